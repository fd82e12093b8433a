/// A market that a code can be granted for.
public struct MarketRow: Hashable, Sendable {
    /// The two families of codes.
    public enum Family: String, Hashable, Sendable, CaseIterable {
        /// Fruit sold at home.
        case domestic
        /// Fruit sold abroad.
        case export
    }

    /// The ISO 3166-1 alpha-2 code, or `EU`; `VN` is the domestic market.
    public let code: String
    /// Domestic or export.
    public let family: Family
    /// The name in Vietnamese.
    public let vietnamese: String
    /// The name in English.
    public let english: String
    /// The name in Chinese (simplified).
    public let chinese: String
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension MarketRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        code = try fields.text("code")
        family = try fields.choice("family", Family.self)
        vietnamese = try fields.text("vietnamese")
        english = try fields.text("english")
        chinese = try fields.text("chinese")
        sources = try fields.list("source")
    }
}
