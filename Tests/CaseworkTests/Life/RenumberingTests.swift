import Casework
import Registry
import Testing

@Suite("What a code that goes on under another text takes over")
struct RenumberingTests {
    typealias Step = TestRegistry.Step

    private let old = "VN-BGOR 9001"
    private let new = "VN-BNOR 0001"

    private func registry(_ steps: Step...) async throws -> TestRegistry {
        let registry = try await TestRegistry.withArea()
        try await registry.code(old, steps)
        return registry
    }

    private func renumber(_ registry: TestRegistry, to text: String? = nil, on: String = "2026-05-01") async throws -> CodeID {
        try await RenumberCode(registry.desk)(.init(code: old, to: text ?? new, on: day(on))).code.id
    }

    @discardableResult
    private func decide(
        _ registry: TestRegistry, _ code: String, _ kind: DecisionKind, _ on: String, _ authority: Authority = .ours, holder: String? = nil
    ) async throws -> CodeStatus {
        var request = DecideOnCode.Request(code: code, kind: kind, on: day(on), authority: authority)
        request.holder = holder
        return try await DecideOnCode(registry.desk)(request).status
    }

    private func refusal(
        _ registry: TestRegistry, _ code: String, _ kind: DecisionKind, _ on: String, _ authority: Authority = .ours, holder: String? = nil
    ) async -> RegistryError? {
        await RegistryError.thrown { _ = try await decide(registry, code, kind, on, authority, holder: holder) }
    }

    private func strike(_ registry: TestRegistry, _ decision: DecisionID) async throws {
        var request = CorrectDecision.Request(decision, why: "nhầm")
        request.isStruckOut = true
        #expect(try await CorrectDecision(registry.desk)(request) == nil)
    }

    private func record(_ registry: TestRegistry, _ code: String) async throws -> CodeRecord {
        try await registry.store.read { try $0.code(meantBy: code) }
    }

    private func decision(
        _ registry: TestRegistry, _ code: String, _ kind: DecisionKind, _ authority: Authority = .ours
    ) async throws -> DecisionID {
        let decisions = try await record(registry, code).decisions
        return try #require(decisions.last { $0.kind == kind && $0.authority == authority }).id
    }

    private func ask(_ registry: TestRegistry, _ text: String, on: String? = nil) async throws -> LookUpAnswer {
        try await LookUp(registry.store)(.init(text, on: on.map { day($0) }, today: TestRegistry.today))
    }

    // MARK: How it stands

