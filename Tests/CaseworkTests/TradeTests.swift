import Casework
import GeoPrimitives
import Registry
import Testing
import Traceability

@Suite("Lots, stamps and products at the desk")
struct TradeTests {
    /// A registry with an area of lychee of about a hectare, a code on it, its season and yield, and a product of its holder.
    private static func ground(gtin: String? = "08938505970011") async throws -> TestRegistry {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR-9001", .init(.grant, "2025-07-01", expires: "2027-06-30"))
        try await registry.code("VN-BGOR-9002", market: "JP", .init(.grant, "2025-07-01"))
        let rows = [
            ReferenceRow(.seasons, ["lychee", "05-01", "05-31", "test"]), ReferenceRow(.yields, ["lychee", "6", "test"]),
        ].compactMap { $0 }
        let product = Product(
            number: 1, name: "Vải", gtin: gtin, group: "food", stars: 3, recognisedOn: day("2023-01-31"), producer: OrganisationID(1),
            crop: "lychee", platforms: [], isIllustrative: false)
        let exporter = Organisation(id: OrganisationID(2), name: "Xanh", taxCode: "2400")
        let head = try await registry.store.read { try $0.head() }
        try await registry.store.commit(
            ChangeSet(
                by: "lan",
                rows.map { .referenceDefined($0) } + [.productAdded(product), .organisationAdded(exporter)]), expecting: head)
        return registry
    }

    private static func lot(_ text: String, _ kilograms: Double, code: String = "VN-BGOR-9001", on harvest: String = "2026-05-08")
        -> RecordLot.Request
    {
        var request = RecordLot.Request("product-1/\(text)")
        request.sources = [RecordLot.Source(code: code, kilograms: Kilograms(kilograms) ?? .zero)]
        request.harvestFrom = day(harvest)
        return request
    }

