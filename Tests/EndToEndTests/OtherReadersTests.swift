import Foundation
import Testing

@Suite("What other programs make of our files")
struct OtherReadersTests {
    @Test("two independent readers see the code's link in the PNG")
    func symbols() async throws {
        let workspace = try await Workspace.withDemonstration()
        let link = try await workspace.farmzone("qr", "VN-BGOR-9001", "--payload").expect(0).lines
        #expect(link == ["https://ID.EXAMPLE.VN/PUC/VNBGOR9001"])
        try await workspace.farmzone("qr", "VN-BGOR-9001", "--as", "png", "-o", "code.png").expect(0)
        #expect(try await workspace.run("zbarimg", ["-q", "--raw", "code.png"]).expect(0).lines == link)
        let python = try #require(ProcessInfo.processInfo.environment["FARMZONE_TEST_PYTHON"], "Tools/test makes it")
        let script = "import zxingcpp; from PIL import Image; print(*[r.text for r in zxingcpp.read_barcodes(Image.open('code.png'))])"
        #expect(try await workspace.run(python, ["-c", script]).expect(0).lines == link)
    }

    @Test("the SVG is well-formed, and a code that the registry does not know gets no symbol")
    func drawing() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("qr", "VN-BGOR-9001", "--as", "svg", "-o", "code.svg").expect(0)
        let parse = "import xml.dom.minidom as d; print(d.parse('code.svg').documentElement.tagName)"
        #expect(try await workspace.run("python3", ["-c", parse]).expect(0).lines == ["svg"])
        try await workspace.farmzone("qr", "VN-BGOR-9999", "--as", "svg", "-o", "none.svg").expectRefusal(65)
        #expect(!FileManager.default.fileExists(atPath: workspace.path("none.svg")))
    }

    @Test("GDAL sees the layers of the registry, and its spatial filter finds the area beneath a place")
    func layers() async throws {
        let workspace = try await Workspace.withDemonstration()
        let all = try await workspace.run("ogrinfo", ["-ro", "-so", "-al", "registry.gpkg"]).expect(0)
        for layer in ["growing_areas", "administrative_units", "area_boundaries"] { #expect(all.text.contains("Layer name: \(layer)\n")) }
        #expect(all.text.contains("Feature Count: 26"))
        // A box within one part of the first area.
        let box = ["-spat", "106.1780", "21.5000", "106.1785", "21.5005"]
        let found = try await workspace.run("ogrinfo", ["-ro", "-geom=NO"] + box + ["registry.gpkg", "growing_areas"]).expect(0)
        #expect(found.text.contains("code (String) = VN-BGOR-9001"))
        #expect(!found.text.contains("VN-BGOR-9010"))
        let count = found.lines.first { $0.hasPrefix("Feature Count") }
        #expect(count != "Feature Count: 26", "the filter lets only what is near through")
    }

    @Test("the GeoPackage validator reports nothing, of the registry, its backup and an exported layer alike")
    func validator() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("backup", "backup.gpkg").expect(0)
        try await workspace.farmzone("export", "--as", "gpkg", "-o", "layer.gpkg").expect(0)
        for file in ["registry.gpkg", "backup.gpkg", "layer.gpkg"] {
            let report = try await workspace.run("/usr/bin/python3", ["-m", "osgeo_utils.samples.validate_gpkg", file])
            #expect(report.status == 0 && !report.text.contains("Warning"), "\(file)\n\(report.text)\(report.said)")
        }
    }

    @Test("what GDAL writes down of an extent is no fault for either verifier")
    func extents() async throws {
        let workspace = try await Workspace.withDemonstration()
        let look = """
            from osgeo import ogr
            data = ogr.Open("registry.gpkg", 1)
            print(data.GetLayer("growing_areas").GetExtent())
            """
        try await workspace.run("/usr/bin/python3", ["-c", look]).expect(0)
        let told = "SELECT count(*) FROM gpkg_contents WHERE min_x IS NOT NULL"
        #expect(try await workspace.run("sqlite3", ["registry.gpkg", told]).expect(0).lines == ["1"], "GDAL writes none any more")
        try await workspace.farmzone("verify").expect(0)
        let verifier = Oracle.root.appending(path: "Tools/verify-registry").path
        try await workspace.run("python3", [verifier, "registry.gpkg"]).expect(0)
        try await workspace.farmzone("setting", "set", "host", "id.example.vn").expect(0)
        #expect(try await workspace.run("sqlite3", ["registry.gpkg", told]).expect(0).lines == ["0"])
    }

    @Test("a change by another program is refused by the file itself, and the registry still verifies")
    func guarded() async throws {
        let workspace = try await Workspace.withDemonstration()
        let edit = "UPDATE growing_areas SET name = 'x' WHERE fid = (SELECT min(fid) FROM growing_areas)"
        let tried = try await workspace.run("sqlite3", ["registry.gpkg", edit])
        #expect(tried.status != 0)
        #expect(tried.said.contains("farmzone_writes"))
        let through = try await workspace.run("ogrinfo", ["registry.gpkg", "-sql", edit])
        #expect(through.said.contains("farmzone_writes"))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("an edit behind the guards is found and its table named; a rebuild mends it")
    func tampered() async throws {
        let workspace = try await Workspace.withDemonstration()
        let edit = """
            PRAGMA writable_schema=ON; DELETE FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'organisations'; PRAGMA writable_schema=RESET;
            UPDATE organisations SET name = name || 'x' WHERE rowid = (SELECT min(rowid) FROM organisations);
            """
        let triggers =
            "SELECT group_concat(sql, ';' || char(10)) || ';' FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'organisations'"
        let kept = try await workspace.run("sqlite3", ["registry.gpkg", triggers]).expect(0)
        try await workspace.run("sqlite3", ["registry.gpkg", edit]).expect(0)
        try await workspace.run("sqlite3", ["registry.gpkg", kept.text]).expect(0)
        let answer = try await workspace.farmzone("verify", "--format", "json").expect(65).json(as: VerifyAnswer.self)
        #expect(!answer.ok)
        #expect(answer.problems.contains { $0.table == "organisations" })
        try await workspace.farmzone("verify", "--rebuild").expect(0)
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }
}
