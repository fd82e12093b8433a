import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("Neighbours")
struct NeighbourTests {
    /// An area of about a hectare at a place, a hundred metres to the unit, held by somebody.
    private func register(
        _ registry: TestRegistry, _ x: Double, side: Double = 1, holder: String? = nil, crop: String = "lychee", accuracy: Double? = nil
    ) async throws -> RegisterArea.Outcome {
        let submission = Submission(Outlines.degrees.shape(Outlines.square(x, 0, side: side))) {
            $0.crop = crop
            $0.holder = holder
            $0.accuracy = accuracy.map { Metres($0) }
        }
        return try await RegisterArea(registry.desk)(submission, from: day("2025-07-01"))
    }

    @Test("An overlap is reported when an area is registered: with whom, how much of both, where")
    func reported() async throws {
        let registry = try await TestRegistry()
        #expect(try await register(registry, 0, holder: "A").neighbours.isEmpty)
        let outcome = try await register(registry, 0.5, holder: "B")
        let neighbour = try #require(outcome.neighbours.first)
        #expect(neighbour.area.id == AreaID(1))
        #expect(neighbour.shared.kind == .overlap)
        #expect(neighbour.rule == .refusedAtGrant)
        #expect(abs(neighbour.shared.share - 0.5) < 0.001 && abs(neighbour.shared.otherShare - 0.5) < 0.001)
        #expect(abs(neighbour.shared.size.value - outcome.examination.area.value / 2) < 10)
        let box = neighbour.shared.place.polygons.flatMap { $0.rings.flatMap(\.positions) }
        #expect(box.map(\.x).min().map { abs($0 - 106.1305) < 1e-6 } ?? false)
        let finding = try #require(outcome.examination.findings.first { $0.id == "neighbour-overlap" })
        #expect(finding.severity == .warning && finding.values["other"] == "area-1" && finding.values["percent"] == "50.0")
        #expect(outcome.area == AreaID(2), "a warning stops nobody")
    }

    @Test("Another crop or the same holder is a note, and nothing is said of those that only touch")
    func allowed() async throws {
        let registry = try await TestRegistry()
        _ = try await register(registry, 0, holder: "A")
        let crop = try await register(registry, 0.5, holder: "B", crop: "longan")
        #expect(crop.neighbours.map(\.rule) == [.allowed])
        #expect(crop.examination.findings.first { $0.id == "neighbour-overlap" }?.severity == .note)
        #expect(try await register(registry, -0.5, holder: "A").neighbours.map(\.rule) == [.allowed])
        #expect(try await register(registry, 5, holder: "B").neighbours.isEmpty)
        #expect(try await register(registry, 6, holder: "B").neighbours.isEmpty)
        #expect(try await register(registry, 5.5).neighbours.map(\.rule) == [.holderUnknown, .holderUnknown])
    }

    @Test("Codes say who has the ground, market by market; the area's holder does where no code is held on it")
    func codes() async throws {
        let registry = try await TestRegistry()
        for (x, holder) in [(0.0, "A" as String?), (0.5, "A"), (5, nil), (5.5, "C")] { _ = try await register(registry, x, holder: holder) }
        func issue(_ area: Int, _ text: String, _ market: String, _ holder: String) async throws {
            let request = IssueCode.Request(area: "area-\(area)", text: text, market: market, holder: holder, from: day("2026-01-01"))
            _ = try await IssueCode(registry.desk)(request)
        }
        func rules(_ area: Int) async throws -> [Neighbour.Rule] {
            try await FindNeighbours(registry.store)("area-\(area)", on: TestRegistry.today).map(\.rule)
        }
        #expect(try await rules(1) == [.allowed])
        try await issue(2, "VN-BGOR 9002", "CN", "B")
        #expect(try await [rules(1), rules(2)] == [[.refusedAtGrant], [.refusedAtGrant]])
        try await issue(1, "VN-BGOR 9001", "JP", "A")
        #expect(try await rules(1) == [.allowed], "between markets it is normal")
        try await issue(1, "VN-BGOR 9003", "CN", "B")
        #expect(try await [rules(1), rules(2)] == [[.allowed], [.allowed]])
        #expect(try await rules(4) == [.holderUnknown])
        try await issue(3, "VN-BGOR 9004", "CN", "D")
        #expect(try await rules(4) == [.refusedAtGrant])
        let submission = Submission(Outlines.degrees.shape(Outlines.square(0.2))) {
            $0.crop = "lychee"
            $0.holder = "B"
        }
        let outcome = try await ImportAreas(registry.desk)(defaults: SubmittedFacts(), from: TestRegistry.today, mode: .trial) {
            let source = Drawn([submission])
            return { source.next() }
        }
        let found = outcome.findings.filter { $0.id == "neighbour-overlap" }
        #expect(found.map { $0.values["rule"] } == ["refused-at-grant", "allowed"], "A has area 1 for Japan")
    }

