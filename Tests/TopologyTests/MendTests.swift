import Foundation
import GeoPrimitives
import TestSupport
import Testing
@testable import Topology

@Suite("Mends")
struct MendTests {
    struct Fixture: Sendable, CustomTestStringConvertible {
        let name: String
        let given: [[[Double]]]
        let kind: Mend.Kind
        let mended: [[[Double]]]
        var testDescription: String { name }

        init(_ name: String, _ given: [[[Double]]], _ kind: Mend.Kind, _ mended: [[[Double]]]) {
            self.name = name
            self.given = given
            self.kind = kind
            self.mended = mended
        }
    }

    static let square = FaultTests.square
    static func block(_ x: Double, _ y: Double, _ side: Double) -> [Double] { FaultTests.block(x, y, side) }
    static func hole(_ x: Double, _ y: Double, _ side: Double) -> [Double] { FaultTests.hole(x, y, side) }

    static let fixtures: [Fixture] = [
        Fixture("An open ring is closed", [[[0, 0, 8, 0, 8, 8, 0, 8]]], .closeRing, [[square]]),
        Fixture("Repeats are dropped", [[[0, 0, 8, 0, 8, 0, 8, 8, 0, 8, 0, 0, 0, 0]]], .dropRepeats, [[square]]),
        Fixture(
            "A spike is cut off", [[[0, 0, 8, 0, 8, 4, 12, 4, 8, 4, 8, 8, 0, 8, 0, 0]]], .removeSpike,
            [[[0, 0, 8, 0, 8, 4, 8, 8, 0, 8, 0, 0]]]),
        Fixture("A clockwise outline is turned", [[[0, 0, 0, 8, 8, 8, 8, 0, 0, 0]]], .rewind, [[square]]),
        Fixture(
            "A bow tie becomes two triangles", [[[0, 0, 4, 4, 4, 0, 0, 4, 0, 0]]], .splitBowTie,
            [[[0, 0, 2, 2, 0, 4, 0, 0]], [[4, 0, 4, 4, 2, 2, 4, 0]]]),
        Fixture(
            "A ring that touches itself from inside gets a hole", [[[4, 0, 8, 0, 8, 8, 0, 8, 0, 0, 4, 0, 3, 3, 5, 3, 4, 0]]], .splitBowTie,
            [[[0, 0, 4, 0, 8, 0, 8, 8, 0, 8, 0, 0], [4, 0, 3, 3, 5, 3, 4, 0]]]),
        Fixture("A part in a part becomes a hole", [[block(0, 0, 8)], [block(2, 2, 4)]], .cutHole, [[square, hole(2, 2, 4)]]),
        Fixture(
            "A hole that crosses the outline becomes a notch", [[square, [6, 2, 6, 4, 10, 4, 10, 2, 6, 2]]], .cutHole,
            [[[0, 0, 8, 0, 8, 2, 6, 2, 6, 4, 8, 4, 8, 8, 0, 8, 0, 0]]]),
        Fixture(
            "A hole that cuts the interior parts it", [[square, [0, 4, 4, 5, 8, 4, 4, 3, 0, 4]]], .cutHole,
            [[[0, 4, 0, 0, 8, 0, 8, 4, 4, 3, 0, 4]], [[0, 8, 0, 4, 4, 5, 8, 4, 8, 8, 0, 8]]]),
        Fixture("A hole outside is dropped", [[square, hole(10, 0, 2)]], .dropRing, [[square]]),
        Fixture("A hole in a hole is dropped", [[square, hole(1, 1, 6), hole(2, 2, 2)]], .dropRing, [[square, hole(1, 1, 6)]]),
        Fixture("A hole given twice is dropped once", [[square, hole(1, 1, 2), hole(1, 1, 2)]], .dropRing, [[square, hole(1, 1, 2)]]),
        Fixture("A hole of two positions is dropped", [[square, [1, 1, 2, 2, 1, 1]]], .dropRing, [[square]]),
        Fixture("A hole that is only a spike is dropped", [[square, [1, 1, 2, 2, 3, 3, 1, 1]]], .dropRing, [[square]]),
        Fixture("A part without ground is dropped", [[square], [[20, 20, 21, 21, 20, 20]]], .dropRing, [[square]]),
        Fixture("A part given twice is dropped once", [[square], [square]], .dropRing, [[square]]),
        Fixture(
            "Parts that overlap are merged", [[block(0, 0, 4)], [block(2, 2, 4)]], .mergeOverlappingParts,
            [[[0, 0, 4, 0, 4, 2, 6, 2, 6, 6, 2, 6, 2, 4, 0, 4, 0, 0]]]),
        Fixture(
            "Plots side by side are merged", [[block(0, 0, 2)], [block(2, 0, 2)]], .mergeOverlappingParts,
            [[[0, 0, 4, 0, 4, 2, 0, 2, 0, 0]]]),
        Fixture(
            "A part that fills a hole is merged with what is around", [[square, hole(2, 2, 4)], [block(2, 2, 4)]], .mergeOverlappingParts,
            [[square]]),
    ]

