import Foundation
import Testing

@Suite("The verifier that shares no code with the command")
struct VerifierTests {
    private static let passphrase = ["FARMZONE_PASSPHRASE": "correct horse battery staple"]
    private static let tools = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Tools")

    private struct Answer: Decodable {
        struct Problem: Decodable { let id: String }
        let ok: Bool
        let entries: Int64
        let head: String
        let headSignedBy: String?
        let headDoubt: String?
        let problems: [Problem]
    }

    private func asked(_ workspace: Workspace, _ arguments: String..., status: Int32) async throws -> Answer {
        let program = Self.tools.appending(path: "verify-registry").path
        return try await workspace.run("python3", [program, "--format", "json"] + arguments).expect(status).json(as: Answer.self)
    }

    @Test("it says of a registry what verify says, and holds it against a signed head and a written one")
    func heads() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("backup", "before.gpkg").expect(0)
        try await workspace.farmzone("setting", "set", "host", "id.example.vn").expect(0)
        try await workspace.farmzone("key", "new", "--key-dir", "keys", environment: Self.passphrase).expect(0)
        try await workspace.farmzone("key", "export-trust", "--key-dir", "keys", "-o", "trust.json").expect(0)
        for (file, format) in [("head.json", "json"), ("head.txt", "table")] {
            try await workspace.farmzone(
                "head", "--sign", "--key-dir", "keys", "--format", format, "-o", file, environment: Self.passphrase
            ).expect(0)
        }
        try workspace.write("line.txt", try await workspace.farmzone("head").expect(0).text)
        let ours = try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self)
        for file in ["head.json", "head.txt"] {
            let answer = try await asked(workspace, "registry.gpkg", "--head", file, "--trust", "trust.json", status: 0)
            #expect(answer.ok && answer.head == ours.head && answer.headSignedBy == "key")
            // A backup of before is whole, and still not what was signed.
            #expect(try await asked(workspace, "before.gpkg", status: 0).ok)
            let behind = try await asked(workspace, "before.gpkg", "--head", file, "--trust", "trust.json", status: 65)
            #expect(behind.problems.map(\.id) == ["head-missing"])
        }
        #expect(try await asked(workspace, "registry.gpkg", "--head", "line.txt", status: 0).headSignedBy == "nobody")
        #expect(try await asked(workspace, "before.gpkg", "--head", "line.txt", status: 65).problems.map(\.id) == ["head-missing"])
        try await workspace.farmzone("setting", "set", "host", "id.example.com", "--registry", "before.gpkg").expect(0)
        let other = try await asked(workspace, "before.gpkg", "--head", "head.txt", "--trust", "trust.json", status: 65)
        #expect(other.problems.map(\.id) == ["head-differs"])
        // What was signed is what the notice says, letter by letter.
        let signed = String(decoding: try workspace.bytes("head.json"), as: UTF8.self)
        try workspace.write("changed.json", signed.replacing("\"entries\" : ", with: "\"entries\" : 1"))
        let program = Self.tools.appending(path: "verify-registry").path
        for arguments in [["--head", "changed.json", "--trust", "trust.json"], ["--head", "head.json"]] {
            let refused = try await workspace.run("python3", [program, "registry.gpkg"] + arguments).expect(65)
            #expect(refused.words.isEmpty == false && refused.text.isEmpty)
        }
    }

    @Test("it refuses the lists of keys and the heads that verify refuses, and of several words on a key takes the gravest")
    func trust() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("key", "new", "--key-dir", "keys", environment: Self.passphrase).expect(0)
        try await workspace.farmzone("key", "export-trust", "--key-dir", "keys", "-o", "good.json").expect(0)
        try await workspace.farmzone(
            "head", "--sign", "--key-dir", "keys", "--format", "json", "-o", "head.json", environment: Self.passphrase
        ).expect(0)
        // Each is a change of the list or of the head, as Python.
        let script = """
            import json
            trust, head = (json.load(open(name)) for name in ("good.json", "head.json"))
            key = trust["keys"][0]
            without = lambda name: {member: value for member, value in key.items() if member != name}
            keys = [[{**key, name: value}] for name, value in (
                ("compromisedSince", "20200101"), ("compromisedSince", "2020-W01-1"), ("compromisedSince", ""), ("compromisedSince", 1),
                ("retired", "2020-1-1"), ("kid", "00000000"), ("publicKey", key["publicKey"][2:]))]
            keys += [[without(name)] for name in ("kid", "publicKey", "notBefore", "notAfter")]
            keys += [[key, {**key, "compromisedSince": "2020-01-01"}], [{**key, "compromisedSince": "2020-01-01"}, key]]
            lists = [{**trust, "keys": some} for some in keys] + [{**trust, "asOf": "today"}, {**trust, "format": "x"}, [], {}]
            heads = [{**head, name: value} for name, value in (
                ("entries", head["entries"] + 0.5), ("entries", str(head["entries"])), ("entries", True), ("entries", -1), ("registry", 5),
                ("head", head["head"][:32] + " " + head["head"][32:]), ("signedAt", None), ("kid", "zz"))]
            for name, values in (("trust", lists), ("head", heads)):
                for number, value in enumerate(values):
                    json.dump(value, open(f"{name}-{number}.json", "w"))
            print(len(lists), len(heads))
            """
        let counts = try await workspace.run("python3", ["-c", script]).expect(0).lines[0].split(separator: " ").compactMap { Int($0) }
        try #require(counts.count == 2 && counts[0] > 10 && counts[1] > 5)
        let program = Self.tools.appending(path: "verify-registry").path
        for (head, trust) in (0..<counts[0]).map({ ("head.json", "trust-\($0).json") })
            + (0..<counts[1]).map({ ("head-\($0).json", "good.json") })
        {
            let arguments = ["--head", head, "--trust", trust]
            #expect(try await workspace.run("python3", [program, "registry.gpkg"] + arguments).expect(65).words.isEmpty == false)
            try await workspace.farmzone("verify", "--head", head, "--trust", trust).expect(65)
        }
        #expect(try await asked(workspace, "registry.gpkg", "--head", "head.json", "--trust", "good.json", status: 0).headDoubt == nil)
        // Dated before the key got lost: good, and worth little.
        let key = try await workspace.farmzone("key", "list", "--key-dir", "keys", "--format", "csv").expect(0).lines[1].prefix(8)
        try await workspace.farmzone(
            "key", "retire", String(key), "--key-dir", "keys", "--on", "2999-01-01", "--compromised-since", "2999-01-01"
        ).expect(0)
        try await workspace.farmzone("key", "export-trust", "--key-dir", "keys", "-o", "lost.json").expect(0)
        let doubtful = try await asked(
            workspace, "registry.gpkg", "--head", "head.json", "--trust", "lost.json", "--trust", "good.json", status: 0)
        #expect(doubtful.ok && doubtful.headDoubt?.contains("earlier date") == true)
    }

    @Test("it compares codes in the form that the registry does")
    func codes() async throws {
        let script = """
            import sys
            sys.path.insert(0, sys.argv[1])
            import words
            for printed, canonical, skeleton in (
                ("VN-BGOR-90\\u316401", "VNBGOR9001", "VNBG0R9001"), ("VN\\u115f\\u1160BGOR 001\\uffa0", "VNBGOR001", "VNBG0R1"),
                ("\\uff36\\uff2e-bgor 010\\n", "VNBGOR010", "VNBG0R10"), ("V\\u039d-B\\u050cOR 001", "V\\u039dB\\u050cOR001", "VNBG0R1"),
            ):
                assert words.canonical(printed) == canonical, printed
                assert words.skeleton(canonical) == skeleton, canonical
            assert words.canonical("\\u3164") is None
            hidden = [number for first, last in words.INVISIBLE for number in range(first, last + 1)]
            print(",".join(map(str, hidden)))
            """
        let workspace = try Workspace()
        let said = try await workspace.run("python3", ["-B", "-c", script, Self.tools.appending(path: "Verifier").path]).expect(0)
        let hidden = Set(said.lines[0].split(separator: ",").compactMap { UInt32($0) })
        let ignorable = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }.filter {
            $0.properties.isDefaultIgnorableCodePoint
        }
        #expect(hidden == Set(ignorable.map(\.value)))
    }

    @Test("its signatures are those of RFC 8032")
    func signatures() async throws {
        // Section 7.1, tests 1 and 2.
        let script = """
            import sys
            sys.path.insert(0, sys.argv[1])
            import ed25519
            for key, message, signature in (
                ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                 "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
                ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                 "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
            ):
                key, message, signature = (bytes.fromhex(text) for text in (key, message, signature))
                assert ed25519.is_valid(key, message, signature)
                assert not ed25519.is_valid(key, message + b"x", signature)
                for bit in range(0, 512, 37):
                    changed = bytearray(signature)
                    changed[bit // 8] ^= 1 << bit % 8
                    assert not ed25519.is_valid(key, message, bytes(changed)), bit
                # A scalar beyond the order of the group says the same and is refused.
                order = 2**252 + 27742317777372353535851937790883648493
                beyond = signature[:32] + (int.from_bytes(signature[32:], "little") + order).to_bytes(32, "little")
                assert not ed25519.is_valid(key, message, beyond)
            """
        let workspace = try Workspace()
        try await workspace.run("python3", ["-B", "-c", script, Self.tools.appending(path: "Verifier").path]).expect(0)
    }

    @Test("it names what was changed, and refuses what is no registry")
    func refusals() async throws {
        let workspace = try await Workspace.withDemonstration()
        let change = """
            import sqlite3, sys
            database = sqlite3.connect("registry.gpkg")
            database.create_function("farmzone_writes", 0, lambda: 1)
            database.execute("UPDATE codes SET market = 'XX' WHERE version = 1")
            database.execute("DELETE FROM decisions WHERE decision_id = 1")
            database.execute("UPDATE journal SET officer = 'x' WHERE entry = 9")
            database.commit()
            """
        try await workspace.run("python3", ["-c", change]).expect(0)
        let answer = try await asked(workspace, "registry.gpkg", status: 65)
        #expect(Set(answer.problems.map(\.id)) == ["row-altered", "row-missing", "entry-altered"])
        try workspace.write("text.gpkg", "no database")
        #expect(try await asked(workspace, "text.gpkg", status: 65).problems.map(\.id) == ["file-damaged"])
        try await workspace.run("python3", ["-c", "import sqlite3; sqlite3.connect('empty.gpkg').execute('CREATE TABLE t (x)')"]).expect(0)
        for file in ["empty.gpkg", "none.gpkg"] {
            try await workspace.run("python3", [Self.tools.appending(path: "verify-registry").path, file]).expect(66)
        }
    }
}
