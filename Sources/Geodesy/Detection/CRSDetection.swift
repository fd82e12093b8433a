internal import GeoPrimitives

/// Finds out which system, which axis order and which notation a list of numbers is in.
///
/// Every reading is tried and kept unless evidence excludes it; only when one is left, and it fits, is the verdict *decided*. The
/// numbers alone can never tell EPSG:5897, 3405 and 32648 apart (850 m at most), nor EPSG:4756 and 4326 (224 m): there the
/// datum has to be known. Considered are all VN-2000 systems, EPSG:32648, 32649, 2044, 2045, 3857, and degrees as EPSG:4326 or 4756.
public enum CRSDetection {
    /// How far, in metres, positions may lie from the declared place and still count as in it: outlines of communes differ by this.
    public static let outlineTolerance = 500.0
    /// How far, in metres, a reading must lie from the declared place to be excluded: neighbouring communes are confused.
    ///
    /// Zones lie 15' apart, 26 km at Yên Thế, and communes there are up to 14 km wide: a larger distance leaves neighbouring zones
    /// in doubt, a smaller one protects less.
    public static let exclusionDistance = 12_000.0
    /// How far, in metres, an easting with the zone in front may lie from the middle of its zone; zones are 620 km wide here.
    ///
    /// Wider than the zone, because maps overlap, and so wide that an easting between two zones is a reading of both.
    static let zoneReach = 650_000.0
    /// At most so many positions are looked at, evenly spread through the list.
    static let sampleSize = 200

    /// The readings of a list of pairs, as written, that the evidence leaves.
    public static func candidates(for numbers: [(Double, Double)], evidence: Evidence = Evidence()) -> Finding {
        let pairs = sample(numbers.filter { $0.0.isFinite && $0.1.isFinite })
        guard !pairs.isEmpty else { return Finding(verdict: .none, candidates: [], excluded: []) }
        let readings = ranked(hypotheses(evidence).compactMap { read(pairs, as: $0, evidence) })
        var possible = readings.filter { !$0.reasons.contains(.farFromPlace) }
        if possible.contains(where: \.areaAgrees) { possible.removeAll(where: \.areaDisagrees) }
        let excluded = readings.filter { !possible.contains($0) }
        let fits = possible.count == 1 && !possible[0].reasons.contains(.nearPlace)
        let verdict: Verdict = possible.isEmpty ? .none : fits ? .decided : .ambiguous
        return Finding(verdict: verdict, candidates: possible, excluded: excluded)
    }

    /// One way to read numbers, before it is tried.
    private struct Hypothesis {
        var system: CoordinateReferenceSystem
        var order: AxisOrder
        var notation: Notation
    }

    private static func hypotheses(_ evidence: Evidence) -> [Hypothesis] {
        typealias System = CoordinateReferenceSystem
        var list: [Hypothesis] = []
        if evidence.notation == nil || evidence.notation == .decimal {
            let projected = System.vn2000Zones + System.vn2000UTM + System.wgs84UTM + System.hanoi1972Zones + [.webMercator]
            for system in projected {
                list.append(Hypothesis(system: system, order: .northingEasting, notation: .decimal))
                list.append(Hypothesis(system: system, order: .eastingNorthing, notation: .decimal))
            }
        }
        let notations = evidence.notation.map { [$0] } ?? [.decimal, .degreesMinutesSecondsAsDecimal]
        for system in [System.wgs84, .vn2000Geographic] {
            for order in [AxisOrder.latitudeLongitude, .longitudeLatitude] {
                list += notations.map { Hypothesis(system: system, order: order, notation: $0) }
            }
        }
        return list.filter { evidence.datums.contains($0.system.datum) && evidence.orders.contains($0.order) }
    }

