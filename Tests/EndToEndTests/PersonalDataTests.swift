import Foundation
import Testing

@Suite("A registry full of names and phones")
struct PersonalDataTests {
    /// Marked so that they can be looked for in any bytes; numbers that nothing else here has.
    private static let names = ["Nguyễn Văn Thử 441702", "Trần Thị Mẫu 880213", "Lê Văn Vắng 339145", "Phạm Chủ Hộ 662981"]
    private static let phones = ["0912441702", "0912880213", "0912339145"]
    private static var marks: [String] { names + phones + names.map { String($0.suffix(6)) } + ["Nguyễn Văn", "Trần Thị", "Phạm Chủ"] }

    /// Two areas: one of plots with households, one whose holder is a person.
    private func full() async throws -> (Workspace, said: String) {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        func square(_ west: Double, _ properties: String) -> String {
            let ring = [[west, 21.5], [west + 0.001, 21.5], [west + 0.001, 21.501], [west, 21.501], [west, 21.5]]
            return "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
        }
        let plots = Self.names.prefix(2).enumerated().map { square(106.1 + Double($0) * 0.001, "\"name\":\"\($1)\",\"thua\":\"\($0)\"") }
        try workspace.write("plots.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(plots.joined(separator: ","))]}")
        let rows = zip(Self.names, Self.phones).enumerated().map { "\($1.0);\($1.1);\($0 == 2 ? 77 : $0)" }
        try workspace.write("list.csv", "Họ tên;Điện thoại;Số thửa\n\(rows.joined(separator: "\n"))\n")
        try workspace.write("one.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(square(106.2, ""))]}")
        let households = try await workspace.farmzone(
            "area", "register", "plots.geojson", "--as", "plots", "--crop", "lychee", "--from", "2026-01-01", "--name", "Vùng vườn hộ",
            "--households", "list.csv",
            "--join", "Số thửa"
        ).expect(0)
        let held = try await workspace.farmzone(
            "area", "register", "one.geojson", "--crop", "lychee", "--from", "2026-01-01", "--name", "Vùng của người", "--holder-person",
            Self.names[3]
        ).expect(0)
        let issued = try await workspace.farmzone(
            "code", "issue", "area-2", "--code", "VN-BGOR 0777", "--market", "CN", "--from", "2026-01-01", "--expires", "2030-01-01"
        ).expect(0)
        return (workspace, [households, held, issued].map { $0.text + $0.said }.joined())
    }

    private func expectNone(in bytes: Data, _ place: String, sourceLocation: SourceLocation = #_sourceLocation) {
        for mark in Self.marks {
            #expect(bytes.range(of: Data(mark.utf8)) == nil, "\(mark) in \(place)", sourceLocation: sourceLocation)
        }
    }

    @Test("none appears in what is said, in exports, pages, public backups or the file itself, though the key lies there")
    func none() async throws {
        let (workspace, said) = try await full()
        expectNone(in: Data(said.utf8), "what registering says")
        var files = ["registry.gpkg", "registry.gpkg-wal", "journal.txt"]
        for (format, name) in [
            ("geojson", "a.geojson"), ("geojsonseq", "a.geojsonl"), ("csv", "a.csv"), ("kml", "a.kml"), ("gpkg", "a.gpkg"),
        ] {
            try await workspace.farmzone("export", "--as", format, "-o", name, "--all").expect(0)
            files.append(name)
        }
        try await workspace.farmzone("backup", "public.gpkg", "--public").expect(0)
        try await workspace.farmzone("backup", "whole.gpkg").expect(0)
        try await workspace.farmzone("print", "gate-sign", "VN-BGOR 0777", "-o", "sign.html").expect(0)
        files += ["public.gpkg", "whole.gpkg", "sign.html"]
        // The log is there only while a change is not yet in the file itself.
        if !FileManager.default.fileExists(atPath: workspace.path("registry.gpkg-wal")) { files.removeAll { $0 == "registry.gpkg-wal" } }
        try workspace.write("journal.txt", try await workspace.farmzone("area", "history", "area-2", "--format", "json").expect(0).text)
        for file in files {
            expectNone(in: Data(try workspace.bytes(file)), file)
        }
        for question in [
            ["search", "Nguyễn", "--format", "json"], ["search", "0912441702", "--format", "json"],
            ["lookup", "VN-BGOR 0777", "--format", "json"],
            ["area", "list", "--format", "json"], ["report", "--format", "json"], ["due", "--format", "json"],
            ["lookup", Self.phones[0], "--format", "json"], ["verify", "--format", "json"], ["area", "show", "area-9"],
        ] {
            let outcome = try await workspace.run(FarmZoneBinary.path, question)
            // What was asked comes back in the answer; only what was not asked counts.
            let answer = question.reduce(outcome.text + outcome.said) { $0.replacing($1, with: "") }
            for mark in Self.marks where mark != "Nguyễn Văn" { #expect(!answer.contains(mark), "\(mark) in \(question)") }
        }
    }

    @Test("none appears in anything that the service answers or writes to its log")
    func service() async throws {
        let (workspace, _) = try await full()
        let paths = [
            "/", "/conformance", "/api", "/collections", "/collections/growing-areas/items?limit=100",
            "/collections/growing-areas/items/VNBGOR0777", "/growing-areas.geojson", "/lookup?q=VN-BGOR%200777&market=CN",
            "/lookup?q=area-2", "/puc/VN-BGOR0777", "/tiles/growing-areas.json", "/tiles/growing-areas/12/3255/1799.mvt",
            "/tiles/growing-areas/0/0/0.mvt", "/metrics", "/healthz", "/collections/plots/items", "/collections/personal/items",
            "/collections/growing-areas/items?filter=holder%20LIKE%20%27%25%27", "/lookup?q=person-1", "/nothing",
        ]
        let visited = try await workspace.oracle(
            "visitor.py", [FarmZoneBinary.path, "registry.gpkg"], input: paths.joined(separator: "\n")
        ).expect(0)
        #expect(visited.text.contains("VNBGOR0777") && visited.text.contains("--- log ---\n{"))
        expectNone(in: visited.output, "the service")
    }

    @Test("a stolen file without its key shows no person, and an erased one is gone while the chain still holds")
    func stolenAndErased() async throws {
        let (workspace, _) = try await full()
        let shown = try await workspace.farmzone("area", "show", "area-2").expect(0)
        #expect(shown.text.contains(Self.names[3]), "the officer with the key sees it")
        let verifier = URL(filePath: Oracle.program("")).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Tools/verify-registry").path
        let number = try #require(
            try await workspace.run(
                "python3",
                [
                    "-c",
                    "import sqlite3; print(sqlite3.connect('registry.gpkg').execute('SELECT holder_person FROM areas WHERE area_id = 2').fetchone()[0])",
                ]
            ).expect(0).lines.first)
        try await workspace.farmzone("person", "erase", "person-\(number)", "--reason", "theo yêu cầu").expect(0)
        #expect(try await !workspace.farmzone("area", "show", "area-2").expect(0).text.contains(Self.names[3]))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
        try await workspace.run("python3", [verifier, "registry.gpkg"]).expect(0)

        try FileManager.default.removeItem(atPath: workspace.path("registry.gpkg.key"))
        for question in [["area", "show", "area-1"], ["plot", "list", "area-1"], ["area", "list", "--format", "json"]] {
            let outcome = try await workspace.run(FarmZoneBinary.path, question)
            expectNone(in: outcome.output + outcome.words, "\(question) without the key")
        }
        try await workspace.farmzone("print", "household-list", "area-1", "-o", "list-of.csv").expectRefusal(66)
    }
}
