private import CPROJ
internal import GeoPrimitives

/// The geodesic routines of PROJ's `geodesic.h`: exact to nanometres, for any two places on Earth.
///
/// Source of the method: Karney, "Algorithms for geodesics", Journal of Geodesy 87, 2013.
struct GeodesicModel: Sendable {
    static let wgs84 = GeodesicModel(semiMajorAxis: Ellipsoid.semiMajorAxis, inverseFlattening: Ellipsoid.inverseFlattening)

    private let model: geod_geodesic

    init(semiMajorAxis: Double, inverseFlattening: Double) {
        var model = geod_geodesic()
        unsafe geod_init(&model, semiMajorAxis, 1 / inverseFlattening)
        self.model = model
    }

    func distance(_ one: PlanarPosition, _ other: PlanarPosition) -> Metres {
        var length = 0.0
        unsafe withUnsafePointer(to: model) { model in
            unsafe geod_inverse(model, one.y, one.x, other.y, other.x, &length, nil, nil)
        }
        return Metres(length)
    }

    /// The area within a ring in degrees, positive where it runs counter-clockwise.
    func signedArea(_ positions: some Sequence<PlanarPosition>) -> SquareMetres {
        var area = 0.0
        unsafe withUnsafePointer(to: model) { model in
            var polygon = geod_polygon()
            unsafe geod_polygon_init(&polygon, 0)
            for position in positions { unsafe geod_polygon_addpoint(model, &polygon, position.y, position.x) }
            unsafe _ = geod_polygon_compute(model, &polygon, 0, 1, &area, nil)
        }
        return SquareMetres(area)
    }
}
