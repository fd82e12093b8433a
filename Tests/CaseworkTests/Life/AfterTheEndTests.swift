import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("What holds once an area ends")
struct AfterTheEndTests {
    typealias Step = TestRegistry.Step

    /// Two areas of lychee side by side, of one holder where nothing else is said, with a code each.
    private func registry(holders: [String] = ["HTX A", "HTX A"], communes: [String?] = [nil, nil]) async throws -> TestRegistry {
        let registry = try await TestRegistry()
        for (index, holder) in holders.enumerated() {
            let submission = Submission(Outlines.degrees.shape(Outlines.square(Double(index)))) {
                $0.crop = "lychee"
                $0.holder = holder
                $0.commune = communes[index]
                $0.households = 3
            }
            _ = try await RegisterArea(registry.desk)(submission, from: day("2025-07-01"))
        }
        return registry
    }

    private var halves: [Submission] {
        [0.0, 0.5].enumerated().map { index, x in
            Submission(Outlines.degrees.shape([(x, 0), (x + 0.5, 0), (x + 0.5, 1), (x, 1), (x, 0)]), index: index)
        }
    }

    private func order(_ on: String, ending: DecisionKind? = nil) -> SucceedAreas.Order {
        SucceedAreas.Order(on: day(on), reason: "đo lại", ending: ending)
    }

    @Test("No correction lets a code be held longer than its area is there")
    func correction() async throws {
        let registry = try await registry()
        try await registry.code("VN-BGOR 9001", Step(.grant, "2026-02-01", expires: "2027-06-01"))
        _ = try await SucceedAreas(registry.desk).close("area-1", order("2026-06-01", ending: .withdraw))
        let ending = try await registry.store.read { try $0.code(meantBy: "VN-BGOR 9001") }.decisions[1]
        var strike = CorrectDecision.Request(ending.id, why: "nhầm")
        strike.isStruckOut = true
        var later = CorrectDecision.Request(ending.id, why: "nhầm")
        later.on = day("2026-07-01")
        let before = try await registry.entries
        for request in [strike, later] {
            let error = await RegistryError.thrown { _ = try await CorrectDecision(registry.desk)(request) }
            #expect(error?.code == .areaNotOpen && error?.values["day"] == "2026-06-01" && error?.values["to"] == "2026-06-01")
        }
        #expect(try await registry.entries == before)
        var earlier = CorrectDecision.Request(ending.id, why: "nhầm")
        earlier.on = day("2026-05-15")
        #expect(try await CorrectDecision(registry.desk)(earlier)?.effectiveOn == day("2026-05-15"))
    }

