public import GeoPrimitives

extension Mends {
    /// A boundary that became invalid through rounding to the grid, made valid there with a small change; nil where it cannot be.
    ///
    /// First what has collapsed is left out (repeats, spikes, rings that enclose nothing), then single positions are moved by one step
    /// of the grid or left out, always so that the fewest faults and the smallest change of area are left; only where that does not
    /// help, GEOS rounds the whole boundary anew. A boundary without invalidating faults comes back as it is.
    public static func afterRounding(_ boundary: GridMultiPolygon) -> GridMultiPolygon? {
        let isValid = { (candidate: GridMultiPolygon) in invalidating(candidate).isEmpty && candidate.positionCount > 0 }
        if isValid(boundary) { return boundary }
        let cleaned = GridNudging.withoutCollapsed(boundary)
        if isValid(cleaned) { return cleaned }
        var nudging = GridNudging(cleaned)
        if let nudged = nudging.run() { return nudged }
        let rounded = try? GEOSContextPool.withContext { (context) throws(GEOSError) in
            try context.shape(of: cleaned).madeValid().onGrid(step: 1 / GridPosition.stepsPerDegree).polygons()
        }
        let polygons = (rounded?.polygons ?? []).map { polygon in
            Polygon(rings: polygon.orientated.rings.map { Ring($0.positions.compactMap(GridPosition.init(nearestTo:))) })
        }
        let again = GridNudging.withoutCollapsed(GridMultiPolygon(polygons))
        return isValid(again) ? again : nil
    }

    static func invalidating(_ boundary: GridMultiPolygon) -> [Fault] {
        Validity.faultsAfterRounding(boundary).filter(\.kind.isInvalidating)
    }
}