    @Test("solve the smallest boundaries that need them", arguments: fixtures)
    func fixture(_ fixture: Fixture) throws {
        let given = Boundaries.make(fixture.given)
        let mends = Mends.proposals(for: given, faults: Validity.faults(in: given))
        let mend = try #require(mends.first { $0.kind == fixture.kind }, "only \(mends.map(\.kind)) are proposed")
        #expect(!mend.solves.isEmpty)
        #expect(Validity.faults(in: mend.boundary).isEmpty)
        #expect(MendTests.isSame(mend.boundary, Boundaries.make(fixture.mended)), "\(mend.boundary)")
    }

    @Test("exist for every kind that concerns one boundary")
    func everyKind() {
        #expect(Set(MendTests.fixtures.map(\.kind)).union([.snapToNeighbour]) == Set(Mend.Kind.allCases))
    }

    /// Whether the same ground is covered and no ring is missing; starts and vertices on straight lines may differ.
    static func isSame(_ one: PlanarMultiPolygon, _ other: PlanarMultiPolygon) -> Bool {
        let counts = [one, other].map { $0.polygons.map(\.rings.count).sorted() }
        let isEqual = try? GEOSContextPool.withContext { (context) throws(GEOSError) in
            try context.shape(of: one).equals(context.shape(of: other))
        }
        return counts[0] == counts[1] && isEqual == true
    }

    @Test(
        "are not proposed where they would do harm or leave nothing",
        arguments: [
            ("valid", [[square]]), ("the only ring has no ground", [[[0, 0, 8, 0, 0, 0]]]),
            ("the only ring is a spike", [[[0, 0, 4, 0, 8, 0, 0, 0]]]),
            ("an outline without ground has a hole", [[[0, 0, 1, 1, 0, 0], hole(0, 0, 1)]]),
            ("not finite", [[[0, 0, .nan, 0, 1, 1, 0, 0]]]),
            ("the hole is the outline", [[square, hole(0, 0, 8)]]),
        ])
    func none(name: String, numbers: [[[Double]]]) {
        let given = Boundaries.make(numbers)
        let mends = Mends.proposals(for: given, faults: Validity.faults(in: given))
        #expect(mends.filter { $0.kind != .rewind }.isEmpty, "\(mends)")
    }

    @Test("do not hide another fault: what it is in must be mended first")
    func order() {
        let given = Boundaries.make([[[0, 0, 4, 4, 4, 0, 0, 4, 0, 0], MendTests.hole(20, 20, 1)]])
        let first = Mends.proposals(for: given, faults: Validity.faults(in: given))
        #expect(first.map(\.kind) == [.dropRing])
        let second = Mends.proposals(for: first[0].boundary, faults: Validity.faults(in: first[0].boundary))
        #expect(second.map(\.kind) == [.splitBowTie])
    }

