/// A GS1 application identifier: the number in front of a value that says what the value is.
///
/// The rows are those that growing areas, lots, stamps and shipments meet (syntax dictionary 2026-01-27); see `table`.
public struct ApplicationIdentifier: Hashable, Sendable {
    /// One stretch of a value.
    struct Component: Hashable, Sendable {
        /// What the characters of a stretch mean beyond being digits or not.
        enum Meaning: Hashable, Sendable {
            case plain
            case checkDigit
            /// YYMMDD.
            case day(zeroAllowed: Bool)
            /// ISO 3166-1 numeric.
            case country
            /// Two digits for the piece and two for how many there are.
            case pieceOfTotal
            /// A key that begins with a company's prefix, of which the first two characters, GS1's own prefix, are always digits.
            case companyPrefix
            /// One character of the index of importers: a digit, a letter, a hyphen or an underscore.
            case importerIndex
        }

        let isNumeric: Bool
        let lengths: ClosedRange<Int>
        var meaning = Meaning.plain
        var isOptional = false
    }

    /// Two to four digits.
    public let code: String
    /// What the value is, as GS1's data title.
    public let title: String
    /// Whether a Digital Link may begin with it.
    public var isKey: Bool { qualifiers != nil }

    /// The sequences of qualifiers that may follow a key, each in its order; nil where this is no key.
    let qualifiers: [[String]]?
    let components: [Component]
    /// Whether it may stand in the query of a Digital Link.
    let isAttribute: Bool
    /// One of each list must be there too.
    let requires: [[String]]
    /// None of these may be there too.
    let excludes: [String]

    /// The row of a code; nil where it is not in the table.
    public static func find(_ code: String) -> ApplicationIdentifier? { byCode[code] }

    private static let byCode = Dictionary(uniqueKeysWithValues: table.map { ($0.code, $0) })
}
