public import GeoPrimitives

extension Mends {
    /// A boundary moved onto the border of a neighbour where it runs near it; nil where that changes nothing or makes a fault.
    ///
    /// Vertices and lines within the tolerance are moved to the neighbour's vertices; what then still lies on the neighbour's ground
    /// within the tolerance of its border is taken off. Ground that the two truly share stays.
    /// - Parameters:
    ///   - boundary: A valid boundary.
    ///   - neighbour: A valid boundary beside it, in the same units; it stays as it is.
    ///   - tolerance: How far positions may move, in the units of the coordinates.
    /// - Returns: The mend, or nil.
    public static func snapping(
        _ boundary: PlanarMultiPolygon, to neighbour: PlanarMultiPolygon, tolerance: Double
    ) -> Mend? {
        guard tolerance > 0, boundary.outerBox.grown(by: tolerance).intersects(neighbour.outerBox) else { return nil }
        let moved = try? GEOSContextPool.withContext { (context) throws(GEOSError) -> PlanarMultiPolygon in
            let border = try context.shape(of: neighbour)
            let snapped = try context.shape(of: boundary).snapped(to: border, tolerance: tolerance)
            guard try snapped.isValid() else { return PlanarMultiPolygon([]) }
            let shared = try snapped.intersection(border).polygons().polygons
            let slivers = shared.filter { 2 * $0.area < tolerance * $0.perimeter }
            if slivers.isEmpty { return try snapped.polygons() }
            return try snapped.difference(context.shape(of: PlanarMultiPolygon(slivers)).union()).polygons()
        }
        guard let moved, !moved.polygons.isEmpty else { return nil }
        let mended = PlanarMultiPolygon(moved.polygons.map(\.orientated))
        guard mended != PlanarMultiPolygon(boundary.polygons.map(\.orientated)) else { return nil }
        if Validity.faults(in: mended).contains(where: \.kind.isInvalidating) { return nil }
        return Mend(.snapToNeighbour, solves: [], boundary: mended)
    }
}
