/// The form of a code that is compared: upper case, without separators and blanks, digits as they stand.
///
/// `VN-BGOR 001` and `vn bgor001` are the same here; `VN-BGOR-0001` is another: serials of three digits and of four are issued, and a
/// serial is never padded anew. What is not seen is no part of it, letters that fill the place of one (U+3164) included.
public struct CanonicalCode: Hashable, Comparable, Sendable {
    /// The letters and digits.
    public let text: String

    /// Takes the letters and digits of a code as printed; nil where there is none.
    public init?(_ printed: some StringProtocol) {
        var kept = String.UnicodeScalarView()
        for scalar in printed.unicodeScalars {
            // Full-width letters and digits come from Chinese input methods.
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            guard let plain = Unicode.Scalar(value), !plain.isInvisible else { continue }
            if plain.isASCII {
                guard plain.properties.isAlphabetic || ("0"..."9").contains(plain) else { continue }
                kept.append(contentsOf: plain.properties.uppercaseMapping.unicodeScalars)
            } else if plain.properties.isAlphabetic || plain.properties.numericType != nil {
                kept.append(contentsOf: plain.properties.uppercaseMapping.unicodeScalars)
            }
        }
        guard !kept.isEmpty else { return nil }
        text = String(kept)
    }

    /// Whether the one sorts before the other.
    public static func < (one: CanonicalCode, other: CanonicalCode) -> Bool { one.text < other.text }

    /// Whether two codes differ only in zeros before the serial, or in letters that look like digits: easily taken for each other.
    public func resembles(_ other: CanonicalCode) -> Bool { self != other && skeleton == other.skeleton }

    /// The code with leading zeros of its last run of digits removed and look-alikes folded.
    public var skeleton: String {
        let folded = text.map { CanonicalCode.lookAlikes[$0] ?? $0 }
        let serialStart = folded.lastIndex { !$0.isNumber }.map { folded.index(after: $0) } ?? folded.startIndex
        let serial = folded[serialStart...].drop { $0 == "0" }
        return String(folded[..<serialStart]) + String(serial)
    }

    /// What each letter is easily taken for: digits, and for Cyrillic and Greek capitals the Latin ones that are printed like them.
    public static let lookAlikes: [Character: Character] = [
        "O": "0", "I": "1", "L": "1", "І": "1", "Ӏ": "1", "О": "0", "Ο": "0", "А": "A", "Α": "A", "В": "B", "Β": "B", "Е": "E", "Ε": "E",
        "Н": "H", "Η": "H", "К": "K", "Κ": "K", "М": "M", "Μ": "M", "Р": "P", "Ρ": "P", "С": "C", "Т": "T", "Τ": "T", "Х": "X", "Χ": "X",
        "Ι": "1", "Ν": "N", "Υ": "Y", "Ζ": "Z", "У": "Y", "Ү": "Y", "Ѕ": "S", "Ј": "J", "Ԍ": "G", "Ԛ": "Q", "Ԝ": "W",
    ]
}
