import Casework
import Foundation
import GeoPrimitives
import Registry
import Testing

@Suite("Plots of areas that end")
struct PlotSuccessionTests {
    private static let vault = PersonVault(
        keyFile: FileManager.default.temporaryDirectory.appending(path: "farmzone-heirs-\(UUID().uuidString)").path)
    private static let order = SucceedAreas.Order(on: day("2026-05-01"), reason: "đo lại")

    /// Two areas side by side, a square each; the first has plots of some widths from west to east.
    private func registry(plots widths: [(String, from: Double, to: Double)]) async throws -> TestRegistry {
        let registry = try await TestRegistry()
        for x in [0.0, 1] {
            let submission = Submission(Outlines.degrees.shape(Outlines.square(x))) { $0.crop = "lychee" }
            _ = try await RegisterArea(registry.desk)(submission, from: day("2025-07-01"))
        }
        try await load(registry, widths, from: "2026-01-01")
        return registry
    }

    private func load(_ registry: TestRegistry, _ widths: [(String, from: Double, to: Double)], from first: String) async throws {
        var request = PlotRequest(
            widths.enumerated().map { index, plot in
                PlotSubmission(submission: strip(plot.from, plot.to, index: index), name: plot.0, parcels: [])
            })
        request.naming = .labels
        let outcome = try await LoadPlots(registry.desk, vault: PlotSuccessionTests.vault)(
            request, of: "area-1", facts: SubmittedFacts(), from: day(first))
        #expect(outcome.plots.count == widths.count)
    }

    private func strip(_ from: Double, _ to: Double, index: Int = 0) -> Submission {
        Submission(Outlines.degrees.shape([(from, 0.0), (to, 0), (to, 1), (from, 1), (from, 0)]), index: index)
    }

    private func states(_ registry: TestRegistry, of plot: Int64) async throws -> [(area: Int64, from: String?, to: String?)] {
        var filter = LandFilter()
        filter.number = plot
        return try await registry.store.read { [filter] in try $0.plots(filter) }.map {
            ($0.subject.area.number, $0.period.from?.description, $0.period.to?.description)
        }
    }

