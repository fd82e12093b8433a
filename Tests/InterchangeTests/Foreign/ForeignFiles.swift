import Foundation
import Geodesy
import GeoPrimitives
import Registry
import Testing

@testable import Casework
@testable import Interchange

/// Foreign files made by GDAL from a GeoJSON of ours, and programs that stand in for GDAL's.
struct ForeignFiles {
    let folder: TestFolder
    init() throws { folder = try TestFolder() }

    /// Two areas, one with a hole, in some system; what stands for `x` and `y` is easting and northing, or longitude and latitude.
    static func collection(_ rings: [[[String]]], names: [String] = ["Vườn Đồng Kỳ", "Bưởi <&> \"hai\""]) -> String {
        let features = zip(rings, names).map { rings, name in
            let text = rings.map { "[" + $0.map { "[\($0)]" }.joined(separator: ",") + "]" }.joined(separator: ",")
            let quoted = JSONValue.string(name).text
            return
                #"{"type":"Feature","properties":{"name":\#(quoted),"crop":"lychee"},"geometry":{"type":"Polygon","coordinates":[\#(text)]}}"#
        }
        return #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }

    static let degrees = [
        [
            [
                "106.1532123,21.5012345", "106.1552987,21.5012345", "106.1552987,21.5031234", "106.1532123,21.5031234",
                "106.1532123,21.5012345",
            ],
            [
                "106.1540001,21.5020001", "106.1540001,21.5025002", "106.1545003,21.5025002", "106.1545003,21.5020001",
                "106.1540001,21.5020001",
            ],
        ],
        [["106.1600000,21.5000000", "106.1610001,21.5000000", "106.1610001,21.5010001", "106.1600000,21.5000000"]],
    ]
    static let metres = [
        [
            [
                "412345.678,2376048.871", "412445.678,2376048.871", "412445.678,2376148.871", "412345.678,2376148.871",
                "412345.678,2376048.871",
            ]
        ],
        [["412545.25,2376048.5", "412645.125,2376048.5", "412645.125,2376148.75", "412545.25,2376048.5"]],
    ]

    /// Runs a program that the search path finds.
    @discardableResult
    func run(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(program) \(arguments)")
        return String(decoding: said, as: UTF8.self)
    }

    /// Makes a file of a format from a GeoJSON text.
    func made(_ name: String, _ driver: String, from text: String, system: String = "EPSG:4326", _ more: [String] = []) throws -> String {
        let source = try folder.file("source-\(name).geojson", text)
        // Said to be in the system, not transformed to it.
        let (assigned, target) = (folder.path("assigned-\(name).gpkg"), folder.path(name))
        if driver == "GeoJSON" { return source }
        try run("ogr2ogr", ["-f", "GPKG", "-a_srs", system, "-nln", "areas", assigned, source])
        try run("ogr2ogr", ["-f", driver, target, assigned] + more)
        return target
    }

    /// A folder with programs of our own that go by GDAL's names; scripts of the shell.
    func programs(ogrinfo: String? = nil, ogr2ogr: String) throws -> GDALPrograms {
        let real = #"""
            echo "using driver \`KML' successful."
            echo
            echo "Layer name: areas"
            echo "Geometry: Polygon"
            echo "Feature Count: 1"
            """#
        for (name, script) in [("ogrinfo", ogrinfo ?? real), ("ogr2ogr", ogr2ogr)] {
            try program(name, "#!/bin/sh\n\(script)\n")
        }
        return GDALPrograms(searchPath: "\(folder.path("bin")):/usr/bin:/bin")
    }

    /// Puts a program beside the others of ``programs(ogrinfo:ogr2ogr:)``.
    ///
    /// `install` writes it: a child that another test starts meanwhile would hold a file open that this process writes, and what is open
    /// for writing cannot be run (ETXTBSY, execve(2)).
    func program(_ name: String, _ text: String) throws {
        try run("install", ["-D", "-m", "755", try folder.file("\(name).sh", text), folder.path("bin/\(name)")])
    }

    /// All submissions of a file.
    func read(_ path: String, _ change: (inout ReadingOptions) -> Void = { _ in }) throws -> [Submission] {
        var options = ReadingOptions()
        change(&options)
        return try SubmissionFile(path: path, options: options).remaining()
    }

    /// The error of a file.
    func error(_ path: String, _ programs: GDALPrograms = GDALPrograms(), _ change: (inout ReadingOptions) -> Void = { _ in }) -> FileError?
    {
        var options = ReadingOptions()
        change(&options)
        do throws(FileError) {
            _ = try SubmissionFile(path: path, options: options, programs: programs)
            return nil
        } catch {
            return error
        }
    }
}

extension [Submission] {
    /// The identifiers of all that was found.
    var found: [String] { flatMap(\.findings).map(\.id) }
}
