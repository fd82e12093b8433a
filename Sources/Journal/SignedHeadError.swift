public import CBOR

/// Why a signed head is refused or could not be made.
public enum SignedHeadError: Error, Hashable, Sendable {
    /// The bytes are not a COSE_Sign1 of the one form used here.
    case envelope(COSEError)
    /// None of the keys given has this identifier.
    case unknownKey([UInt8])
    /// No key with the identifier made this signature.
    case badSignature
    /// The signature is good, but what it is over is not a head.
    case payload
    /// The cryptographic library could not sign.
    case signingFailed
}

extension SignedHeadError: CustomStringConvertible {
    /// The fault in an English sentence.
    public var description: String {
        switch self {
        case .envelope(let error): error.description
        case .unknownKey(let identifier): "No known key has the identifier \(identifier.map { hexadecimal($0) }.joined())."
        case .badSignature: "The signature does not fit the head."
        case .payload: "What was signed is not a head of a journal."
        case .signingFailed: "The head could not be signed."
        }
    }

    private func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
