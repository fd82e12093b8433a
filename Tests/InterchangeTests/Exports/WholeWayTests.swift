import Casework
import Foundation
import GeoPrimitives
import GeoPackageStore
import Geodesy
import Registry
import TestSupport
import Testing

@testable import Interchange

/// From a file through all checks into the registry, out again, and in again.
@Suite("The whole way of an outline")
struct WholeWayTests {
    private func read(_ path: String, closing: Bool = false) throws -> [Submission] {
        var options = ReadingOptions()
        options.layers = ["*"]
        options.closesLines = closing
        return try SubmissionFile(path: path, options: options).remaining()
    }

    /// Imports submissions, and gives the outlines that the registry holds then.
    private func imported(_ submissions: [Submission], into registry: TestRegistry) async throws -> [GridMultiPolygon] {
        var defaults = SubmittedFacts()
        defaults.crop = "lychee"
        _ = try await ImportAreas(registry.desk)(defaults: defaults, from: day("2026-01-01"), mode: .keepGood) {
            let rest = Rest(
                submissions.map { submission in
                    var copy = submission
                    copy.facts.crop = nil
                    copy.facts.commune = nil
                    return copy
                })
            return { rest.next() }
        }
        return try await registry.store.read { reading in
            try (1..<(try reading.freeNumbers().area)).compactMap { number in
                guard case .polygon(let shape)? = try reading.area(AreaID(number), knownAt: nil)?.boundaries.first?.boundary.extent else {
                    return nil
                }
                return shape
            }
        }
    }

    /// Draws submissions one after the other, as the one thread that reads them does.
    private final class Rest: @unchecked Sendable {
        private var all: ArraySlice<Submission>
        init(_ all: [Submission]) { self.all = all[...] }
        func next() -> Submission? { all.popFirst() }
    }

    private func exported(_ registry: TestRegistry, _ format: FeatureExport.Format) async throws -> String {
        let path = registry.folder.path("out.\(format.rawValue)")
        _ = try await FeatureExport.write(
            registry.store, Filter(on: TestRegistry.today), as: format, to: try FileSink(path: path, overwriting: true))
        return path
    }

    @Test("Any valid outline on the grid goes in and comes out identical, however it was written", arguments: [2_026 as UInt64, 719])
    func identical(seed: UInt64) async throws {
        print("outlines in and out: seed \(seed)")
        var random = RandomAreas(seed: seed)
        let shapes = (0..<150).map { number in
            random.next(longitude: 105.9 + Double(number % 15) * 0.08, latitude: 21.2 + Double(number / 15) * 0.03)
        }
        // Numbers of the grid have seven decimals; more of them, as zeros, are the same numbers.
        let features = shapes.enumerated().map { number, shape in
            "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":"
                + shape.inDegrees.coordinates(decimals: number.isMultiple(of: 2) ? 7 : 11) + "}}"
        }
        let registry = try await TestRegistry()
        let file = try registry.folder.file(
            "in.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
        let kept = try await imported(try read(file), into: registry)
        #expect(kept == shapes, "seed \(seed)")
        for format in [FeatureExport.Format.geoJSON, .geoJSONSequence] {
            let again = try read(try await exported(registry, format)).map { try Examination(of: $0).shape }
            #expect(again == shapes, "seed \(seed), \(format)")
        }
        let blob = registry.folder.path("out.gpkg")
        #expect(try await registry.file.exportPresentView(Filter(on: TestRegistry.today), to: blob) == shapes.count)
        #expect(try read(blob).map { try Examination(of: $0).shape } == shapes, "seed \(seed), GeoPackage")
    }

    @Test(
        "What other projects' files hold comes out in every format as it went in",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func corpora() async throws {
        let registry = try await TestRegistry()
        var submissions: [Submission] = []
        for (folder, endings) in [
            ("geometry/togeojson/test/data", ["kml", "gpx"]), ("geometry/mapshaper", ["shp", "gpkg", "geojson", "json"]),
        ] {
            let all = FileManager.default.enumerator(atPath: SharedData.url(folder).path)?.compactMap { $0 as? String } ?? []
            for name in all.sorted() where endings.contains(URL(filePath: name).pathExtension) {
                let found = try? read(SharedData.url("\(folder)/\(name)").path, closing: true)
                submissions += (found ?? []).filter { submission in
                    (try? Examination(of: submission)).map { $0.isAcceptable && $0.shape != nil } ?? false
                }
            }
        }
        for place in submissions.indices {
            submissions[place].index = place
            submissions[place].facts.senderKey = nil
        }
        #expect(submissions.count > 40)
        let given = try submissions.map { try Examination(of: $0).shape }
        let kept = try await imported(submissions, into: registry)
        #expect(kept == given)
        for format in [FeatureExport.Format.geoJSON, .geoJSONSequence, .kml] {
            let again = try read(try await exported(registry, format)).map { try Examination(of: $0).shape }
            #expect(again == given, "\(format)")
        }
        let blob = registry.folder.path("out.gpkg")
        _ = try await registry.file.exportPresentView(Filter(on: TestRegistry.today), to: blob)
        #expect(try read(blob).map { try Examination(of: $0).shape } == given)
    }
}
