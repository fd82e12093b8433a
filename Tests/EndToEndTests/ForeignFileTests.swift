import Foundation
import Glibc
import Testing

@Suite("Foreign files through the command")
struct ForeignFileTests {
    static let kml = """
        <?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Vườn Lan</name>
        <Polygon><outerBoundaryIs><LinearRing><coordinates>106.16,21.5 106.161,21.5 106.161,21.501 106.16,21.501 106.16,21.5</coordinates>
        </LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>
        """

    private var kml: String { Self.kml }

    /// A folder with a program of that name that runs a line of the shell.
    ///
    /// `install` writes it: a child that another test starts meanwhile would hold a file open that this process writes, and what is open
    /// for writing cannot be run (ETXTBSY, execve(2)).
    private func stand(in workspace: Workspace, _ name: String, _ script: String) async throws {
        try workspace.write("\(name).sh", "#!/bin/sh\n\(script)\n")
        try await workspace.run("install", ["-D", "-m", "755", "\(name).sh", "bin/\(name)"]).expect(0)
    }

    private func path(_ workspace: Workspace) -> [String: String] { ["PATH": "\(workspace.path("bin")):/usr/bin:/bin"] }

    @Test("A KML is checked, registered, exported as KML and read again")
    func kmlThrough() async throws {
        let workspace = try await Workspace.withDemonstration()
        try workspace.write("vuon.kml", kml)
        let check = try await workspace.farmzone("check", "vuon.kml", "--format", "json").expect(0)
        #expect(try check.json(as: CheckAnswer.self).valid)
        try await workspace.farmzone("area", "register", "vuon.kml", "--crop", "lychee", "--commune", "07282").expect(0)
        try await workspace.farmzone("export", "--as", "kml", "--all", "-o", "out.kml").expect(0)
        let again = try await workspace.farmzone("check", "out.kml", "--format", "json").expect(0)
        #expect(try again.json(as: CheckAnswer.self).features >= 27)
        try await workspace.farmzone("export", "--as", "xlsx", "-o", "out.xlsx").expect(0)
        try await workspace.farmzone("export", "--as", "gpkg", "--crs", "EPSG:9214", "-o", "out.gpkg").expect(0)
        try await workspace.farmzone("check", "out.gpkg").expect(0)
        let refused = try await workspace.farmzone("export", "--as", "geojson", "--crs", "EPSG:9214", "-o", "out.geojson")
        #expect(refused.status == 64 && !FileManager.default.fileExists(atPath: workspace.path("out.geojson")))
    }

    @Test("What the public may not see is in no export of the public view, in another system or a workbook either")
    func publicView() async throws {
        let workspace = try await Workspace.withDemonstration()
        try workspace.write("vuon.kml", kml)
        let area = try await workspace.farmzone("area", "register", "vuon.kml", "--crop", "lychee", "--commune", "07282").expect(0).lines[0]
        // A code that is only written down is nobody's business; its area is shown as one without a code.
        try await workspace.farmzone("code", "issue", area, "--code", "VN-BGOR 9970", "--market", "CN").expect(0)
        for (name, arguments) in [
            ("out.gpkg", ["--as", "gpkg", "--crs", "EPSG:9214"]), ("out.csv", ["--as", "csv", "--crs", "EPSG:9214"]),
            ("out.xlsx", ["--as", "xlsx"]),
        ] {
            for isPublic in [true, false] {
                let file = isPublic ? name : "all-\(name)"
                try await workspace.run(FarmZoneBinary.path, ["export", "-o", file] + arguments + (isPublic ? [] : ["--all"])).expect(0)
                let told = try await workspace.run("ogr2ogr", ["-f", "CSV", "/vsistdout/", file, "-lco", "GEOMETRY=AS_WKT"]).expect(0)
                #expect(told.text.contains("VN-BGOR 9970") != isPublic, "\(file)")
                #expect(told.text.contains("Vườn Lan") && told.text.contains("VN-BGOR-9001"), "\(file)")
            }
        }
        let system = try await workspace.run("ogrinfo", ["-so", "-al", "out.gpkg"]).expect(0)
        #expect(system.text.contains("ID[\"EPSG\",9214]]") && system.text.contains("Feature Count: 27"), "\(system.text.prefix(3000))")
        // Metres of the zone, not degrees.
        let outline = try await workspace.run("ogr2ogr", ["-f", "GeoJSON", "-lco", "RFC7946=NO", "/vsistdout/", "out.gpkg"]).expect(0)
        #expect(outline.text.contains(/\[ [45][0-9]{5}\.[0-9]+, 23[0-9]{5}/), "\(outline.text.prefix(2000))")
    }

