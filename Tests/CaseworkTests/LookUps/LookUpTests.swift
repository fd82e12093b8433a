import Registry
import Testing

@testable import Casework

@Suite("Looking up a code")
struct LookUpTests {
    typealias Step = TestRegistry.Step

    private func ask(
        _ registry: TestRegistry, _ text: String, market: String? = nil, on: String? = nil, today: String = "2026-05-11"
    ) async throws -> LookUpAnswer {
        try await LookUp(registry.store)(.init(text, market: market, on: on.map { day($0) }, today: day(today)))
    }

    private func registry(_ steps: Step...) async throws -> TestRegistry {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 9001", steps)
        return registry
    }

    @Test("A code in force answers yes, with the area, the holder, the state and the decision behind it")
    func active() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01", expires: "2027-12-31", document: "12/GCN"))
        let answer = try await ask(registry, "vn-bgor9001", market: "CN")
        #expect(answer.isFound)
        #expect(answer.kind == .growingAreaCode)
        #expect(answer.query == "vn-bgor9001")
        #expect(answer.verdict == .yes)
        #expect(answer.reasons == [.init("in-force", ["code": "VN-BGOR 9001", "market": "CN", "day": "2026-05-11"])])
        #expect(answer.asOf == "2026-05-11T03:00:00.000Z")
        #expect(answer.source == "11111111-2222-4333-8444-555555555555")
        #expect(!answer.isIllustrative)
        let code = try #require(answer.codes.first)
        #expect(code.record.text == "VN-BGOR 9001")
        #expect(code.holder == "HTX 1")
        #expect(code.area.name == "Đồng Kỳ 1")
        #expect(code.commune == "Xã Đồng Kỳ")
        #expect(code.communeAtRegistration == "Xã Đồng Kỳ")
        #expect(abs((code.hectares ?? 0) - 1.148) < 0.01)
        #expect(code.on.status == .active)
        #expect(code.on.expiresOn == day("2027-12-31"))
        #expect(code.on.decision?.document == "12/GCN")
        #expect(code.importer == nil)
    }

    /// The decisions on a code, a day, and what is to be said of it then and today (2026-05-11).
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var steps: [Step]
        var on: String
        var verdict: LookUpAnswer.Verdict
        var reasons: [String]
        var warnings: [String]
        var then: CodeStatus
        var now: CodeStatus
    }

    static let cases: [Case] = [
        Case(
            testDescription: "active then and now", steps: [Step(.grant, "2026-01-01")], on: "2026-03-01", verdict: .yes,
            reasons: ["in-force"],
            warnings: ["importer-unknown"], then: .active, now: .active),
        Case(
            testDescription: "suspended then, active now",
            steps: [Step(.grant, "2026-01-01"), Step(.suspend, "2026-02-01"), Step(.restore, "2026-04-01")],
            on: "2026-03-01", verdict: .no, reasons: ["not-in-force"], warnings: ["in-force-today", "importer-unknown"], then: .suspended,
            now: .active),
        Case(
            testDescription: "active then, suspended now", steps: [Step(.grant, "2026-01-01"), Step(.suspend, "2026-04-01")],
            on: "2026-03-31",
            verdict: .yes, reasons: ["in-force"], warnings: ["not-in-force-today", "importer-unknown"], then: .active, now: .suspended),
        Case(
            testDescription: "revoked", steps: [Step(.grant, "2026-01-01"), Step(.revoke, "2026-04-01")], on: "2026-04-01", verdict: .no,
            reasons: ["not-in-force"], warnings: ["importer-unknown"], then: .revoked, now: .revoked),
        Case(
            testDescription: "on the last day of the certificate", steps: [Step(.grant, "2025-08-01", expires: "2026-04-30")],
            on: "2026-04-30",
            verdict: .yes, reasons: ["in-force"], warnings: ["not-in-force-today", "importer-unknown", "expires-soon"], then: .active,
            now: .expired),
        Case(
            testDescription: "on the day after it", steps: [Step(.grant, "2025-08-01", expires: "2026-04-30")], on: "2026-05-01",
            verdict: .no,
            reasons: ["not-in-force"], warnings: ["importer-unknown"], then: .expired, now: .expired),
        Case(
            testDescription: "before the grant", steps: [Step(.grant, "2026-01-01")], on: "2025-12-31", verdict: .no,
            reasons: ["not-in-force"],
            warnings: ["in-force-today", "importer-unknown"], then: .draft, now: .active),
        Case(
            testDescription: "submitted only", steps: [Step(.submit, "2026-01-01")], on: "2026-05-11", verdict: .no,
            reasons: ["not-in-force"],
            warnings: ["importer-unknown"], then: .submitted, now: .submitted),
        Case(
            testDescription: "withdrawn, a shipment before", steps: [Step(.grant, "2026-01-01"), Step(.withdraw, "2026-04-01")],
            on: "2026-03-31",
            verdict: .yes, reasons: ["in-force"], warnings: ["not-in-force-today", "importer-unknown"], then: .active, now: .withdrawn),
        Case(
            testDescription: "the importer knows it too", steps: [Step(.grant, "2026-01-01"), Step(.grant, "2026-02-01", .importer)],
            on: "2026-03-01",
            verdict: .yes, reasons: ["in-force"], warnings: [], then: .active, now: .active),
        Case(
            testDescription: "the importer refuses what is active here",
            steps: [Step(.grant, "2026-01-01"), Step(.suspend, "2026-02-01", .importer)], on: "2026-03-01", verdict: .no,
            reasons: ["importer-refuses"], warnings: [], then: .active, now: .active),
        Case(
            testDescription: "the importer was asked and has not decided",
            steps: [Step(.grant, "2026-01-01"), Step(.submit, "2026-02-01", .importer), Step(.inspect, "2026-02-10", .importer)],
            on: "2026-03-01", verdict: .yes, reasons: ["in-force"], warnings: ["importer-undecided"], then: .active, now: .active),
        Case(
            testDescription: "the importer was asked and refused",
            steps: [Step(.grant, "2026-01-01"), Step(.submit, "2026-02-01", .importer), Step(.reject, "2026-02-10", .importer)],
            on: "2026-03-01", verdict: .no, reasons: ["importer-refuses"], warnings: [], then: .active, now: .active),
        Case(
            testDescription: "before the importer refused", steps: [Step(.grant, "2026-01-01"), Step(.suspend, "2026-02-01", .importer)],
            on: "2026-01-31", verdict: .yes, reasons: ["in-force"], warnings: ["importer-refuses-today", "importer-unknown"], then: .active,
            now: .active),
        Case(
            testDescription: "both refuse",
            steps: [Step(.grant, "2026-01-01"), Step(.suspend, "2026-02-01", .importer), Step(.suspend, "2026-02-15")], on: "2026-03-01",
            verdict: .no, reasons: ["not-in-force", "importer-refuses"], warnings: [], then: .suspended, now: .suspended),
        Case(
            testDescription: "29 days to the last one", steps: [Step(.grant, "2025-08-01", expires: "2026-06-09")], on: "2026-05-11",
            verdict: .yes,
            reasons: ["in-force"], warnings: ["importer-unknown", "expires-soon"], then: .active, now: .active),
        Case(
            testDescription: "30 days to the last one", steps: [Step(.grant, "2025-08-01", expires: "2026-06-10")], on: "2026-05-11",
            verdict: .yes,
            reasons: ["in-force"], warnings: ["importer-unknown"], then: .active, now: .active),
    ]

    @Test("The state of a code is told for the day of the shipment and for today", arguments: cases)
    func thenAndNow(_ item: Case) async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 9001", item.steps)
        let answer = try await ask(registry, "VN-BGOR 9001", market: "CN", on: item.on)
        #expect(answer.verdict == item.verdict)
        #expect(answer.reasons.map(\.id) == item.reasons)
        #expect(answer.warnings.map(\.id) == item.warnings)
        let code = try #require(answer.codes.first)
        #expect(code.on.date == day(item.on))
        #expect(code.on.status == item.then)
        #expect(code.today.date == TestRegistry.today)
        #expect(code.today.status == item.now)
    }

    @Test("A refusal says since when and why")
    func why() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"), Step(.suspend, "2026-04-01", reason: "dư lượng"))
        let answer = try await ask(registry, "VN-BGOR 9001")
        let values = [
            "code": "VN-BGOR 9001", "market": "CN", "day": "2026-05-11", "status": "suspended", "since": "2026-04-01", "reason": "dư lượng",
        ]
        #expect(answer.reasons == [.init("not-in-force", values)])
    }

    @Test("A warning that a certificate ends soon names its last day")
    func expires() async throws {
        let registry = try await registry(Step(.grant, "2025-08-01", expires: "2026-05-31"))
        let answer = try await ask(registry, "VN-BGOR 9001")
        #expect(answer.warnings.first { $0.id == "expires-soon" }?.values["expires"] == "2026-05-31")
    }

    @Test("What the importer says comes with its document and the day it is known from")
    func importer() async throws {
        let registry = try await registry(
            Step(.grant, "2026-01-01"), Step(.grant, "2026-02-01", .importer, document: "GACC list 2026-02", received: "2026-02-03"))
        let importer = try #require(try await ask(registry, "VN-BGOR 9001").codes.first?.importer)
        #expect(importer.status == .active)
        #expect(importer.decision?.document == "GACC list 2026-02")
        #expect(importer.decision?.receivedOn == day("2026-02-03"))
    }

    @Test("A domestic code needs no word of an importer")
    func domestic() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("BG-001", market: "VN", Step(.grant, "2026-01-01"))
        let answer = try await ask(registry, "BG-001", market: "VN")
        #expect(answer.verdict == .yes)
        #expect(answer.warnings == [])
    }

    @Test("A code of another market is no, and the markets it is for are named")
    func otherMarket() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let answer = try await ask(registry, "VN-BGOR 9001", market: "JP")
        #expect(answer.isFound)
        #expect(answer.verdict == .no)
        #expect(answer.reasons == [.init("other-market", ["code": "VN-BGOR 9001", "markets": "CN", "market": "JP"])])
    }

    @Test("Several codes with one canonical form are all told, and that there are several")
    func several() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"), Step(.suspend, "2026-02-01"))
        try await registry.code("VNBGOR-9001", market: "JP", Step(.grant, "2026-01-01"))
        let both = try await ask(registry, "VN-BGOR 9001")
        #expect(both.codes.map(\.record.text) == ["VN-BGOR 9001", "VNBGOR-9001"])
        #expect(both.warnings.contains(.init("several-codes", ["code": "VN-BGOR 9001", "count": "2"])))
        #expect(try await ask(registry, "VN-BGOR 9001", market: "JP").verdict == .yes)
        #expect(try await ask(registry, "VN-BGOR 9001", market: "CN").verdict == .no)
    }

    @Test("A code that is easily taken for another is warned of")
    func resembles() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        try await registry.code("VN-BGOR 09001", Step(.grant, "2026-01-01"))
        let answer = try await ask(registry, "VN-BGOR 9001")
        #expect(answer.warnings.contains(.init("code-resembles", ["code": "VN-BGOR 9001", "other": "VNBGOR09001"])))
    }

    @Test(
        "What is not in a registry that covers it is no, with the nearest codes", arguments: ["VN-BGOR 9002", "VN-BGOR 09001", "vnbgor900"])
    func absent(_ text: String) async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let answer = try await ask(registry, text)
        #expect(!answer.isFound)
        #expect(answer.kind == nil)
        #expect(answer.codes.isEmpty)
        #expect(answer.verdict == .no)
        #expect(answer.reasons.map(\.id) == ["not-in-registry"])
        #expect(answer.nearest.contains("VNBGOR9001"))
    }

    @Test("A code of another province is not known here, never wrong", arguments: ["VN-DTOR-0017", "BG", "XX"])
    func outside(_ text: String) async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let answer = try await ask(registry, text)
        #expect(!answer.isFound)
        #expect(answer.verdict == .unknown)
        #expect(answer.reasons == [.init("outside-coverage", ["code": text, "coverage": "VNBG, VNBN"])])
    }

    @Test("Where nothing is said of what the registry covers, what is absent is not known")
    func withoutCoverage() async throws {
        let registry = try await TestRegistry(coverage: false)
        #expect(try await ask(registry, "VN-BGOR 9001").verdict == .unknown)
    }

    @Test("A draft is nobody's business: it is not found, nor named among the nearest")
    func draft() async throws {
        let registry = try await registry()
        let same = try await ask(registry, "VN-BGOR 9001")
        #expect(!same.isFound)
        let near = try await ask(registry, "VN-BGOR 09001")
        #expect(near.nearest == [])
    }

    @Test("A text without a letter or digit is no code", arguments: ["", "  ", "---"])
    func notACode(_ text: String) async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let answer = try await ask(registry, text)
        #expect(!answer.isFound)
        #expect(answer.verdict == .unknown)
        #expect(answer.reasons.map(\.id) == ["not-a-code"])
    }

    @Test("An area can be asked for by its number, in any case", arguments: ["area-1", "AREA-1", " area-1"])
    func area(_ text: String) async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let answer = try await ask(registry, text)
        #expect(answer.kind == .growingArea)
        #expect(answer.verdict == .yes)
        #expect(answer.codes.map(\.record.text) == ["VN-BGOR 9001"])
    }

    @Test("An area without a code is found, and nothing can be said of markets")
    func areaWithoutCode() async throws {
        let registry = try await TestRegistry.withArea()
        let answer = try await ask(registry, "area-1", market: "CN")
        #expect(answer.isFound)
        #expect(answer.verdict == .unknown)
        #expect(answer.reasons == [.init("area-without-code", ["area": "area-1"])])
    }

    @Test("An area that is not there is not found", arguments: ["area-9", "area-0", "area--1", "area-99999999999999999999"])
    func noArea(_ text: String) async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let answer = try await ask(registry, text)
        #expect(!answer.isFound)
        #expect(answer.verdict == .unknown)
    }

    @Test(
        "An address that ends in a code is read in any case, with its escapes decoded",
        arguments: [
            "https://example.vn/puc/VN-BGOR%209001", "HTTPS://EXAMPLE.VN/PUC/VN-BGOR%209001", "https://example.vn/puc/vn%2dbgor%209001",
            "https://example.vn/Puc/VN%2DBGOR%209001?linkType=all", "https://example.vn/stem/puc/VNBGOR9001#fragment",
            "https://example.vn/puc/VNBGOR9001/", "  https://example.vn/puc/VNBGOR9001", "/puc/VN-BGOR 9001",
            "https://vải.vn/puc/VNBGOR9001",
        ])
    func address(_ text: String) async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        let answer = try await ask(registry, text)
        #expect(answer.verdict == .yes)
        #expect(answer.query == text)
        #expect(answer.codes.map(\.record.text) == ["VN-BGOR 9001"])
    }

    @Test("An escape that is none is taken as it stands")
    func badEscape() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        #expect(try await ask(registry, "https://example.vn/puc/VN%ZZBGOR9001").isFound == false)
    }

    @Test("A code of an illustration says so, whatever the answer")
    func illustrative() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 9001", isIllustrative: true, Step(.grant, "2026-01-01"), Step(.suspend, "2026-02-01"))
        for market in ["CN", "JP"] {
            let answer = try await ask(registry, "VN-BGOR 9001", market: market)
            #expect(answer.isIllustrative)
            #expect(answer.warnings.contains(.init("illustrative")), "\(market)")
        }
    }

    @Test("The commune is told as of today and as of the registration")
    func commune() async throws {
        let registry = try await TestRegistry()
        try await registry.add(GrowingArea(id: AreaID(1), name: "Bố Hạ 1", crop: "lychee", commune: "07294"))
        try await registry.code("VN-BGOR 9001", Step(.grant, "2026-01-01"))
        let code = try #require(try await ask(registry, "VN-BGOR 9001", today: "2026-10-01").codes.first)
        #expect(code.commune == "Phường Bố Hạ")
        #expect(code.communeAtRegistration == "Xã Bố Hạ")
    }

    @Test("The hectares are those of the boundary that was in force for the code on the day")
    func hectares() async throws {
        let registry = try await registry(Step(.grant, "2026-01-01"))
        try await registry.propose()
        _ = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9001", kind: .amend, on: day("2026-04-01")))
        let before = try #require(try await ask(registry, "VN-BGOR 9001", on: "2026-03-31").codes.first?.hectares)
        let after = try #require(try await ask(registry, "VN-BGOR 9001", on: "2026-04-01").codes.first?.hectares)
        #expect(abs(before - 1.148) < 0.01)
        #expect(abs(after - 2.583) < 0.01)
    }
}