    @Test("see all faults, also those that are not listed")
    func manyFaults() throws {
        var numbers: [Double] = []
        for index in 0..<1500 { numbers += [Double(index), 0, Double(index), 0] }
        let given = Boundaries.make([[numbers + [700, 50, 0, 0]]])
        let mends = Mends.proposals(for: given, faults: Validity.faults(in: given))
        #expect(mends.map(\.kind) == [.dropRepeats])
        #expect(mends.first?.solves.count == 1500)
        #expect(mends.first.map { Validity.faults(in: $0.boundary).isEmpty } == true)
    }

    @Test("keep what they promise on random boundaries, and mostly lead to a valid one")
    func random() throws {
        let count = ProcessInfo.processInfo.environment["FARMZONE_DEEP"] == "1" ? 50_000 : 1_500
        let seed: UInt64 = 31_415
        print("Random mends: \(count), seed \(seed)")
        var boundaries = RandomBoundaries(seed: seed)
        var invalid = 0
        var mended = 0
        for _ in 0..<count {
            var boundary = boundaries.next()
            var faults = Validity.faults(in: boundary)
            guard faults.contains(where: \.kind.isInvalidating) else { continue }
            invalid += 1
            for _ in 0..<20 {
                let mends = Mends.proposals(for: boundary, faults: faults)
                for mend in mends {
                    let after = Validity.faults(in: mend.boundary)
                    for kind in Set(after.map(\.kind)) {
                        let before = faults.count { $0.kind == kind } - mend.solves.count { $0.kind == kind }
                        #expect(after.count { $0.kind == kind } <= before, "\(mend.kind) of \(boundary)")
                    }
                    #expect(Set(mend.solves).isSubset(of: faults))
                }
                guard let next = mends.first(where: { $0.kind != .rewind }) ?? mends.first else { break }
                boundary = next.boundary
                faults = Validity.faults(in: boundary)
            }
            if !faults.contains(where: \.kind.isInvalidating) {
                mended += 1
                #expect(try Validity.isValid(boundary))
            }
        }
        print("Of \(invalid) invalid boundaries \(mended) were mended")
        #expect(mended > invalid * 9 / 10)
    }

    @Test(
        "are bounded: any number of spikes is removed, and a line that crosses itself more often than anybody draws is built anew no more")
    func bounded() throws {
        // A circle with a spike at every third corner.
        let spiked = (0..<4000).flatMap { index -> [Double] in
            let angle = 2 * Double.pi * Double(index) / 4000
            let (x, y) = (100 * cos(angle), 100 * sin(angle))
            return [x, y, 1.2 * x, 1.2 * y, x, y]
        }
        let spikes = Boundaries.make([[spiked + spiked.prefix(2)]])
        let removed = try #require(Mends.proposals(for: spikes, faults: Validity.faults(in: spikes)).first { $0.kind == .removeSpike })
        #expect(removed.solves.count == 4000 && removed.boundary.positionCount == 4001)
        // Two zigzags over each other, once out and once back.
        func zigzags(_ count: Int) -> PlanarMultiPolygon {
            let out = (0..<count).flatMap { [Double($0), $0.isMultiple(of: 2) ? 1.0 : -1.0] }
            let back = (0..<count).reversed().flatMap { [Double($0) + 0.5, $0.isMultiple(of: 2) ? 1.0 : -1.0] }
            return Boundaries.make([[out + back + out.prefix(2)]])
        }
        for (count, isOffered) in [(300, true), (1200, false)] {
            let boundary = zigzags(count)
            let faults = Validity.faults(in: boundary)
            #expect((faults.last?.kind == .moreFaults) == !isOffered)
            #expect(Mends.proposals(for: boundary, faults: faults).contains { $0.kind == .splitBowTie } == isOffered, "\(count)")
        }
    }
}
