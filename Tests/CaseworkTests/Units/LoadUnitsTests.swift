import Casework
import Foundation
import GeoPrimitives
import Interchange
import Registry
import TestSupport
import Testing

@Suite("Loading outlines of administrative units")
struct LoadUnitsTests {
    private func input(_ x: Double, code: String?, name: String?, index: Int = 0) -> LoadUnits.Input {
        LoadUnits.Input(submission: Submission(Outlines.degrees.shape(Outlines.square(x)), index: index), code: code, name: name)
    }

    private func load(_ registry: TestRegistry, _ inputs: [LoadUnits.Input], on: String = "2026-01-01") async throws -> LoadUnits.Outcome {
        try await LoadUnits(registry.desk)(inputs, on: day(on), level: .commune, source: "official")
    }

    private func communes(_ registry: TestRegistry, on date: String = "2026-01-01") async throws -> [AdministrativeUnit] {
        try await registry.store.read { try $0.units(.commune, on: day(date)) }
    }

    @Test("A unit that is known keeps its facts and gets the outline")
    func known() async throws {
        let registry = try await TestRegistry()
        let outcome = try await load(registry, [input(0, code: "07282", name: "Another spelling")])
        #expect(outcome.findings == [])
        #expect(outcome.units.count == 1)
        let unit = try #require(try await communes(registry).first { $0.code == "07282" })
        #expect(unit.fullName == "Xã Đồng Kỳ")
        #expect(unit.parent == "24")
        #expect(unit.squareKilometres == 10)
        #expect(unit.period == Period(from: day("2025-07-01")))
        #expect(unit.source == "official")
        #expect(unit.outline?.positionCount == 5)
        #expect(unit.box == unit.outline?.box)
        #expect(try await registry.store.verify(limit: 10).problems == [])
    }

    @Test("A unit without a source of its own keeps the one it had")
    func source() async throws {
        let registry = try await TestRegistry()
        _ = try await LoadUnits(registry.desk)([input(0, code: "07282", name: nil)], on: day("2026-01-01"), level: .commune, source: nil)
        #expect(try await communes(registry).first { $0.code == "07282" }?.source == "decree")
    }

    @Test(
        "One that is not known becomes a unit from that day on",
        arguments: [
            ("Xã Xuân Lương", "Xuân Lương", "Xã"), ("Thị trấn Cầu Gồ", "Cầu Gồ", "Thị trấn"), ("Xuân Lương", "Xuân Lương", ""),
            ("xã Canh Nậu", "Canh Nậu", "Xã"),
        ])
    func unknown(_ full: String, _ name: String, _ kind: String) async throws {
        let registry = try await TestRegistry()
        _ = try await load(registry, [input(0, code: "07246", name: full)])
        let unit = try #require(try await communes(registry).first { $0.code == "07246" })
        #expect(unit.name == name)
        #expect(unit.kind == kind)
        #expect(unit.period == Period(from: day("2026-01-01")))
        #expect(try await communes(registry, on: "2025-12-31").contains { $0.code == "07246" } == false)
    }

    @Test("A unit without a code is found by its name, with or without the word for its kind", arguments: ["Xã Tam Tiến", "Tam Tiến"])
    func byName(_ name: String) async throws {
        let registry = try await TestRegistry()
        let outcome = try await load(registry, [input(0, code: nil, name: name)])
        #expect(outcome.units.map(\.code) == ["07264"])
    }

    @Test("A name that two units carry does not say which is meant")
    func ambiguousName() async throws {
        let registry = try await TestRegistry()
        let outcome = try await load(registry, [input(0, code: nil, name: "Yên Thế")])
        #expect(outcome.units == [])
        #expect(outcome.findings.contains { $0.severity == .error })
    }

    @Test("A unit without a code whose name is not known is an error", arguments: ["Xuân Lương", nil])
    func withoutCode(_ name: String?) async throws {
        let registry = try await TestRegistry()
        let outcome = try await load(registry, [input(0, code: nil, name: name, index: 4)])
        #expect(outcome.findings == [Finding("unit-without-code", .error, feature: 4, values: ["name": name ?? ""])])
        #expect(outcome.units == [])
    }

