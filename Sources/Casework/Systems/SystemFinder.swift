import Geodesy
import GeoPrimitives
import Registry

/// Finds out in which system, order and notation submitted numbers are, by the communes that they are declared to lie in.
///
/// One file is in one system: a reading must be possible for every place of the file. What the file or its columns say decides between
/// readings that the evidence leaves, and never against it.
public struct SystemFinder: Sendable {
    /// Groups of areas in one place beyond this number are not looked at: the first ones tell the system.
    private static let mostGroups = 20

    /// Makes a finder.
    public init() {}

    /// The readings of submissions that are open.
    ///
    /// - Parameters:
    ///   - submissions: The submissions, as written.
    ///   - place: Where one is declared to lie; nil where nothing is declared.
    /// - Returns: The readings that are possible for all of them, and those that are excluded.
    public func find(in submissions: [Submission], place: (Submission) -> Place?) -> SystemFinding {
        let known = submissions.first { $0.open != nil }?.open ?? OpenNumbers()
        var groups: [(place: Place?, members: [Submission])] = []
        for submission in submissions where submission.shape != nil {
            let place = place(submission)
            if let found = groups.firstIndex(where: { $0.place?.unit.code == place?.unit.code }) {
                groups[found].members.append(submission)
            } else if groups.count < SystemFinder.mostGroups {
                groups.append((place, [submission]))
            }
        }
        let found = groups.map { SystemFinder.readings(of: $0.members, in: $0.place, known) }
        guard let first = found.first else { return SystemFinding(verdict: .none, candidates: [], excluded: []) }
        let all = found.dropFirst().reduce(first) { $0.joined(with: $1) }
        return SystemFinder.preferring(known, all)
    }

    /// The readings of the areas of one place.
    private static func readings(of members: [Submission], in place: Place?, _ known: OpenNumbers) -> SystemFinding {
        let pairs = members.flatMap { $0.shape?.pairs ?? [] }
        let declared = members.count == 1 ? members[0].facts.declaredHectares : nil
        let evidence = CRSDetection.Evidence(
            notation: known.notation, place: place?.ground, declaredArea: declared.map { SquareMetres($0 * 10_000) },
            orders: known.given.map { [$0, $0.ofOtherKind] } ?? Set(AxisOrder.allCases))
        let finding = CRSDetection.candidates(for: pairs, evidence: evidence)
        func reading(_ candidate: CRSDetection.Candidate) -> SystemFinding.Reading {
            let first = pairs.first ?? (0, 0)
            let value = candidate.notation.value(of:)
            var ratio: Double?
            for case .areaAgrees(let found) in candidate.reasons { ratio = found }
            for case .areaDisagrees(let found) in candidate.reasons { ratio = found }
            return SystemFinding.Reading(
                system: candidate.system, order: candidate.order, notation: candidate.notation, points: pairs.count,
                inside: Int((candidate.inside * Double(pairs.count)).rounded()), places: place?.unit.fullName ?? "",
                sample: candidate.order.position(value(first.0), value(first.1)), centre: candidate.centre,
                distance: candidate.distance, direction: place.map { Compass.direction(of: candidate.centre, from: $0.middle) },
                areaRatio: ratio, fits: !candidate.reasons.contains(.nearPlace) && !candidate.reasons.contains(.farFromPlace))
        }
        return SystemFinding(
            verdict: finding.verdict, candidates: finding.candidates.map(reading), excluded: finding.excluded.map(reading))
    }

    /// What is left once the file's own word has decided between readings that fit alike.
    private static func preferring(_ known: OpenNumbers, _ finding: SystemFinding) -> SystemFinding {
        var left = finding.candidates
        if left.contains(where: \.fits) { left.removeAll { !$0.fits } }
        func prefer(_ isPreferred: (SystemFinding.Reading) -> Bool) {
            if left.contains(where: isPreferred) { left.removeAll { !isPreferred($0) } }
        }
        if let named = known.named { prefer { $0.order == named } }
        if let declared = known.declared {
            prefer { $0.system.hasSameNumbers(as: declared) && $0.notation != .degreesMinutesSecondsAsDecimal }
        }
        let isDecided = left.count == 1 && left[0].fits
        return SystemFinding(
            verdict: left.isEmpty ? .none : isDecided ? .decided : .ambiguous, candidates: left, excluded: finding.excluded)
    }
}

extension SystemFinding {
    /// The readings that both findings leave.
    fileprivate func joined(with other: SystemFinding) -> SystemFinding {
        var both: [Reading] = []
        var lost = excluded
        for reading in candidates {
            guard let same = other.candidates.first(where: { $0.isSame(as: reading) }) else {
                lost.append(reading)
                continue
            }
            var sum = reading
            sum.points += same.points
            sum.inside += same.inside
            sum.places = [reading.places, same.places].filter { !$0.isEmpty }.joined(separator: ", ")
            sum.fits = reading.fits && same.fits
            sum.areaRatio = nil
            both.append(sum)
        }
        return SystemFinding(verdict: verdict, candidates: both, excluded: lost)
    }
}

extension AxisOrder {
    /// The same of north and east first, for the other kind of system.
    var ofOtherKind: AxisOrder {
        switch self {
        case .eastingNorthing: .longitudeLatitude
        case .longitudeLatitude: .eastingNorthing
        case .northingEasting: .latitudeLongitude
        case .latitudeLongitude: .northingEasting
        }
    }
}

extension MultiPolygon where Position == PlanarPosition {
    /// All positions as pairs, a closing position left out.
    var pairs: [(Double, Double)] {
        polygons.flatMap { polygon in
            polygon.rings.flatMap { ring in (ring.isClosed ? ring.positions.dropLast() : ring.positions[...]).map { ($0.x, $0.y) } }
        }
    }
}
