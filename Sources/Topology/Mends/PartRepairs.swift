import GeoPrimitives

/// Repairs that build parts anew with GEOS.
enum PartRepairs {
    /// Builds the parts with faults anew: their rings cut where they meet themselves, their holes taken out of their outlines.
    static func rebuilt(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        let parts = Set(faults.map(\.part))
        return try? GEOSContextPool.withContext { (context) throws(GEOSError) in
            var built: [Int: [Polygon<PlanarPosition>]] = [:]
            for part in parts { built[part] = try rebuilt(boundary.polygons[part], context).polygons().polygons.map(\.orientated) }
            return placing(built, without: parts, in: boundary)
        }
    }

    private static func rebuilt(_ part: Polygon<PlanarPosition>, _ context: GEOSContext) throws(GEOSError) -> GEOSShape {
        func ground(_ ring: Ring<PlanarPosition>) throws(GEOSError) -> PlanarMultiPolygon {
            try context.shape(of: PlanarMultiPolygon([Polygon(rings: [ring])])).madeValid().polygons()
        }
        guard let exterior = part.exterior else { return try context.shape(of: PlanarMultiPolygon([])) }
        let outline = try context.shape(of: ground(exterior))
        if part.holes.isEmpty { return outline }
        var holes: [Polygon<PlanarPosition>] = []
        for hole in part.holes { holes += try ground(hole).polygons }
        return try outline.difference(context.shape(of: PlanarMultiPolygon(holes)).union())
    }

    /// Takes each part that lies within another one out of that.
    static func innerPartsCut(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        try? GEOSContextPool.withContext { (context) throws(GEOSError) -> PlanarMultiPolygon? in
            var shapes: [Int: GEOSShape] = [:]
            var holes: [Int: [Int]] = [:]
            func shape(_ part: Int) throws(GEOSError) -> GEOSShape {
                if let shape = shapes[part] { return shape }
                let shape = try context.shape(of: PlanarMultiPolygon([boundary.polygons[part]]))
                shapes[part] = shape
                return shape
            }
            for fault in faults {
                guard let other = fault.otherPlace?.part else { return nil }
                if try shape(fault.part).isCovered(by: shape(other)) {
                    holes[other, default: []].append(fault.part)
                } else if try shape(other).isCovered(by: shape(fault.part)) {
                    holes[fault.part, default: []].append(other)
                } else {
                    return nil
                }
            }
            let inner = Set(holes.values.joined())
            var polygons: [Polygon<PlanarPosition>] = []
            for part in boundary.polygons.indices where !inner.contains(part) {
                guard let cut = holes[part] else {
                    polygons.append(boundary.polygons[part])
                    continue
                }
                let taken = try context.shape(of: PlanarMultiPolygon(cut.map { boundary.polygons[$0] })).union()
                polygons += try shape(part).difference(taken).polygons().polygons.map(\.orientated)
            }
            return polygons.isEmpty ? nil : PlanarMultiPolygon(polygons)
        }
    }

    /// Joins the parts that the faults are in, each built anew first.
    static func merged(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        let parts = Set(faults.flatMap { [$0.part, $0.otherPlace?.part ?? $0.part] })
        return try? GEOSContextPool.withContext { (context) throws(GEOSError) in
            var ground: [Polygon<PlanarPosition>] = []
            for part in parts.sorted() { ground += try rebuilt(boundary.polygons[part], context).polygons().polygons }
            let union = try context.shape(of: PlanarMultiPolygon(ground)).union().polygons().polygons.map(\.orientated)
            return placing([parts.min() ?? 0: union], without: parts, in: boundary)
        }
    }

    /// The boundary with some parts replaced; nil where one of them would vanish.
    private static func placing(
        _ built: [Int: [Polygon<PlanarPosition>]], without parts: Set<Int>, in boundary: PlanarMultiPolygon
    ) -> PlanarMultiPolygon? {
        if built.values.contains(where: \.isEmpty) { return nil }
        return PlanarMultiPolygon(
            boundary.polygons.indices.flatMap { part in
                built[part] ?? (parts.contains(part) ? [] : [boundary.polygons[part]])
            })
    }
}
