import GeoPrimitives
import TestSupport
import Testing
@testable import Topology

@Suite("Containment, by GEOS")
struct ContainmentOracleTests {
    @Test("the exact test agrees with GEOS on random rings and positions")
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
                #expect(boundary.contains(place) == asked, "\(place) in \(positions)")
            }
        }
    }
}
