import GeoPrimitives
import TestSupport
import Testing
@testable import Topology

@Suite("Faults")
struct FaultTests {
    /// The smallest boundary that shows a fault, and all that must be said of it.
    struct Fixture: Sendable, CustomTestStringConvertible {
        let name: String
        let parts: [[[Double]]]
        let faults: [Fault]
        var testDescription: String { name }

        init(_ name: String, _ parts: [[[Double]]], _ faults: [Fault]) {
            self.name = name
            self.parts = parts
            self.faults = faults
        }
    }

    static func fault(
        _ kind: Fault.Kind, _ place: (Int, Int, Int), _ other: (Int, Int, Int), _ x: Double, _ y: Double
    ) -> Fault {
        var fault = fault(kind, place, x, y)
        fault.otherPlace = Fault.Place(part: other.0, ring: other.1, vertex: other.2)
        return fault
    }

    static func fault(_ kind: Fault.Kind, _ place: (Int, Int, Int), _ x: Double, _ y: Double) -> Fault {
        Fault(kind, at: Fault.Place(part: place.0, ring: place.1, vertex: place.2), position: PlanarPosition(x: x, y: y))
    }

    static let square: [Double] = [0, 0, 8, 0, 8, 8, 0, 8, 0, 0]
    static func hole(_ x: Double, _ y: Double, _ side: Double) -> [Double] { [x, y, x, y + side, x + side, y + side, x + side, y, x, y] }
    static func block(_ x: Double, _ y: Double, _ side: Double) -> [Double] { [x, y, x + side, y, x + side, y + side, x, y + side, x, y] }

