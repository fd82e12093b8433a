/// The envelope of one Ed25519 signature (COSE_Sign1, RFC 9052 §4.2), in the one form used here.
///
/// The protected header is `{1: -8, 4: kid}` and nothing else, the unprotected header is empty, the payload is inside. This type
/// lays out bytes; who signs and verifies brings the key.
public struct COSESign1: Hashable, Sendable {
    /// The tag of COSE_Sign1 (RFC 9052 §2).
    public static let tag: UInt64 = 18
    /// The algorithm identifier of EdDSA (RFC 9053 §2.2).
    public static let edDSA: Int64 = -8
    /// How many bytes an Ed25519 signature has.
    public static let signatureLength = 64

    /// Which key signed, as the issuer names it.
    public let keyIdentifier: [UInt8]
    /// What was signed.
    public let payload: [UInt8]
    /// The signature over `toBeSigned`.
    public let signature: [UInt8]

    /// Puts an envelope together.
    public init(keyIdentifier: [UInt8], payload: [UInt8], signature: [UInt8]) {
        self.keyIdentifier = keyIdentifier
        self.payload = payload
        self.signature = signature
    }

    /// The bytes that the signature is over: the Sig_structure of RFC 9052 §4.4.
    ///
    /// - Parameters:
    ///   - keyIdentifier: Which key signs.
    ///   - payload: What is signed.
    ///   - externalData: Bytes that are signed with the payload and travel another way (`external_aad`).
    /// - Returns: The encoded Sig_structure.
    public static func toBeSigned(keyIdentifier: [UInt8], payload: [UInt8], externalData: [UInt8] = []) -> [UInt8] {
        var writer = CBORWriter(capacity: 48 + externalData.count + payload.count)
        writer.beginArray(4)
        writer.write("Signature1")
        writer.write(bytes: protectedHeader(keyIdentifier))
        writer.write(bytes: externalData)
        writer.write(bytes: payload)
        return writer.bytes
    }

    /// The bytes that this envelope's signature is over.
    public func toBeSigned(externalData: [UInt8] = []) -> [UInt8] {
        Self.toBeSigned(keyIdentifier: keyIdentifier, payload: payload, externalData: externalData)
    }

    /// The tagged envelope.
    public func encoded() -> [UInt8] {
        var writer = CBORWriter(capacity: 32 + payload.count + signature.count)
        writer.beginTag(Self.tag)
        writer.beginArray(4)
        writer.write(bytes: Self.protectedHeader(keyIdentifier))
        writer.beginMap(0)
        writer.write(bytes: payload)
        writer.write(bytes: signature)
        return writer.bytes
    }

    private static func protectedHeader(_ keyIdentifier: [UInt8]) -> [UInt8] {
        CBORValue.map([1: CBORValue(edDSA), 4: .bytes(keyIdentifier)]).encoded()
    }
}
