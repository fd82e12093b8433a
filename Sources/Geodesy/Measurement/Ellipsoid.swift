private import CPROJ

/// Lengths and areas on the WGS 84 ellipsoid; VN-2000 lies on the same one.
///
/// The sides of an outline are geodesics, the shortest ways between its positions. Nothing is measured on a map projection.
public enum Ellipsoid {
    /// The semi-major axis in metres (EPSG:7030).
    static let semiMajorAxis = 6_378_137.0
    /// The inverse flattening (EPSG:7030).
    static let inverseFlattening = 298.257223563
    /// The first eccentricity squared.
    static let eccentricitySquared = (2 - 1 / inverseFlattening) / inverseFlattening
    /// The semi-minor axis squared, in square metres.
    static let semiMinorAxisSquared = semiMajorAxis * semiMajorAxis * (1 - eccentricitySquared)
}
