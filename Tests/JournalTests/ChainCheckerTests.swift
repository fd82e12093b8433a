import CBOR
import Journal
import Testing

@Suite("Checking a chain")
struct ChainCheckerTests {
    @Test("An untouched journal has no problem and ends at its head")
    func untouched() {
        let entries = TestJournal.entries(20)
        var checker = ChainChecker()
        for (entry, hash) in entries { #expect(checker.check(entry, storedHash: hash).isEmpty) }
        #expect(checker.finish(expecting: JournalHead(number: 20, hash: entries[19].hash)).isEmpty)
        #expect(ChainChecker().finish(expecting: .empty).isEmpty)
    }

    @Test("A change to any member of an entry is found, and only that entry is named")
    func changed() {
        let entries = TestJournal.entries(5)
        let entry = entries[2].entry
        let changes = [
            entry.with(recordedAt: RecordedTime(millisecondsSince1970: entry.recordedAt.millisecondsSince1970 + 1)),
            entry.with(officer: "Hanh"), entry.with(kind: "area.registered/2"), entry.with(payload: CBORValue.null.encoded()),
        ]
        for change in changes {
            var damaged = entries
            damaged[2].entry = change
            let problems = TestJournal.problems(damaged)
            #expect(problems.map(\.entry) == [3])
            #expect(problems.first?.kind == .wrongHash(stored: entries[2].hash, computed: change.hash))
        }
    }

    @Test("A rewritten entry with a fitting hash is found at the entry after it")
    func rewritten() {
        var entries = TestJournal.entries(5)
        let honest = entries[2].hash
        entries[2].entry = entries[2].entry.with(officer: "someone else")
        entries[2].hash = entries[2].entry.hash
        let problems = TestJournal.problems(entries)
        #expect(problems == [ChainProblem(entry: 4, kind: .wrongPrevious(expected: entries[2].hash, found: honest))])
    }

    @Test("A rewritten last entry, a missing end and added entries are found by the expected head")
    func heads() {
        let entries = TestJournal.entries(5)
        let expected = JournalHead(number: 5, hash: entries[4].hash)
        for found in [Array(entries.prefix(4)), TestJournal.entries(6)] {
            var checker = ChainChecker()
            for (entry, hash) in found { _ = checker.check(entry, storedHash: hash) }
            #expect(checker.finish(expecting: expected).map(\.identifier) == ["journal.wrong-head"])
        }
    }

    @Test("A missing, a doubled and a swapped entry show as a gap in the numbers")
    func gaps() {
        let entries = TestJournal.entries(5)
        var missing = entries
        missing.remove(at: 1)
        #expect(TestJournal.problems(missing) == [ChainProblem(entry: 3, kind: .numberGap(expected: 2))])
        var doubled = entries
        doubled.insert(entries[1], at: 2)
        #expect(TestJournal.problems(doubled).first == ChainProblem(entry: 2, kind: .numberGap(expected: 3)))
        #expect(TestJournal.problems(Array(entries.dropFirst())).first == ChainProblem(entry: 2, kind: .numberGap(expected: 1)))
    }

    @Test("A time before that of the entry in front is found, the same time is not")
    func time() {
        var entries = TestJournal.entries(3)
        for (offset, expected) in [(Int64(0), 0), (-1, 1)] {
            let time = RecordedTime(millisecondsSince1970: TestJournal.start.millisecondsSince1970 + offset)
            entries[1].entry = entries[1].entry.with(recordedAt: time)
            entries[1].hash = entries[1].entry.hash
            let problems = TestJournal.problems(Array(entries.prefix(2)))
            #expect(problems.map(\.kind) == (expected == 0 ? [] : [.timeBackwards(before: TestJournal.start, found: time)]))
        }
    }

    @Test("A payload that is not deterministic CBOR is found even where its hash fits")
    func payload() {
        var entries = TestJournal.entries(1)
        entries[0].entry = entries[0].entry.with(payload: [0x18, 0x01])
        entries[0].hash = entries[0].entry.hash
        let expected = CBORError(.notShortest, at: 0)
        #expect(TestJournal.problems(entries) == [ChainProblem(entry: 1, kind: .payload(expected))])
    }

    @Test("A chain is continued from a trusted head")
    func continued() {
        let entries = TestJournal.entries(4)
        var checker = ChainChecker(
            after: JournalHead(number: 2, hash: entries[1].hash), lastRecordedAt: entries[1].entry.recordedAt)
        #expect(checker.check(entries[2].entry, storedHash: entries[2].hash).isEmpty)
        #expect(checker.check(entries[3].entry, storedHash: entries[3].hash).isEmpty)
    }

    @Test("Each problem has its token and its sentence")
    func words() {
        let head = JournalHead.empty
        let kinds: [(ChainProblem.Kind, String)] = [
            (.numberGap(expected: 1), "journal.number-gap"), (.wrongPrevious(expected: .zero, found: .zero), "journal.wrong-previous"),
            (.wrongHash(stored: .zero, computed: .zero), "journal.wrong-hash"),
            (.timeBackwards(before: TestJournal.start, found: TestJournal.start), "journal.time-backwards"),
            (.payload(CBORError(.tooDeep(limit: 64), at: 1)), "journal.payload"),
            (.wrongHead(expected: head, found: head), "journal.wrong-head"),
        ]
        for (kind, identifier) in kinds {
            let problem = ChainProblem(entry: 7, kind: kind)
            #expect(problem.identifier == identifier)
            #expect(problem.description.contains(identifier == "journal.wrong-head" ? "0 0000" : "7"))
        }
    }
}
