import Geodesy
import Registry
import Foundation
import GeoPrimitives
import TestSupport
import Testing

@testable import Casework
@testable import Interchange

@Suite("Foreign files of other projects", .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
struct CorpusTests {
    private static func files(_ folder: String, _ endings: Set<String>) -> [String] {
        let all = FileManager.default.enumerator(atPath: SharedData.url(folder).path)?.compactMap { $0 as? String } ?? []
        return all.filter { endings.contains(URL(filePath: $0).pathExtension) }.sorted().map { "\(folder)/\($0)" }
    }

    /// What reading a file came to: how many features with an outline, or why not.
    private func outcome(_ path: String, closing: Bool = false) -> String {
        var options = ReadingOptions()
        options.closesLines = closing
        options.layers = ["*"]
        do throws(FileError) {
            let read = try SubmissionFile(path: SharedData.url(path).path, options: options).remaining()
            return
                "\(read.count) \(read.count { submission in submission.findings.allSatisfy { $0.severity != .error } && submission.shape != nil })"
        } catch {
            return error.code.rawValue
        }
    }

    @Test("All KML and GPX of togeojson is read or refused by name, none brings anything down")
    func all() {
        let paths = Self.files("geometry/togeojson/test/data", ["kml", "gpx"])
        #expect(paths.count > 45)
        for path in paths {
            let outcome = outcome(path)
            let refusals = ["no-layers", "reader-refused"]
            #expect(outcome.first?.isNumber == true || refusals.contains(outcome), "\(path): \(outcome)")
        }
    }

    @Test(
        "Those with polygons give as many areas as they draw",
        arguments: [
            ("polygon.kml", "1 1"), ("multigeometry.kml", "1 0"), ("linear_ring.kml", "1 0"), ("linestring.kml", "2 0"),
            ("point.kml", "1 0"),
        ])
    func counted(_ name: String, _ wanted: String) {
        #expect(outcome("geometry/togeojson/test/data/\(name)") == wanted)
    }

    @Test("A hole of a KML polygon is a hole")
    func hole() throws {
        let read = try SubmissionFile(path: SharedData.url("geometry/togeojson/test/data/polygon.kml").path).remaining()
        #expect(read.first?.shape?.polygons.first?.rings.count == 2 && read.first?.facts.name == "hollow box")
    }

    @Test("A ring or a track is an area when closing is asked for", arguments: ["linear_ring.kml", "trek.gpx", "run.gpx"])
    func closing(_ name: String) {
        let outcome = outcome("geometry/togeojson/test/data/\(name)", closing: true)
        #expect(outcome.split(separator: " ").last != "0", "\(outcome)")
    }

    @Test("Shapefiles and GeoPackages of mapshaper, damaged ones too, are read or refused by name")
    func mapshaper() {
        let paths = Self.files("geometry/mapshaper", ["shp", "gpkg"])
        #expect(paths.count > 12)
        for path in paths {
            let outcome = outcome(path)
            #expect(outcome.first?.isNumber == true || ["no-layers", "reader-refused"].contains(outcome), "\(path): \(outcome)")
        }
    }

    @Test("A hundred real fields come out of their GeoPackage in UTM, as they stand in WGS 84 beside it")
    func fields() throws {
        let read = try SubmissionFile(path: SharedData.url("fields/1_vietnam_areas.gpkg").path).remaining()
        let own = try SubmissionFile(path: SharedData.url("fields/1_vietnam_areas.wgs84.geojson").path).remaining()
        #expect(read.count == 100 && own.count == 100)
        #expect(read.allSatisfy { $0.system.epsgCode == 32648 })
        for (one, other) in zip(read, own) {
            let (area, wanted) = (try Examination(of: one).area.value, try Examination(of: other).area.value)
            // What was rounded to seven decimals on the way is a few centimetres on each side.
            #expect((area - wanted).magnitude <= max(1, wanted * 0.001), "\(one.index): \(area) for \(wanted)")
        }
    }
}