    @Test("Lots of all codes on one ground share its ceiling, and each season has its own")
    func ceiling() async throws {
        let registry = try await Self.ground()
        let record = RecordLot(registry.desk)
        #expect(try await record(Self.lot("A", 4_000)).lot != nil)
        // About 1.15 ha at 6 t/ha: 6900 kg.
        let refused = try await record(Self.lot("B", 4_000, code: "VN-BGOR-9002"))
        let finding = try #require(refused.findings.first { $0.id == "lot-exceeds-ground" })
        #expect(refused.lot == nil && finding.severity == .error && finding.values["taken"] == "4000")
        #expect(try await record(Self.lot("B", 2_000, code: "VN-BGOR-9002")).lot != nil)
        #expect(try await record(Self.lot("C", 4_000, on: "2027-05-08")).lot != nil)
        var despite = Self.lot("D", 4_000)
        despite.despite = "weighed twice"
        let taken = try await record(despite)
        #expect(
            taken.lot?.remark == "weighed twice" && taken.findings.contains { $0.id == "lot-exceeds-ground" && $0.severity == .warning })
    }

    @Test("A lot that is recorded anew is not weighed against itself")
    func revision() async throws {
        let registry = try await Self.ground()
        let record = RecordLot(registry.desk)
        _ = try await record(Self.lot("A", 6_000))
        #expect(await RegistryError.thrown { _ = try await record(Self.lot("A", 5_000)) }?.code == .lotTaken)
        var again = Self.lot("A", 5_000)
        again.revising = "weighed again"
        #expect(try await record(again).lot?.kilograms == Kilograms(5_000))
        #expect(try await registry.store.read { try $0.lots(.all, knownAt: nil).count } == 1)
    }

    @Test("What is out of season, not in force, or from elsewhere is said and still recorded")
    func warnings() async throws {
        let registry = try await Self.ground()
        let record = RecordLot(registry.desk)
        var request = Self.lot("A", 10, on: "2025-06-08")
        request.sources.append(RecordLot.Source(code: "VN-HDOR-0012", kilograms: Kilograms(grams: 5_000)))
        let outcome = try await record(request)
        #expect(outcome.lot?.kilograms == Kilograms(15))
        #expect(
            Set(outcome.findings.map(\.id)) == [
                "lot-out-of-season", "lot-code-not-in-force", "lot-code-elsewhere", "lot-ground-without-ceiling",
            ])
        #expect(await RegistryError.thrown { _ = try await record(Self.lot("B", 1, code: "VN-BGOR-0001")) }?.code == .noSuchCode)
    }

    @Test("An exporter's lots draw down the right of use, and what is beyond it is refused with the numbers")
    func rights() async throws {
        let registry = try await Self.ground()
        let record = RecordLot(registry.desk)
        var request = Self.lot("A", 1_000)
        request.exporter = "2400"
        #expect(try await record(request).findings.contains { $0.id == "lot-without-right" && $0.severity == .error })
        let right = try await GrantRight(registry.desk)(
            .init(
                code: "VN-BGOR-9001", exporter: "Xanh", letter: "08/UQ",
                period: Period(from: day("2026-05-01"), to: day("2026-06-01")), kilograms: Kilograms(1_500)))
        #expect(try await record(request).lot != nil)
        var second = Self.lot("B", 600)
        second.exporter = "Xanh"
        let refused = try await record(second)
        let finding = try #require(refused.findings.first { $0.id == "right-overdrawn" })
        #expect(finding.values["granted"] == "1500" && finding.values["drawn"] == "1000" && finding.values["kilograms"] == "600")
        second.sources[0].kilograms = Kilograms(grams: 500_000)
        #expect(try await record(second).lot != nil)
        try await WithdrawRight(registry.desk)(right.id, on: day("2026-05-08"), reason: "lent")
        var third = Self.lot("C", 1, on: "2026-05-09")
        third.exporter = "Xanh"
        #expect(try await record(third).findings.contains { $0.id == "lot-without-right" })
        #expect(
            await RegistryError.thrown { try await WithdrawRight(registry.desk)(right.id, on: day("2026-05-09"), reason: nil) }?.code
                == .rightWithdrawn)
        #expect(
            await RegistryError.thrown { try await WithdrawRight(registry.desk)(RightID(9), on: day("2026-05-09"), reason: nil) }?.code
                == .noSuchRight)
        var holders = Self.lot("D", 1)
        holders.exporter = "HTX 1"
        #expect(try await record(holders).lot != nil, "the holder needs no right to his own code")
    }

    @Test("Stamps are signed with what the registry knows of the code, and one that is drawn twice is drawn again")
    func signing() async throws {
        let registry = try await Self.ground()
        _ = try await RecordLot(registry.desk)(Self.lot("A", 100))
        let subjects = Subjects()
        let signing = IssueStamps.Signing(key: [1, 2, 3, 4]) { link, subject in
            subjects.add(subject)
            return link
        }
        var drawn: [Int64] = [5, 5, 6, 7]
        let issued = try await IssueStamps(registry.desk)("product-1/A", count: 2, signing: signing) {
            StampSerial(number: drawn.removeFirst()) ?? .random()
        }
        #expect(issued.stamps.map(\.serial.number) == [5, 6])
        #expect(issued.stamps[0].link.uri == "https://id.example.vn/01/08938505970011/10/A/21/\(issued.stamps[0].serial)")
        #expect(
            subjects.all == Array(repeating: IssueStamps.Subject(code: "VN-BGOR-9001", crop: "LIHCH", lastDay: day("2027-06-30")), count: 2)
        )
        #expect(issued.findings.map(\.id) == ["recognition-expired"])
        drawn = [6, 8]
        let next = try await IssueStamps(registry.desk)("product-1/A", count: 1) { StampSerial(number: drawn.removeFirst()) ?? .random() }
        #expect(next.stamps.map(\.serial.number) == [8], "a serial that was issued before is not issued again")
        #expect(try await registry.store.read { try $0.stampRuns(.all, knownAt: nil).map(\.run.key) } == [[1, 2, 3, 4], nil])
    }

    @Test("A stamp is not signed for a code that is not in force, or for a lot without one code")
    func notSigned() async throws {
        let registry = try await Self.ground()
        var request = Self.lot("A", 100)
        request.sources.append(RecordLot.Source(code: "VN-BGOR-9002", kilograms: Kilograms(grams: 1_000)))
        _ = try await RecordLot(registry.desk)(request)
        let signing = IssueStamps.Signing(key: []) { link, _ in link }
        let issue = IssueStamps(registry.desk)
        #expect(await RegistryError.thrown { _ = try await issue("product-1/A", count: 1, signing: signing) }?.code == .stampNeedsCode)
        #expect(try await issue("product-1/A", count: 1).findings.map(\.id).contains("stamps-name-no-code"))
        var decision = DecideOnCode.Request(code: "VN-BGOR-9001", kind: .suspend, on: day("2026-05-01"))
        decision.reason = "pests"
        _ = try await DecideOnCode(registry.desk)(decision)
        let error = await RegistryError.thrown { _ = try await issue("product-1/A", count: 1, code: "VN-BGOR-9001", signing: signing) }
        #expect(error?.code == .codeNotInForce && error?.values["status"] == "suspended")
    }

    @Test("The demonstration prefix is refused in a registry that is not an illustration")
    func demonstration() async throws {
        let registry = try await Self.ground(gtin: "09522150000019")
        _ = try await RecordLot(registry.desk)(Self.lot("A", 100))
        #expect(await RegistryError.thrown { _ = try await IssueStamps(registry.desk)("A", count: 1) }?.code == .demonstrationPrefix)
    }

    @Test("Ranges that meet or overlap are one change, and a stamp cannot go back in time")
    func ranges() async throws {
        let registry = try await Self.ground()
        _ = try await RecordLot(registry.desk)(Self.lot("A", 100))
        let stamps = try await IssueStamps(registry.desk)("A", count: 6).stamps.map(\.serial.text)
        let change = ChangeStamps(registry.desk)
        let selections = try ["\(stamps[3])..\(stamps[1])", stamps[2], "\(stamps[4])"].map { try ChangeStamps.Selection($0) }
        #expect(try await change(.activated, selections, on: day("2026-05-11"), reason: nil) == 4)
        let kept = try await registry.store.read { try $0.stampChanges(of: StampRunID(1)) }
        #expect(kept.flatMap(\.ranges).map(\.count).reduce(0, +) == 4)
        let error = await RegistryError.thrown {
            _ = try await change(.shipped, try [.init(stamps[1])], on: day("2026-05-10"), reason: nil)
        }
        #expect(error?.code == .illegalStampChange && error?.values["count"] == "1")
        #expect(throws: RegistryError.self) { try ChangeStamps.Selection("A..B..C") }
    }

    @Test("Foreign stamps are linked once each, also where somebody else commits meanwhile")
    func foreign() async throws {
        let registry = try await Self.ground()
        _ = try await RecordLot(registry.desk)(Self.lot("A", 100))
        let desk = Desk(store: InterposingStore(registry.store, times: 2), officer: "lan", today: TestRegistry.today)
        func rows() -> () -> (row: Int, text: String)? {
            var rest = ["https://t.example/1", " https://t.example/1 ", "", "a b", "https://t.example/2"].enumerated().makeIterator()
            return { rest.next().map { ($0.offset + 1, $0.element) } }
        }
        let first = try await LinkForeignStamps(desk)(to: .lot("A"), period: Period()) { rows() }
        #expect(first.linked == 2 && first.repeated == 1 && first.refused == 2 && first.refusedRows == [3, 4] && first.elsewhere == 0)
        let again = try await LinkForeignStamps(registry.desk)(to: .lot("A"), period: Period()) { rows() }
        #expect(again.linked == 0 && again.known == 2)
        let other = try await LinkForeignStamps(registry.desk)(to: .code("VN-BGOR-9001", market: nil), period: Period()) { rows() }
        #expect(other.linked == 2 && other.elsewhere == 2)
        let never = Period(from: day("2026-05-02"), to: day("2026-05-02"))
        #expect(
            await RegistryError.thrown { _ = try await LinkForeignStamps(registry.desk)(to: .lot("A"), period: never) { rows() } }?.code
                == .endBeforeBeginning)
    }

    @Test("A season over New Year is one season, and a day outside every window belongs to the nearest one")
    func seasons() async throws {
        let registry = try await TestRegistry.withArea()
        let head = try await registry.store.read { try $0.head() }
        let row = try #require(ReferenceRow(.seasons, ["pomelo", "11-01", "01-31", "test"]))
        try await registry.store.commit(ChangeSet(by: "lan", [.referenceDefined(row)]), expecting: head)
        try await registry.store.read { reading in
            for text in ["2025-11-01", "2025-12-31", "2026-01-31"] {
                let season = try Season(of: "pomelo", on: day(text), reading)
                #expect(season.isInWindow && season.period == Period(from: day("2025-11-01"), to: day("2026-02-01")))
            }
            let outside = try Season(of: "pomelo", on: day("2026-02-01"), reading)
            #expect(!outside.isInWindow && outside.period == Period(from: day("2025-11-01"), to: day("2026-02-01")))
            let free = try Season(of: "longan", on: day("2026-02-01"), reading)
            #expect(free.isInWindow && !free.isKnown, "no window is known, so nothing is outside it")
            #expect(free.period == Period(from: day("2026-01-01"), to: day("2027-01-01")) && free.counted == free.period)
        }
    }
}

/// What was asked to be signed.
private final class Subjects: @unchecked Sendable {
    // Used by one task, which waits for what it calls.
    private(set) var all: [IssueStamps.Subject] = []
    func add(_ subject: IssueStamps.Subject) { all.append(subject) }
}
