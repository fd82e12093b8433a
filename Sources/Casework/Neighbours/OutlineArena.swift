import GeoPrimitives

/// Many outlines in runs of numbers.
struct OutlineArena: Sendable {
    private var positions = BlockArray<GridPosition>()
    /// For each ring its end among the positions, and whether it is the outline of a part.
    private var rings = BlockArray<(end: Int, beginsPart: Bool)>()
    /// For each outline the ring after its last.
    private var ends = BlockArray<Int>()

    mutating func append(_ shape: GridMultiPolygon) {
        for polygon in shape.polygons {
            for (index, ring) in polygon.rings.enumerated() {
                positions.append(contentsOf: ring.positions)
                rings.append((positions.count, index == 0))
            }
        }
        ends.append(rings.count)
    }

    func shape(_ place: Int) -> GridMultiPolygon {
        var polygons: [[Ring<GridPosition>]] = []
        let first = place == 0 ? 0 : ends[place - 1]
        var start = first == 0 ? 0 : rings[first - 1].end
        for number in first..<ends[place] {
            let ring = rings[number]
            if ring.beginsPart { polygons.append([]) }
            polygons[polygons.count - 1].append(Ring(positions.elements(start..<ring.end)))
            start = ring.end
        }
        return GridMultiPolygon(polygons.map { Polygon(rings: $0) })
    }
}
