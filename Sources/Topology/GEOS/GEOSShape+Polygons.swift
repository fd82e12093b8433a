import CGEOS
import GeoPrimitives

extension GEOSContext {
    /// A geometry of a boundary in the plane: a multipolygon, also of a single part.
    func shape(of boundary: PlanarMultiPolygon) throws(GEOSError) -> GEOSShape {
        try multipolygon(boundary.polygons) { position, numbers in
            numbers.append(position.x)
            numbers.append(position.y)
        }
    }

    /// A geometry of a boundary on the grid, in degrees.
    func shape(of boundary: GridMultiPolygon) throws(GEOSError) -> GEOSShape {
        try multipolygon(boundary.polygons) { position, numbers in
            let degrees = position.degrees
            numbers.append(degrees.x)
            numbers.append(degrees.y)
        }
    }

    private func multipolygon<Position>(
        _ polygons: [Polygon<Position>], _ append: (Position, inout [Double]) -> Void
    ) throws(GEOSError) -> GEOSShape {
        var parts: [GEOSShape] = []
        parts.reserveCapacity(polygons.count)
        for polygon in polygons { parts.append(try self.polygon(polygon, append)) }
        return try collection(parts)
    }

    /// A multipolygon of shapes that are polygons; they are given away.
    func collection(_ parts: [GEOSShape]) throws(GEOSError) -> GEOSShape {
        var pointers = unsafe parts.map { unsafe $0.handOver() }
        let made = unsafe GEOSGeom_createCollection_r(handle, Int32(GEOS_MULTIPOLYGON.rawValue), &pointers, UInt32(pointers.count))
        return try unsafe shape("GEOSGeom_createCollection_r", made)
    }

    private func polygon<Position>(
        _ polygon: Polygon<Position>, _ append: (Position, inout [Double]) -> Void
    ) throws(GEOSError) -> GEOSShape {
        guard let exterior = polygon.exterior else {
            return try unsafe shape("GEOSGeom_createEmptyPolygon_r", GEOSGeom_createEmptyPolygon_r(handle))
        }
        let shell = try ring(exterior, append)
        var holes: [GEOSShape] = []
        for hole in polygon.holes { holes.append(try ring(hole, append)) }
        var pointers = unsafe holes.map { unsafe $0.handOver() }
        let made = unsafe GEOSGeom_createPolygon_r(handle, shell.handOver(), &pointers, UInt32(pointers.count))
        return try unsafe shape("GEOSGeom_createPolygon_r", made)
    }

    private func ring<Position>(_ ring: Ring<Position>, _ append: (Position, inout [Double]) -> Void) throws(GEOSError) -> GEOSShape {
        var numbers: [Double] = []
        numbers.reserveCapacity(2 * ring.positions.count)
        for position in ring.positions { append(position, &numbers) }
        guard let sequence = unsafe GEOSCoordSeq_copyFromBuffer_r(handle, numbers, UInt32(ring.positions.count), 0, 0) else {
            throw error("GEOSCoordSeq_copyFromBuffer_r")
        }
        return try unsafe shape("GEOSGeom_createLinearRing_r", GEOSGeom_createLinearRing_r(handle, sequence))
    }
}

extension GEOSShape {
    /// The polygons of the geometry; what is not of two dimensions is left out.
    func polygons() throws(GEOSError) -> PlanarMultiPolygon {
        var found: [Polygon<PlanarPosition>] = []
        try unsafe collectPolygons(of: pointer, into: &found)
        return PlanarMultiPolygon(found)
    }

    private func collectPolygons(of geometry: OpaquePointer?, into found: inout [Polygon<PlanarPosition>]) throws(GEOSError) {
        let handle = unsafe context.handle
        switch unsafe UInt32(bitPattern: GEOSGeomTypeId_r(handle, geometry)) {
        case GEOS_POLYGON.rawValue:
            if unsafe GEOSisEmpty_r(handle, geometry) == 1 { return }
            var rings = [try unsafe ring(GEOSGetExteriorRing_r(handle, geometry), "GEOSGetExteriorRing_r")]
            for index in 0..<(unsafe GEOSGetNumInteriorRings_r(handle, geometry)) {
                rings.append(try unsafe ring(GEOSGetInteriorRingN_r(handle, geometry, index), "GEOSGetInteriorRingN_r"))
            }
            found.append(Polygon(rings: rings))
        case GEOS_MULTIPOLYGON.rawValue, GEOS_GEOMETRYCOLLECTION.rawValue:
            for index in 0..<(unsafe GEOSGetNumGeometries_r(handle, geometry)) {
                try unsafe collectPolygons(of: GEOSGetGeometryN_r(handle, geometry, index), into: &found)
            }
        default: break
        }
    }

    /// The positions of a ring that belongs to its polygon.
    private func ring(_ borrowed: OpaquePointer?, _ function: String) throws(GEOSError) -> Ring<PlanarPosition> {
        let handle = unsafe context.handle
        guard let borrowed = unsafe borrowed else { throw context.error(function) }
        guard let sequence = unsafe GEOSGeom_getCoordSeq_r(handle, borrowed) else { throw context.error("GEOSGeom_getCoordSeq_r") }
        var size: UInt32 = 0
        guard unsafe GEOSCoordSeq_getSize_r(handle, sequence, &size) == 1 else { throw context.error("GEOSCoordSeq_getSize_r") }
        var numbers = [Double](repeating: 0, count: 2 * Int(size))
        guard unsafe GEOSCoordSeq_copyToBuffer_r(handle, sequence, &numbers, 0, 0) == 1 else {
            throw context.error("GEOSCoordSeq_copyToBuffer_r")
        }
        return Ring((0..<Int(size)).map { PlanarPosition(x: numbers[2 * $0], y: numbers[2 * $0 + 1]) })
    }
}