    @Test("One error refuses all units, and all faults are told")
    func allOrNone() async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        let crossing = Submission(Outlines.degrees.shape([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]), index: 1)
        let outcome = try await load(
            registry,
            [
                input(0, code: "07282", name: nil), .init(submission: crossing, code: "07264", name: nil),
                input(4, code: nil, name: "Nowhere", index: 2),
            ])
        #expect(outcome.units == [])
        #expect(Set(outcome.findings.filter { $0.severity == .error }.map(\.id)).isSuperset(of: ["self-crossing", "unit-without-code"]))
        #expect(try await registry.entries == before)
    }

    @Test("Two outlines of one unit in one file are refused: nobody knows which holds")
    func twice() async throws {
        let registry = try await TestRegistry()
        let outcome = try await load(registry, [input(0, code: "07282", name: nil), input(4, code: "07282", name: nil, index: 1)])
        #expect(outcome.units == [])
        #expect(outcome.findings.contains { $0.severity == .error && $0.feature == 1 })
    }

    @Test("Somebody else's commit in between is no error")
    func moved() async throws {
        let registry = try await TestRegistry()
        let store = InterposingStore(registry.store, times: 1)
        let outcome = try await LoadUnits(Desk(store: store, officer: "lan", today: TestRegistry.today))(
            [input(0, code: "07282", name: nil)], on: day("2026-01-01"), level: .commune, source: nil)
        #expect(store.attempts == 2)
        #expect(outcome.units.count == 1)
    }

    @Test(
        "The five communes of 2025 load, with notes on their winding and warnings of the points that the file repeats",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func communes2025() async throws {
        let registry = try await TestRegistry()
        let inputs = try UnitFile.read(SharedData.url("boundaries/communes-2025.geojson").path)
        #expect(inputs.map(\.code) == ["07246", "07264", "07282", "07288", "07294"])
        let outcome = try await load(registry, inputs, on: "2025-07-01")
        #expect(!outcome.findings.isEmpty)
        #expect(outcome.findings.filter { $0.id == "repeated-points" }.allSatisfy { $0.severity == .warning })
        #expect(outcome.findings.filter { $0.id == "winding-as-found" }.allSatisfy { $0.severity == .note })
        #expect(
            Set(outcome.findings.map(\.id)).subtracting(["units-overlap", "units-sliver"]) == ["winding-as-found", "repeated-points"])
        #expect(outcome.units.count == 5)
        let loaded = try await communes(registry, on: "2025-07-01").filter { $0.outline != nil }
        #expect(loaded.map(\.fullName) == ["Xã Xuân Lương", "Xã Tam Tiến", "Xã Đồng Kỳ", "Xã Yên Thế", "Xã Bố Hạ"])
        for unit in loaded {
            let rings = unit.outline?.polygons.compactMap(\.exterior) ?? []
            #expect(!rings.isEmpty)
            #expect(rings.allSatisfy { $0.doubledSignedArea > 0 })
        }
        #expect(try await registry.store.verify(limit: 10).problems == [])
    }

    @Test(
        "The 19 communes of 2020 become units of that day, by the official code",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func communes2020() async throws {
        let registry = try await TestRegistry()
        let inputs = try UnitFile.read(SharedData.url("boundaries/communes-2020.geojson").path)
        let outcome = try await load(registry, inputs, on: "2020-01-01")
        #expect(outcome.findings.filter { $0.id == "units-overlap" }.count == 37)
        #expect(Set(outcome.findings.map(\.id)) == ["winding-as-found", "units-overlap", "units-sliver"])
        #expect(outcome.findings.allSatisfy { $0.severity < .error })
        #expect(inputs.count == 19)
        #expect(outcome.units.count == 19)
        let loaded = try await communes(registry, on: "2020-01-01").filter { $0.outline != nil }
        #expect(loaded.count == 19)
        #expect(loaded.first?.fullName == "Xã Đồng Tiến")
        #expect(loaded.filter { $0.kind == "Thị trấn" }.count == 2)
    }

    @Test(
        "The dirty layer of 2008 is refused for want of codes", .enabled(if: SharedData.isExpected, "shared/data is not beside the project")
    )
    func dirty() async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        let inputs = try UnitFile.read(SharedData.url("boundaries/communes-2008-dirty.geojson").path)
        let outcome = try await load(registry, inputs, on: "2008-01-01")
        #expect(inputs.count == 21)
        #expect(outcome.findings.filter { $0.id == "unit-without-code" }.count == 21)
        #expect(try await registry.entries == before)
        let named = try UnitFile.read(SharedData.url("boundaries/communes-2008-dirty.geojson").path, codeProperty: "object_id")
        #expect(named.allSatisfy { $0.code != nil })
    }

    @Test("Outlines of a day before a unit is known make one that ends where that one begins")
    func earlier() async throws {
        let registry = try await TestRegistry()
        let outcome = try await load(registry, [input(0, code: "07282", name: "Xã Đồng Kỳ")], on: "2024-01-01")
        #expect(outcome.units.map(\.period) == [Period(from: day("2024-01-01"), to: day("2025-07-01"))])
        for date in ["2024-01-01", "2025-06-30", "2025-07-01", "2026-01-01"] {
            #expect(try await communes(registry, on: date).filter { $0.code == "07282" }.count == 1, "on \(date)")
        }
    }
}
