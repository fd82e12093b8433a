import Casework
import Registry
import Testing

@Suite("Issuing a code")
struct IssueCodeTests {
    @Test("Without a first day the code is a draft, and keeps its spelling")
    func draft() async throws {
        let registry = try await TestRegistry.withArea()
        let outcome = try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9001", market: "CN"))
        #expect(outcome.findings == [])
        #expect(outcome.code.text == "VN-BGOR 9001")
        #expect(outcome.code.canonical.text == "VNBGOR9001")
        let record = try await registry.store.read { try $0.code(meantBy: "vn-bgor9001") }
        #expect(record.decisions == [])
        #expect(record.code.holder == .organisation(OrganisationID(1)))
        #expect(record.timeline(of: .ours).status(on: TestRegistry.today) == .draft)
    }

    @Test("With a first day it is granted for the boundary of that day, under its certificate")
    func granted() async throws {
        let registry = try await TestRegistry.withArea()
        let outcome = try await IssueCode(registry.desk)(
            .init(
                area: "area-1", text: "VN-BGOR 9001", market: "CN", certificate: "12/GCN", from: day("2026-02-01"),
                expires: day("2027-01-31")))
        let record = try await registry.store.read { try $0.code(meantBy: "VNBGOR9001") }
        #expect(record.code.certificate == "12/GCN")
        #expect(record.code == outcome.code)
        let grant = try #require(record.decisions.first)
        #expect(record.decisions.count == 1)
        #expect(grant.kind == .grant)
        #expect(grant.effectiveOn == day("2026-02-01"))
        #expect(grant.expiresOn == day("2027-01-31"))
        #expect(grant.document == "12/GCN")
        #expect(grant.boundary == BoundaryID(1))
        #expect(record.timeline(of: .ours).status(on: day("2026-01-31")) == .draft)
        #expect(record.timeline(of: .ours).status(on: day("2026-02-01")) == .active)
        #expect(record.timeline(of: .ours).status(on: day("2027-02-01")) == .expired)
        #expect(record.timeline(of: .importer).status(on: day("2026-02-01")) == .draft)
    }

