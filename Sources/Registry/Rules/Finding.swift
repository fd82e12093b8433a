public import GeoPrimitives

/// How much a finding matters.
public enum Severity: String, CaseIterable, Comparable, Sendable {
    /// Worth knowing.
    case note
    /// Worth a look before it does harm.
    case warning
    /// Not accepted.
    case error

    /// Whether the one matters less than the other.
    public static func < (one: Severity, other: Severity) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
}

/// Something that a rule says of what was handed in: which rule, how much it matters, and the place.
///
/// The sentence is in `Phrases`, by the identifier of the rule and the values.
public struct Finding: Hashable, Sendable {
    /// A mend that is offered, with what it would change.
    public struct Mend: Hashable, Sendable {
        /// The stable identifier by which it is asked for.
        public var id: String
        /// By how much the area grows, or shrinks where it is negative.
        public var areaChange: SquareMetres

        /// Makes an offer.
        public init(id: String, areaChange: SquareMetres) {
            self.id = id
            self.areaChange = areaChange
        }
    }

    /// The stable identifier of the rule, as `self-crossing`.
    public var id: String
    /// How much it matters here.
    public var severity: Severity
    /// The feature of the file, from 0.
    public var feature: Int?
    /// The part of the boundary, from 0.
    public var part: Int?
    /// The ring of the part, from 0: the outline, then the holes.
    public var ring: Int?
    /// The vertex of the ring, from 0.
    public var vertex: Int?
    /// The place: longitude and latitude in degrees, or the numbers as handed in where they could not be brought there.
    public var position: PlanarPosition?
    /// The row of a table, from 1.
    public var row: Int?
    /// The column of a table, from 1.
    public var column: Int?
    /// The values that the sentence names.
    public var values: [String: String]
    /// The mend, where there is one.
    public var mend: Mend?

    /// Makes a finding from its parts.
    public init(
        _ id: String, _ severity: Severity, feature: Int? = nil, part: Int? = nil, ring: Int? = nil, vertex: Int? = nil,
        position: PlanarPosition? = nil, row: Int? = nil, column: Int? = nil, values: [String: String] = [:], mend: Mend? = nil
    ) {
        self.id = id
        self.severity = severity
        self.feature = feature
        self.part = part
        self.ring = ring
        self.vertex = vertex
        self.position = position
        self.row = row
        self.column = column
        self.values = values
        self.mend = mend
    }
}
