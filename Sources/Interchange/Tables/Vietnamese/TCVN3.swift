/// Text in TCVN3, the encoding of the fonts `.VnTime`, `.VnArial` and their kin (TCVN 5712:1993, VN3; also called ABC).
///
/// Old tables hold such text as if it were Latin-1: `§ång TiÕn` for `Đồng Tiến`. The encoding has capital letters for the plain vowels
/// and `Đ`, but none for vowels with a tone: upper-case text uses a separate font (its name ends in `H`) that shows the same byte as a
/// capital. So `NGUYÔN` is read as `NGUYỄN`, because the letters around it are capitals.
public enum TCVN3 {
    /// The letters above ASCII, by byte (TCVN 5712:1993, table VN3).
    public static let letters: [UInt8: Character] = {
        let rows: [(first: Int, letters: String)] = [
            (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"),
            (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
        ]
        var table: [UInt8: Character] = [:]
        for row in rows {
            for (byte, letter) in zip(row.first..., row.letters) { table[UInt8(byte)] = letter }
        }
        return table
    }()

    /// Reads text as Unicode that was TCVN3 taken for Latin-1.
    ///
    /// - Parameter text: the text as it stands in the file, each byte above ASCII as the Latin-1 character of that number.
    /// - Returns: the text in Unicode (NFC); nil where it does not look like TCVN3: every letter above ASCII must be one of the
    ///   encoding, every word that has one must be spelled as a Vietnamese syllable, and at least one must not be one as it stands
    ///   (`Th¾ng`, `TiÕn`, but not `Bè`, which both are). So ASCII, and text that already is Vietnamese, give nil.
    public static func unicode(fromLatin1 text: String) -> String? {
        // Vietnamese in Unicode has letters that no Latin-1 has; most text ends here.
        guard text.unicodeScalars.allSatisfy({ $0.isASCII || $0.value == 0xA0 || isLetter($0) }) else { return nil }
        var result = ""
        var isProven = false
        let allCapitals = isInCapitals(text)
        var word: [Unicode.Scalar] = []
        for scalar in Array(text.unicodeScalars) + [" "] {
            if isLetter(scalar) || (scalar.isASCII && scalar.properties.isAlphabetic) {
                word.append(scalar)
            } else {
                guard let decoded = decode(word, asCapitals: allCapitals, isProven: &isProven) else { return nil }
                result += decoded
                result.unicodeScalars.append(scalar)
                word = []
            }
        }
        result.unicodeScalars.removeLast()
        return isProven ? result : nil
    }

    /// Whether a Latin-1 character stands for a letter of the encoding above ASCII.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        UInt8(exactly: scalar.value).map { letters[$0] != nil } ?? false
    }

    /// The letter of a byte: of the table, or the ASCII letter itself.
    static func character(_ byte: UInt8) -> Character? {
        byte < 0x80 ? Character(Unicode.Scalar(byte)) : letters[byte]
    }

    /// Whether all ASCII letters are capitals and at least one word proves that this is no accident: `TT. Bè H¹` is not in capitals.
    private static func isInCapitals(_ text: String) -> Bool {
        let words = text.unicodeScalars.split { !$0.properties.isAlphabetic && $0.isASCII }
        let isProven = words.contains { word in
            word.count(where: \.isASCII) > 1
                && VietnameseSyllable(word.compactMap { character(UInt8(truncatingIfNeeded: $0.value)) }) != nil
        }
        return isProven && text.unicodeScalars.allSatisfy { !$0.isASCII || !$0.properties.isLowercase }
    }

    /// Whether a word could be Vietnamese as it stands: a syllable in small letters, in capitals, or with one capital in front.
    private static func isVietnamese(_ word: [Unicode.Scalar]) -> Bool {
        let rest = word.dropFirst()
        guard rest.allSatisfy({ !$0.properties.isUppercase }) || word.allSatisfy({ !$0.properties.isLowercase }) else { return false }
        return VietnameseSyllable(word.map(Character.init)) != nil
    }

    private static func decode(_ word: [Unicode.Scalar], asCapitals: Bool, isProven: inout Bool) -> String? {
        guard word.contains(where: { !$0.isASCII }) else { return String(String.UnicodeScalarView(word)) }
        let decoded = word.compactMap { character(UInt8(truncatingIfNeeded: $0.value)) }
        if VietnameseSyllable(decoded) != nil {
            if !isVietnamese(word) { isProven = true }
        } else if !VietnameseSyllable.isAbbreviation(decoded) {
            return nil
        }
        let ascii = word.filter(\.isASCII)
        let isCapital = asCapitals || (ascii.count > 1 && ascii.allSatisfy(\.properties.isUppercase))
        return isCapital ? String(decoded).uppercased() : String(decoded)
    }
}
