public import CBOR

/// Makes the entries that follow a head.
///
/// It holds no file: who stores the entries commits them expecting the head from which the appender began.
public struct JournalAppender: Sendable {
    /// The head after the entries made so far.
    public private(set) var head: JournalHead
    /// The time of the last entry; nil before the first.
    public private(set) var lastRecordedAt: RecordedTime?

    /// Continues after a head.
    ///
    /// - Parameters:
    ///   - head: The present head.
    ///   - lastRecordedAt: The time of the entry at the head; nil only for an empty journal.
    public init(after head: JournalHead = .empty, lastRecordedAt: RecordedTime? = nil) {
        self.head = head
        self.lastRecordedAt = lastRecordedAt
    }

    /// Makes the next entry; its hash is then `head.hash`.
    ///
    /// The entry's time is `now` or, where the clock stepped back, that of the entry before.
    public mutating func append(kind: EntryKind, officer: String, payload: CBORValue, now: RecordedTime) -> JournalEntry {
        appendUnchecked(kind: kind, officer: officer, payload: payload.encoded(), now: now)
    }

    /// Makes the next entry from a payload that is encoded already.
    ///
    /// - Throws: Where the payload is not deterministic CBOR; nothing is then appended.
    public mutating func append(
        kind: EntryKind, officer: String, encodedPayload: [UInt8], now: RecordedTime
    ) throws(CBORError) -> JournalEntry {
        try CBORValue.validate(encodedPayload)
        return appendUnchecked(kind: kind, officer: officer, payload: encodedPayload, now: now)
    }

    private mutating func appendUnchecked(kind: EntryKind, officer: String, payload: [UInt8], now: RecordedTime) -> JournalEntry {
        let time = lastRecordedAt.map { max($0, now) } ?? now
        let entry = JournalEntry(
            number: head.number + 1, recordedAt: time, officer: officer, kind: kind, payload: payload, previous: head.hash)
        head = JournalHead(number: entry.number, hash: entry.hash)
        lastRecordedAt = time
        return entry
    }
}
