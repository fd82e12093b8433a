import Casework
import Geodesy
import GeoPrimitives
import Registry

extension Submission {
    /// Reads decimal numbers as the officer says that they are meant; the system must be known.
    mutating func read(as notation: Notation?) {
        guard let notation, notation == .degreesMinutesSecondsAsDecimal, let written = shape else { return }
        guard system.kind == .geographic else {
            let values = ["notation": notation.rawValue, "system": system.description]
            findings.append(Finding("notation-not-of-crs", .error, feature: index, values: values))
            return
        }
        let numbers = written.polygons.flatMap { $0.rings.flatMap { $0.positions.flatMap { [$0.x, $0.y] } } }
        if let wrong = numbers.first(where: { !Notation.canBeSexagesimal($0) }) {
            let values = ["notation": notation.rawValue, "number": wrong.text(8)]
            findings.append(Finding("notation-not-sexagesimal", .error, feature: index, values: values))
        }
        shape = PlanarMultiPolygon(
            written.polygons.map { polygon in
                Polygon(
                    rings: polygon.rings.map { ring in
                        Ring(ring.positions.map { PlanarPosition(x: notation.value(of: $0.x), y: notation.value(of: $0.y)) })
                    })
            })
        systemEvidence = SystemEvidence(how: .given, notation: notation.rawValue)
    }
}
