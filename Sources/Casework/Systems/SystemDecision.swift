import Geodesy
public import GeoPrimitives
import Registry

/// What was decided about the system of a file, and what it means for each of its areas.
struct SystemDecision {
    private let finding: SystemFinding
    private let day: Day?

    init(_ finding: SystemFinding, day: Day?) {
        self.finding = finding
        self.day = day
    }

    /// What is said of it, once a file.
    func findings(for submission: Submission) -> [Finding] {
        let index = submission.index
        guard let best = finding.candidates.first else {
            guard let near = finding.excluded.first, let distance = near.distance else {
                return [Finding("crs-none", .error, feature: index)]
            }
            let values = [
                "place": near.places, "system": near.system.description, "order": near.order.rawValue,
                "kilometres": distance.kilometresText, "direction": near.direction ?? "",
            ]
            return [Finding("crs-nowhere", .error, feature: index, values: values)]
        }
        let place = best.places
        switch finding.verdict {
        case .decided:
            let values = [
                "system": best.system.description, "order": best.order.rawValue, "notation": best.notation.rawValue,
                "inside": "\(best.inside)", "points": "\(best.points)", "place": place, "excluded": "\(finding.excluded.count)",
            ]
            var found = [Finding("crs-found", .note, feature: index, values: values)]
            if let named = submission.open?.named, named != best.order, named != best.order.ofOtherKind {
                let values = ["named": named.rawValue, "order": best.order.rawValue, "system": best.system.description]
                found.append(Finding("order-contradicts-names", .warning, feature: index, values: values))
            }
            if let declared = submission.open?.declared, !declared.hasSameNumbers(as: best.system) {
                let values = [
                    "declared": declared.description, "system": best.system.description, "inside": "\(best.inside)",
                    "points": "\(best.points)", "place": place,
                ]
                found.append(Finding("crs-declared-otherwise", .warning, feature: index, values: values))
            }
            return found
        case .ambiguous where finding.candidates.count == 1 && !best.fits:
            let values = [
                "system": best.system.description, "order": best.order.rawValue, "place": place,
                "kilometres": best.distance?.kilometresText ?? "", "direction": best.direction ?? "", "code": best.system.identifier,
            ]
            return [Finding("crs-nearly", .error, feature: index, values: values)]
        default:
            let list = finding.candidates.map { "\($0.system.identifier) (\($0.order.rawValue))" }.joined(separator: ", ")
            let values = ["candidates": list, "place": place, "undeclared": place.isEmpty ? "\(best.points)" : ""]
            return [Finding("crs-ambiguous", .error, feature: index, values: values)]
        }
    }

    /// Gives a submission its system; it stays open where none was decided.
    func settle(_ submission: inout Submission) {
        guard finding.verdict == .decided, let best = finding.candidates.first, let written = submission.shape else { return }
        let value = best.notation.value(of:)
        submission.shape = PlanarMultiPolygon(
            written.polygons.map { polygon in
                Polygon(rings: polygon.rings.map { Ring($0.positions.map { best.order.position(value($0.x), value($0.y)) }) })
            })
        submission.system = best.system == .wgs84 ? .crs84 : best.system
        submission.order = best.order
        submission.open = nil
        submission.systemEvidence = SystemEvidence(
            how: .found, notation: best.notation.rawValue, commune: submission.knowledge?.place?.unit.code, on: day,
            basis: submission.knowledge?.place?.basis.rawValue, points: best.points, inside: best.inside, excluded: finding.excluded.count)
        if let place = submission.knowledge?.place, !SystemDecision.fits(submission, place) {
            let values = ["system": best.system.description, "place": place.unit.fullName]
            submission.findings.append(Finding("crs-elsewhere", .error, feature: submission.index, values: values))
        }
    }

    /// Whether at least half of an area's own corners lie where the file's system puts the others.
    private static func fits(_ submission: Submission, _ place: Place) -> Bool {
        guard let shape = submission.shape, let degrees = try? Transformations.shared.transform(shape, from: submission.system, to: .crs84)
        else { return false }
        let positions = degrees.pairs
        let near = positions.count {
            place.ground.distance(from: PlanarPosition(x: $0.0, y: $0.1), limit: CRSDetection.exclusionDistance)
                <= CRSDetection.exclusionDistance
        }
        return near * 2 >= positions.count
    }
}

extension Metres {
    /// The kilometres as text, to the tenth below ten.
    public var kilometresText: String { (value / 1000).formatted(decimals: value < 9_950 ? 1 : 0) }
}
