/// A known shape of growing-area or packing-house codes; shapes not listed here exist and must be accepted.
public struct CodeSchemeRow: Hashable, Sendable {
    /// What codes of a scheme name.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A growing area.
        case growingArea = "growing-area"
        /// A packing house.
        case packingHouse = "packing-house"
    }

    /// The stable token.
    public let key: String
    /// What the codes name.
    public let kind: Kind
    /// The letters in front.
    public let country: String
    /// The letters of the province; nil for any two letters.
    public let provinceLetters: String?
    /// The letters that say what is named: `OR` orchard, `PH` packing house.
    public let kindLetters: String
    /// The smallest number of digits in the serial; digits are never padded.
    public let serialDigitsFrom: Int
    /// The largest number of digits in the serial.
    public let serialDigitsTo: Int
    /// What has been seen between the groups: `hyphen`, `space`, `none`.
    public let separators: [String]
    /// Codes as printed.
    public let examples: [String]
    /// How sure the source is.
    public let certainty: GeoData.Certainty
    /// What else is known.
    public let note: String?
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension CodeSchemeRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        key = try fields.text("key")
        kind = try fields.choice("kind", Kind.self)
        country = try fields.text("country")
        provinceLetters = try fields.optionalText("provinceLetters")
        kindLetters = try fields.text("kindLetters")
        serialDigitsFrom = try fields.integer("serialDigitsFrom")
        serialDigitsTo = try fields.integer("serialDigitsTo")
        separators = try fields.list("separators", separator: "|")
        examples = try fields.list("examples", separator: "|")
        certainty = try fields.choice("certainty", GeoData.Certainty.self)
        note = try fields.optionalText("note")
        sources = try fields.list("source")
    }
}
