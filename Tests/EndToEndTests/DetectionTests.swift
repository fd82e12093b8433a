import Foundation
import TestSupport
import Testing

@Suite("Which system a table is in, and what is wrong with it")
struct DetectionTests {
    private struct Answer: Decodable {
        struct Candidate: Decodable {
            var crs: String
            var order: String
            var notation: String
            var inside: Double
            var reason: String
        }
        var verdict: String
        var candidates: [Candidate]
    }

    /// A field of 27 ha in Đồng Kỳ in EPSG:9209, northing first.
    private static let table = """
        STT,X,Y
        1,2378785.94,568600.58
        2,2378799.22,569118.60
        3,2379142.98,569241.46
        4,2379307.24,568815.95
        5,2379117.78,568526.64

        """
    /// The same in EPSG:3405.
    private static let twin = """
        STT,X,Y
        1,2378383.19,620456.32
        2,2378402.72,620973.98
        3,2378747.72,621092.48
        4,2378906.47,620665.04
        5,2378713.51,620378.42

        """

    @Test("one reading in the commune is decided, with the numbers in its reason, without a registry")
    func decided() async throws {
        let workspace = try Workspace()
        try workspace.write("table.csv", Self.table)
        let outcome = try await workspace.farmzone("detect", "table.csv", "--commune", "Đồng Kỳ", "--on", "2026-03-01", "--format", "json")
        let answer = try outcome.expect(0).json(as: Answer.self)
        #expect(answer.verdict == "decided")
        let best = try #require(answer.candidates.first)
        #expect(best.crs == "EPSG:9209" && best.order == "xy" && best.notation == "decimal" && best.inside == 1)
        #expect(best.reason.contains("E 568\u{A0}601 is 148 km east of Xã Đồng Kỳ in EPSG:9214"))
        #expect(best.reason.contains("in EPSG:9209 all 5 points lie inside Xã Đồng Kỳ"))
        let vietnamese = try await workspace.farmzone("detect", "table.csv", "--commune", "Đồng Kỳ", "--lang", "vi").expect(0)
        #expect(vietnamese.text.contains("theo EPSG:9209 cả 5 điểm nằm trong Xã Đồng Kỳ"))
    }

    @Test("several readings, or none, are 65; a commune that is not known on the day is 65 too")
    func undecided() async throws {
        let workspace = try Workspace()
        try workspace.write("table.csv", Self.table)
        try workspace.write("twin.csv", Self.twin)
        let twin = try await workspace.farmzone("detect", "twin.csv", "--commune", "07282", "--format", "json").expect(65)
        let answer = try twin.json(as: Answer.self)
        #expect(answer.verdict == "ambiguous")
        #expect(Set(answer.candidates.map(\.crs)) == ["EPSG:5897", "EPSG:3405", "EPSG:32648"])
        try workspace.write("nowhere.csv", "X,Y\n1200000,500000\n1200100,500000\n1200100,500100\n")
        let none = try await workspace.farmzone("detect", "nowhere.csv", "--commune", "Đồng Kỳ", "--format", "json").expect(65)
        #expect(try none.json(as: Answer.self).verdict == "none")
        try await workspace.farmzone("detect", "table.csv", "--commune", "Hồng Kỳ").expectRefusal(65)
        try await workspace.farmzone("detect", "table.csv", "--commune", "Đồng Kỳ", "--declared-hectares", "0").expectRefusal(64)
        try await workspace.farmzone("detect", "missing.csv").expectRefusal(66)
        try await workspace.farmzone("detect", "table.csv", "--registry", "missing.gpkg").expectRefusal(66)
    }