    @Test("A boundary that comes into force before its area ends, ends with it", arguments: [false, true])
    func boundary(_ isProposed: Bool) async throws {
        let registry = try await registry()
        if isProposed {
            try await registry.code("VN-BGOR 9001", Step(.grant, "2026-02-01"))
        }
        let smaller = Submission(Outlines.degrees.shape(Outlines.square(side: 0.9)), source: "smaller")
        if isProposed { _ = try await ReviseBoundary(registry.desk)(AreaID(1), smaller, from: day("2026-03-01"), reason: nil) }
        _ = try await SucceedAreas(registry.desk).close("area-1", order("2026-06-01", ending: isProposed ? .withdraw : nil))
        if isProposed {
            _ = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9001", kind: .amend, on: day("2026-04-01")))
        } else {
            _ = try await ReviseBoundary(registry.desk)(AreaID(1), smaller, from: day("2026-04-01"), reason: nil)
        }
        let record = try #require(try await registry.area(AreaID(1)))
        #expect(record.boundary(on: day("2026-05-31"))?.boundary.id == BoundaryID(3))
        #expect(record.boundary(on: day("2026-06-01")) == nil)
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("Dossiers that nobody has decided are named, taken no further, and not due any more")
    func waiting() async throws {
        let registry = try await registry()
        try await registry.code("VN-BGOR 9002", Step(.submit, "2026-03-01"))
        let outcome = try await SucceedAreas(registry.desk).close("area-1", order("2026-05-01"))
        #expect(outcome.findings.map(\.id) == ["codes-left-waiting"] && outcome.findings[0].values["codes"] == "VN-BGOR 9002")
        func due(_ on: String) async throws -> Int {
            try await registry.store.read { try DueList($0, on: day(on), within: 30).items.count }
        }
        #expect(try await due("2026-04-30") == 1)
        #expect(try await due("2026-05-01") == 0)
        let inspection = DecideOnCode.Request(code: "VN-BGOR 9002", kind: .inspect, on: day("2026-05-02"))
        #expect(await RegistryError.thrown { _ = try await DecideOnCode(registry.desk)(inspection) }?.code == .areaNotOpen)
        _ = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9002", kind: .reject, on: day("2026-05-02")))
    }

    @Test("An area that is recorded to end takes neither plots nor another end, and what goes on is named")
    func ending() async throws {
        let registry = try await registry()
        let cases = SucceedAreas(registry.desk)
        let early = await RegistryError.thrown { _ = try await cases.split("area-1", into: halves, order("2025-07-01")) }
        #expect(early?.code == .closedBeforeBeginning && early?.values["from"] == "2025-07-01")
        _ = try await cases.split("area-1", into: halves, order("2027-06-01"))
        let again = await RegistryError.thrown { _ = try await cases.close("area-1", order("2027-03-01")) }
        #expect(again?.code == .areaEnding && again?.values["successors"] == "area-3, area-4" && again?.values["day"] == "2027-06-01")
    }

    @Test("Areas of several holders or communes are merged for one that is named")
    func names() async throws {
        let registry = try await registry(holders: ["HTX A", "HTX B"], communes: ["Đồng Kỳ", "Tam Tiến"])
        let cases = SucceedAreas(registry.desk)
        var order = order("2026-05-01")
        func merge() async throws -> SucceedAreas.Outcome { try await cases.merge(["area-1", "area-2"], into: nil, name: nil, order) }
        let holders = await RegistryError.thrown { _ = try await merge() }
        #expect(holders?.code == .holdersDiffer && holders?.values["holders"] == "HTX A, HTX B")
        order.holder = "HTX B"
        let communes = await RegistryError.thrown { _ = try await merge() }
        #expect(communes?.code == .communesDiffer && communes?.values["communes"] == "07264, 07282")
        order.commune = "Tam Tiến"
        order.isTrial = true
        let before = try await registry.entries
        #expect(try await merge().isAcceptable)
        #expect(try await registry.entries == before, "a trial writes nothing")
        order.isTrial = false
        let merged = try await registry.area(try await merge().successors.first)?.area
        #expect(merged?.holder == .organisation(OrganisationID(2)) && merged?.commune == "07264")
    }

    @Test("Ground whose holder or commune is not known is given to nobody without a word")
    func unknown() async throws {
        let registry = try await registry(holders: ["HTX A", "HTX A"], communes: ["Đồng Kỳ", nil])
        let submission = Submission(Outlines.degrees.shape(Outlines.square(2))) { $0.crop = "lychee" }
        _ = try await RegisterArea(registry.desk)(submission, from: day("2025-07-01"))
        let cases = SucceedAreas(registry.desk)
        let order = order("2026-05-01")
        let communes = await RegistryError.thrown { _ = try await cases.merge(["area-1", "area-2"], into: nil, name: nil, order) }
        #expect(communes?.code == .communesDiffer && communes?.values["communes"] == "07282, –")
        let holders = await RegistryError.thrown { _ = try await cases.merge(["area-2", "area-3"], into: nil, name: nil, order) }
        #expect(holders?.code == .holdersDiffer && holders?.values["holders"] == "HTX A, –")
    }

    @Test("What goes on is held by whoever holds the codes, not by who held them first")
    func transferred() async throws {
        let registry = try await registry()
        try await registry.code("VN-BGOR 9001", Step(.grant, "2026-01-01"))
        var transfer = DecideOnCode.Request(code: "VN-BGOR 9001", kind: .transfer, on: day("2026-03-01"))
        transfer.holder = "HTX B"
        _ = try await DecideOnCode(registry.desk)(transfer)
        let outcome = try await SucceedAreas(registry.desk).split("area-1", into: halves, order("2026-05-01", ending: .supersede))
        let holder = try await registry.area(outcome.successors.first)?.area.holder
        #expect(holder == .organisation(OrganisationID(2)))
    }

    @Test("What is recorded as from a day gone by is held against the areas of today too")
    func backdated() async throws {
        let registry = try await registry()
        let same = Submission(Outlines.degrees.shape(Outlines.square())) {
            $0.crop = "lychee"
            $0.holder = "HTX Z"
        }
        let outcome = try await RegisterArea(registry.desk)(same, from: day("2024-03-01"))
        #expect(outcome.neighbours.map(\.area.id) == [AreaID(1)])
    }
}
