import CBOR
import Journal

/// A small journal of harvests, for tests.
enum TestJournal {
    static let start = RecordedTime(millisecondsSince1970: 1_778_468_400_000)

    static func entries(_ count: Int) -> [(entry: JournalEntry, hash: Digest)] {
        var appender = JournalAppender()
        return (0..<count).map { index in
            let time = RecordedTime(millisecondsSince1970: start.millisecondsSince1970 + Int64(index) * 1000)
            let entry = appender.append(
                kind: "area.registered/1", officer: "hanh", payload: ["number": CBORValue(Int64(index)), "name": "Đồi \(index)"], now: time)
            return (entry, appender.head.hash)
        }
    }

    static func problems(_ entries: [(entry: JournalEntry, hash: Digest)]) -> [ChainProblem] {
        var checker = ChainChecker()
        return entries.flatMap { checker.check($0.entry, storedHash: $0.hash) }
    }
}

extension JournalEntry {
    func with(
        number: Int64? = nil, recordedAt: RecordedTime? = nil, officer: String? = nil, kind: EntryKind? = nil, payload: [UInt8]? = nil,
        previous: Digest? = nil
    ) -> JournalEntry {
        JournalEntry(
            number: number ?? self.number, recordedAt: recordedAt ?? self.recordedAt, officer: officer ?? self.officer,
            kind: kind ?? self.kind, payload: payload ?? self.payload, previous: previous ?? self.previous)
    }
}
