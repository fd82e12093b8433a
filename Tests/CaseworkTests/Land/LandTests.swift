import Casework
import Foundation
import GeoPrimitives
import Registry
import Testing

@Suite("Zones and plots")
struct LandTests {
    private static let vault = PersonVault(
        keyFile: FileManager.default.temporaryDirectory.appending(path: "farmzone-land-\(UUID().uuidString)").path)

    private func zone(
        _ x: Double, name: String? = "Vùng vải", key: String? = nil, kind: String? = "tập trung", index: Int = 0
    ) -> LoadZones.Input {
        let submission = Submission(Outlines.degrees.shape(Outlines.square(x)), index: index) {
            $0.name = name
            $0.senderKey = key
        }
        return LoadZones.Input(submission: submission, kind: kind, source: nil)
    }

    private func load(_ registry: TestRegistry, _ zones: [LoadZones.Input], from: String = "2025-01-01") async throws -> LoadZones.Outcome {
        try await LoadZones(registry.desk)(zones, defaults: SubmittedFacts(), kind: nil, from: day(from), source: nil, reason: nil)
    }

    private func plot(_ outline: [(Double, Double)], _ name: String?, parcels: [String] = [], index: Int = 0) -> PlotSubmission {
        PlotSubmission(submission: Submission(Outlines.degrees.shape(outline), index: index), name: name, parcels: parcels)
    }

    private func labelled(_ plots: [PlotSubmission]) -> PlotRequest {
        var request = PlotRequest(plots)
        request.naming = .labels
        return request
    }

    private func load(
        _ registry: TestRegistry, _ plots: [PlotSubmission], of area: String = "area-1", from: String = "2026-01-01"
    ) async throws -> LoadPlots.Outcome {
        try await LoadPlots(registry.desk, vault: LandTests.vault)(labelled(plots), of: area, facts: SubmittedFacts(), from: day(from))
    }

