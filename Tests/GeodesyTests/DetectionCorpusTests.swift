import Foundation
import GeoPrimitives
import TestSupport
import Testing

@testable import Geodesy

/// Counts verdicts over fields in 18 real communes, written in all 62 ways.
///
/// A case is decidable if, of all readings that are considered, only the true one puts more than half of the corners into the
/// declared commune by its exact outline; without a commune, only the true one puts them into Vietnam. That leaves out EPSG:5897,
/// 3405 and 32648 against each other, 3406 against 32649, and degrees on VN-2000 against WGS 84 unless the datum is known.
@Suite("Finding out systems over real communes", .enabled(if: SharedData.isExpected, "shared/data is not there"))
struct DetectionCorpusTests {
    private struct Tally {
        var cases = 0
        var decidable = 0
        var decidedOfDecidable = 0
        var truthLost = 0
        var wrong: [String] = []
    }

    @Test("With the right commune no wrong answer is certain and 98 % of what can be decided is", arguments: [11 as UInt64])
    func declared(seed: UInt64) throws {
        let tally = try run(seed: seed, declared: true)
        #expect(tally.wrong.isEmpty, "seed \(seed)")
        #expect(tally.truthLost == 0, "seed \(seed)")
        #expect(tally.cases == 18 * (25 * 2 + 12 + 12))
        #expect(tally.decidable > tally.cases / 2)
        #expect(Double(tally.decidedOfDecidable) >= 0.98 * Double(tally.decidable), "seed \(seed), \(tally)")
        let (decidable, decided) = (tally.decidable, tally.decidedOfDecidable)
        try expectTold(
            "Which of \(DetectionCorpus.writings.count) ways of writing", "Measured over \(try Self.communes().count) communes",
            "of \(tally.cases) tables with their commune the numbers decide \(decidable), and all \(decided) were decided",
            "none of the \(2 * tally.cases) was decided wrongly")
    }

    @Test("Without a commune no wrong answer is certain and 98 % of what can be decided is", arguments: [12 as UInt64])
    func undeclared(seed: UInt64) throws {
        let tally = try run(seed: seed, declared: false)
        #expect(tally.wrong.isEmpty, "seed \(seed)")
        #expect(tally.truthLost == 0, "seed \(seed)")
        #expect(tally.decidable > 100)
        #expect(Double(tally.decidedOfDecidable) >= 0.98 * Double(tally.decidable), "seed \(seed), \(tally)")
        try expectTold("of \(tally.cases) without a commune \(tally.decidedOfDecidable) of \(tally.decidable);")
    }

    @Test("A neighbouring commune declared by mistake makes no wrong answer certain", arguments: [13 as UInt64])
    func neighbour(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let communes = try Self.communes()
        for commune in communes {
            let field = DetectionCorpus.field(in: commune, &generator)
            let near = communes.filter { other in
                field.allSatisfy {
                    other.place.distance(from: $0, limit: CRSDetection.exclusionDistance) < CRSDetection.exclusionDistance - 300
                }
            }
            let other = try #require(near.filter { $0.name != commune.name }.randomElement(using: &generator))
            for writing in DetectionCorpus.writings {
                let finding = CRSDetection.candidates(
                    for: try DetectionCorpus.numbers(of: field, writing), evidence: Self.evidence(writing, other.place, datumKnown: true))
                #expect(finding.verdict != .decided || finding.candidates[0].isReading(writing), "seed \(seed), \(other.name), \(writing)")
                #expect(finding.candidates.contains { $0.isReading(writing) }, "seed \(seed), \(other.name), \(writing)")
            }
        }
    }

    /// Expects `README.md` to say what was counted, in these words.
    private func expectTold(_ sayings: String...) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let lines = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let text = lines.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for saying in sayings { #expect(text.contains(saying), "README.md does not say: \(saying)") }
    }

    private static func communes() throws -> [DetectionCorpus.Commune] {
        try DetectionCorpus.communes("communes-2025-simplified.geojson")
            + DetectionCorpus.communes("neighbour-communes-2025.geojson")
    }

    private static func evidence(_ writing: DetectionCorpus.Writing, _ place: ExpectedPlace?, datumKnown: Bool) -> CRSDetection.Evidence {
        CRSDetection.Evidence(
            notation: writing.notation == .degreesMinutesSeconds ? writing.notation : nil, place: place,
            datums: datumKnown ? [writing.system.datum] : [.vn2000, .wgs84, .hanoi1972])
    }

    /// One field in each commune, written in every way; degrees once with and once without a known datum.
    private func run(seed: UInt64, declared: Bool) throws -> Tally {
        var generator = SeededGenerator(seed: seed)
        var tally = Tally()
        for commune in try Self.communes() {
            let field = DetectionCorpus.field(in: commune, &generator)
            for writing in DetectionCorpus.writings {
                let numbers = try DetectionCorpus.numbers(of: field, writing)
                for datumKnown in writing.system.kind == .geographic ? [false, true] : [false] {
                    let evidence = Self.evidence(writing, declared ? commune.place : nil, datumKnown: datumKnown)
                    let finding = CRSDetection.candidates(for: numbers, evidence: evidence)
                    let right = finding.candidates.first?.isReading(writing) ?? false
                    tally.cases += 1
                    if finding.verdict == .decided, !right { tally.wrong.append("\(commune.name): \(writing)") }
                    if !finding.candidates.contains(where: { $0.isReading(writing) }) { tally.truthLost += 1 }
                    guard Self.fitting(numbers, evidence) == [writing] else { continue }
                    tally.decidable += 1
                    if finding.verdict == .decided, right { tally.decidedOfDecidable += 1 }
                }
            }
        }
        print("\(tally.cases) cases, \(tally.decidable) decidable, \(tally.decidedOfDecidable) of them decided, \(tally.wrong.count) wrong")
        return tally
    }

    /// The readings that put more than half of the corners into the place, or into Vietnam, by the outline alone.
    private static func fitting(_ numbers: [(Double, Double)], _ evidence: CRSDetection.Evidence) -> [DetectionCorpus.Writing] {
        let vietnam = GridBox(
            minimum: GridPosition(longitudeE7: 1_019_400_000, latitudeE7: 81_300_000),
            maximum: GridPosition(longitudeE7: 1_097_300_000, latitudeE7: 236_000_000))
        let place = evidence.place ?? ExpectedPlace(box: vietnam)
        return DetectionCorpus.writings.filter { writing in
            guard evidence.datums.contains(writing.system.datum) else { return false }
            guard (writing.notation == .degreesMinutesSeconds) == (evidence.notation == .degreesMinutesSeconds) else { return false }
            let readable = numbers.filter { pair in
                writing.notation != .degreesMinutesSecondsAsDecimal
                    || (Notation.canBeSexagesimal(pair.0) && Notation.canBeSexagesimal(pair.1))
            }
            var positions = readable.map { writing.order.position(writing.notation.value(of: $0.0), writing.notation.value(of: $0.1)) }
            positions.removeAll { !writing.system.domain.contains($0) }
            guard (try? Transformations.shared.transform(&positions, from: writing.system, to: .wgs84)) != nil else { return false }
            let inside = positions.count { place.contains($0) }
            return inside * 2 > numbers.count
        }
    }
}

extension CRSDetection.Candidate {
    func isReading(_ writing: DetectionCorpus.Writing) -> Bool {
        system == writing.system && order == writing.order && notation == writing.notation
    }
}
