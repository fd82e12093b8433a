import Foundation
import Testing

@Suite("Working copies that are changed in QGIS and taken back")
struct WorkingCopyTests {
    private struct Row: Decodable {
        struct Finding: Decodable { let id: String }
        let row: Int
        let areaId: String?
        let name: String
        let change: String
        let before: String?
        let after: String?
        let fate: String
        let findings: [Finding]
    }

    private static func square(_ west: Double) -> String {
        let east = west + 0.004
        return "{\"type\":\"Polygon\",\"coordinates\":[[[\(west),21.5],[\(east),21.5],[\(east),21.504],[\(west),21.504],[\(west),21.5]]]}"
    }

    /// Three areas, a code in force on the first, and a working copy of them.
    private func workspace() async throws -> Workspace {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        for (name, west) in [("one", 106.1), ("two", 106.12), ("three", 106.14)] {
            try workspace.write("\(name).geojson", WorkingCopyTests.square(west))
            try await workspace.farmzone(
                "area", "register", "\(name).geojson", "--crop", "lychee", "--name", name, "--holder", "HTX", "--from", "2024-01-01"
            ).expect(0)
        }
        try await workspace.farmzone("code", "issue", "area-1", "--code", "VN-BGOR-0001", "--market", "CN", "--from", "2025-01-01").expect(
            0)
        let made = try await workspace.farmzone("backup", "work.gpkg", "--working-copy").expect(0)
        #expect(made.said.contains("3 features"))
        return workspace
    }

    /// Changes the copy as QGIS does it, through OGR.
    private func draw(_ workspace: Workspace, _ lines: String) async throws {
        let script = """
            from osgeo import ogr
            ogr.UseExceptions()
            source = ogr.Open('work.gpkg', 1)
            layer = source.GetLayerByName('growing_areas')
            def feature(name):
                layer.ResetReading()
                return next(f for f in layer if f['name'] == name)
            def ring(west, south, east, north):
                return ogr.CreateGeometryFromWkt(
                    f'MULTIPOLYGON((({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south})))')
            def new(name, shape, **values):
                f = ogr.Feature(layer.GetLayerDefn())
                f['name'] = name
                for key, value in values.items():
                    f[key] = value
                f.SetGeometry(shape)
                layer.CreateFeature(f)
            \(lines)
            """
        try await workspace.run("/usr/bin/python3", ["-c", script]).expect(0)
    }

    private func adopt(_ workspace: Workspace, _ more: String..., status: Int32 = 0) async throws -> [Row] {
        let arguments = ["area", "adopt", "work.gpkg", "--format", "json", "--from", "2026-06-01"] + more
        return try await workspace.run(FarmZoneBinary.path, arguments).expect(status).json(as: [Row].self)
    }

