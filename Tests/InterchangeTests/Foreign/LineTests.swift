import Foundation
import Geodesy
import GeoPrimitives
import Registry
import Testing

@testable import Casework
@testable import Interchange

@Suite("Lines, points and mixtures")
struct LineTests {
    private let files: ForeignFiles
    init() throws { files = try ForeignFiles() }

    private let track = """
        <gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
        <wpt lat="21.5" lon="106.1"><name>Cổng</name></wpt>
        <rte><name>Lối đi</name><rtept lat="21.50" lon="106.10"/><rtept lat="21.51" lon="106.10"/><rtept lat="21.51" lon="106.11"/></rte>
        <trk><name>Vườn nhà Lan</name><trkseg><trkpt lat="21.50" lon="106.10"/><trkpt lat="21.50" lon="106.11"/>
        <trkpt lat="21.51" lon="106.11"/><trkpt lat="21.51" lon="106.10"/></trkseg></trk></gpx>
        """

    @Test("A track or route stays a line until closing is asked for")
    func gpx() throws {
        let path = try files.folder.file("walk.gpx", track)
        let asFound = try files.read(path) { $0.layers = ["tracks"] }
        #expect(asFound.map(\.shape) == [nil] && asFound.found == ["layer-passed-over", "layer-passed-over", "geometry-is-line"])
        let closed = try files.read(path) {
            $0.layers = ["tracks"]
            $0.closesLines = true
        }
        #expect(closed.first?.shape?.polygons.first?.exterior?.positions.count == 5)
        #expect(closed.first?.findings.map(\.severity).contains(.error) == false && closed.found.contains("lines-closed"))
        #expect(closed.first?.facts.name == "Vườn nhà Lan")
    }

    @Test("Where tracks and routes could both be closed the person is asked which")
    func several() throws {
        let path = try files.folder.file("walk.gpx", track)
        #expect(files.error(path) { $0.closesLines = true } == FileError(.layerNeeded, path: path, detail: "routes, tracks"))
        let all = try files.read(path) {
            $0.closesLines = true
            $0.layers = ["*"]
        }
        #expect(all.map(\.index) == [0, 1, 2])
        #expect(all.map { $0.shape == nil } == [true, false, false])
        #expect(all.found.contains("geometry-not-polygon"))
    }

    @Test("A file of waypoints alone is read, and says that points are no outline; their copies are not counted again")
    func points() throws {
        let text = track.replacing(/<rte>.*<\/rte>\s*<trk>.*<\/trk>/.dotMatchesNewlines(), with: "")
        let read = try files.read(try files.folder.file("points.gpx", text))
        #expect(read.count == 1 && read.found == ["geometry-not-polygon"])
        #expect(files.error(try files.folder.file("none.gpx", #"<gpx version="1.1" creator="x"></gpx>"#))?.code == .noLayers)
    }

    private func submission(_ geometry: String, closing: Bool = false) -> Submission? {
        var options = ReadingOptions()
        options.closesLines = closing
        let text = #"{"type":"Feature","properties":{},"geometry":\#(geometry)}"#
        return SubmissionFile(bytes: Array(text.utf8), format: .geoJSON, options: options).next()
    }

    private let square = "[[106.1,21.5],[106.2,21.5],[106.2,21.6],[106.1,21.5]]"

    @Test("Of a mixture the polygons are taken and the rest is counted, in our own GeoJSON too")
    func mixture() {
        let mixed = #"""
            {"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[\#(square)]},{"type":"Point","coordinates":[106,21]},
            {"type":"MultiPoint","coordinates":[[106,21],[106,22]]},{"type":"LineString","coordinates":[[106,21],[106,22]]}]}
            """#
        let read = submission(mixed)
        #expect(read?.shape?.polygons.count == 1)
        #expect(read?.findings == [Finding("geometry-parts-left", .warning, feature: 0, values: ["lines": "1", "points": "3"])])
    }

    @Test("A line that already ends where it begins is closed with a note, one of two points never")
    func closed() {
        let line = #"{"type":"LineString","coordinates":\#(square)}"#
        #expect(submission(line)?.findings == [Finding("geometry-is-line", .error, feature: 0, values: ["lines": "1"])])
        #expect(
            submission(line, closing: true)?.findings == [Finding("lines-closed", .note, feature: 0, values: ["lines": "1", "open": "0"])])
        #expect(submission(line, closing: true)?.shape?.polygons.first?.exterior?.positions.count == 4)
        let short = #"{"type":"MultiLineString","coordinates":[[[106,21],[106,22]],\#(square)]}"#
        #expect(submission(short, closing: true)?.findings.map(\.id) == ["lines-closed", "geometry-parts-left"])
        #expect(
            submission(#"{"type":"LineString","coordinates":[[106,21],[106,22]]}"#, closing: true)?.findings.map(\.id) == [
                "geometry-not-polygon"
            ])
    }

    @Test("Heights and measures are dropped with a word")
    func heights() throws {
        let text = ForeignFiles.collection([[["106.1,21.5,7", "106.2,21.5,7", "106.2,21.6,7", "106.1,21.5,7"]]], names: ["A"])
        let path = try files.made("z.shp", "ESRI Shapefile", from: text, ["-dim", "XYZM"])
        let read = try files.read(path)
        #expect(Set(read.found).isSuperset(of: ["geojson-heights-dropped", "measures-dropped"]))
        #expect(!read.found.contains("geometry-not-polygon") && read.first?.shape != nil)
    }
}