    static let fixtures: [Fixture] = [
        Fixture("A valid square", [[square]], []),
        Fixture("A valid square with a hole and a part in it", [[square, hole(2, 2, 4)], [block(3, 3, 2)]], []),
        Fixture("Two parts that touch in a corner", [[block(0, 0, 2)], [block(2, 2, 2)]], []),
        Fixture("A hole that touches the outline once", [[square, [0, 4, 2, 5, 2, 3, 0, 4]]], []),
        Fixture(
            "A ring that is not closed", [[[0, 0, 8, 0, 8, 8, 0, 8]]], [fault(.ringNotClosed, (0, 0, 3), (0, 0, 0), 0, 8)]),
        Fixture("A ring of two positions", [[[0, 0, 8, 0, 0, 0]]], [fault(.tooFewPoints, (0, 0, 0), 0, 0)]),
        Fixture("A ring of one position", [[[3, 4]]], [fault(.tooFewPoints, (0, 0, 0), 3, 4)]),
        Fixture(
            "A bow tie", [[[0, 0, 4, 4, 4, 0, 0, 4, 0, 0]]], [fault(.selfCrossing, (0, 0, 0), (0, 0, 2), 2, 2)]),
        Fixture(
            "A bow tie that crosses in a vertex", [[[0, 0, 2, 2, 4, 4, 4, 0, 2, 2, 0, 4, 0, 0]]],
            [fault(.selfCrossing, (0, 0, 1), (0, 0, 4), 2, 2)]),
        Fixture(
            "A ring that touches itself from inside", [[[0, 0, 8, 0, 8, 8, 4, 0, 0, 8, 0, 0]]],
            [fault(.selfTouching, (0, 0, 0), (0, 0, 3), 4, 0)]),
        Fixture(
            "A ring that comes back to a position", [[[4, 0, 8, 8, 4, 4, 4, 0, 0, 4, 0, 0, 4, 0]]],
            [fault(.selfTouching, (0, 0, 0), (0, 0, 3), 4, 0)]),
        Fixture(
            "A ring that runs along itself", [[[0, 0, 8, 0, 8, 4, 9, 4, 9, 6, 8, 6, 8, 3, 7, 3, 7, 8, 0, 8, 0, 0]]],
            [fault(.selfOverlapping, (0, 0, 1), (0, 0, 5), 8, 3)]),
        Fixture(
            "Repeated positions", [[[0, 0, 8, 0, 8, 0, 8, 8, 0, 8, 0, 0]]], [fault(.repeatedPoints, (0, 0, 2), (0, 0, 1), 8, 0)]),
        Fixture(
            "A spike outwards", [[[0, 0, 8, 0, 8, 4, 12, 4, 8, 4, 8, 8, 0, 8, 0, 0]]], [fault(.spike, (0, 0, 3), 12, 4)]),
        Fixture(
            "A spike over several positions", [[[0, 0, 8, 0, 8, 4, 10, 4, 12, 4, 10, 4, 8, 4, 8, 8, 0, 8, 0, 0]]],
            [fault(.spike, (0, 0, 4), 12, 4)]),
        Fixture(
            "A spike at the start of the ring", [[[-4, 0, 0, 0, 8, 0, 8, 8, 0, 8, 0, 0, -4, 0]]], [fault(.spike, (0, 0, 0), -4, 0)]),
        Fixture(
            "A ring that only goes out and back", [[[0, 0, 4, 0, 8, 0, 4, 0, 0, 0]]], [fault(.spike, (0, 0, 2), 8, 0)]),
        Fixture(
            "A hole outside", [[square, hole(10, 0, 2)]], [fault(.holeOutside, (0, 1, 0), (0, 0, 0), 10, 0)]),
        Fixture(
            "A hole that crosses the outline", [[square, [6, 2, 6, 4, 10, 4, 10, 2, 6, 2]]],
            [
                fault(.ringsCrossing, (0, 0, 1), (0, 1, 1), 8, 4), fault(.ringsCrossing, (0, 0, 1), (0, 1, 3), 8, 2),
            ]),
        Fixture(
            "A hole with an edge on the outline", [[square, [0, 2, 0, 4, 2, 4, 2, 2, 0, 2]]],
            [fault(.sharedEdge, (0, 0, 3), (0, 1, 0), 0, 4)]),
        Fixture(
            "A hole in a hole", [[square, hole(1, 1, 6), hole(2, 2, 2)]], [fault(.nestedHoles, (0, 2, 0), (0, 1, 0), 2, 2)]),
        Fixture(
            "The same hole twice, started elsewhere and turned round",
            [[square, [1, 1, 1, 3, 3, 3, 3, 1, 1, 1], [3, 3, 1, 3, 1, 1, 3, 1, 3, 3]]],
            [
                fault(.duplicateRings, (0, 1, 0), (0, 2, 0), 3, 3), fault(.windingAsFound, (0, 2, 0), 3, 3),
            ]),
        Fixture(
            "A hole that is the outline", [[square, [0, 0, 0, 8, 8, 8, 8, 0, 0, 0]]],
            [fault(.duplicateRings, (0, 0, 0), (0, 1, 0), 0, 0)]),
        Fixture(
            "Parts that overlap", [[block(0, 0, 4)], [block(2, 2, 4)]], [fault(.overlappingParts, (0, 0, 1), (1, 0, 0), 4, 2)]),
        Fixture(
            "A part in a part", [[block(0, 0, 8)], [block(2, 2, 4)]], [fault(.overlappingParts, (0, 0, 0), (1, 0, 0), 2, 2)]),
        Fixture(
            "The same part twice", [[block(0, 0, 2)], [block(0, 0, 2)]],
            [
                fault(.duplicateRings, (0, 0, 0), (1, 0, 0), 0, 0), fault(.overlappingParts, (0, 0, 0), (1, 0, 0), 0, 0),
            ]),
        Fixture(
            "Parts side by side", [[block(0, 0, 2)], [block(2, 0, 2)]], [fault(.sharedEdge, (0, 0, 1), (1, 0, 3), 2, 0)]),
        Fixture(
            "Parts side by side along several lines", [[[0, 0, 2, 0, 3, 1, 2, 2, 0, 2, 0, 0]], [[2, 0, 5, 0, 5, 2, 2, 2, 3, 1, 2, 0]]],
            [fault(.sharedEdge, (0, 0, 1), (1, 0, 4), 2, 0)]),
        Fixture(
            "A hole that touches the outline twice", [[square, [0, 4, 4, 5, 8, 4, 4, 3, 0, 4]]],
            [fault(.disconnectedInterior, (0, 0, 3), (0, 1, 0), 0, 4)]),
        Fixture(
            "An outline that runs clockwise, a hole that does not", [[[0, 0, 0, 8, 8, 8, 8, 0, 0, 0], block(2, 2, 2)]],
            [fault(.windingAsFound, (0, 0, 0), 0, 0), fault(.windingAsFound, (0, 1, 0), 2, 2)]),
        Fixture(
            "Several faults at once", [[[0, 0, 4, 4, 4, 4, 4, 0, 0, 4, 0, 0]], [[9, 9, 9, 9]], [block(20, 20, 2), hole(30, 30, 1)]],
            [
                fault(.selfCrossing, (0, 0, 0), (0, 0, 3), 2, 2), fault(.repeatedPoints, (0, 0, 2), (0, 0, 1), 4, 4),
                fault(.tooFewPoints, (1, 0, 0), 9, 9), fault(.repeatedPoints, (1, 0, 1), (1, 0, 0), 9, 9),
                fault(.holeOutside, (2, 1, 0), (2, 0, 0), 30, 30),
            ]),
    ]

    @Test("are found in the smallest boundaries that have them, each at its place", arguments: fixtures)
    func fixture(_ fixture: Fixture) throws {
        let boundary = Boundaries.make(fixture.parts)
        let found = Validity.faults(in: boundary)
        #expect(found == fixture.faults)
        guard !FaultTests.unbuildable.contains(fixture.name) else {
            let error = #expect(throws: GEOSError.self) { try Validity.isValid(boundary) }
            #expect(error?.function == "GEOSGeom_createLinearRing_r")
            return
        }
        let isValid = try Validity.isValid(boundary)
        #expect(isValid == !found.contains { $0.kind.isInvalidating })
    }

    /// The fixtures of which GEOS makes no geometry: a ring is not closed, or has too few positions.
    static let unbuildable: Set<String> = ["A ring that is not closed", "A ring of one position", "Several faults at once"]