    private func head(_ workspace: Workspace) async throws -> Int {
        try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).entries
    }

    @Test("the copy is a GeoPackage without guards, journal or personal data, and no registry")
    func copy() async throws {
        let workspace = try await workspace()
        let report = try await workspace.run("/usr/bin/python3", ["-m", "osgeo_utils.samples.validate_gpkg", "work.gpkg"])
        #expect(report.status == 0 && !report.text.contains("Warning"), "\(report.text)\(report.said)")
        try await workspace.run("ogrinfo", ["work.gpkg", "-sql", "UPDATE growing_areas SET variety = 'x' WHERE name = 'two'"]).expect(0)
        let tables = try await workspace.run(
            "sqlite3", ["work.gpkg", "SELECT name FROM sqlite_master WHERE name IN ('journal', 'personal')"])
        #expect(tables.lines.isEmpty)
        try await workspace.farmzone("area", "list", "--registry", "work.gpkg").expectRefusal(65)
        try await workspace.farmzone("backup", "work.gpkg", "--working-copy").expectRefusal(73)
        try await workspace.farmzone("backup", "work.gpkg", "--working-copy", "--overwrite").expect(0)
        #expect(try await adopt(workspace).isEmpty)
        try await workspace.farmzone("backup", "registry.gpkg", "--working-copy", "--overwrite").expectRefusal(73)
        try await workspace.farmzone("backup", "--to", ".", "--working-copy").expectRefusal(64)
    }

    @Test("a boundary under a code becomes a proposal, another one is in force, a new feature an area; twice adopted is adopted once")
    func adopted() async throws {
        let workspace = try await workspace()
        try await draw(
            workspace,
            """
            for name, west in [('one', 106.1), ('two', 106.12)]:
                f = feature(name)
                f.SetGeometry(ring(west, 21.5, west + 0.005, 21.504))
                layer.SetFeature(f)
            new('four', ring(106.124, 21.5, 106.13, 21.504), crop='vải', holder='HTX Mới')
            """)
        let before = try await head(workspace)
        let tried = try await adopt(workspace, "--dry-run")
        #expect(tried.map(\.fate) == ["proposed", "revised", "registered"])
        #expect(try await head(workspace) == before)
        let rows = try await adopt(workspace, "--reason", "drawn from the image")
        #expect(rows.map(\.fate) == ["proposed", "revised", "registered"])
        #expect(rows.map(\.change) == ["outline", "outline", "new"] && rows.map(\.areaId) == ["area-1", "area-2", "area-4"])
        // The second boundary was moved onto ground that the new area takes: both are told of each other.
        #expect(rows[1].findings.contains { $0.id == "neighbour-overlap" } && rows[2].findings.contains { $0.id == "neighbour-overlap" })
        #expect(try await head(workspace) == before + 4)
        let listed = try await workspace.farmzone("area", "list", "--at", "2026-06-02", "--format", "json").expect(0)
            .json(as: [AreaProperties].self)
        #expect(listed.map(\.name) == ["one", "two", "three", "four"])
        let hectares = listed.map { (($0.areaHectares ?? 0) * 10).rounded() / 10 }
        #expect(hectares[0] == hectares[2] && abs(hectares[1] / hectares[2] - 1.25) < 0.01)
        #expect(try await adopt(workspace).map(\.fate) == ["known", "known", "known"])
        #expect(try await head(workspace) == before + 4)
        try await workspace.farmzone("code", "decide", "VN-BGOR-0001", "amend", "--on", "2026-06-10").expect(0)
        #expect(try await adopt(workspace, "--from", "2026-06-11").map(\.fate) == ["known", "known", "known"])
        let shown = try await workspace.farmzone("area", "history", "area-1").expect(0)
        #expect(shown.text.contains("drawn from the image"))
    }

    @Test("what cannot be adopted is named, and the rest adopted")
    func refused() async throws {
        let workspace = try await workspace()
        try await draw(
            workspace,
            """
            f = feature('one')
            f.SetGeometry(ogr.CreateGeometryFromWkt('MULTIPOLYGON(((106.1 21.5, 106.104 21.504, 106.104 21.5, 106.1 21.504, 106.1 21.5)))'))
            f['holder'] = 'HTX B'
            layer.SetFeature(f)
            layer.DeleteFeature(feature('three').GetFID())
            f = feature('two')
            f.SetGeometry(ring(106.12, 21.5, 106.123, 21.504))
            layer.SetFeature(f)
            new('mango', ring(106.2, 21.5, 106.204, 21.504), crop='xoài ngọt lịm')
            """)
        let rows = try await adopt(workspace, status: 65)
        #expect(rows.map(\.change) == ["outline", "holder", "outline", "deleted", "new"])
        #expect(rows.map(\.fate) == ["refused", "refused", "revised", "refused", "refused"])
        #expect(rows[0].findings.contains { $0.id == "self-crossing" })
        #expect(rows[1].before == "HTX" && rows[1].after == "HTX B" && rows[1].findings.map(\.id) == ["adopt-attribute"])
        #expect(rows[3].findings.map(\.id) == ["adopt-deleted"] && rows[4].findings.map(\.id).contains("unknown-crop"))
        #expect(try await workspace.farmzone("area", "list", "--format", "json").expect(0).json(as: [AreaProperties].self).count == 3)
    }

    @Test("a copy that the registry has left behind, a feature drawn again, and a copy of another registry are refused")
    func outdated() async throws {
        let workspace = try await workspace()
        try await draw(
            workspace,
            """
            f = feature('two')
            f.SetGeometry(ring(106.12, 21.5, 106.123, 21.504))
            layer.SetFeature(f)
            new('four', ring(106.2, 21.5, 106.204, 21.504), crop='lychee')
            """)
        try workspace.write("again.geojson", WorkingCopyTests.square(106.121))
        try await workspace.farmzone("area", "revise", "area-2", "again.geojson", "--from", "2026-05-01").expect(0)
        let rows = try await adopt(workspace, status: 65)
        #expect(rows.map(\.fate) == ["refused", "registered"] && rows[0].findings.contains { $0.id == "adopt-outdated" })
        try await draw(
            workspace,
            """
            f = feature('four')
            f.SetGeometry(ring(106.2, 21.5, 106.206, 21.504))
            layer.SetFeature(f)
            f = feature('one')
            f.SetGeometry(None)
            layer.SetFeature(f)
            """)
        let later = try await adopt(workspace, status: 65)
        #expect(later.map { $0.findings.last?.id } == ["adopt-outline-lost", "adopt-outdated", "adopt-drawn-again"])
        try await workspace.farmzone("init", "--registry", "other.gpkg").expect(0)
        try await workspace.farmzone("area", "adopt", "work.gpkg", "--registry", "other.gpkg").expectRefusal(65)
        try await workspace.farmzone("area", "adopt", "registry.gpkg").expectRefusal(65)
        try await workspace.farmzone("area", "adopt", "nowhere.gpkg").expectRefusal(66)
    }

    @Test("a code typed on a new feature is not adopted and said, and a feature that was copied with its key is refused by name")
    func copies() async throws {
        let workspace = try await workspace()
        try await draw(
            workspace,
            """
            new('four', ring(106.2, 21.5, 106.204, 21.504), crop='vải', code='VN-BGOR-0044', market='CN', sender_key='K4')
            new('five', ring(106.22, 21.5, 106.224, 21.504), crop='vải', sender_key='K4')
            """)
        let rows = try await adopt(workspace, status: 65)
        #expect(rows.map(\.name) == ["four", "four", "four", "five"])
        #expect(rows.map(\.change) == ["new", "code", "market", "new"])
        #expect(rows.map(\.fate) == ["registered", "refused", "refused", "refused"])
        #expect(
            rows.map { $0.findings.map(\.id).filter { $0.hasPrefix("adopt") } } == [
                [], ["adopt-decided"], ["adopt-decided"], ["adopt-key-repeated"],
            ])
        try await workspace.farmzone("lookup", "VN-BGOR-0044", "--format", "json").expect(65)
        // The same again: what was adopted is known, what was not is said again.
        #expect(try await adopt(workspace, status: 65).map(\.fate) == ["known", "refused", "refused", "refused"])
    }

    @Test("two outlines drawn for the codes of one area are refused, one of them alone is proposed")
    func contradiction() async throws {
        let workspace = try await workspace()
        try await workspace.farmzone("code", "issue", "area-1", "--code", "VN-BGOR-0002", "--market", "JP", "--from", "2025-01-01").expect(
            0)
        try await workspace.farmzone("backup", "work.gpkg", "--working-copy", "--overwrite").expect(0)
        try await draw(
            workspace,
            """
            layer.ResetReading()
            for number, f in enumerate([f for f in layer if f['name'] == 'one']):
                f.SetGeometry(ring(106.1, 21.5, 106.105 + number / 1000, 21.504))
                layer.SetFeature(f)
            """)
        let rows = try await adopt(workspace, status: 65)
        #expect(rows.map(\.fate) == ["refused", "refused"])
        #expect(rows.allSatisfy { $0.findings.contains { $0.id == "adopt-two-outlines" } })
    }
}
