import Foundation
import Glibc
import TestSupport
import Testing

@Suite("What is refused, and with which status")
struct RefusalTests {
    @Test("a registry that is not there is 66, as is a folder, and neither is made")
    func missing() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("area", "list").expectRefusal(66)
        try await workspace.farmzone("area", "list", "--registry", workspace.folder.path).expectRefusal(66)
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).isEmpty)
    }

    @Test("what is empty is no value, an ending says the format, and a password is asked for by its name")
    func said() async throws {
        let workspace = try await Workspace.withDemonstration()
        for option in ["--market", "--exporter"] {
            let told = try await workspace.farmzone("lookup", "VN-BGOR-9001", option, " ")
            try told.expectRefusal(64)
            #expect(told.said.contains(option))
        }
        for (file, beginning) in [("a.csv", "code,"), ("a.GeoJSON", "{"), ("a.txt", "{"), ("a.kml", "<?xml")] {
            try await workspace.farmzone("export", "-o", file).expect(0)
            #expect(String(decoding: try workspace.bytes(file).prefix(40), as: UTF8.self).contains(beginning), "\(file)")
        }
        let told = try await workspace.farmzone("account", "add", "lan", "--role", "officer")
        try told.expectRefusal(77)
        #expect(told.said.contains("FARMZONE_PASSWORD"))
    }

    @Test("an outline that breaks off is 65 and 503: the registry is damaged, and nobody's program failed")
    func brokenOutline() async throws {
        let workspace = try await Workspace.withDemonstration()
        let cut = """
            import sqlite3
            database = sqlite3.connect("registry.gpkg")
            for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                database.execute(f'DROP TRIGGER "{name}"')
            database.execute("UPDATE growing_areas SET geom = substr(geom, 1, length(geom) - 4)")
            database.commit()
            """
        try await workspace.run("python3", ["-c", cut]).expect(0)
        for format in ["geojson", "csv", "kml"] {
            let told = try await workspace.farmzone("export", "-o", "out.\(format)", "--as", format)
            try told.expectRefusal(65)
            #expect(told.said.contains("damaged"), "\(told.said)")
        }
        let ask = """
            import sys, urllib.error, urllib.request
            try: urllib.request.urlopen(sys.argv[1] + "/growing-areas.geojson")
            except urllib.error.HTTPError as refused: print(refused.code, refused.read().decode())
            """
        let page = try await workspace.serving { address in try await workspace.run("python3", ["-c", ask, address]).expect(0) }
        #expect(page.text.hasPrefix("503 ") && page.text.contains("/problems/unavailable"), "\(page.text)")
    }

    @Test(
        "a file that is none of ours is 65 and is left as it was",
        arguments: ["area list", "verify", "init --overwrite", "init --demo --overwrite"])
    func notOurs(command: String) async throws {
        let workspace = try Workspace()
        let contents: [String: [UInt8]] = [
            "text.gpkg": Array("not a database\n".utf8), "empty.gpkg": [], "header.gpkg": Array("SQLite format 3\0".utf8),
        ]
        for (name, bytes) in contents { try Data(bytes).write(to: workspace.folder.appending(path: name)) }
        for (name, bytes) in contents {
            let words = command.split(separator: " ").map(String.init) + ["--registry", name]
            try await workspace.run(FarmZoneBinary.path, words).expectRefusal(65)
            #expect(try workspace.bytes(name) == bytes, "\(name)")
        }
    }

    @Test(
        "somebody else's GeoPackage is 65 and not a byte of it changes, nor is anything put beside it",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func otherGeoPackage() async throws {
        let workspace = try Workspace()
        let bytes = try SharedData.bytes("fields/1_vietnam_areas.gpkg")
        try Data(bytes).write(to: workspace.folder.appending(path: "theirs.gpkg"))
        try workspace.write("square.geojson", "{\"type\":\"Point\",\"coordinates\":[106,21]}")
        for words in [["area", "list"], ["verify"], ["init", "--overwrite"], ["area", "register", "square.geojson", "--crop", "lychee"]] {
            try await workspace.run(FarmZoneBinary.path, words + ["--registry", "theirs.gpkg"]).expectRefusal(65)
        }
        #expect(try workspace.bytes("theirs.gpkg") == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).sorted() == ["square.geojson", "theirs.gpkg"])
    }

    @Test("a registry that is there is 73 and kept; one in a folder that is not there is 73")
    func exists() async throws {
        let workspace = try await Workspace.withDemonstration()
        let before = try workspace.bytes("registry.gpkg")
        try await workspace.farmzone("init", "--demo").expectRefusal(73)
        #expect(try workspace.bytes("registry.gpkg") == before)
        try await workspace.farmzone("init", "--registry", "nowhere/r.gpkg").expectRefusal(73)
        try await workspace.farmzone("init", "--demo", "--overwrite").expect(0)
    }

    @Test("what exists is not overwritten by an export unasked", arguments: ["geojson", "geojsonseq", "csv", "gpkg"])
    func exportExists(format: String) async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("export", "--as", format, "-o", "out").expect(0)
        try await workspace.farmzone("export", "--as", format, "-o", "out").expectRefusal(73)
        try await workspace.farmzone("export", "--as", format, "-o", "out", "--overwrite").expect(0)
        try await workspace.farmzone("export", "--as", format, "-o", "nowhere/out").expectRefusal(73)
    }

    @Test(
        "wrong arguments are 64",
        arguments: [
            "frob", "area list --nonsense", "area list --format xml", "area at here", "area list --bbox 1,2,3",
            "area list --at 2026-13-01",
            "lookup", "convert --from EPSG:9214", "export --as shp -o x", "code decide VN-BGOR-9001 frob", "import",
        ])
    func usage(command: String) async throws {
        let workspace = try await Workspace.withDemonstration()
        let outcome = try await workspace.run(FarmZoneBinary.path, command.split(separator: " ").map(String.init))
        try outcome.expect(64)
        #expect(outcome.text.isEmpty)
    }

    @Test("a file of areas that is not there is 66, as is a folder; one of a form that is not read is 65")
    func files() async throws {
        let workspace = try await Workspace.withDemonstration()
        for command in [
            ["check"], ["area", "register", "--crop", "lychee"], ["import", "--crop", "lychee"], ["unit", "load", "--on", "2025-07-01"],
        ] {
            try await workspace.run(FarmZoneBinary.path, command + ["missing.geojson"]).expectRefusal(66)
            try await workspace.run(FarmZoneBinary.path, command + [workspace.folder.path]).expectRefusal(66)
            try workspace.write("broken.geojson", "{\"type\":\"Polygon\",\"coordinates\":[[[106.1,")
            try await workspace.run(FarmZoneBinary.path, command + ["broken.geojson"]).expectRefusal(65)
            try workspace.write("empty.geojson", "")
            try await workspace.run(FarmZoneBinary.path, command + ["empty.geojson"]).expectRefusal(65)
        }
    }

    @Test("a crop or a commune that nobody knows is 65, and the known ones are named")
    func unknownWords() async throws {
        let workspace = try await Workspace.withDemonstration()
        try workspace.write(
            "square.geojson",
            "{\"type\":\"Polygon\",\"coordinates\":[[[106.1,21.5],[106.105,21.5],[106.105,21.504],[106.1,21.504],[106.1,21.5]]]}")
        let crop = try await workspace.farmzone("area", "register", "square.geojson", "--crop", "banana")
        try crop.expectRefusal(65)
        #expect(crop.said.contains("lychee"))
        try await workspace.farmzone("area", "register", "square.geojson", "--crop", "lychee", "--commune", "Cà Mau").expectRefusal(65)
    }

    @Test("a registry that its user may only read is read, and a change of it is 77 and changes nothing")
    func readOnly() async throws {
        let workspace = try await Workspace.withDemonstration()
        // Root may write anything: then the command runs as nobody, from a place that nobody may enter.
        let isRoot = geteuid() == 0
        let binary = workspace.path("command")
        // By another process: a file that this one has open for writing cannot be run while a child is being started.
        try await workspace.run("cp", [FarmZoneBinary.path, binary]).expect(0)
        func run(_ words: String...) async throws -> Outcome {
            guard isRoot else { return try await workspace.run(binary, words) }
            return try await workspace.run("setpriv", ["--reuid", "65534", "--regid", "65534", "--clear-groups", binary] + words)
        }
        let before = try workspace.bytes("registry.gpkg")
        for (folderMode, name) in [(mode_t(0o777), "a folder that may be written"), (0o555, "a folder that may not")] {
            chmod(workspace.path("registry.gpkg"), 0o444)
            chmod(workspace.folder.path, folderMode)
            defer { chmod(workspace.folder.path, 0o755) }
            let listed = try await run("area", "list", "--format", "json").expect(0).json(as: [AreaProperties].self)
            #expect(listed.count == 26, "\(name)")
            try await run("code", "decide", "VN-BGOR-9001", "suspend", "--reason", "thử").expectRefusal(77)
            #expect(try workspace.bytes("registry.gpkg") == before, "\(name)")
        }
    }

    @Test("where too few files may be open, no folder is left behind, and what could not be made goes by its own name")
    func fewDescriptors() async throws {
        let workspace = try Workspace()
        var refused = 0
        // With fewer the language's own run time does not begin; with six the folder for drafts is made and cannot be opened.
        for count in 6...12 {
            // What the runner of the tests holds open is not counted.
            let script = "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; ulimit -n \(count); exec \"$0\" init"
            let told = try await workspace.run("sh", ["-c", script, FarmZoneBinary.path], limit: .seconds(30))
            if told.status == 73 {
                refused += 1
                try told.expectRefusal(73)
                #expect(!told.said.contains(".farmzone-draft-"), "\(count): \(told.said)")
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
            #expect(!left.contains { $0.hasPrefix(".farmzone-draft-") }, "\(count): \(left.count) are left")
        }
        #expect(refused > 0)
    }

    @Test("a full disk is 74 and leaves the registry as it was")
    func fullDisk() async throws {
        let workspace = try Workspace()
        let mounted = try await workspace.run("sh", ["-c", "mkdir small && mount -t tmpfs -o size=3m tmpfs small"])
        guard mounted.status == 0 else {
            // A test cannot know before it tries; nothing has been checked.
            try Test.cancel("no small file system can be mounted here: \(mounted.said)")
        }
        let end = Mounted(path: workspace.path("small"))
        defer { end.unmount() }
        try await workspace.farmzone("init", "--demo", "--registry", "small/r.gpkg").expect(0)
        let before = try await workspace.farmzone("verify", "--format", "json", "--registry", "small/r.gpkg").expect(0)
        let squares = (0..<3000).map { number in
            let (x, y) = (106 + Double(number % 60) * 0.004, 21.4 + Double(number / 60) * 0.004)
            let ring = [(x, y), (x + 0.003, y), (x + 0.003, y + 0.003), (x, y + 0.003), (x, y)].map { "[\($0.0),\($0.1)]" }.joined(
                separator: ",")
            return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}}"
        }
        try workspace.write("many.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(squares.joined(separator: ","))]}")
        try await workspace.farmzone("import", "many.geojson", "--crop", "lychee", "--registry", "small/r.gpkg").expectRefusal(74)
        #expect(try await workspace.farmzone("verify", "--format", "json", "--registry", "small/r.gpkg").expect(0).text == before.text)
    }

    @Test("what is said in Vietnamese has no English of readers and systems in it")
    func noEnglish() async throws {
        let workspace = try Workspace()
        let wide = Array("STT,X,Y\n1,2376048,410234\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        try Data([0xFF, 0xFE] + wide).write(to: workspace.folder.appending(path: "wide.csv"))
        try workspace.write(
            "metres.geojson",
            #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9214"}},"features":[]}"#)
        try workspace.write("gap.csv", "STT,X,Y\n7001,2376048.87,410234.12\n7002,2376101.35,410312.48\n7006,2376077.02,410401.90\n")
        for (file, status, said, not) in [
            ("none.geojson", Int32(66), "Không có tệp none.geojson. Hãy", "No such"),
            ("wide.csv", 65, "không phải UTF-8, có vẻ là UTF-16.", "looks like"), ("metres.geojson", 65, "khác WGS 84: EPSG:9214.", "{"),
            ("gap.csv", 65, "7003–7005", " to "),
        ] {
            let outcome = try await workspace.farmzone("check", file, "--lang", "vi").expect(status)
            #expect(outcome.said.contains(said) && !outcome.said.contains(not), "\(outcome.said)")
        }
    }

    @Test("a language that the command does not speak is refused, and the two that it speaks are named")
    func language() async throws {
        let workspace = try Workspace()
        for asked in [["--lang", "fr"], ["--lang", "zh"], ["--lang=zh"]] {
            let outcome = try await workspace.run(FarmZoneBinary.path, ["check", "x.geojson"] + asked)
            try outcome.expectRefusal(64)
            #expect(outcome.said.contains("'vi' and 'en'"), "\(outcome.said)")
        }
        let help = try await workspace.farmzone("check", "--help").expect(0).text
        #expect(help.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("(values: vi, en)"), "\(help)")
        // Where only the environment asks for another one, English is spoken.
        let other = try await workspace.farmzone("check", "x.geojson", environment: ["FARMZONE_LANG": "zh"])
        #expect(other.status == 66 && other.said.contains("x.geojson"))
    }

    @Test(
        "a usage error is said in Vietnamese to who speaks it",
        arguments: [
            (["check", "x.geojson", "--ordr", "en"], "Không có tùy chọn “--ordr”; có phải “--order”?"),
            (["check"], "Thiếu “<file>”"), (["check", "x.geojson", "--order"], "Thiếu giá trị cho “--order"),
            (["check", "a", "b"], "Thừa “b”"), (["check", "x.geojson", "--format", "pdf"], "các giá trị: table, json, csv"),
            (["backup", "a", "--to", "b"], "Nêu một tệp, hoặc --to"), (["backup", "--to", "b", "--keep", "0"], "--keep phải từ 1"),
            (["backup", "a", "--keep", "2"], "--keep chỉ dùng cùng --to"),
        ])
    func vietnamese(_ arguments: [String], _ said: String) async throws {
        let workspace = try Workspace()
        let outcome = try await workspace.run(FarmZoneBinary.path, arguments, environment: ["FARMZONE_LANG": "vi"])
        try outcome.expectRefusal(64)
        #expect(outcome.said.contains(said) && outcome.said.contains("Lỗi: ") && !outcome.said.contains("Error: "), "\(outcome.said)")
        let english = try await workspace.run(FarmZoneBinary.path, arguments)
        #expect(english.status == 64 && english.said.contains("Error: "))
    }
}

/// A file system that a test mounted.
private struct Mounted {
    let path: String
    func unmount() { umount2(path, Int32(MNT_DETACH)) }
}