    @Test("Plots of a closed area end with it, those that were to begin later too; one that had ended stays as it was")
    func close() async throws {
        let registry = try await registry(plots: [("Lô 1", 0, 0.3), ("Lô 2", 0.3, 0.6)])
        try await CloseLand(registry.desk).plot("plot-2", on: day("2026-03-01"), reason: nil)
        try await load(registry, [("Lô 3", 0.6, 0.9)], from: "2026-07-01")
        let outcome = try await SucceedAreas(registry.desk).close("area-1", PlotSuccessionTests.order)
        #expect(outcome.plotsEnded == 2 && outcome.plotsMoved == 0)
        #expect(try await states(registry, of: 1).map(\.to) == ["2026-05-01"])
        #expect(try await states(registry, of: 2).map(\.to) == ["2026-03-01"])
        #expect(try await states(registry, of: 3).isEmpty)
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("Plots of a split area keep their numbers and go on in the part under most of their ground; what hangs over is said")
    func split() async throws {
        let registry = try await registry(plots: [("Lô 1", 0, 0.4), ("Lô 2", 0.4, 0.8), ("Lô 3", 0.8, 1)])
        try await CloseLand(registry.desk).plot("plot-3", on: day("2026-09-01"), reason: nil)
        let parts = [strip(0, 0.5), strip(0.5, 1, index: 1)]
        let outcome = try await SucceedAreas(registry.desk).split("area-1", into: parts, PlotSuccessionTests.order)
        #expect(outcome.plotsMoved == 3 && outcome.plotsEnded == 0)
        let (first, second) = (outcome.successors[0].number, outcome.successors[1].number)
        #expect(try await states(registry, of: 1).map(\.area) == [1, first])
        #expect(try await states(registry, of: 2).map(\.area) == [1, second])
        let third = try await states(registry, of: 3)
        #expect(third.map(\.area) == [1, second] && third.map(\.from) == ["2026-01-01", "2026-05-01"])
        #expect(third.map(\.to) == ["2026-05-01", "2026-09-01"], "its end stays known")
        let said = outcome.findings.filter { $0.id == "plot-outside-successor" }
        #expect(said.map { $0.values["plot"] } == ["plot-2"] && said.first?.values["area"] == "area-\(second)")
        #expect(said.first.flatMap { $0.values["squareMetres"] }.flatMap { Double($0) } ?? 0 > 1)
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("A plot that no part has ground of ends, and is said; areas that are merged bring theirs along")
    func leftBehind() async throws {
        let registry = try await registry(plots: [("Lô 1", 0, 0.2), ("Lô 2", 0.2, 1)])
        let cases = SucceedAreas(registry.desk)
        let merged = try await cases.merge(["area-1", "area-2"], into: strip(0.2, 2), name: "Chung", PlotSuccessionTests.order)
        #expect(merged.plotsMoved == 1 && merged.plotsEnded == 1)
        #expect(merged.findings.filter { $0.id == "plot-left-behind" }.map { $0.values["plot"] } == ["plot-1"])
        #expect(try await states(registry, of: 1).map(\.to) == ["2026-05-01"])
        #expect(try await states(registry, of: 2).map(\.area) == [1, merged.successors[0].number])
    }

    @Test("Each state of a plot goes where its own ground is, and one that has none there ends that state only")
    func states() async throws {
        let registry = try await registry(plots: [("Lô 1", 0, 0.3), ("Lô 2", 1.2, 1.4)])
        try await load(registry, [("Lô 1", 0.6, 0.9), ("Lô 2", 0.1, 0.3)], from: "2026-07-01")
        let parts = [strip(0, 0.5), strip(0.5, 1, index: 1)]
        let outcome = try await SucceedAreas(registry.desk).split("area-1", into: parts, PlotSuccessionTests.order)
        let (first, second) = (outcome.successors[0].number, outcome.successors[1].number)
        let moving = try await states(registry, of: 1)
        #expect(moving.map(\.area) == [1, first, second] && moving.map(\.from) == ["2026-01-01", "2026-05-01", "2026-07-01"])
        let mended = try await states(registry, of: 2)
        #expect(mended.map(\.area) == [1, first] && mended.map(\.from) == ["2026-01-01", "2026-07-01"])
        #expect(mended.map(\.to) == ["2026-05-01", nil])
        #expect(outcome.plotsMoved == 2 && outcome.findings.contains { $0.id == "plot-left-behind" })
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("Plots that are called alike once their areas are one are named, and told apart by their ground when they are recorded anew")
    func alike() async throws {
        let registry = try await registry(plots: [("1", 0, 0.4)])
        var request = PlotRequest([PlotSubmission(submission: strip(1, 1.4), name: "1", parcels: [])])
        request.naming = .labels
        let load = LoadPlots(registry.desk, vault: PlotSuccessionTests.vault)
        _ = try await load(request, of: "area-2", facts: SubmittedFacts(), from: day("2026-01-01"))
        let merged = try await SucceedAreas(registry.desk).merge(["area-1", "area-2"], into: nil, name: nil, PlotSuccessionTests.order)
        #expect(merged.findings.filter { $0.id == "plots-named-alike" }.map { $0.values["label"] } == ["1"])
        request.plots[0].submission = strip(1, 1.3)
        let anew = try await load(request, of: "area-3", facts: SubmittedFacts(), from: day("2026-05-02"))
        #expect(anew.plots.map(\.id) == [PlotID(2)])
        request.plots[0].submission = strip(1.6, 1.8)
        let nowhere = try await load(request, of: "area-3", facts: SubmittedFacts(), from: day("2026-05-03"))
        #expect(nowhere.findings.map(\.id) == ["plot-ambiguous"] && nowhere.findings[0].values["known"] == "plot-1, plot-2")
    }

    @Test("A household of which nothing new is said stays the person that it is, and its plot is known by it")
    func households() async throws {
        let registry = try await registry(plots: [("Lô 9", 0.9, 1)])
        let load = LoadPlots(registry.desk, vault: PlotSuccessionTests.vault)
        func request(_ from: Double, _ to: Double, phone: String? = nil) -> PlotRequest {
            var request = PlotRequest([PlotSubmission(submission: strip(from, to), name: "Nguyễn Văn Một", parcels: [])])
            if let phone {
                let fields = [("name", "Nguyễn Văn Một"), ("phone", phone)]
                request.households = [HouseholdRow(row: 2, name: "Nguyễn Văn Một", parcels: [], fields: fields)]
            }
            return request
        }
        func loaded(_ request: PlotRequest, _ from: String) async throws -> LoadPlots.Outcome {
            try await load(request, of: "area-1", facts: SubmittedFacts(), from: day(from))
        }
        let first = try await loaded(request(0, 0.3, phone: "0900"), "2026-02-01").plots
        #expect(try await loaded(request(0, 0.3), "2026-03-01").known == 1)
        let resurveyed = try await loaded(request(0, 0.35), "2026-04-01").plots
        #expect(resurveyed == first, "the outline is new, the plot and the household are not")
        var both = request(0.5, 0.8)
        both.plots.append(PlotSubmission(submission: strip(0, 0.35, index: 1), name: "Nguyễn Văn Một", parcels: []))
        let second = try await loaded(both, "2026-04-02").plots
        #expect(second.count == 1 && second.first?.id != first.first?.id, "elsewhere it is another plot")
        #expect(second.first?.household == first.first?.household, "of the household that the other plot in the file has")
        let replaced = try await loaded(request(0, 0.35, phone: "0911"), "2026-04-03").plots
        #expect(replaced.map(\.id) == first.map(\.id) && replaced.first?.household != first.first?.household)
    }

    @Test("An outline that is refused moves no plot")
    func refused() async throws {
        let registry = try await registry(plots: [("Lô 1", 0, 1)])
        let before = try await registry.entries
        let bowtie = Submission(Outlines.degrees.shape([(0, 0), (1, 1), (1, 0), (0, 1), (0, 0)]), index: 1)
        let outcome = try await SucceedAreas(registry.desk).split("area-1", into: [strip(0, 0.5), bowtie], PlotSuccessionTests.order)
        #expect(!outcome.isAcceptable && outcome.plotsMoved == 0 && !outcome.findings.contains { $0.id.hasPrefix("plot") })
        #expect(try await registry.entries == before)
    }
}