    @Test("a table is registered in the system that was found, the receipt says how, and what is ambiguous changes nothing")
    func registered() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("table.csv", Self.table)
        try workspace.write("twin.csv", Self.twin)
        try await workspace.farmzone("area", "register", "twin.csv", "--crop", "lychee", "--commune", "Đồng Kỳ").expectRefusal(65)
        try await workspace.farmzone("import", "table.csv", "--crop", "lychee").expectRefusal(65)
        #expect(try await workspace.farmzone("area", "list", "--format", "json").expect(0).text == "[]\n")
        try await workspace.farmzone("area", "register", "table.csv", "--crop", "lychee", "--commune", "Đồng Kỳ").expect(0)
        let shown = try await workspace.farmzone("area", "show", "area-1", "--format", "json").expect(0).text
        #expect(shown.contains("\"crs\":\"EPSG:9209\"") && shown.contains("\"systemFrom\":\"found\""))
        #expect(shown.contains("\"points\":5,\"inside\":5"))
        try await workspace.farmzone("verify").expect(0)
    }

    @Test("minutes and seconds written as decimals are detected, and registered by the reading that was named")
    func notation() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        // 21°30'18" N, 106°09'57" E and round about.
        try workspace.write(
            "digits.csv", "lat,lon\n21.301812,106.095712\n21.301830,106.100012\n21.302312,106.100020\n21.302330,106.095740\n")
        let answer = try await workspace.farmzone("detect", "digits.csv", "--commune", "Đồng Kỳ", "--format", "json")
        let best = try #require(try answer.json(as: Answer.self).candidates.first)
        #expect(best.notation == "dms-as-decimal" && best.order == "latlon")
        let register = ["area", "register", "digits.csv", "--crop", "lychee", "--commune", "Đồng Kỳ", "--format", "json"]
        let plain = try await workspace.run(FarmZoneBinary.path, register + ["--crs", "EPSG:4326", "--dry-run"])
        #expect(plain.said.contains("[outside-commune]"))
        let meant = try await workspace.run(
            FarmZoneBinary.path, register + ["--crs", best.crs, "--notation", best.notation, "--dry-run"]
        ).expect(0)
        #expect(!meant.said.contains("[outside-commune]") && !meant.said.contains("[crs-suspected]"))
        try await workspace.run(FarmZoneBinary.path, register + ["--crs", "EPSG:4326", "--notation", "dms-as-decimal"]).expect(0)
        let shown = try await workspace.farmzone("area", "show", "area-1", "--format", "json").expect(0).text
        #expect(shown.contains("\"systemFrom\":\"given\"") && shown.contains("\"notation\":\"dms-as-decimal\""))
        try await workspace.farmzone("import", "digits.csv", "--crs", "EPSG:9214", "--notation", "dms-as-decimal").expectRefusal(65)
        try await workspace.farmzone("area", "register", "digits.csv", "--notation", "roman").expectRefusal(64)
    }

    @Test("an area in two communes says whose share is how large, one beside a neighbour is offered its border, one abroad is told so")
    func surroundings() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        func square(_ west: Double, _ east: Double, _ south: Double = 21.5, _ properties: String = "") -> String {
            let ring = [[west, south], [east, south], [east, south + 0.004], [west, south + 0.004], [west, south]]
            return "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
        }
        let communes = [square(106.1, 106.15, 21.499, "\"code\":\"07282\""), square(106.15, 106.2, 21.499, "\"code\":\"07264\"")]
        try workspace.write("communes.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(communes.joined(separator: ","))]}")
        try await workspace.farmzone("unit", "load", "communes.geojson", "--on", "2026-01-01").expect(0)
        for (name, west, east) in [("across", 106.148, 106.152), ("one", 106.12, 106.124), ("beside", 106.124005, 106.128)] {
            try workspace.write("\(name).geojson", square(west, east, 21.4995))
        }
        try workspace.write("abroad.geojson", square(11.57, 11.574, 48.1))
        func register(_ name: String, _ more: String...) async throws -> Outcome {
            let arguments = ["area", "register", "\(name).geojson", "--crop", "lychee", "--commune", "07282"]
            return try await workspace.run(FarmZoneBinary.path, arguments + more).expect(0)
        }
        let across = try await register("across", "--dry-run").said
        #expect(across.contains("[straddles-communes]") && across.contains("43.8 %"))
        #expect(!(try await register("one").said.contains("[straddles-communes]")))
        #expect(try await register("beside", "--dry-run").said.contains("[near-neighbour]"))
        try await workspace.farmzone("setting", "set", "rule.snapMetres", "0.2").expect(0)
        #expect(!(try await register("beside", "--dry-run").said.contains("[near-neighbour]")))
        try await workspace.farmzone("setting", "set", "rule.snapMetres", "200").expectRefusal(64)
        try await workspace.farmzone("setting", "set", "rule.snapMetres", "1").expect(0)
        #expect(try await register("beside", "--mend", "snap-to-neighbour").said.contains("[mend-made]"))
        #expect(try await workspace.farmzone("area", "neighbours", "area-2", "--format", "json").expect(0).text == "[]\n")
        #expect(try await workspace.farmzone("check", "abroad.geojson").expect(0).said.contains("[outside-viet-nam]"))
        try await workspace.farmzone("import", "abroad.geojson", "--crop", "lychee", "--report", "report.json", "--dry-run").expect(0)
        #expect(String(decoding: try workspace.bytes("report.json"), as: UTF8.self).contains("outside-viet-nam"))
    }

    @Test("a mend is made only when it is named, and a file is written only when nothing is left")
    func mends() async throws {
        let workspace = try Workspace()
        try workspace.write(
            "bow.geojson",
            "{\"type\":\"Feature\",\"properties\":{\"lo\":7},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[106.164,21.503],[106.169,21.507],[106.169,21.503],[106.164,21.507],[106.164,21.503]]]}}")
        try await workspace.farmzone("check", "bow.geojson", "-o", "out.geojson").expectRefusal(65)
        let unknown = try await workspace.farmzone("check", "bow.geojson", "--mend", "close-ring", "-o", "out.geojson")
        try unknown.expectRefusal(65)
        #expect(unknown.said.contains("split-bow-tie"))
        #expect(!FileManager.default.fileExists(atPath: workspace.path("out.geojson")))
        try await workspace.farmzone("check", "bow.geojson", "--mend", "split-bow-tie", "-o", "out.geojson").expect(0)
        let written = String(decoding: try workspace.bytes("out.geojson"), as: UTF8.self)
        #expect(written.contains("\"lo\":7") && written.contains("MultiPolygon"))
        try await workspace.farmzone("check", "out.geojson").expect(0)
    }

    @Test("in a file a mend is for the areas that need it, and what is written holds all of them; plots are mended so too")
    func mendsOfFile() async throws {
        let workspace = try Workspace()
        func feature(_ name: String, _ ring: [[Double]]) -> String {
            "{\"type\":\"Feature\",\"properties\":{\"name\":\"\(name)\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
        }
        let features = [
            feature("E", [[106.164, 21.503], [106.169, 21.507], [106.169, 21.503], [106.164, 21.507], [106.164, 21.503]]),
            feature("F", [[106.17, 21.503], [106.172, 21.503], [106.172, 21.505], [106.17, 21.505], [106.17, 21.503]]),
            feature("G", [[106.174, 21.503], [106.176, 21.503], [106.176, 21.505], [106.174, 21.505], [106.174, 21.503]]),
        ]
        try workspace.write("three.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
        let checked = try await workspace.farmzone("check", "three.geojson", "--mend", "split-bow-tie", "-o", "out.geojson").expect(0)
        #expect(checked.said.contains("3") && !checked.said.contains("[mend-not-offered]"))
        let written = String(decoding: try workspace.bytes("out.geojson"), as: UTF8.self)
        for name in ["E", "F", "G"] { #expect(written.contains("\"name\":\"\(name)\""), "\(name)") }
        try await workspace.farmzone("init").expect(0)
        let plots = ["area", "register", "three.geojson", "--as", "plots", "--plot-names", "labels", "--crop", "lychee"]
        let offered = try await workspace.run(FarmZoneBinary.path, plots)
        try offered.expectRefusal(65)
        #expect(offered.said.contains("--mend split-bow-tie"))
        let mended = try await workspace.run(FarmZoneBinary.path, plots + ["--mend", "split-bow-tie"]).expect(0)
        #expect(mended.said.contains("[mend-made]"))
        let needless = try await workspace.run(FarmZoneBinary.path, plots + ["--mend", "split-bow-tie", "--mend", "rewind"])
        try needless.expectRefusal(65)
        #expect(needless.said.contains("[mend-not-offered]"))
    }

    @Test("numbers that cannot be in the order that was said are refused by convert")
    func exchanged() async throws {
        let outcome = try await Workspace().farmzone(
            "convert", "--from", "EPSG:9214", "--to", "EPSG:4326", "--order", "xy", input: "410000 2375000\n2375000 410000\n")
        try outcome.expectRefusal(65)
        #expect(outcome.lines.first == "* *" && outcome.lines.count == 2)
        #expect(outcome.said.contains("Line 1"))
    }

    @Test(
        "the communes of 2020 overlap in 37 pairs, and those of 2025 have no error",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func coverage() async throws {
        let workspace = try Workspace()
        for (file, overlaps) in [("communes-2020", 37), ("communes-2025", 0)] {
            try Data(try SharedData.bytes("boundaries/\(file).geojson")).write(to: workspace.folder.appending(path: "\(file).geojson"))
            let outcome = try await workspace.farmzone("check", "\(file).geojson", "--coverage", "--format", "json").expect(0)
            #expect(outcome.text.components(separatedBy: "\"areas-overlap\"").count - 1 == overlaps, "\(file)")
        }
    }
}
