/// What a reader does with a `crs` member.
public enum GeoJSONReferenceSystemPolicy: Hashable, Sendable {
    /// Refuses any system but WGS 84 (CRS84, EPSG:4326), as RFC 7946 section 4 has it.
    case wgs84Only
    /// Accepts any EPSG code and reports it; the coordinates are then in that system, not in degrees of WGS 84.
    case report
}