    @Test("cover every kind that concerns a plane")
    func everyKind() {
        let shown = Set(FaultTests.fixtures.flatMap(\.faults).map(\.kind))
        let elsewhere: Set<Fault.Kind> = [.nonFinite, .emptyRing, .outOfRange, .swappedAxes, .moreFaults]
        #expect(shown.union(elsewhere) == Set(Fault.Kind.allCases))
        #expect(FaultTests.unbuildable.isSubset(of: FaultTests.fixtures.map(\.name)))
    }

    @Test("name every number that is not finite")
    func nonFinite() {
        let found = Validity.faults(in: Boundaries.make([[[0, 0, .nan, 0, 8, .infinity, 0, 0]]]))
        #expect(found.map(\.kind) == [.nonFinite, .nonFinite])
        #expect(found.map(\.vertex) == [1, 2])
    }

    @Test("note a ring without positions, and its holes where it is the outline")
    func emptyRings() {
        let emptyHole = PlanarMultiPolygon([
            Polygon(rings: [Ring(Boundaries.make([[FaultTests.square]]).polygons[0].rings[0].positions), Ring([])])
        ])
        #expect(Validity.faults(in: emptyHole).map(\.kind) == [.emptyRing])
        let emptyOutline = Boundaries.make([[[], FaultTests.hole(0, 0, 1)]])
        #expect(Validity.faults(in: emptyOutline).map(\.kind) == [.emptyRing, .holeOutside])
        #expect(Validity.faults(in: PlanarMultiPolygon([])).isEmpty)
        #expect(Validity.faults(in: PlanarMultiPolygon([Polygon(rings: [])])).isEmpty)
    }

    @Test("of three equal parts are two duplicates and three overlaps, and no line of them is named")
    func threefold() {
        let found = Validity.faults(in: Boundaries.make([[FaultTests.square], [FaultTests.square], [FaultTests.square]]))
        #expect(found.count { $0.kind == .duplicateRings } == 2)
        #expect(found.count { $0.kind == .overlappingParts } == 3)
        #expect(found.count == 5)
    }

    @Test("are not too many to remember where thousands of parts lie on each other")
    func pile() {
        let parts = (0..<300).map { [FaultTests.block(Double($0) / 1024, Double($0) / 512, 1)] }
        let found = Validity.faults(in: Boundaries.make(parts))
        #expect(found.count > 300 && found.count <= Validity.faultLimit + 1)
        #expect(found.last?.kind == .moreFaults)
        #expect(found.contains { $0.kind.isInvalidating })
    }

    @Test("that make a boundary invalid are named among any number of warnings")
    func crowd() {
        var numbers: [Double] = []
        for index in 0..<1500 { numbers += [Double(index), 0, Double(index), 0] }
        let found = Validity.faults(in: Boundaries.make([[numbers + [1500, 50, 0, -50, 0, 0]]]))
        #expect(found.contains { $0.kind.isInvalidating && $0.kind != .moreFaults })
        #expect(found.last?.kind == .moreFaults)
    }

    @Test("stop at the limit and say so")
    func limit() {
        var numbers: [Double] = []
        for index in 0..<1500 { numbers += [Double(index), 0, Double(index), 0] }
        let found = Validity.faults(in: Boundaries.make([[numbers + [700, 50, 0, 0]]]))
        #expect(found.count == Validity.faultLimit + 1)
        #expect(found.last?.kind == .moreFaults)
        #expect(found.dropLast().allSatisfy { $0.kind == .repeatedPoints })
    }

    @Test("do not depend on where a ring starts, nor on the order of rings and parts")
    func invariance() {
        let seed: UInt64 = 4711
        print("Invariance: seed \(seed)")
        var boundaries = RandomBoundaries(seed: seed)
        for _ in 0..<1500 {
            let given = boundaries.next()
            var turned = given
            for part in turned.polygons.indices {
                for ring in turned.polygons[part].rings.indices {
                    let open = turned.polygons[part].rings[ring].positions.dropLast()
                    let shift = Int.random(in: 0..<open.count, using: &boundaries.random)
                    let start = open.startIndex + shift
                    turned.polygons[part].rings[ring] = boundaries.closed(Array(open[start...] + open[..<start]))
                }
                turned.polygons[part].rings[1...].shuffle(using: &boundaries.random)
            }
            turned.polygons.shuffle(using: &boundaries.random)
            let kinds = Validity.faults(in: given).map(\.kind.rawValue).filter { $0 != "spike" }.sorted()
            let turnedKinds = Validity.faults(in: turned).map(\.kind.rawValue).filter { $0 != "spike" }.sorted()
            #expect(kinds == turnedKinds, "\(given)")
        }
    }

    @Test("say their place in a log")
    func description() {
        let fault = FaultTests.fault(.selfCrossing, (0, 0, 3), (0, 0, 9), 106.5, 21.5)
        #expect("\(fault)" == "self-crossing at part 0, ring 0, vertex 3 and part 0, ring 0, vertex 9 near 106.5, 21.5")
    }
}
