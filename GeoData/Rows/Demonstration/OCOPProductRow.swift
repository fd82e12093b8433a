/// An illustrative OCOP product; the real list of the district's 33 products is not public.
public struct OCOPProductRow: Hashable, Sendable {
    /// The GTIN-14 with the demonstration prefix 952.
    public let gtin: String
    /// The OCOP code, opaque: it embeds the units of its year.
    public let ocopCode: String
    /// The name in Vietnamese.
    public let vietnamese: String
    /// The name in English.
    public let english: String
    /// The key of its OCOP group.
    public let group: String
    /// The rating, 3 to 5.
    public let stars: Int
    /// The day of the decision; the recognition lasts 36 months from it.
    public let recognisedOn: ReferenceDay
    /// The invented producer.
    public let producer: String
    /// The key of its crop, for fruit.
    public let crop: String?
    /// The serials of the growing-area codes its fruit comes from; none for other products.
    public let serials: [Int]
    /// The keys of the platforms that list it.
    public let platforms: [String]
    /// Whether the row is invented for the demonstration; so far every row is.
    public let isIllustrative: Bool
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension OCOPProductRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        gtin = try fields.text("gtin")
        ocopCode = try fields.text("ocopCode")
        vietnamese = try fields.text("vietnamese")
        english = try fields.text("english")
        group = try fields.text("group")
        stars = try fields.integer("stars")
        recognisedOn = try fields.day("recognisedOn")
        producer = try fields.text("producer")
        crop = try fields.optionalText("crop")
        serials = try fields.integers("serials")
        platforms = try fields.list("platforms")
        isIllustrative = try fields.flag("illustrative")
        sources = try fields.list("source")
    }
}
