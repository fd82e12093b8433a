import Foundation
import GeoPrimitives
import TestSupport
import Testing
@testable import Topology

@Suite("Coverage")
struct CoverageTests {
    /// The areas of a GeoJSON file, on the grid.
    static func areas(_ file: String) throws -> [GridMultiPolygon] {
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: SharedData.url("boundaries/\(file)")))
        let features = try #require((json as? [String: Any])?["features"] as? [[String: Any]])
        return try features.map { feature in
            let geometry = try #require(feature["geometry"] as? [String: Any])
            let coordinates = geometry["coordinates"]
            let parts = try (coordinates as? [[[[Double]]]]) ?? [#require(coordinates as? [[[Double]]])]
            return GridMultiPolygon(
                try parts.map { rings in
                    Polygon(
                        rings: try rings.map { ring in
                            Ring(try ring.map { try #require(GridPosition(nearestTo: PlanarPosition(x: $0[0], y: $0[1]))) })
                        })
                })
        }
    }

    @Test(
        "finds the pairs that overlap and the slivers of real communes",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"),
        arguments: [("communes-2008-dirty.geojson", 21, 40, 70), ("communes-2020.geojson", 19, 37, 70), ("communes-2025.geojson", 5, 0, 0)])
    func communes(file: String, count: Int, pairs: Int, slivers: Int) throws {
        let areas = try CoverageTests.areas(file)
        #expect(areas.count == count)
        for area in areas { #expect(!Validity.faultsAfterRounding(area).contains { $0.kind.isInvalidating }) }
        let report = try Coverage.report(areas)
        #expect(report.overlaps.count == pairs)
        #expect(report.slivers.count == slivers)
        #expect(report.overlaps.allSatisfy { $0.first < $0.second && !$0.ground.polygons.isEmpty && $0.width.value < 100 })
        // A gap can also be the hole of a single area.
        #expect(report.gaps.allSatisfy { !$0.areas.isEmpty } && report.gaps.count { $0.areas.count > 1 } > slivers - 3 || slivers == 0)
    }

    @Test("A gap between plots names those around it; narrow gaps are slivers too")
    func gaps() throws {
        // Four plots around a square of 200 steps (2 m), and one apart.
        let plots = [
            OverlapTests.square(0, 0, 400), OverlapTests.square(400, -200, 400), OverlapTests.square(600, 200, 400),
            OverlapTests.square(200, 400, 400), OverlapTests.square(5_000, 0, 400),
        ].map { RoundingMendTests.grid([[$0]]) }
        let report = try Coverage.report(plots, sliverWidth: Metres(1))
        #expect(report.overlaps.isEmpty)
        #expect(report.gaps.map(\.areas) == [[0, 1, 2, 3]])
        #expect(report.gaps.allSatisfy { abs($0.width.value - 1.07) < 0.02 && $0.ground.area > 0 })
        #expect(report.slivers.isEmpty)
        #expect(try Coverage.report(plots, sliverWidth: Metres(1.1)).slivers == report.gaps)
    }

    @Test("Overlaps give the pair and the ground; nothing is wrong with nothing")
    func overlaps() throws {
        let plots = [
            OverlapTests.plot(0, 0, 400), OverlapTests.plot(2000, 0, 400), OverlapTests.plot(300, 0, 400), OverlapTests.plot(700, 0, 10),
        ]
        let report = try Coverage.report(plots)
        #expect(report.overlaps.map { [$0.first, $0.second] } == [[0, 2]])
        #expect(try report.overlaps.first?.ground == Overlap.between(a: plots[0], b: plots[2]))
        #expect(report.gaps.isEmpty && report.slivers.isEmpty)
        let empty = try Coverage.report([])
        #expect(empty.gaps.isEmpty && empty.overlaps.isEmpty && empty.slivers.isEmpty)
    }

    @Test("An area of which GEOS can make nothing is an error with the function's name")
    func refused() {
        let open = Boundaries.makeGrid([[[0, 0, 4, 0, 4, 4, 0, 4]]])
        let error = #expect(throws: GEOSError.self) { try Coverage.report([open]) }
        #expect(error?.function == "GEOSGeom_createLinearRing_r")
    }
}
