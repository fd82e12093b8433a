import GeoPrimitives

/// Repairs that build parts anew with GEOS.
enum PartRepairs {
    /// Cuts the parts with faults where their rings meet themselves.
    static func split(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        replacing(boundary, at: faults) { (part, context) throws(GEOSError) in
            let outline = try context.shape(of: PlanarMultiPolygon([Polygon(rings: Array(part.rings.prefix(1)))])).madeValid()
            var holes: [Polygon<PlanarPosition>] = []
            for hole in part.holes {
                holes += try context.shape(of: PlanarMultiPolygon([Polygon(rings: [hole])])).madeValid().polygons().polygons
            }
            if holes.isEmpty { return try outline.polygons() }
            return try outline.difference(context.shape(of: PlanarMultiPolygon(holes)).union()).polygons()
        }
    }

    /// Takes the holes of the parts with faults out of their outlines.
    static func holesCut(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        replacing(boundary, at: faults) { (part, context) throws(GEOSError) in
            let outline = PlanarMultiPolygon([Polygon(rings: Array(part.rings.prefix(1)))])
            let holes = PlanarMultiPolygon(part.holes.map { Polygon(rings: [$0]) })
            return try context.shape(of: outline).difference(context.shape(of: holes).union()).polygons()
        }
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

    /// Joins the parts that the faults are between.
    static func merged(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        var parts: Set<Int> = []
        for fault in faults {
            guard let other = fault.otherPlace, other.part != fault.part else { return nil }
            parts.formUnion([fault.part, other.part])
        }
        return try? GEOSContextPool.withContext { (context) throws(GEOSError) in
            let joined = PlanarMultiPolygon(parts.sorted().map { boundary.polygons[$0] })
            let union = try context.shape(of: joined).union().polygons().polygons.map(\.orientated)
            return placing([parts.min() ?? 0: union], without: parts, in: boundary)
        }
    }

    private static func replacing(
        _ boundary: PlanarMultiPolygon, at faults: [Fault],
        _ build: (Polygon<PlanarPosition>, GEOSContext) throws(GEOSError) -> PlanarMultiPolygon
    ) -> PlanarMultiPolygon? {
        let parts = Set(faults.map(\.part))
        return try? GEOSContextPool.withContext { (context) throws(GEOSError) in
            var built: [Int: [Polygon<PlanarPosition>]] = [:]
            for part in parts { built[part] = try build(boundary.polygons[part], context).polygons.map(\.orientated) }
            return placing(built, without: parts, in: boundary)
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
