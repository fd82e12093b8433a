/// What a hectare of a crop bears in a season; empty where an officer must set it.
public struct YieldRow: Hashable, Sendable {
    /// The key of the crop.
    public let crop: String
    /// The lower end, in tonnes per hectare.
    public let tonnesPerHectareFrom: Double?
    /// The upper end, in tonnes per hectare: the ceiling.
    public let tonnesPerHectareTo: Double?
    /// How sure the source is; nil where there is none.
    public let certainty: GeoData.Certainty?
    /// What the source says besides.
    public let note: String?
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension YieldRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        crop = try fields.text("crop")
        tonnesPerHectareFrom = try fields.optionalNumber("tonnesPerHectareFrom")
        tonnesPerHectareTo = try fields.optionalNumber("tonnesPerHectareTo")
        certainty = try fields.optionalChoice("certainty", GeoData.Certainty.self)
        note = try fields.optionalText("note")
        sources = try fields.list("source")
    }
}
