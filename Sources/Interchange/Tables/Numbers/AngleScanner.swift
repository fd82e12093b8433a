/// Takes an angle apart into its numbers, its sign and the hemisphere named before or after them.
struct AngleScanner {
    private(set) var parts: [String] = []
    private(set) var isNegative = false
    private(set) var hemisphere: AngleText.Hemisphere?
    private(set) var letterReading: AngleText.LetterReading?

    private var rest: ArraySlice<Character>
    private var isMarked = false
    private var usesLetters = false

    private static let degreeMarks: Set<Character> = ["°", "\u{BA}", "\u{2DA}", "\u{2070}", "d", "D", "*"]
    private static let minuteMarks: Set<Character> = ["'", "’", "‘", "\u{2032}", "\u{B4}", "`", "\u{2B9}", "\u{2BC}", "m", "M", "\u{201B}"]
    private static let secondMarks: Set<Character> = ["\"", "”", "“", "„", "\u{2033}", "\u{2BA}", "s", "S"]
    private static let separators: Set<Character> = [":", "-"]
    private static let words: [String: AngleText.Hemisphere] = [
        "n": .north, "b": .north, "bac": .north, "north": .north, "s": .south, "nam": .south, "south": .south, "e": .east, "đ": .east,
        "d": .east, "dong": .east, "east": .east, "w": .west, "t": .west, "tay": .west, "west": .west,
    ]

    init(_ characters: [Character]) { rest = characters[...] }

    mutating func scan() throws(AngleText.Fault) {
        guard !rest.isEmpty else { throw .empty }
        try takeHemisphere()
        if let sign = rest.first, sign == "-" || sign == "+" {
            isNegative = sign == "-"
            rest = rest.dropFirst()
            skipSpaces()
        }
        while let first = rest.first {
            if TypedText.isDigit(first) || first == "." || first == "," {
                try takeNumber()
                takeMark()
                skipSpaces()
            } else {
                guard !parts.isEmpty else { throw .unexpected(String(first)) }
                try takeHemisphere()
                guard rest.isEmpty else { throw .unexpected(String(rest)) }
            }
        }
        guard !parts.isEmpty else { throw .empty }
        if isNegative && hemisphere != nil { throw .hemisphere }
    }

    private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }

    private mutating func takeNumber() throws(AngleText.Fault) {
        let number = rest.prefix { TypedText.isDigit($0) || $0 == "." || $0 == "," }
        rest = rest.dropFirst(number.count)
        guard parts.count < 3 else { throw .parts }
        parts.append(String(number))
    }

    /// Takes the mark after a number: the one that belongs to its place, a separator, or none.
    private mutating func takeMark() {
        skipSpaces()
        guard let mark = rest.first else { return }
        let expected = [AngleScanner.degreeMarks, AngleScanner.minuteMarks, AngleScanner.secondMarks][parts.count - 1]
        let next = rest.dropFirst().drop { $0 == " " }.first
        if mark.isLetter {
            // `D` after the degrees is their mark only if more follows: at the end it is Đông. `S` is seconds only after `d` and `m`.
            guard expected.contains(mark), parts.count > 1 ? usesLetters : next.map(TypedText.isDigit) == true else { return }
            usesLetters = true
            rest = rest.dropFirst()
        } else if expected.contains(mark) {
            rest = rest.dropFirst()
        } else if parts.count == 3, AngleScanner.minuteMarks.contains(mark), next.map(AngleScanner.minuteMarks.contains) == true {
            rest = rest.dropFirst(2)
        } else if AngleScanner.separators.contains(mark), next.map(TypedText.isDigit) == true, parts.count < 3 {
            rest = rest.dropFirst()
        }
    }

    /// Takes a letter or a word for the hemisphere, where one stands here.
    private mutating func takeHemisphere() throws(AngleText.Fault) {
        skipSpaces()
        let word = String(rest.prefix(while: \.isLetter))
        guard !word.isEmpty else { return }
        let lower = word.lowercased()
        guard let named = AngleScanner.words[lower] ?? AngleScanner.words[word.withoutVietnameseMarks] else { throw .unexpected(word) }
        guard hemisphere == nil else { throw .hemisphere }
        hemisphere = named
        letterReading = lower == "n" ? .northNotNam : lower == "d" ? .eastWithoutStroke : .plain
        rest = rest.dropFirst(word.count)
        skipSpaces()
    }
}
