/// Points, lines and polygons together, as a question names a place with them.
public struct GridShape: Hashable, Sendable {
    /// The points.
    public var points: [GridPosition]
    /// The lines, each with at least two positions.
    public var lines: [[GridPosition]]
    /// The polygons.
    public var polygons: GridMultiPolygon

    /// Makes a shape from its parts.
    public init(points: [GridPosition] = [], lines: [[GridPosition]] = [], polygons: GridMultiPolygon = GridMultiPolygon([])) {
        self.points = points
        self.lines = lines
        self.polygons = polygons
    }

    /// The rectangle of a box.
    public init(_ box: GridBox) {
        let (west, south) = (box.minimum.longitudeE7, box.minimum.latitudeE7)
        let (east, north) = (box.maximum.longitudeE7, box.maximum.latitudeE7)
        let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        self.init(
            polygons: GridMultiPolygon([
                Polygon(rings: [Ring(corners.map { GridPosition(longitudeE7: $0.0, latitudeE7: $0.1) })])
            ]))
    }

    /// The smallest box around everything; nil where there is nothing.
    public var box: GridBox? {
        var found = polygons.box
        for position in points + lines.joined() {
            let own = GridBox(minimum: position, maximum: position)
            found = found.map { $0.joined(with: own) } ?? own
        }
        return found
    }

    /// Whether the shape and some polygons share a position, edges included; exact on the grid.
    public func intersects(_ other: GridMultiPolygon) -> Bool {
        if points.contains(where: { other.contains($0) }) { return true }
        // Two shapes meet where edges meet, or where one lies wholly in the other: then any position of it tells.
        if lines.contains(where: { line in line.first.map { other.contains($0) } ?? false }) { return true }
        for polygon in polygons.polygons {
            if let position = polygon.exterior?.positions.first, other.contains(position) { return true }
        }
        for polygon in other.polygons {
            if let position = polygon.exterior?.positions.first, polygons.contains(position) { return true }
        }
        let ours = GridShape.edges(of: polygons) + lines.flatMap { zip($0, $0.dropFirst()).map { GridEdge($0, $1) } }
        guard !ours.isEmpty else { return false }
        let theirs = GridShape.edges(of: other)
        return ours.contains { edge in theirs.contains { edge.meets($0) } }
    }

    /// Whether a position is one of the points, lies on a line, or lies in a polygon or on its edge.
    public func intersects(_ position: GridPosition) -> Bool {
        if points.contains(position) || polygons.contains(position) { return true }
        let own = GridEdge(position, position)
        return lines.contains { line in zip(line, line.dropFirst()).contains { GridEdge($0, $1).meets(own) } }
    }

    private static func edges(of polygons: GridMultiPolygon) -> [GridEdge] {
        polygons.polygons.flatMap { polygon in
            polygon.rings.flatMap { ring in zip(ring.positions, ring.positions.dropFirst()).map { GridEdge($0, $1) } }
        }
    }
}

/// A straight piece between two positions of the grid.
struct GridEdge {
    let from: GridPosition
    let to: GridPosition

    init(_ from: GridPosition, _ to: GridPosition) {
        self.from = from
        self.to = to
    }

    /// Whether two pieces share a position; exact.
    func meets(_ other: GridEdge) -> Bool {
        guard overlapsBox(of: other) else { return false }
        let (a, b) = (side(of: other.from), side(of: other.to))
        let (c, d) = (other.side(of: from), other.side(of: to))
        // Where the boxes overlap, neither may lie strictly on one side of the other; all on one line meet as their boxes do.
        return a * b <= 0 && c * d <= 0
    }

    private func overlapsBox(of other: GridEdge) -> Bool {
        min(from.longitudeE7, to.longitudeE7) <= max(other.from.longitudeE7, other.to.longitudeE7)
            && min(other.from.longitudeE7, other.to.longitudeE7) <= max(from.longitudeE7, to.longitudeE7)
            && min(from.latitudeE7, to.latitudeE7) <= max(other.from.latitudeE7, other.to.latitudeE7)
            && min(other.from.latitudeE7, other.to.latitudeE7) <= max(from.latitudeE7, to.latitudeE7)
    }

    /// On which side of the line through the piece a position lies: -1, 0 or 1.
    private func side(of position: GridPosition) -> Int {
        let a = Int128(Int64(to.longitudeE7) - Int64(from.longitudeE7)) * Int128(Int64(position.latitudeE7) - Int64(from.latitudeE7))
        let b = Int128(Int64(to.latitudeE7) - Int64(from.latitudeE7)) * Int128(Int64(position.longitudeE7) - Int64(from.longitudeE7))
        return a == b ? 0 : a > b ? 1 : -1
    }
}