    @Test("A suspended code goes on suspended, with the reason, until it is restored")
    func suspended() async throws {
        let registry = try await registry(
            Step(.grant, "2026-01-01", expires: "2027-12-31"), Step(.suspend, "2026-04-01", reason: "dư lượng", document: "77/QĐ"))
        _ = try await renumber(registry)
        let made = try await record(registry, new)
        let stretch = try #require(made.timeline(of: .ours).stretch(on: day("2026-05-01")))
        #expect(stretch.status == .suspended && stretch.expiresOn == day("2027-12-31"))
        let suspension = try #require(made.decisions.first { $0.kind == .suspend })
        #expect(suspension.reason == "dư lượng" && suspension.document == "77/QĐ" && suspension.effectiveOn == day("2026-05-01"))
        #expect(try await ask(registry, new).verdict == .no)
        #expect(try await decide(registry, new, .restore, "2026-05-05") == .active)
        #expect(try await ask(registry, new).verdict == .yes)
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("What the importer's authority decided goes on, on its days, and it can be followed by more")
    func importer() async throws {
        let registry = try await registry(
            Step(.grant, "2026-01-01"), Step(.grant, "2026-02-01", .importer),
            Step(.suspend, "2026-04-01", .importer, received: "2026-04-03"), Step(.restore, "2026-06-01", .importer))
        _ = try await renumber(registry)
        let answer = try await ask(registry, new)
        #expect(answer.verdict == .no && answer.reasons.map(\.id) == ["importer-refuses"])
        let (before, after) = (try await record(registry, old), try await record(registry, new))
        for date in ["2026-03-01", "2026-04-30", "2026-05-01", "2026-06-01"] {
            #expect(after.timeline(of: .importer).status(on: day(date)) == before.timeline(of: .importer).status(on: day(date)))
        }
        #expect(after.decisions.first { $0.kind == .suspend }?.receivedOn == day("2026-04-03"))
        #expect(try await ask(registry, new, on: "2026-06-01").verdict == .yes)
        #expect(try await decide(registry, new, .suspend, "2026-07-01", .importer) == .suspended)
    }

    @Test("What has expired is renewed before it goes on, and a decision that is recorded for later is in the way, by its number")
    func refused() async throws {
        let expired = try await registry(Step(.grant, "2025-08-01", expires: "2026-04-30"))
        let error = await RegistryError.thrown { _ = try await renumber(expired) }
        #expect(error?.code == .illegalTransition)
        #expect(
            error?.values == ["code": "VN-BGOR 9001", "kind": "supersede", "status": "expired", "day": "2026-05-01", "legal": "renew"])
        let planned = try await registry(Step(.grant, "2026-01-01"), Step(.suspend, "2026-12-01"))
        let later = await RegistryError.thrown { _ = try await renumber(planned) }
        #expect(later?.code == .illegalTransition)
        #expect(
            later?.values == [
                "code": "VN-BGOR 9001", "kind": "suspend", "status": "superseded", "day": "2026-12-01", "legal": "", "decision": "2",
            ])
    }

    // MARK: What is learnt late

    @Test("A stop of a day before that is learnt after it is recorded on the code that goes on first", arguments: Authority.allCases)
    func late(authority: Authority) async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        _ = try await renumber(registry)
        let error = await refusal(registry, old, .suspend, "2026-04-20", authority)
        #expect(error?.code == .codeRenumbered)
        #expect(
            error?.values == [
                "code": "VN-BGOR 9001", "other": "VN-BNOR 0001", "day": "2026-05-01", "kind": "suspend", "then": "VN-BGOR 9001",
            ])
        try await decide(registry, new, .suspend, "2026-05-01", authority)
        #expect(try await decide(registry, old, .suspend, "2026-04-20", authority) == .suspended)
        #expect(try await ask(registry, new).verdict == .no)
        #expect(try await ask(registry, old, on: "2026-04-25").verdict == .no)
    }

    @Test("What is decided on the old text from the day on belongs to the new one", arguments: Authority.allCases)
    func afterwards(authority: Authority) async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        _ = try await renumber(registry)
        let error = await refusal(registry, old, .suspend, "2026-05-01", authority)
        #expect(error?.code == .codeRenumbered)
        #expect(error?.values == ["code": "VN-BGOR 9001", "other": "VN-BNOR 0001", "day": "2026-05-01", "kind": "suspend", "then": ""])
    }

    @Test("A transfer that is learnt late is recorded on the code that goes on first too")
    func lateTransfer() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        _ = try await renumber(registry)
        #expect(await refusal(registry, old, .transfer, "2026-04-20", holder: "HTX Mới")?.code == .codeRenumbered)
        try await decide(registry, new, .transfer, "2026-05-01", holder: "HTX Mới")
        try await decide(registry, old, .transfer, "2026-04-20", holder: "HTX Mới")
        #expect(try await record(registry, old).holder(on: day("2026-04-20")) == record(registry, new).holder(on: day("2026-05-01")))
    }

    @Test("No correction of one of the two lets the other stand better than it did")
    func corrections() async throws {
        let restored = try await registry(Step(.grant, "2026-01-01"), Step(.suspend, "2026-03-01"), Step(.restore, "2026-04-01"))
        _ = try await renumber(restored)
        let restoration = try await decision(restored, old, .restore)
        let error = await RegistryError.thrown { try await strike(restored, restoration) }
        #expect(error?.code == .codeRenumbered && error?.values["kind"] == "restore" && error?.values["then"] == "VN-BGOR 9001")

        let suspended = try await registry(Step(.grant, "2026-01-01", expires: "2026-12-31"), Step(.suspend, "2026-04-01"))
        _ = try await renumber(suspended)
        let (first, second) = (try await decision(suspended, old, .suspend), try await decision(suspended, new, .suspend))
        let better = await RegistryError.thrown { try await strike(suspended, second) }
        #expect(better?.code == .renumberedBetter)
        #expect(better?.values == ["code": "VN-BGOR 9001", "other": "VN-BNOR 0001", "day": "2026-05-01", "kind": "suspend"])
        var longer = CorrectDecision.Request(try await decision(suspended, new, .grant), why: "nhầm")
        longer.expires = day("2027-12-31")
        #expect(await RegistryError.thrown { _ = try await CorrectDecision(suspended.desk)(longer) }?.code == .renumberedBetter)
        try await strike(suspended, first)
        try await strike(suspended, second)
        #expect(try await ask(suspended, new).verdict == .yes)
    }

    @Test("A late stop reaches the code that goes on also where an earlier one was lifted")
    func lateAfterLifted() async throws {
        let registry = try await registry(
            Step(.grant, "2026-01-01"), Step(.suspend, "2026-02-01", .importer), Step(.restore, "2026-03-01", .importer))
        _ = try await renumber(registry)
        let error = await refusal(registry, old, .suspend, "2026-04-20", .importer)
        #expect(error?.code == .codeRenumbered)
        try await decide(registry, new, .suspend, "2026-05-01", .importer)
        #expect(try await decide(registry, old, .suspend, "2026-04-20", .importer) == .suspended)
        #expect(try await ask(registry, new).verdict == .no)
    }

    @Test("A late transfer is recorded on the code that goes on first also where that was transferred since")
    func lateTransferToAnother() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        _ = try await renumber(registry)
        try await decide(registry, new, .transfer, "2026-05-01", holder: "HTX Khác")
        #expect(await refusal(registry, old, .transfer, "2026-04-20", holder: "HTX Mới")?.code == .codeRenumbered)
    }

    @Test("A correction of the old code names the decision on the new one that is corrected first")
    func correctedFirst() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01", expires: "2026-12-31"))
        _ = try await renumber(registry)
        let (first, second) = (try await decision(registry, old, .grant), try await decision(registry, new, .grant))
        var shorter = CorrectDecision.Request(first, why: "nhầm")
        shorter.expires = day("2026-10-01")
        let error = await RegistryError.thrown { _ = try await CorrectDecision(registry.desk)(shorter) }
        #expect(error?.code == .renumberedCorrectFirst)
        #expect(
            error?.values == [
                "code": "VN-BGOR 9001", "other": "VN-BNOR 0001", "day": "2026-05-01", "decision": "\(second.number)", "kind": "grant",
                "then": "\(first.number)",
            ])
        var same = CorrectDecision.Request(second, why: "nhầm")
        same.expires = day("2026-10-01")
        _ = try await CorrectDecision(registry.desk)(same)
        #expect(try await CorrectDecision(registry.desk)(shorter)?.expiresOn == day("2026-10-01"))
    }

    @Test("A restoration by the importer that is struck out is struck out on the new code first")
    func struckOutFirst() async throws {
        let registry = try await registry(
            Step(.grant, "2026-01-01"), Step(.suspend, "2026-02-01", .importer), Step(.restore, "2026-03-01", .importer))
        _ = try await renumber(registry)
        let (first, second) = (
            try await decision(registry, old, .restore, .importer), try await decision(registry, new, .restore, .importer)
        )
        let error = await RegistryError.thrown { try await strike(registry, first) }
        #expect(error?.code == .renumberedCorrectFirst && error?.values["decision"] == "\(second.number)")
        try await strike(registry, second)
        try await strike(registry, first)
        #expect(try await ask(registry, new).verdict == .no)
    }

    // MARK: What is undone

    @Test("A renumbering is struck out as a whole, by the grant or by the end", arguments: [DecisionKind.grant, .supersede])
    func undone(by kind: DecisionKind) async throws {
        let registry = try await registry(
            Step(.grant, "2026-01-01"), Step(.suspend, "2026-03-01"), Step(.grant, "2026-02-01", .importer))
        let made = try await renumber(registry)
        var moved = CorrectDecision.Request(try await decision(registry, kind == .grant ? new : old, kind), why: "ngày")
        moved.on = day("2026-05-02")
        let error = await RegistryError.thrown { _ = try await CorrectDecision(registry.desk)(moved) }
        #expect(error?.code == .renumberingMoved)
        #expect(
            error?.values == [
                "code": "VN-BGOR 9001", "other": "VN-BNOR 0001", "day": "2026-05-01", "decision": "\(moved.decision.number)",
            ])
        try await strike(registry, moved.decision)
        #expect(try await record(registry, new).decisions.isEmpty)
        #expect(try await record(registry, old).timeline(of: .ours).status(on: day("2026-05-01")) == .suspended)
        let answer = try await ask(registry, old)
        #expect(answer.codes.first?.successor == nil)
        #expect(try await ask(registry, new).isFound == false)
        // The text is free again: for the same code, whose number it keeps, and for another.
        #expect(try await renumber(registry, on: "2026-05-03") == made)
        #expect(try await ask(registry, old).codes.first?.successor?.on == day("2026-05-03"))
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("The text of a renumbering that was struck out can be another code's")
    func textOfAnother() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        try await registry.add(GrowingArea(id: AreaID(2), name: "Đồng Kỳ 2", crop: "lychee", holder: .organisation(OrganisationID(1))))
        try await registry.code("VN-BGOR 9002", of: 2, Step(.grant, "2026-01-01"))
        let made = try await renumber(registry)
        try await strike(registry, try await decision(registry, old, .supersede))
        let outcome = try await RenumberCode(registry.desk)(.init(code: "VN-BGOR 9002", to: new, on: day("2026-05-01")))
        #expect(outcome.code.id != made && outcome.findings.isEmpty)
        #expect(try await record(registry, new).code.id == outcome.code.id, "nothing is left of the first")
        #expect(try await ask(registry, new).codes.map(\.record.area) == [AreaID(2)])
        #expect(try await ask(registry, old).verdict == .yes)
        let taken = await RegistryError.thrown { _ = try await renumber(registry) }
        #expect(taken?.code == .codeTaken)
    }

    @Test("What was decided on the new code since is struck out first")
    func used() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        _ = try await renumber(registry)
        try await decide(registry, new, .suspend, "2026-05-05", .importer)
        let (suspension, end) = (try await decision(registry, new, .suspend, .importer), try await decision(registry, old, .supersede))
        let error = await RegistryError.thrown { try await strike(registry, end) }
        #expect(error?.code == .renumberingUsed)
        #expect(
            error?.values == [
                "code": "VN-BNOR 0001", "other": "VN-BGOR 9001", "kind": "suspend", "day": "2026-05-05", "decision": "\(suspension.number)",
            ])
        try await strike(registry, suspension)
        try await strike(registry, end)
        #expect(try await ask(registry, old).verdict == .yes)
    }

    @Test("A renumbering is not undone while a right of use is on the new code")
    func usedByRight() async throws {
        let scene = try await LookUpScene()
        _ = try await RenumberCode(scene.registry.desk)(.init(code: "VN-BGOR-9001", to: new, on: day("2026-05-05")))
        let right = try await GrantRight(scene.registry.desk)(.init(code: new, exporter: "2400", letter: "LETTER-09", period: Period()))
        let grant = try await decision(scene.registry, new, .grant)
        let error = await RegistryError.thrown { try await strike(scene.registry, grant) }
        #expect(error?.code == .renumberingInUse)
        #expect(
            error?.values == [
                "code": "VN-BNOR 0001", "other": "VN-BGOR-9001", "rights": "\(right.id.number)", "lots": "", "runs": "", "aliases": "",
                "facilities": "",
            ])
        try await scene.trade(.rightWithdrawn(right.id, on: day("2026-05-10"), reason: nil))
        try await strike(scene.registry, grant)
        #expect(try await scene.ask("VN-BGOR-9001").verdict == .yes)
    }

    @Test("A renumbering is not undone while lots, stamps, other names or pairings are on the new code")
    func usedByTrade() async throws {
        let scene = try await LookUpScene()
        try await scene.packingHouse()
        let made = try await RenumberCode(scene.registry.desk)(.init(code: "VN-BGOR-9001", to: new, on: day("2026-05-05"))).code.id
        let grant = try await decision(scene.registry, new, .grant)
        try await scene.trade(
            .facilityPaired(Pairing(facility: FacilityID(1), code: made, market: "CN", period: Period(from: day("2026-05-05")))))
        let paired = await RegistryError.thrown { try await strike(scene.registry, grant) }
        #expect(paired?.code == .renumberingInUse && paired?.values["facilities"] == "VN-BGPH 001" && paired?.values["lots"] == "")
        _ = try await AddAlias(scene.registry.desk)("GACC-0917", for: new, authority: "GACC", period: Period())
        try await scene.trade(.lotAdded(LookUpScene.lot(codes: [made.number])))
        try await scene.stamps(code: made.number)
        let error = await RegistryError.thrown { try await strike(scene.registry, grant) }
        #expect(
            error?.values == [
                "code": "VN-BNOR 0001", "other": "VN-BGOR-9001", "rights": "", "lots": "L1", "runs": "1", "aliases": "GACC-0917",
                "facilities": "VN-BGPH 001",
            ])
    }

    // MARK: What hangs on it

    @Test("A right of use goes on with the code, and is drawn under both texts")
    func rights() async throws {
        let scene = try await LookUpScene()
        try await scene.right(kilograms: 1_000)
        try await scene.record("A", [("VN-BGOR-9001", 600)], on: "2026-05-02") { $0.exporter = "2400" }
        _ = try await RenumberCode(scene.registry.desk)(.init(code: "VN-BGOR-9001", to: new, on: day("2026-05-05")))
        let answer = try await scene.ask(new, exporter: "2400")
        #expect(answer.exporterRight == .yes && answer.verdict == .yes)
        let over = try await scene.record("B", [(new, 401)]) { $0.exporter = "2400" }
        #expect(over.errors == ["right-overdrawn"])
        #expect(try await scene.record("B", [(new, 400)]) { $0.exporter = "2400" }.errors == [])
        let again = await RegistryError.thrown {
            _ = try await GrantRight(scene.registry.desk)(.init(code: new, exporter: "2400", letter: "LETTER-08", period: Period()))
        }
        #expect(again?.code == .letterTaken)
    }

    @Test("An alias means whichever text the code has on the day, also where both were told it")
    func aliases() async throws {
        let scene = try await LookUpScene()
        let add = AddAlias(scene.registry.desk)
        _ = try await add("GACC-0917", for: "VN-BGOR-9001", authority: "GACC", period: Period())
        _ = try await RenumberCode(scene.registry.desk)(.init(code: "VN-BGOR-9001", to: new, on: day("2026-05-05")))
        for isToldTwice in [false, true] {
            if isToldTwice {
                let (_, findings) = try await add("GACC-0917", for: new, authority: "GACC", period: Period())
                #expect(findings.isEmpty)
            }
            let (before, after) = (try await scene.ask("gacc 0917", on: "2026-05-04"), try await scene.ask("gacc 0917", on: "2026-05-05"))
            #expect(before.verdict == .yes && before.codes.map(\.record.text) == ["VN-BGOR-9001"])
            #expect(after.verdict == .yes && after.codes.map(\.record.text) == [new])
            #expect(after.warnings.map(\.id).contains("known-by-alias"))
        }
        let lot = try await scene.record("A", [("GACC-0917", 100)])
        #expect(lot.errors == [] && lot.lot?.sources.map(\.code) == [.registered(CodeID(3))])
        let early = try await scene.record("B", [("GACC-0917", 100)], on: "2026-05-03")
        #expect(early.errors == [] && early.lot?.sources.map(\.code) == [.registered(CodeID(1))])
        #expect(try await Set(scene.check([loose("GACC-0917", 10)]).rows.map(\.code)) == [new])
    }

    @Test("A packing house that is paired with a code is paired with what goes on for it")
    func pairings() async throws {
        let scene = try await LookUpScene()
        try await scene.packingHouse()
        _ = try await RenumberCode(scene.registry.desk)(.init(code: "VN-BGOR-9001", to: new, on: day("2026-05-05")))
        let outcome = try await scene.check([loose(new, 100)]) { $0.facilities = ["VN-BGPH 001"] }
        #expect(!outcome.findings.map(\.id).contains("facility-not-paired"))
    }
}
