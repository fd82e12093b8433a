/// An illustrative traceability stamp: a serial of a lot, or another issuer's stamp kept as opaque text.
public struct StampRow: Hashable, Sendable {
    /// Who issued a stamp.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A serial of this registry.
        case serial
        /// Another issuer's stamp.
        case foreign
    }

    /// The GTIN-14 of its product.
    public let gtin: String
    /// The lot's text; nil where the foreign stamp names none.
    public let lot: String?
    /// Ours or foreign.
    public let kind: Kind
    /// The serial, or the foreign stamp's whole text.
    public let text: String
    /// Whether the row is invented for the demonstration; so far every row is.
    public let isIllustrative: Bool
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension StampRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        gtin = try fields.text("gtin")
        lot = try fields.optionalText("lot")
        kind = try fields.choice("kind", Kind.self)
        text = try fields.text("text")
        isIllustrative = try fields.flag("illustrative")
        sources = try fields.list("source")
    }
}
