/// One of the six groups of OCOP products.
public struct OCOPGroupRow: Hashable, Sendable {
    /// The stable token, as `food`.
    public let key: String
    /// The group's number in the programme.
    public let number: Int
    /// The name in Vietnamese.
    public let vietnamese: String
    /// The name in English.
    public let english: String
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension OCOPGroupRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        key = try fields.text("key")
        number = try fields.integer("number")
        vietnamese = try fields.text("vietnamese")
        english = try fields.text("english")
        sources = try fields.list("source")
    }
}
