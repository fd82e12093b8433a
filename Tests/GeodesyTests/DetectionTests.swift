import GeoPrimitives
import Testing

@testable import Geodesy

@Suite("Finding out which system numbers are in")
struct DetectionTests {
    /// A box about as large as a commune around the town of Bố Hạ.
    static let place = ExpectedPlace(
        box: GridBox(
            minimum: GridPosition(longitudeE7: 1_061_200_000, latitudeE7: 214_200_000),
            maximum: GridPosition(longitudeE7: 1_062_000_000, latitudeE7: 214_900_000)))

    /// A field of about 3 ha in it.
    static let field = [
        PlanarPosition(x: 106.1375, y: 21.47), PlanarPosition(x: 106.1395, y: 21.47), PlanarPosition(x: 106.1395, y: 21.4715),
        PlanarPosition(x: 106.1375, y: 21.4715),
    ]

    func numbers(_ system: CoordinateReferenceSystem, _ order: AxisOrder) throws -> [(Double, Double)] {
        try Self.field.map { position in
            let moved = try Transformations.shared.transform(position, from: .crs84, to: system)
            let pair = order.numbers(of: moved)
            return (pair.first, pair.second)
        }
    }

    @Test("A table with northing first in 107°00' is decided in its commune", arguments: [AxisOrder.northingEasting, .eastingNorthing])
    func zone(order: AxisOrder) throws {
        let finding = CRSDetection.candidates(for: try numbers(.epsg(9214), order), evidence: CRSDetection.Evidence(place: Self.place))
        #expect(finding.verdict == .decided)
        let best = try #require(finding.candidates.first)
        #expect(best.system.epsgCode == 9214 && best.order == order && best.notation == .decimal)
        #expect(best.inside == 1 && best.distance == Metres(0) && best.reasons == [.inPlace])
        #expect(abs(try #require(best.area).hectares - 3.44) < 0.05)
        #expect(finding.candidates.count == 1)
        #expect(!finding.excluded.isEmpty)
        #expect(finding.excluded.allSatisfy { $0.reasons == [.farFromPlace] && $0.inside == 0 })
        let distances = finding.excluded.compactMap(\.distance)
        #expect(distances == distances.sorted() && distances[0].value > 12_000)
        // Without the commune every zone is a reading.
        let open = CRSDetection.candidates(for: try numbers(.epsg(9214), order))
        #expect(open.verdict == .ambiguous && open.excluded.isEmpty)
        #expect(open.candidates.count > 10 && open.candidates.allSatisfy { $0.distance == nil && $0.reasons == [.inVietnam] })
    }

    @Test("Systems on 105°00' are named together and not decided", arguments: [5897, 3405, 32648])
    func twins(code: Int) throws {
        let given = try numbers(.epsg(code), .eastingNorthing)
        let finding = CRSDetection.candidates(for: given, evidence: CRSDetection.Evidence(place: Self.place))
        #expect(finding.verdict == .ambiguous)
        #expect(Set(finding.candidates.map(\.system.epsgCode)) == [5897, 3405, 32648])
        let centre = try #require(finding.candidates.first).centre
        #expect(finding.candidates.allSatisfy { Ellipsoid.distance(centre, $0.centre).value < 1000 })
        let known = CRSDetection.candidates(for: given, evidence: CRSDetection.Evidence(place: Self.place, datums: [.wgs84]))
        #expect(known.verdict == .decided && known.candidates[0].system.epsgCode == 32648)
    }

    @Test("Degrees are WGS 84 or VN-2000, 224 m apart, until the datum is known")
    func degrees() throws {
        let given = try numbers(.vn2000Geographic, .latitudeLongitude)
        let finding = CRSDetection.candidates(for: given, evidence: CRSDetection.Evidence(place: Self.place))
        #expect(finding.verdict == .ambiguous)
        #expect(finding.candidates.map(\.system.epsgCode).prefix(2) == [4326, 4756])
        #expect(finding.candidates.allSatisfy { $0.order == .latitudeLongitude })
        let known = CRSDetection.candidates(
            for: given, evidence: CRSDetection.Evidence(notation: .decimal, place: Self.place, datums: [.vn2000]))
        #expect(known.verdict == .decided && known.candidates[0].system == .vn2000Geographic)
    }

