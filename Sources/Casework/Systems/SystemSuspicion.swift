import Geodesy
import GeoPrimitives
public import Registry

/// Asks whether the numbers of a submission speak against the system they are said to be in.
public enum SystemSuspicion {
    /// Looks for another system, order or notation by which most of the numbers lie in the place.
    ///
    /// - Parameters:
    ///   - submission: A submission whose system is said, by the officer, by the file or by its format.
    ///   - place: Where it is declared to lie.
    /// - Returns: A warning that names the reading that fits; nil where what was said stands.
    public static func finding(for submission: Submission, in place: Place) -> Finding? {
        guard var asWritten = submission.writtenAgain() else { return nil }
        asWritten.open = OpenNumbers(named: submission.order)
        let found = SystemFinder().find(in: [asWritten]) { _ in place }
        guard let best = found.candidates.first(where: \.fits),
            !best.system.hasSameNumbers(as: submission.system)
                || best.order.eastFirst != submission.order.eastFirst || best.notation == .degreesMinutesSecondsAsDecimal
        else { return nil }
        let values = [
            "declared": submission.system.description, "system": best.system.description, "order": best.order.rawValue,
            "notation": best.notation.rawValue, "code": best.system.identifier, "axes": best.order.rawValue,
            "dms": best.notation == .degreesMinutesSecondsAsDecimal ? best.notation.rawValue : "", "inside": "\(best.inside)",
            "points": "\(best.points)", "place": best.places,
        ]
        return Finding("crs-suspected", .warning, feature: submission.index, values: values)
    }
}

extension Submission {
    /// The submission with its numbers in the order in which they were written; nil where there is no outline.
    fileprivate func writtenAgain() -> Submission? {
        guard let shape else { return nil }
        var copy = self
        copy.shape = PlanarMultiPolygon(
            shape.polygons.map { polygon in
                Polygon(
                    rings: polygon.rings.map { ring in
                        Ring(
                            ring.positions.map { position in
                                let pair = order.numbers(of: position)
                                return PlanarPosition(x: pair.first, y: pair.second)
                            })
                    })
            })
        return copy
    }
}