    /// Tries a reading; nil where most of the numbers cannot be read so or most positions are out of Vietnam.
    private static func read(_ pairs: [(Double, Double)], as hypothesis: Hypothesis, _ evidence: Evidence) -> Candidate? {
        if hypothesis.notation == .degreesMinutesSecondsAsDecimal {
            // One number in eight may be mistyped; more, and these are not minutes and seconds.
            let wrong = pairs.reduce(0) { $0 + ($1.0.isSexagesimal ? 0 : 1) + ($1.1.isSexagesimal ? 0 : 1) }
            guard wrong * 8 <= pairs.count * 2 else { return nil }
        }
        guard let positions = transformed(pairs, hypothesis) else { return nil }
        if let falseEasting = hypothesis.system.zonedFalseEasting {
            let inZone = pairs.count { (hypothesis.order.position($0.0, $0.1).x - falseEasting).magnitude < zoneReach }
            guard inZone * 2 > pairs.count else { return nil }
        }
        let inVietnam = positions.count { vietnam.contains($0) }
        guard inVietnam * 2 > pairs.count else { return nil }
        let count = Double(pairs.count)
        let centre = PlanarPosition(
            x: positions.reduce(0) { $0 + $1.x } / Double(positions.count), y: positions.reduce(0) { $0 + $1.y } / Double(positions.count))
        let outline = positions.count > 2 ? Ring(positions) : nil
        var candidate = Candidate(
            system: hypothesis.system, order: hypothesis.order, notation: hypothesis.notation, inside: Double(inVietnam) / count,
            centre: centre, distance: nil, area: outline.map { SquareMetres(Ellipsoid.signedArea(ofDegrees: $0).value.magnitude) },
            reasons: [.inVietnam])
        if let place = evidence.place {
            let distances = positions.map { place.distance(from: $0, limit: exclusionDistance) }
            candidate.inside = Double(distances.count { $0 == 0 }) / count
            candidate.distance = Metres(place.distance(from: centre, limit: exclusionDistance))
            let share = { (limit: Double) in Double(distances.count { $0 <= limit }) / count }
            candidate.reasons = [share(outlineTolerance) > 0.5 ? .inPlace : share(exclusionDistance) > 0.5 ? .nearPlace : .farFromPlace]
        }
        if let declared = evidence.declaredArea, let outline, let reason = judge(declared, outline) { candidate.reasons.append(reason) }
        return candidate
    }

    /// The positions on WGS 84 without those that the system is not defined for; nil where they are the most.
    private static func transformed(_ pairs: [(Double, Double)], _ hypothesis: Hypothesis) -> [PlanarPosition]? {
        let value = hypothesis.notation.value(of:)
        var positions = pairs.map { hypothesis.order.position(value($0.0), value($0.1)) }
        do {
            try Transformations.shared.transform(&positions, from: hypothesis.system, to: .wgs84)
        } catch .positionsFailed(let failures, let total, _, _) where total * 2 < pairs.count {
            // All are listed: the sample is no larger than twice the list.
            for failure in failures.reversed() { positions.remove(at: failure.index) }
        } catch {
            return nil
        }
        return positions
    }

    /// Compares a declared area with an outline; nil where neither agreement nor disagreement is clear.
    ///
    /// Agreement needs an outline that is a good part of its hull: a list out of order could agree by accident.
    private static func judge(_ declared: SquareMetres, _ outline: Ring<PlanarPosition>) -> Reason? {
        let measured = Ellipsoid.signedArea(ofDegrees: outline).value.magnitude
        let hull = Ellipsoid.signedArea(ofDegrees: Ring(convexHull(outline.positions))).value.magnitude
        let ratio = declared.value / measured
        if ratio > 0.8, ratio < 1.25, measured > hull / 2 { return .areaAgrees(ratio) }
        return ratio > 3 || ratio < 1.0 / 3 ? .areaDisagrees(ratio) : nil
    }

    /// In the place before near it before far, then by the common use of the systems: WGS 84 degrees and VN-2000 zones first.
    private static func ranked(_ candidates: [Candidate]) -> [Candidate] {
        candidates.enumerated().sorted { one, other in
            if one.element.rank != other.element.rank { return one.element.rank < other.element.rank }
            let distances = (one.element.distance ?? Metres(0), other.element.distance ?? Metres(0))
            return distances.0 == distances.1 ? one.offset < other.offset : distances.0 < distances.1
        }.map(\.element)
    }

    private static func sample(_ pairs: [(Double, Double)]) -> [(Double, Double)] {
        guard pairs.count > sampleSize else { return pairs }
        return (0..<sampleSize).map { pairs[$0 * pairs.count / sampleSize] }
    }

    /// Vietnam onshore as EPSG bounds it, a fifth of a degree wider.
    private static let vietnam = Domain(x: 101.94...109.73, y: 8.13...23.6)
}

extension CRSDetection.Candidate {
    fileprivate var areaAgrees: Bool { reasons.contains { if case .areaAgrees = $0 { true } else { false } } }
    fileprivate var areaDisagrees: Bool { reasons.contains { if case .areaDisagrees = $0 { true } else { false } } }

    fileprivate var rank: Int {
        let place = reasons.contains(.farFromPlace) ? 4 : reasons.contains(.nearPlace) ? 2 : 0
        return place + (areaDisagrees ? 1 : 0)
    }
}

extension CoordinateReferenceSystem {
    /// The false easting of a system whose eastings begin with the number of the zone; nil for any other.
    fileprivate var zonedFalseEasting: Double? {
        if case .transverseMercator(_, _, let falseEasting) = projection, falseEasting > 1_000_000 { falseEasting } else { nil }
    }
}

extension Double {
    fileprivate var isSexagesimal: Bool { Notation.canBeSexagesimal(self) }
}
