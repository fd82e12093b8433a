import GeoPrimitives
import TestSupport
import Testing
@testable import Topology

@Suite("Mends after rounding and beside neighbours")
struct RoundingMendTests {
    static func grid(_ numbers: [[[Int32]]]) -> GridMultiPolygon {
        var boundary = Boundaries.makeGrid(numbers)
        for part in boundary.polygons.indices {
            for ring in boundary.polygons[part].rings.indices {
                for index in boundary.polygons[part].rings[ring].positions.indices {
                    boundary.polygons[part].rings[ring].positions[index].longitudeE7 += OverlapTests.origin.east
                    boundary.polygons[part].rings[ring].positions[index].latitudeE7 += OverlapTests.origin.north
                }
            }
        }
        return boundary
    }

    static func isValid(_ boundary: GridMultiPolygon) -> Bool {
        !Validity.faultsAfterRounding(boundary).contains { $0.kind.isInvalidating }
    }

    @Test("What is valid comes back as it is")
    func valid() {
        let plot = OverlapTests.plot(0, 0, 400)
        #expect(Mends.afterRounding(plot) == plot)
    }

    @Test("A hole that collapsed is left out, and a part that did")
    func collapsed() {
        let square: [Int32] = [0, 0, 400, 0, 400, 400, 0, 400, 0, 0]
        let given = RoundingMendTests.grid([[square, [10, 10, 11, 10, 10, 10, 10, 10]], [[900, 0, 901, 0, 902, 0, 900, 0]]])
        #expect(!RoundingMendTests.isValid(given))
        #expect(Mends.afterRounding(given) == RoundingMendTests.grid([[square]]))
        #expect(Mends.afterRounding(RoundingMendTests.grid([[[0, 0, 1, 0, 0, 0]]])) == nil)
    }

    @Test("A neck whose sides fell together is opened by one step")
    func neck() throws {
        let given = RoundingMendTests.grid([[[0, 0, 100, 50, 200, 0, 200, 100, 100, 50, 0, 100, 0, 0]]])
        #expect(!RoundingMendTests.isValid(given))
        let mended = try #require(Mends.afterRounding(given))
        #expect(RoundingMendTests.isValid(mended))
        let before = given.polygons[0].rings[0].positions
        let after = mended.polygons[0].rings[0].positions
        try #require(before.count == after.count)
        let moved = zip(before, after).filter { $0 != $1 }
        #expect(moved.count == 1)
        #expect(moved.allSatisfy { abs($0.longitudeE7 - $1.longitudeE7) <= 1 && abs($0.latitudeE7 - $1.latitudeE7) <= 1 })
    }

    @Test("Random boundaries that rounding broke become valid again nearly always, and change little")
    func random() throws {
        let seed: UInt64 = 2718
        print("Rounding: seed \(seed)")
        var random = SeededGenerator(seed: seed)
        var broken = 0
        var mended = 0
        for _ in 0..<6_000 {
            // Few positions within a few steps: some are valid in doubles and not on the grid.
            let extent = Double.random(in: 4...16, using: &random) * 1e-7
            var positions = (0..<Int.random(in: 4...8, using: &random)).map { _ in
                PlanarPosition(
                    x: 106.1 + Double.random(in: 0...extent, using: &random), y: 21.48 + Double.random(in: 0...extent, using: &random))
            }
            positions.append(positions[0])
            let given = PlanarMultiPolygon([Polygon(rings: [Ring(positions)])])
            guard !Validity.faults(in: given).contains(where: \.kind.isInvalidating) else { continue }
            let rounded = RoundingFaultTests.rounded(given)
            if RoundingMendTests.isValid(rounded) { continue }
            broken += 1
            guard let after = Mends.afterRounding(rounded) else { continue }
            mended += 1
            #expect(RoundingMendTests.isValid(after))
            #expect(try Validity.isValid(after))
            let (before, now) = (given.area * 1e14, after.inDegrees.area * 1e14)
            #expect(abs(before - now) < max(20, before / 3), "\(before) became \(now)")
        }
        print("Of \(broken) broken by rounding \(mended) were mended")
        #expect(broken > 20)
        #expect(mended > broken * 9 / 10)
    }

    @Test("A boundary is moved onto its neighbour's border, over a gap and over an overlap", arguments: [-0.02, 0.02])
    func neighbour(shift: Double) throws {
        let neighbour = Boundaries.make([[FaultTests.block(10, 0, 10)]])
        let given = Boundaries.make([[[0, 0, 10 + shift, 0, 10 + shift, 10, 0, 10, 0, 0]]])
        let mend = try #require(Mends.snapping(given, to: neighbour, tolerance: 0.1))
        #expect(mend.kind == .snapToNeighbour)
        #expect(MendTests.isSame(mend.boundary, Boundaries.make([[FaultTests.block(0, 0, 10)]])))
        #expect(Mends.snapping(mend.boundary, to: neighbour, tolerance: 0.1) == nil)
    }

    @Test("A boundary far from its neighbour, or that truly overlaps it, keeps its place")
    func farNeighbour() throws {
        let neighbour = Boundaries.make([[FaultTests.block(10, 0, 10)]])
        #expect(Mends.snapping(Boundaries.make([[FaultTests.block(0, 0, 9)]]), to: neighbour, tolerance: 0.1) == nil)
        #expect(Mends.snapping(Boundaries.make([[[0, 2, 14, 2, 14, 8, 0, 8, 0, 2]]]), to: neighbour, tolerance: 0.1) == nil)
        #expect(Mends.snapping(Boundaries.make([[FaultTests.block(0, 0, 10)]]), to: neighbour, tolerance: 0) == nil)
    }
}
