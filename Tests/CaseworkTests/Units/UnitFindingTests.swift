import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("What is found in lists and tables of units")
struct UnitFindingTests {
    private func list(_ registry: TestRegistry, _ rows: [ListUnits.Input], parent: String? = nil) async throws -> [String] {
        try await ListUnits(registry.desk)(rows, on: day("2026-01-01"), level: .village, parent: parent, source: nil).findings.map(\.id)
    }

    @Test("A unit of a list needs a name and a parent, and stands there once")
    func lists() async throws {
        let registry = try await TestRegistry()
        let good = ListUnits.Input(row: 2, code: nil, name: "Bản Một", parent: "07282")
        #expect(try await list(registry, [good]) == [])
        #expect(try await list(registry, [.init(row: 2, code: nil, name: nil, parent: "07282")]) == ["unit-without-name"])
        #expect(try await list(registry, [.init(row: 2, code: nil, name: "Bản Hai", parent: nil)]) == ["unit-without-parent"])
        #expect(try await list(registry, [.init(row: 2, code: nil, name: "Bản Hai", parent: nil)], parent: "07282") == [])
        #expect(try await list(registry, [good, .init(row: 3, code: nil, name: "Bản Một", parent: "07282")]) == ["unit-repeated"])
    }

    /// Splits Tam Tiến in two, with an area of one square in it.
    private func split(
        _ registry: TestRegistry, _ rows: [Reorganisation.Row], outlines: [LoadUnits.Input] = []
    ) async throws -> ReorganiseUnits.Outcome {
        let named = [("07296", "Tam Tiến Đông"), ("07297", "Tam Tiến Tây")].map {
            AdministrativeUnit("Xã \($0.1)", code: $0.0, level: .commune, from: day("2026-04-01"))
        }
        return try await ReorganiseUnits(registry.desk)(rows, named: named, outlines: outlines, on: day("2026-04-01"), decree: "1/NQ")
    }

    private func outline(_ x: Double, side: Double, code: String, index: Int = 0) -> LoadUnits.Input {
        LoadUnits.Input(
            submission: Submission(Outlines.degrees.shape(Outlines.square(x, -1, side: side)), index: index), code: code, name: nil)
    }

    private static let rows = [Reorganisation.Row(row: 2, old: "07264", new: "07296"), .init(row: 3, old: "07264", new: "07297")]

    private func registry() async throws -> TestRegistry {
        let registry = try await TestRegistry()
        _ = try await RegisterArea(registry.desk)(.lychee { $0.commune = "07264" }, from: day("2025-07-01"))
        return registry
    }

    @Test("A row that stands twice in a table of successors is said, once")
    func repeated() async throws {
        let twice = try await split(try await TestRegistry(), UnitFindingTests.rows + [.init(row: 4, old: "07264", new: "07297")])
        #expect(twice.findings.map(\.id) == ["succession-repeated"] && twice.findings[0].row == 4)
        #expect(try await split(try await TestRegistry(), UnitFindingTests.rows).findings.isEmpty)
    }

    @Test("A unit that is recorded to go over into others on a later day is not ended before it; the same table again is no contradiction")
    func later() async throws {
        let registry = try await registry()
        _ = try await split(registry, UnitFindingTests.rows)
        let before = try await registry.entries
        let early = try await ReorganiseUnits(registry.desk)(
            [.init(row: 2, old: "07264", new: "07282"), .init(row: 3, old: "07283", new: "07282")], named: [], on: day("2026-03-01"),
            decree: nil)
        #expect(early.findings.map(\.id) == ["succession-later"] && !early.isAcceptable)
        #expect(early.findings.first?.row == 2 && early.findings.first?.values["other"] == "07296, 07297")
        #expect(early.findings.first?.values["day"] == "2026-04-01")
        #expect(try await split(registry, UnitFindingTests.rows).isAcceptable)
        #expect(try await registry.entries == before)
        let other = try await ReorganiseUnits(registry.desk)(
            [.init(row: 2, old: "07283", new: "07282")], named: [], on: day("2026-03-01"), decree: nil)
        #expect(other.findings.isEmpty)
    }

