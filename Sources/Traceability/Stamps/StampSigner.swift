import CBOR
public import Crypto
import FoundationEssentials

/// Signs stamps with an Ed25519 key.
public struct StampSigner: Sendable {
    private let key: Curve25519.Signing.PrivateKey
    /// The name of the key in a stamp.
    public let keyIdentifier: [UInt8]

    /// Takes the key to sign with.
    public init(key: Curve25519.Signing.PrivateKey) {
        self.key = key
        keyIdentifier = StampKey.identifier(of: key.publicKey)
    }

    /// The stamp's link with the signed claims as its fragment.
    ///
    /// The signature also covers the path as a symbol shows it, so that the digits fit no other stamp.
    ///
    /// - Throws: Where the expiry is before the issue, or the library cannot sign.
    public func sign(_ claims: StampClaims, for link: StampLink) throws(SignedStampError) -> StampLink {
        guard claims.issued <= claims.expires else { throw .expiresBeforeIssued(claims) }
        let payload = claims.encoded
        let toBeSigned = COSESign1.toBeSigned(
            keyIdentifier: keyIdentifier, payload: payload, externalData: Array(link.identity.symbolPath.utf8))
        guard let signature = try? key.signature(for: toBeSigned) else { throw .signingFailed }
        let envelope = COSESign1(keyIdentifier: keyIdentifier, payload: payload, signature: [UInt8](signature))
        return link.with(fragment: DecimalArmour.encode(envelope.encoded()))
    }
}
