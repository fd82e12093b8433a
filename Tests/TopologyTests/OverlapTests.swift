import GeoPrimitives
import TestSupport
import Testing
@testable import Topology

@Suite("Overlap")
struct OverlapTests {
    /// A square on the grid from its south-western corner and its side, in steps.
    static func square(_ east: Int32, _ north: Int32, _ side: Int32) -> [Int32] {
        [east, north, east + side, north, east + side, north + side, east, north + side, east, north]
    }
    static let origin: (east: Int32, north: Int32) = (1_061_000_000, 214_800_000)
    static func plot(_ east: Int32, _ north: Int32, _ side: Int32) -> GridMultiPolygon {
        Boundaries.makeGrid([[square(origin.east + east, origin.north + north, side)]])
    }

    @Test("is the ground that two boundaries share")
    func shared() throws {
        let shared = try #require(try Overlap.between(a: OverlapTests.plot(0, 0, 400), b: OverlapTests.plot(300, 300, 400)))
        #expect(shared.polygons.count == 1)
        let corners = Set(shared.polygons[0].rings[0].positions.compactMap { GridPosition(nearestTo: $0) })
        let (east, north) = OverlapTests.origin
        let expected = [(300, 300), (400, 300), (400, 400), (300, 400)].map {
            GridPosition(longitudeE7: east + Int32($0.0), latitudeE7: north + Int32($0.1))
        }
        #expect(corners == Set(expected))
    }

    @Test("is nothing for boundaries that are apart, touch in a corner or along an edge", arguments: [(500, 0), (400, 400), (400, 100)])
    func nothing(east: Int32, north: Int32) throws {
        #expect(try Overlap.between(a: OverlapTests.plot(0, 0, 400), b: OverlapTests.plot(east, north, 400)) == nil)
        #expect(try Overlap.between(a: GridMultiPolygon([]), b: OverlapTests.plot(0, 0, 400)) == nil)
    }

    @Test("leaves the hole out that one of them has")
    func hole() throws {
        let (east, north) = OverlapTests.origin
        let ring = Boundaries.makeGrid([
            [OverlapTests.square(east, north, 400), Array(OverlapTests.square(east + 100, north + 100, 200).reversed())]
        ])
        let turned = GridMultiPolygon([
            Polygon(rings: [ring.polygons[0].rings[0], Ring(OverlapTests.plot(100, 100, 200).polygons[0].rings[0].positions.reversed())])
        ])
        #expect(try Overlap.between(a: turned, b: OverlapTests.plot(150, 150, 100)) == nil)
        #expect(try Overlap.between(a: turned, b: OverlapTests.plot(0, 0, 400))?.polygons.first?.rings.count == 2)
    }

    @Test("Union joins neighbours, keeps what is apart, and is empty for nothing")
    func union() throws {
        let union = try Overlap.union(of: [OverlapTests.plot(0, 0, 400), OverlapTests.plot(400, 0, 400), OverlapTests.plot(2000, 0, 100)])
        #expect(union.polygons.count == 2)
        #expect(!Validity.faults(in: union).contains { $0.kind.isInvalidating })
        #expect(try Overlap.union(of: []).polygons.isEmpty)
    }

    @Test("Identical means the same ground, contained that nothing lies outside")
    func predicates() throws {
        let plot = OverlapTests.plot(0, 0, 400)
        let turned = GridMultiPolygon([Polygon(rings: [Ring(plot.polygons[0].rings[0].positions.reversed())])])
        #expect(try Overlap.areIdentical(plot, plot))
        #expect(try Overlap.areIdentical(plot, turned))
        #expect(try !Overlap.areIdentical(plot, OverlapTests.plot(0, 0, 401)))
        let sameBox = Boundaries.makeGrid([
            [
                [
                    OverlapTests.origin.east, OverlapTests.origin.north, OverlapTests.origin.east + 400, OverlapTests.origin.north,
                    OverlapTests.origin.east + 400, OverlapTests.origin.north + 400, OverlapTests.origin.east, OverlapTests.origin.north,
                ]
            ]
        ])
        #expect(try !Overlap.areIdentical(plot, sameBox))
        #expect(try Overlap.isContained(sameBox, in: plot))
        #expect(try !Overlap.isContained(plot, in: sameBox))
        #expect(try Overlap.isContained(plot, in: plot))
        #expect(try !Overlap.isContained(plot, in: OverlapTests.plot(1000, 0, 400)))
        #expect(try !Overlap.isContained(GridMultiPolygon([]), in: plot))
    }

    @Test("Thickness is the diameter of the greatest circle inside, in metres, also of long slivers")
    func thickness() throws {
        // One step of the grid is 1.107 cm to the north and 1.036 cm to the east at 21.48 degrees.
        let square = try Overlap.thickness(of: OverlapTests.plot(0, 0, 10_000).inDegrees)
        #expect(abs(square.value - 103.6) < 5)
        let (east, north) = OverlapTests.origin
        let sliver = Boundaries.makeGrid([
            [[east, north, east + 100_000, north, east + 100_000, north + 100, east, north + 100, east, north]]
        ])
        let thin = try Overlap.thickness(of: sliver.inDegrees)
        #expect(abs(thin.value - 1.107) < 0.06)
        #expect(try Overlap.thickness(of: PlanarMultiPolygon([])) == Metres(0))
        let both = PlanarMultiPolygon(sliver.inDegrees.polygons + OverlapTests.plot(500_000, 0, 10_000).inDegrees.polygons)
        #expect(try abs(Overlap.thickness(of: both).value - square.value) < 0.1)
        // A hundred metres long and a step thick.
        let thread = Boundaries.makeGrid([[[east, north, east + 10_000, north, east + 10_000, north + 1, east, north + 1, east, north]]])
        #expect(try abs(Overlap.thickness(of: thread.inDegrees).value - 0.011) < 0.001)
    }

    @Test("Invalid boundaries give GEOS's message, not a crash")
    func refused() throws {
        let open = Boundaries.make([[[0, 0, 4, 0, 4, 4, 0, 4]]])
        let error = #expect(throws: GEOSError.self) { try Validity.isValid(open) }
        #expect(error?.function == "GEOSGeom_createLinearRing_r")
        #expect(error?.message.contains("closed") == true)
        #expect(error?.description.hasPrefix("GEOSGeom_createLinearRing_r: ") == true)
        let holeOnly = PlanarMultiPolygon([Polygon(rings: [Ring([]), Boundaries.make([[FaultTests.hole(0, 0, 1)]]).polygons[0].rings[0]])])
        #expect(throws: GEOSError.self) { try Validity.isValid(holeOnly) }
        // The next call is not disturbed by the message before.
        #expect(try Validity.isValid(Boundaries.make([[FaultTests.square]])))
    }

    @Test("Many tasks at once each have a context of their own")
    func concurrency() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<200 {
                group.addTask {
                    let shared = try Overlap.between(a: OverlapTests.plot(0, 0, 400), b: OverlapTests.plot(Int32(index), 100, 400))
                    return shared?.polygons.count == 1
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
