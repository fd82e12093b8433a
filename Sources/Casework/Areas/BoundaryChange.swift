import Geodesy
import GeoPrimitives
import Registry

extension Boundary {
    /// What is to be said where the boundary takes the place of another one of the same area.
    ///
    /// An area keeps its ground when it is measured anew: an outline that lies elsewhere, or is much greater or smaller, is the outline of
    /// other land, or a slip. Nothing stands in the way of either; whoever amends a code decides.
    ///
    /// - Parameters:
    ///   - old: The boundary before.
    ///   - rules: The limits beyond which something is said.
    ///   - feature: The feature of the file, from 0; nil where there is no file.
    /// - Returns: Warnings; none where the two agree, or of size and place where one of them has no outline.
    /// - Throws: `GEOSError` where the overlay fails.
    func findings(replacing old: Boundary, _ rules: RuleSettings, feature: Int? = nil) throws -> [Finding] {
        var findings: [Finding] = []
        if let new = Ground(self), let known = Ground(old) {
            findings += [
                try new.displacement(from: known, rules, feature: feature), new.resizing(from: known, rules, feature: feature),
            ].compactMap { $0 }
        }
        if surveyMethod == .unknown, old.surveyMethod != .unknown {
            findings.append(
                Finding("revision-unsurveyed", .warning, feature: feature, values: ["method": old.surveyMethod.rawValue]))
        }
        return findings
    }
}

extension Ground {
    /// That the ground lies elsewhere than other ground of the same area; nil where they share enough of the smaller one.
    fileprivate func displacement(from old: Ground, _ rules: RuleSettings, feature: Int?) throws -> Finding? {
        let shared = try SharedGround(of: self, with: old)
        let share = shared.map { max($0.share, $0.otherShare) } ?? 0
        guard share < rules.revisionShare, let middle = shape.box?.middle, let before = old.shape.box?.middle else { return nil }
        let corner = shape.polygons.first?.exterior?.positions.first?.degrees
        return Finding(
            "revision-apart", .warning, feature: feature, position: corner,
            values: [
                "percent": (share * 100).formatted(decimals: 1), "metres": Ellipsoid.distance(middle, before).value.formatted(decimals: 0),
            ])
    }

    /// That the ground is greater or smaller than other ground of the same area by more than two surveys of the same land differ.
    fileprivate func resizing(from old: Ground, _ rules: RuleSettings, feature: Int?) -> Finding? {
        let change = size.value - old.size.value
        // Corners err to either side, so that half of the outline may well be off by both accuracies, all of it hardly.
        let outline = max(Ellipsoid.perimeter(of: shape).value, Ellipsoid.perimeter(of: old.shape).value)
        let noise = ((accuracy?.value ?? 0) + (old.accuracy?.value ?? 0)) * outline / 2
        guard old.size.value > 0, change.magnitude > max(rules.revisionTolerance * old.size.value, noise) else { return nil }
        return Finding(
            "revision-size", .warning, feature: feature,
            values: [
                "before": old.size.hectares.formatted(decimals: 4), "after": size.hectares.formatted(decimals: 4),
                "percent": (change > 0 ? "+" : "") + (change / old.size.value * 100).formatted(decimals: 1),
                "limit": (rules.revisionTolerance * 100).formatted(decimals: 1),
            ])
    }
}

extension GridBox {
    /// The middle of the box, in degrees.
    fileprivate var middle: PlanarPosition {
        let (least, most) = (minimum.degrees, maximum.degrees)
        return PlanarPosition(x: (least.x + most.x) / 2, y: (least.y + most.y) / 2)
    }
}
