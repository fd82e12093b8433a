import Casework
import GeoPrimitives
import Geodesy
import Registry
import Testing

@Suite("Examination of an outline")
struct ExaminationTests {
    typealias Corners = [(Double, Double)]

    /// One rule with the smallest outline that breaks it, in units of 100 m.
    struct Case: CustomTestStringConvertible, Sendable {
        var rule: String
        var severity: Severity
        var rings: [[[SIMD2<Double>]]]
        var testDescription: String { rule }

        init(_ rule: String, _ severity: Severity = .error, _ parts: [Corners]...) {
            self.rule = rule
            self.severity = severity
            rings = parts.map { $0.map { $0.map { SIMD2($0.0, $0.1) } } }
        }

        func shape(_ outlines: Outlines) -> PlanarMultiPolygon {
            PlanarMultiPolygon(rings.map { part in Polygon(rings: part.map { outlines.ring($0.map { ($0.x, $0.y) }) }) })
        }
    }

    static let refused: [Case] = [
        Case("non-finite", .error, [[(0, 0), (1, 0), (.nan, 1), (0, 0)]]),
        Case("empty-ring", .error, [[]]),
        Case("ring-not-closed", .error, [[(0, 0), (1, 0), (1, 1), (0, 1)]]),
        Case("too-few-points", .error, [[(0, 0), (1, 0), (0, 0)]]),
        Case("spike", .error, [[(0, 0), (2, 0), (2, 2), (1, 2), (1, 3), (1, 2), (0, 2), (0, 0)]]),
        Case("self-crossing", .error, [[(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]]),
        Case("self-touching", .error, [[(0, 0), (4, 0), (4, 4), (2, 0), (0, 4), (0, 0)]]),
        Case("self-overlapping", .error, [[(0, 0), (4, 0), (4, 2), (3, 0), (1, 0), (0, 2), (0, 0)]]),
        Case("rings-crossing", .error, [Outlines.square(side: 4), [(3, 1), (5, 2), (3, 2), (3, 1)]]),
        Case("shared-edge", .error, [Outlines.square(side: 4), [(4, 1), (4, 2), (3, 2), (3, 1), (4, 1)]]),
        Case("duplicate-rings", .error, [Outlines.square(side: 4), Outlines.square(side: 4)]),
        Case("hole-outside", .error, [Outlines.square(side: 4), Outlines.square(6, 0)]),
        Case("nested-holes", .error, [Outlines.square(side: 9), Outlines.square(1, 1, side: 6), Outlines.square(2, 2)]),
        Case("overlapping-parts", .error, [Outlines.square(side: 2)], [Outlines.square(1, 1, side: 2)]),
        Case("disconnected-interior", .error, [Outlines.square(side: 4), [(0, 2), (2, 3), (4, 2), (2, 1), (0, 2)]]),
    ]

    @Test("A rule names its fault, and nothing is registered", arguments: refused)
    func refuses(_ rule: Case) throws {
        for submission in [Submission(rule.shape(.degrees)), Submission(metres: rule.shape(.metres))] {
            let examination = try Examination(of: submission)
            let found = examination.findings.filter { $0.id == rule.rule }
            #expect(!found.isEmpty, "\(submission.system): \(examination.findings.map(\.id))")
            #expect(found.allSatisfy { $0.severity == .error && $0.feature == 0 })
            #expect(!examination.isAcceptable)
            #expect(examination.shape == nil)
            #expect(examination.area == SquareMetres(0))
        }
    }

    @Test(
        "An outline next to each fault that is none passes without a word",
        arguments: [
            Case("square", .note, [Outlines.square()]),
            Case("corner close to an edge", .note, [[(0, 0), (4, 0), (4, 4), (2, 0.001), (0, 4), (0, 0)]]),
            Case("hole close to the outline", .note, [Outlines.square(side: 4), [(3, 1), (3, 2), (3.999, 2), (3, 1)]]),
            Case(
                "holes side by side", .note,
                [Outlines.square(side: 9), [(1, 1), (1, 2), (2, 2), (1, 1)], [(3, 1), (3, 2), (4, 2), (3, 1)]]),
            Case("parts that touch in a corner", .note, [Outlines.square()], [Outlines.square(1, 1)]),
            Case("hole that touches once", .note, [Outlines.square(side: 4), [(0, 2), (2, 3), (3, 2), (2, 1), (0, 2)]]),
            Case(
                "island in a hole", .note, [Outlines.square(side: 9), Outlines.square(1, 1, side: 6).reversed()], [Outlines.square(2, 2)]),
        ])
    func accepts(_ good: Case) throws {
        let degrees = try Examination(of: Submission(good.shape(.degrees)))
        #expect(degrees.findings == [])
        let stored = try #require(degrees.shape)
        #expect(stored.positionCount == good.shape(.degrees).positionCount)
        let metres = try Examination(of: Submission(metres: good.shape(.metres)))
        #expect(metres.isAcceptable, "\(metres.findings)")
        #expect(metres.shape != nil)
    }

    @Test("A fault says where it is: part, ring, vertex and coordinates")
    func place() throws {
        let bowTie = Case("", .error, [Outlines.square(9, 9)], [[(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]])
        let found = try #require(try Examination(of: Submission(bowTie.shape(.degrees))).findings.first { $0.id == "self-crossing" })
        #expect(found.part == 1)
        #expect(found.ring == 0)
        #expect(found.values["x"] == "106.1310000")
        #expect(found.values["y"] == "21.4810000")
        #expect(found.values["otherVertex"] != nil)
        let metres = try #require(
            try Examination(of: Submission(metres: bowTie.shape(.metres))).findings.first { $0.id == "self-crossing" })
        #expect(metres.values["x"] == "410100.000")
        #expect(metres.values["y"] == "2376100.000")
    }

    @Test("Two faults of one outline are both told")
    func all() throws {
        let both = Case("", .error, [[(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]], [[(5, 5), (6, 5), (6, 6)]])
        let ids = Set(try Examination(of: Submission(both.shape(.degrees))).findings.map(\.id))
        #expect(ids.isSuperset(of: ["self-crossing", "ring-not-closed"]))
    }

    @Test("Without an outline there is nothing to register, and only that is said")
    func nothing() throws {
        for shape in [nil, PlanarMultiPolygon([])] {
            let examination = try Examination(of: Submission(shape, index: 7))
            #expect(examination.findings == [Finding("no-outline", .error, feature: 7)])
            #expect(examination.shape == nil)
        }
        var unread = Submission(nil)
        unread.findings = [Finding("geometry-not-polygon", .error, feature: 0)]
        #expect(try Examination(of: unread).findings == unread.findings)
    }

    @Test("Repeated points are a warning and do not stand in the way")
    func repeated() throws {
        let examination = try Examination(of: Submission(Outlines.degrees.shape([(0, 0), (1, 0), (1, 0), (1, 1), (0, 0)])))
        #expect(examination.findings.map(\.id) == ["repeated-points"])
        #expect(examination.findings.map(\.severity) == [.warning])
        #expect(examination.shape != nil)
    }

    @Test("Clockwise rings are noted, turned, and written into the receipt", arguments: [true, false])
    func winding(_ isClockwise: Bool) throws {
        let corners = isClockwise ? Outlines.square().reversed() : Outlines.square()
        let examination = try Examination(of: Submission(Outlines.degrees.shape(corners)))
        #expect(examination.findings.map(\.id) == (isClockwise ? ["winding-as-found"] : []))
        #expect(examination.findings.allSatisfy { $0.severity == .note })
        #expect(examination.receipt.wasRewound == isClockwise)
        let ring = try #require(examination.shape?.polygons.first?.exterior)
        #expect(ring.doubledSignedArea > 0)
        #expect(examination.area.value > 0)
    }

    @Test("Swapped axes are named as such, in degrees")
    func swapped() throws {
        let shape = PlanarMultiPolygon([
            Polygon(rings: [Ring(Outlines.degrees.ring(Outlines.square()).positions.map { PlanarPosition(x: $0.y, y: $0.x) })])
        ])
        let examination = try Examination(of: Submission(shape))
        #expect(examination.findings.filter { $0.severity == .error }.map(\.id) == ["swapped-axes"])
        #expect(examination.shape == nil)
    }

    @Test("Swapped axes in EPSG:9214 are refused: the numbers lie outside the system, or are swapped once they are degrees")
    func swappedMetres() throws {
        let shape = PlanarMultiPolygon([
            Polygon(rings: [Ring(Outlines.metres.ring(Outlines.square()).positions.map { PlanarPosition(x: $0.y, y: $0.x) })])
        ])
        let examination = try Examination(of: Submission(metres: shape))
        #expect(examination.shape == nil)
        #expect(examination.findings.contains { $0.severity == .error && ["outside-system", "swapped-northing-easting"].contains($0.id) })
    }

    @Test("A position off the globe is out of range", arguments: [(181.0, 21.0), (-180.5, 21.0), (106.0, 90.5), (106.0, -91.0)])
    func outOfRange(_ place: (Double, Double)) throws {
        let shape = Outlines(origin: PlanarPosition(x: place.0, y: place.1), unit: 0.001).shape(Outlines.square())
        let examination = try Examination(of: Submission(shape))
        #expect(examination.findings.contains { $0.id == "out-of-range" && $0.severity == .error })
        #expect(examination.shape == nil)
    }

    @Test("Metres far outside the zone are refused with the system's name")
    func outsideSystem() throws {
        let shape = Outlines(origin: PlanarPosition(x: 9e7, y: 9e7), unit: 100).shape(Outlines.square())
        let examination = try Examination(of: Submission(metres: shape))
        let found = try #require(examination.findings.first { $0.id == "outside-system" })
        #expect(found.severity == .error)
        #expect(found.values["system"]?.contains("9214") == true)
        #expect(examination.shape == nil)
    }

    @Test("A sliver that is valid in doubles and not on the grid is refused with the fault that rounding makes")
    func sliver() throws {
        let thin: Corners = [(0, 0), (1, 0), (0.5, 0.00003), (0, 0)]
        let examination = try Examination(of: Submission(Outlines.degrees.shape(thin)))
        #expect(!examination.findings.isEmpty)
        #expect(examination.findings.allSatisfy { $0.id == "invalid-after-rounding" && $0.severity == .error })
        #expect(examination.findings.allSatisfy { $0.values["fault"] != nil && $0.part == 0 && $0.vertex != nil })
        #expect(examination.shape == nil)
        let thicker: Corners = [(0, 0), (1, 0), (0.5, 0.0002), (0, 0)]
        #expect(try Examination(of: Submission(Outlines.degrees.shape(thicker))).isAcceptable)
    }

    @Test("More faults than are listed end in a note that there are more")
    func many() throws {
        let parts = (0..<1001).map { Polygon(rings: [Outlines.degrees.ring([(Double($0), 0), (Double($0) + 0.5, 0), (Double($0), 0)])]) }
        let examination = try Examination(of: Submission(PlanarMultiPolygon(parts)))
        #expect(examination.findings.last?.id == "more-faults")
        #expect(examination.findings.last?.severity == .note)
        #expect(examination.findings.count == 1001)
    }

    @Test("The same submission gives the same examination")
    func repeatable() throws {
        let submission = Submission(metres: Outlines.metres.shape(Outlines.square().reversed()))
        let (one, other) = (try Examination(of: submission), try Examination(of: submission))
        #expect(one.findings == other.findings)
        #expect(one.shape == other.shape)
        #expect(one.area == other.area)
        #expect(one.receipt == other.receipt)
    }
}
