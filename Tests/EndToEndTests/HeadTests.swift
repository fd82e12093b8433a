import Foundation
import Testing

@Suite("Heads of the journal that are signed and kept elsewhere")
struct HeadTests {
    private static let passphrase = ["FARMZONE_PASSPHRASE": "correct horse battery staple"]

    private struct Answer: Decodable {
        struct Head: Decodable {
            let holds: Bool
            let reason: String
            let entries: Int
            let text: String
        }
        let ok: Bool
        let signedHead: Head?
    }

    private func verify(_ file: String, _ status: Int32, in workspace: Workspace) async throws -> Answer {
        try await workspace.farmzone("verify", "--head", file, "--trust", "trust.json", "--format", "json").expect(status)
            .json(as: Answer.self)
    }

    private func made() async throws -> Workspace {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("key", "new", "--key-dir", "keys", environment: Self.passphrase).expect(0)
        try await workspace.farmzone("key", "export-trust", "--key-dir", "keys", "-o", "trust.json").expect(0)
        for (file, format) in [("head.json", "json"), ("head.txt", "table")] {
            try await workspace.farmzone(
                "head", "--sign", "--key-dir", "keys", "--format", format, "-o", file, environment: Self.passphrase
            ).expect(0)
        }
        return workspace
    }

    @Test("a registry that goes on holds what was signed; one that was made anew, or is behind, does not")
    func holds() async throws {
        let workspace = try await made()
        try await workspace.farmzone("backup", "before.gpkg").expect(0)
        try await workspace.farmzone("setting", "set", "host", "id.example.vn").expect(0)
        for file in ["head.json", "head.txt"] {
            let answer = try await verify(file, 0, in: workspace)
            #expect(answer.ok && answer.signedHead?.holds == true && answer.signedHead?.reason == "head-holds")
        }
        try await workspace.farmzone(
            "head", "--sign", "--key-dir", "keys", "-o", "later.txt", environment: Self.passphrase
        ).expect(0)
        try await workspace.farmzone("head", "--sign", "--key-dir", "keys", "-o", "later.txt", environment: Self.passphrase).expectRefusal(
            73)
        let behind = try await workspace.farmzone(
            "verify", "--registry", "before.gpkg", "--head", "later.txt", "--trust", "trust.json", "--format", "json"
        ).expect(65).json(as: Answer.self)
        #expect(!behind.ok && behind.signedHead?.reason == "head-beyond-journal")
        try await workspace.farmzone("setting", "set", "host", "id.example.com", "--registry", "before.gpkg").expect(0)
        let other = try await workspace.farmzone(
            "verify", "--registry", "before.gpkg", "--head", "later.txt", "--trust", "trust.json", "--format", "json"
        ).expect(65).json(as: Answer.self)
        #expect(!other.ok && other.signedHead?.reason == "head-differs" && other.signedHead?.text.contains("rewritten") == true)
        // Nothing is said where nothing is asked.
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: Answer.self).signedHead == nil)
    }

    @Test("of a key that was lost later, heads and snapshots are good, with the warning that whoever has it can date them back")
    func lostLater() async throws {
        let workspace = try await made()
        try await workspace.farmzone("snapshot", "-o", "page.html", "--key-dir", "keys", environment: Self.passphrase).expect(0)
        let key = try await workspace.farmzone("key", "list", "--key-dir", "keys", "--format", "csv").expect(0).lines[1].prefix(8)
        try await workspace.farmzone(
            "key", "retire", String(key), "--key-dir", "keys", "--on", "2999-01-01", "--compromised-since", "2999-01-01"
        ).expect(0)
        try await workspace.farmzone("key", "export-trust", "--key-dir", "keys", "-o", "trust.json", "--overwrite").expect(0)
        for file in ["head.json", "head.txt"] {
            let answer = try await verify(file, 0, in: workspace)
            #expect(answer.ok && answer.signedHead?.holds == true && answer.signedHead?.reason == "head-holds-key-compromised")
            #expect(answer.signedHead?.text.contains("earlier date") == true)
        }
        let page = try await workspace.farmzone("snapshot", "verify", "page.html", "--trust", "trust.json").expect(0)
        #expect(page.text.contains("earlier date"))
    }

    @Test("nothing is signed of a journal that was altered, and no snapshot of rows that do not follow from it")
    func notSigned() async throws {
        let workspace = try await made()
        try await workspace.farmzone("backup", "rows.gpkg").expect(0)
        let change = """
            import sqlite3, sys
            for name, statement in (
                ("registry.gpkg", "UPDATE journal SET officer = 'x' WHERE entry = 9"),
                ("rows.gpkg", "UPDATE code_states SET expires_on = '2999-01-01' WHERE expires_on IS NOT NULL"),
            ):
                database = sqlite3.connect(name)
                database.create_function("farmzone_writes", 0, lambda: 1)
                assert database.execute(statement).rowcount > 0
                database.commit()
                database.close()
            """
        try await workspace.run("python3", ["-c", change]).expect(0)
        for arguments in [["head", "--sign", "-o", "none"], ["snapshot", "-o", "none"]] {
            let words = arguments + ["--key-dir", "keys"]
            let refused = try await workspace.run(FarmZoneBinary.path, words, environment: Self.passphrase).expect(65)
            #expect(refused.said.contains("journal entry 9"))
            #expect(throws: (any Error).self) { try workspace.bytes("none") }
        }
        // To read the end is not to vouch for it.
        try await workspace.farmzone("head").expect(0)
        let elsewhere = ["--key-dir", "keys", "--registry", "rows.gpkg"]
        try await workspace.run(
            FarmZoneBinary.path, ["head", "--sign", "-o", "rows.txt"] + elsewhere, environment: Self.passphrase
        ).expect(0)
        let refused = try await workspace.run(
            FarmZoneBinary.path, ["snapshot", "-o", "none"] + elsewhere, environment: Self.passphrase
        ).expect(65)
        #expect(refused.said.contains("code_states"))
    }

    @Test("a head that was changed, of an unknown key or of another registry is refused by name")
    func refused() async throws {
        let workspace = try await made()
        let text = String(decoding: try workspace.bytes("head.json"), as: UTF8.self)
        try workspace.write("changed.json", text.replacing("\"entries\" : ", with: "\"entries\" : 1"))
        #expect(try await verify("changed.json", 65, in: workspace).signedHead?.reason == "head-bad-signature")
        try await workspace.farmzone("init", "--registry", "other.gpkg").expect(0)
        try await workspace.farmzone(
            "head", "--sign", "--registry", "other.gpkg", "--key-dir", "keys", "-o", "other.txt", environment: Self.passphrase
        ).expect(0)
        #expect(try await verify("other.txt", 65, in: workspace).signedHead?.reason == "head-of-another-registry")
        try workspace.write("trust.json", "{\"format\": \"farmzone-trust/1\", \"asOf\": \"2026-06-01\", \"keys\": []}")
        let unknown = try await workspace.farmzone("verify", "--head", "head.txt", "--trust", "trust.json").expect(65)
        #expect(unknown.text.contains("No trusted key"))
        try workspace.write("junk.txt", "not a head")
        try await workspace.farmzone("verify", "--head", "junk.txt", "--trust", "trust.json").expectRefusal(65)
        try await workspace.farmzone("verify", "--head", "none.txt", "--trust", "trust.json").expectRefusal(66)
        try await workspace.farmzone("verify", "--head", "head.txt").expectRefusal(64)
        try await workspace.farmzone("head", "--sign", environment: Self.passphrase).expectRefusal(64)
    }
}
