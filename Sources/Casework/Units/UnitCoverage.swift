import Geodesy
import GeoPrimitives
import Registry
import Topology

/// How units of one file lie side by side.
enum UnitCoverage {
    /// Overlaps, and slivers that nobody's ground is: two drawings of one border.
    ///
    /// - Throws: `GEOSError` where GEOS fails.
    static func findings(_ examined: [(LoadUnits.Input, Examination)]) throws -> [Finding] {
        let drawn = examined.compactMap { input, examination in examination.shape.map { (input, $0) } }
        guard drawn.count > 1 else { return [] }
        func name(_ index: Int) -> String { drawn[index].0.name ?? drawn[index].0.code ?? "\(drawn[index].0.submission.index)" }
        let report = try Coverage.report(drawn.map(\.1))
        let overlaps = report.overlaps.map { overlap in
            let area = Ellipsoid.area(of: overlap.ground)
            return Finding(
                "units-overlap", .warning, feature: drawn[overlap.second].0.submission.index, position: overlap.ground.aPosition,
                values: [
                    "unit": name(overlap.second), "other": name(overlap.first), "squareMetres": area.value.formatted(decimals: 1),
                    "width": overlap.width.value.formatted(decimals: 2),
                ])
        }
        let slivers = report.slivers.map { gap in
            let ground = PlanarMultiPolygon([gap.ground])
            return Finding(
                "units-sliver", .warning, position: ground.aPosition,
                values: [
                    "units": gap.areas.map { name($0) }.joined(separator: ", "),
                    "squareMetres": Ellipsoid.area(of: ground).value.formatted(decimals: 1),
                    "width": gap.width.value.formatted(decimals: 2),
                ])
        }
        return overlaps + slivers
    }
}
