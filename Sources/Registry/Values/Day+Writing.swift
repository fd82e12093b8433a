extension Day {
    /// Reads a day as people and programs write it into files: `2025-03-15`, `2025/3/15`, or day first as in Vietnam, `15/03/2025`,
    /// `15-3-2025`, `15.3.2025`.
    ///
    /// A midnight behind it, which spreadsheets add, is passed over. Never month first; a year has four digits.
    ///
    /// - Parameter text: The text, perhaps with blanks around it.
    public init?(written text: some StringProtocol) {
        let words = text.split { $0.isWhitespace || $0 == "T" }
        guard let date = words.first, words.count < 3, words.dropFirst().allSatisfy({ Day.isMidnight($0) }) else { return nil }
        guard let mark = date.first(where: { !$0.isNumber }), "-/.".contains(mark) else { return nil }
        let parts = date.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        let lengths = parts.map(\.utf8.count)
        guard numbers.count == 3, (1...2).contains(lengths[1]) else { return nil }
        if lengths[0] == 4, (1...2).contains(lengths[2]), mark != "." {
            self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        } else if lengths[2] == 4, (1...2).contains(lengths[0]) {
            self.init(year: numbers[2], month: numbers[1], day: numbers[0])
        } else {
            return nil
        }
    }

    private static func isMidnight(_ text: some StringProtocol) -> Bool {
        text.hasPrefix("00:00") && text.allSatisfy { "0:.+Z".contains($0) }
    }
}
