import Foundation
import Testing

/// The pages in a real browser, as people use them.
@Suite("What a browser shows", .serialized)
struct BrowserTests {
    private static let passphrase = ["FARMZONE_PASSPHRASE": "correct horse battery staple"]

    @Test("the map draws, is searched without marks, filtered, turned back in time, and fits a phone")
    func map() async throws {
        let workspace = try await Workspace.withDemonstration()
        let told = try await workspace.serving { address in
            try await workspace.oracle("web/browser.py", ["map", address, workspace.path("shots")], limit: .seconds(400)).expect(0)
        }
        #expect(told.lines == ["map ok"])
    }

    @Test("a stamp's page says whether its signature is good, broken or missing, also without Web Crypto")
    func stamp() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("key", "new", "--key-dir", "keys", environment: Self.passphrase).expect(0)
        let issued = try await workspace.farmzone(
            "stamp", "issue", "09522150000019/VT260612", "--count", "1", "--code", "VN-BGOR-9001", "--signed", "--key-dir", "keys",
            "--format", "json", environment: Self.passphrase
        ).expect(0)
        let url = try #require(issued.text.firstMatch(of: /"url":"([^"]+)"/)?.output.1)
        let serial = try #require(issued.text.firstMatch(of: /"serial":"([^"]+)"/)?.output.1)
        try await workspace.farmzone("stamp", "activate", String(serial)).expect(0)
        let told = try await workspace.serving(["--key-dir", "keys"]) { address in
            try await workspace.oracle(
                "web/browser.py", ["stamp", address, workspace.path("shots"), String(url)], limit: .seconds(400)
            ).expect(0)
        }
        #expect(told.lines.first == "good stamp-good" && told.lines.last == "without-crypto stamp-good", "\(told.text)")
    }
}
