import Foundation
import TestSupport
import Testing

@Suite("What lies on the land beside areas")
struct LandTests {
    private struct Registered: Decodable {
        struct Finding: Decodable {
            let id: String
            let lon: Double?
        }
        let areaId: String
        let areaHectares: Double
        let plots: Int
        let households: Int
        let findings: [Finding]
    }

    private struct Plot: Decodable {
        let plotId: String
        let areaId: String
        let name: String?
        let parcels: [String]
        let areaHectares: Double
    }

    private struct Zone: Decodable {
        let zoneId: String
        let kind: String
        let name: String
        let areaHectares: Double
        let validFrom: String
    }

    /// Squares of a thousandth of a degree, a step apart to the east, each a little narrower where a gap is wanted.
    private static func squares(_ properties: [String], gap: Double = 0) -> String {
        let features = properties.enumerated().map { index, text in
            let (west, east) = (106.1 + Double(index) * 0.001, 106.1 + Double(index + 1) * 0.001 - gap)
            let ring = [[west, 21.5], [east, 21.5], [east, 21.501], [west, 21.501], [west, 21.5]]
            return "{\"type\":\"Feature\",\"properties\":{\(text)},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
    }

    private static let names = ["Nguyễn Văn Thử 4417", "Trần Thị Mẫu 8802", "Lê Văn Vắng 3391"]

    private func registered() async throws -> (Workspace, Registered) {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        let plots = LandTests.names.prefix(2).enumerated().map { "\"name\":\"\($1)\",\"thua\":\"\($0 + 1)/tờ 5\"" }
        try workspace.write("plots.geojson", LandTests.squares(Array(plots) + ["\"name\":\"Không có trong danh sách\",\"thua\":\"9\""]))
        try workspace.write(
            "list.csv",
            "Họ tên;Điện thoại;Số thửa\n\(LandTests.names[0]);0912000001;1/tờ 5\n\(LandTests.names[1]);0912000002;2/tờ 5\n"
                + "\(LandTests.names[2]);0912000003;77\n")
        let answer = try await workspace.farmzone(
            "area", "register", "plots.geojson", "--as", "plots", "--crop", "lychee", "--name", "Vùng vườn hộ", "--from", "2026-01-01",
            "--households", "list.csv", "--join", "Số thửa", "--format", "json"
        ).expect(0)
        return (workspace, try answer.json(as: Registered.self))
    }

    @Test("a mapping that names no column is refused by all that read files, before they are read")
    func mapping() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        for pair in ["name", "name="] {
            for command in [["zone", "load", "--kind", "concentrated"], ["plot", "load", "area-1"], ["import"]] {
                let refused = try await workspace.run(FarmZoneBinary.path, command + ["none.geojson", "--map", pair])
                try refused.expectRefusal(64)
                #expect(refused.said.contains(pair), "\(command): \(refused.said)")
            }
        }
        try await workspace.farmzone("import", "none.geojson", "--map", "nothing=x").expectRefusal(64)
    }

