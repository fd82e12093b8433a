/// A crop that codes are granted for.
public struct CropRow: Hashable, Sendable {
    /// The stable token, as `lychee`.
    public let key: String
    /// The name in Vietnamese, as `vải`.
    public let vietnamese: String
    /// The name in English.
    public let english: String
    /// The name in Chinese (simplified).
    public let chinese: String
    /// The accepted Latin name.
    public let scientific: String
    /// The EPPO code, as `LIHCH`: names the crop across tariffs, which the HS codes do not.
    public let eppo: String
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension CropRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        key = try fields.text("key")
        vietnamese = try fields.text("vietnamese")
        english = try fields.text("english")
        chinese = try fields.text("chinese")
        scientific = try fields.text("scientific")
        eppo = try fields.text("eppo")
        sources = try fields.list("source")
    }
}
