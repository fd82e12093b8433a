import GeoPrimitives
import TestSupport
import Testing
@testable import Topology

@Suite("Faults in longitude and latitude")
struct GeographicFaultTests {
    @Test("A boundary in Yên Thế has none")
    func none() {
        let plot = Boundaries.make([[[106.1, 21.4, 106.2, 21.4, 106.2, 21.5, 106.1, 21.4]]])
        #expect(Validity.faults(inGeographic: plot).isEmpty)
    }

    @Test("A ring with all its axes swapped is named once, at its first position")
    func wholeRing() {
        let plot = Boundaries.make([[[21.4, 106.1, 21.5, 106.2, 21.4, 106.2, 21.4, 106.1]]])
        let found = Validity.faults(inGeographic: plot)
        #expect(found.map(\.kind) == [.swappedAxes])
        #expect(found.first?.place == Fault.Place(part: 0, ring: 0, vertex: 0))
        #expect(found.allSatisfy { !$0.kind.isInvalidating })
    }

    @Test("A single position with its axes swapped is named, and what it does to the ring")
    func single() {
        let plot = Boundaries.make([[[106.1, 21.4, 106.2, 21.4, 21.5, 106.2, 106.1, 21.5, 106.1, 21.4]]])
        let found = Validity.faults(inGeographic: plot)
        #expect(found == [Fault(.swappedAxes, at: Fault.Place(part: 0, ring: 0, vertex: 2), position: PlanarPosition(x: 21.5, y: 106.2))])
    }

    @Test("Numbers that leave the globe are named one by one, before the faults that come after them in the ring")
    func range() {
        let plot = Boundaries.make([[[106.1, 21.4, 400_000, 21.4, 106.2, 2_370_000, 106.1, 21.4]]])
        #expect(Validity.faults(inGeographic: plot).map(\.kind) == [.outOfRange, .outOfRange])
        #expect(Validity.faults(inGeographic: plot).map(\.vertex) == [1, 2])
        let twisted = Boundaries.make([[[106, 21, 107, 22, 107, 21, 106, 22, 106, 181, 106, 21]]])
        #expect(Set(Validity.faults(inGeographic: twisted).map(\.kind)).isSuperset(of: [.outOfRange, .selfCrossing]))
    }

    @Test("Another region can be asked for")
    func region() {
        let region = Validity.Region(longitudes: 10...20, latitudes: 40...50)
        let plot = Boundaries.make([[[41, 11, 42, 11, 42, 12, 41, 11]]])
        #expect(Validity.faults(inGeographic: plot, region: region).map(\.kind) == [.swappedAxes])
        #expect(Validity.faults(inGeographic: plot).isEmpty)
    }
}

@Suite("Faults after rounding to the grid")
struct RoundingFaultTests {

    static func rounded(_ boundary: PlanarMultiPolygon) -> GridMultiPolygon {
        GridMultiPolygon(
            boundary.polygons.map { polygon in
                Polygon(rings: polygon.rings.map { ring in Ring(ring.positions.compactMap { GridPosition(nearestTo: $0) }) })
            })
    }

    @Test("A boundary valid as given and collapsed on the grid has its faults there")
    func collapse() {
        let given = Boundaries.make([[[106.1, 21.4, 106.1001, 21.4, 106.1001, 21.40000004, 106.1, 21.40000004, 106.1, 21.4]]])
        #expect(!Validity.faults(in: given).contains { $0.kind.isInvalidating })
        let found = Validity.faultsAfterRounding(RoundingFaultTests.rounded(given))
        #expect(found.contains { $0.kind == .tooFewPoints })
    }

    @Test("Is judged on the doubles that are stored, as GEOS judges them")
    func doubles() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            var positions = (0..<Int.random(in: 3...6, using: &random)).map { _ in
                GridPosition(
                    longitudeE7: 1_061_000_000 + .random(in: 0...4, using: &random),
                    latitudeE7: 214_000_000 + .random(in: 0...4, using: &random))
            }
            positions.append(positions[0])
            let boundary = GridMultiPolygon([Polygon(rings: [Ring(positions)])])
            let ours = !Validity.faultsAfterRounding(boundary).contains { $0.kind.isInvalidating }
            #expect(try ours == Validity.isValid(boundary), "\(positions)")
        }
    }
}
