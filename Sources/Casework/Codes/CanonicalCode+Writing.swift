import Foundation
import Registry

extension CanonicalCode {
    /// The most characters of a code or alias that is written down; those on certificates have some twenty.
    static let longestText = 64

    /// What things are called here, each with its number.
    private static let identifiers = ["AREA", "LOT", "ORGANISATION", "PERSON", "PLOT", "PRODUCT", "ZONE"]

    /// The form of a code or alias that is to be written down, however that is spelled.
    ///
    /// - Throws: `.notACode`, `.codeTooLong`, `.characterInCode`, or `.reservedText` where it reads as a number of ours and would stand
    ///   before it.
    init(writtenDown text: String) throws {
        guard let canonical = CanonicalCode(text) else { throw RegistryError(.notACode, ["code": text]) }
        guard text.unicodeScalars.count <= CanonicalCode.longestText else {
            throw RegistryError(.codeTooLong, ["code": String(text.prefix(20)), "most": "\(CanonicalCode.longestText)"])
        }
        try CanonicalCode.requireSeen(text)
        let isOurs = CanonicalCode.identifiers.contains { word in
            let number = canonical.text.dropFirst(word.count)
            return canonical.text.hasPrefix(word) && !number.isEmpty && number.allSatisfy(\.isNumber)
        }
        guard !isOurs else { throw RegistryError(.reservedText, ["code": text]) }
        self = canonical
    }

    /// Makes sure that a code which is to be written down is what it looks like.
    ///
    /// - Throws: `.characterInCode` with the first character that is not seen, steers the text, or is another form of a letter or digit.
    static func requireSeen(_ text: String) throws {
        guard let place = text.unicodeScalars.enumerated().first(where: { !$0.element.standsInCodes }) else { return }
        let seen = String(String.UnicodeScalarView(text.unicodeScalars.filter(\.standsInCodes)))
        throw RegistryError(.characterInCode, ["code": seen, "character": place.element.name, "place": "\(place.offset + 1)"])
    }
}

extension Unicode.Scalar {
    /// Whether a code that is written down can hold it: what is printed, and no digit or letter in another form than its plain one.
    ///
    /// Full-width forms can be held, as they come from Chinese input methods and are compared as plain ones.
    fileprivate var standsInCodes: Bool {
        if isASCII { return (0x20...0x7E).contains(value) }
        if (0xFF01...0xFF5E).contains(value) { return true }
        switch properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: return false
        case .decimalNumber, .letterNumber, .otherNumber: return false
        default: break
        }
        let letter = String(Character(self))
        return !isInvisible && !(properties.isAlphabetic && letter.precomposedStringWithCompatibilityMapping != letter)
    }
}
