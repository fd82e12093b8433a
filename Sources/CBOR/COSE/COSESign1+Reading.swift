extension COSESign1 {
    /// Reads an envelope; the signature is not looked at.
    ///
    /// - Throws: What keeps the bytes from being an envelope of the one form used here.
    public static func decode(_ bytes: [UInt8]) throws(COSEError) -> COSESign1 {
        let value = try decoded(bytes)
        guard case .tagged(let tag, let inner) = value else { throw .wrongTag(nil) }
        guard tag == Self.tag else { throw .wrongTag(tag) }
        guard let parts = inner.arrayValue, parts.count == 4, let header = parts[0].bytesValue, let unprotected = parts[1].mapValue,
            let payload = parts[2].bytesValue, let signature = parts[3].bytesValue
        else { throw .notSign1 }
        guard unprotected.isEmpty else { throw .unexpectedHeader }
        guard let protected = try decoded(header).mapValue else { throw .notSign1 }
        guard let algorithm = protected[1] else { throw .unknownAlgorithm(nil) }
        guard algorithm.integerValue == edDSA else { throw .unknownAlgorithm(algorithm.integerValue) }
        guard let keyIdentifier = protected[4]?.bytesValue else { throw .missingKeyIdentifier }
        guard protected.count == 2 else { throw .unexpectedHeader }
        guard signature.count == signatureLength else { throw .signatureLength(signature.count) }
        return COSESign1(keyIdentifier: keyIdentifier, payload: payload, signature: signature)
    }

    private static func decoded(_ bytes: [UInt8]) throws(COSEError) -> CBORValue {
        do throws(CBORError) { return try CBORValue.decode(bytes) } catch { throw .cbor(error) }
    }
}

/// Why bytes are not an envelope with one Ed25519 signature.
public enum COSEError: Error, Hashable, Sendable {
    /// The bytes, or the protected header within them, are not deterministic CBOR.
    case cbor(CBORError)
    /// The tag is not 18, or there is none.
    case wrongTag(UInt64?)
    /// The tag holds something other than the four parts of COSE_Sign1.
    case notSign1
    /// The algorithm is not EdDSA (-8), or none is named.
    case unknownAlgorithm(Int64?)
    /// The protected header names no key.
    case missingKeyIdentifier
    /// A header that is not used here.
    case unexpectedHeader
    /// The signature does not have 64 bytes.
    case signatureLength(Int)
}

extension COSEError: CustomStringConvertible {
    /// The fault in an English sentence.
    public var description: String {
        switch self {
        case .cbor(let error): error.description
        case .wrongTag(let tag?): "Tag \(tag) is not that of COSE_Sign1 (18)."
        case .wrongTag(nil): "There is no tag; COSE_Sign1 needs 18."
        case .notSign1: "The content is not a COSE_Sign1 of header, empty map, payload and signature."
        case .unknownAlgorithm(let number?): "Algorithm \(number) is not EdDSA (-8)."
        case .unknownAlgorithm(nil): "No algorithm is named; EdDSA (-8) is needed."
        case .missingKeyIdentifier: "The protected header names no key."
        case .unexpectedHeader: "The envelope has a header other than algorithm and key."
        case .signatureLength(let count): "The signature has \(count) bytes, not 64."
        }
    }
}
