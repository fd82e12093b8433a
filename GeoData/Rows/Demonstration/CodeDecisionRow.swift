/// One decision in the illustrative story of a code, in order of time.
public struct CodeDecisionRow: Hashable, Sendable {
    /// Whose decision it is.
    public enum Side: String, Hashable, Sendable, CaseIterable {
        /// The authority of the country that grants the code.
        case ours
        /// The authority of the importing country.
        case importer
    }

    /// The kinds of decision that the stories use.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// An application was filed.
        case submit
        /// The area was inspected.
        case inspect
        /// The code was granted.
        case grant
        /// The code was suspended until a fault is mended.
        case suspend
        /// A suspension ended.
        case restore
        /// The code was withdrawn for good by the authority.
        case revoke
        /// The certificate got a new last day.
        case renew
    }

    /// The serial of the code.
    public let serial: Int
    /// Its place in the code's story, from 1.
    public let sequence: Int
    /// What was decided.
    public let kind: Kind
    /// The day it takes effect.
    public let effectiveOn: ReferenceDay
    /// The day the registry received it.
    public let receivedOn: ReferenceDay
    /// The last day that a grant or a renewal states; nil for other kinds.
    public let expiresOn: ReferenceDay?
    /// Who decided: an invented name.
    public let authority: String
    /// Whether that is our authority or the importer's.
    public let side: Side
    /// The invented document's number.
    public let document: String
    /// Why, in Vietnamese; nil where the kind says enough.
    public let reason: String?
    /// Whether the row is invented for the demonstration; so far every row is.
    public let isIllustrative: Bool
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension CodeDecisionRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        serial = try fields.integer("serial")
        sequence = try fields.integer("sequence")
        kind = try fields.choice("kind", Kind.self)
        effectiveOn = try fields.day("effectiveOn")
        receivedOn = try fields.day("receivedOn")
        expiresOn = try fields.optionalDay("expiresOn")
        authority = try fields.text("authority")
        side = try fields.choice("side", Side.self)
        document = try fields.text("document")
        reason = try fields.optionalText("reason")
        isIllustrative = try fields.flag("illustrative")
        sources = try fields.list("source")
    }
}
