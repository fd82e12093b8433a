import Foundation
import TestSupport
import Testing

@Suite("Conversion of coordinates")
struct ConversionTests {
    @Test("a deprecated system is refused, and the one to take is named")
    func deprecated() async throws {
        let outcome = try await Workspace().farmzone("convert", "--from", "EPSG:6956", "--to", "EPSG:4326", input: "500000 2370000\n")
        try outcome.expectRefusal(65)
        #expect(outcome.said.contains("EPSG:5896"))
        #expect(outcome.text.isEmpty)
    }

    @Test("a system that is not known is refused")
    func unknown() async throws {
        for system in ["EPSG:99999", "EPSG:", "VN-3000", ""] {
            try await Workspace().farmzone("convert", "--from", system, "--to", "EPSG:4326", input: "1 2\n").expectRefusal(65)
        }
    }

    @Test("lines keep their places: one that cannot be read is marked, named, and makes the whole 65")
    func badLine() async throws {
        let outcome = try await Workspace().farmzone(
            "convert", "--from", "EPSG:9214", "--to", "EPSG:4326", input: "500000 2370000\n500000 abc\n500000 2370000\n")
        try outcome.expectRefusal(65)
        #expect(outcome.lines == ["107.001884541 21.424944137", "* *", "107.001884541 21.424944137"])
        #expect(outcome.said.contains("500000 abc"))
    }

    @Test("there and back is the same place to two millimetres")
    func thereAndBack() async throws {
        let workspace = try Workspace()
        let there = try await workspace.farmzone("convert", "--from", "EPSG:9214", "--to", "EPSG:4326", input: "412345.6789 2370123.4567\n")
        // The height that a datum shift gives is not carried along, so the way back is not exact.
        let back = try await workspace.farmzone("convert", "--from", "EPSG:4326", "--to", "EPSG:9214", input: try there.expect(0).text)
        let numbers = try back.expect(0).text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        try #require(numbers.count == 2)
        #expect(abs(numbers[0] - 412345.6789) < 0.002 && abs(numbers[1] - 2370123.4567) < 0.002)
    }

    @Test(
        "the reference values of Yên Thế agree to a centimetre",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"), arguments: ["9214", "9209", "3405"])
    func reference(system: String) async throws {
        let rows = try SharedData.rows("vn2000/yen_the_proj_reference.csv")
        try #require(!rows.isEmpty)
        let input = try rows.map { "\(try #require($0["E_\(system)"])) \(try #require($0["N_\(system)"]))\n" }.joined()
        let lines = try await Workspace().farmzone("convert", "--from", "EPSG:\(system)", "--to", "EPSG:4326", input: input).expect(0).lines
        try #require(lines.count == rows.count)
        for (line, row) in zip(lines, rows) {
            let numbers = line.split(separator: " ").compactMap { Double($0) }
            try #require(numbers.count == 2)
            let (longitude, latitude) = (Double(row["wgs84_lon"] ?? "") ?? 0, Double(row["wgs84_lat"] ?? "") ?? 0)
            // A degree of longitude is about 103.6 km here, one of latitude 110.7 km.
            #expect(abs(numbers[0] - longitude) * 103_600 < 0.01 && abs(numbers[1] - latitude) * 110_700 < 0.01, "\(row)")
        }
    }
}
