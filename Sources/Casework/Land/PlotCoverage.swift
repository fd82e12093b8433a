import Geodesy
import GeoPrimitives
import Registry
import Topology

/// How the plots of an area lie side by side, and the ground that they cover together.
struct PlotCoverage {
    /// What was found: gaps, overlaps and slivers, each with its place and its square metres.
    private(set) var findings: [Finding] = []
    /// The ground that the plots cover together, in degrees.
    private(set) var union = PlanarMultiPolygon([])

    /// Judges plots.
    ///
    /// - Parameters:
    ///   - plots: Their outlines, valid.
    ///   - features: Their features in the file, in the same order.
    ///   - sliverWidth: Below which mean width a gap is two drawings of one border.
    ///   - closing: Whether slivers are closed; they are kept as holes otherwise.
    /// - Throws: `GEOSError` where GEOS itself fails.
    init(_ plots: [GridMultiPolygon], features: [Int], sliverWidth: Metres, closing: Bool) throws {
        let report = try Coverage.report(plots, sliverWidth: sliverWidth)
        for overlap in report.overlaps {
            let area = Ellipsoid.area(of: overlap.ground)
            let (one, two) = (features[overlap.first], features[overlap.second])
            var values = PlotCoverage.values(area, overlap.width)
            (values["feature"], values["other"]) = ("\(two)", "\(one)")
            findings.append(
                Finding("plots-overlap", .warning, feature: two, position: overlap.ground.aPosition, values: values))
        }
        var closed: [Polygon<PlanarPosition>] = []
        for gap in report.gaps {
            let ground = PlanarMultiPolygon([gap.ground])
            let area = Ellipsoid.area(of: ground)
            var values = PlotCoverage.values(area, gap.width)
            values["features"] = gap.areas.map { "\(features[$0])" }.joined(separator: ", ")
            guard gap.width < sliverWidth else {
                findings.append(Finding("plots-gap", .note, position: ground.aPosition, values: values))
                continue
            }
            let offer = Finding.Mend(id: PlotRequest.closeSlivers, areaChange: SquareMetres((area.value * 1000).rounded() / 1000))
            if closing { closed.append(gap.ground) }
            let place = ground.aPosition
            findings.append(
                closing
                    ? Finding("plots-sliver-closed", .note, position: place, values: values)
                    : Finding("plots-sliver", .warning, position: place, values: values, mend: offer))
        }
        union = try Overlap.union(of: plots)
        guard !closed.isEmpty else { return }
        // The ground of a sliver is a ring of the union itself: without that hole nothing of it is left.
        union = PlanarMultiPolygon(
            union.polygons.map { polygon in
                Polygon(
                    rings: polygon.rings.enumerated().filter { index, ring in
                        index == 0 || !closed.contains { Set($0.rings[0].positions) == Set(ring.positions) }
                    }.map(\.element))
            })
    }

    private static func values(_ area: SquareMetres, _ width: Metres) -> [String: String] {
        ["squareMetres": area.value.formatted(decimals: 1), "width": width.value.formatted(decimals: 2)]
    }
}

extension MultiPolygon where Position == PlanarPosition {
    /// A position of the outline by which the place is found.
    var aPosition: PlanarPosition? { polygons.first?.exterior?.positions.first }
}
