import Foundation
import Geodesy
import GeoPrimitives
import Registry
import TestSupport
import Testing

@testable import Casework
@testable import Interchange

@Suite("Exports as KML, XLSX, and in other systems")
struct ForeignExportTests {
    private let files: ForeignFiles
    init() throws { files = try ForeignFiles() }

    private func registry(_ names: [String]) async throws -> TestRegistry {
        let registry = try await TestRegistry()
        try await registry.add { numbers in names.enumerated().map { TestRegistry.area(.square(Int32($0)), $1, &numbers) } }
        return registry
    }

    private func export(
        _ registry: TestRegistry, _ format: FeatureExport.Format, _ options: FeatureExport.Options = .init()
    ) async throws -> String {
        let path = registry.folder.path("export.\(format.rawValue)")
        let sink = try FileSink(path: path, overwriting: true)
        _ = try await FeatureExport.write(registry.store, Filter(on: TestRegistry.today), as: format, options: options, to: sink)
        return path
    }

    @Test("KML comes back through GDAL equal on the grid, with its properties")
    func kml() async throws {
        let registry = try await registry(["Vườn <Lan> & \"Bình\"", "]]>", "Ba\nBốn"])
        try await registry.code("VN-BGOR 9001", (.grant, "2026-02-01"))
        let path = try await export(registry, .kml)
        let read = try files.read(path)
        let own = try files.read(try await export(registry, .geoJSON))
        #expect(try read.map { try Examination(of: $0).shape } == own.map { try Examination(of: $0).shape })
        #expect(read.map(\.facts.name) == own.map(\.facts.name) && read.map(\.facts.crop) == own.map(\.facts.crop))
        let text = String(decoding: try registry.folder.bytes("export.kml"), as: UTF8.self)
        #expect(text.contains("<name>VN-BGOR 9001</name><styleUrl>#active</styleUrl>") && text.contains("#no-code"))
    }

    @Test(
        "Hostile names make valid XML, and come back but for what XML cannot hold",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func hostile() async throws {
        let names = try HostileNameTests.names().filter { !$0.isEmpty }
        let registry = try await registry(names)
        let path = try await export(registry, .kml)
        let script = """
            import sys, json, xml.etree.ElementTree as E
            k = '{http://www.opengis.net/kml/2.2}'
            print(json.dumps([p.find(k+'name').text for p in E.parse(sys.argv[1]).iter(k+'Placemark')]))
            """
        let said = try files.run("python3", ["-c", script, path])
        let found = try JSONValue.parse(said.replacing("\n", with: "")).array?.map { $0.string ?? "" } ?? []
        #expect(found.count == names.count)
        for (one, other) in zip(found, names) where Array(one.unicodeScalars) != Array(XMLText.clean(other).unicodeScalars) {
            Issue.record("\(other.debugDescription) became \(one.debugDescription)")
        }
    }

    @Test("A workbook holds numbers as numbers and a text like a formula as a text")
    func workbook() async throws {
        let registry = try await registry(["=1+1", "Vườn \u{1} Hai", "+84 912"])
        let path = try await export(registry, .xlsx)
        let text = try files.run("ogrinfo", ["-ro", "-al", path], environment: ["OGR_XLSX_HEADERS": "FORCE"])
        #expect(
            text.contains("name (String) = =1+1") && text.contains("name (String) = Vườn \u{FFFD} Hai")
                && text.contains("name (String) = +84 912"))
        #expect(text.contains("areaHectares (Real) = ") && text.contains("Layer name: areas") && text.contains("Feature Count: 3"))
        let sheet = try files.run("unzip", ["-p", path, "xl/worksheets/sheet1.xml"])
        #expect(!sheet.contains("<f>"))
    }

    @Test("A table in VN-2000 has metres that lead back to the grid", arguments: [9214, 9209, 3405, 4756])
    func table(_ code: Int) async throws {
        let registry = try await registry(["Một"])
        var options = FeatureExport.Options()
        let system = try CoordinateReferenceSystem.epsg(code)
        options.system = system
        _ = try await export(registry, .csv, options)
        var reader = try CSVReader(bytes: try registry.folder.bytes("export.csv"))
        let rows = try reader.remainingRows().map(\.fields)
        let (outline, crs) = (try #require(rows[0].firstIndex(of: "wkt")), try #require(rows[0].firstIndex(of: "crs")))
        #expect(rows[1][crs] == "EPSG:\(code)")
        let numbers = rows[1][outline].split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
        var positions = stride(from: 0, to: numbers.count - 1, by: 2).map { PlanarPosition(x: numbers[$0], y: numbers[$0 + 1]) }
        try Transformations.shared.transform(&positions, from: system, to: .crs84)
        let square = GridMultiPolygon.square(0).polygons[0].rings[0].positions
        #expect(Set(positions.compactMap { GridPosition(nearestTo: $0) }) == Set(square))
    }

    @Test("A GeoPackage in VN-2000 says so, and comes back equal on the grid")
    func geoPackage() async throws {
        let registry = try await registry(["Một", "Hai"])
        let path = registry.folder.path("vn2000.gpkg")
        let count = try await FeatureExport.writeGeoPackage(
            registry.store, Filter(on: TestRegistry.today), in: try CoordinateReferenceSystem.epsg(9214), to: try FileSink(path: path))
        #expect(count == 2)
        let read = try files.read(path)
        #expect(read.allSatisfy { $0.system.epsgCode == 9214 } && read.map(\.facts.name) == ["Một", "Hai"])
        let own = try files.read(try await export(registry, .geoJSON))
        #expect(try read.map { try Examination(of: $0).shape } == own.map { try Examination(of: $0).shape })
    }

    @Test(
        "The apostrophe before a formula is taken off again, whatever the text",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func guarding() throws {
        let own = ["=1", "'=1", "''=1", "'", "''", "'a", "-5", "'-5", "- 5", "+x", "@a", "\t=", "＝1", "", "=HYPERLINK(\"http://x\")"]
        for text in own + (try HostileNameTests.names()) {
            let guarded = FormulaGuard.guarded(text)
            #expect(Array(FormulaGuard.plain(guarded).unicodeScalars) == Array(text.unicodeScalars))
            #expect(!["=", "@", "\t", "＝"].contains { guarded.hasPrefix($0) }, "\(text.debugDescription)")
        }
        #expect(FormulaGuard.guarded("-5") == "-5" && FormulaGuard.guarded("=1") == "'=1" && FormulaGuard.plain("'Lan") == "'Lan")
    }
}
