/// One thing wrong with a link, and where.
public struct LinkFault: Hashable, Sendable {
    /// What is wrong; the raw value is a stable token.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The link begins with neither `http://` nor `https://`.
        case scheme
        /// There is no host, or something that a host cannot have.
        case host
        /// A character that no URI may have, such as a space or a letter with a diacritic that is not percent-encoded.
        case uriCharacter = "uri-character"
        /// Nothing stands between two slashes.
        case emptySegment = "empty-segment"
        /// The path ends with a slash.
        case trailingSlash = "trailing-slash"
        /// The path holds no key with its value.
        case noKey = "no-key"
        /// An identifier that exists, but may not begin a path (410 to 413, 416 and others).
        case notKey = "not-a-key"
        /// A word such as `gtin` in place of a number; these are no longer part of the standard.
        case wordAlias = "word-alias"
        /// A number that is no identifier known here.
        case unknownIdentifier = "unknown-identifier"
        /// Something follows the key and its qualifiers.
        case segmentAfterKey = "segment-after-key"
        /// The qualifiers are not in the order that the key asks for.
        case qualifierOrder = "qualifier-order"
        /// The qualifier does not belong to the key, or not together with another.
        case qualifierNotAllowed = "qualifier-not-allowed"
        /// An identifier that belongs in the path stands in the query.
        case qualifierInQuery = "qualifier-in-query"
        /// A percent sign without two hexadecimal digits.
        case escape
        /// A character that the identifier's value may not have.
        case character
        /// The value is too short or too long.
        case length
        /// The check digit is wrong.
        case checkDigit = "check-digit"
        /// YYMMDD is no day.
        case day
        /// 000 is no country.
        case country
        /// A piece without number, or beyond how many there are.
        case pieces
        /// The identifier is there twice.
        case repeated
        /// The identifier needs another that is missing.
        case missingCompanion = "missing-companion"
        /// The identifier may not be together with another that is there.
        case excluded
        /// The link is well formed but not of the kind asked for.
        case otherKind = "other-kind"
    }

    /// What is wrong.
    public let kind: Kind
    /// Where, in bytes of UTF-8 from the beginning of the link.
    public let position: Int
    /// What stands there: a segment, an identifier or a value.
    public let subject: String

    /// Names a fault.
    public init(_ kind: Kind, at position: Int, _ subject: String) {
        self.kind = kind
        self.position = position
        self.subject = subject
    }
}

extension LinkFault: CustomStringConvertible {
    /// The fault in an English sentence, with what stands there.
    public var description: String { "Link, byte \(position), '\(subject)': \(kind.sentence)." }
}

extension LinkFault.Kind {
    fileprivate var sentence: String {
        switch self {
        case .scheme: "a link begins with https:// or http://"
        case .host: "this is no host"
        case .uriCharacter: "a URI cannot have this character; write it percent-encoded"
        case .emptySegment: "something must stand between two slashes"
        case .trailingSlash: "the path must not end with a slash"
        case .noKey: "no key such as 01 or 414 stands here"
        case .notKey: "this identifier cannot stand in the path; write it in the query"
        case .wordAlias: "words are no longer allowed; write the number"
        case .unknownIdentifier: "this number is no identifier known here"
        case .segmentAfterKey: "nothing may follow the key and its qualifiers"
        case .qualifierOrder: "the qualifier stands after one that must follow it"
        case .qualifierNotAllowed: "the qualifier does not go with this key or with another qualifier"
        case .qualifierInQuery: "a qualifier belongs in the path, not in the query"
        case .escape: "two hexadecimal digits must follow a percent sign and give UTF-8"
        case .character: "the value cannot have the character at this place"
        case .length: "the value is too short or too long"
        case .checkDigit: "the check digit is wrong"
        case .day: "this is no day as YYMMDD"
        case .country: "this is no country's number"
        case .pieces: "the piece is not among the total"
        case .repeated: "the identifier is there twice"
        case .missingCompanion: "the identifier needs another that is missing"
        case .excluded: "the identifier cannot be together with another that is there"
        case .otherKind: "this is a link of another kind"
        }
    }
}

/// All that is wrong with a link.
public struct LinkError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The faults in the order of their positions; at least one.
    public let faults: [LinkFault]

    init(_ faults: [LinkFault]) { self.faults = faults.sorted { $0.position < $1.position } }

    init(_ fault: LinkFault) { faults = [fault] }

    /// The faults, one after another.
    public var description: String { faults.map(\.description).joined(separator: " ") }
}
