public import Journal
public import Registry
public import Traceability

/// The answer to whether a registry's journal holds what a signed head says.
public struct HeadCheck: Hashable, Sendable {
    /// How a journal stands to a head that a trusted key signed; the raw value is a stable token.
    public enum Relation: String, CaseIterable, Sendable {
        /// The journal goes on from it.
        case holds = "head-holds"
        /// The journal has another entry in that place.
        case differs = "head-differs"
        /// The journal ends before it.
        case beyondJournal = "head-beyond-journal"
        /// The head is that of another registry.
        case ofAnotherRegistry = "head-of-another-registry"
    }

    /// What was found out.
    public enum Verdict: Hashable, Sendable {
        /// The signature proves nothing, so that the journal was not asked.
        case unproven(HeadNotice.Fault)
        /// A trusted key signed it.
        case signed(Relation)
    }

    /// What was found out.
    public let verdict: Verdict
    /// What was signed.
    public let head: SignedHead
    /// The name of the key, in hexadecimal.
    public let kid: String
    /// Whether the key got into other hands after that: whoever has it can write an earlier date.
    public let isKeyCompromised: Bool

    /// Checks the signature, then the registry against the head.
    ///
    /// - Throws: Why the registry cannot be read.
    public init(_ notice: HeadNotice, keys: [StampKey], _ reading: any RegistryReading) throws {
        (head, kid) = (notice.head, notice.kid)
        switch HeadCheck.signer(of: notice, keys) {
        case .failure(let fault):
            verdict = .unproven(fault)
            isKeyCompromised = false
        case .success(let signer):
            verdict = .signed(try HeadCheck.relation(of: notice.head, reading))
            isKeyCompromised = signer.compromisedSince != nil
        }
    }

    private static func signer(of notice: HeadNotice, _ keys: [StampKey]) -> Result<StampKey, HeadNotice.Fault> {
        do throws(HeadNotice.Fault) {
            return .success(try notice.verify(keys: keys))
        } catch {
            return .failure(error)
        }
    }

    private static func relation(of signed: SignedHead, _ reading: any RegistryReading) throws -> Relation {
        guard try reading.identity().identifier == signed.registry else { return .ofAnotherRegistry }
        // Before the first entry all that matters is whose journal it is.
        if signed.head == .empty { return .holds }
        guard let own = try reading.head(at: signed.head.number) else { return .beyondJournal }
        return own == signed.head ? .holds : .differs
    }

    /// Whether a trusted key signed the head, and the journal goes on from it.
    public var holds: Bool { verdict == .signed(.holds) }

    /// Why, by which the sentence is found in the group `said`.
    public var reason: String {
        switch verdict {
        case .unproven(let fault): fault.rawValue
        case .signed(.holds) where isKeyCompromised: "head-holds-key-compromised"
        case .signed(let relation): relation.rawValue
        }
    }

    /// The values that the sentence names.
    public var values: [String: String] {
        [
            "entries": "\(head.head.number)", "head": "\(head.head.hash)", "registry": head.registry, "time": head.signedAt.description,
            "key": kid,
        ]
    }
}
