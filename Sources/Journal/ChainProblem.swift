public import CBOR

/// One thing wrong with a chain of entries, and the entry where it shows.
public struct ChainProblem: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// Entries are missing, doubled or out of order before this one.
        case numberGap(expected: Int64)
        /// The entry does not continue the one before it.
        case wrongPrevious(expected: Digest, found: Digest)
        /// What is stored is not what was hashed.
        case wrongHash(stored: Digest, computed: Digest)
        /// The entry claims to be recorded before the one before it.
        case timeBackwards(before: RecordedTime, found: RecordedTime)
        /// The payload is not deterministic CBOR.
        case payload(CBORError)
        /// The last entry is not the expected head: entries are missing at the end, were added, or the last was rewritten.
        case wrongHead(expected: JournalHead, found: JournalHead)
    }

    /// The number of the entry.
    public let entry: Int64
    /// What is wrong.
    public let kind: Kind

    /// Names a problem.
    public init(entry: Int64, kind: Kind) {
        self.entry = entry
        self.kind = kind
    }

    /// A stable token for the kind, for reports that machines read.
    public var identifier: String {
        switch kind {
        case .numberGap: "journal.number-gap"
        case .wrongPrevious: "journal.wrong-previous"
        case .wrongHash: "journal.wrong-hash"
        case .timeBackwards: "journal.time-backwards"
        case .payload: "journal.payload"
        case .wrongHead: "journal.wrong-head"
        }
    }
}

extension ChainProblem: CustomStringConvertible {
    /// The problem in an English sentence.
    public var description: String {
        switch kind {
        case .numberGap(let expected): "Entry \(entry) stands where entry \(expected) should."
        case .wrongPrevious(let expected, let found): "Entry \(entry) follows \(found), but the entry before it is \(expected)."
        case .wrongHash(let stored, let computed): "Entry \(entry) is stored with hash \(stored), but its content gives \(computed)."
        case .timeBackwards(let before, let found): "Entry \(entry) is recorded at \(found), before the entry in front of it (\(before))."
        case .payload(let error): "The payload of entry \(entry) is not deterministic: \(error)"
        case .wrongHead(let expected, let found): "The journal ends at \(found), not at \(expected)."
        }
    }
}
