/// Compares the edge lengths of a corner table with its coordinates, and looks for the mistake that explains the differences.
///
/// A length is the second witness of a coordinate: a digit typed wrong moves one corner and spoils the two edges that meet there. The
/// check names what would explain all that was found; it changes nothing. The same list always gives the same answer.
public struct EdgeCheck: Hashable, Sendable {
    /// Which edge the length in a row belongs to.
    public enum Alignment: String, Hashable, Sendable {
        /// The edge from the row's corner to the next; the last row's closes the outline.
        case toNext = "to-next"
        /// The edge from the corner before to the row's corner.
        case fromPrevious = "from-previous"
    }

    /// An edge whose given length is not the distance between its corners.
    public struct Difference: Hashable, Sendable {
        /// The place of the corner where the edge starts, in the list's corners; it ends at the next one.
        public let corner: Int
        /// The row of the table in which the length stands.
        public let row: Int
        /// The length as given, in metres.
        public let given: Double
        /// The distance between the corners, in metres.
        public let computed: Double
    }

    /// Which edge the lengths belong to; found out by which way more of them agree.
    public let alignment: Alignment
    /// How far a length may be from the distance, in metres: what rounding to the decimals given can make.
    public let tolerance: Double
    /// How many edges have a length.
    public let compared: Int
    /// The edges that differ, in the order of the walk.
    public let differences: [Difference]
    /// What would explain them, the likelier first; several for the same edges are alternatives.
    public let diagnoses: [EdgeDiagnosis]

    /// Checks a list of corners; nil where there is nothing to compare: no edge lengths, angles instead of metres, or fewer than three
    /// corners.
    ///
    /// - Parameter list: the corners, in metres.
    public init?(_ list: CornerList) {
        guard !list.order.isGeographic, list.notation == .decimal, let outline = EdgeOutline(list) else { return nil }
        alignment = outline.alignment
        tolerance = outline.tolerance
        compared = outline.lengths.count { $0 != nil }
        let bad = outline.badEdges
        differences = bad.map { edge in
            Difference(
                corner: edge, row: list.corners[outline.rowIndex(ofEdge: edge)].row, given: outline.lengths[edge] ?? 0,
                computed: outline.distance(edge))
        }
        diagnoses = bad.isEmpty ? [] : EdgeDetective(outline: outline, list: list).diagnoses(of: bad)
    }

    /// Whether every given length agrees with the coordinates.
    public var agrees: Bool { differences.isEmpty }
}
