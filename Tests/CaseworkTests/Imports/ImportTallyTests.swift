import Registry
import Testing

@testable import Casework

@Suite("What is kept of what an import finds")
struct ImportTallyTests {
    @Test("As many findings are kept as there is room for, errors longer than others, and the rest is counted by its identifier")
    func counted() {
        var tally = ImportTally(nil)
        let notes = (0..<ImportTally.keptFindings + 3).map { Finding("winding-as-found", .note, feature: $0) }
        tally.add(notes)
        #expect(tally.outcome.findings.count == ImportTally.keptFindings)
        tally.add([Finding("tiny-area", .warning, feature: 1), Finding("tiny-area", .warning, feature: 2)])
        tally.add([Finding("unknown-crop", .error, feature: 3)])
        #expect(tally.outcome.findings.last?.id == "unknown-crop", "there is room for errors yet")
        #expect(tally.outcome.notKept == ["winding-as-found": 3, "tiny-area": 2])
        tally.add((0..<ImportTally.keptFindings).map { Finding("unknown-crop", .error, feature: $0) })
        #expect(tally.outcome.findings.count == 2 * ImportTally.keptFindings && tally.outcome.notKept["unknown-crop"] == 1)
    }
}
