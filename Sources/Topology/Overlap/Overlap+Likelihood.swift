public import GeoPrimitives

extension Overlap {
    /// Whether two boundaries could share ground: false only where it is certain that they do not.
    ///
    /// Exact, in whole numbers, and without GEOS: edges that lie near the other boundary are held against each other. Boundaries that
    /// touch are answered with true, since only the overlay can tell whether they share more than a line.
    public static func isLikely(_ a: GridMultiPolygon, _ b: GridMultiPolygon) -> Bool {
        guard let first = a.box, let second = b.box, first.sharesGround(with: second) else { return false }
        let window = GridBox(
            minimum: GridPosition(
                longitudeE7: max(first.minimum.longitudeE7, second.minimum.longitudeE7),
                latitudeE7: max(first.minimum.latitudeE7, second.minimum.latitudeE7)),
            maximum: GridPosition(
                longitudeE7: min(first.maximum.longitudeE7, second.maximum.longitudeE7),
                latitudeE7: min(first.maximum.latitudeE7, second.maximum.latitudeE7)))
        let (own, other) = (GridEdge.edges(of: a, near: window), GridEdge.edges(of: b, near: window))
        // Very long lists and very long edges are left to the overlay, which is made for them.
        guard own.count * other.count < 100_000 else { return true }
        for edge in own {
            for candidate in other where edge.meets(candidate) { return true }
        }
        // No edge meets another: each part lies inside the other boundary as a whole, or outside as a whole.
        return a.polygons.contains { $0.exterior?.positions.first.map { b.contains($0) } ?? false }
            || b.polygons.contains { $0.exterior?.positions.first.map { a.contains($0) } ?? false }
    }
}

extension GridBox {
    /// Whether two boxes share more than an edge or a corner.
    public func sharesGround(with other: GridBox) -> Bool {
        minimum.longitudeE7 < other.maximum.longitudeE7 && other.minimum.longitudeE7 < maximum.longitudeE7
            && minimum.latitudeE7 < other.maximum.latitudeE7 && other.minimum.latitudeE7 < maximum.latitudeE7
    }
}

/// One edge of a boundary on the grid.
private struct GridEdge {
    var from: GridPosition
    var to: GridPosition

    /// The edges whose own box meets a window.
    static func edges(of shape: GridMultiPolygon, near window: GridBox) -> [GridEdge] {
        var edges: [GridEdge] = []
        for polygon in shape.polygons {
            for ring in polygon.rings {
                guard var from = ring.positions.last else { continue }
                for to in ring.positions {
                    defer { from = to }
                    guard from != to, max(from.longitudeE7, to.longitudeE7) >= window.minimum.longitudeE7,
                        min(from.longitudeE7, to.longitudeE7) <= window.maximum.longitudeE7,
                        max(from.latitudeE7, to.latitudeE7) >= window.minimum.latitudeE7,
                        min(from.latitudeE7, to.latitudeE7) <= window.maximum.latitudeE7
                    else { continue }
                    edges.append(GridEdge(from: from, to: to))
                }
            }
        }
        return edges
    }

    /// Whether two edges have a position in common.
    func meets(_ other: GridEdge) -> Bool {
        guard max(from.longitudeE7, to.longitudeE7) >= min(other.from.longitudeE7, other.to.longitudeE7),
            max(other.from.longitudeE7, other.to.longitudeE7) >= min(from.longitudeE7, to.longitudeE7),
            max(from.latitudeE7, to.latitudeE7) >= min(other.from.latitudeE7, other.to.latitudeE7),
            max(other.from.latitudeE7, other.to.latitudeE7) >= min(from.latitudeE7, to.latitudeE7)
        else { return false }
        return side(of: other.from) * side(of: other.to) <= 0 && other.side(of: from) * other.side(of: to) <= 0
    }

    /// On which side of the edge's line a position lies: -1, 0 or 1.
    private func side(of position: GridPosition) -> Int {
        let (east, north) = (Int64(to.longitudeE7) - Int64(from.longitudeE7), Int64(to.latitudeE7) - Int64(from.latitudeE7))
        let (x, y) = (Int64(position.longitudeE7) - Int64(from.longitudeE7), Int64(position.latitudeE7) - Int64(from.latitudeE7))
        let (left, leftIsTooGreat) = east.multipliedReportingOverflow(by: y)
        let (right, rightIsTooGreat) = north.multipliedReportingOverflow(by: x)
        if leftIsTooGreat || rightIsTooGreat { return (Int128(east) * Int128(y) - Int128(north) * Int128(x)).sign }
        return left > right ? 1 : left < right ? -1 : 0
    }
}

extension Int128 {
    fileprivate var sign: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