    @Test("Lines, layers and names are asked about")
    func questions() async throws {
        let workspace = try Workspace()
        try workspace.write(
            "di.gpx",
            #"<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>A</name><trkseg><trkpt lat="21.5" lon="106.1"/><trkpt lat="21.5" lon="106.101"/><trkpt lat="21.501" lon="106.101"/></trkseg></trk></gpx>"#
        )
        let line = try await workspace.farmzone("check", "di.gpx")
        #expect(line.status == 65 && line.said.contains("--close-lines"))
        try await workspace.farmzone("check", "di.gpx", "--close-lines").expect(0)
        let layer = try await workspace.farmzone("check", "di.gpx", "--layer", "nothing")
        #expect(layer.status == 65 && layer.said.contains("tracks"))
    }

    @Test("A reader that crashes, hangs, floods or is missing is one sentence and a status; the registry lives on")
    func hostile() async throws {
        let workspace = try await Workspace.withDemonstration()
        try workspace.write("vuon.kml", kml)
        let before = try await workspace.farmzone("verify").expect(0)
        try await stand(in: workspace, "ogr2ogr", "kill -SEGV $$")
        let crash = try await workspace.farmzone("area", "register", "vuon.kml", "--crop", "lychee", environment: path(workspace))
        #expect(
            crash.status == 65 && crash.said.contains("crash") && !crash.said.contains("/tmp/farmzone-"), "\(crash.status) \(crash.said)")
        try await stand(in: workspace, "ogr2ogr", "exec cat /dev/zero")
        let flood = try await workspace.farmzone("import", "vuon.kml", "--crop", "lychee", environment: path(workspace))
        #expect(flood.status == 65 && flood.said.contains("MiB"), "\(flood.status) \(flood.said)")
        let missing = try await workspace.farmzone("check", "vuon.kml", environment: ["PATH": workspace.path("nowhere")])
        #expect(missing.status == 69 && missing.said.contains("gdal-bin"), "\(missing.status) \(missing.said)")
        let after = try await workspace.farmzone("verify").expect(0)
        #expect(before.output == after.output)
    }

    @Test("When the command is killed, the reader that it started ends too")
    func orphan() async throws {
        let workspace = try Workspace()
        try workspace.write("vuon.kml", kml)
        try await stand(in: workspace, "ogrinfo", "echo $$ > \(workspace.path("reader")); exec sleep 1000")
        let script = """
            "$0" check vuon.kml & command=$!
            for i in $(seq 300); do [ -s reader ] && break; sleep 0.1; done
            kill -KILL $command
            for i in $(seq 300); do kill -0 $(cat reader) 2>/dev/null || exit 0; sleep 0.1; done
            exit 1
            """
        let outcome = try await workspace.run("sh", ["-c", script, FarmZoneBinary.path], environment: path(workspace))
        #expect(outcome.status == 0)
    }

    @Test("Where Landlock is forbidden no reader is let near a file; where the kernel has none one is", arguments: [1, 38, 95])
    func landlock(number: Int) async throws {
        let workspace = try Workspace()
        try workspace.write("vuon.kml", kml)
        let calls = ["landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self"]
        let outcome = try await workspace.oracle(
            "confined.py", ["without", "\(number)"] + calls + ["--", FarmZoneBinary.path, "check", "vuon.kml"])
        // EPERM says that somebody forbids it, ENOSYS and EOPNOTSUPP that there is none (landlock_create_ruleset(2)).
        #expect((outcome.status == 0) == (number != 1), "\(outcome.status) \(outcome.said)")
        if number == 1 { #expect(outcome.said.contains("not permitted"), "\(outcome.said)") }
    }

    @Test("A pipe is refused, not waited for")
    func pipe() async throws {
        let workspace = try Workspace()
        #expect(mkfifo(workspace.path("pipe.geojson"), 0o600) == 0)
        let outcome = try await workspace.farmzone("check", "pipe.geojson")
        #expect(outcome.status == 66)
    }

    @Test("A table for a spreadsheet guards its formulas unless the exact text is asked for")
    func guarding() async throws {
        let workspace = try await Workspace.withDemonstration()
        try workspace.write("vuon.kml", kml.replacing("Vườn Lan", with: "=HYPERLINK(1)"))
        try await workspace.farmzone("area", "register", "vuon.kml", "--crop", "lychee", "--commune", "07282").expect(0)
        let guarded = try await workspace.farmzone("export", "--as", "csv", "--all", "-o", "-").expect(0)
        #expect(guarded.text.contains(",'=HYPERLINK(1),"))
        let exact = try await workspace.farmzone("export", "--as", "csv", "--all", "--exact-text", "-o", "-").expect(0)
        #expect(exact.text.contains(",=HYPERLINK(1),"))
    }
}
