import GeoPrimitives
import TestSupport
import Testing
@testable import Topology

@Suite("Point in polygon")
struct PointInPolygonTests {
    static let frame = Boundaries.makeGrid([
        [[0, 0, 80, 0, 80, 80, 0, 80, 0, 0], [20, 20, 20, 60, 60, 60, 60, 20, 20, 20]], [[30, 30, 50, 30, 40, 50, 30, 30]],
    ])

    @Test(
        "counts the edges inside, those of holes too",
        arguments: [
            (10, 10, true), (0, 0, true), (80, 40, true), (40, 0, true), (20, 40, true), (60, 60, true), (25, 25, false), (40, 40, true),
            (35, 40, true), (30, 30, true), (40, 55, false), (81, 40, false), (-1, 0, false), (90, 80, false), (40, 80, true),
        ])
    func places(longitude: Int32, latitude: Int32, isInside: Bool) {
        let position = GridPosition(longitudeE7: longitude, latitudeE7: latitude)
        #expect(PointInPolygon.contains(PointInPolygonTests.frame, position) == isInside)
    }

    @Test("does not care whether the ring is closed, and knows nothing in an empty boundary")
    func open() {
        let open = Boundaries.makeGrid([[[0, 0, 80, 0, 80, 80, 0, 80]]])
        #expect(PointInPolygon.contains(open, GridPosition(longitudeE7: 1, latitudeE7: 40)))
        #expect(PointInPolygon.contains(open, GridPosition(longitudeE7: 0, latitudeE7: 40)))
        #expect(!PointInPolygon.contains(GridMultiPolygon([]), GridPosition(longitudeE7: 0, latitudeE7: 0)))
    }

    @Test("is exact a step beside a line across the globe, and does not overflow")
    func far() {
        let (west, east): (Int32, Int32) = (-1_800_000_000, 1_800_000_000)
        let triangle = Boundaries.makeGrid([[[west, -900_000_000, east, 900_000_000, west, 900_000_000, west, -900_000_000]]])
        // The slanting side is latitude = longitude / 2.
        #expect(PointInPolygon.contains(triangle, GridPosition(longitudeE7: 1_000_000_002, latitudeE7: 500_000_001)))
        #expect(PointInPolygon.contains(triangle, GridPosition(longitudeE7: 1_000_000_001, latitudeE7: 500_000_001)))
        #expect(!PointInPolygon.contains(triangle, GridPosition(longitudeE7: 1_000_000_003, latitudeE7: 500_000_001)))
        let extreme = Boundaries.makeGrid([[[.min, .min, .max, .min, .max, .max, .min, .max, .min, .min]]])
        #expect(PointInPolygon.contains(extreme, GridPosition(longitudeE7: 5, latitudeE7: .max)))
    }

    @Test("agrees with GEOS on random rings and positions")
    func oracle() throws {
        var random = SeededGenerator(seed: 99)
        for _ in 0..<300 {
            var positions = (0..<Int.random(in: 3...7, using: &random)).map { _ in
                GridPosition(longitudeE7: .random(in: 0...20, using: &random), latitudeE7: .random(in: 0...20, using: &random))
            }
            positions.append(positions[0])
            let boundary = GridMultiPolygon([Polygon(rings: [Ring(positions)])])
            let whole = PlanarMultiPolygon([
                Polygon(rings: [Ring(positions.map { PlanarPosition(x: Double($0.longitudeE7), y: Double($0.latitudeE7)) })])
            ])
            guard try Validity.isValid(whole) else { continue }
            for _ in 0..<20 {
                let place = GridPosition(longitudeE7: .random(in: 0...20, using: &random), latitudeE7: .random(in: 0...20, using: &random))
                let asked = try GEOSContextPool.withContext { (context) throws(GEOSError) in
                    try context.covers(whole, x: Double(place.longitudeE7), y: Double(place.latitudeE7))
                }
                #expect(PointInPolygon.contains(boundary, place) == asked, "\(place) in \(positions)")
            }
        }
    }
}
