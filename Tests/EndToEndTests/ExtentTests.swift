import Foundation
import Testing

@Suite("Areas of which less than an outline is known")
struct ExtentTests {
    private struct Shown: Decodable {
        struct Boundary: Decodable { let extent: String }
        let name: String
        let boundary: Boundary
    }

    private func shown(_ workspace: Workspace, _ area: String) async throws -> Shown {
        try await workspace.farmzone("area", "show", area, "--format", "json").expect(0).json(as: Shown.self)
    }

    @Test("a row of a list and a certificate's loose points are registered, get codes, and are answered by a look-up")
    func registered() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try await workspace.farmzone(
            "area", "register", "--extent", "none", "--name", "Theo danh sách", "--crop", "lychee", "--from", "2024-01-01"
        ).expect(0)
        // The corners of a certificate in an order that no outline could have.
        try workspace.write("points.csv", "STT,lat,lon\n3,21.500,106.104\n1,21.504,106.100\n4,21.504,106.104\n2,21.500,106.100\n")
        try await workspace.farmzone("area", "register", "points.csv", "--crop", "lychee").expectRefusal(65)
        try await workspace.farmzone(
            "area", "register", "points.csv", "--extent", "points", "--name", "Theo giấy", "--crop", "lychee", "--from",
            "2024-01-01"
        ).expect(0)
        let features = ["106.2,21.5", "106.21,21.51"].map {
            "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[\($0)]}}"
        }
        try workspace.write("points.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
        try await workspace.farmzone(
            "area", "register", "points.geojson", "--extent", "points", "--name", "Hai điểm", "--crop", "lychee", "--from",
            "2024-01-01"
        ).expect(0)
        for (area, extent) in [("area-1", "none"), ("area-2", "points"), ("area-3", "points")] {
            #expect(try await shown(workspace, area).boundary.extent == extent)
            try await workspace.farmzone(
                "code", "issue", area, "--code", "VN-BGOR-000\(area.suffix(1))", "--market", "CN", "--from", "2025-01-01"
            ).expect(0)
            let answer = try await workspace.farmzone("lookup", "VN-BGOR-000\(area.suffix(1))", "--market", "CN", "--format", "json")
                .expect(0).json(as: LookUpReply.self)
            #expect(answer.found && answer.verdict == "yes" && answer.codes.map(\.today.status) == ["active"])
        }
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
        // The sketch map shows the points that the journal keeps; an area without a place has none.
        try await workspace.farmzone("print", "sketch-map", "area-2", "-o", "points.html").expect(0)
        #expect(String(decoding: try workspace.bytes("points.html"), as: UTF8.self).components(separatedBy: "<circle").count == 5)
        // Later somebody surveys it.
        try workspace.write(
            "square.geojson",
            "{\"type\":\"Polygon\",\"coordinates\":[[[106.3,21.5],[106.304,21.5],[106.304,21.504],[106.3,21.504],[106.3,21.5]]]}")
        try await workspace.farmzone("area", "revise", "area-1", "square.geojson").expect(0)
        try await workspace.farmzone("code", "decide", "VN-BGOR-0001", "amend", "--on", "2026-06-10").expect(0)
        #expect(try await shown(workspace, "area-1").boundary.extent == "polygon")
    }

    @Test("a list of areas without coordinates is imported from CSV and from a workbook, and a second time changes nothing")
    func imported() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        let list = "Mã hồ sơ,Tên vùng,Cây trồng,Số hộ\nA1,Vùng một,vải,12\nA2,Vùng hai,nhãn,3\nA3,Vùng ba,xoài lạ,3\n"
        try workspace.write("list.csv", list)
        try await workspace.run("ogr2ogr", ["-f", "XLSX", "list.xlsx", "list.csv", "-oo", "HEADERS=YES"]).expect(0)
        for file in ["list.csv", "list.xlsx"] {
            let arguments = ["import", file, "--extent", "none", "--key", "Mã hồ sơ", "--keep-good", "--format", "json"]
            let answer = try await workspace.run(FarmZoneBinary.path, arguments).expect(65).json(as: ImportAnswer.self)
            #expect(answer.features == 3 && answer.refused == 1)
            #expect(file == "list.csv" ? answer.registered == 2 : answer.known == 2, "\(file)")
        }
        let listed = try await workspace.farmzone("area", "list", "--format", "json").expect(0).json(as: [AreaProperties].self)
        #expect(listed.map(\.name) == ["Vùng một", "Vùng hai"] && listed.map(\.crop) == ["lychee", "longan"])
        #expect(listed.allSatisfy { $0.areaHectares == nil })
    }

    @Test("an outline is not taken for points, and without a file only words can be registered")
    func refused() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        let square = "{\"type\":\"Polygon\",\"coordinates\":[[[106.3,21.5],[106.304,21.5],[106.304,21.504],[106.3,21.504],[106.3,21.5]]]}"
        try workspace.write("square.geojson", square)
        let points = try await workspace.farmzone("area", "register", "square.geojson", "--extent", "points", "--crop", "lychee")
        #expect(points.status == 65 && points.said.contains("[geometry-not-points]"))
        let none = try await workspace.farmzone("area", "register", "square.geojson", "--extent", "none", "--crop", "lychee").expect(0)
        #expect(none.said.contains("[outline-left-out]"))
        try workspace.write("far.geojson", "{\"type\":\"Point\",\"coordinates\":[21.5,106.3]}")
        try await workspace.farmzone("area", "register", "far.geojson", "--extent", "points", "--crop", "lychee").expectRefusal(65)
        try await workspace.farmzone("area", "register", "--crop", "lychee").expectRefusal(64)
        try await workspace.farmzone("area", "register", "square.geojson", "--as", "plots", "--extent", "points").expectRefusal(64)
        let person = try await workspace.farmzone("area", "register", "square.geojson", "--as", "plots", "--holder-person", "Trần Văn B")
        try person.expectRefusal(64)
        #expect(person.said.contains("--as plots") && person.said.contains("--holder-person"), "both options are named: \(person.said)")
    }

    @Test("households come from a workbook as they come from CSV")
    func households() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        let features = [("Nguyễn Văn Thử", 106.1), ("Trần Thị Mẫu", 106.101)].map { name, west in
            let ring = [[west, 21.5], [west + 0.001, 21.5], [west + 0.001, 21.501], [west, 21.501], [west, 21.5]]
            return
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"\(name)\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
        }
        try workspace.write("plots.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
        try workspace.write(
            "list.csv", "Họ tên,Điện thoại\nNguyễn Văn Thử,0912 000 001\nTrần Thị Mẫu,0912 000 002\nLê Văn Vắng,0912 000 003\n")
        try await workspace.run("ogr2ogr", ["-f", "XLSX", "list.xlsx", "list.csv", "-oo", "HEADERS=YES"]).expect(0)
        let answer = try await workspace.farmzone(
            "area", "register", "plots.geojson", "--as", "plots", "--crop", "lychee", "--name", "Vùng", "--households", "list.xlsx"
        ).expect(0)
        #expect(answer.said.contains("[household-without-plot]"))
        let list = try await workspace.farmzone("print", "household-list", "area-1", "-o", "ho.csv").expect(0)
        #expect(String(decoding: try workspace.bytes("ho.csv"), as: UTF8.self).contains("0912 000 002"), "\(list.said)")
    }
}
