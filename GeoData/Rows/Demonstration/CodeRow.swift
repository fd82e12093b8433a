/// An illustrative growing-area code; the real codes of the district are not public.
public struct CodeRow: Hashable, Sendable {
    /// The serial, 9001 to 9026.
    public let serial: Int
    /// The code as issued, spelling kept.
    public let text: String
    /// The key of its area.
    public let area: String
    /// The key of its crop.
    public let crop: String
    /// The key of its variety.
    public let variety: String
    /// The code of its market.
    public let market: String
    /// The invented organisation that holds it.
    public let holder: String
    /// The certificate's number; nil before a grant.
    public let certificate: String?
    /// The day of the grant; nil before it.
    public let grantedOn: ReferenceDay?
    /// The last day that the certificate states, after its renewals.
    public let expiresOn: ReferenceDay?
    /// Whether the row is invented for the demonstration; so far every row is.
    public let isIllustrative: Bool
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension CodeRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        serial = try fields.integer("serial")
        text = try fields.text("text")
        area = try fields.text("area")
        crop = try fields.text("crop")
        variety = try fields.text("variety")
        market = try fields.text("market")
        holder = try fields.text("holder")
        certificate = try fields.optionalText("certificate")
        grantedOn = try fields.optionalDay("grantedOn")
        expiresOn = try fields.optionalDay("expiresOn")
        isIllustrative = try fields.flag("illustrative")
        sources = try fields.list("source")
    }
}
