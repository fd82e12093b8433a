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
        for _ in 0..<50 {
            let (a, b) = (triangle(), triangle())
            guard Set(a.polygons[0].rings[0].positions).count == 3, Set(b.polygons[0].rings[0].positions).count == 3 else { continue }
            guard (try? Validity.isValid(a)) == true, (try? Validity.isValid(b)) == true else { continue }
            if try Overlap.between(a: a, b: b) != nil { #expect(Overlap.isLikely(a, b), "\(a) \(b)") }
        }
    }
}