    @Test("a file of orchards becomes one area that they cover, and who is only in one of file and list is named by row and feature")
    func plots() async throws {
        let (workspace, answer) = try await registered()
        #expect(answer.plots == 3 && answer.households == 3)
        #expect(answer.findings.map(\.id).sorted() == ["household-without-plot", "plot-without-household"])
        let plots = try await workspace.farmzone("plot", "list", answer.areaId, "--format", "json").expect(0).json(as: [Plot].self)
        #expect(plots.map(\.plotId) == ["plot-1", "plot-2", "plot-3"])
        #expect(plots.map(\.parcels) == [["1/tờ 5"], ["2/tờ 5"], ["9"]])
        #expect(plots.map(\.name) == [LandTests.names[0], LandTests.names[1], "Không có trong danh sách"])
        #expect(abs(plots.map(\.areaHectares).reduce(0, +) - answer.areaHectares) < 0.001)
        let list = try await workspace.farmzone("print", "household-list", answer.areaId, "-o", "ho.csv").expect(0)
        #expect(!list.said.contains("Nguyễn"))
        let rows = String(decoding: try workspace.bytes("ho.csv"), as: UTF8.self)
        #expect(rows.contains("0912000001") && rows.contains(LandTests.names[1]) && !rows.contains("0912000003"))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("the household list is a workbook where its file is called one, telephone numbers with their nought, and is read back")
    func workbook() async throws {
        let (workspace, answer) = try await registered()
        try await workspace.farmzone("print", "household-list", answer.areaId, "-o", "ho.xlsx").expect(0)
        #expect(try workspace.bytes("ho.xlsx").starts(with: Array("PK".utf8)))
        let mode = try FileManager.default.attributesOfItem(atPath: workspace.path("ho.xlsx"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try await workspace.run("ogr2ogr", ["-f", "CSV", "back.csv", "ho.xlsx"]).expect(0)
        let rows = String(decoding: try workspace.bytes("back.csv"), as: UTF8.self)
        #expect(rows.contains("0912000001") && rows.contains(LandTests.names[1]) && rows.contains("1/tờ 5"), "\(rows)")
        try await workspace.farmzone("print", "household-list", answer.areaId, "-o", "ho.xlsx").expectRefusal(73)
    }

    @Test("a list joined by what its column holds gives its parcels to plots without; a column that is not there is told with the option")
    func joined() async throws {
        let (workspace, answer) = try await registered()
        try workspace.write("new.geojson", LandTests.squares(["\"name\":\"Phạm Thị Mới 5520\""], gap: 0.0005))
        try workspace.write("new.csv", "họ tên,số thửa\nPhạm Thị Mới 5520,88\n")
        let load = ["plot", "load", answer.areaId, "new.geojson", "--households", "new.csv", "--from", "2026-02-01", "--join"]
        let wrong = try await workspace.run(FarmZoneBinary.path, load + ["Mã hộ"])
        try wrong.expectRefusal(65)
        #expect(wrong.said.contains("--join") && wrong.said.contains("họ tên"))
        #expect(try await workspace.run(FarmZoneBinary.path, load + ["name"]).expect(0).lines == ["plot-4"])
        let plots = try await workspace.farmzone("plot", "list", answer.areaId, "--format", "json").expect(0).json(as: [Plot].self)
        #expect(plots.first { $0.plotId == "plot-4" }?.parcels == ["88"])
    }

    @Test("a trial with orchards answers in JSON too, without the number of an area, and writes nothing")
    func trial() async throws {
        struct Tried: Decodable {
            let areaId: String?
            let areaHectares: Double
            let plots: Int
        }
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("plots.geojson", LandTests.squares(["\"thua\":\"1\"", "\"thua\":\"2\""]))
        let before = try workspace.bytes("registry.gpkg")
        let tried = try await workspace.farmzone(
            "area", "register", "plots.geojson", "--as", "plots", "--crop", "lychee", "--dry-run", "--format", "json"
        ).expect(0)
        let answer = try tried.json(as: Tried.self)
        #expect(answer.areaId == nil && answer.plots == 2 && answer.areaHectares > 2)
        #expect(tried.text.contains("\"areaId\":null") && tried.said.contains("Trial"))
        let silent = try await workspace.farmzone("area", "register", "plots.geojson", "--as", "plots", "--crop", "lychee", "--dry-run")
        #expect(try silent.expect(0).text.isEmpty)
        #expect(try workspace.bytes("registry.gpkg") == before)
    }

    @Test("names and phones of households are nowhere in the registry, its exports or what is said, and gone without the key")
    func sealed() async throws {
        let (workspace, answer) = try await registered()
        try await workspace.farmzone("export", "-o", "all.geojson", "--all").expect(0)
        try await workspace.farmzone("backup", "public.gpkg", "--public").expect(0)
        for file in ["registry.gpkg", "all.geojson", "public.gpkg"] {
            let bytes = Data(try workspace.bytes(file))
            for secret in LandTests.names + ["0912000001"] {
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(file)")
            }
        }
        #expect(try await workspace.farmzone("search", "Nguyễn", "--format", "json").expect(0).lines == ["[]"])
        try FileManager.default.removeItem(atPath: workspace.path("registry.gpkg.key"))
        let plots = try await workspace.farmzone("plot", "list", answer.areaId, "--format", "json").expect(0).json(as: [Plot].self)
        #expect(plots.allSatisfy { $0.name == nil })
        try await workspace.farmzone("print", "household-list", answer.areaId, "-o", "ho.csv").expectRefusal(66)
        // A second key would part what is sealed in two.
        try await workspace.farmzone("plot", "load", answer.areaId, "plots.geojson", "--from", "2026-02-01").expectRefusal(66)
        #expect(!FileManager.default.fileExists(atPath: workspace.path("registry.gpkg.key")))
    }

    @Test("slivers between plots are offered a mend with its square metres, and closed only by its name")
    func slivers() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        // A ring of four plots around a slit half a metre wide.
        func square(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> String {
            let ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
            return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
        }
        let features = [
            square(106.1, 21.5, 106.101, 21.502), square(106.101005, 21.5, 106.102, 21.502), square(106.1, 21.499, 106.102, 21.5),
            square(106.1, 21.502, 106.102, 21.503),
        ]
        try workspace.write("ring.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
        func register(_ more: String...) async throws -> (Outcome, Double) {
            let arguments = ["area", "register", "ring.geojson", "--as", "plots", "--crop", "lychee", "--plot-names", "labels"]
            let outcome = try await workspace.run(FarmZoneBinary.path, arguments + ["--format", "json"] + more).expect(0)
            return (outcome, try outcome.json(as: Registered.self).areaHectares)
        }
        let (open, before) = try await register()
        #expect(open.said.contains("[plots-sliver]") && open.said.contains("close-slivers"))
        let (closed, after) = try await register("--mend", "close-slivers")
        #expect(closed.said.contains("[plots-sliver-closed]"))
        #expect(after > before && after - before < 0.02)
    }

    @Test("zones are loaded with their own history, listed as of a day, exported and closed")
    func zones() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write(
            "zones.geojson", LandTests.squares(["\"name\":\"Vùng vải\"", "\"name\":\"Vùng nhãn\",\"loai\":\"Công nghệ cao\""]))
        let load = ["zone", "load", "zones.geojson", "--kind", "concentrated"]
        try await workspace.run(FarmZoneBinary.path, load + ["--from", "2024-01-01"]).expect(0)
        try workspace.write("zones.geojson", LandTests.squares(["\"name\":\"Vùng vải\""], gap: 0.0005))
        #expect(try await workspace.run(FarmZoneBinary.path, load + ["--from", "2025-01-01"]).expect(0).lines == ["zone-1"])
        func zones(_ day: String) async throws -> [Zone] {
            try await workspace.farmzone("zone", "list", "--at", day, "--format", "json").expect(0).json(as: [Zone].self)
        }
        #expect(try await zones("2023-12-31").isEmpty)
        let then = try await zones("2024-06-01")
        #expect(then.map(\.kind) == ["concentrated", "high-tech"])
        let now = try await zones("2025-06-01")
        #expect(abs(now[0].areaHectares * 2 - then[0].areaHectares) < 0.001)
        try await workspace.farmzone("zone", "close", "zone-2", "--on", "2025-03-01").expect(0)
        #expect(try await zones("2025-06-01").map(\.zoneId) == ["zone-1"])
        try await workspace.farmzone("zone", "export", "-o", "out.geojson", "--at", "2024-06-01").expect(0)
        let layer = try JSONDecoder().decode(Layer<Zone>.self, from: Data(try workspace.bytes("out.geojson")))
        #expect(layer.features.count == 2)
        try await workspace.farmzone("zone", "show", "zone-9").expectRefusal(65)
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("a zone without a kind or with a crossing outline is refused, and nothing is written")
    func refusedZones() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("zones.geojson", LandTests.squares(["\"name\":\"Vùng vải\""]))
        try await workspace.farmzone("zone", "load", "zones.geojson").expectRefusal(65)
        #expect(try await workspace.farmzone("zone", "list", "--format", "json").expect(0).lines == ["[]"])
    }
}
