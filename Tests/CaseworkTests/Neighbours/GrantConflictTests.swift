import Casework
import Journal
import Registry
import Testing

@Suite("Grants on ground that somebody else holds")
struct GrantConflictTests {
    /// Two overlapping areas of lychee: area 1 of A, area 2 of B.
    private func registry(crop: String = "lychee", holder: String? = "B") async throws -> TestRegistry {
        let registry = try await TestRegistry()
        for (x, holder, crop) in [(0.0, "A" as String?, "lychee"), (0.5, holder, crop)] {
            let submission = Submission(Outlines.degrees.shape(Outlines.square(x))) {
                $0.crop = crop
                $0.holder = holder
            }
            _ = try await RegisterArea(registry.desk)(submission, from: day("2025-07-01"))
        }
        return registry
    }

    private func issue(
        _ registry: TestRegistry, _ area: Int, market: String = "CN", from: String = "2026-01-01", expires: String? = nil,
        override: OverlapOverride? = nil, text: String? = nil
    ) async throws {
        var request = IssueCode.Request(
            area: "area-\(area)", text: text ?? "VN-BGOR 900\(area)", market: market, from: day(from), expires: expires.map { day($0) })
        request.override = override
        _ = try await IssueCode(registry.desk)(request)
    }

    @Test("The same crop, market and time for two holders is refused, with the code and the ground")
    func refused() async throws {
        let registry = try await registry()
        try await issue(registry, 1)
        let before = try await registry.entries
        let error = await RegistryError.thrown { try await issue(registry, 2) }
        #expect(error?.code == .overlapRefused)
        #expect(error?.values["others"] == "VN-BGOR 9001 (area-1)")
        #expect(error?.values["percent"] == "50.0")
        #expect(try await registry.entries == before)
    }

    @Test("Another market, another crop, another time or the same holder is granted")
    func granted() async throws {
        let markets = try await registry()
        try await issue(markets, 1)
        try await issue(markets, 2, market: "JP")
        let crops = try await registry(crop: "longan")
        try await issue(crops, 1)
        try await issue(crops, 2)
        let times = try await registry()
        try await issue(times, 1, expires: "2026-03-31")
        try await issue(times, 2, from: "2026-04-01")
        let holders = try await registry(holder: "A")
        try await issue(holders, 1)
        try await issue(holders, 2)
        let unknown = try await registry(holder: nil)
        try await issue(unknown, 1)
        try await issue(unknown, 2)
    }

    @Test("Where nobody said who holds one of two areas on the same ground, a grant says so and is made; so is what follows on it")
    func unknownHolder() async throws {
        for (holder, crop, isOpen) in [(nil as String?, "lychee", true), (nil, "longan", false), ("A", "lychee", false)] {
            let registry = try await registry(crop: crop, holder: holder)
            for area in [2, 1] {
                let findings = try await IssueCode(registry.desk)(
                    .init(
                        area: "area-\(area)", text: "VN-BGOR 900\(area)", market: "CN", from: day("2026-01-01"),
                        expires: day("2026-12-31"))
                ).findings.filter { $0.values["rule"] == "holder-unknown" }
                #expect(findings.map(\.id) == (isOpen ? ["neighbour-overlap"] : []), "\(holder ?? "-") \(crop) area-\(area)")
                #expect(findings.allSatisfy { $0.severity == .warning && $0.values["other"]?.hasPrefix("area-\(3 - area)") == true })
            }
            var renewal = DecideOnCode.Request(code: "VN-BGOR 9001", kind: .renew, on: day("2026-05-01"))
            renewal.expires = day("2027-12-31")
            let renewed = try await DecideOnCode(registry.desk)(renewal).findings.filter { $0.values["rule"] == "holder-unknown" }
            #expect(renewed.map { $0.values["other"] } == (isOpen ? ["area-2 (VN-BGOR 9002)"] : []))
        }
    }

    @Test("A renewal into somebody else's time and a transfer to a second holder are refused")
    func broughtLater() async throws {
        let times = try await registry()
        try await issue(times, 1, expires: "2026-03-31")
        try await issue(times, 2, from: "2026-04-01")
        var renewal = DecideOnCode.Request(code: "VN-BGOR 9001", kind: .renew, on: day("2026-03-01"))
        renewal.expires = day("2027-03-31")
        #expect(await RegistryError.thrown { _ = try await DecideOnCode(times.desk)(renewal) }?.code == .overlapRefused)

        let holders = try await registry(holder: "A")
        try await issue(holders, 1)
        try await issue(holders, 2)
        var transfer = DecideOnCode.Request(code: "VN-BGOR 9002", kind: .transfer, on: day("2026-05-01"))
        transfer.holder = "C"
        #expect(await RegistryError.thrown { _ = try await DecideOnCode(holders.desk)(transfer) }?.code == .overlapRefused)
        transfer.holder = "A"
        _ = try await DecideOnCode(holders.desk)(transfer)
    }

