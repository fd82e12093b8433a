/// A variety of a crop.
public struct VarietyRow: Hashable, Sendable {
    /// The stable token, as `vai-thieu`.
    public let key: String
    /// The key of its crop.
    public let crop: String
    /// The name in Vietnamese.
    public let vietnamese: String
    /// The name in English.
    public let english: String
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension VarietyRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        key = try fields.text("key")
        crop = try fields.text("crop")
        vietnamese = try fields.text("vietnamese")
        english = try fields.text("english")
        sources = try fields.list("source")
    }
}
