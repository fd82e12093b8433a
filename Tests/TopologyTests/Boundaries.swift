import CGEOS
import GeoPrimitives
@testable import Topology

/// Boundaries written as WKT, read by GEOS; nil for what GEOS cannot read or what is not polygonal.
enum Boundaries {
    static func read(_ text: String) -> PlanarMultiPolygon? {
        GEOSContextPool.withTestContext { context in
            let reader = GEOSWKTReader_create_r(context.handle)
            defer { GEOSWKTReader_destroy_r(context.handle, reader) }
            guard let geometry = GEOSWKTReader_read_r(context.handle, reader, text) else { return nil }
            let shape = GEOSShape(owning: geometry, in: context)
            let type = UInt32(GEOSGeomTypeId_r(context.handle, geometry))
            guard type == GEOS_POLYGON.rawValue || type == GEOS_MULTIPOLYGON.rawValue else { return nil }
            return try? shape.polygons()
        }
    }

    /// Polygons from numbers, as `[[[0, 0, 4, 0, 4, 4, 0, 0]]]`: parts, rings, x and y in turn.
    static func make(_ parts: [[[Double]]]) -> PlanarMultiPolygon {
        PlanarMultiPolygon(
            parts.map { rings in
                Polygon(
                    rings: rings.map { numbers in
                        Ring(
                            stride(from: 0, to: numbers.count - 1, by: 2).map {
                                PlanarPosition(x: numbers[$0], y: numbers[$0 + 1])
                            })
                    })
            })
    }

    /// Polygons on the grid from whole steps, in the same order.
    static func makeGrid(_ parts: [[[Int32]]]) -> GridMultiPolygon {
        GridMultiPolygon(
            parts.map { rings in
                Polygon(
                    rings: rings.map { numbers in
                        Ring(
                            stride(from: 0, to: numbers.count - 1, by: 2).map {
                                GridPosition(longitudeE7: numbers[$0], latitudeE7: numbers[$0 + 1])
                            })
                    })
            })
    }
}

extension GEOSContextPool {
    static func withTestContext<Answer>(_ body: (GEOSContext) -> Answer?) -> Answer? {
        try? withContext { (context) throws(GEOSError) in body(context) }
    }
}

extension GEOSContext {
    /// Whether GEOS holds a position to be in a boundary or on its edge.
    func covers(_ boundary: PlanarMultiPolygon, x: Double, y: Double) throws(GEOSError) -> Bool {
        let shape = try shape(of: boundary)
        let point = try self.shape("GEOSGeom_createPointFromXY_r", GEOSGeom_createPointFromXY_r(handle, x, y))
        return try point.isCovered(by: shape)
    }
}
