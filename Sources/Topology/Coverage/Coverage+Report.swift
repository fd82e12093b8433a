public import GeoPrimitives

extension Coverage {
    /// Gaps, overlaps and slivers of a set of areas, which must be valid.
    ///
    /// A gap is a sliver where its mean width is below `sliverWidth`. The default suits communes drawn at small scale; for plots
    /// give the accuracy of their survey.
    public static func report(_ areas: [GridMultiPolygon], sliverWidth: Metres = Metres(100)) throws(GEOSError) -> Report {
        try GEOSContextPool.withContext { (context) throws(GEOSError) in
            var shapes: [GEOSShape] = []
            for area in areas { shapes.append(try context.shape(of: area)) }
            var overlaps: [Overlapping] = []
            for (first, second) in neighbours(among: areas) {
                let ground = try shapes[first].intersection(shapes[second]).polygons()
                if ground.polygons.isEmpty { continue }
                let width = ground.polygons.map { meanWidth(of: $0) }.max() ?? Metres(0)
                overlaps.append(Overlapping(first: first, second: second, ground: ground, width: width))
            }
            let union = try context.shape(of: GridMultiPolygon(areas.flatMap(\.polygons))).union()
            let gaps = try gaps(in: union.polygons(), between: shapes, areas, context)
            return Report(gaps: gaps, overlaps: overlaps, slivers: gaps.filter { $0.width < sliverWidth })
        }
    }

    private static func gaps(
        in union: PlanarMultiPolygon, between shapes: [GEOSShape], _ areas: [GridMultiPolygon], _ context: GEOSContext
    ) throws(GEOSError) -> [Gap] {
        // Places where lines of two areas cross are rounded to doubles; a millimetre is far more than that.
        let nearness = 1e-8
        let boxes = areas.map { $0.inDegrees.outerBox }
        var gaps: [Gap] = []
        for hole in union.polygons.flatMap(\.holes) {
            let ground = Polygon(rings: [Ring(hole.positions.reversed())]).orientated
            let shape = try context.shape(of: PlanarMultiPolygon([ground]))
            let box = PlanarMultiPolygon([ground]).outerBox.grown(by: nearness)
            var bordering: [Int] = []
            for index in areas.indices where boxes[index].intersects(box) {
                if try shape.isWithin(nearness, of: shapes[index]) { bordering.append(index) }
            }
            gaps.append(Gap(areas: bordering, ground: ground, width: meanWidth(of: ground)))
        }
        return gaps.sorted { one, other in
            let (first, second) = (PlanarMultiPolygon([one.ground]).outerBox, PlanarMultiPolygon([other.ground]).outerBox)
            return (first.minX, first.minY) < (second.minX, second.minY)
        }
    }

    private static func meanWidth(of ground: Polygon<PlanarPosition>) -> Metres {
        let local = LocalPlane(around: ground).metres(ground)
        let width = 2 * local.area / local.perimeter
        return Metres(width.isFinite ? width : 0)
    }

    /// The pairs of areas whose boxes meet, each in order.
    private static func neighbours(among areas: [GridMultiPolygon]) -> [(Int, Int)] {
        let boxes = areas.enumerated().compactMap { index, area in area.box.map { (index: index, box: $0) } }
            .sorted { ($0.box.minimum.longitudeE7, $0.index) < ($1.box.minimum.longitudeE7, $1.index) }
        var pairs: [(Int, Int)] = []
        for (rank, one) in boxes.enumerated() {
            for other in boxes[(rank + 1)...] {
                if other.box.minimum.longitudeE7 > one.box.maximum.longitudeE7 { break }
                if other.box.intersects(one.box) { pairs.append((min(one.index, other.index), max(one.index, other.index))) }
            }
        }
        return pairs.sorted { $0 < $1 }
    }
}
