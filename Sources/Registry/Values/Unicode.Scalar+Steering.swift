extension Unicode.Scalar {
    /// Whether it embeds, overrides or isolates a direction (UAX #9 §2: U+202A to U+202E, U+2066 to U+2069): with those a name looks like
    /// another than it is.
    public var turnsDirection: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }

    /// Whether it steers terminals, printers or the direction of a text, and stands for nothing itself.
    public var steersText: Bool { properties.generalCategory == .control || turnsDirection }

    /// Its number as it is usually written, as `U+202E`.
    public var name: String {
        let code = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    }
}

extension String {
    /// The first scalar in it that steers text, a control before one that only turns its direction; nil where there is none.
    public var steeringScalar: Unicode.Scalar? {
        // Their first bytes in UTF-8 are asked first: hardly any name has one, and a name is read a hundred thousand times.
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
        return unicodeScalars.first { $0.steersText && !$0.turnsDirection } ?? unicodeScalars.first(where: \.turnsDirection)
    }
}
