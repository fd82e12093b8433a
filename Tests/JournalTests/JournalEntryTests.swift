import CBOR
import Crypto
import Journal
import Testing

@Suite("Entries and how they are made")
struct JournalEntryTests {
    @Test("The hash is the RFC 9162 leaf hash of the entry's CBOR array")
    func hash() throws {
        let entry = TestJournal.entries(2)[1].entry
        let array: CBORValue = [
            2, CBORValue(entry.recordedAt.millisecondsSince1970), "hanh", "area.registered/1", .bytes(entry.payload),
            .bytes(entry.previous.bytes),
        ]
        let expected = SHA256.hash(data: [0x00] + array.encoded())
        #expect(entry.hash.bytes == Array(expected))
    }

    @Test("A hash that was computed by another program is met")
    func knownHash() throws {
        // Python's hashlib over 00 86 01 00 61 61 63 622f31 41 a0 58 20 and 32 zero bytes.
        let entry = JournalEntry(
            number: 1, recordedAt: RecordedTime(millisecondsSince1970: 0), officer: "a", kind: "b/1", payload: [0xA0], previous: .zero)
        #expect(entry.hash.description == "2c4a73a7a0ff01e52367e0bff039833c7112a336b81f2f731569c71f3cc8ccfd")
    }

    @Test("Entries are numbered from 1 and follow one another by hash")
    func chain() {
        let entries = TestJournal.entries(3)
        #expect(entries.map(\.entry.number) == [1, 2, 3])
        #expect(entries[0].entry.previous == .zero)
        #expect(entries[2].entry.previous == entries[1].entry.hash)
        #expect(entries[2].hash == entries[2].entry.hash)
        #expect(JournalHead(number: 3, hash: .zero).description == "3 " + String(repeating: "0", count: 64))
    }

    @Test("Where the clock steps back the time of the last entry is taken again")
    func clock() {
        var appender = JournalAppender(after: .empty, lastRecordedAt: TestJournal.start)
        let earlier = RecordedTime(millisecondsSince1970: TestJournal.start.millisecondsSince1970 - 5000)
        #expect(appender.append(kind: "a/1", officer: "o", payload: 1, now: earlier).recordedAt == TestJournal.start)
        let later = RecordedTime(millisecondsSince1970: TestJournal.start.millisecondsSince1970 + 1)
        #expect(appender.append(kind: "a/1", officer: "o", payload: 1, now: later).recordedAt == later)
        #expect(appender.lastRecordedAt == later)
    }

    @Test("An encoded payload is kept as it is, and refused where it is not deterministic")
    func encodedPayload() throws {
        var appender = JournalAppender()
        let entry = try appender.append(kind: "a/1", officer: "o", encodedPayload: [0x83, 1, 2, 3], now: TestJournal.start)
        #expect(entry.payload == [0x83, 1, 2, 3])
        #expect(try CBORValue.decode(entry.payload) == [1, 2, 3])
        let head = appender.head
        #expect(throws: CBORError(.trailingBytes, at: 1)) {
            try appender.append(kind: "a/1", officer: "o", encodedPayload: [0, 0], now: TestJournal.start)
        }
        #expect(appender.head == head)
    }
}