    @Test("With a reason and a second officer it stands, and the journal says so; the same conflict is not asked about again")
    func overridden() async throws {
        let registry = try await registry()
        try await issue(registry, 1)
        let same = try OverlapOverride(reason: "thoả thuận", secondOfficer: "lan")
        #expect(await RegistryError.thrown { try await issue(registry, 2, override: same) }?.code == .secondOfficerSame)
        try await issue(registry, 2, override: try OverlapOverride(reason: "thoả thuận", secondOfficer: "minh"))
        let kinds = try await registry.store.read { try $0.history(of: AreaID(2)).map(\.kind.name) }
        #expect(kinds == ["area.registered", "code.issued", "decision.made", "overlap.accepted"])
        var suspension = DecideOnCode.Request(code: "VN-BGOR 9002", kind: .suspend, on: day("2026-05-01"))
        suspension.reason = "thử"
        _ = try await DecideOnCode(registry.desk)(suspension)
        #expect(throws: RegistryError.self) { try OverlapOverride(reason: "r", secondOfficer: nil) }
        #expect(try OverlapOverride(reason: nil, secondOfficer: nil) == nil)
    }

    @Test("A second holder for the same market on one area is refused")
    func sameArea() async throws {
        let registry = try await registry()
        try await issue(registry, 1)
        var request = IssueCode.Request(area: "area-1", text: "VN-BGOR 9009", market: "CN", holder: "Z", from: day("2026-02-01"))
        #expect(await RegistryError.thrown { _ = try await IssueCode(registry.desk)(request) }?.code == .overlapRefused)
        request.holder = "A"
        _ = try await IssueCode(registry.desk)(request)
    }

    @Test("An amendment that brings the ground of another holder is refused")
    func amendment() async throws {
        let registry = try await TestRegistry()
        for (x, holder) in [(0.0, "A"), (5, "B")] {
            let submission = Submission(Outlines.degrees.shape(Outlines.square(x))) {
                $0.crop = "lychee"
                $0.holder = holder
            }
            _ = try await RegisterArea(registry.desk)(submission, from: day("2025-07-01"))
        }
        try await issue(registry, 1)
        try await issue(registry, 2)
        let onto = Submission(Outlines.degrees.shape(Outlines.square(0.5))) { $0.crop = "lychee" }
        _ = try await ReviseBoundary(registry.desk)(AreaID(2), onto, from: day("2026-05-01"), reason: nil)
        let request = DecideOnCode.Request(code: "VN-BGOR 9002", kind: .amend, on: day("2026-05-02"))
        #expect(await RegistryError.thrown { _ = try await DecideOnCode(registry.desk)(request) }?.code == .overlapRefused)
    }

    @Test("A last day without a grant is refused, and a renewal that ends sooner")
    func days() async throws {
        let registry = try await registry()
        let draft = IssueCode.Request(area: "area-1", text: "VN-BGOR 9001", market: "CN", expires: day("2027-01-01"))
        #expect(await RegistryError.thrown { _ = try await IssueCode(registry.desk)(draft) }?.code == .expiryWithoutGrant)
        try await issue(registry, 1, expires: "2026-12-31")
        var renewal = DecideOnCode.Request(code: "VN-BGOR 9001", kind: .renew, on: day("2026-05-01"))
        renewal.expires = day("2026-11-30")
        let error = await RegistryError.thrown { _ = try await DecideOnCode(registry.desk)(renewal) }
        #expect(error?.code == .renewalShortens && error?.values["last"] == "2026-12-31")
    }

    @Test("What two officers let stand is asked about again only for more time or another holder, and from the first such day")
    func letStand() async throws {
        let registry = try await registry()
        try await issue(registry, 1)
        let capitals = try OverlapOverride(reason: "thoả thuận", secondOfficer: " LAN")
        #expect(
            await RegistryError.thrown { try await issue(registry, 2, expires: "2026-12-31", override: capitals) }?.code
                == .secondOfficerSame)
        try await issue(registry, 2, expires: "2026-12-31", override: try OverlapOverride(reason: "thoả thuận", secondOfficer: "minh"))
        var renewal = DecideOnCode.Request(code: "VN-BGOR 9002", kind: .renew, on: day("2026-11-01"))
        renewal.expires = day("2027-12-31")
        let longer = await RegistryError.thrown { _ = try await DecideOnCode(registry.desk)(renewal) }
        #expect(longer?.code == .overlapRefused && longer?.values["from"] == "2027-01-01")
        var transfer = DecideOnCode.Request(code: "VN-BGOR 9002", kind: .transfer, on: day("2026-06-01"))
        transfer.holder = "C"
        let another = await RegistryError.thrown { _ = try await DecideOnCode(registry.desk)(transfer) }
        #expect(another?.code == .overlapRefused && another?.values["from"] == "2026-06-01")
        transfer.holder = "A"
        _ = try await DecideOnCode(registry.desk)(transfer)
        _ = try await DecideOnCode(registry.desk)(renewal)
    }
}
