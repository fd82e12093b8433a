import Casework
import GeoPrimitives
import Interchange
import Journal
import Registry
import Traceability

/// The answer to whether a stamp was signed by whom it names: a verdict, why, and what was signed.
struct StampCheck {
    /// The verdict.
    let verdict: StampVerdict
    /// Why, by which the sentence is found in the group `stamp`.
    let reason: String
    /// What was signed, where a trusted key signed it.
    let claims: StampClaims?
    private let link: StampLink?
    private let key: String?
    private let details: [String: String]

    /// Verifies a text as it was scanned; white space at its ends is the scanner's.
    init(_ scanned: String, _ verifier: StampVerifier, now: RecordedTime) {
        let text = scanned.trimmed
        link = text.utf8.count <= StampVerifier.longestText ? try? StampLink(text) : nil
        let time = StampTime(secondsSince1970: now.millisecondsSince1970 / 1000)
        do throws(SignedStampError) {
            let stamp = try verifier.verify(text, now: time)
            verdict = .good
            reason = stamp.isKeyCompromised ? "good-key-compromised" : "good"
            claims = stamp.claims
            key = StampCheck.hexadecimal(stamp.key.identifier)
            details = [:]
        } catch {
            verdict = error.verdict
            reason = error.reason
            claims = error.claims
            (key, details) = StampCheck.details(of: error)
        }
    }

    private static func details(of error: SignedStampError) -> (key: String?, values: [String: String]) {
        switch error {
        case .tooLong(let bytes): (nil, ["count": "\(bytes)"])
        case .link(let error): (nil, error.faults.first.map { LinkWords.values($0) } ?? [:])
        case .unknownKey(let identifier): (hexadecimal(identifier), ["key": hexadecimal(identifier)])
        case .compromisedKey(_, let since): (nil, ["since": since.day.description])
        default: (nil, [:])
        }
    }

    /// The values that the sentence names.
    var values: [String: String] {
        var values = details
        if let claims {
            values["code"] = claims.code
            values["issuer"] = claims.issuer
            values["issued"] = claims.issued.day.description
            // The last day on which it counts: it expires as that day ends.
            values["expires"] = StampTime(secondsSince1970: claims.expires.secondsSince1970 &- 1).day.description
        }
        return values
    }

    /// The answer under the keys of the contract.
    func json(_ sentence: String) -> JSONValue {
        .members([
            "signature": .string(verdict.rawValue), "reason": .string(reason), "link": .text(link.map { "/" + $0.path }),
            "serial": .text(link?.identity.serial), "kid": .text(key), "payload": claims.map { JSONValue($0) } ?? .null,
            "asOf": .text(claims?.issued.day.description), "text": .string(sentence),
        ])
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}

extension JSONValue {
    /// What a stamp says.
    fileprivate init(_ claims: StampClaims) {
        let crop: JSONValue =
            switch claims.crop {
            case .eppo(let code): .string(code)
            case .number(let number): .string("\(number)")
            }
        self = .members([
            "issuer": .string(claims.issuer), "code": .string(claims.code), "crop": crop,
            "statusWhenIssued": claims.status == StampClaims.inForce ? .string(CodeStatus.active.rawValue) : .string("\(claims.status)"),
            "issued": .string(claims.issued.day.description), "issuedAt": .integer(claims.issued.secondsSince1970),
            "expiresAt": .integer(claims.expires.secondsSince1970),
        ])
    }
}

extension String {
    /// Without white space at the ends.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
