public import CBOR

/// Why a signed stamp is refused or could not be made.
public enum SignedStampError: Error, Hashable, Sendable {
    /// The text or its fragment is longer than any stamp.
    case tooLong(bytes: Int)
    /// The text is not the link of a stamp.
    case link(LinkError)
    /// The link has no fragment, so nothing is signed.
    case missingFragment
    /// The fragment is not decimal armour.
    case armour(DecimalArmourError)
    /// Bytes follow the envelope.
    case trailingBytes(offset: Int)
    /// The bytes are not a COSE_Sign1 of the one form used: another tag, another algorithm, not deterministic.
    case envelope(COSEError)
    /// None of the trusted keys has this identifier.
    case unknownKey([UInt8])
    /// No key of the identifier signed these claims for this path.
    case badSignature
    /// The signature is good, but what it is over are not a stamp's claims.
    case claims
    /// The expiry is before the issue.
    case expiresBeforeIssued(StampClaims)
    /// The signature is good, but when the stamp was issued somebody else may have had the key.
    case compromisedKey(StampClaims, since: StampTime)
    /// The signature is good, but the key did not sign at the time of issue: not yet, or no longer.
    case outsideKeyPeriod(StampClaims)
    /// The signature is good, but the time of issue lies ahead.
    case issuedInFuture(StampClaims)
    /// The signature is good, but the stamp has expired.
    case expired(StampClaims)
    /// The cryptographic library could not sign.
    case signingFailed
}

/// The outcome of verifying a stamp in one word, as it is answered to callers.
public enum StampVerdict: String, Hashable, Sendable, CaseIterable {
    /// The signature is good and the stamp has not expired.
    case good
    /// The signature does not fit, or does not count: the key was in other hands or not in use, or the issue lies ahead.
    case bad
    /// Nothing is signed.
    case missing
    /// The key is not among the trusted ones.
    case unknownKey = "unknown-key"
    /// The signature is good, the stamp has expired.
    case expired
    /// What should be a signature cannot be read.
    case malformed
}

extension SignedStampError {
    /// The reason in one stable word, by which a sentence is found.
    public var reason: String {
        switch self {
        case .tooLong: "too-long"
        case .link(let error): error.faults.first?.kind.rawValue ?? "other-kind"
        case .missingFragment: "unsigned"
        case .armour: "damaged-digits"
        case .trailingBytes: "trailing-bytes"
        case .envelope(.wrongTag): "wrong-tag"
        case .envelope(.unknownAlgorithm): "unknown-algorithm"
        case .envelope: "damaged-envelope"
        case .unknownKey: "unknown-key"
        case .badSignature: "bad-signature"
        case .claims: "other-claims"
        case .expiresBeforeIssued: "expires-before-issued"
        case .compromisedKey: "compromised-key"
        case .outsideKeyPeriod: "outside-key-period"
        case .issuedInFuture: "issued-in-future"
        case .expired: "expired"
        case .signingFailed: "signing-failed"
        }
    }

    /// What was signed, where the signature is good and only something about its time is not.
    public var claims: StampClaims? {
        switch self {
        case .expiresBeforeIssued(let claims), .compromisedKey(let claims, _), .outsideKeyPeriod(let claims),
            .issuedInFuture(let claims), .expired(let claims):
            claims
        default: nil
        }
    }

    /// The word for this error.
    public var verdict: StampVerdict {
        switch self {
        case .missingFragment: .missing
        case .unknownKey: .unknownKey
        case .badSignature, .compromisedKey, .outsideKeyPeriod, .issuedInFuture: .bad
        case .expired: .expired
        case .tooLong, .link, .armour, .trailingBytes, .envelope, .claims, .expiresBeforeIssued, .signingFailed: .malformed
        }
    }
}

extension SignedStampError: CustomStringConvertible {
    /// The fault in an English sentence.
    public var description: String {
        switch self {
        case .tooLong(let bytes): "\(bytes) bytes are more than any stamp has."
        case .link(let error): "The text is not the link of a stamp. \(error)"
        case .missingFragment: "The stamp is not signed."
        case .armour(let error): "The signed part is damaged. \(error)"
        case .trailingBytes(let offset): "More follows the signed part at byte \(offset)."
        case .envelope(let error): "The signed part cannot be read. \(error)"
        case .unknownKey(let identifier): "No trusted key has the identifier \(identifier.map { Self.hexadecimal($0) }.joined())."
        case .badSignature: "The signature does not fit the stamp."
        case .claims: "What was signed are not the claims of a stamp."
        case .expiresBeforeIssued(let claims):
            "The stamp of \(claims.code) expires (\(claims.expires.secondsSince1970)) before it was issued (\(claims.issued.secondsSince1970))."
        case .compromisedKey(let claims, let since):
            "The key of the stamp of \(claims.code) was in other hands from \(since.secondsSince1970) seconds since 1970 on."
        case .outsideKeyPeriod(let claims):
            "The key of the stamp of \(claims.code) was not in use at its issue, \(claims.issued.secondsSince1970) seconds since 1970."
        case .issuedInFuture(let claims):
            "The stamp of \(claims.code) is said to be issued at \(claims.issued.secondsSince1970) seconds since 1970, which lies ahead."
        case .expired(let claims): "The stamp of \(claims.code) expired at \(claims.expires.secondsSince1970) seconds since 1970."
        case .signingFailed: "The stamp could not be signed."
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
