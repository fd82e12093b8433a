import GeoPrimitives
import Testing

@Suite("Whether a position lies in polygons")
struct ContainmentTests {
    /// Polygons from whole steps: parts, rings, longitude and latitude in turn.
    private static func polygons(_ parts: [[[Int32]]]) -> GridMultiPolygon {
        GridMultiPolygon(
            parts.map { rings in
                Polygon(
                    rings: rings.map { numbers in
                        Ring(
                            stride(from: 0, to: numbers.count, by: 2).map {
                                GridPosition(longitudeE7: numbers[$0], latitudeE7: numbers[$0 + 1])
                            })
                    })
            })
    }

    private static let frame = polygons([
        [[0, 0, 80, 0, 80, 80, 0, 80, 0, 0], [20, 20, 20, 60, 60, 60, 60, 20, 20, 20]], [[30, 30, 50, 30, 40, 50, 30, 30]],
    ])

    @Test(
        "counts the edges inside, those of holes too",
        arguments: [
            (10, 10, true), (0, 0, true), (80, 40, true), (40, 0, true), (20, 40, true), (60, 60, true), (25, 25, false), (40, 40, true),
            (35, 40, true), (30, 30, true), (40, 55, false), (81, 40, false), (-1, 0, false), (90, 80, false), (40, 80, true),
        ])
    func places(longitude: Int32, latitude: Int32, isInside: Bool) {
        #expect(ContainmentTests.frame.contains(GridPosition(longitudeE7: longitude, latitudeE7: latitude)) == isInside)
    }

    @Test("knows nothing in no polygons")
    func nothing() {
        #expect(!GridMultiPolygon([]).contains(GridPosition(longitudeE7: 0, latitudeE7: 0)))
    }

    @Test("is exact a step beside a line across the globe, and does not overflow")
    func far() {
        let (west, east): (Int32, Int32) = (-1_800_000_000, 1_800_000_000)
        let triangle = ContainmentTests.polygons([[[west, -900_000_000, east, 900_000_000, west, 900_000_000, west, -900_000_000]]])
        // The slanting side is latitude = longitude / 2.
        #expect(triangle.contains(GridPosition(longitudeE7: 1_000_000_002, latitudeE7: 500_000_001)))
        #expect(triangle.contains(GridPosition(longitudeE7: 1_000_000_001, latitudeE7: 500_000_001)))
        #expect(!triangle.contains(GridPosition(longitudeE7: 1_000_000_003, latitudeE7: 500_000_001)))
        let extreme = ContainmentTests.polygons([[[.min, .min, .max, .min, .max, .max, .min, .max, .min, .min]]])
        #expect(extreme.contains(GridPosition(longitudeE7: 5, latitudeE7: 900_000_000)))
        #expect(!extreme.contains(GridPosition(longitudeE7: 5, latitudeE7: .max)), "there is nothing off the globe")
    }
}