    @Test("Nobody says that the crop is the same where none is given")
    func cropNotKnown() async throws {
        let registry = try await TestRegistry()
        _ = try await register(registry, 0, holder: "A")
        func rule(_ crop: String?, _ holder: String?) async throws -> String? {
            let submission = Submission(Outlines.degrees.shape(Outlines.square(0.5))) {
                $0.crop = crop
                $0.holder = holder
            }
            var examination = try Examination(of: submission)
            try await NeighbourCheck(registry.store, on: TestRegistry.today).add(to: &examination, submission)
            return examination.findings.first { $0.id == "neighbour-overlap" }?.values["rule"]
        }
        #expect(try await rule(nil, nil) == Neighbour.Rule.cropUnknown.rawValue)
        #expect(try await rule(nil, "A") == "allowed", "inside one holder it is normal, whatever grows there")
        #expect(try await rule("lychee", nil) == "holder-unknown")
        #expect(try await rule("longan", nil) == "allowed")
    }

    @Test("Identical, contained and containing boundaries are named as such")
    func kinds() async throws {
        let registry = try await TestRegistry()
        _ = try await register(registry, 0)
        #expect(try await register(registry, 0).neighbours.map(\.shared.kind) == [.identical])
        #expect(try await register(registry, 0, side: 0.5).neighbours.map(\.shared.kind) == [.within, .within])
        let around = try await register(registry, -1, side: 3)
        #expect(Set(around.neighbours.map(\.shared.kind)) == [.contains])
        #expect(around.neighbours.count == 3)
    }

    @Test("A strip thinner than the two surveys are accurate is noise, a thicker one is not")
    func noise() async throws {
        let registry = try await TestRegistry()
        _ = try await register(registry, 0, holder: "A", accuracy: 3)
        // 0.05 of a thousandth of a degree is about 5.2 m here.
        let outcome = try await register(registry, 0.95, holder: "B", accuracy: 3)
        #expect(outcome.neighbours.map(\.shared.kind) == [.noise])
        #expect(outcome.neighbours.map(\.rule) == [.allowed])
        #expect(try await register(registry, -0.95, holder: "B", accuracy: 1).neighbours.map(\.shared.kind) == [.overlap])
    }

    @Test("A revision is not its own neighbour")
    func revision() async throws {
        let registry = try await TestRegistry()
        _ = try await register(registry, 0, holder: "A")
        _ = try await register(registry, 2, holder: "B")
        let larger = Submission(Outlines.degrees.shape(Outlines.square(0, 0, side: 2.5))) { $0.crop = "lychee" }
        let outcome = try await ReviseBoundary(registry.desk)(AreaID(1), larger, from: day("2026-01-01"), reason: nil)
        #expect(outcome.neighbours.map(\.area.id) == [AreaID(2)])
        let asked = try await FindNeighbours(registry.store)("area-1", on: TestRegistry.today)
        #expect(asked.map(\.area.id) == [AreaID(2)])
        #expect(try await FindNeighbours(registry.store)("area-1", on: day("2025-12-01")).isEmpty, "the boundary before")
    }

    @Test("An import reports pairs within the file once, and those with the registry", arguments: [false, true])
    func bulk(isTrial: Bool) async throws {
        let registry = try await TestRegistry()
        _ = try await register(registry, 0, holder: "A")
        let places: [Double] = [10, 0.5, 10.5, 20, 30.2, 30]
        let submissions = places.enumerated().map { index, x in
            Submission(Outlines.degrees.shape(Outlines.square(x)), index: index) {
                $0.crop = "lychee"
                $0.holder = "B"
            }
        }
        let outcome = try await ImportAreas(registry.desk)(
            defaults: SubmittedFacts(), from: day("2025-07-01"), mode: isTrial ? .trial : .allOrNothing
        ) {
            let source = Drawn(submissions)
            return { source.next() }
        }
        let found = outcome.findings.filter { $0.id == "neighbour-overlap" }
        #expect(found.map(\.feature) == [1, 2, 5])
        #expect(found.map { $0.values["other"] } == ["area-1", "area-2", "area-6"])
        #expect(found.map(\.severity) == [.warning, .note, .note])
        #expect(outcome.registered == (isTrial ? 0 : 6))
    }
}

/// Submissions that are drawn one at a time.
private final class Drawn: @unchecked Sendable {
    // Sound because the import's reading thread is the only one that draws.
    private var rest: ArraySlice<Submission>
    init(_ all: [Submission]) { rest = all[...] }
    func next() -> Submission? { rest.popFirst() }
}
