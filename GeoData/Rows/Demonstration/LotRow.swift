/// An illustrative lot of a product.
public struct LotRow: Hashable, Sendable {
    /// The GTIN-14 of its product.
    public let gtin: String
    /// The lot's text.
    public let lot: String
    /// The first day of harvest.
    public let harvestFrom: ReferenceDay
    /// The last day of harvest.
    public let harvestTo: ReferenceDay
    /// The weight of the lot, in kilograms.
    public let kilograms: Int
    /// Whether the row is invented for the demonstration; so far every row is.
    public let isIllustrative: Bool
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension LotRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        gtin = try fields.text("gtin")
        lot = try fields.text("lot")
        harvestFrom = try fields.day("harvestFrom")
        harvestTo = try fields.day("harvestTo")
        kilograms = try fields.integer("kilograms")
        isIllustrative = try fields.flag("illustrative")
        sources = try fields.list("source")
    }
}
