/// A Global Trade Item Number: a product.
///
/// Kept with 14 digits (GS1 General Specifications §2.1, AI 01).
public struct GTIN: GS1Key {
    /// The prefix that GS1 keeps for demonstrations; real firms never have it.
    public static let demonstrationPrefix = "952"

    /// 14 digits.
    public let digits: String

    /// Reads 8, 12, 13 or 14 digits; shorter ones are the same number with zeros in front.
    public init(_ text: String) throws(GS1KeyError) {
        try GS1KeyRules.check(text, key: "GTIN", lengths: [8, 12, 13, 14])
        digits = String(repeating: "0", count: 14 - text.utf8.count) + text
    }

    /// Reads the number as it is printed below a symbol, with blanks or hyphens between its digits.
    public init(printed text: String) throws(GS1KeyError) {
        try self.init(String(text.filter { $0 != "-" && !$0.isWhitespace }))
    }

    /// Whether the number is of the demonstration prefix, under which nothing is sold.
    public var isDemonstration: Bool { digits.dropFirst().hasPrefix(Self.demonstrationPrefix) }
}

/// A Global Location Number: a place or a party (GS1 General Specifications §2.4, AIs 410 to 417).
public struct GLN: GS1Key {
    /// 13 digits.
    public let digits: String

    /// Reads 13 digits.
    public init(_ text: String) throws(GS1KeyError) {
        try GS1KeyRules.check(text, key: "GLN", lengths: [13])
        digits = text
    }

    /// Whether the number is of the demonstration prefix.
    public var isDemonstration: Bool { digits.hasPrefix(GTIN.demonstrationPrefix) }
}

/// A Serial Shipping Container Code: a carton or pallet (GS1 General Specifications §2.2, AI 00).
public struct SSCC: GS1Key {
    /// 18 digits.
    public let digits: String

    /// Reads 18 digits.
    public init(_ text: String) throws(GS1KeyError) {
        try GS1KeyRules.check(text, key: "SSCC", lengths: [18])
        digits = text
    }

    /// Whether the number is of the demonstration prefix.
    public var isDemonstration: Bool { digits.dropFirst().hasPrefix(GTIN.demonstrationPrefix) }
}