    @Test("A unit that takes in another begins anew without its outline of before, and villages go on in what their unit went over into")
    func growing() async throws {
        let registry = try await TestRegistry()
        let square = Submission(Outlines.degrees.shape(Outlines.square(0, 0, side: 1)))
        _ = try await LoadUnits(registry.desk)(
            [LoadUnits.Input(submission: square, code: "07282", name: nil)], on: day("2026-01-01"), level: .commune, source: nil)
        _ = try await ListUnits(registry.desk)(
            [ListUnits.Input(row: 2, code: nil, name: "Bản Một", parent: "07264")], on: day("2026-01-01"), level: .village, parent: nil,
            source: nil)
        let outcome = try await ReorganiseUnits(registry.desk)(
            [.init(row: 2, old: "07264", new: "07282")], named: [], on: day("2026-04-01"), decree: "1/NQ")
        #expect(outcome.findings.map(\.id) == ["outline-outlived"] && outcome.isAcceptable, "\(outcome.findings)")
        let (before, after, village) = try await registry.store.read { reading in
            let units = try reading.units(nil, on: day("2026-04-01"))
            return (
                try reading.units(.commune, on: day("2026-03-31")).first { $0.code == "07282" },
                units.first { $0.code == "07282" }, units.first { $0.name == "Bản Một" }
            )
        }
        #expect(before?.outline != nil && after?.outline == nil && after?.period.from == day("2026-04-01"))
        #expect(village?.parent == "07282")
        let split = try await ReorganiseUnits(registry.desk)(
            [.init(row: 2, old: "07282", new: "07296"), .init(row: 3, old: "07282", new: "07297")],
            named: ["07296", "07297"].map { AdministrativeUnit("Xã \($0)", code: $0, level: .commune, from: day("2026-06-01")) },
            on: day("2026-06-01"), decree: nil)
        #expect(split.findings.map(\.id) == ["village-unplaced"] && split.findings[0].values["others"] == "07296, 07297")
    }

    @Test("Without the outlines of the parts nobody can say where an area of a unit that was split lies, and an officer has to")
    func unplaced() async throws {
        let registry = try await registry()
        let outcome = try await split(registry, UnitFindingTests.rows)
        #expect(outcome.findings.map(\.id) == ["area-unplaced"] && outcome.findings[0].values["area"] == "area-1")
        #expect(try await registry.store.read { try $0.unit(of: AreaID(1), on: day("2026-04-01")) } == nil)
        let drawn = try await split(
            try await self.registry(), UnitFindingTests.rows,
            outlines: [outline(-1, side: 3, code: "07296"), outline(3, side: 3, code: "07297", index: 1)])
        #expect(drawn.findings.isEmpty && drawn.placements.map(\.new) == ["07296"])
    }

    @Test("An outline of a unit that is no successor is refused")
    func outlineOfNone() async throws {
        let outcome = try await split(try await TestRegistry(), UnitFindingTests.rows, outlines: [outline(0, side: 1, code: "07282")])
        #expect(outcome.findings.map(\.id) == ["outline-of-no-successor"] && !outcome.isAcceptable)
    }

    @Test("After its unit was split an area is in the part on that day: for the office, for parts of it, and for what its parts become")
    func afterwards() async throws {
        let registry = try await registry()
        _ = try await split(
            registry, UnitFindingTests.rows, outlines: [outline(-1, side: 3, code: "07296"), outline(3, side: 3, code: "07297", index: 1)])
        for (date, code) in [("2026-03-31", "07264"), ("2026-04-01", "07296"), ("2026-06-01", "07296")] {
            let office = OfficeKnowledge(registry.store, on: day(date), today: TestRegistry.today)
            #expect(try await office.commune(of: AreaID(1)) == code, "\(date)")
        }
        let halves = [0, 0.5].enumerated().map { index, x in
            Submission(Outlines.degrees.shape([(x, 0), (x + 0.5, 0), (x + 0.5, 1), (x, 1), (x, 0)]), index: index)
        }
        let parts = try await SucceedAreas(registry.desk).split("area-1", into: halves, .init(on: day("2026-05-01"))).successors
        #expect(parts.count == 2)
        for part in parts {
            #expect(try await registry.area(part)?.area.commune == "07296")
            #expect(try await registry.store.read { try $0.unit(of: part, on: day("2026-05-02"))?.code } == "07296")
        }
    }
}
