import Foundation
import Testing

@Suite("The office, by command and in a browser")
struct OfficeTests {
    private static let password = ["FARMZONE_PASSWORD": "một mật khẩu dài"]

    private struct AccountRow: Decodable {
        let account: String
        let role: String
        let disabled: Bool
    }
    private struct TokenReply: Decodable {
        let token: Int
        let secret: String
    }
    private struct TokenRow: Decodable {
        let token: Int
        let label: String
        let revoked: String?
    }

    @Test("accounts and tokens are made, listed, shut and revoked by command")
    func accounts() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("account", "list").expectRefusal(66)
        try await workspace.farmzone("account", "add", "lan", "--role", "administrator", environment: Self.password).expect(0)
        try await workspace.farmzone("account", "add", "an", "--role", "officer", environment: Self.password).expect(0)
        try await workspace.farmzone("account", "add", "an", "--role", "officer", environment: Self.password).expectRefusal(65)
        try await workspace.farmzone("account", "add", "htx", "--role", "holder", environment: Self.password).expectRefusal(64)
        try await workspace.farmzone("account", "add", "b", "--role", "officer", environment: Self.password).expectRefusal(65)
        try await workspace.farmzone("account", "add", "binh", "--role", "officer", environment: ["FARMZONE_PASSWORD": "ngắn"])
            .expectRefusal(65)
        let made = try await workspace.farmzone("account", "token", "new", "an", "--label", "máy quét", "--format", "json").expect(0)
        let token = try made.json(as: TokenReply.self)
        #expect(token.secret.hasPrefix("fz_"))
        try await workspace.farmzone("account", "disable", "lan").expectRefusal(65)
        try await workspace.farmzone("account", "disable", "an").expect(0)
        let rows = try await workspace.farmzone("account", "list", "--format", "json").expect(0).json(as: [AccountRow].self)
        #expect(rows.map(\.account) == ["an", "lan"] && rows.map(\.disabled) == [true, false] && rows[0].role == "officer")
        let tokens = try await workspace.farmzone("account", "token", "list", "--format", "json").expect(0).json(as: [TokenRow].self)
        #expect(tokens.first?.label == "máy quét" && tokens.first?.revoked != nil)
        try await workspace.farmzone("account", "token", "revoke", "9").expectRefusal(65)
        try await workspace.farmzone("account", "password", "an", environment: Self.password).expect(0)
        let mode = try FileManager.default.attributesOfItem(atPath: workspace.path("registry.gpkg.accounts"))[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test("in a browser a faulty boundary is mended and registered, and a second officer grants its code")
    func browser() async throws {
        let workspace = try await Workspace.withDemonstration()
        for (name, role) in [("an", "officer"), ("binh", "approver"), ("lan", "administrator")] {
            try await workspace.farmzone("account", "add", name, "--role", role, environment: Self.password).expect(0)
        }
        try await workspace.farmzone("setting", "set", "four-eyes", "on").expect(0)
        try workspace.write(
            "no.geojson",
            #"{"type":"Polygon","coordinates":[[[106.6,21.4],[106.602,21.402],[106.602,21.4],[106.6,21.402],[106.6,21.4]]]}"#)
        let told = try await workspace.run(
            try Oracle.python,
            [Oracle.program("office.py"), FarmZoneBinary.path, workspace.path("registry.gpkg"), workspace.path("no.geojson")],
            environment: Self.password, limit: .seconds(180))
        try told.expect(0)
        #expect(told.lines.last == "good")
        // What was done in the browser is in the journal, under the names of the accounts, and the registry is sound.
        let history = try await workspace.farmzone("area", "history", "VN-BGOR 9950", "--format", "json").expect(0)
        for name in ["\"an\"", "\"binh\""] { #expect(history.text.contains(name)) }
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }
}
