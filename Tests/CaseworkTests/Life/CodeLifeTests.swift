import Casework
import GeoPrimitives
import Journal
import Registry
import Testing

@Suite("The life of a code")
struct CodeLifeTests {
    typealias Step = TestRegistry.Step

    private func registry(_ steps: Step...) async throws -> TestRegistry {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 9001", steps)
        return registry
    }

    private func record(_ registry: TestRegistry, _ code: String = "VN-BGOR 9001") async throws -> CodeRecord {
        try await registry.store.read { try $0.code(meantBy: code) }
    }

    @Test("An alias is found by look-up, by name of a code, and by search")
    func alias() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let (alias, findings) = try await AddAlias(registry.desk)(
            "GACC-0917", for: "VN-BGOR 9001", authority: "GACC", period: Period(from: day("2026-01-01")))
        #expect(findings.isEmpty && alias.canonical.text == "GACC0917")
        let answer = try await LookUp(registry.store)(.init("gacc 0917", today: TestRegistry.today))
        #expect(answer.codes.map(\.record.text) == ["VN-BGOR 9001"] && answer.verdict == .yes)
        #expect(try await record(registry, "GACC0917").code.text == "VN-BGOR 9001")
        let hits = try await registry.store.read { try $0.search("gacc0917", limit: 5) }
        #expect(hits.map(\.reference) == ["VNBGOR9001"] && hits.map(\.name) == ["VN-BGOR 9001"])
        let again = await RegistryError.thrown {
            _ = try await AddAlias(registry.desk)("GACC 0917", for: "VN-BGOR 9001", authority: "GACC", period: Period())
        }
        #expect(again?.code == .codeTaken)
        let own = await RegistryError.thrown {
            _ = try await AddAlias(registry.desk)("vnbgor9001", for: "VN-BGOR 9001", authority: "X", period: Period())
        }
        #expect(own?.code == .codeTaken)
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("A name that turns the direction of writing is not sealed")
    func turned() async throws {
        let sealed = await RegistryError.thrown { _ = try PersonVault(keyFile: "/nowhere/key").seal("Hoa\u{2067}", as: "name") }
        #expect(sealed?.code == .controlInText)
    }

