import Foundation
import Testing

@Suite("An officer's work")
struct OfficerTests {
    private static let square = """
        {"type":"Polygon","coordinates":[[[106.1,21.5],[106.105,21.5],[106.105,21.504],[106.1,21.504],[106.1,21.5]]]}
        """
    private static let crossed = """
        {"type":"Polygon","coordinates":[[[106.1,21.5],[106.105,21.504],[106.105,21.5],[106.1,21.504],[106.1,21.5]]]}
        """

    @Test("an area is registered, given a code, suspended and restored, and each step changes the answer of its day only")
    func life() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("square.geojson", OfficerTests.square)
        let registered = try await workspace.farmzone(
            "area", "register", "square.geojson", "--crop", "lychee", "--name", "Vùng thử", "--from", "2024-01-01"
        ).expect(0)
        #expect(registered.lines == ["area-1"])
        let issued = try await workspace.farmzone(
            "code", "issue", "area-1", "--code", "VN-BGOR-0001", "--market", "CN", "--holder", "HTX thử", "--from", "2025-01-01",
            "--expires",
            "2035-01-01"
        ).expect(0)
        #expect(issued.lines == ["VNBGOR0001"])
        let suspended = try await workspace.farmzone("code", "decide", "VN-BGOR-0001", "suspend", "--on", "2026-02-01", "--reason", "thử")
        #expect(try suspended.expect(0).lines == ["suspended"])
        let restored = try await workspace.farmzone("code", "decide", "VN-BGOR-0001", "restore", "--on", "2026-03-01")
        #expect(try restored.expect(0).lines == ["active"])

        for (day, verdict) in [
            ("2024-12-31", "no"), ("2025-01-01", "yes"), ("2026-01-31", "yes"), ("2026-02-01", "no"), ("2026-03-01", "yes"),
        ] {
            let reply = try await workspace.farmzone(
                "lookup", "VN-BGOR-0001", "--market", "CN", "--on", day, "--format", "json"
            ).expect(0).json(as: LookUpReply.self)
            #expect(reply.verdict == verdict, "on \(day)")
        }
        let history = try await workspace.farmzone("area", "history", "area-1", "--format", "csv").expect(0)
        #expect(history.lines.count == 6, "a heading, the area, the code, its grant and two decisions")
        #expect(history.lines.dropFirst().allSatisfy { $0.contains(",an,") })
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("a row of separated values goes as it is into a pipe, and moves no cursor on a terminal")
    func terminal() async throws {
        let workspace = try await Workspace.withDemonstration()
        let asked = ["lookup", "VN\u{1B}[2J-\u{9B}m9999\u{202E}", "--format", "csv"]
        let piped = try await workspace.run(FarmZoneBinary.path, asked).expect(65)
        #expect(piped.text.unicodeScalars.contains("\u{1B}") && piped.text.unicodeScalars.contains("\u{202E}"))
        let script = "import pty, sys; pty.spawn(sys.argv[1:])"
        let shown = try await workspace.run("python3", ["-c", script, FarmZoneBinary.path] + asked).expect(0)
        #expect(shown.text.contains("VN�[2J-�m9999�,false"), "\(shown.text.debugDescription)")
    }

