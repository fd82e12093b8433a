public import GeoPrimitives

extension Ellipsoid {
    /// The area of an outline on the grid: holes subtracted, never negative, whichever way its rings run.
    ///
    /// Agrees with `geodesic.h` to 1e-8 of the area, down to that library's own rounding. A ring that is not closed is closed;
    /// where parts overlap or rings cross, the answer is the sum of what they enclose.
    public static func area(of outline: GridMultiPolygon) -> SquareMetres {
        area(of: outline) { $0.signedArea.value }
    }

    /// The area of an outline in degrees (`x` longitude, `y` latitude), as for one on the grid.
    public static func area(of outline: PlanarMultiPolygon) -> SquareMetres {
        area(of: outline) { signedArea(ofDegrees: $0).value }
    }

    /// The area within a ring in degrees (`x` longitude, `y` latitude), positive where it runs counter-clockwise.
    public static func signedArea(ofDegrees ring: Ring<PlanarPosition>) -> SquareMetres {
        guard let origin = ring.positions.first else { return SquareMetres(0) }
        let toRadians = Double.pi / 180
        let quick = quickArea(ring.positions, latitude: origin.y * toRadians) { position in
            ((position.x - origin.x) * toRadians, (position.y - origin.y) * toRadians)
        }
        return quick.map(SquareMetres.init) ?? GeodesicModel.wgs84.signedArea(ring.positions)
    }

    private static func area<Position>(of outline: MultiPolygon<Position>, ring: (Ring<Position>) -> Double) -> SquareMetres {
        var total = 0.0
        for polygon in outline.polygons {
            guard let exterior = polygon.exterior else { continue }
            total += ring(exterior).magnitude
            for hole in polygon.holes { total -= ring(hole).magnitude }
        }
        return SquareMetres(max(0, total))
    }

    /// The signed area by the equal-area cylinder; nil where a side or the ring is too long for it.
    ///
    /// Sides that are straight on the cylinder are summed as trapezoids. A geodesic bends away from the straight line: with its
    /// length s, azimuth α and distance r from the axis, its equation gives dλ/ds = sin α / r, d²λ/ds² = 2 sin α cos α sin φ / r²,
    /// dQ/ds = r cos α and d²Q/ds² = -sin φ there, hence between both lies sin φ Δλ (r² Δλ² + 3 ΔQ² / r²) / 12, taken at
    /// the middle of the side; what is neglected is smaller by (s / Earth radius)².
    @inline(__always)
    fileprivate static func quickArea<Position>(
        _ positions: [Position], latitude: Double, offset: (Position) -> (longitude: Double, latitude: Double)
    ) -> Double? {
        guard latitude.magnitude < AuthalicSeries.latitudeLimit, let last = positions.last else { return nil }
        let series = AuthalicSeries(latitude: latitude)
        let axisSquared = semiMajorAxis * semiMajorAxis
        let previous = offset(last)
        var (longitude, latitude) = previous
        guard latitude.magnitude < AuthalicSeries.reach else { return nil }
        var height = series.area(latitude)
        var sum = 0.0
        var tooLong = false
        for position in positions {
            let next = offset(position)
            let (east, north) = (next.longitude - longitude, next.latitude - latitude)
            // Not (a or b), so that what is not a number counts as too long.
            tooLong = tooLong || !(east.magnitude < longestSide && north.magnitude < longestSide)
            tooLong = tooLong || !(next.latitude.magnitude < AuthalicSeries.reach)
            let nextHeight = series.area(next.latitude)
            let rise = nextHeight - height
            let sine = series.sine(latitude + north / 2)
            let (cosineSquared, root) = (1 - sine * sine, 1 - eccentricitySquared * sine * sine)
            let across = axisSquared * cosineSquared * east
            let up = root * rise
            let bend = sine * east * (across * across + 3 * up * up) / (12 * axisSquared * cosineSquared * root)
            sum += (height + nextHeight) / 2 * east + bend
            (longitude, latitude, height) = (next.longitude, next.latitude, nextHeight)
        }
        return tooLong ? nil : -sum
    }

    /// The longest side in radians, along or across the meridian, that the neglected terms allow: 25 km.
    private static let longestSide = 0.004
}

extension Ring where Position == GridPosition {
    /// The area on the WGS 84 ellipsoid within the ring, positive where it runs counter-clockwise.
    public var signedArea: SquareMetres {
        guard let origin = positions.first else { return SquareMetres(0) }
        let toRadians = Double.pi / 180 / GridPosition.stepsPerDegree
        let quick = Ellipsoid.quickArea(positions, latitude: Double(origin.latitudeE7) * toRadians) { position in
            // Whole steps are subtracted, so that the differences are exact.
            (
                Double(Int(position.longitudeE7) - Int(origin.longitudeE7)) * toRadians,
                Double(Int(position.latitudeE7) - Int(origin.latitudeE7)) * toRadians
            )
        }
        return quick.map(SquareMetres.init) ?? GeodesicModel.wgs84.signedArea(positions.lazy.map(\.degrees))
    }
}
