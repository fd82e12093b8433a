import Foundation
import Testing

@testable import Interchange

@Suite("Opening a file of areas")
struct FileErrorTests {
    private let folder: TestFolder
    init() throws { folder = try TestFolder() }

    private func error(opening path: String) -> FileError? {
        do throws(FileError) {
            _ = try SubmissionFile(path: path)
            return nil
        } catch {
            return error
        }
    }

    static let refused: [(String, [UInt8], String)] = [
        ("areas.xml", Array("<?xml version=\"1.0\"?><html/>".utf8), "XML"), ("areas.geojson", Array("<svg/>".utf8), "XML"),
        ("areas.kmz", Array("PK\u{3}\u{4}rest".utf8), "ZIP"), ("areas.csv", Array("PK\u{3}\u{4}rest".utf8), "ZIP"),
        ("scan.pdf", Array("%PDF-1.7".utf8), "PDF"), ("areas.gpkg", Array("SQLite format 3\0".utf8), "SQLite"),
        ("photo.jpg", [0xFF, 0xD8, 0xFF], "JPEG"), ("photo.csv", [0x89, 0x50, 0x4E, 0x47], "PNG"),
        ("plan.dwg", Array("AC1032".utf8), "DWG"), ("plan.dxf", Array("AutoCAD Binary DXF\r\n".utf8), "DXF (binary)"),
        ("list.xls", [0xD0, 0xCF, 0x11, 0xE0], "XLS"),
    ]

    @Test("A format that is not read is refused by the name of what it is", arguments: refused)
    func format(_ name: String, _ bytes: [UInt8], _ detail: String) throws {
        let path = try folder.file(name, bytes)
        #expect(error(opening: path) == FileError(.formatNotRead, path: path, detail: detail))
    }

    static let recognised: [(String, [UInt8], ForeignFormat)] = [
        ("areas.xml", Array("<?xml version=\"1.0\"?><kml/>".utf8), .kml), ("a.kml", [0xEF, 0xBB, 0xBF] + Array("\n  <kml/>".utf8), .kml),
        ("a.kml", [0xFF, 0xFE, 0x3C, 0], .kml), ("a.geojson", Array("<gpx/>".utf8), .gpx),
        ("a.kml", Array("<!-- nothing yet -->".utf8), .kml), ("a.gpx", Array("<!-- -->".utf8), .gpx),
        ("areas.shp", [0, 0, 0x27, 0x0A], .shapefile), ("areas", Array("fgb\u{3}fgb".utf8), .flatGeobuf),
        ("a.tab", Array("!table\n!version 300".utf8), .mapInfoTable), ("a.mif", Array("Version 300\n".utf8), .mapInfoInterchange),
        ("a.txt", Array("  0\nSECTION\n  2\nHEADER\n".utf8), .dxf), ("a.dxf", Array("999\ncomment\n".utf8), .dxf),
        ("a.db", Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 52) + Array("GPKG".utf8), .geoPackage),
    ]

    @Test("A foreign format is known by its content, whatever its name", arguments: recognised)
    func foreign(_ name: String, _ bytes: [UInt8], _ format: ForeignFormat) throws {
        #expect(try OpenedFile(path: try folder.file(name, bytes)).kind == .foreign(format))
    }

    @Test("A table with tabs that is called .tab is a table")
    func tabs() throws {
        #expect(try OpenedFile(path: try folder.file("corners.tab", "X\tY\n2376048.87\t410234.12\n")).kind == .cornerTable)
    }

    @Test("A pipe is refused at once, nobody waits for its writer", .timeLimit(.minutes(10)))
    func pipe() throws {
        let path = folder.path("areas.csv")
        #expect(mkfifo(path, 0o600) == 0)
        #expect(error(opening: path)?.code == .fileNotRegular)
        #expect(error(opening: "/dev/zero")?.code == .fileNotRegular)
    }

    @Test("A file that is not there is no such file")
    func missing() {
        #expect(error(opening: folder.path("nowhere.geojson"))?.code == .noSuchFile)
        #expect(error(opening: folder.path("nowhere.csv"))?.path == folder.path("nowhere.csv"))
    }

    @Test("A folder is a folder", arguments: ["areas", "areas.csv"])
    func directory(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: false)
        #expect(error(opening: folder.path(name))?.code == .fileIsDirectory)
    }

    @Test("A file that one may not read is not permitted", .enabled(if: getuid() != 0, "root may read everything"))
    func unreadable() throws {
        let path = try folder.file("areas.geojson", "{}")
        chmod(path, 0)
        #expect(error(opening: path)?.code == .fileNotPermitted)
    }

    @Test(
        "The format is found by the content where it says so, by the name otherwise",
        arguments: [
            ("a.geojson", "{\"type\":\"Feature\"", SubmissionFile.Format.geoJSON), ("a.json", " \n{}", .geoJSON), ("a.csv", "{}", .geoJSON),
            ("a.txt", "\u{FEFF}{}", .geoJSON), ("a.txt", "\u{1E}{}", .geoJSON), ("a.csv", "X;Y\n1;2", .cornerTable),
            ("A.TSV", "X\tY", .cornerTable),
            ("a.csv", "", .cornerTable), ("a.geojsonl", "{}", .geoJSON),
        ])
    func found(_ name: String, _ text: String, _ format: SubmissionFile.Format) throws {
        #expect(try SubmissionFile(path: try folder.file(name, text)).format == format)
    }

    @Test("A table is a table whatever its file is called", arguments: ["corners", "corners.dat", "corners.prn"])
    func otherName(_ name: String) throws {
        #expect(try SubmissionFile(path: try folder.file(name, "X;Y\n2376048.87;410234.12\n")).format == .cornerTable)
    }

    @Test("A table whose first word begins as a ZIP does is a table")
    func startsWithPK() throws {
        #expect(try SubmissionFile(path: try folder.file("corners.csv", "PK1;2376048.87;410234.12\n")).format == .cornerTable)
    }
}
