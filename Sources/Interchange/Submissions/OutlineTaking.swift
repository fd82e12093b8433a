import GeoPrimitives
import Registry

/// The outline that is in a geometry of any kind, and what of it was left.
struct OutlineTaking {
    /// The polygons; nil where there is none.
    var shape: PlanarMultiPolygon?
    /// What is to be said.
    var findings: [Finding] = []

    /// Takes polygons as they are, lines only where they are to be closed, points never: nobody but the surveyor knows how they go on.
    init(_ geometry: GeoJSONGeometry, closingLines: Bool, feature: Int) {
        if let shape = geometry.multiPolygon {
            self.shape = shape
            return
        }
        var parts = Parts()
        parts.add(geometry)
        var polygons = parts.polygons
        if closingLines, !parts.lines.isEmpty {
            let long = parts.lines.filter { Set($0).count >= 3 }
            let open = long.filter { $0.first != $0.last }
            polygons += long.map { line in Polygon(rings: [Ring(line.first == line.last ? line : line + line.prefix(1))]) }
            let values = ["lines": "\(long.count)", "open": "\(open.count)"]
            if !long.isEmpty { findings.append(Finding("lines-closed", open.isEmpty ? .note : .warning, feature: feature, values: values)) }
            parts.lines.removeAll { Set($0).count >= 3 }
        }
        guard !polygons.isEmpty else {
            findings.append(
                parts.lines.isEmpty || closingLines
                    ? Finding("geometry-not-polygon", .error, feature: feature, values: ["type": geometry.type])
                    : Finding("geometry-is-line", .error, feature: feature, values: ["lines": "\(parts.lines.count)"]))
            return
        }
        shape = MultiPolygon(polygons)
        if !parts.lines.isEmpty || !parts.points.isEmpty {
            let values = ["lines": "\(parts.lines.count)", "points": "\(parts.points.count)"]
            findings.append(Finding("geometry-parts-left", .warning, feature: feature, values: values))
        }
    }

    /// Takes loose points, standing as one ring; never the corners of a line or an outline, which were drawn in an order.
    init(pointsOf geometry: GeoJSONGeometry, feature: Int) {
        var parts = Parts()
        parts.add(geometry)
        guard parts.lines.isEmpty, parts.polygons.isEmpty, !parts.points.isEmpty else {
            findings.append(Finding("geometry-not-points", .error, feature: feature, values: ["type": geometry.type]))
            return
        }
        shape = MultiPolygon([Polygon(rings: [Ring(parts.points)])])
    }

    private struct Parts {
        var polygons: [Polygon<PlanarPosition>] = []
        var lines: [[PlanarPosition]] = []
        var points: [PlanarPosition] = []

        mutating func add(_ geometry: GeoJSONGeometry) {
            switch geometry {
            case .point(let position): points.append(position)
            case .multiPoint(let positions): points += positions
            case .lineString(let line): lines.append(line)
            case .multiLineString(let several): lines += several
            case .polygon(let polygon): if !polygon.rings.isEmpty { polygons.append(polygon) }
            case .multiPolygon(let several): polygons += several.polygons
            case .geometryCollection(let geometries): for geometry in geometries { add(geometry) }
            }
        }
    }
}

extension GeoJSONGeometry {
    /// Whether an outline can be taken from it.
    func holdsOutline(closingLines: Bool) -> Bool {
        switch self {
        case .point, .multiPoint: false
        case .lineString, .multiLineString: closingLines
        case .polygon, .multiPolygon: true
        case .geometryCollection(let geometries): geometries.contains { $0.holdsOutline(closingLines: closingLines) }
        }
    }
}
