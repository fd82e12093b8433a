import Registry

extension CanonicalCode {
    /// The most characters of a code or alias that is written down; those on certificates have some twenty.
    static let longestText = 64

    /// What things are called here, each with its number.
    private static let identifiers = ["AREA", "LOT", "ORGANISATION", "PERSON", "PLOT", "PRODUCT", "ZONE"]

    /// The form of a code or alias that is to be written down, however that is spelled.
    ///
    /// - Throws: `.notACode`, `.codeTooLong`, or `.reservedText` where it reads as a number of ours and would stand before it.
    init(writtenDown text: String) throws {
        guard let canonical = CanonicalCode(text) else { throw RegistryError(.notACode, ["code": text]) }
        guard text.unicodeScalars.count <= CanonicalCode.longestText else {
            throw RegistryError(.codeTooLong, ["code": String(text.prefix(20)), "most": "\(CanonicalCode.longestText)"])
        }
        let isOurs = CanonicalCode.identifiers.contains { word in
            let number = canonical.text.dropFirst(word.count)
            return canonical.text.hasPrefix(word) && !number.isEmpty && number.allSatisfy(\.isNumber)
        }
        guard !isOurs else { throw RegistryError(.reservedText, ["code": text]) }
        self = canonical
    }
}
