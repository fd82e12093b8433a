import Foundation
import Geodesy
import GeoPrimitives
import Interchange
import Registry
import Testing

@Suite("Converting two numbers a line")
struct LineConversionTests {
    private let folder: TestFolder
    init() throws { folder = try TestFolder() }

    private func convert(
        _ input: [UInt8], from source: Int = 9214, to target: Int = 4326, order: AxisOrder = .eastingNorthing,
        out: AxisOrder = .longitudeLatitude, decimals: Int = 9
    ) throws -> (lines: [String], findings: [Finding]) {
        let conversion = LineConversion(
            source: try CoordinateReferenceSystem.epsg(source), target: try CoordinateReferenceSystem.epsg(target), order: order,
            outOrder: out,
            decimals: decimals)
        let sink = try FileSink(path: folder.path("output"), overwriting: true)
        let findings = try conversion.run(from: try folder.file("input", input), to: sink)
        try sink.finish()
        var lines = String(decoding: try folder.bytes("output"), as: UTF8.self).components(separatedBy: "\n")
        #expect(lines.popLast() == "" || input.isEmpty)
        return (lines, findings)
    }

    private func convert(
        _ text: String, from source: Int = 9214, to target: Int = 4326, order: AxisOrder = .eastingNorthing,
        out: AxisOrder = .longitudeLatitude,
        decimals: Int = 9
    ) throws -> (lines: [String], findings: [Finding]) {
        try convert(Array(text.utf8), from: source, to: target, order: order, out: out, decimals: decimals)
    }

    private func numbers(_ line: String) -> [Double] { line.split(separator: " ").prefix(2).compactMap { Double($0) } }

    // Reference: the centre of Yên Thế by PROJ 9.5.1, to a tenth of a millimetre.
    private let centre = "410420.6807 2375234.4552"

