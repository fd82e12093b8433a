public import Journal
import Registry
public import Traceability

/// The answer to whether a stamp was signed by whom it names: a verdict, why, and what was signed.
public struct StampCheck: Hashable, Sendable {
    /// The verdict.
    public let verdict: StampVerdict
    /// Why, by which the sentence is found in the group `stamp`.
    public let reason: String
    /// What was signed, where a trusted key signed it.
    public let claims: StampClaims?
    /// The stamp, where the text is the link of one.
    public let link: StampLink?
    /// The name of the key.
    public let key: String?
    private let details: [String: String]

    /// Verifies a text as it was scanned; white space at its ends is the scanner's.
    public init(_ scanned: String, _ verifier: StampVerifier, now: StampTime) {
        let text = scanned.trimmed
        link = text.utf8.count <= StampVerifier.longestText ? try? StampLink(text) : nil
        do throws(SignedStampError) {
            let stamp = try verifier.verify(text, now: now)
            verdict = .good
            let isKnown = stamp.claims.status == StampClaims.inForce
            reason = stamp.isKeyCompromised ? "good-key-compromised" : isKnown ? "good" : "good-other-status"
            claims = stamp.claims
            key = Hexadecimal.text(stamp.key.identifier)
            details = [:]
        } catch {
            verdict = error.verdict
            reason = error.reason
            claims = error.claims
            (key, details) = StampCheck.details(of: error)
        }
    }

    /// Verifies a text as it was scanned, at a moment of the registry's clock.
    public init(_ scanned: String, _ verifier: StampVerifier, now: RecordedTime) {
        self.init(scanned, verifier, now: StampTime(now))
    }

    private static func details(of error: SignedStampError) -> (key: String?, values: [String: String]) {
        switch error {
        case .tooLong(let bytes): (nil, ["count": "\(bytes)"])
        case .link(let error): (nil, error.faults.first?.values ?? [:])
        case .unknownKey(let identifier): (Hexadecimal.text(identifier), ["key": Hexadecimal.text(identifier)])
        case .compromisedKey(_, let since): (nil, ["since": since.day.description])
        default: (nil, [:])
        }
    }

    /// The values that the sentence names.
    public var values: [String: String] {
        var values = details
        if let claims {
            values["code"] = claims.code
            values["issuer"] = claims.issuer
            values["number"] = "\(claims.status)"
            values["issued"] = claims.issued.day.description
            // The last day on which it counts: it expires as that day ends.
            values["expires"] = StampTime(secondsSince1970: claims.expires.secondsSince1970 &- 1).day.description
        }
        return values
    }
}

extension LinkFault {
    /// The values that its sentence names.
    public var values: [String: String] {
        ["position": "\(position)", "value": subject.count > 60 ? subject.prefix(59) + "…" : subject]
    }
}

extension StringProtocol {
    /// Without white space at the ends.
    var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}
