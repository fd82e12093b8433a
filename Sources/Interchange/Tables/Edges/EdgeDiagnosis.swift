/// A mistake that would explain why edge lengths and coordinates differ.
///
/// Corners and edges are places in the list's corners; an edge has the place of the corner where it starts.
public enum EdgeDiagnosis: Hashable, Sendable {
    /// How one written number becomes another.
    public enum Change: String, Hashable, Sendable {
        /// One digit is another.
        case digit
        /// Two neighbouring digits are exchanged.
        case transposition
    }

    /// One coordinate of a corner: with the suggested text both edges that meet there agree.
    case coordinate(corner: Int, isFirst: Bool, given: String, suggested: String, change: Change)
    /// A corner stands where neither of its two edges is as long as given, and no slip of one digit explains it; the suggested pair, in the
    /// order of the columns, is the nearest place where both agree.
    case movedCorner(Int, suggested: String)
    /// A length was typed wrong: with the suggested one it agrees.
    case edgeLength(edge: Int, given: String, suggested: String, change: Change)
    /// The coordinates of two corners stand in each other's rows: exchanged, all edges agree.
    case swappedCorners(Int, Int)
    /// Whole rows stand in another order than the walk: in this order all edges agree.
    case rowOrder([Int])
    /// A corner may be missing after this one; whether the point numbers leave a gap there.
    case missingCorner(after: Int, numberIsMissing: Bool)
    /// All lengths are the distances times this factor: another projection, another unit, or lengths measured on the ground.
    case commonScale(Double)
    /// Edges that no single mistake explains.
    case unexplained(edges: [Int])

    /// A stable name of the mistake.
    public var id: String {
        switch self {
        case .coordinate: "edge-coordinate"
        case .movedCorner: "edge-moved-corner"
        case .edgeLength: "edge-length"
        case .swappedCorners: "edge-swapped-corners"
        case .rowOrder: "edge-row-order"
        case .missingCorner: "edge-missing-corner"
        case .commonScale: "edge-common-scale"
        case .unexplained: "edge-unexplained"
        }
    }
}
