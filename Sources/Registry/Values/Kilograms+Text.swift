extension Kilograms {
    /// A weight as a person writes it, of more than nothing and no more than `limit`; nil for anything else.
    ///
    /// Decimals stand behind a point or a comma, thousands are grouped by the other mark, a blank or an apostrophe. A text that could be
    /// two numbers is none, as `1.200`: 1200 to one reader and 1.2 to the other.
    public init?(text: some StringProtocol) {
        var plain: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9", ".", ",", "'": plain.append(UInt8(truncatingIfNeeded: scalar.value))
            case "\u{2019}": plain.append(UInt8(ascii: "'"))
            default:
                guard scalar.properties.isWhitespace else { return nil }
                plain.append(UInt8(ascii: " "))
            }
        }
        while plain.last == UInt8(ascii: " ") { plain.removeLast() }
        let digits = Array(plain.drop { $0 == UInt8(ascii: " ") })
        guard let number = Kilograms.number(digits), let weight = Kilograms(number), weight > .zero else { return nil }
        self = weight
    }

    /// The number that digits and marks make; nil where they make none, or two.
    private static func number(_ text: [UInt8]) -> Double? {
        let marks: Set<UInt8> = [UInt8(ascii: "."), UInt8(ascii: ",")]
        let places = text.indices.filter { marks.contains(text[$0]) }
        var decimals: Int?
        if let last = places.last {
            let isAlone = places.count == 1
            let isGroup = text.count - last - 1 == 3
            // One mark and three digits behind it: thousands or decimals, unless the number begins with a nought or is no group.
            if isAlone, isGroup, (1...3).contains(last), text[0] != UInt8(ascii: "0") { return nil }
            if isAlone || text[last] != text[places[0]] { decimals = last }
        }
        let whole = text[..<(decimals ?? text.endIndex)]
        let fraction = decimals.map { text[($0 + 1)...] }
        guard let digits = ungrouped(whole), fraction.map({ !$0.isEmpty && $0.allSatisfy(isDigit) }) ?? true else { return nil }
        return Double(String(decoding: digits + [UInt8(ascii: ".")] + (fraction.map { Array($0) } ?? [UInt8(ascii: "0")]), as: UTF8.self))
    }

    /// Digits without what groups them by three; nil where the groups are none.
    private static func ungrouped(_ whole: ArraySlice<UInt8>) -> [UInt8]? {
        let groups = whole.split(omittingEmptySubsequences: false) { !isDigit($0) }
        guard Set(whole.filter { !isDigit($0) }).count <= 1, let first = groups.first, !first.isEmpty else { return nil }
        guard groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return groups.flatMap { $0 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
