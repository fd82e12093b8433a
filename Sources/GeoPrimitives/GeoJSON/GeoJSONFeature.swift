/// One feature of a GeoJSON text (RFC 7946 section 3.2), or a lone geometry in the place of one.
public struct GeoJSONFeature: Hashable, Sendable {
    /// Which feature of the file it is, counted from 0; features that were refused count too.
    public var index: Int
    /// The `id`, a string or a number.
    public var id: JSONValue?
    /// The `properties` in their order; empty where they are `null`, and for a lone geometry.
    public var properties: JSONObject
    /// The geometry; nil where it is `null`.
    public var geometry: GeoJSONGeometry?
    /// The bytes of the geometry as they stand in the text, for the receipt; `null` where it is.
    public var geometrySource: [UInt8]
    /// The `bbox` of the feature, else that of its geometry.
    public var bbox: GeoJSONBox?
    /// The EPSG code that a `crs` member of the feature or its geometry names (4326 for CRS84); nil where there is none.
    public var declaredCRS: Int?
    /// Members that RFC 7946 does not define, in their order.
    public var foreignMembers: JSONObject
    /// What was accepted but should be said.
    public var notes: [GeoJSONNote]
    /// How many positions have a third number; it is not kept.
    public var positionsWithHeight: Int
    /// How many positions have more than three numbers; they are not kept.
    public var positionsWithMoreNumbers: Int

    /// Makes a feature without notes.
    public init(
        index: Int, id: JSONValue? = nil, properties: JSONObject = JSONObject(), geometry: GeoJSONGeometry? = nil,
        geometrySource: [UInt8] = [], foreignMembers: JSONObject = JSONObject()
    ) {
        self.index = index
        self.id = id
        self.properties = properties
        self.geometry = geometry
        self.geometrySource = geometrySource
        self.foreignMembers = foreignMembers
        notes = []
        positionsWithHeight = 0
        positionsWithMoreNumbers = 0
    }

    /// Whether any position has a third number.
    public var hasZ: Bool { positionsWithHeight > 0 }
}