    @Test("How much the public sees needs a consent, of a day that has come")
    func visibility() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        func set(_ consent: String, _ on: String) async -> RegistryError? {
            await RegistryError.thrown {
                _ = try await SetVisibility(registry.desk)("VN-BGOR 9001", to: .codeOnly, consent: consent, on: day(on))
            }
        }
        #expect(await set(" ", "2026-05-11")?.code == .consentMissing)
        #expect(await set("BB 1", "2026-05-12")?.code == .consentInFuture)
        #expect(await set("BB 1", "2026-05-11") == nil)
        #expect(try await registry.area(AreaID(1))?.area.visibility == .codeOnly)
        let answer = try await LookUp(registry.store)(.init("VN-BGOR 9001", today: TestRegistry.today, isPublic: true))
        #expect(answer.codes.first?.area.name == "VN-BGOR 9001" && answer.codes.first?.hectares == nil)
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("An alias that is another code's text is taken with a warning, and then means two codes")
    func ambiguousAlias() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        try await registry.code("VN-BGOR 9002", Step(.grant, "2026-01-01"))
        let (_, findings) = try await AddAlias(registry.desk)("VNBGOR9002", for: "VN-BGOR 9001", authority: "X", period: Period())
        #expect(findings.map(\.id) == ["code-collides"])
        #expect(await RegistryError.thrown { _ = try await record(registry, "VN-BGOR 9002") }?.code == .ambiguousCode)
    }

    @Test("A renumbered code goes on with market, holder, boundary and last day, and both know of each other")
    func renumber() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01", expires: "2027-12-31"))
        let request = RenumberCode.Request(code: "VN-BGOR 9001", to: "VN-BNOR 0001", on: day("2026-05-01"))
        let outcome = try await RenumberCode(registry.desk)(request)
        let new = outcome.code
        #expect(outcome.findings.isEmpty)
        let (old, made) = (try await record(registry), try await record(registry, "VN-BNOR 0001"))
        #expect(old.timeline(of: .ours).status(on: day("2026-04-30")) == .active)
        #expect(old.timeline(of: .ours).status(on: day("2026-05-01")) == .superseded)
        let stretch = try #require(made.timeline(of: .ours).stretch(on: day("2026-05-01")))
        #expect(stretch.status == .active && stretch.expiresOn == day("2027-12-31"))
        #expect(made.code.market == "CN" && made.code.area == AreaID(1) && made.code.holder == old.code.holder)
        let links = try await registry.store.read { try $0.renumberings(of: new.id) }
        #expect(links == [CodeRenumbering(old: old.code.id, new: new.id, on: day("2026-05-01"))])
        #expect(await RegistryError.thrown { _ = try await RenumberCode(registry.desk)(request) }?.code == .codeTaken)
        let again = RenumberCode.Request(code: "VN-BGOR 9001", to: "VN-BNOR 0002", on: day("2026-05-02"))
        #expect(await RegistryError.thrown { _ = try await RenumberCode(registry.desk)(again) }?.code == .illegalTransition)
    }

    @Test("A code that goes on under a text which others are easily taken for, or have for another market, is taken with a warning")
    func renumberNearOthers() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        try await registry.code("VN-BNOR 0001", market: "JP", Step(.grant, "2026-01-01"))
        try await registry.code("VN-BNOR 0O01", market: "JP", Step(.grant, "2026-01-01"))
        let outcome = try await RenumberCode(registry.desk)(.init(code: "VN-BGOR 9001", to: "VN-BNOR-0001", on: day("2026-05-01")))
        #expect(outcome.findings.map(\.id) == ["code-collides", "code-resembles"])
        #expect(outcome.findings.map { $0.values["other"] } == ["VN-BNOR 0001", "VNBNOR0O01"])
    }

    @Test("A corrected day counts from the correction on; what was known before stays known")
    func correct() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"), Step(.suspend, "2026-03-01", document: "77/QĐ"))
        let wrong = try #require(try await record(registry).decisions.last)
        var request = CorrectDecision.Request(wrong.id, why: "ghi nhầm ngày")
        #expect(await RegistryError.thrown { _ = try await CorrectDecision(registry.desk)(request) }?.code == .correctionWithoutEffect)
        request.on = day("2026-04-01")
        let right = try #require(try await CorrectDecision(registry.desk)(request))
        #expect(right.standsFor == wrong.id && right.document == "77/QĐ" && right.kind == .suspend)
        let timeline = try await record(registry).timeline(of: .ours)
        #expect(timeline.status(on: day("2026-03-15")) == .active && timeline.status(on: day("2026-04-01")) == .suspended)
        #expect(await RegistryError.thrown { _ = try await CorrectDecision(registry.desk)(request) }?.code == .noSuchDecision)
        let kinds = try await registry.store.read { try $0.history(of: AreaID(1)).map(\.kind.name) }
        #expect(kinds.last == "decision.corrected")
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("A decision that was never made is struck out, unless another rests on it")
    func strikeOut() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"), Step(.suspend, "2026-03-01"), Step(.restore, "2026-04-01"))
        let decisions = try await record(registry).decisions
        var request = CorrectDecision.Request(decisions[1].id, why: "mã khác")
        request.isStruckOut = true
        let error = await RegistryError.thrown { _ = try await CorrectDecision(registry.desk)(request) }
        #expect(error?.code == .illegalTransition && error?.values["kind"] == "restore" && error?.values["decision"] == "3")
        request.decision = decisions[2].id
        #expect(try await CorrectDecision(registry.desk)(request) == nil)
        request.decision = decisions[1].id
        _ = try await CorrectDecision(registry.desk)(request)
        #expect(try await record(registry).timeline(of: .ours).status(on: TestRegistry.today) == .active)
        #expect(try await record(registry).decisions.count == 1)
    }

    @Test("With a wrong day of an amendment its boundary moves too, and a struck-out one proposes it again")
    func amendment() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let larger = Submission(Outlines.degrees.shape(Outlines.square(0, 0, side: 2))) { $0.crop = "lychee" }
        _ = try await ReviseBoundary(registry.desk)(AreaID(1), larger, from: day("2026-02-01"), reason: nil)
        let amended = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9001", kind: .amend, on: day("2026-03-01")))
        func boundary(_ on: String) async throws -> Int64? { try await registry.area(AreaID(1))?.boundary(on: day(on))?.boundary.id.number }
        #expect(try await [boundary("2026-02-28"), boundary("2026-03-01")] == [1, 2])
        var request = CorrectDecision.Request(amended.decision.id, why: "ngày")
        request.on = day("2025-01-01")
        #expect(await RegistryError.thrown { _ = try await CorrectDecision(registry.desk)(request) } != nil)
        request.on = day("2026-04-01")
        let right = try #require(try await CorrectDecision(registry.desk)(request))
        #expect(try await [boundary("2026-03-31"), boundary("2026-04-01")] == [1, 2])
        var strike = CorrectDecision.Request(right.id, why: "chưa quyết định")
        strike.isStruckOut = true
        _ = try await CorrectDecision(registry.desk)(strike)
        #expect(try await boundary("2026-05-01") == 1)
        #expect(try await registry.area(AreaID(1))?.boundaries.filter(\.isProposed).map(\.boundary.id) == [BoundaryID(2)])
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("An amendment on whose boundary another code rests is neither struck out nor moved beyond that")
    func citedTwice() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let grant = IssueCode.Request(area: "area-1", text: "VN-BGOR 9002", market: "JP", from: day("2026-01-01"))
        _ = try await IssueCode(registry.desk)(grant)
        let larger = Submission(Outlines.degrees.shape(Outlines.square(0, 0, side: 2))) { $0.crop = "lychee" }
        _ = try await ReviseBoundary(registry.desk)(AreaID(1), larger, from: day("2026-02-01"), reason: nil)
        let first = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9001", kind: .amend, on: day("2026-03-01")))
        let second = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9002", kind: .amend, on: day("2026-03-10")))
        var request = CorrectDecision.Request(first.decision.id, why: "nhầm")
        request.on = day("2026-03-11")
        let error = await RegistryError.thrown { _ = try await CorrectDecision(registry.desk)(request) }
        #expect(error?.code == .boundaryCited && error?.values["other"] == "\(second.decision.id.number)")
        #expect(error?.values["code"] == "VN-BGOR 9002" && error?.values["boundary"] == "2")
        request.on = nil
        request.isStruckOut = true
        #expect(await RegistryError.thrown { _ = try await CorrectDecision(registry.desk)(request) }?.code == .boundaryCited)
        var strike = CorrectDecision.Request(second.decision.id, why: "nhầm")
        strike.isStruckOut = true
        _ = try await CorrectDecision(registry.desk)(strike)
        _ = try await CorrectDecision(registry.desk)(request)
        #expect(try await registry.area(AreaID(1))?.boundaries.filter(\.isProposed).map(\.boundary.id) == [BoundaryID(2)])
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("Four eyes: who recorded the area or its boundary decides nothing on its codes, from the day on that asks for it")
    func fourEyes() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let (lan, minh) = (registry.desk, Desk(store: registry.store, officer: "minh", today: TestRegistry.today))
        try await ChangeSetting(lan)("four-eyes", "on", from: day("2026-05-12"))
        _ = try await DecideOnCode(lan)(.init(code: "VN-BGOR 9001", kind: .suspend, on: day("2026-05-01")))
        try await ChangeSetting(lan)("four-eyes", "on", from: day("2026-05-11"))
        let restore = DecideOnCode.Request(code: "VN-BGOR 9001", kind: .restore, on: day("2026-05-02"))
        let error = await RegistryError.thrown { _ = try await DecideOnCode(lan)(restore) }
        #expect(error?.code == .fourEyes && error?.values["officer"] == "lan")
        #expect(try await DecideOnCode(minh)(restore).status == .active)
        let grant = IssueCode.Request(area: "area-1", text: "VN-BGOR 9002", market: "JP", from: day("2026-05-01"))
        #expect(await RegistryError.thrown { _ = try await IssueCode(lan)(grant) }?.code == .fourEyes)
        _ = try await IssueCode(minh)(grant)
        var importer = DecideOnCode.Request(code: "VN-BGOR 9002", kind: .suspend, on: day("2026-05-05"), authority: .importer)
        importer.received = day("2026-05-06")
        _ = try await DecideOnCode(lan)(importer)
        _ = try await DecideOnCode(lan)(.init(code: "VN-BGOR 9002", kind: .withdraw, on: day("2026-05-07")))
    }

    @Test("Four eyes: the boundary that a decision rests on counts, and no other; what stops a code waits for nobody")
    func fourEyesOnBoundaries() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01", expires: "2026-12-31"))
        let (lan, hoa) = (registry.desk, Desk(store: registry.store, officer: "hoa", today: TestRegistry.today))
        try await ChangeSetting(lan)("four-eyes", "on", from: day("2026-01-01"))
        let larger = Submission(Outlines.degrees.shape(Outlines.square(0, 0, side: 2))) { $0.crop = "lychee" }
        _ = try await ReviseBoundary(hoa)(AreaID(1), larger, from: day("2026-02-01"), reason: nil)
        func decide(_ desk: Desk, _ kind: DecisionKind, _ on: String, expires: String? = nil) async -> RegistryError.Code? {
            var request = DecideOnCode.Request(code: "VN-BGOR 9001", kind: kind, on: day(on))
            request.expires = expires.map { day($0) }
            return await RegistryError.thrown { _ = try await DecideOnCode(desk)(request) }?.code
        }
        #expect(await decide(hoa, .amend, "2026-05-01") == .fourEyes, "her own proposal")
        #expect(await decide(lan, .renew, "2026-05-01", expires: "2027-12-31") == .fourEyes, "his own boundary is in force")
        #expect(await decide(hoa, .renew, "2026-05-01", expires: "2027-12-31") == nil)
        #expect(await decide(lan, .suspend, "2026-05-02") == nil)
        var strike = CorrectDecision.Request(try #require(try await record(registry).decisions.last).id, why: "nhầm")
        strike.isStruckOut = true
        #expect(await RegistryError.thrown { _ = try await CorrectDecision(lan)(strike) }?.code == .fourEyes, "it would be in force again")
        #expect(await decide(hoa, .restore, "2026-05-03") == nil)
        #expect(await decide(lan, .amend, "2026-05-04") == nil)
        #expect(await decide(hoa, .renew, "2026-05-05", expires: "2028-12-31") == .fourEyes, "now hers is in force")
        let request = RenumberCode.Request(code: "VN-BGOR 9001", to: "VN-BNOR 0001", on: day("2026-05-06"))
        #expect(await RegistryError.thrown { _ = try await RenumberCode(hoa)(request) }?.code == .fourEyes)
        #expect(await RegistryError.thrown { _ = try await RenumberCode(lan)(request) } == nil)
        #expect(
            await RegistryError.thrown {
                _ = try await DecideOnCode(hoa)(.init(code: "VN-BNOR 0001", kind: .revoke, on: day("2026-05-07")))
            } == nil)
    }

    @Test("A setting is one of those that there are, with a value that it can have")
    func settings() async throws {
        let registry = try await TestRegistry()
        let change = ChangeSetting(registry.desk)
        #expect(await RegistryError.thrown { try await change("nothing", "x", from: nil) }?.code == .settingUnknown)
        for (name, value) in [("four-eyes", "maybe"), ("due-export-days", "0"), ("ground-tolerance-percent", "101"), ("host", "")] {
            #expect(await RegistryError.thrown { try await change(name, value, from: nil) }?.code == .settingValue, "\(name)")
        }
        #expect(await RegistryError.thrown { try await change("host", "a.vn", from: TestRegistry.today) }?.code == .settingValue)
        try await change("host", "a.vn", from: nil)
        try await change("due-export-days", "12", from: day("2026-06-01"))
        let found = try await registry.store.read { reading in
            try [reading.setting("host", on: TestRegistry.today)]
                + ["2026-05-31", "2026-06-01"].map { try reading.setting("due-export-days", on: day($0)) }
        }
        #expect(found == ["a.vn", nil, "12"])
    }

    @Test("An erased person is gone, and cannot be erased again")
    func erase() async throws {
        let registry = try await TestRegistry()
        let field = SealedField(
            field: "name", valueDigest: [UInt8](repeating: 1, count: 32), sealDigest: [UInt8](repeating: 2, count: 32), salt: [1],
            ciphertext: [2])
        let head = try await registry.store.read { try $0.head() }
        try await registry.store.commit(
            ChangeSet(by: "lan", [.personAdded(Person(id: PersonID(1), fields: [field]))]), expecting: head)
        #expect(try await ErasePerson(registry.desk)(PersonID(1), reason: "theo yêu cầu") == 1)
        #expect(await RegistryError.thrown { try await ErasePerson(registry.desk)(PersonID(1), reason: "r") }?.code == .noSuchPerson)
    }

    @Test("A correction has a reason, and nothing is received before it comes")
    func reasons() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 9001", .init(.grant, "2026-01-01"))
        let decision = try #require(try await registry.store.read { try $0.code(meantBy: "VN-BGOR 9001") }.decisions.first)
        var request = CorrectDecision.Request(decision.id, why: "  ")
        request.on = day("2026-01-02")
        #expect(await RegistryError.thrown { _ = try await CorrectDecision(registry.desk)(request) }?.code == .correctionWithoutReason)
        var suspension = DecideOnCode.Request(code: "VN-BGOR 9001", kind: .suspend, on: day("2026-02-01"))
        suspension.received = registry.desk.today.adding(days: 1)
        #expect(await RegistryError.thrown { _ = try await DecideOnCode(registry.desk)(suspension) }?.code == .receivedInFuture)
    }
}
