import Geodesy
import GeoPrimitives
import Registry
import Foundation
import Testing

@testable import Casework
@testable import Interchange

@Suite("Files with several layers, and sheets")
struct LayerTests {
    private let files: ForeignFiles
    init() throws { files = try ForeignFiles() }

    private func folders() throws -> String {
        func folder(_ name: String, _ longitude: String) -> String {
            """
            <Folder><name>\(name)</name><Placemark><name>\(name) 1</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
            \(longitude),21.5 \(longitude)1,21.5 \(longitude)1,21.51 \(longitude),21.5</coordinates></LinearRing></outerBoundaryIs></Polygon>
            </Placemark></Folder>
            """
        }
        return try files.folder.file(
            "two.kml",
            #"<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\#(folder("Vải", "106.1"))\#(folder("Nhãn", "106.2"))</Document></kml>"#
        )
    }

    @Test("Where several layers hold areas and none is named, the person is asked with the list")
    func asked() throws {
        let path = try folders()
        #expect(files.error(path) == FileError(.layerNeeded, path: path, detail: "Vải, Nhãn"))
        let one = try files.read(path) { $0.layers = ["Nhãn"] }
        #expect(one.map(\.facts.name) == ["Nhãn 1"] && one.found == ["layer-passed-over"])
        #expect(try files.read(path) { $0.layers = ["Nhãn", "Vải"] }.map(\.facts.name) == ["Nhãn 1", "Vải 1"])
        #expect(try files.read(path) { $0.layers = ["*"] }.map(\.index) == [0, 1])
        #expect(files.error(path) { $0.layers = ["Bưởi"] } == FileError(.noSuchLayer, path: path, detail: "Bưởi (Vải, Nhãn)"))
    }

    @Test("A layer of points beside one of areas is passed over with a word")
    func points() throws {
        let areas = try files.folder.file("areas.geojson", ForeignFiles.collection(ForeignFiles.degrees))
        let gates = try files.folder.file(
            "gates.geojson", #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[106.1,21.5]}}"#)
        let path = files.folder.path("both.gpkg")
        try files.run("ogr2ogr", ["-f", "GPKG", "-nln", "cổng", path, gates])
        try files.run("ogr2ogr", ["-f", "GPKG", "-update", "-nln", "vùng", path, areas])
        let read = try files.read(path)
        #expect(read.count == 2 && read.found == ["layer-passed-over"])
        #expect(read.first?.findings.first?.values == ["layer": "cổng", "features": "1"])
    }

    /// A workbook made of tables by GDAL, every cell a text.
    private func workbook(_ sheets: [(String, String)]) throws -> String {
        let path = files.folder.path("tables.xlsx")
        for (index, sheet) in sheets.enumerated() {
            let source = try files.folder.file("sheet\(index).csv", sheet.1)
            let update = index == 0 ? [] : ["-update"]
            try files.run("ogr2ogr", ["-f", "XLSX"] + update + ["-nln", sheet.0, "-oo", "HEADERS=YES", path, source])
        }
        return path
    }

    private let corners =
        "vung,STT,X,Y\nMột,1,2376048.87,410234.12\nMột,2,2376048.87,410334.12\nMột,3,2376148.87,410334.12\nHai,1,2376248.5,410234.12\nHai,2,2376248.5,410334.12\nHai,3,2376348.5,410334.12\n"

    @Test("The sheet of a workbook is read as the same table in CSV is: several areas, rows as the spreadsheet numbers them")
    func sheet() throws {
        var options = ReadingOptions()
        options.system = .vn2000Zones.first { $0.epsgCode == 9214 }
        let read = try files.read(try workbook([("Toạ độ", corners)])) { $0.system = options.system }
        let own = SubmissionFile(bytes: Array(corners.utf8), format: .cornerTable, options: options).remaining()
        #expect(read.map(\.shape) == own.map(\.shape) && read.count == 2)
        #expect(read.map(\.facts.name) == ["Một", "Hai"] && read.map(\.order) == own.map(\.order))
        #expect(read.map(\.sourceText) == own.map(\.sourceText))
        let broken = corners.replacing("Hai,2,2376248.5,410334.12", with: "Hai,2,2376248.5,")
        let found = try files.read(try workbook([("Sai", broken)])) { $0.system = options.system }
        #expect(found.flatMap(\.findings).first { $0.id == "only-one-number" }?.row == 6)
    }

    @Test("Of several sheets the one with corners is read; where several have them the person is asked")
    func sheets() throws {
        let other = "ghi chu\nkhong co gi\n"
        let read = try files.read(try workbook([("Ghi chú", other), ("Góc", corners)])) {
            $0.system = .vn2000Zones.first { $0.epsgCode == 9214 }
        }
        #expect(read.count == 2 && read.found.contains("layer-passed-over"))
        try FileManager.default.removeItem(atPath: files.folder.path("tables.xlsx"))
        let both = try workbook([("A", corners), ("B", corners)])
        #expect(files.error(both) == FileError(.layerNeeded, path: both, detail: "A, B"))
        #expect(try files.read(both) { $0.layers = ["*"] }.map(\.index) == [0, 1, 2, 3])
    }
}
