/// A place in a plane: metres, or degrees where only order and crossing matter.
struct PlanePoint: Hashable {
    let x: Double
    let y: Double
}

/// A closed ring in a plane, the last point repeating the first.
struct PlaneRing {
    let points: [PlanePoint]

    /// The edges, each with its ends.
    var edges: [(PlanePoint, PlanePoint)] { Array(zip(points, points.dropFirst())) }

    /// Twice the surface; positive where the walk is counter-clockwise.
    var doubledArea: Double {
        guard let origin = points.first else { return 0 }
        return edges.reduce(0) { sum, edge in
            sum + (edge.0.x - origin.x) * (edge.1.y - origin.y) - (edge.1.x - origin.x) * (edge.0.y - origin.y)
        }
    }

    /// The length of the walk.
    var length: Double { edges.reduce(0) { $0 + gap($1.0, $1.1) } }

    /// Whether a point lies inside; a point on the ring may be told either way.
    func contains(_ point: PlanePoint) -> Bool {
        var isInside = false
        for (start, end) in edges where (start.y > point.y) != (end.y > point.y) {
            if point.x < start.x + (point.y - start.y) / (end.y - start.y) * (end.x - start.x) { isInside.toggle() }
        }
        return isInside
    }

    /// Whether an edge of this ring meets an edge of the other.
    func crosses(_ other: PlaneRing) -> Bool {
        edges.contains { own in other.edges.contains { segmentsMeet(own, $0) } }
    }

    /// Whether two edges that are not neighbours meet, or a point comes twice.
    var crossesItself: Bool {
        let edges = edges
        if Set(points.dropLast()).count != points.count - 1 { return true }
        for first in edges.indices {
            for second in edges.indices.dropFirst(first + 2) where !(first == 0 && second == edges.count - 1) {
                if segmentsMeet(edges[first], edges[second]) { return true }
            }
        }
        return false
    }

    /// The smallest distance between the edges of two rings that do not cross.
    func distance(to other: PlaneRing) -> Double {
        let here = points.flatMap { point in other.edges.map { pointDistance(point, to: $0) } }.min() ?? .infinity
        let there = other.points.flatMap { point in edges.map { pointDistance(point, to: $0) } }.min() ?? .infinity
        return min(here, there)
    }
}

private func gap(_ first: PlanePoint, _ second: PlanePoint) -> Double {
    let (x, y) = (first.x - second.x, first.y - second.y)
    return (x * x + y * y).squareRoot()
}

private func pointDistance(_ point: PlanePoint, to edge: (PlanePoint, PlanePoint)) -> Double {
    let (x, y) = (edge.1.x - edge.0.x, edge.1.y - edge.0.y)
    let share = ((point.x - edge.0.x) * x + (point.y - edge.0.y) * y) / max(x * x + y * y, .leastNormalMagnitude)
    let along = min(1, max(0, share))
    return gap(point, PlanePoint(x: edge.0.x + along * x, y: edge.0.y + along * y))
}

private func segmentsMeet(_ first: (PlanePoint, PlanePoint), _ second: (PlanePoint, PlanePoint)) -> Bool {
    func side(_ line: (PlanePoint, PlanePoint), _ point: PlanePoint) -> Double {
        (line.1.x - line.0.x) * (point.y - line.0.y) - (line.1.y - line.0.y) * (point.x - line.0.x)
    }
    return side(first, second.0) * side(first, second.1) <= 0 && side(second, first.0) * side(second, first.1) <= 0
        && max(first.0.x, first.1.x) >= min(second.0.x, second.1.x) && max(second.0.x, second.1.x) >= min(first.0.x, first.1.x)
        && max(first.0.y, first.1.y) >= min(second.0.y, second.1.y) && max(second.0.y, second.1.y) >= min(first.0.y, first.1.y)
}
