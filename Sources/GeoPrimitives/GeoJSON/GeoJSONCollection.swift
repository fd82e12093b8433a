/// What a FeatureCollection says about all its features: complete once the last was read.
public struct GeoJSONCollection: Hashable, Sendable {
    /// Members that RFC 7946 does not define, in their order.
    public internal(set) var foreignMembers = JSONObject()
    /// The `bbox` of the collection.
    public internal(set) var bbox: GeoJSONBox?
    /// The EPSG code that the `crs` member names (4326 for CRS84); nil where there is none.
    public internal(set) var declaredCRS: Int?
    /// What was accepted but should be said.
    public internal(set) var notes: [GeoJSONNote] = []

    /// A collection that says nothing.
    public init() {}
}
