public import GeoPrimitives

/// One thing wrong or remarkable about a boundary, with its place.
public struct Fault: Hashable, Sendable {
    /// A position of a boundary by its indices, all counted from zero.
    public struct Place: Hashable, Sendable, Comparable {
        /// Which part of the multipolygon.
        public var part: Int
        /// Which ring of the part: 0 the outline, then its holes.
        public var ring: Int
        /// Which position of the ring; where a line is meant, the one it starts from.
        public var vertex: Int

        /// Makes a place from its indices.
        public init(part: Int, ring: Int, vertex: Int) {
            self.part = part
            self.ring = ring
            self.vertex = vertex
        }

        /// Whether the one comes before the other in the boundary.
        public static func < (one: Place, other: Place) -> Bool {
            (one.part, one.ring, one.vertex) < (other.part, other.ring, other.vertex)
        }
    }

    /// What is wrong.
    public var kind: Kind
    /// Where it is wrong.
    public var place: Place
    /// The other place, where two are involved.
    public var otherPlace: Place?
    /// The coordinates of the fault, in the units of the boundary; for a crossing the point of crossing, to double precision.
    public var position: PlanarPosition

    /// Makes a fault.
    public init(_ kind: Kind, at place: Place, and otherPlace: Place? = nil, position: PlanarPosition) {
        self.kind = kind
        self.place = place
        self.otherPlace = otherPlace
        self.position = position
    }

    /// Index of the part.
    public var part: Int { place.part }
    /// Index of the ring in its part.
    public var ring: Int { place.ring }
    /// Index of the position in its ring.
    public var vertex: Int { place.vertex }
}

extension Fault: CustomStringConvertible {
    /// The fault for a log, as `self-crossing at part 0, ring 0, vertex 3 and part 0, ring 0, vertex 9 near 106.1, 21.4`.
    public var description: String {
        var text = "\(kind.rawValue) at \(place)"
        if let otherPlace { text += " and \(otherPlace)" }
        return text + " near \(position.x), \(position.y)"
    }
}

extension Fault.Place: CustomStringConvertible {
    /// The place for a log, as `part 0, ring 0, vertex 3`.
    public var description: String { "part \(part), ring \(ring), vertex \(vertex)" }
}
