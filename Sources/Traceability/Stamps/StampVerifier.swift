import CBOR
import Crypto
import FoundationEssentials

/// Verifies signed stamps offline, with keys that are known beforehand.
public struct StampVerifier: Sendable {
    /// The most bytes of a text that is looked at: the most that a QR symbol holds in capitals and digits (ISO/IEC 18004, version 40-L).
    public static let longestText = 4296
    /// The most digits of a fragment that are looked at: room for some 420 bytes, where a stamp of ours has 126.
    public static let longestFragment = 1024
    /// How far the clock of the signer may be ahead of ours, in seconds.
    public static let clockTolerance: Int64 = 300

    private let keys: [StampKey]

    /// Takes the keys that are trusted.
    public init(keys: [StampKey]) { self.keys = keys }

    /// Verifies the link of a stamp as it was scanned.
    ///
    /// A good signature proves that the issuer made the stamp, neither that the code is still in force nor that there is only one.
    ///
    /// A key that was stolen later can sign for an earlier day: see `VerifiedStamp.isKeyCompromised`.
    ///
    /// - Parameters:
    ///   - text: The link.
    ///   - now: The time to hold the expiry against.
    /// - Returns: What was signed.
    /// - Throws: The first reason to refuse it.
    public func verify(_ text: String, now: StampTime) throws(SignedStampError) -> VerifiedStamp {
        guard text.utf8.count <= Self.longestText else { throw .tooLong(bytes: text.utf8.count) }
        let link: StampLink
        do throws(LinkError) { link = try StampLink(text) } catch { throw .link(error) }
        guard let fragment = link.fragment, !fragment.isEmpty else { throw .missingFragment }
        guard fragment.utf8.count <= Self.longestFragment else { throw .tooLong(bytes: fragment.utf8.count) }
        let envelope = try Self.envelope(fragment)
        let candidates = keys.filter { $0.identifier == envelope.keyIdentifier }
        guard !candidates.isEmpty else { throw .unknownKey(envelope.keyIdentifier) }
        let toBeSigned = envelope.toBeSigned(externalData: Array(link.identity.symbolPath.utf8))
        guard let key = candidates.first(where: { $0.publicKey.isValidSignature(envelope.signature, for: toBeSigned) }) else {
            throw .badSignature
        }
        guard let claims = StampClaims(encoded: envelope.payload) else { throw .claims }
        guard claims.issued <= claims.expires else { throw .expiresBeforeIssued(claims) }
        if let since = key.compromisedSince, since <= claims.issued { throw .compromisedKey(claims, since: since) }
        guard key.signs(at: claims.issued) else { throw .outsideKeyPeriod(claims) }
        guard claims.issued.secondsSince1970 <= now.secondsSince1970 + Self.clockTolerance else { throw .issuedInFuture(claims) }
        guard now < claims.expires else { throw .expired(claims) }
        return VerifiedStamp(identity: link.identity, claims: claims, key: key)
    }

    private static func envelope(_ digits: String) throws(SignedStampError) -> COSESign1 {
        let bytes: [UInt8]
        do throws(DecimalArmourError) { bytes = try DecimalArmour.decode(digits) } catch { throw .armour(error) }
        do throws(COSEError) {
            return try COSESign1.decode(bytes)
        } catch {
            if case .cbor(let cause) = error, cause.kind == .trailingBytes { throw .trailingBytes(offset: cause.offset) }
            throw .envelope(error)
        }
    }
}

/// A stamp whose signature is good and not expired.
public struct VerifiedStamp: Sendable {
    /// What is stamped.
    public let identity: StampLink.Identity
    /// What was signed.
    public let claims: StampClaims
    /// The key that signed.
    public let key: StampKey

    /// Whether somebody else has had the key after the day that the stamp names: he could have written an earlier day than his own.
    public var isKeyCompromised: Bool { key.compromisedSince != nil }
}
