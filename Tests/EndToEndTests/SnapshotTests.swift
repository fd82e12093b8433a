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

    @Test("the page knows the importer's word, what is decided for later, other names and look-alikes, as the registry does")
    func life() async throws {
        let workspace = try await Workspace.withDemonstration()
        func decide(_ code: String, _ kind: String, _ on: Day, _ more: String...) async throws {
            try await workspace.run(
                FarmZoneBinary.path, ["code", "decide", code, kind, "--on", on.text, "--reason", "pests"] + more
            ).expect(0)
        }
        try await decide("VN-BGOR-9001", "suspend", Day(-1), "--authority", "importer")
        try await decide("VN-BGOR-9002", "suspend", Day(1))
        // Whoever has been asked and has not decided stands against nothing: it stays good below.
        try await decide("VN-BGOR-9004", "submit", Day(-1), "--authority", "importer")
        try await workspace.farmzone("code", "alias", "VN-BGOR-9004", "GACC-77", "--authority", "GACC").expect(0)
        try await workspace.farmzone("key", "new", "--key-dir", "keys", environment: Self.passphrase).expect(0)
        try await workspace.farmzone("snapshot", "-o", "page.html", "--key-dir", "keys", environment: Self.passphrase).expect(0)
        let answers = try await ask(["VN-BGOR-9001", "VN-BGOR-9002", "gacc 77", "VN-ВGОR-9004"], in: workspace)
        #expect(answers[0].kinds == "bad" && answers[0].words.contains("importer's authority"))
        #expect(answers[1].kinds == "good" && answers[1].words.contains("From \(Day(1).text) on: suspended"))
        #expect(answers[2].kinds == "good" && answers[2].words.contains("VN-BGOR 9004") && answers[2].words.contains("GACC"))
        #expect(answers[3].words.contains("VN-BGOR 9004"), "the letters are Cyrillic")
    }

    /// A day so many days from today in Vietnam.
    private struct Day {
        let text: String

        init(_ offset: Int) {
            let time = Date.now.addingTimeInterval(Double(offset) * 86_400 + 7 * 3600)
            text = String(time.formatted(.iso8601).prefix(10))
        }
    }

    /// The kinds and the words of the answers of the page in a browser.
    private func ask(
        _ questions: [String], _ language: String = "en", crypto: String = "with", in workspace: Workspace
    ) async throws -> [(kinds: String, words: String)] {
        try await workspace.oracle("snapshot.py", ["page.html", language, crypto] + questions).expect(0).lines.map {
            let parts = $0.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    @Test("without a network it finds codes in any spelling and checks signed stamps, also where the browser has no Web Crypto")
    func browser() async throws {
        let workspace = try await made()
        let lot = "09522150000019/VT260612"
        struct Stamp: Decodable { let url: String }
        let issued = try await workspace.run(
            FarmZoneBinary.path, ["stamp", "issue", lot, "--count", "1", "--signed", "--key-dir", "keys", "--format", "json"],
            environment: Self.passphrase
        ).expect(0).json(as: [Stamp].self)
        let url = try #require(issued.first?.url)
        let last = try #require(url.last)
        let forged = String(url.dropLast()) + (last == "1" ? "2" : "1")
        let moved = url.replacing("VT260612", with: "VT260622")
        let questions = [
            "vn bgor-9001", "https://id.example.vn/puc/VNBGOR9001", "VN-BGOR-09001", "VN-BGOR-0404", "VN-DTOR-0017", url, forged, moved,
        ]
        for crypto in ["with", "without"] {
            let answers = try await ask(questions, crypto: crypto, in: workspace)
            #expect(answers.count == questions.count)
            #expect(answers[0].words.contains("VN-BGOR-9001") && answers[1].words == answers[0].words)
            #expect(answers[2].kinds == "bad,unknown" && answers[2].words.contains("VN-BGOR-9001"))
            #expect(answers[3].kinds == "bad" && answers[4].kinds == "unknown")
            #expect(answers[5].kinds.hasPrefix("good") && answers[5].words.contains("VN-BGOR-9001"), "\(crypto): \(answers[5])")
            #expect(answers[6].kinds == "bad" && answers[7].kinds == "bad")
        }
        let (vietnamese, chinese) = (try await ask(["9001"], "vi", in: workspace), try await ask(["VN-BGOR-9001"], "zh", in: workspace))
        #expect(!vietnamese.isEmpty && chinese[0].words.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
}
