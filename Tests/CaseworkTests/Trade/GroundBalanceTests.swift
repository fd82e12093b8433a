import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("What ground yields is counted over all that is drawn on it")
struct GroundBalanceTests {
    @Test("A harvest outside the window counts with the season beside it, whichever is recorded first")
    func besideTheWindow() async throws {
        for days in [["2026-04-30", "2026-05-01"], ["2026-05-01", "2026-04-30"], ["2026-06-20", "2026-05-31"]] {
            let scene = try await LookUpScene()
            #expect(try await scene.record("A", [("VN-BGOR-9001", 4_000)], on: days[0]).lot != nil)
            #expect(try await scene.record("B", [("VN-BGOR-9001", 4_000)], on: days[1]).errors == ["lot-exceeds-ground"])
        }
    }

    @Test("Every day belongs to one season, and the middle between two parts them")
    func seasons() async throws {
        let scene = try await LookUpScene()
        try await scene.registry.store.read { reading in
            let season = try Season(of: "lychee", on: day("2026-05-08"), reading)
            let (first, next) = (try #require(season.counted.from), try #require(season.counted.to))
            #expect(try Season(of: "lychee", on: first, reading).counted == season.counted)
            #expect(try Season(of: "lychee", on: next.adding(days: -1), reading).period == season.period)
            #expect(try Season(of: "lychee", on: next, reading).period.from == day("2027-05-01"))
            #expect(try Season(of: "lychee", on: first.adding(days: -1), reading).period.from == day("2025-05-01"))
            #expect(try Season(of: "longan", on: day("2026-05-08"), reading).isKnown == false)
        }
    }

    @Test("A harvest that ends out of season is said so, one that goes into another season is refused")
    func lastDay() async throws {
        let scene = try await LookUpScene()
        let late = try await scene.record("A", [("VN-BGOR-9001", 10)]) { $0.harvestTo = day("2026-06-02") }
        #expect(late.lot != nil && late.findings.filter { $0.id == "lot-out-of-season" }.map { $0.values["day"] } == ["2026-06-02"])
        let endless = try await scene.record("B", [("VN-BGOR-9001", 10)]) { $0.harvestTo = day("2027-03-01") }
        #expect(endless.errors == ["lot-harvest-over-seasons"])
    }

    @Test("Two areas on one outline share its ceiling, in one lot and in two")
    func twins() async throws {
        let scene = try await LookUpScene()
        try await scene.twin()
        #expect(try await scene.record("M", [("VN-BGOR-9001", 4_000), ("VN-BGOR-9101", 4_000)]).errors.contains("lot-exceeds-ground"))
        #expect(try await scene.record("A", [("VN-BGOR-9001", 4_000)]).lot != nil)
        let refused = try await scene.record("B", [("VN-BGOR-9101", 4_000)])
        let finding = try #require(refused.findings.first { $0.id == "lot-exceeds-ground" })
        #expect(finding.values["area"] == "area-2, area-1" && finding.values["taken"] == "4000")
        #expect(try await scene.record("B", [("VN-BGOR-9101", 2_500)]).lot != nil)
        #expect(try await scene.record("C", [("VN-BGOR-9001", 600)]).errors == ["lot-exceeds-ground"])
        #expect(try await scene.record("C", [("VN-BGOR-9001", 600)], on: "2027-05-08").lot != nil, "another season")
    }

    @Test("Ground beside it, and another crop on it, have a ceiling of their own")
    func others() async throws {
        let scene = try await LookUpScene()
        try await scene.registry.add(GrowingArea(id: AreaID(2), name: "Bên cạnh", crop: "lychee"))
        try await scene.registry.code("VN-BGOR-9201", of: 2, .init(.grant, "2025-07-01"))
        #expect(try await scene.record("A", [("VN-BGOR-9001", 6_500)]).lot != nil)
        #expect(try await scene.record("B", [("VN-BGOR-9201", 6_500)]).lot != nil)
    }

    @Test("What an area gave before it was split counts for its parts, and its own ground stays known")
    func split() async throws {
        let scene = try await LookUpScene()
        #expect(try await scene.record("A", [("VN-BGOR-9001", 4_000)]).lot != nil)
        let halves = [0.0, 0.5].enumerated().map { index, x in
            let ring = [(2 + x, 0.0), (2.5 + x, 0), (2.5 + x, 1), (2 + x, 1), (2 + x, 0)]
            return Submission(Outlines.degrees.shape(ring), index: index)
        }
        var order = SucceedAreas.Order(on: day("2026-05-15"))
        order.ending = .supersede
        let parts = try await SucceedAreas(scene.registry.desk).split("area-1", into: halves, order).successors
        try #require(parts.count == 2)
        for (index, part) in parts.enumerated() {
            try await scene.registry.code("VN-BGOR-930\(index)", of: part.number, .init(.grant, "2026-05-15"))
        }
        // Each half yields about 3.4 t, the whole 6.9 t, of which 4 t are gone.
        #expect(try await scene.record("B", [("VN-BGOR-9300", 2_500)], on: "2026-05-20").lot != nil)
        #expect(try await scene.record("C", [("VN-BGOR-9301", 2_500)], on: "2026-05-20").errors == ["lot-exceeds-ground"])
        #expect(try await scene.record("C", [("VN-BGOR-9301", 300)], on: "2026-05-20").lot != nil)
        #expect(try await scene.record("D", [("VN-BGOR-9300", 2_500)], on: "2027-05-20").lot != nil, "another season")
        let late = try await scene.record("E", [("VN-BGOR-9001", 4_000)], on: "2026-05-20")
        #expect(late.errors == ["lot-exceeds-ground"] && !late.findings.map(\.id).contains("lot-ground-without-ceiling"))
    }

    @Test("An alias of a code is that code, and a look-alike of one in other letters is refused")
    func spellings() async throws {
        let scene = try await LookUpScene()
        _ = try await AddAlias(scene.registry.desk)("GACC-77", for: "VN-BGOR-9001", authority: "GACC", period: Period())
        let lot = try await scene.record("A", [("GACC-77", 4_000)]).lot
        #expect(lot?.sources.map(\.code) == [.registered(CodeID(1))])
        #expect(try await scene.record("B", [("VN-BGOR-9001", 4_000)]).errors == ["lot-exceeds-ground"])
        let forged = try await scene.record("C", [("VN-ВGOR-9001", 10)])
        #expect(forged.errors == ["lot-code-resembles"] && forged.findings.first { $0.id == "lot-code-resembles" }?.values["other"] != nil)
        let box = try await scene.check([loose("VN-ВGOR-9001", 10)])
        #expect(box.verdict == .no && box.said.isSuperset(of: ["shipment-code-not-here", "code-resembles"]))
        #expect(try await scene.check([loose("GACC-77", 10)]).rows.first?.status == .active)
    }
}
