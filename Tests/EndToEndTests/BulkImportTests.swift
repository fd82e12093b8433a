import Foundation
import Testing

@Suite("Importing many areas")
struct BulkImportTests {
    /// A row of a report.
    struct Row: Decodable {
        struct Finding: Decodable {
            let id: String
            let text: String
        }
        let index: Int
        let key: String?
        let name: String?
        let status: String
        let areaId: String?
        let findings: [Finding]
    }

    /// The properties of an exported area.
    struct Sent: Decodable {
        let areaId: String
        let name: String
        let senderKey: String?
    }

    /// Squares side by side, the keys from `K-0` on; some cross themselves.
    private static func squares(_ count: Int, crossed: Set<Int> = []) -> String {
        let features = (0..<count).map { number in
            let (x, y) = (105 + Double(number % 200) * 0.004, 21 + Double(number / 200) * 0.004)
            let (east, north) = (x + 0.003, y + 0.003)
            let corners =
                crossed.contains(number)
                ? [(x, y), (east, north), (east, y), (x, north), (x, y)] : [(x, y), (east, y), (east, north), (x, north), (x, y)]
            let text = corners.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
            return "{\"type\":\"Feature\",\"properties\":{\"MA\":\"K-\(number)\",\"TEN\":\"Vùng \(number)\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(text)]]}}"
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))\n]}"
    }

    private func workspace(_ file: String) async throws -> Workspace {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("areas.geojson", file)
        return workspace
    }

    private func report(_ workspace: Workspace, _ name: String = "report.json") throws -> [Row] {
        try JSONDecoder().decode([Row].self, from: Data(try workspace.bytes(name)))
    }

    private func count(_ workspace: Workspace) async throws -> Int {
        try await workspace.farmzone("area", "list", "--format", "json").expect(0).json(as: [AreaProperties].self).count
    }

    private static let mapping = ["--crop", "lychee", "--key", "MA", "--map", "name=TEN"]

    private func importing(_ workspace: Workspace, _ more: String...) async throws -> Outcome {
        try await workspace.run(FarmZoneBinary.path, ["import", "areas.geojson"] + BulkImportTests.mapping + more)
    }

    @Test("a dry run tells of every area and writes nothing; the good are kept, the bad named, and a second run finds the rest")
    func keepGood() async throws {
        let workspace = try await workspace(BulkImportTests.squares(30, crossed: [4, 20]))
        try await importing(workspace, "--dry-run", "--report", "report.json").expect(65)
        #expect(try report(workspace).map(\.status).filter { $0 == "skipped" }.count == 28)
        #expect(try await count(workspace) == 0)

        // A report that is there is not lost unasked.
        try await importing(workspace, "--keep-good", "--report", "report.json").expectRefusal(73)
        try await importing(workspace, "--report", "report.json", "--overwrite").expect(65)
        #expect(try await count(workspace) == 0)

        let kept = try await importing(workspace, "--keep-good", "--report", "report.json", "--overwrite", "--format", "json").expect(65)
            .json(as: ImportAnswer.self)
        #expect(kept.features == 30 && kept.registered == 28 && kept.refused == 2 && kept.known == 0)
        let rows = try report(workspace)
        #expect(rows.map(\.index) == Array(0..<30))
        #expect(rows.filter { $0.status == "refused" }.map(\.key) == ["K-4", "K-20"])
        #expect(rows.filter { $0.status == "refused" }.allSatisfy { $0.areaId == nil && $0.findings.contains { $0.id == "self-crossing" } })
        #expect(rows.filter { $0.status == "registered" }.allSatisfy { $0.areaId?.hasPrefix("area-") == true })
        #expect(rows[7].name == "Vùng 7")

        try workspace.write("areas.geojson", BulkImportTests.squares(30))
        let mended = try await importing(workspace, "--keep-good", "--report", "second.csv", "--format", "json").expect(0)
            .json(as: ImportAnswer.self)
        #expect(mended.registered == 2 && mended.known == 28 && mended.refused == 0)
        let lines = String(decoding: try workspace.bytes("second.csv"), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 31)
        #expect(lines[0] == "\u{FEFF}index,key,name,status,areaId,findings")
        #expect(lines[1].hasPrefix("0,K-0,Vùng 0,known,area-"))
        #expect(lines[5].hasPrefix("4,K-4,Vùng 4,registered,area-"))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("a key is the same with blanks around it, and an outline that changed under it is told in words and in the report")
    func changedOutline() async throws {
        let workspace = try await workspace(BulkImportTests.squares(3))
        try await importing(workspace).expect(0)
        let text = BulkImportTests.squares(3).replacing("\"K-1\"", with: "\" K-1 \"").replacing("105.007", with: "105.006")
        try workspace.write("areas.geojson", text)
        let again = try await importing(workspace, "--report", "report.json").expect(0)
        for part in ["3 known before", "[known-differs]", "area revise area-2"] { #expect(again.said.contains(part), "\(again.said)") }
        let rows = try report(workspace)
        #expect(rows.map(\.key) == ["K-0", "K-1", "K-2"] && rows.map(\.status) == ["known", "known", "known"])
        #expect(rows.map { $0.findings.map(\.id) } == [[], ["known-differs"], []])
        #expect(rows[1].findings.first?.text.contains(/differ by -[0-9]+\.[0-9]{2} m²/) == true)
    }

    @Test("what the sender called an area goes out with it again")
    func senderKeys() async throws {
        let workspace = try await workspace(BulkImportTests.squares(3))
        try await importing(workspace).expect(0)
        try await workspace.farmzone("export", "-o", "public.geojson").expect(0)
        let isTold = String(decoding: try workspace.bytes("public.geojson"), as: UTF8.self).contains("K-0")
        #expect(!isTold, "the public is not told what the sender calls it")
        try await workspace.farmzone("export", "--all", "-o", "out.geojson").expect(0)
        let layer = try JSONDecoder().decode(Layer<Sent>.self, from: Data(try workspace.bytes("out.geojson")))
        #expect(layer.features.map(\.properties.senderKey) == ["K-0", "K-1", "K-2"])
        #expect(layer.features.map(\.properties.name) == ["Vùng 0", "Vùng 1", "Vùng 2"])
        // And comes in again under it.
        try await workspace.farmzone("init", "--registry", "other.gpkg").expect(0)
        try await workspace.farmzone("import", "out.geojson", "--key", "senderKey", "--registry", "other.gpkg").expect(0)
        try await workspace.farmzone("import", "out.geojson", "--key", "senderKey", "--registry", "other.gpkg").expect(0)
        let again = try await workspace.farmzone("area", "list", "--format", "json", "--registry", "other.gpkg").expect(0).json(
            as: [Sent].self)
        #expect(again.map(\.senderKey) == ["K-0", "K-1", "K-2"])
    }

    @Test("a field that there is not, and a pair that is none, are refused before anything is read")
    func wrongMapping() async throws {
        let workspace = try await workspace(BulkImportTests.squares(1))
        for pair in ["nmae=TEN", "name", "name="] {
            try await workspace.farmzone("import", "areas.geojson", "--crop", "lychee", "--map", pair).expectRefusal(64)
        }
    }

    @Test("a killed import leaves the registry as it was before or as it is after", arguments: [20, 200, 500, 900])
    func killedWhole(_ milliseconds: Int) async throws {
        let workspace = try await workspace(BulkImportTests.squares(6000))
        try await killed(workspace, after: milliseconds)
        #expect([0, 6000].contains(try await count(workspace)))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
        try await importing(workspace).expect(0)
        #expect(try await count(workspace) == 6000)
    }

    @Test("a killed import that keeps the good leaves whole thousands, and goes on from there", arguments: [200, 500, 900])
    func killedInPortions(_ milliseconds: Int) async throws {
        let workspace = try await workspace(BulkImportTests.squares(6000))
        try await killed(workspace, after: milliseconds, "--keep-good")
        let there = try await count(workspace)
        #expect(there % 1000 == 0)
        let rest = try await importing(workspace, "--keep-good", "--format", "json").expect(0).json(as: ImportAnswer.self)
        #expect(rest.known == there && rest.registered == 6000 - there)
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    /// Starts an import and kills it; one that was faster has ended by itself.
    private func killed(_ workspace: Workspace, after milliseconds: Int, _ more: String...) async throws {
        // The program itself gets the signal: `timeout` only counts.
        let outcome = try await workspace.run(
            "timeout",
            ["--signal=KILL", "\(Double(milliseconds) / 1000)", FarmZoneBinary.path, "import", "areas.geojson"] + BulkImportTests.mapping
                + more)
        #expect([0, 137].contains(outcome.status))
    }
}
