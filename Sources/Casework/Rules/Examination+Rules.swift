import Geodesy
import GeoPrimitives
import Registry
import Topology

extension Examination {
    /// Says what looks wrong with an outline that is valid: by its size, its corners and where it lies.
    mutating func judge(_ shape: GridMultiPolygon, _ submission: Submission, _ knowledge: SubmissionKnowledge) {
        judgeSize(submission, knowledge)
        judgeCorners(shape, submission, knowledge.rules)
        judgePlace(shape, submission, knowledge)
    }

    private mutating func judgeSize(_ submission: Submission, _ knowledge: SubmissionKnowledge) {
        let (rules, hectares, index) = (knowledge.rules, area.hectares, submission.index)
        func shown(_ hectares: Double) -> String { hectares.formatted(decimals: 4) }
        if hectares < rules.tinyHectares {
            let values = ["hectares": shown(hectares), "limit": shown(rules.tinyHectares)]
            findings.append(Finding("tiny-area", .warning, feature: index, values: values))
        } else if hectares < rules.formerMinimumHectares, !knowledge.isBulk {
            let values = ["hectares": shown(hectares), "limit": shown(rules.formerMinimumHectares)]
            findings.append(Finding("below-former-minimum", .note, feature: index, values: values))
        }
        let commune = knowledge.place?.unit.squareKilometres.map { $0 * 100 }
        if hectares > commune ?? rules.hugeHectares {
            let values = [
                "hectares": shown(hectares), "limit": shown(commune ?? rules.hugeHectares), "commune": knowledge.place?.unit.fullName ?? "",
            ]
            findings.append(Finding("absurd-area", .warning, feature: index, values: values))
        }
        if let declared = submission.facts.declaredHectares, declared > 0, hectares > 0,
            (declared - hectares).magnitude > rules.declaredTolerance * max(declared, hectares)
        {
            let values = [
                "declared": shown(declared), "hectares": shown(hectares),
                "percent": ((declared - hectares).magnitude / hectares * 100).formatted(decimals: 1),
            ]
            findings.append(Finding("declared-area-differs", .warning, feature: index, values: values))
        }
    }

    private mutating func judgeCorners(_ shape: GridMultiPolygon, _ submission: Submission, _ rules: RuleSettings) {
        var metres = 0.0
        var corners = 0
        let plane = LocalMetres(latitude: shape.box.map { Double($0.minimum.latitudeE7) / 1e7 } ?? 0)
        for polygon in shape.polygons {
            guard let ring = polygon.exterior, var last = ring.positions.first?.degrees else { continue }
            corners += max(0, ring.positions.count - 1)
            for position in ring.positions.dropFirst() {
                let next = position.degrees
                metres += plane.distance(last, next)
                last = next
            }
        }
        if corners > 0, metres / Double(corners) > rules.metresPerCorner {
            let values = [
                "corners": "\(corners)", "metres": metres.formatted(decimals: 0), "hectares": area.hectares.formatted(decimals: 1),
            ]
            findings.append(Finding("few-corners", .warning, feature: submission.index, values: values))
        }
        let isDegrees = submission.system.kind == .geographic
        let step = isDegrees ? rules.roundDegrees : rules.roundMetres
        let round = submission.shape?.roundCorners(step: step) ?? (round: 0, all: 0)
        if step > 0, round.all > 2, round.round * 2 > round.all {
            let values = [
                "round": "\(round.round)", "corners": "\(round.all)",
                "step": isDegrees ? "\(step)°" : "\(step.formatted(decimals: 0)) m",
            ]
            findings.append(Finding("round-corners", .warning, feature: submission.index, values: values))
        }
    }

    mutating func judgePlace(_ shape: GridMultiPolygon, _ submission: Submission, _ knowledge: SubmissionKnowledge) {
        guard let place = knowledge.place else { return }
        let distance = CommuneDistance(of: shape, from: place)
        let finding = distance.finding(place, as: knowledge.gazetteer?.day, knowledge.rules, feature: submission.index)
        guard let finding else { return }
        findings.append(finding)
        if distance.metres > CRSDetection.exclusionDistance {
            if let suspicion = SystemSuspicion.finding(for: submission, in: place) { findings.append(suspicion) }
        } else {
            judgeStraddling(shape, submission, knowledge)
        }
    }

    /// Says which communes share the ground, where their outlines are known.
    private mutating func judgeStraddling(_ shape: GridMultiPolygon, _ submission: Submission, _ knowledge: SubmissionKnowledge) {
        guard area.value > 0 else { return }
        var shares: [(name: String, share: Double)] = []
        for place in knowledge.gazetteer?.outlines ?? [] {
            guard let outline = place.unit.outline, let ground = try? Overlap.between(a: shape, b: outline) else { continue }
            let share = Ellipsoid.area(of: ground).value / area.value
            if share >= knowledge.rules.straddlingShare { shares.append((place.unit.fullName, share)) }
        }
        guard shares.count > 1 else { return }
        let list = shares.sorted { $0.share > $1.share }.map { "\($0.name) \(($0.share * 100).formatted(decimals: 1)) %" }
        findings.append(
            Finding("straddles-communes", .warning, feature: submission.index, values: ["shares": list.joined(separator: ", ")]))
    }
}

extension MultiPolygon where Position == PlanarPosition {
    /// How many corners of the outlines lie on whole multiples of a step both ways, and how many there are.
    fileprivate func roundCorners(step: Double) -> (round: Int, all: Int) {
        var (round, all) = (0, 0)
        func isWhole(_ number: Double) -> Bool {
            let steps = number / step
            return (steps - steps.rounded()).magnitude < 1e-6
        }
        for polygon in polygons {
            guard let ring = polygon.exterior else { continue }
            for position in ring.isClosed ? ring.positions.dropLast() : ring.positions[...] {
                all += 1
                if isWhole(position.x), isWhole(position.y) { round += 1 }
            }
        }
        return (round, all)
    }
}
