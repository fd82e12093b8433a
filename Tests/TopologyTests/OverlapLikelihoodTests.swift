import GeoPrimitives
import TestSupport
import Testing
import Topology

@Suite("Whether boundaries could share ground")
struct OverlapLikelihoodTests {
    private func square(_ x: Int32, _ y: Int32, _ size: Int32) -> GridMultiPolygon {
        let corners = [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]
        return GridMultiPolygon([
            Polygon(rings: [Ring(corners.map { GridPosition(longitudeE7: 1_061_000_000 + $0.0, latitudeE7: 214_000_000 + $0.1) })])
        ])
    }

    @Test("Crossing, contained and identical boundaries do; those whose boxes only touch do not")
    func plain() {
        let whole = square(0, 0, 1000)
        #expect(Overlap.isLikely(whole, whole))
        #expect(Overlap.isLikely(whole, square(500, 500, 1000)))
        #expect(Overlap.isLikely(whole, square(100, 100, 10)) && Overlap.isLikely(square(100, 100, 10), whole))
        #expect(!Overlap.isLikely(whole, square(1000, 0, 1000)))
        #expect(!Overlap.isLikely(whole, square(2000, 0, 1000)))
    }

    @Test("One that lies in the bay of another, or in its hole, does not")
    func bay() {
        var ring = square(0, 0, 1000)
        ring.polygons[0].rings.append(Ring(square(200, 200, 600).polygons[0].rings[0].positions.reversed()))
        #expect(!Overlap.isLikely(ring, square(300, 300, 100)))
        #expect(!Overlap.isLikely(square(300, 300, 100), ring))
        #expect(Overlap.isLikely(ring, square(150, 300, 100)))
    }

    @Test("It never says no where the overlay finds ground", arguments: 0..<40)
    func oracle(round: Int) throws {
        var generator = SeededGenerator(seed: UInt64(round) &+ 77)
        func triangle() -> GridMultiPolygon {
            let corners = (0..<3).map { _ in
                GridPosition(
                    longitudeE7: 1_061_000_000 + Int32.random(in: 0...400, using: &generator),
                    latitudeE7: 214_000_000 + Int32.random(in: 0...400, using: &generator))
            }
            return GridMultiPolygon([Polygon(rings: [Ring(corners + [corners[0]])])])
        }
        var (compared, shared) = (0, 0)
        for _ in 0..<50 {
            let (a, b) = (triangle(), triangle())
            guard Set(a.polygons[0].rings[0].positions).count == 3, Set(b.polygons[0].rings[0].positions).count == 3 else { continue }
            // Three corners on one line are no ground.
            guard try Validity.isValid(a), try Validity.isValid(b) else { continue }
            compared += 1
            guard try Overlap.between(a: a, b: b) != nil else { continue }
            shared += 1
            #expect(Overlap.isLikely(a, b), "\(a) \(b)")
        }
        // Of most seeds all fifty are compared, and more than half of those share ground.
        #expect(compared >= 45 && shared >= 15, "\(compared) were compared, \(shared) share ground")
    }
}