    @Test("Degrees, minutes and seconds written as decimals are recognised")
    func sexagesimal() throws {
        // 106°08'15" 21°28'12" and so on: read as plain degrees they lie 6 km to the west and 19 km to the south.
        let given = [(21.2812, 106.0815), (21.2812, 106.0822), (21.2818, 106.0822), (21.2818, 106.0815)]
        let evidence = CRSDetection.Evidence(place: Self.place, datums: [.wgs84])
        let finding = CRSDetection.candidates(for: given, evidence: evidence)
        #expect(finding.verdict == .decided)
        #expect(finding.candidates[0].notation == .degreesMinutesSecondsAsDecimal && finding.candidates[0].order == .latitudeLongitude)
        #expect(abs(finding.candidates[0].centre.x - (106 + 8.0 / 60 + 18.5 / 3600)) < 1e-9)
        // One mistyped number in eight leaves the reading standing; two do not.
        var mistyped = given
        mistyped[0].0 = 21.2872
        #expect(CRSDetection.candidates(for: mistyped, evidence: evidence).candidates.first?.notation == .degreesMinutesSecondsAsDecimal)
        mistyped[1].0 = 21.2872
        #expect(CRSDetection.candidates(for: mistyped, evidence: evidence).candidates.isEmpty)
        // What a reader has already taken apart is not taken apart again, and is not projected.
        let read = CRSDetection.candidates(
            for: try numbers(.wgs84, .longitudeLatitude),
            evidence: CRSDetection.Evidence(notation: .degreesMinutesSeconds, place: Self.place))
        #expect(Set(read.candidates.map(\.notation)) == [.degreesMinutesSeconds])
    }

    @Test("A declared area tells decimals from seconds where both lie in the commune, and never excludes the last reading")
    func area() throws {
        // 106°09'10" and 21°27'15" against 106.0910 and 21.2715: a place wide enough for both.
        let wide = ExpectedPlace(
            box: GridBox(
                minimum: GridPosition(longitudeE7: 1_060_000_000, latitudeE7: 212_000_000),
                maximum: GridPosition(longitudeE7: 1_062_000_000, latitudeE7: 215_000_000)))
        let given = [(21.2715, 106.0910), (21.2715, 106.0920), (21.2725, 106.0920), (21.2725, 106.0910)]
        var evidence = CRSDetection.Evidence(place: wide, datums: [.wgs84])
        #expect(CRSDetection.candidates(for: given, evidence: evidence).verdict == .ambiguous)
        evidence.declaredArea = SquareMetres(1.15e4)
        let decimal = CRSDetection.candidates(for: given, evidence: evidence)
        #expect(decimal.verdict == .decided && decimal.candidates[0].notation == .decimal)
        evidence.declaredArea = SquareMetres(8.9e4)
        let seconds = CRSDetection.candidates(for: given, evidence: evidence)
        #expect(seconds.verdict == .decided && seconds.candidates[0].notation == .degreesMinutesSecondsAsDecimal)
        #expect(seconds.candidates[0].reasons.count == 2)
        guard case .areaAgrees(let ratio) = seconds.candidates[0].reasons[1] else { return #expect(Bool(false)) }
        #expect(abs(ratio - 1) < 0.1)
        #expect(seconds.excluded.contains { if case .areaDisagrees = $0.reasons.last { true } else { false } })
        evidence.declaredArea = SquareMetres(1e9)
        let neither = CRSDetection.candidates(for: given, evidence: evidence)
        #expect(neither.verdict == .ambiguous && neither.candidates.count == 2)
        // Out of order the corners enclose another area, which may be the declared one by accident: it is not trusted.
        let crossed = [given[0], given[2], (21.2717, 106.0915), given[3]]
        evidence.declaredArea = nil
        let measured = CRSDetection.candidates(for: crossed, evidence: evidence)
        #expect(measured.candidates.count == 2)
        for candidate in measured.candidates {
            evidence.declaredArea = candidate.area
            #expect(try #require(candidate.area).value > 1000)
            #expect(CRSDetection.candidates(for: crossed, evidence: evidence).verdict == .ambiguous)
        }
    }

    @Test("The zone in front of the easting is Hanoi 1972, without any commune")
    func hanoi() throws {
        let finding = CRSDetection.candidates(for: try numbers(.epsg(2044), .northingEasting))
        #expect(finding.verdict == .decided)
        #expect(finding.candidates[0].system.epsgCode == 2044 && finding.candidates[0].order == .northingEasting)
        // Half-way between two zones both are readings, though one of them lies far out of its zone.
        let between = CRSDetection.candidates(for: [(2_376_000, 18_982_000), (2_376_100, 18_982_100)])
        #expect(between.verdict == .ambiguous && Set(between.candidates.map(\.system.epsgCode)) == [2044, 2045])
    }

    @Test("One mistyped corner of five, or one that is not a number, changes nothing")
    func mistyped() throws {
        var given = try numbers(.epsg(9209), .northingEasting)
        given.append((given[0].0 + 300_000, given[0].1))
        given.append((.nan, given[0].1))
        given.append((given[0].0, 9e9))
        let finding = CRSDetection.candidates(for: given, evidence: CRSDetection.Evidence(place: Self.place))
        #expect(finding.verdict == .decided && finding.candidates[0].system.epsgCode == 9209)
        #expect(abs(finding.candidates[0].inside - 4.0 / 6) < 1e-9)
    }

    @Test("A reading near the commune but not in it is the only one and still not certain")
    func near() throws {
        let east = ExpectedPlace(
            box: GridBox(
                minimum: GridPosition(longitudeE7: 1_062_000_000, latitudeE7: 214_200_000),
                maximum: GridPosition(longitudeE7: 1_062_500_000, latitudeE7: 214_900_000)))
        let finding = CRSDetection.candidates(for: try numbers(.epsg(9214), .northingEasting), evidence: CRSDetection.Evidence(place: east))
        #expect(finding.verdict == .ambiguous)
        #expect(finding.candidates.map(\.system.epsgCode) == [9214] && finding.candidates[0].reasons == [.nearPlace])
        #expect(abs(try #require(finding.candidates[0].distance).value - 6370) < 100)
    }

    @Test("Numbers that mean nothing in Vietnam have no reading")
    func none() {
        for given in [[], [(Double.nan, 1)], [(0, 0)], [(1, 2), (3, 4)], [(51.5, -0.1)], [(1e300, -1e300)]] as [[(Double, Double)]] {
            let finding = CRSDetection.candidates(for: given)
            #expect(finding.verdict == .none && finding.candidates.isEmpty && finding.excluded.isEmpty)
        }
        let away = CRSDetection.candidates(for: [(10.5, 106.5)], evidence: CRSDetection.Evidence(place: Self.place))
        #expect(away.verdict == .none && away.candidates.isEmpty && !away.excluded.isEmpty)
        #expect(away.excluded.allSatisfy { $0.area == nil })
    }

    @Test("Long lists are sampled, not left out")
    func long() throws {
        let corners = try numbers(.epsg(9214), .northingEasting)
        let given = (0..<5000).map { corners[$0 % 4] }
        let finding = CRSDetection.candidates(for: given, evidence: CRSDetection.Evidence(place: Self.place))
        #expect(finding.verdict == .decided && finding.candidates[0].inside == 1)
    }
}

@Suite("Parts of the detection")
struct DetectionPartTests {
    @Test(
        "Digits are read as degrees, minutes and seconds",
        arguments: [(106.0801, 106.0, 8.0, 1.0), (21.285959, 21, 28, 59.59), (106, 106, 0, 0), (0.0059, 0, 0, 59), (106.59, 106, 59, 0)])
    func digits(number: Double, degrees: Double, minutes: Double, seconds: Double) {
        let notation = Notation.degreesMinutesSecondsAsDecimal
        let expected = degrees + minutes / 60 + seconds / 3600
        #expect(abs(notation.value(of: number) - expected) < 1e-10)
        #expect(abs(notation.value(of: -number) + expected) < 1e-10)
        #expect(Notation.decimal.value(of: number) == number)
        #expect(Notation.canBeSexagesimal(number))
    }

