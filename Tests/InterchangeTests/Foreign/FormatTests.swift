import Registry
import Foundation
import Geodesy
import GeoPrimitives
import Testing

@testable import Casework
@testable import Interchange

@Suite("Every format that GDAL reads for us")
struct FormatTests {
    private let files: ForeignFiles
    init() throws { files = try ForeignFiles() }

    static let geographic: [(String, String, [String])] = [
        ("a.shp", "ESRI Shapefile", ["-lco", "ENCODING=UTF-8"]), ("a.gpkg", "GPKG", []),
        ("a.fgb", "FlatGeobuf", ["-lco", "SPATIAL_INDEX=NO"]),
        ("a.kml", "LIBKML", []), ("a.kml", "KML", []), ("a.kmz", "LIBKML", []),
        ("a.mif", "MapInfo File", ["-dsco", "FORMAT=MIF", "-lco", "ENCODING=UTF-8"]),
    ]

    @Test("What ogr2ogr wrote in degrees comes back equal on the grid", arguments: geographic)
    func degrees(_ name: String, _ driver: String, _ more: [String]) throws {
        let text = ForeignFiles.collection(ForeignFiles.degrees)
        let path = try files.made(name, driver, from: text, more)
        let back = try files.read(path)
        let own = SubmissionFile(bytes: Array(text.utf8), format: .geoJSON).remaining()
        let (examined, wanted) = (try back.map { try Examination(of: $0) }, try own.map { try Examination(of: $0) })
        #expect(examined.map(\.shape) == wanted.map(\.shape) && wanted.allSatisfy { $0.shape != nil }, "\(examined.flatMap(\.findings))")
        #expect(back.map(\.facts.name) == own.map(\.facts.name))
        if driver != "KML" { #expect(back.map(\.facts.crop) == ["lychee", "lychee"]) }
        #expect(back.map(\.index) == [0, 1])
        #expect(back.allSatisfy { $0.declared?.system?.hasSameNumbers(as: .wgs84) == true && $0.order == .longitudeLatitude })
    }

    static let projected: [(String, String, [String])] = [
        ("a.shp", "ESRI Shapefile", []), ("a.gpkg", "GPKG", []), ("a.fgb", "FlatGeobuf", ["-lco", "SPATIAL_INDEX=NO"]),
    ]

    @Test("Metres come back as they are, in the system that the file declares", arguments: projected, [9214, 9209, 3405, 32648, 5897])
    func metres(_ format: (String, String, [String]), _ code: Int) throws {
        let text = ForeignFiles.collection(ForeignFiles.metres)
        let path = try files.made(format.0, format.1, from: text, system: "EPSG:\(code)", format.2)
        let back = try files.read(path)
        var options = ReadingOptions()
        options.system = try CoordinateReferenceSystem.epsg(code)
        let own = SubmissionFile(bytes: Array(text.utf8), format: .geoJSON, options: options).remaining()
        #expect(back.map { $0.shape?.reducedToOutlines } == own.map { $0.shape?.reducedToOutlines })
        #expect(back.allSatisfy { $0.system.epsgCode == code && $0.order == .eastingNorthing && $0.findings.isEmpty })
        #expect(back.first?.sourceFormat.hasPrefix("geojson-from-") == true)
    }

    @Test("MapInfo writes VN-2000 as WGS 84: the file is asked about, not believed", arguments: ["MIF", "TAB"])
    func mapInfo(_ format: String) throws {
        let text = ForeignFiles.collection(ForeignFiles.metres)
        let bounds = ["-lco", "BOUNDS=400000,2370000,420000,2390000"]
        let path = try files.made(
            "a.\(format.lowercased())", "MapInfo File", from: text, system: "EPSG:9214", ["-dsco", "FORMAT=\(format)"] + bounds)
        let asked = try files.read(path)
        #expect(asked.found == ["crs-not-known", "crs-not-known"])
        #expect(asked.first?.declared?.resembles?.epsgCode == 9214 && asked.first?.shape == nil)
        let back = try files.read(path) { $0.system = try? CoordinateReferenceSystem.epsg(9214) }
        #expect(!back.found.contains("crs-overruled") && back.allSatisfy { $0.system.epsgCode == 9214 })
        let x = try #require(back.first?.shape?.polygons.first?.exterior?.positions.map(\.x).min())
        #expect((x - 412_345.678).magnitude < 0.0005)
    }

    @Test("A zipped Shapefile is read where it lies in the archive")
    func zipped() throws {
        _ = try files.made(
            "a.shp", "ESRI Shapefile", from: ForeignFiles.collection(ForeignFiles.metres), system: "EPSG:9214", ["-lco", "ENCODING=UTF-8"])
        let script =
            "import zipfile,sys,os\nz=zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED)\nfor e in ('shp','shx','dbf','prj','cpg'): z.write(sys.argv[2]+'/a.'+e,'Vùng/a.'+e)"
        try files.run(
            "python3",
            ["-c", script, files.folder.path("areas.zip"), URL(filePath: files.folder.path("a.shp")).deletingLastPathComponent().path])
        let back = try files.read(files.folder.path("areas.zip"))
        #expect(back.map(\.facts.name) == ["Vườn Đồng Kỳ", "Bưởi <&> \"hai\""])
        #expect(back.allSatisfy { $0.system.epsgCode == 9214 && $0.shape != nil })
    }

    @Test("DXF holds no system: it is asked for")
    func dxf() throws {
        let source = ForeignFiles.collection(ForeignFiles.metres)
        let path = try files.made("a.dxf", "DXF", from: source, system: "EPSG:9214", ["-select", ""])
        let found = try files.read(path).found
        #expect(found.contains("crs-not-declared") && !found.contains("geometry-is-line"))
        let back = try files.read(path) { $0.system = try? CoordinateReferenceSystem.epsg(9214) }
        #expect(back.count == 2 && back.allSatisfy { $0.shape != nil })
    }

    @Test("A Shapefile without .prj is asked about, a .prj that is overruled is reported")
    func systems() throws {
        let path = try files.made("a.shp", "ESRI Shapefile", from: ForeignFiles.collection(ForeignFiles.metres), system: "EPSG:9209")
        let overruled = try files.read(path) { $0.system = try? CoordinateReferenceSystem.epsg(9214) }
        #expect(overruled.found == ["crs-overruled", "crs-overruled"] && overruled.first?.declared?.system?.epsgCode == 9209)
        try FileManager.default.removeItem(atPath: files.folder.path("a.prj"))
        #expect(try files.read(path).found == ["crs-not-declared", "crs-not-declared"])
    }

    @Test("The person's file and folder stay as they are, and nothing of ours is left behind")
    func untouched() throws {
        let path = try files.made("a.gpkg", "GPKG", from: ForeignFiles.collection(ForeignFiles.degrees))
        try FileManager.default.createDirectory(atPath: files.folder.path("alone"), withIntermediateDirectories: false)
        try FileManager.default.moveItem(atPath: path, toPath: files.folder.path("alone/a.gpkg"))
        let before = try files.folder.bytes("alone/a.gpkg")
        let passing = try PrivateFolder()
        #expect(try FileManager.default.attributesOfItem(atPath: passing.path)[.posixPermissions] as? Int == 0o700)
        #expect(try files.read(files.folder.path("alone/a.gpkg")).count == 2)
        #expect(try files.folder.bytes("alone/a.gpkg") == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: files.folder.path("alone")) == ["a.gpkg"])
    }
}

extension MultiPolygon where Position == PlanarPosition {
    /// The corners of each outline in order of size: formats turn rings round and begin elsewhere.
    fileprivate var reducedToOutlines: [Set<PlanarPosition>] { polygons.map { Set($0.rings.flatMap(\.positions)) } }
}
