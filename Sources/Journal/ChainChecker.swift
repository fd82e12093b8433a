import CBOR

/// Checks a journal one entry at a time, from the first or from a head that is trusted.
///
/// Each entry is held against the stored hash of the one before, so a changed entry is named once, and not all that follow it.
public struct ChainChecker: Sendable {
    /// The last entry that was fed, with its stored hash.
    public private(set) var head: JournalHead

    private var lastRecordedAt: RecordedTime?

    /// Begins before the first entry, or after a trusted head.
    public init(after head: JournalHead = .empty, lastRecordedAt: RecordedTime? = nil) {
        self.head = head
        self.lastRecordedAt = lastRecordedAt
    }

    /// Checks the next entry.
    ///
    /// - Parameters:
    ///   - entry: The entry as stored.
    ///   - storedHash: The hash stored beside it.
    /// - Returns: What is wrong with it; empty where nothing is.
    public mutating func check(_ entry: JournalEntry, storedHash: Digest) -> [ChainProblem] {
        var kinds: [ChainProblem.Kind] = []
        if entry.number != head.number + 1 {
            // What should stand before it is not known here, so its previous hash cannot be judged.
            kinds.append(.numberGap(expected: head.number + 1))
        } else if entry.previous != head.hash {
            kinds.append(.wrongPrevious(expected: head.hash, found: entry.previous))
        }
        let computed = entry.hash
        if computed != storedHash { kinds.append(.wrongHash(stored: storedHash, computed: computed)) }
        if let before = lastRecordedAt, entry.recordedAt < before {
            kinds.append(.timeBackwards(before: before, found: entry.recordedAt))
        }
        do throws(CBORError) { try CBORValue.validate(entry.payload) } catch { kinds.append(.payload(error)) }
        head = JournalHead(number: entry.number, hash: storedHash)
        lastRecordedAt = max(lastRecordedAt ?? entry.recordedAt, entry.recordedAt)
        return kinds.map { ChainProblem(entry: entry.number, kind: $0) }
    }

    /// Checks, after the last entry, that the journal ends where it should.
    public func finish(expecting expected: JournalHead) -> [ChainProblem] {
        guard head != expected else { return [] }
        return [ChainProblem(entry: head.number, kind: .wrongHead(expected: expected, found: head))]
    }
}
