import CBOR

/// What a stamp's signed part says of itself, whoever wrote it: nothing of it is verified.
public struct StampClaim: Hashable, Sendable {
    /// The name of the key that is said to have signed.
    public let key: [UInt8]
    /// What is said to be signed; nil where it is not what a stamp says.
    public let claims: StampClaims?
}

extension StampLink {
    /// What the fragment says of itself; nil where there is none, or none that can be read.
    public var claim: StampClaim? {
        guard let fragment, fragment.utf8.count <= StampVerifier.longestFragment, let bytes = try? DecimalArmour.decode(fragment),
            let envelope = try? COSESign1.decode(bytes)
        else { return nil }
        return StampClaim(key: envelope.keyIdentifier, claims: StampClaims(encoded: envelope.payload))
    }
}
