/// A province's central meridian under Circular 24/2025, and one that older papers of a part of it use; a row for each such part.
public struct VN2000MeridianRow: Hashable, Sendable {
    /// The province's name since 2025-07-01.
    public let province: String
    /// The official central meridian, in degrees east.
    public let officialMeridianDegrees: Double
    /// The central meridian of older papers, in degrees east.
    public let legacyMeridianDegrees: Double
    /// The part of the province whose older papers use it, in Vietnamese.
    public let legacyAreas: String
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension VN2000MeridianRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        province = try fields.text("province")
        officialMeridianDegrees = try fields.number("officialMeridian")
        legacyMeridianDegrees = try fields.number("legacyMeridian")
        legacyAreas = try fields.text("legacyAreas")
        sources = try fields.list("source")
    }
}
