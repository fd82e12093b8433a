/// What a reader accepts but a person should know.
public enum GeoJSONNote: String, Hashable, Sendable, CaseIterable {
    /// The `bbox` does not contain the geometry.
    case bboxTooSmall = "geojson-bbox-too-small"
    /// Positions have a third number, which is not kept.
    case heightsDropped = "geojson-heights-dropped"
    /// Positions have more than three numbers (RFC 7946 section 3.1.1 says they should not); the rest is not kept.
    case moreNumbersDropped = "geojson-more-numbers-dropped"
    /// A GeometryCollection stands in another (RFC 7946 section 3.1.8 says it should not).
    case nestedCollection = "geojson-nested-collection"
    /// A GeometryCollection holds a single geometry (RFC 7946 section 3.1.8 says it should not).
    case singleCollection = "geojson-single-collection"
}
