import Casework
import Registry
import Testing

@Suite("Codes and facilities before two authorities")
struct LookUpAuthorityTests {
    typealias Step = TestRegistry.Step

    private func ask(_ registry: TestRegistry, _ text: String, market: String? = nil, on: String? = nil) async throws -> LookUpAnswer {
        try await LookUp(registry.store)(.init(text, market: market, on: on.map { day($0) }, today: TestRegistry.today))
    }

    @Test("An importer that still lists what is suspended here contradicts us, one that does not is silent")
    func contradiction() async throws {
        for (step, isWarned) in [(Step(.grant, "2026-01-01", .importer), true), (Step(.suspend, "2026-01-01", .importer), false)] {
            let registry = try await TestRegistry.withArea()
            try await registry.code("VN-BGOR-9001", Step(.grant, "2026-01-01"), Step(.suspend, "2026-02-01"), step)
            let answer = try await ask(registry, "VN-BGOR-9001")
            #expect(answer.verdict == .no)
            #expect(answer.warnings.map(\.id).contains("importer-contradicts") == isWarned)
        }
    }

    @Test("Every decision of both authorities is told by its day, to the public without what officers write, and since when a state is")
    func decisions() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code(
            "VN-BGOR-9001", Step(.grant, "2026-01-01", expires: "2026-04-30", reason: "R1", document: "D1"),
            Step(.suspend, "2026-03-01", .importer, reason: "R2", document: "D2", received: "2026-03-05"),
            Step(.restore, "2026-04-01", .importer))
        let code = try #require(try await ask(registry, "VN-BGOR-9001", on: "2026-03-10").codes.first)
        #expect(code.decisions.map(\.kind) == [.grant, .suspend, .restore] && code.decisions.map(\.reason) == ["R1", "R2", nil])
        #expect(code.decisions.map(\.authority) == [.ours, .importer, .importer])
        #expect(code.on.since == day("2026-01-01") && code.importer?.since == day("2026-03-01"))
        #expect(code.today.status == .expired && code.today.since == day("2026-05-01"), "an expiry begins on the day after the last one")
        let told = try await LookUp(registry.store)(.init("VN-BGOR-9001", today: TestRegistry.today, isPublic: true)).codes.first
        #expect(told?.decisions.map(\.document) == [nil, "D2", nil] && told?.decisions.allSatisfy { $0.reason == nil } == true)
    }

    @Test("A verdict is about what was found, or what the text names where nothing was")
    func subject() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR-9001", Step(.grant, "2026-01-01"))
        for (text, name) in [
            ("VN-BGOR-9001", "growing-area-code-yes"), ("area-1", "growing-area-yes"), ("VN-BGOR-9009", "growing-area-code-no"),
            ("/01/09522150000019/10/L1/21/0000000000", "unknown"),
        ] {
            #expect(try await ask(registry, text).verdictName == name, "\(text)")
        }
        for (text, kind) in [
            ("/01/09522150000019/10/L1/21/0000000000", LookUpAnswer.Kind.stamp), ("/s/AAAAAAAAAA", .stamp),
            ("/01/09522150000019/10/L1", .lot),
            ("/01/09522150000019", .product), ("/puc/VNBGOR9009", .growingAreaCode), ("anything", .growingAreaCode),
        ] {
            let answer = try await ask(registry, text)
            #expect(!answer.isFound && answer.subject == kind, "\(text)")
        }
    }

    @Test("An importer's word older than its list is relied on makes the answer unknown, never no", arguments: [29, 30])
    func stale(_ days: Int) async throws {
        for kind in [DecisionKind.suspend, .grant] {
            let registry = try await TestRegistry.withArea()
            // Received 30 days before today.
            try await registry.code(
                "VN-BGOR-9001", Step(.grant, "2026-01-01"), Step(kind, "2026-02-01", .importer, received: "2026-04-11"))
            let fresh: LookUpAnswer.Verdict = kind == .grant ? .yes : .no
            #expect(try await ask(registry, "VN-BGOR-9001").verdict == fresh, "nothing is said of its age")
            try await ChangeSetting(registry.desk)("importer-list-days", "\(days)", from: nil)
            let answer = try await ask(registry, "VN-BGOR-9001")
            #expect(answer.verdict == (days == 29 ? .unknown : fresh))
            #expect(answer.reasons.map(\.id).contains("importer-stale") == (days == 29))
        }
    }

    @Test("A code that was renumbered names the one that goes on for it, and that one the old")
    func renumbered() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR-9001", Step(.grant, "2026-01-01"))
        _ = try await RenumberCode(registry.desk)(.init(code: "VN-BGOR-9001", to: "VN-BNOR-0001", on: day("2026-05-01")))
        let old = try await ask(registry, "VN-BGOR-9001")
        #expect(old.verdict == .no && old.codes.first?.successor?.text == "VN-BNOR-0001")
        #expect(
            old.warnings.first { $0.id == "renumbered" }?.values == ["code": "VN-BGOR-9001", "other": "VN-BNOR-0001", "day": "2026-05-01"])
        let new = try await ask(registry, "vnbnor0001")
        #expect(new.verdict == .yes && new.codes.first?.predecessor?.text == "VN-BGOR-9001")
        #expect(!new.warnings.map(\.id).contains("renumbered"))
        #expect(try await ask(registry, "VN-BGOR-9001", on: "2026-04-30").verdict == .yes)
    }

    @Test("A printed code that is not here but looks like one that is says which, one that only begins like it does not")
    func resembles() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR-9001", Step(.grant, "2026-01-01"))
        for text in ["VN-BGOR-09001", "VN-BG0R-9001", "VN-BGОR-9001"] {
            let answer = try await ask(registry, text)
            #expect(!answer.isFound && answer.warnings.first == .init("code-resembles", ["code": text, "other": "VNBGOR9001"]), "\(text)")
        }
        let other = try await ask(registry, "VN-BGOR-9002")
        #expect(other.nearest == ["VNBGOR9001"] && other.warnings.isEmpty)
    }

    @Test("A facility is good for the markets it was let work for, on the day, and names the codes it may handle")
    func facility() async throws {
        let scene = try await LookUpScene()
        try await scene.packingHouse()
        let good = try await scene.ask("vn bgph 001", market: "CN")
        #expect(good.kind == .facility && good.verdict == .yes && good.reasons.map(\.id) == ["facility-in-force"])
        #expect(good.facility?.markets.map(\.market) == ["CN", "JP"] && good.facility?.codes == ["VN-BGOR-9001"])
        #expect(try await scene.ask("VN-BGPH 001").verdict == .yes)
        let early = try await scene.ask("VN-BGPH 001", market: "CN", on: "2026-04-30")
        #expect(early.verdict == .no && early.reasons.map(\.id) == ["facility-refused"] && early.facility?.codes == [])
        let other = try await scene.ask("VN-BGPH 001", market: "VN")
        #expect(other.verdict == .no && other.reasons.first?.id == "facility-for-other-market")
        try await scene.trade(
            .facilityDecided(
                FacilityDecision(
                    id: DecisionID(3), facility: FacilityID(1), market: "CN", kind: .suspend, effectiveOn: day("2026-05-11"),
                    authority: .importer)))
        #expect(try await scene.ask("VN-BGPH 001", market: "CN").verdict == .no)
        #expect(try await scene.ask("VN-BGPH 001").verdict == .unknown, "good for one market and not for the other")
    }

    @Test("A facility on which nothing was decided is not known to be good")
    func undecided() async throws {
        let scene = try await LookUpScene()
        guard let canonical = CanonicalCode("VN-BGPH 002") else { return }
        try await scene.trade(
            .facilityRecorded(
                Facility(id: FacilityID(1), text: "VN-BGPH 002", canonical: canonical, kind: .treatmentPlant, name: "Nhà máy")))
        #expect(try await scene.ask("VN-BGPH 002").reasons.map(\.id) == ["facility-undecided"])
        #expect(try await scene.ask("VN-BGPH 002").verdict == .unknown)
    }
}
