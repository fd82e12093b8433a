import Casework
import Registry
import Testing

@Suite("Deciding on a code")
struct DecideOnCodeTests {
    typealias Step = TestRegistry.Step

    private func decide(
        _ registry: TestRegistry, _ kind: DecisionKind, _ on: String, code: String = "VN-BGOR 9001", _ authority: Authority = .ours,
        _ describe: (inout DecideOnCode.Request) -> Void = { _ in }
    ) async throws -> DecideOnCode.Outcome {
        var request = DecideOnCode.Request(code: code, kind: kind, on: day(on), authority: authority)
        describe(&request)
        return try await DecideOnCode(registry.desk)(request)
    }

    private func registry(_ steps: Step...) async throws -> TestRegistry {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 9001", steps)
        return registry
    }

    private func record(_ registry: TestRegistry) async throws -> CodeRecord {
        try await registry.store.read { try $0.code(meantBy: "VN-BGOR 9001") }
    }

    @Test("A decision keeps its document, its reason, its authority and the day it came in")
    func facts() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let outcome = try await decide(registry, .suspend, "2026-05-01") {
            $0.received = day("2026-05-04")
            $0.document = "77/QĐ"
            $0.reason = "dư lượng"
        }
        let stored = try #require(try await record(registry).decisions.last)
        #expect(stored == outcome.decision)
        #expect(stored.effectiveOn == day("2026-05-01"))
        #expect(stored.receivedOn == day("2026-05-04"))
        #expect(stored.document == "77/QĐ")
        #expect(stored.reason == "dư lượng")
        #expect(stored.authority == .ours)
    }

    @Test("A grant cites the boundary in force on its first day and the last day of its certificate")
    func grant() async throws {
        let registry = try await registry()
        let outcome = try await decide(registry, .grant, "2026-01-01") { $0.expires = day("2026-12-31") }
        #expect(outcome.decision.boundary == BoundaryID(1))
        #expect(outcome.decision.expiresOn == day("2026-12-31"))
        #expect(outcome.status == .active)
    }

    @Test("A renewal moves the last day, also after it is over")
    func renewal() async throws {
        let registry = try await registry(Step(.grant, "2025-08-01", expires: "2026-04-30"))
        _ = try await decide(registry, .renew, "2026-05-10") { $0.expires = day("2027-04-30") }
        let timeline = try await record(registry).timeline(of: .ours)
        #expect(timeline.status(on: day("2026-04-30")) == .active)
        #expect(timeline.status(on: day("2026-05-01")) == .expired)
        #expect(timeline.status(on: day("2026-05-09")) == .expired)
        #expect(timeline.status(on: day("2026-05-10")) == .active)
        #expect(timeline.status(on: day("2027-05-01")) == .expired)
    }

    @Test("On the last day of a certificate it can still be suspended, a day later no more")
    func lastDay() async throws {
        let registry = try await registry(Step(.grant, "2025-08-01", expires: "2026-04-30"))
        let error = await RegistryError.thrown { _ = try await decide(registry, .suspend, "2026-05-01") }
        #expect(error?.values["status"] == "expired")
        #expect(error?.values["legal"] == "revoke, renew, withdraw, supersede")
        #expect(try await decide(registry, .suspend, "2026-04-30").status == .suspended)
        #expect(try await record(registry).timeline(of: .ours).status(on: day("2026-05-01")) == .expired)
    }

    @Test("A certificate cannot end before it begins")
    func expiry() async throws {
        let registry = try await registry()
        let error = await RegistryError.thrown { _ = try await decide(registry, .grant, "2026-01-02") { $0.expires = day("2026-01-01") } }
        #expect(error?.code == .expiryBeforeGrant)
        #expect(error?.values == ["from": "2026-01-02", "expires": "2026-01-01"])
    }

    @Test("A decision that comes in late takes its place between those before and after it")
    func backDated() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"), Step(.restore, "2026-04-01"))
        // The restoration had nothing to restore; the suspension before it was not known yet.
        #expect(try await record(registry).timeline(of: .ours).status(on: day("2026-03-15")) == .active)
        #expect(try await decide(registry, .suspend, "2026-03-01").status == .suspended)
        let timeline = try await record(registry).timeline(of: .ours)
        #expect(timeline.status(on: day("2026-02-28")) == .active)
        #expect(timeline.status(on: day("2026-03-15")) == .suspended)
        #expect(timeline.status(on: day("2026-04-01")) == .active)
    }

    @Test("A late decision that would leave a later one without effect is refused, and names that one")
    func backDatedConflict() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"), Step(.suspend, "2026-04-01"))
        let before = try await registry.entries
        for (kind, status) in [(DecisionKind.revoke, "revoked"), (.suspend, "suspended"), (.withdraw, "withdrawn")] {
            let error = await RegistryError.thrown { _ = try await decide(registry, kind, "2026-03-01") }
            #expect(error?.code == .illegalTransition)
            #expect(error?.values["kind"] == "suspend" && error?.values["decision"] == "2")
            #expect(error?.values["status"] == status)
            #expect(error?.values["day"] == "2026-04-01")
        }
        #expect(try await registry.entries == before)
    }

    @Test("Two later decisions of one day do not stand in the way of an earlier one")
    func backDatedBeforeTwoOfOneDay() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"), Step(.suspend, "2026-04-01"), Step(.restore, "2026-04-01"))
        let outcome = try await decide(registry, .transfer, "2026-03-01") { $0.holder = "HTX Mới" }
        #expect(outcome.status == .active)
    }

    @Test("Several decisions on one day follow in the order in which they are recorded")
    func oneDay() async throws {
        let registry = try await registry()
        #expect(try await decide(registry, .submit, "2026-01-01").status == .submitted)
        #expect(try await decide(registry, .inspect, "2026-01-01").status == .inspected)
        #expect(try await decide(registry, .grant, "2026-01-01").status == .active)
        #expect(try await record(registry).timeline(of: .ours).status(on: day("2026-01-01")) == .active)
        #expect(try await record(registry).timeline(of: .ours).status(on: day("2025-12-31")) == .draft)
    }

    @Test("The importer's word stands beside ours and does not change it")
    func importer() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        #expect(try await decide(registry, .suspend, "2026-03-01", .importer).status == .suspended)
        #expect(try await decide(registry, .restore, "2026-04-01", .importer).status == .active)
        let record = try await record(registry)
        #expect(record.timeline(of: .ours).status(on: day("2026-03-15")) == .active)
        #expect(record.timeline(of: .importer).status(on: day("2026-03-15")) == .suspended)
        #expect(record.timeline(of: .importer).status(on: day("2026-02-01")) == .draft)
        #expect(record.timeline(of: .importer).status(on: day("2026-04-01")) == .active)
        #expect(record.decisions.filter { $0.authority == .importer }.allSatisfy { $0.boundary == nil })
    }

    @Test("A transfer gives the code to the new holder, who is added where he is new")
    func transfer() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let outcome = try await decide(registry, .transfer, "2026-03-01") { $0.holder = "HTX Mới" }
        #expect(outcome.decision.holder == .organisation(OrganisationID(2)))
        #expect(try await record(registry).holder(on: day("2026-03-01")) == .organisation(OrganisationID(2)))
        #expect(try await record(registry).holder(on: day("2026-02-28")) != .organisation(OrganisationID(2)))
        #expect(try await registry.store.read { try $0.organisation(OrganisationID(2))?.name } == "HTX Mới")
        func holder(on date: String) async throws -> String? {
            try await registry.store.read { reading in
                var found: String?
                try reading.visitFeatures(Filter(on: day(date))) { found = $0.holder?.string }
                return found
            }
        }
        #expect(try await holder(on: "2026-02-28") == "HTX 1")
        #expect(try await holder(on: "2026-03-01") == "HTX Mới")
    }

    @Test("A transfer to nobody is refused")
    func transferToNobody() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let before = try await registry.entries
        let error = await RegistryError.thrown { _ = try await decide(registry, .transfer, "2026-03-01") }
        let after = try await registry.entries
        #expect(error?.code == .transferToNobody)
        #expect(after == before)
    }

    @Test("An amendment without a proposed boundary is refused")
    func amendment() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let error = await RegistryError.thrown { _ = try await decide(registry, .amend, "2026-03-01") }
        #expect(error?.code == .noSuchBoundary)
        #expect(error?.values == ["code": "VN-BGOR 9001", "area": "area-1"])
    }

    @Test("Each code that rests on a boundary can be amended to the new one, one after the other")
    func amendmentOfTwo() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        try await registry.code("VN-BGOR 9002", market: "JP", Step(.grant, "2026-01-01"))
        try await registry.propose()
        #expect(try await decide(registry, .amend, "2026-03-01").decision.boundary == BoundaryID(2))
        let error = await RegistryError.thrown {
            let second = try await decide(registry, .amend, "2026-03-02", code: "VN-BGOR 9002")
            #expect(second.decision.boundary == BoundaryID(2))
        }
        #expect(error == nil, "\(String(describing: error?.code)) \(String(describing: error?.values))")
    }

    @Test("A code that is not there is an error that names those near it")
    func noSuchCode() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let error = await RegistryError.thrown { _ = try await decide(registry, .suspend, "2026-03-01", code: "VN-BGOR 09001") }
        #expect(error?.code == .noSuchCode)
        #expect(error?.values == ["code": "VN-BGOR 09001", "nearest": "VNBGOR9001"])
    }

    @Test("A code that means several is refused until the market is said")
    func ambiguous() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        try await registry.code("VNBGOR 9001", market: "JP", Step(.grant, "2026-01-01"))
        let error = await RegistryError.thrown { _ = try await decide(registry, .suspend, "2026-03-01") }
        #expect(error?.code == .ambiguousCode)
        #expect(error?.values["matches"] == "VN-BGOR 9001 (CN, area-1), VNBGOR 9001 (JP, area-1)")
        let outcome = try await decide(registry, .suspend, "2026-03-01") { $0.market = "JP" }
        #expect(outcome.decision.code == CodeID(2))
    }

    @Test("Somebody else's commit in between is no error")
    func moved() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let store = InterposingStore(registry.store, times: 2)
        let desk = Desk(store: store, officer: "lan", today: TestRegistry.today)
        _ = try await DecideOnCode(desk)(.init(code: "VN-BGOR 9001", kind: .suspend, on: day("2026-03-01")))
        #expect(store.attempts == 3)
        #expect(try await record(registry).decisions.count == 2)
    }
}