    @Test("a decision that the state does not allow is refused and changes nothing")
    func illegalDecision() async throws {
        let workspace = try await Workspace.withDemonstration()
        let before = try await workspace.farmzone("verify", "--format", "json").expect(0)
        try await workspace.farmzone("code", "decide", "VN-BGOR-9001", "restore").expectRefusal(65)
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).text == before.text)
    }

    @Test("a code on a day on which its area is not there yet is refused")
    func codeBeforeArea() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("square.geojson", OfficerTests.square)
        try await workspace.farmzone("area", "register", "square.geojson", "--crop", "lychee", "--from", "2026-01-01").expect(0)
        try await workspace.farmzone(
            "code", "issue", "area-1", "--code", "VN-BGOR-0001", "--market", "CN", "--from", "2025-01-01"
        ).expectRefusal(65)
    }

    @Test("a new outline of an area with a code in force is a proposal, of one without is in force at once")
    func revision() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("square.geojson", OfficerTests.square)
        try workspace.write("larger.geojson", OfficerTests.square.replacingOccurrences(of: "106.105", with: "106.110"))
        try await workspace.farmzone("area", "register", "square.geojson", "--crop", "lychee", "--from", "2024-01-01").expect(0)
        func hectares() async throws -> Double? {
            try await workspace.farmzone("area", "list", "--format", "json").expect(0).json(as: [AreaProperties].self).first?.areaHectares
        }
        let small = try #require(try await hectares())
        try await workspace.farmzone("area", "revise", "area-1", "larger.geojson", "--from", "2024-06-01", "--reason", "thử").expect(0)
        let large = try #require(try await hectares())
        #expect(abs(large - 2 * small) < 0.01)
        try await workspace.farmzone(
            "code", "issue", "area-1", "--code", "VN-BGOR-0001", "--market", "CN", "--from", "2025-01-01"
        ).expect(0)
        try workspace.write("far.geojson", OfficerTests.square.replacingOccurrences(of: "106.1", with: "106.2"))
        let trial = try await workspace.farmzone("area", "revise", "area-1", "far.geojson", "--dry-run").expect(0)
        for part in ["[revision-apart]", "[revision-size]", "dry run"] { #expect(trial.said.contains(part), "\(trial.said)") }
        try await workspace.farmzone("code", "decide", "VN-BGOR-0001", "amend").expectRefusal(65)
        let proposed = try await workspace.farmzone("area", "revise", "area-1", "square.geojson", "--reason", "thử").expect(0)
        #expect(proposed.said.contains("[revision-size]") && !proposed.said.contains("[revision-apart]"), "\(proposed.said)")
        #expect(try await hectares() == large, "the grant cites the boundary it was made for")
        #expect(try await workspace.farmzone("due").expect(0).text.contains("VN-BGOR-0001"))
        let amended = try await workspace.farmzone("code", "decide", "VN-BGOR-0001", "amend", "--reason", "thử").expect(0)
        #expect(amended.said.contains("[revision-size]"), "\(amended.said)")
        #expect(try await hectares() == small)
    }

    @Test("a crossing outline is refused with the place of the crossing, by check and by register alike")
    func crossing() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("crossed.geojson", OfficerTests.crossed)
        let answer = try await workspace.farmzone("check", "crossed.geojson", "--format", "json").expect(65).json(as: CheckAnswer.self)
        #expect(!answer.valid)
        let fault = try #require(answer.faults.first { $0.severity == "error" })
        #expect(fault.id == "self-crossing")
        #expect(abs((fault.lon ?? 0) - 106.1025) < 1e-9 && abs((fault.lat ?? 0) - 21.502) < 1e-9)
        try await workspace.farmzone("area", "register", "crossed.geojson", "--crop", "lychee").expectRefusal(65)
        #expect(try await workspace.farmzone("area", "list", "--format", "json").expect(0).lines == ["[]"])
    }

    @Test("what mends a fault is said behind it, with how it changes the ground, in words and in a table for machines")
    func offeredMend() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("crossed.geojson", OfficerTests.crossed)
        let check = try await workspace.farmzone("check", "crossed.geojson").expect(65)
        #expect(check.said.contains(/\[self-crossing\] --mend split-bow-tie mends it; the area changes by \+[0-9]+\.[0-9]{2} m²\./))
        let vietnamese = try await workspace.farmzone("check", "crossed.geojson", "--lang", "vi").expect(65)
        #expect(vietnamese.said.contains("Chữa bằng --mend split-bow-tie: diện tích thay đổi +"))
        let register = try await workspace.farmzone("area", "register", "crossed.geojson", "--crop", "lychee").expect(65)
        #expect(register.said.contains("--mend split-bow-tie"))
        let table = try await workspace.farmzone("check", "crossed.geojson", "--format", "csv").expect(65)
        #expect(table.lines[0].hasSuffix(",text,mend,areaChangeSquareMetres"))
        #expect(table.lines[1].contains(/,split-bow-tie,[0-9]+(\.[0-9]+)?$/), "\(table.text)")
        // What is only turned round is turned unasked: there is nothing to do about it.
        try workspace.write(
            "turned.geojson",
            #"{"type":"Polygon","coordinates":[[[106.1,21.5],[106.1,21.504],[106.105,21.504],[106.105,21.5],[106.1,21.5]]]}"#)
        let turned = try await workspace.farmzone("check", "turned.geojson").expect(0)
        #expect(turned.said.contains("[winding-as-found]") && !turned.said.contains("--mend"))
    }

    @Test("a trial says what would be registered and writes nothing")
    func trial() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("square.geojson", OfficerTests.square)
        let before = try workspace.bytes("registry.gpkg")
        let tried = try await workspace.farmzone("area", "register", "square.geojson", "--crop", "lychee", "--dry-run").expect(0)
        #expect(tried.text.isEmpty)
        #expect(tried.said.contains("22.9461"))
        #expect(try workspace.bytes("registry.gpkg") == before)
    }

    @Test("a corner table in VN-2000 is registered, and the receipt names the operation")
    func cornerTable() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("corners.csv", "STT,X,Y\n1,2370000,500000\n2,2370000,500200\n3,2370150,500200\n4,2370150,500000\n")
        let registered = try await workspace.farmzone(
            "area", "register", "corners.csv", "--crs", "EPSG:9214", "--crop", "pomelo", "--name", "Bảng góc"
        ).expect(0)
        #expect(registered.lines == ["area-1"])
        let shown = try await workspace.farmzone("area", "show", "area-1", "--format", "json").expect(0)
        #expect(shown.text.contains("\"operation\":\"EPSG:6960\""))
        let areas = try await workspace.farmzone("area", "list", "--format", "json").expect(0).json(as: [AreaProperties].self)
        // 200 m by 150 m on a map of scale 0.9999: the ground is larger by two parts in ten thousand.
        #expect(abs((areas.first?.areaHectares ?? 0) - 3.0006) < 0.0003)
    }

    @Test("one bad area of many refuses the whole import, and a report says which")
    func refusedImport() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        let features = [OfficerTests.square, OfficerTests.crossed].map { "{\"type\":\"Feature\",\"properties\":{},\"geometry\":\($0)}" }
        try workspace.write("two.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
        let answer = try await workspace.farmzone(
            "import", "two.geojson", "--crop", "lychee", "--report", "report.json", "--format", "json"
        ).expect(65).json(as: ImportAnswer.self)
        #expect(answer.features == 2 && answer.refused == 1)
        #expect(String(decoding: try workspace.bytes("report.json"), as: UTF8.self).contains("\"feature\":1"))
        #expect(try await workspace.farmzone("area", "list", "--format", "json").expect(0).lines == ["[]"])
    }

    @Test("the sender's key makes an import harmless to repeat")
    func repeatedImport() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        let features = ["one", "two"].map { "{\"type\":\"Feature\",\"properties\":{\"id\":\"\($0)\"},\"geometry\":\(OfficerTests.square)}" }
        try workspace.write("two.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
        for registered in [2, 0] {
            let answer = try await workspace.farmzone("import", "two.geojson", "--crop", "lychee", "--key", "id", "--format", "json")
                .expect(0)
                .json(as: ImportAnswer.self)
            #expect(answer.registered == registered && answer.known == 2 - registered && answer.refused == 0)
        }
    }
}
