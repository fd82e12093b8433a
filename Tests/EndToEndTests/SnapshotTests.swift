import Foundation
import Testing

@Suite("An inspector's snapshot")
struct SnapshotTests {
    private static let passphrase = ["FARMZONE_PASSPHRASE": "correct horse battery staple"]

    private struct Answer: Decodable {
        let signature: String
        let kid: String?
    }

    private func made() async throws -> Workspace {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("key", "new", "--key-dir", "keys", environment: Self.passphrase).expect(0)
        try await workspace.farmzone("snapshot", "-o", "page.html", "--key-dir", "keys", environment: Self.passphrase).expect(0)
        try await workspace.farmzone("key", "export-trust", "--key-dir", "keys", "-o", "trust.json").expect(0)
        return workspace
    }

    private func verify(_ file: String, _ status: Int32, in workspace: Workspace) async throws -> String {
        try await workspace.farmzone("snapshot", "verify", file, "--trust", "trust.json", "--format", "json").expect(status)
            .json(as: Answer.self).signature
    }

    @Test("the signature covers the whole page: one that was changed, cut or signed by others is refused")
    func signature() async throws {
        let workspace = try await made()
        #expect(try await verify("page.html", 0, in: workspace) == "good")
        let page = String(decoding: try workspace.bytes("page.html"), as: UTF8.self)
        try workspace.write("changed.html", page.replacing("<main>", with: "<main >"))
        #expect(try await verify("changed.html", 65, in: workspace) == "bad")
        try workspace.write("longer.html", page + "<script>alert(1)</script>")
        #expect(try await verify("longer.html", 65, in: workspace) == "missing")
        try workspace.write("trust.json", "{\"format\": \"farmzone-trust/1\", \"asOf\": \"2026-06-01\", \"keys\": []}")
        #expect(try await verify("page.html", 65, in: workspace) == "unknown-key")
        try await workspace.farmzone("snapshot", "-o", "page.html", "--key-dir", "keys", environment: Self.passphrase).expectRefusal(73)
        let wrong = ["FARMZONE_PASSPHRASE": "another passphrase"]
        try await workspace.farmzone("snapshot", "-o", "other.html", "--key-dir", "keys", environment: wrong).expectRefusal(77)
        #expect(!FileManager.default.fileExists(atPath: workspace.path("other.html")))
    }

    @Test("the page asks nothing of the network, and holds no boundary")
    func contents() async throws {
        let workspace = try await made()
        let page = String(decoding: try workspace.bytes("page.html"), as: UTF8.self)
        #expect(page.contains("default-src 'none'"))
        #expect(!page.contains(" src=") && !page.contains("@import") && !page.contains("fetch("))
        let script =
            "import re,gzip,base64,json;t=open('page.html').read();d=re.search('id=.data.>(.*?)<',t)[1];"
            + "j=json.loads(gzip.decompress(base64.b64decode(d)));print(len(j['code']),len(j['status']),'coordinates' in str(j))"
        #expect(try await workspace.run("python3", ["-c", script]).expect(0).lines == ["26 26 False"])
    }
}