    @Test("Easting and northing of EPSG:9214 become longitude and latitude within a centimetre")
    func degrees() throws {
        let (lines, findings) = try convert(centre + "\n")
        #expect(findings == [])
        let found = numbers(try #require(lines.first))
        #expect(found.count == 2)
        #expect(abs(found[0] - 106.1375) < 1e-7)
        #expect(abs(found[1] - 21.47) < 1e-7)
        #expect(lines[0].split(separator: " ").allSatisfy { $0.split(separator: ".").last?.count == 9 })
    }

    @Test(
        "Both orders are taken and given as asked", arguments: [AxisOrder.eastingNorthing, .northingEasting],
        [AxisOrder.longitudeLatitude, .latitudeLongitude])
    func orders(_ order: AxisOrder, _ out: AxisOrder) throws {
        let line = order == .eastingNorthing ? centre : centre.split(separator: " ").reversed().joined(separator: " ")
        let found = numbers(try #require(try convert(line, order: order, out: out).lines.first))
        #expect(abs(found[out.eastFirst ? 0 : 1] - 106.1375) < 1e-7)
        #expect(abs(found[out.eastFirst ? 1 : 0] - 21.47) < 1e-7)
    }

    @Test("There and back again is the same place to a millimetre or so")
    func back() throws {
        let (lines, _) = try convert("106.1375 21.47", from: 4326, to: 9214, order: .longitudeLatitude, out: .eastingNorthing, decimals: 4)
        #expect(abs(numbers(lines[0])[0] - 410_420.6807) < 0.002)
        #expect(abs(numbers(lines[0])[1] - 2_375_234.4552) < 0.002)
    }

    @Test("As many decimals are written as asked, none without a point", arguments: [0, 1, 4, 9, 12])
    func decimals(_ decimals: Int) throws {
        let (lines, _) = try convert("106.1375 21.47", from: 4326, to: 4326, order: .longitudeLatitude, decimals: decimals)
        let expected = [
            0: "106 21", 1: "106.1 21.5", 4: "106.1375 21.4700", 9: "106.137500000 21.470000000", 12: "106.137500000000 21.470000000000",
        ]
        #expect(lines == [expected[decimals] ?? ""])
    }

    @Test("Negative numbers and zero have the sign that they should")
    func signs() throws {
        let text = "-0.00000000001 -21.5\n0 0\n-106.25 0.5\n"
        let (lines, _) = try convert(text, from: 4326, to: 4326, order: .longitudeLatitude, decimals: 4)
        #expect(lines == ["0.0000 -21.5000", "0.0000 0.0000", "-106.2500 0.5000"])
    }

    @Test(
        "Commas, semicolons, tabs and blanks part the numbers, and CRLF ends a line",
        arguments: [
            "410420.6807,2375234.4552", "410420.6807; 2375234.4552", "\t410420.6807\t2375234.4552", "  410420.6807   2375234.4552\r",
        ])
    func separators(_ line: String) throws {
        #expect(try convert(line + "\n").lines == (try convert(centre + "\n").lines))
    }

    @Test("What stands after the two numbers stays")
    func rest() throws {
        let (lines, findings) = try convert("\(centre) Mốc 7, bờ suối\n\(centre);A;B\n\(centre)\ttab\n")
        let bare = try convert(centre).lines[0]
        #expect(findings == [])
        #expect(lines == [bare + " Mốc 7, bờ suối", bare + ";A;B", bare + "\ttab"])
    }

    @Test("What stands after the numbers stays to the byte, also where it is not UTF-8")
    func restBytes() throws {
        _ = try convert(Array(centre.utf8) + [0x20, 0xAE, 0xB5, 0xFF, 0x0A])
        #expect(try folder.bytes("output").suffix(5) == [0x20, 0xAE, 0xB5, 0xFF, 0x0A])
    }

    @Test("Empty lines and comments pass as they are")
    func plain() throws {
        let (lines, findings) = try convert("# X Y\n\n   \n\(centre)\n#end\n")
        #expect(findings == [])
        #expect([lines[0], lines[1], lines[2], lines[4]] == ["# X Y", "", "   ", "#end"])
    }

    @Test(
        "A line that cannot be read keeps its place as * *, and is told with its number",
        arguments: ["hello", "410420.6807", "1;abc", "a 2375234.4552", "410.420,68 2.375.234,45"])
    func junk(_ line: String) throws {
        let (lines, findings) = try convert("\(centre)\n\(line)\n\(centre)\n")
        #expect(lines.count == 3)
        #expect(lines[1] == "* *")
        #expect(lines[0] == lines[2])
        #expect(findings == [Finding("line-not-two-numbers", .error, row: 2, values: ["row": "2", "value": line])])
    }

    @Test(
        "Numbers that are none, as nan, inf and hexadecimal ones, are not converted",
        arguments: ["nan nan", "inf 0", "1e400 1", "0x10 0x20"])
    func noNumbers(_ line: String) throws {
        let (lines, findings) = try convert("\(line)\n\(centre)\n", from: 4326, to: 9214, order: .longitudeLatitude, out: .eastingNorthing)
        #expect(lines[0] == "* *")
        #expect(findings.count >= 1)
        #expect(findings.first?.row == 1)
    }

    @Test("A line outside the system keeps its place, and the lines around it are converted")
    func outside() throws {
        let (lines, findings) = try convert("\(centre)\n90000000 90000000 far\n\(centre)\n")
        #expect(lines[1] == "* * far")
        #expect(lines[0] == lines[2])
        #expect(findings.map(\.id) == ["line-outside-system"])
        #expect(findings.first?.row == 2)
        #expect(findings.first?.values["system"]?.contains("9214") == true)
    }

    @Test("Twenty thousand lines match their inputs one by one, over more than one batch")
    func many() throws {
        let text = (0..<20_000).map { $0 % 5000 == 4999 ? "junk" : "\(410_000 + $0) 2376000 \($0)" }.joined(separator: "\n")
        let (lines, findings) = try convert(text)
        #expect(lines.count == 20_000)
        #expect(findings.map(\.row) == [5000, 10_000, 15_000, 20_000])
        var before = 0.0
        for (number, line) in lines.enumerated() where line != "* *" {
            #expect(line.hasSuffix(" \(number)"))
            let longitude = numbers(line)[0]
            #expect(longitude > before)
            before = longitude
        }
    }

    @Test("A line with its two numbers in each other's place is told, and keeps its place as * *")
    func exchanged() throws {
        let (lines, findings) = try convert("\(centre)\n\(centre.split(separator: " ").reversed().joined(separator: " "))\n")
        #expect(lines[0] != "* *" && lines[1] == "* *")
        #expect(findings.map(\.id) == ["line-exchanged"] && findings[0].row == 2)
    }

    @Test("An empty input makes an empty output")
    func empty() throws {
        let (lines, findings) = try convert("")
        #expect(lines == [])
        #expect(findings == [])
    }

    @Test("A file that is not there is an error, and so is a folder", arguments: [true, false])
    func noFile(_ isFolder: Bool) throws {
        let conversion = LineConversion(
            source: .wgs84, target: .wgs84, order: .longitudeLatitude, outOrder: .longitudeLatitude, decimals: 9)
        if isFolder { try FileManager.default.createDirectory(atPath: folder.path("input"), withIntermediateDirectories: false) }
        let sink = try FileSink(path: folder.path("output"), overwriting: true)
        do {
            _ = try conversion.run(from: folder.path("input"), to: sink)
            Issue.record("converted")
        } catch let error as FileError {
            #expect(error.code == (isFolder ? .fileIsDirectory : .noSuchFile))
        }
    }
}
