import CBOR
public import Crypto
import FoundationEssentials

/// A head that a registry vouches for with its key: proof, for whoever keeps it, of what the journal held at a time.
///
/// It is a COSE_Sign1 (RFC 9052, Ed25519, no external data) over the map `{"hash", "time", "number", "registry"}`, the time in
/// milliseconds since 1970.
public struct SignedHead: Hashable, Sendable {
    /// Which registry.
    public let registry: String
    /// The head.
    public let head: JournalHead
    /// When it was signed.
    public let signedAt: RecordedTime

    /// Names what is to be signed.
    public init(registry: String, head: JournalHead, signedAt: RecordedTime) {
        self.registry = registry
        self.head = head
        self.signedAt = signedAt
    }

    /// The signed envelope.
    ///
    /// - Throws: What the cryptographic library reports, if it cannot sign.
    public func signed(with key: Curve25519.Signing.PrivateKey) throws(SignedHeadError) -> [UInt8] {
        envelope(keyIdentifier: Self.keyIdentifier(of: key.publicKey), signature: try signature(with: key))
    }

    /// The signature of the envelope alone, 64 bytes, for what names the other parts in words.
    ///
    /// - Throws: What the cryptographic library reports, if it cannot sign.
    public func signature(with key: Curve25519.Signing.PrivateKey) throws(SignedHeadError) -> [UInt8] {
        let toBeSigned = COSESign1.toBeSigned(keyIdentifier: Self.keyIdentifier(of: key.publicKey), payload: payload)
        guard let signature = try? key.signature(for: toBeSigned) else { throw .signingFailed }
        return [UInt8](signature)
    }

    /// The envelope around a signature that was made before.
    ///
    /// - Parameters:
    ///   - keyIdentifier: The name of the key.
    ///   - signature: Its signature, 64 bytes.
    /// - Returns: The COSE_Sign1.
    public func envelope(keyIdentifier: [UInt8], signature: [UInt8]) -> [UInt8] {
        COSESign1(keyIdentifier: keyIdentifier, payload: payload, signature: signature).encoded()
    }

    /// Reads an envelope and verifies it with every key that it may mean.
    ///
    /// - Throws: The first reason to refuse it.
    public static func verified(_ bytes: [UInt8], keys: [Curve25519.Signing.PublicKey]) throws(SignedHeadError) -> SignedHead {
        let envelope: COSESign1
        do throws(COSEError) { envelope = try COSESign1.decode(bytes) } catch { throw .envelope(error) }
        let candidates = keys.filter { keyIdentifier(of: $0) == envelope.keyIdentifier }
        guard !candidates.isEmpty else { throw .unknownKey(envelope.keyIdentifier) }
        let toBeSigned = envelope.toBeSigned()
        guard candidates.contains(where: { $0.isValidSignature(envelope.signature, for: toBeSigned) }) else { throw .badSignature }
        return try SignedHead(payload: envelope.payload)
    }

    /// The name of a key in an envelope: the first four bytes of the SHA-256 of the public key.
    public static func keyIdentifier(of key: Curve25519.Signing.PublicKey) -> [UInt8] {
        Array(SHA256.hash(data: key.rawRepresentation).prefix(4))
    }

    private var payload: [UInt8] {
        CBORValue.map([
            "hash": .bytes(head.hash.bytes), "time": CBORValue(signedAt.millisecondsSince1970), "number": CBORValue(head.number),
            "registry": .text(registry),
        ]).encoded()
    }

    private init(payload: [UInt8]) throws(SignedHeadError) {
        guard let map = (try? CBORValue.decode(payload))?.mapValue, map.count == 4, let hash = map["hash"]?.bytesValue,
            let digest = Digest(bytes: hash), let time = map["time"]?.integerValue, let number = map["number"]?.integerValue,
            let registry = map["registry"]?.textValue
        else { throw .payload }
        self.init(
            registry: registry, head: JournalHead(number: number, hash: digest), signedAt: RecordedTime(millisecondsSince1970: time))
    }
}
