import Foundation
import TestSupport
import Testing

/// `key list --format json`.
struct KeyAnswer: Decodable {
    let kid: String
    let publicKey: String
    let notBefore: String
    let notAfter: String
    let retired: String?
    let compromisedSince: String?
}

/// `stamp verify --format json`.
struct StampAnswer: Decodable {
    struct Payload: Decodable {
        let issuer: String
        let code: String
        let crop: String
    }
    let signature: String
    let reason: String
    let payload: Payload?
    let asOf: String?
    let text: String
}

@Suite("Keys, and the signatures of stamps")
struct KeyTests {
    private static let passphrase = ["FARMZONE_PASSPHRASE": "correct horse battery staple"]
    /// RFC 8032 §7.1, test 1.
    private static let secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
    private static let publicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    private static let trust = """
        {"format": "farmzone-trust/1", "asOf": "2026-06-01", "keys": [{"kid": "21fe31df", "publicKey": "\(publicKey)",
        "notBefore": "2026-01-01", "notAfter": "2026-12-31"}]}
        """

    private static func vector() throws -> String {
        try #require(
            try JSONDecoder().decode([String: String].self, from: Data(SharedData.bytes("traceability/stamp_vectors.json")))["D1"])
    }

    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("trust.json", Self.trust)
        return workspace
    }

    private func verify(
        _ text: String, on day: String = "2026-11-24", _ status: Int32, in workspace: Workspace, input: String = ""
    ) async throws -> StampAnswer {
        try await workspace.farmzone(
            "stamp", "verify", text, "--trust", "trust.json", "--on", day, "--format", "json", input: input
        ).expect(status).json(as: StampAnswer.self)
    }

    @Test("a key is made, listed, retired and exported, and nothing of it is secret but under the passphrase")
    func lifeOfAKey() async throws {
        let workspace = try workspace()
        let kid = try await workspace.farmzone(
            "key", "new", "--key-dir", "keys", "--not-before", "2026-01-01", "--not-after", "2026-12-31", environment: Self.passphrase
        ).expect(0).lines
        let keys = try await workspace.farmzone("key", "list", "--key-dir", "keys", "--format", "json").expect(0).json(as: [KeyAnswer].self)
        #expect(keys.map(\.kid) == kid)
        #expect(keys[0].publicKey.count == 64 && keys[0].notBefore == "2026-01-01" && keys[0].notAfter == "2026-12-31")
        #expect(keys[0].retired == nil && keys[0].compromisedSince == nil)
        try await workspace.farmzone("key", "export-trust", "--key-dir", "keys", "-o", "list.json").expect(0)
        try await workspace.farmzone("key", "export-trust", "--key-dir", "keys", "-o", "list.json").expectRefusal(73)
        try await workspace.farmzone(
            "key", "retire", kid[0], "--key-dir", "keys", "--on", "2026-06-01", "--compromised-since", "2026-05-01"
        ).expect(0)
        let retired = try await workspace.farmzone("key", "list", "--key-dir", "keys", "--format", "json").json(as: [KeyAnswer].self)
        #expect(retired[0].retired == "2026-06-01" && retired[0].compromisedSince == "2026-05-01")
        try await workspace.farmzone("key", "retire", "00000000", "--key-dir", "keys").expectRefusal(65)
    }

    @Test("without a passphrase, a terminal, a folder or a long enough word, no key is made")
    func refusals() async throws {
        let workspace = try workspace()
        try await workspace.farmzone("key", "new", "--key-dir", "keys", environment: ["FARMZONE_PASSPHRASE": "short"]).expectRefusal(65)
        try await workspace.farmzone("key", "new", environment: Self.passphrase).expectRefusal(64)
        try await workspace.farmzone("key", "list", "--key-dir", "none").expectRefusal(66)
        try await workspace.farmzone("key", "export-trust", "--key-dir", "none").expectRefusal(66)
        let alone = try await workspace.run("setsid", ["-w", FarmZoneBinary.path, "key", "new", "--key-dir", "other"])
        try alone.expectRefusal(77)
        #expect(!FileManager.default.fileExists(atPath: workspace.path("other")))
        try await workspace.farmzone("stamp", "verify", "https://a.vn/s/1").expectRefusal(64)
        try await workspace.farmzone("stamp", "verify", "https://a.vn/s/1", "--trust", "none.json").expectRefusal(66)
        try workspace.write("bad.json", "{}")
        try await workspace.farmzone("stamp", "verify", "https://a.vn/s/1", "--trust", "bad.json").expectRefusal(65)
    }

    @Test(
        "the published vector is good to us and to pycose, and says of which day it speaks",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func vector() async throws {
        let workspace = try workspace()
        let url = try Self.vector()
        let answer = try await verify(url, 0, in: workspace)
        #expect(answer.signature == "good" && answer.payload?.code == "VN-TGOR-0052" && answer.asOf == "2026-05-11")
        #expect(answer.text.contains("as of 2026-05-11") && !answer.text.contains("valid now"))
        let other = try await workspace.oracle("stamps.py", ["verify", Self.publicKey, url]).expect(0)
        #expect(other.lines == ["VNPPD VN-TGOR-0052 81060 1 1778457600 1809993600"])
        let piped = try await verify("-", 0, in: workspace, input: url + "\n")
        #expect(piped.signature == "good")
    }

    @Test("a token that pycose made is good here, with its claims")
    func pycose() async throws {
        let workspace = try workspace()
        let link = "https://ID.EXAMPLE.VN/01/09521234543213/10/L1/21/7K3QW9XMZ2"
        let made = try await workspace.oracle("stamps.py", ["make", Self.secret, link]).expect(0).lines
        let answer = try await verify(made[0], 0, in: workspace)
        #expect(answer.signature == "good" && answer.payload?.issuer == "PYCOSE" && answer.payload?.crop == "LIHCH")
        let moved = made[0].replacing("7K3QW9XMZ2", with: "7K3QW9XMZ3")
        #expect(try await verify(moved, 65, in: workspace).reason == "bad-signature")
    }

    @Test(
        "every refusal has its own word and reason",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func reasons() async throws {
        let workspace = try workspace()
        let url = try Self.vector()
        let parts = url.split(separator: "#").map { String($0) }
        let (link, digits) = (parts[0], parts[1])
        let refused: [(text: String, day: String, signature: String, reason: String)] = [
            (link, "2026-11-24", "missing", "unsigned"), (url, "2027-05-12", "expired", "expired"),
            (url, "2026-05-01", "bad", "issued-in-future"), (link + "#" + digits.dropLast(), "2026-11-24", "malformed", "damaged-digits"),
            (link.replacing("3213", with: "3214") + "#" + digits, "2026-11-24", "malformed", "check-digit"),
            (link + "ABCDEFGHIJK#" + digits, "2026-11-24", "malformed", "length"),
            (link + "/#" + digits, "2026-11-24", "malformed", "trailing-slash"),
            (link.replacing("7K3", with: "8K3") + "#" + digits, "2026-11-24", "bad", "bad-signature"),
            (link + "#" + String(repeating: "1", count: 2000), "2026-11-24", "malformed", "too-long"),
            ("không phải tem", "2026-11-24", "malformed", "scheme"),
        ]
        for (text, day, signature, reason) in refused {
            let answer = try await verify(text, on: day, 65, in: workspace)
            #expect(answer.signature == signature && answer.reason == reason, "\(reason): \(answer)")
            #expect(!answer.text.isEmpty)
        }
        let junk = String(repeating: "7", count: 1_000_000)
        #expect(try await verify("-", 65, in: workspace, input: junk).reason == "too-long")
        try workspace.write("trust.json", Self.trust.replacing("\"notAfter\"", with: "\"compromisedSince\": \"2026-05-11\", \"notAfter\""))
        let stolen = try await verify(url, 65, in: workspace)
        #expect(stolen.signature == "bad" && stolen.reason == "compromised-key" && stolen.text.contains("2026-05-11"))
        try workspace.write("trust.json", Self.trust.replacing("\"notAfter\"", with: "\"compromisedSince\": \"2026-05-12\", \"notAfter\""))
        #expect(try await verify(url, 0, in: workspace).reason == "good-key-compromised")
        try workspace.write("trust.json", Self.trust.replacing("2026-12-31", with: "2026-05-10"))
        #expect(try await verify(url, 65, in: workspace).reason == "outside-key-period")
        try workspace.write("trust.json", "{\"format\": \"farmzone-trust/1\", \"asOf\": \"2026-06-01\", \"keys\": []}")
        let unknown = try await verify(url, 65, in: workspace)
        #expect(unknown.signature == "unknown-key" && unknown.text.contains("21fe31df"))
    }
}
