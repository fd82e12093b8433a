public import Crypto
import FoundationEssentials

/// A public key that stamps are verified with, and for which of them it counts.
public struct StampKey: Sendable {
    /// The key.
    public let publicKey: Curve25519.Signing.PublicKey
    /// The first four bytes of the SHA-256 of the key: its name in a stamp, which two keys may share.
    public let identifier: [UInt8]
    /// From when on the key signs; nil where that is not known.
    public var begins: StampTime?
    /// From when on it no longer does; nil where that is not known.
    public var ends: StampTime?
    /// From when on somebody else may have had the key; nil where nobody is known to.
    public var compromisedSince: StampTime?

    /// Names a key.
    ///
    /// - Parameters:
    ///   - publicKey: The key.
    ///   - begins: The first moment at which it signs.
    ///   - ends: The first moment at which it does so no longer.
    ///   - compromisedSince: The first moment at which somebody else may have had it.
    public init(
        _ publicKey: Curve25519.Signing.PublicKey, begins: StampTime? = nil, ends: StampTime? = nil, compromisedSince: StampTime? = nil
    ) {
        self.publicKey = publicKey
        self.begins = begins
        self.ends = ends
        self.compromisedSince = compromisedSince
        identifier = Self.identifier(of: publicKey)
    }

    /// The name of a key in a stamp.
    public static func identifier(of key: Curve25519.Signing.PublicKey) -> [UInt8] {
        Array(SHA256.hash(data: key.rawRepresentation).prefix(4))
    }

    /// Whether a time lies in the period in which the key signs.
    func signs(at time: StampTime) -> Bool { begins.map { $0 <= time } ?? true && ends.map { time < $0 } ?? true }
}
