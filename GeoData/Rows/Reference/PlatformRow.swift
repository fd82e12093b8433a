/// An e-commerce platform that products of the district are sold on.
public struct PlatformRow: Hashable, Sendable {
    /// The stable token, as `voso`.
    public let key: String
    /// The name as the district's report writes it.
    public let name: String
    /// How many products the report counts there.
    public let productsListed: Int
    /// The host of its web address, where it is well known.
    public let host: String?
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension PlatformRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        key = try fields.text("key")
        name = try fields.text("name")
        productsListed = try fields.integer("productsListed")
        host = try fields.optionalText("host")
        sources = try fields.list("source")
    }
}