    @Test("A zone that the file has twice, by its key or by its name, is refused with the other, and nothing is written")
    func twinZones() async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        let named = try await load(registry, [zone(0), zone(3, name: "Vùng nhãn", index: 1), zone(6, index: 2)])
        #expect(named.zones.isEmpty && named.findings.map(\.id) == ["zone-repeated"])
        #expect(named.findings.first?.feature == 2 && named.findings.first?.values == ["zone": "Vùng vải", "other": "0"])
        let keyed = try await load(registry, [zone(0, key: "K1"), zone(3, name: "Khác", key: "K1", index: 1)])
        #expect(keyed.findings.map(\.id) == ["zone-repeated"] && keyed.findings[0].values["zone"] == "K1")
        #expect(try await registry.entries == before)
        #expect(try await load(registry, [zone(0, key: "K1"), zone(3, key: "K2", index: 1)]).zones.count == 2)
    }

    @Test("A zone that is there from a later day on is not recorded a second time before it")
    func zoneKnownLater() async throws {
        let registry = try await TestRegistry()
        #expect(try await load(registry, [zone(0)], from: "2025-01-01").zones.map(\.id) == [ZoneID(1)])
        let before = try await registry.entries
        let earlier = try await load(registry, [zone(3), zone(6, name: "Vùng mới", index: 1)], from: "2024-01-01")
        #expect(earlier.zones.isEmpty && earlier.findings.map(\.id) == ["zone-known-later"])
        #expect(earlier.findings[0].values["known"] == "zone-1" && earlier.findings[0].values["from"] == "2025-01-01")
        #expect(try await registry.entries == before)
        #expect(try await load(registry, [zone(3)], from: "2026-01-01").zones.map(\.id) == [ZoneID(1)])
        // Between two of its states it is known.
        #expect(try await load(registry, [zone(6)], from: "2025-06-01").zones.map(\.id) == [ZoneID(1)])
    }

    @Test("A zone needs a kind that is known and a name")
    func incompleteZones() async throws {
        let registry = try await TestRegistry()
        let found = try await load(registry, [zone(0, kind: "rừng"), zone(3, name: nil, index: 1), zone(6, name: "Tốt", index: 2)])
        #expect(found.zones.isEmpty && found.findings.map(\.id) == ["zone-kind-unknown", "zone-without-name"])
        #expect(try await load(registry, [zone(6, name: "Tốt")]).findings.isEmpty)
    }

    @Test("What ended is not ended again, and nothing ends before it began; an earlier end corrects a later one")
    func closing() async throws {
        let registry = try await TestRegistry()
        _ = try await load(registry, [zone(0)], from: "2025-01-01")
        _ = try await load(registry, [zone(0.5)], from: "2025-03-01")
        let close = CloseLand(registry.desk)
        for early in ["2024-12-31", "2025-01-01"] {
            let error = await RegistryError.thrown { try await close.zone("zone-1", on: day(early), reason: nil) }
            #expect(error?.code == .closedBeforeBeginning && error?.values["from"] == "2025-01-01")
        }
        try await close.zone("zone-1", on: day("2026-04-01"), reason: "hết hạn")
        let before = try await registry.entries
        for late in ["2026-04-01", "2026-05-01"] {
            let error = await RegistryError.thrown { try await close.zone("1", on: day(late), reason: nil) }
            #expect(error?.code == .landEnded && error?.values["day"] == "2026-04-01")
        }
        #expect(try await registry.entries == before)
        try await close.zone("zone-1", on: day("2026-03-01"), reason: nil)
        let states = try await registry.store.read { try $0.zone(meantBy: "zone-1") }
        #expect(states.map(\.period.to) == [day("2025-03-01"), day("2026-03-01")])
        #expect(await RegistryError.thrown { try await close.zone("zone-7", on: day("2026-03-01"), reason: nil) }?.code == .noSuchZone)
        #expect(await RegistryError.thrown { try await close.plot("plot-7", on: day("2026-03-01"), reason: nil) }?.code == .noSuchPlot)
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    private static let west: [(Double, Double)] = [(2, 0), (2.5, 0), (2.5, 1), (2, 1), (2, 0)]
    private static let east: [(Double, Double)] = [(2.5, 0), (3, 0), (3, 1), (2.5, 1), (2.5, 0)]

    @Test("A plot that the file has twice, by its label or by its parcels, is refused with the other")
    func twinPlots() async throws {
        let registry = try await TestRegistry.withArea()
        let before = try await registry.entries
        for twins in [
            [plot(LandTests.west, "Lô 1"), plot(LandTests.east, "Lô 1", index: 1)],
            [plot(LandTests.west, nil, parcels: ["1", "2"]), plot(LandTests.east, nil, parcels: ["2", "1"], index: 1)],
        ] {
            let found = try await load(registry, twins)
            #expect(found.plots.isEmpty && found.findings.map(\.id) == ["plot-repeated"])
            #expect(found.findings[0].feature == 1 && found.findings[0].values["other"] == "0")
        }
        #expect(try await registry.entries == before)
        // Two orchards on one parcel are told apart by their labels.
        let two = [plot(LandTests.west, "Lô 1", parcels: ["1"]), plot(LandTests.east, "Lô 2", parcels: ["1"], index: 1)]
        #expect(try await load(registry, two).plots.count == 2)
        #expect(try await load(registry, two).known == 2)
        let nameless = [plot(LandTests.west, nil), plot(LandTests.east, nil, index: 1)]
        #expect(try await load(registry, nameless).known == 2, "an outline that is there already is no second plot")
    }

    @Test("A plot that is there from a later day on is not recorded a second time before it")
    func plotKnownLater() async throws {
        let registry = try await TestRegistry.withArea()
        _ = try await load(registry, [plot(LandTests.west, "Lô 1")], from: "2026-01-01")
        let before = try await registry.entries
        let earlier = try await load(
            registry, [plot(LandTests.east, "Lô 2"), plot(LandTests.east, "Lô 1", index: 1)], from: "2025-08-01")
        #expect(earlier.plots.isEmpty && earlier.findings.filter { $0.severity == .error }.map(\.id) == ["plot-known-later"])
        #expect(earlier.findings.first { $0.id == "plot-known-later" }?.feature == 1)
        #expect(try await registry.entries == before)
        #expect(try await load(registry, [plot(LandTests.east, "Lô 1")], from: "2026-02-01").plots.map(\.id) == [PlotID(1)])
    }

    @Test("What of a plot lies outside its area is said, from a square metre on")
    func plotOutside() async throws {
        let registry = try await TestRegistry.withArea()
        let across = try await load(registry, [plot([(2.5, 0), (3.5, 0), (3.5, 1), (2.5, 1), (2.5, 0)], "Lô 1")])
        #expect(across.plots.count == 1 && across.findings.map(\.id) == ["plot-outside-area"])
        #expect(try await load(registry, [plot(LandTests.west, "Lô 2")]).findings.isEmpty)
    }

    @Test("Plots that overlap, and holes between them, are said with their square metres")
    func coverage() async throws {
        let registry = try await TestRegistry()
        var facts = SubmittedFacts()
        facts.crop = "lychee"
        let register = RegisterPlots(registry.desk, vault: LandTests.vault)
        let around: [[(Double, Double)]] = [
            [(0, 0), (3, 0), (3, 1), (0, 1), (0, 0)], [(0, 2), (3, 2), (3, 3), (0, 3), (0, 2)], [(0, 1), (1, 1), (1, 2), (0, 2), (0, 1)],
            [(2, 1), (3, 1), (3, 2.5), (2, 2.5), (2, 1)],
        ]
        let plots = around.enumerated().map { plot($1, "Lô \($0)", index: $0) }
        let outcome = try await register(labelled(plots), facts: facts, from: day("2026-01-01"))
        #expect(Set(outcome.findings.map(\.id)) == ["plots-overlap", "plots-gap"] && outcome.area != nil)
        let overlap = try #require(outcome.findings.first { $0.id == "plots-overlap" })
        #expect(overlap.values["feature"] == "3" && overlap.values["other"] == "1")
        let other = try await TestRegistry()
        let elsewhere = RegisterPlots(other.desk, vault: LandTests.vault)
        let apart = try await elsewhere(
            labelled([plot(LandTests.west, "A"), plot(LandTests.east, "B", index: 1)]), facts: facts, from: day("2026-01-01"), isTrial: true
        )
        #expect(apart.findings.isEmpty)
    }

    @Test("Where plots meet on a straight line the area has no corner; what lies beside the line stays one")
    func straightBorders() async throws {
        // Three plots in a row and one on top of the first: four corners of theirs lie on the sides of six.
        let row = (0..<3).map { Outlines.square(Double($0)) } + [Outlines.square(0, 1)]
        // The middle one of these reaches ten steps of the grid, 10 cm, beyond the line.
        let uneven = [Outlines.square(0), [(1, 0), (2, 0), (2, 1.001), (1, 1), (1, 0)], Outlines.square(2)]
        for (outlines, corners) in [(row, 6), (uneven, 7)] {
            let registry = try await TestRegistry()
            var facts = SubmittedFacts()
            facts.crop = "lychee"
            let plots = outlines.enumerated().map { plot($1, "Lô \($0)", index: $0) }
            let outcome = try await RegisterPlots(registry.desk, vault: LandTests.vault)(
                labelled(plots), facts: facts, from: day("2026-01-01"))
            let area = try #require(outcome.area)
            let record = try #require(try await registry.store.read { try $0.area(area, knownAt: nil) })
            guard case .polygon(let shape)? = record.boundary(on: day("2026-01-01"))?.boundary.extent else {
                Issue.record("there is no outline")
                continue
            }
            let rings = shape.polygons.flatMap(\.rings)
            #expect(rings.map(\.positions.count) == [corners + 1], "\(rings)")
        }
    }

    @Test("Two rows of the list of households for one plot leave it without a household, with both rows")
    func ambiguousHousehold() async throws {
        let registry = try await TestRegistry.withArea()
        var request = PlotRequest([plot(LandTests.west, nil, parcels: ["7"])])
        request.join = .parcel
        let row = HouseholdRow(row: 2, name: "A", parcels: ["7"], fields: [("name", "A")])
        request.households = [row, HouseholdRow(row: 3, name: "B", parcels: ["7"], fields: [("name", "B")])]
        let load = LoadPlots(registry.desk, vault: LandTests.vault)
        let found = try await load(request, of: "area-1", facts: SubmittedFacts(), from: day("2026-01-01"))
        #expect(found.findings.map(\.id) == ["household-ambiguous"] && found.findings[0].values["rows"] == "2, 3")
        #expect(found.plots.map(\.household) == [nil])
        request.households = [row]
        #expect(try await load(request, of: "area-1", facts: SubmittedFacts(), from: day("2026-02-01")).findings.isEmpty)
    }

    private func listed(_ row: Int, _ name: String, _ parcels: [String]) -> HouseholdRow {
        HouseholdRow(row: row, name: name, parcels: parcels, fields: [("name", name)])
    }

    @Test("A plot without a parcel takes those of its row in the list, also one that is there already; other parcels are said")
    func parcelsOfList() async throws {
        let registry = try await TestRegistry.withArea()
        let load = LoadPlots(registry.desk, vault: LandTests.vault)
        func loaded(_ request: PlotRequest, _ from: String) async throws -> LoadPlots.Outcome {
            try await load(request, of: "area-1", facts: SubmittedFacts(), from: day(from))
        }
        var request = PlotRequest([plot(LandTests.west, "Nguyễn Văn Một"), plot(LandTests.east, "Trần Thị Hai", parcels: ["9"], index: 1)])
        // As they were loaded before there was a list.
        let before = try await loaded(request, "2026-01-01")
        #expect(before.plots.map(\.parcels) == [[], ["9"]])
        request.households = [listed(2, "Nguyễn Văn Một", ["1/tờ 5"]), listed(3, "Trần Thị Hai", ["2/tờ 5"])]
        let with = try await loaded(request, "2026-02-01")
        #expect(with.plots.map(\.parcels).first == ["1/tờ 5"] && with.plots.first?.id == before.plots[0].id)
        let differing = try #require(with.findings.first { $0.id == "plot-parcels-differ" })
        #expect(differing.severity == .warning && differing.feature == 1)
        #expect(differing.values == ["parcels": "9", "listed": "2/tờ 5"])
        #expect(try await loaded(request, "2026-03-01").known == 2)
        // Without the list the plot keeps them, wherever its border runs.
        let narrower: [(Double, Double)] = [(2, 0), (2.4, 0), (2.4, 1), (2, 1), (2, 0)]
        let alone = try await loaded(PlotRequest([plot(narrower, "Nguyễn Văn Một")]), "2026-04-01")
        #expect(alone.plots.map(\.id) == [before.plots[0].id] && alone.plots.map(\.parcels) == [["1/tờ 5"]])
        // Where the list has others by then, what is there stays.
        request.plots.removeLast()
        request.households = [listed(2, "Nguyễn Văn Một", ["7"])]
        let other = try await loaded(request, "2026-05-01")
        #expect(other.findings.map(\.id) == ["plot-parcels-differ"] && other.plots.map(\.parcels) == [["1/tờ 5"]])
    }

    @Test("Which of several plots has which parcel of their row is not guessed")
    func parcelsOpen() async throws {
        let registry = try await TestRegistry.withArea()
        var request = PlotRequest([plot(LandTests.west, "Nguyễn Văn Một"), plot(LandTests.east, "Nguyễn Văn Một", index: 1)])
        request.households = [listed(2, "Nguyễn Văn Một", ["1", "2"])]
        let found = try await LoadPlots(registry.desk, vault: LandTests.vault)(
            request, of: "area-1", facts: SubmittedFacts(), from: day("2026-01-01"))
        #expect(found.findings.map(\.id) == ["plot-parcels-open", "plot-parcels-open"])
        #expect(found.findings[0].values == ["row": "2", "listed": "1; 2"])
        #expect(found.plots.map(\.parcels) == [[], []])
    }
}
