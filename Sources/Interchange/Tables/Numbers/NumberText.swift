/// A number as people write it in Vietnam and elsewhere, read under one decimal mark.
///
/// Thousands may be grouped by a space (of any kind), an apostrophe, or the mark that is not the decimal one: `2.376.048,87`,
/// `2 376 048,87`, `2,376,048.87`. Groups are of three digits and of one kind. The Unicode minus and full-width digits are read. An
/// exponent is refused: a spreadsheet that wrote `2.37605E+06` has lost the digits that matter.
public struct NumberText: Hashable, Sendable {
    /// What stands before the decimals.
    public enum DecimalMark: Character, Hashable, Sendable, CaseIterable {
        /// A point, as in `2376048.87`.
        case point = "."
        /// A comma, as in `2376048,87`.
        case comma = ","
    }

    /// Why a text is no number.
    public enum Fault: Error, Hashable, Sendable {
        /// There is nothing but white space.
        case empty
        /// A character that no number has here.
        case unexpected(Character)
        /// Digits that are not grouped by three, or by more than one kind of mark.
        case grouping
        /// An exponent, as spreadsheets write it when a column is too narrow.
        case exponent
    }

    /// The number; the double nearest to the text.
    public let value: Double
    /// How many digits stand after the decimal mark.
    public let decimals: Int

    /// Reads a text under a decimal mark.
    public init(_ text: some StringProtocol, mark: DecimalMark) throws(Fault) {
        var characters = TypedText.plain(text)[...]
        var digits = ""
        if let sign = characters.first, sign == "-" || sign == "+" {
            characters = characters.dropFirst().drop { $0 == " " }
            if sign == "-" { digits = "-" }
        }
        guard !characters.isEmpty else { throw .empty }
        let parts = characters.split(separator: mark.rawValue, maxSplits: 1, omittingEmptySubsequences: false)
        let whole = try NumberText.ungrouped(parts[0])
        let fraction = parts.count > 1 ? parts[1] : []
        if let wrong = fraction.first(where: { !$0.isDigit }) { throw NumberText.fault(of: wrong) }
        guard !whole.isEmpty || !fraction.isEmpty else { throw .unexpected(mark.rawValue) }
        digits += whole.isEmpty ? "0" : whole
        if !fraction.isEmpty { digits += "." + String(fraction) }
        // Nothing but a sign, digits and one point is left, which is the form that Double reads.
        guard let value = Double(digits), value.isFinite else { throw .grouping }
        self.value = value
        decimals = fraction.count
    }

    /// The digits before the decimal mark without what groups them.
    private static func ungrouped(_ characters: ArraySlice<Character>) throws(Fault) -> String {
        var kinds: Set<Character> = []
        var groups: [[Character]] = [[]]
        for character in characters {
            if character.isDigit {
                groups[groups.count - 1].append(character)
            } else {
                switch character {
                case " ", ".", ",": kinds.insert(character)
                case "'", "\u{2019}": kinds.insert("'")
                default: throw fault(of: character)
                }
                groups.append([])
            }
        }
        guard groups.count > 1 else { return String(groups[0]) }
        guard kinds.count == 1, (1...3).contains(groups[0].count), groups[0].first != "0",
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { throw .grouping }
        return String(groups.joined())
    }

    private static func fault(of character: Character) -> Fault {
        switch character {
        case "e", "E": .exponent
        case " ", ".", ",", "'", "\u{2019}": .grouping
        default: .unexpected(character)
        }
    }
}

extension NumberText {
    /// What a text means with a decimal point and with a decimal comma.
    public struct Readings: Hashable, Sendable {
        /// The number with a decimal point; nil where the text is none.
        public let point: NumberText?
        /// The number with a decimal comma; nil where the text is none.
        public let comma: NumberText?

        /// Whether the text is no number either way.
        public var isEmpty: Bool { point == nil && comma == nil }
        /// Whether both readings are numbers and differ, as for `2.376`.
        public var isAmbiguous: Bool { point != nil && comma != nil && point != comma }
        /// The number under a decimal mark.
        public subscript(mark: DecimalMark) -> NumberText? { mark == .point ? point : comma }
    }

    /// Reads a text under both decimal marks.
    public static func readings(of text: some StringProtocol) -> Readings {
        Readings(point: try? NumberText(text, mark: .point), comma: try? NumberText(text, mark: .comma))
    }
}
