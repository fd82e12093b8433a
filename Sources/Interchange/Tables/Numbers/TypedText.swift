/// Text as people type it, brought to the few characters that numbers are made of.
enum TypedText {
    /// The characters of a text without white space around it: full-width forms as ASCII, every space as U+0020, every minus as `-`.
    static func plain(_ text: some StringProtocol) -> [Character] {
        var plain: [Character] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF10...0xFF19, 0xFF0C, 0xFF0E, 0xFF0B, 0xFF0D, 0xFF1A, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                if let ascii = Unicode.Scalar(scalar.value - 0xFEE0) { plain.append(Character(ascii)) }
            case 0x2010...0x2013, 0x2212, 0xFE63: plain.append("-")
            // Marks without width that copied text carries along.
            case 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: continue
            case _ where scalar.properties.isWhitespace: plain.append(" ")
            default:
                // A combining mark joins the character before it, as it was typed.
                if scalar.properties.canonicalCombiningClass != .notReordered, let last = plain.popLast() {
                    plain.append(Character(String(last) + String(scalar)))
                } else {
                    plain.append(Character(scalar))
                }
            }
        }
        let trimmed = plain.drop { $0 == " " }
        return Array(trimmed.prefix((trimmed.lastIndex { $0 != " " } ?? trimmed.startIndex - 1) - trimmed.startIndex + 1))
    }

    /// Whether a character is one of the ten ASCII digits.
    static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    /// Whether a text holds a digit of any script.
    static func hasDigit(_ text: some StringProtocol) -> Bool { text.contains(where: \.isNumber) }
}