    @Test(
        "The area may be named by its number or by another of its codes",
        arguments: ["1", "area-1", "AREA-1", "VN-BGOR 9001", "vnbgor9001"])
    func area(_ text: String) async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 9001", .init(.grant, "2026-01-01"))
        let outcome = try await IssueCode(registry.desk)(.init(area: text, text: "VN-BGOR 9002", market: "JP"))
        #expect(outcome.code.area == AreaID(1))
    }

    @Test("A holder that is new is added, one that is known is found")
    func holder() async throws {
        let registry = try await TestRegistry.withArea()
        let new = try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9001", market: "CN", holder: "HTX Mới"))
        #expect(new.code.holder == .organisation(OrganisationID(2)))
        let known = try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9002", market: "JP", holder: "HTX 1"))
        #expect(known.code.holder == .organisation(OrganisationID(1)))
        #expect(try await registry.store.read { try $0.organisations().map(\.name) } == ["HTX 1", "HTX Mới"])
    }

    @Test("A code with the same canonical form elsewhere is a warning that names it, and both stay")
    func collides() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.add(GrowingArea(id: AreaID(2), name: "Hai", crop: "lychee"))
        try await registry.code("VN-BGOR 9001", .init(.grant, "2026-01-01"))
        for (area, market) in [("2", "CN"), ("1", "JP")] {
            let outcome = try await IssueCode(registry.desk)(.init(area: area, text: "vn bgor-9001", market: market))
            let found = try #require(outcome.findings.first { $0.id == "code-collides" })
            #expect(found.severity == .warning)
            #expect(found.values == ["code": "vn bgor-9001", "other": "VN-BGOR 9001", "area": "area-1", "market": "CN"])
        }
        let canonical = try #require(CanonicalCode("VNBGOR9001"))
        let codes = try await registry.store.read { try $0.codes(canonical, knownAt: nil) }
        #expect(codes.map(\.code.text) == ["VN-BGOR 9001", "vn bgor-9001", "vn bgor-9001"])
    }

    @Test(
        "A code that is easily taken for another is a warning that names it",
        arguments: ["VN-BGOR 0001", "VN-BG0R 001", "VN-BGOR 1", "VN-BGOR 00I"])
    func resembles(_ text: String) async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 001", .init(.grant, "2026-01-01"))
        let outcome = try await IssueCode(registry.desk)(.init(area: "1", text: text, market: "JP"))
        #expect(outcome.findings == [Finding("code-resembles", .warning, values: ["code": text, "other": "VNBGOR001"])])
        #expect(outcome.code.text == text)
    }

    @Test("A code of another number is no cause for a warning")
    func distinct() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 001", .init(.grant, "2026-01-01"))
        #expect(try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 002", market: "JP")).findings == [])
    }

    @Test("A code that the area has for the market already is taken")
    func taken() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 9001", .init(.grant, "2026-01-01"))
        let before = try await registry.entries
        let error = await RegistryError.thrown {
            _ = try await IssueCode(registry.desk)(.init(area: "1", text: "vnbgor9001", market: "CN"))
        }
        #expect(error?.code == .codeTaken)
        #expect(error?.values == ["code": "vnbgor9001", "other": "VN-BGOR 9001", "area": "area-1", "market": "CN"])
        #expect(try await registry.entries == before)
    }

    @Test("A market that is not known is refused with those that are", arguments: ["XX", "cn", "", "Trung Quốc"])
    func market(_ market: String) async throws {
        let registry = try await TestRegistry.withArea()
        let error = await RegistryError.thrown {
            _ = try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9001", market: market))
        }
        #expect(error?.code == .unknownMarket)
        #expect(error?.values == ["market": market, "known": "CN, JP, VN"])
    }

    @Test("A certificate cannot end before it begins; one that ends on its first day can")
    func expiry() async throws {
        let registry = try await TestRegistry.withArea()
        let issue = IssueCode(registry.desk)
        let error = await RegistryError.thrown {
            _ = try await issue(.init(area: "1", text: "VN-BGOR 9001", market: "CN", from: day("2026-02-02"), expires: day("2026-02-01")))
        }
        #expect(error?.code == .expiryBeforeGrant)
        #expect(error?.values == ["from": "2026-02-02", "expires": "2026-02-01"])
        _ = try await issue(.init(area: "1", text: "VN-BGOR 9001", market: "CN", from: day("2026-02-02"), expires: day("2026-02-02")))
        let record = try await registry.store.read { try $0.code(meantBy: "VNBGOR9001") }
        #expect(record.timeline(of: .ours).status(on: day("2026-02-02")) == .active)
        #expect(record.timeline(of: .ours).status(on: day("2026-02-03")) == .expired)
    }

    @Test("A text without a letter or digit is no code", arguments: ["", " ", "---", "·"])
    func notACode(_ text: String) async throws {
        let registry = try await TestRegistry.withArea()
        let error = await RegistryError.thrown { _ = try await IssueCode(registry.desk)(.init(area: "1", text: text, market: "CN")) }
        #expect(error?.code == .notACode)
        #expect(error?.values == ["code": text])
    }

    @Test(
        "A text that reads as a number of ours, or is longer than any code, is no code, alias or new number",
        arguments: [
            ("area-5", RegistryError.Code.reservedText), ("AREA 6", .reservedText), ("lot-1", .reservedText), ("Plot–12", .reservedText),
            ("organisation-2", .reservedText), ("ａｒｅａ７", .reservedText), ("area", nil),
            (String(repeating: "A1", count: 32) + "-", .codeTooLong), (String(repeating: "A1", count: 32), nil), ("AREA-5B", nil),
            ("VN-LOT-5", nil), ("VN-BGOR-90\u{3164}01", .characterInCode), ("VN-BGOR-9116\u{202E}", .characterInCode),
            ("VN-BGOR\n9121", .characterInCode), ("VN-BGOR-9108\u{200B}", .characterInCode), ("VN-BGOR-٩١٠٨", .characterInCode),
            ("VN-BGOR-𝟗𝟏𝟎𝟖", .characterInCode), ("VN-BGOR-①", .characterInCode), ("𝐕N-BGOR-9108", .characterInCode),
            ("ＶＮ－ＢＧＯＲ　９１０８", nil), ("VN–BGOR\u{A0}9108", nil), ("果园一号", nil),
        ] as [(String, RegistryError.Code?)])
    func reserved(text: String, code: RegistryError.Code?) async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 9001", .init(.grant, "2026-01-01"))
        let issued = await RegistryError.thrown { _ = try await IssueCode(registry.desk)(.init(area: "1", text: text, market: "JP")) }
        #expect(issued?.code == code)
        let alias = await RegistryError.thrown {
            _ = try await AddAlias(registry.desk)(text, for: "VN-BGOR 9001", authority: "GACC", period: Period())
        }
        #expect(alias?.code == code)
        guard code != nil else { return }
        let renumbered = await RegistryError.thrown {
            _ = try await RenumberCode(registry.desk)(.init(code: "VN-BGOR 9001", to: text, on: day("2026-05-01")))
        }
        #expect(renumbered?.code == code)
    }

    @Test("A character of a code that is not seen is named, and its place; a facility's code has none either")
    func unseen() async throws {
        let registry = try await TestRegistry.withArea()
        let error = await RegistryError.thrown {
            _ = try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR-90\u{3164}01\u{202E}", market: "CN"))
        }
        #expect(error?.values == ["code": "VN-BGOR-9001", "character": "U+3164", "place": "11"])
        let facility = await RegistryError.thrown { _ = try await RecordFacility(registry.desk)(.init(code: "VN-BGPH 00\u{FFA0}1")) }
        #expect(facility?.code == .characterInCode)
        #expect(facility?.values == ["code": "VN-BGPH 001", "character": "U+FFA0", "place": "11"])
        #expect(try await registry.store.read { try $0.freeNumbers() }.code == 1)
    }

    @Test(
        "An area that is not there is an error",
        arguments: [("9", RegistryError.Code.noSuchArea), ("area-9", .noSuchArea), ("VN-BGOR 1234", .noSuchCode)])
    func noArea(_ area: String, _ code: RegistryError.Code) async throws {
        let registry = try await TestRegistry.withArea()
        let error = await RegistryError.thrown {
            _ = try await IssueCode(registry.desk)(.init(area: area, text: "VN-BGOR 9001", market: "CN"))
        }
        #expect(error?.code == code)
    }

    @Test("Codes of an illustrative area are illustrations too")
    func illustrative() async throws {
        let registry = try await TestRegistry()
        try await registry.add(GrowingArea(id: AreaID(1), name: "Một", crop: "lychee", isIllustrative: true))
        #expect(try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9001", market: "CN")).code.isIllustrative)
    }

    @Test("Somebody else's commit in between is no error")
    func moved() async throws {
        let registry = try await TestRegistry.withArea()
        let store = InterposingStore(registry.store, times: 2)
        let desk = Desk(store: store, officer: "lan", today: TestRegistry.today)
        _ = try await IssueCode(desk)(.init(area: "1", text: "VN-BGOR 9001", market: "CN", from: day("2026-02-01")))
        #expect(store.attempts == 3)
        #expect(try await registry.store.read { try $0.code(meantBy: "VNBGOR9001") }.decisions.count == 1)
    }
}
