import Casework
import Registry
import Testing

@Suite("What a desk lets into the journal")
struct DeskTests {
    @Test("No text that steers or is not seen comes in, by whatever use case; lines end in reasons only")
    func texts() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 9001", .init(.grant, "2026-01-01"))
        let (desk, before) = (registry.desk, try await registry.entries)
        func organisation(_ name: String) async -> RegistryError? {
            await RegistryError.thrown { _ = try await RecordOrganisation(desk)(name, taxCode: nil, address: nil, website: nil) }
        }
        func suspend(_ reason: String?, _ document: String?) async -> RegistryError? {
            var request = DecideOnCode.Request(code: "VN-BGOR 9001", kind: .suspend, on: day("2026-05-01"))
            (request.reason, request.document) = (reason, document)
            return await RegistryError.thrown { _ = try await DecideOnCode(desk)(request) }
        }
        let name = await organisation("HTX\u{202E}abc\nX")
        #expect(name?.code == .controlInText)
        #expect(name?.values == ["text": "name", "control": "U+202E"])
        #expect(await organisation("HTX\u{200B}")?.values == ["text": "name", "control": "U+200B"])
        #expect(await organisation("HTX\nX")?.values == ["text": "name", "control": "U+000A"])
        #expect(await suspend("x\u{1B}]0;pwn\u{7}", nil)?.values == ["text": "reason", "control": "U+001B"])
        #expect(await suspend("y\u{202E}z", nil)?.values == ["text": "reason", "control": "U+202E"])
        #expect(await suspend(nil, "12/QĐ\n")?.values == ["text": "document", "control": "U+000A"])
        let consent = await RegistryError.thrown {
            _ = try await SetVisibility(desk)("VN-BGOR 9001", to: .codeOnly, consent: "a\u{202E}b", on: day("2026-05-11"))
        }
        #expect(consent?.values == ["text": "consent", "control": "U+202E"])
        #expect(try await registry.entries == before)
        #expect(await suspend("một\r\nhai 🍋\u{200D}🟩", "12/QĐ") == nil)
        #expect(try await registry.entries > before)
    }

    @Test("A text within a list of a payload is looked at too", arguments: ["a\u{7}", "a\u{200B}"])
    func nested(text: String) throws {
        let row = try #require(ReferenceRow(.markets, ["XX", "Một", text, "test"]))
        let hidden = ChangeSet.Change(.referenceDefined(row)).hidden
        #expect(hidden?.member == "values" && hidden?.character == text.unicodeScalars.last)
    }

    @Test("An officer's name is what it looks like", arguments: ["lan\u{200B}", "la\u{202E}n", "lan\n", "l\u{AD}an"])
    func officer(name: String) async throws {
        let registry = try await TestRegistry.withArea()
        let desk = Desk(store: registry.store, officer: name, today: TestRegistry.today)
        let error = await RegistryError.thrown {
            _ = try await RecordOrganisation(desk)("HTX Mới", taxCode: nil, address: nil, website: nil)
        }
        #expect(error?.code == .controlInText && error?.values["text"] == "officer")
    }

    @Test("Four eyes: letters that look alike are no second officer", arguments: ["lаn", "ӏаn", "LΑN", "1an"])
    func alike(name: String) async throws {
        let registry = try await TestRegistry.withArea()
        try await ChangeSetting(registry.desk)("four-eyes", "on", from: day("2026-01-01"))
        let grant = IssueCode.Request(area: "area-1", text: "VN-BGOR 9002", market: "JP", from: day("2026-05-01"))
        let desk = Desk(store: registry.store, officer: name, today: TestRegistry.today)
        #expect(await RegistryError.thrown { _ = try await IssueCode(desk)(grant) }?.code == .fourEyes)
    }
}
