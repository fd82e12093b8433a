import Foundation

/// Vietnamese text brought to a form in which what people mean to be the same is the same.
public enum VietnameseFolding {
    /// Lower case, composed (NFC), blanks folded; the marks stay.
    public static func exact(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return words(text.lowercased()) }
        return words(text.precomposedStringWithCanonicalMapping.lowercased())
    }

    /// As `exact`, without marks, and `đ` as `d`: what someone types who has no Vietnamese keyboard.
    public static func folded(_ text: String) -> String {
        let lowered = text.lowercased()
        if lowered.utf8.allSatisfy({ $0 < 0x80 }) { return words(lowered) }
        var scalars = String.UnicodeScalarView()
        for scalar in lowered.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark: continue
            default: scalars.append(scalar == "đ" ? "d" : scalar)
            }
        }
        return words(String(scalars))
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
    fileprivate var isInWord: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        default: false
        }
    }
}
