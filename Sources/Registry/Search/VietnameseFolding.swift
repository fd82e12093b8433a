import Foundation

/// Vietnamese text brought to a form in which what people mean to be the same is the same.
public enum VietnameseFolding {
    /// Lower case, composed (NFC), words a blank apart; the marks stay.
    public static func exact(_ text: String) -> String {
        if let quick = LatinFolding.shared.words(of: text, keepingMarks: true) { return quick }
        return words(text.precomposedStringWithCanonicalMapping.lowercased())
    }

    /// As `exact`, without marks, and `đ` as `d`: what someone types who has no Vietnamese keyboard.
    public static func folded(_ text: String) -> String {
        if let quick = LatinFolding.shared.words(of: text, keepingMarks: false) { return quick }
        return words(unmarked(text.lowercased()))
    }

    /// The text without its marks, and `đ` as `d`.
    static func unmarked(_ lowered: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in lowered.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark: continue
            default: scalars.append(scalar == "đ" ? "d" : scalar)
            }
        }
        return String(scalars)
    }

    /// The text without its marks, `đ` as `d` and `Đ` as `D`, otherwise as it is: for comparing what is not words only.
    static func withoutMarks(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in unmarked(text).unicodeScalars { scalars.append(scalar == "Đ" ? "D" : scalar) }
        return String(scalars)
    }

    /// The words of a text, a blank between them: letters and digits, everything else parts them.
    private static func words(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isParted = false
        for scalar in text.unicodeScalars {
            if scalar.isInWord {
                if isParted, !result.isEmpty { result.append(" ") }
                isParted = false
                result.append(scalar)
            } else {
                isParted = true
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter or a digit: the categories that a search index takes for parts of words too.
    var isInWord: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        default: false
        }
    }
}
