internal import GeoPrimitives

/// The corners of the smallest convex outline around positions, counter-clockwise (Andrew's monotone chain).
func convexHull(_ positions: [PlanarPosition]) -> [PlanarPosition] {
    let sorted = positions.sorted { $0.x == $1.x ? $0.y < $1.y : $0.x < $1.x }
    func chain(_ positions: some Sequence<PlanarPosition>) -> [PlanarPosition] {
        var corners: [PlanarPosition] = []
        for position in positions {
            while corners.count > 1 {
                let (one, other) = (corners[corners.count - 2], corners[corners.count - 1])
                let turn = (other.x - one.x) * (position.y - one.y) - (other.y - one.y) * (position.x - one.x)
                guard turn <= 0 else { break }
                corners.removeLast()
            }
            corners.append(position)
        }
        return corners.dropLast()
    }
    return chain(sorted) + chain(sorted.reversed())
}
