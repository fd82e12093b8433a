/// Why a text does not become a QR symbol.
public enum QRSymbolError: Error, Hashable, Sendable {
    /// The text is empty.
    case empty
    /// The text has a NUL at this byte, which the encoder takes for its end.
    case nulByte(offset: Int)
    /// The text has so many bytes, which no version holds at this level.
    case tooLong(bytes: Int, level: ErrorCorrection)
    /// A function of the encoder failed with this system error number.
    case encoder(function: String, code: Int32)
}

extension QRSymbolError: CustomStringConvertible {
    /// The fault in an English sentence.
    public var description: String {
        switch self {
        case .empty: "A QR symbol cannot hold an empty text."
        case .nulByte(let offset): "A QR symbol cannot hold the NUL at byte \(offset)."
        case .tooLong(let bytes, let level):
            "\(bytes) bytes do not fit into the largest QR symbol at level \(level); shorten the text or lower the level."
        case .encoder(let function, let code): "libqrencode's \(function) failed with error \(code)."
        }
    }
}
