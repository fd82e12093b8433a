import GeoPrimitives

/// Many outlines in one run of numbers.
struct OutlineArena: Sendable {
    private var positions: [GridPosition] = []
    /// For each ring its end among the positions, and whether it is the outline of a part.
    private var rings: [(end: Int, beginsPart: Bool)] = []
    /// For each outline its first ring.
    private var starts: [Int] = [0]

    mutating func append(_ shape: GridMultiPolygon) {
        for polygon in shape.polygons {
            for (index, ring) in polygon.rings.enumerated() {
                positions += ring.positions
                rings.append((positions.count, index == 0))
            }
        }
        starts.append(rings.count)
    }

    func shape(_ place: Int) -> GridMultiPolygon {
        var polygons: [[Ring<GridPosition>]] = []
        var start = starts[place] == 0 ? 0 : rings[starts[place] - 1].end
        for ring in rings[starts[place]..<starts[place + 1]] {
            if ring.beginsPart { polygons.append([]) }
            polygons[polygons.count - 1].append(Ring(Array(positions[start..<ring.end])))
            start = ring.end
        }
        return GridMultiPolygon(polygons.map { Polygon(rings: $0) })
    }
}
