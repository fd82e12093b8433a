/// A coordinate reference system that growing areas in Vietnam come in, by its EPSG definition.
///
/// The parameters are EPSG's, version ``epsgVersion``; the tests compare every one of them with PROJ's own copy of the EPSG
/// database. Positions in a system are always held as `x` to the east and `y` to the north; ``axisOrder`` only tells how EPSG
/// has them written.
public struct CoordinateReferenceSystem: Hashable, Sendable {
    /// Whether a system counts metres on a map or degrees on the globe.
    public enum Kind: Hashable, Sendable {
        /// Easting and northing in metres.
        case projected
        /// Longitude and latitude in degrees.
        case geographic
    }

    /// The geodetic datum of a system.
    public enum Datum: Hashable, Sendable {
        /// Vietnam 2000 (EPSG:6756), on the WGS 84 ellipsoid.
        case vn2000
        /// World Geodetic System 1984 (EPSG:6326).
        case wgs84
        /// Hanoi 1972 (EPSG:6147), on the Krassowsky 1940 ellipsoid: papers from before 2000.
        case hanoi1972
    }

    /// How a projected system is drawn from longitude and latitude; there is no false northing in any of them.
    public enum Projection: Hashable, Sendable {
        /// EPSG method 9807: central meridian in degrees, scale on it, false easting in metres.
        case transverseMercator(centralMeridian: Double, scale: Double, falseEasting: Double)
        /// EPSG method 1024, the map of the web: never to be measured on.
        case pseudoMercator
    }

    /// The EPSG database version that the parameters were taken from and compared with.
    public static let epsgVersion = "v10.076"

    /// Authority and code, as `EPSG:9214` or `OGC:CRS84`.
    public let identifier: String
    /// The code in the EPSG database; nil for OGC:CRS84.
    public let epsgCode: Int?
    /// The name that EPSG gives it, as `VN-2000 / TM-3 107-00`.
    public let name: String
    /// The geodetic datum.
    public let datum: Datum
    /// How it is projected; nil for a geographic system.
    public let projection: Projection?
    /// The order in which EPSG (or OGC) defines its axes.
    public let axisOrder: AxisOrder

    init(epsg: Int, name: String, datum: Datum, projection: Projection?, axisOrder: AxisOrder) {
        self.identifier = "EPSG:\(epsg)"
        self.epsgCode = epsg
        self.name = name
        self.datum = datum
        self.projection = projection
        self.axisOrder = axisOrder
    }

    init(identifier: String, name: String, datum: Datum, axisOrder: AxisOrder) {
        self.identifier = identifier
        self.epsgCode = nil
        self.name = name
        self.datum = datum
        self.projection = nil
        self.axisOrder = axisOrder
    }

    /// Whether it is projected or geographic.
    public var kind: Kind { projection == nil ? .geographic : .projected }

    /// The central meridian in degrees east; nil for a system without one.
    public var centralMeridian: Double? {
        if case .transverseMercator(let centralMeridian, _, _) = projection { centralMeridian } else { nil }
    }

    /// The scale on the central meridian; nil for a system without one.
    public var scale: Double? {
        if case .transverseMercator(_, let scale, _) = projection { scale } else { nil }
    }

    /// The address that OGC's naming authority gives it, as used in OGC API Features.
    public var uri: String {
        guard let epsgCode else { return "http://www.opengis.net/def/crs/OGC/1.3/CRS84" }
        return "http://www.opengis.net/def/crs/EPSG/0/\(epsgCode)"
    }

    /// Feeds the identifier alone to a hasher: systems are keys of the pool at every call, and no two share an identifier.
    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

    /// Whether two names stand for the same numbers once `x` is to the east and `y` to the north.
    public func hasSameNumbers(as other: CoordinateReferenceSystem) -> Bool {
        datum == other.datum && projection == other.projection
    }
}

extension CoordinateReferenceSystem: CustomStringConvertible {
    /// Identifier and name, as `EPSG:9214 (VN-2000 / TM-3 107-00)`.
    public var description: String { "\(identifier) (\(name))" }
}
