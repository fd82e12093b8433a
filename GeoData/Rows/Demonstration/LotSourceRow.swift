/// What one growing-area code gave to an illustrative lot.
public struct LotSourceRow: Hashable, Sendable {
    /// The GTIN-14 of the lot's product.
    public let gtin: String
    /// The lot's text.
    public let lot: String
    /// The serial of the code.
    public let serial: Int
    /// The kilograms that came from it.
    public let kilograms: Int
    /// Whether the row is invented for the demonstration; so far every row is.
    public let isIllustrative: Bool
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension LotSourceRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        gtin = try fields.text("gtin")
        lot = try fields.text("lot")
        serial = try fields.integer("serial")
        kilograms = try fields.integer("kilograms")
        isIllustrative = try fields.flag("illustrative")
        sources = try fields.list("source")
    }
}
