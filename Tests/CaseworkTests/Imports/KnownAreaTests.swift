import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("Areas that an import knows by their keys")
struct KnownAreaTests {
    private func told(
        _ registry: TestRegistry, _ all: [Submission], mode: ImportAreas.Mode
    ) async throws -> (ImportAreas.Outcome, [ImportAreas.Feature]) {
        var features: [ImportAreas.Feature] = []
        let outcome = try await ImportAreas(registry.desk)(
            defaults: SubmittedFacts(), from: TestRegistry.today, mode: mode, settled: { features.append($0) }
        ) {
            let feed = ImportAreasTests.Feed(all)
            return { feed.next() }
        }
        return (outcome, features)
    }

    private func load(_ registry: TestRegistry, _ all: [Submission]) async throws -> ImportAreas.Outcome {
        try await told(registry, all, mode: .allOrNothing).0
    }

    @Test("An area that lies elsewhere under a known key stands against all of a file, and in one that keeps what is good for itself only")
    func knownElsewhere() async throws {
        let registry = try await TestRegistry()
        _ = try await load(registry, [.lychee { $0.senderKey = "A" }])
        let all = [Submission.lychee(30) { $0.senderKey = "A" }, .lychee(4, index: 1) { $0.senderKey = "B" }]
        let (none, features) = try await told(registry, all, mode: .allOrNothing)
        #expect(none.registered == 0 && none.refused == 1 && none.known == 0)
        #expect(features.map(\.status) == [.refused, .skipped])
        #expect(none.findings.filter { $0.id == "known-elsewhere" }.count == 1)
        let (kept, rest) = try await told(registry, all, mode: .keepGood)
        #expect(kept.registered == 1 && kept.refused == 1 && rest.map(\.status) == [.refused, .registered])
    }

    @Test("Of a known area each fact that the source has otherwise is named; one that it does not have, or that changed its name, is none")
    func knownFacts() async throws {
        let registry = try await TestRegistry()
        func listed(_ index: Int = 0, _ describe: (inout SubmittedFacts) -> Void) -> Submission {
            var submission = Submission.listed
            submission.index = index
            submission.facts.senderKey = "A"
            describe(&submission.facts)
            return submission
        }
        func fields(_ describe: (inout SubmittedFacts) -> Void) async throws -> String? {
            let outcome = try await load(registry, [listed(0, describe)])
            #expect(outcome.known == 1 && outcome.refused == 0)
            #expect(outcome.findings.allSatisfy { $0.id == "known-differs" && $0.severity == .warning })
            return outcome.findings.first?.values["fields"]
        }
        let first = listed { facts in
            (facts.name, facts.crop, facts.commune, facts.declaredHectares) = ("Vùng một", "vải", "07264", 3.2)
        }
        #expect(try await load(registry, [first]).registered == 1)
        #expect(try await fields { $0.crop = "lychee" } == nil)
        #expect(
            try await fields { (facts: inout SubmittedFacts) in
                (facts.name, facts.crop, facts.commune, facts.declaredHectares) = (" Vùng  một", "vải", "Tam Tiến", 3.2)
            } == nil)
        #expect(try await fields { $0.commune = "Xã nào đó" } == nil)
        #expect(
            try await fields { (facts: inout SubmittedFacts) in
                (facts.name, facts.crop, facts.commune, facts.declaredHectares) = ("Vùng hai", "nhãn", "07288", 4)
            } == "name, crop, commune, declaredHectares")
        #expect(try await fields { $0.crop = "xoài lạ" } == "crop")
    }

    @Test("The points of a known area are the same in any order; others are named, and those elsewhere are an error")
    func knownPoints() async throws {
        let registry = try await TestRegistry()
        func points(_ corners: [(Double, Double)]) -> Submission {
            var submission = Submission(Outlines.degrees.shape(corners)) {
                $0.crop = "lychee"
                $0.senderKey = "A"
            }
            submission.extent = .points
            return submission
        }
        let corners: [(Double, Double)] = [(0, 0), (1, 0), (1, 1), (0.2, 0.8)]
        #expect(try await load(registry, [points(corners)]).registered == 1)
        #expect(try await load(registry, [points(corners.reversed())]).findings == [])
        let moved = try await load(registry, [points(Array(corners.dropLast()))]).findings
        #expect(moved.map(\.id) == ["known-differs"] && moved.first?.values["fields"] == "points")
        #expect(try await load(registry, [points(corners.map { ($0.0 + 20, $0.1) })]).findings.map(\.id) == ["known-elsewhere"])
        // An outline where there were points only is worth a word, and no other place.
        let outlined = Submission.lychee { $0.senderKey = "A" }
        #expect(try await load(registry, [outlined]).findings.map { $0.values["fields"] } == ["outline"])
    }
}
