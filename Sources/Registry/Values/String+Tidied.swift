import Foundation

extension String {
    /// The text composed (NFC), with one blank between its words and none at its ends: as names are kept and compared.
    public var tidied: String {
        let composed = utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
        return composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
