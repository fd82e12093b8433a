extension CoordinateReferenceSystem {
    /// EPSG:4326, WGS 84 as latitude and longitude.
    public static let wgs84 = CoordinateReferenceSystem(
        epsg: 4326, name: "WGS 84", datum: .wgs84, projection: nil, axisOrder: .latitudeLongitude)
    /// OGC:CRS84, WGS 84 as longitude and latitude: what the registry stores and GeoJSON holds.
    public static let crs84 = CoordinateReferenceSystem(
        identifier: "OGC:CRS84", name: "WGS 84 (CRS84)", datum: .wgs84, axisOrder: .longitudeLatitude)
    /// EPSG:4756, VN-2000 as latitude and longitude; about 224 m from WGS 84 on the ground.
    public static let vn2000Geographic = CoordinateReferenceSystem(
        epsg: 4756, name: "VN-2000", datum: .vn2000, projection: nil, axisOrder: .latitudeLongitude)
    /// EPSG:3857, the map of the web.
    public static let webMercator = CoordinateReferenceSystem(
        epsg: 3857, name: "WGS 84 / Pseudo-Mercator", datum: .wgs84, projection: .pseudoMercator, axisOrder: .eastingNorthing)

    /// The VN-2000 systems with 3-degree zones, scale 0.9999, in the order of their central meridians.
    public static let vn2000Zones: [CoordinateReferenceSystem] = [
        zone(5896, "zone 481", 102), zone(9205, "103-00", 103), zone(9206, "104-00", 104), zone(9207, "104-30", 104.5),
        zone(9208, "104-45", 104.75), zone(5897, "zone 482", 105), zone(9209, "105-30", 105.5), zone(9210, "105-45", 105.75),
        zone(9211, "106-00", 106), zone(9212, "106-15", 106.25), zone(9213, "106-30", 106.5), zone(9214, "107-00", 107),
        zone(9215, "107-15", 107.25), zone(9216, "107-30", 107.5), zone(5899, "107-45", 107.75), zone(5898, "zone 491", 108),
        zone(9217, "108-15", 108.25), zone(9218, "108-30", 108.5),
    ]

    /// The VN-2000 systems with 6-degree zones, scale 0.9996: EPSG:3405 and 3406.
    public static let vn2000UTM: [CoordinateReferenceSystem] = [
        utm(3405, "VN-2000 / UTM zone 48N", .vn2000, 105), utm(3406, "VN-2000 / UTM zone 49N", .vn2000, 111),
    ]

    /// The WGS 84 systems with 6-degree zones, scale 0.9996: EPSG:32648 and 32649.
    public static let wgs84UTM: [CoordinateReferenceSystem] = [
        utm(32648, "WGS 84 / UTM zone 48N", .wgs84, 105), utm(32649, "WGS 84 / UTM zone 49N", .wgs84, 111),
    ]

    /// The Hanoi 1972 systems, with the zone in front of the easting: EPSG:2044 and 2045.
    ///
    /// EPSG knows one operation to WGS 84 (EPSG:1544, 5 m), derived around Vung Tau; elsewhere expect worse than that.
    public static let hanoi1972Zones: [CoordinateReferenceSystem] = [
        hanoi(2044, zone: 18, meridian: 105), hanoi(2045, zone: 19, meridian: 111),
    ]

    /// All systems that are supported.
    public static let all: [CoordinateReferenceSystem] =
        vn2000Zones + vn2000UTM + [vn2000Geographic, wgs84, crs84] + wgs84UTM + [webMercator] + hanoi1972Zones

    /// The VN-2000 3-degree system with a central meridian in degrees east, as 105.75 for 105°45'.
    ///
    /// - Throws: ``GeodesyError/noZone(centralMeridian:nearest:)`` where EPSG defines none.
    public static func vn2000(centralMeridian: Double) throws(GeodesyError) -> CoordinateReferenceSystem {
        // Half a second of arc: wide enough for a meridian computed from degrees and minutes, far from the next zone.
        let tolerance = 0.5 / 3600
        func distance(_ system: CoordinateReferenceSystem) -> Double {
            ((system.centralMeridian ?? .infinity) - centralMeridian).magnitude
        }
        if let found = vn2000Zones.first(where: { distance($0) <= tolerance }) { return found }
        let nearest = centralMeridian.isFinite ? vn2000Zones.sorted { distance($0) < distance($1) } : vn2000Zones
        throw .noZone(centralMeridian: centralMeridian, nearest: Array(nearest.prefix(2)))
    }

    /// The supported system with an EPSG code.
    ///
    /// - Throws: ``GeodesyError/deprecatedSystem(code:replacement:)`` for EPSG:6956 to 6959, whose false easting and northing are
    ///   swapped; ``GeodesyError/unknownSystem(text:nearest:)`` for any other code that is not supported.
    public static func epsg(_ code: Int) throws(GeodesyError) -> CoordinateReferenceSystem {
        if let found = byCode[code] { return found }
        if let replacement = replacements[code].flatMap({ byCode[$0] }) {
            throw .deprecatedSystem(code: code, replacement: replacement)
        }
        throw .unknownSystem(text: "EPSG:\(code)", nearest: nearest(to: code))
    }

    /// The deprecated codes and what stands for them: same meridian and scale, false easting and northing exchanged (EPSG's own
    /// deprecation records name the same).
    static let replacements = [6956: 5896, 6957: 5897, 6958: 5898, 6959: 5899]

    static func nearest(to code: Int) -> [CoordinateReferenceSystem] {
        let withCode = all.compactMap { system in system.epsgCode.map { (system: system, distance: ($0 &- code).magnitude) } }
        return withCode.sorted { $0.distance < $1.distance }.prefix(3).map(\.system)
    }

    private static let byCode = Dictionary(
        uniqueKeysWithValues: all.compactMap { system in system.epsgCode.map { ($0, system) } })

    private static func zone(_ code: Int, _ name: String, _ meridian: Double) -> CoordinateReferenceSystem {
        CoordinateReferenceSystem(
            epsg: code, name: "VN-2000 / TM-3 \(name)", datum: .vn2000,
            projection: .transverseMercator(centralMeridian: meridian, scale: 0.9999, falseEasting: 500_000),
            axisOrder: .eastingNorthing)
    }

    private static func utm(_ code: Int, _ name: String, _ datum: Datum, _ meridian: Double) -> CoordinateReferenceSystem {
        CoordinateReferenceSystem(
            epsg: code, name: name, datum: datum,
            projection: .transverseMercator(centralMeridian: meridian, scale: 0.9996, falseEasting: 500_000),
            axisOrder: .eastingNorthing)
    }

    private static func hanoi(_ code: Int, zone: Int, meridian: Double) -> CoordinateReferenceSystem {
        CoordinateReferenceSystem(
            epsg: code, name: "Hanoi 1972 / Gauss-Kruger zone \(zone)", datum: .hanoi1972,
            projection: .transverseMercator(centralMeridian: meridian, scale: 1, falseEasting: Double(zone) * 1_000_000 + 500_000),
            axisOrder: .northingEasting)
    }
}