    @Test(
        "Minutes and seconds of sixty or more are none", arguments: [106.6, 106.0060, 106.5960, 106.005_999_999_9, 21.99, 404_487.59, 181])
    func notSexagesimal(number: Double) {
        #expect(!Notation.canBeSexagesimal(number))
    }

    @Test("A place knows what is inside, holes out, and how far the rest is")
    func place() throws {
        func square(_ size: Double) -> Ring<PlanarPosition> {
            Ring([(0, 0), (size, 0), (size, size), (0, size)].map { PlanarPosition(x: 106 + $0.0, y: 21 + $0.1) })
        }
        let place = try #require(ExpectedPlace(outline: PlanarMultiPolygon([Polygon(rings: [square(0.2), square(0.1)])])))
        #expect(place.contains(PlanarPosition(x: 106.15, y: 21.15)))
        #expect(!place.contains(PlanarPosition(x: 106.05, y: 21.05)))
        #expect(!place.contains(PlanarPosition(x: 106.25, y: 21.15)))
        #expect(place.distance(from: PlanarPosition(x: 106.15, y: 21.15), limit: 1000) == 0)
        // In the hole, 0.04° of longitude from its edge: 4 157 m.
        let inHole = place.distance(from: PlanarPosition(x: 106.06, y: 21.05), limit: 1000)
        #expect(abs(inHole - 4157) < 10, "\(inHole)")
        let position = PlanarPosition(x: 106.3, y: 21.1)
        let exact = Ellipsoid.distance(position, PlanarPosition(x: 106.2, y: 21.1)).value
        #expect(abs(place.distance(from: position, limit: 20_000) - exact) < 0.01 * exact)
        #expect(abs(place.distance(from: position, limit: 100) - exact) < 0.01 * exact)
        #expect(ExpectedPlace(outline: PlanarMultiPolygon([])) == nil)
        #expect(ExpectedPlace(outline: PlanarMultiPolygon([Polygon(rings: [Ring([])])])) == nil)
    }

    @Test("A hull holds the outermost corners only")
    func hull() {
        let corners = [(0.0, 0.0), (4, 0), (4, 4), (0, 4)].map { PlanarPosition(x: $0.0, y: $0.1) }
        let inner = [(1.0, 1.0), (2, 0), (3, 2), (0, 0)].map { PlanarPosition(x: $0.0, y: $0.1) }
        #expect(convexHull(inner + corners) == corners)
        #expect(convexHull([]).isEmpty)
        #expect(Set(convexHull([corners[0], corners[0]])) == [corners[0]])
    }
}
