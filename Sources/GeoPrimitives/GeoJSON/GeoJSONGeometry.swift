/// A geometry of GeoJSON (RFC 7946 section 3.1); `x` is the first number of a position, the longitude, and `y` the second.
///
/// Positions are as in the text, correctly rounded to doubles; rings are as given, closed or not, wound either way.
public enum GeoJSONGeometry: Hashable, Sendable {
    /// One position.
    case point(PlanarPosition)
    /// Positions on their own.
    case multiPoint([PlanarPosition])
    /// A line of at least two positions.
    case lineString([PlanarPosition])
    /// Lines of at least two positions each.
    case multiLineString([[PlanarPosition]])
    /// An outline with its holes.
    case polygon(Polygon<PlanarPosition>)
    /// Several polygons.
    case multiPolygon(PlanarMultiPolygon)
    /// Geometries of any kinds.
    case geometryCollection([GeoJSONGeometry])

    /// The name of the kind, as the `type` member has it.
    public var type: String {
        switch self {
        case .point: "Point"
        case .multiPoint: "MultiPoint"
        case .lineString: "LineString"
        case .multiLineString: "MultiLineString"
        case .polygon: "Polygon"
        case .multiPolygon: "MultiPolygon"
        case .geometryCollection: "GeometryCollection"
        }
    }

    /// The polygons of a Polygon or MultiPolygon; nil for other kinds.
    public var multiPolygon: PlanarMultiPolygon? {
        switch self {
        case .polygon(let polygon): PlanarMultiPolygon(polygon.rings.isEmpty ? [] : [polygon])
        case .multiPolygon(let polygons): polygons
        default: nil
        }
    }

    /// Calls `body` with every run of positions in the order of the text.
    func forEachRun(_ body: ([PlanarPosition]) -> Void) {
        switch self {
        case .point(let position): body([position])
        case .multiPoint(let positions), .lineString(let positions): body(positions)
        case .multiLineString(let lines): lines.forEach(body)
        case .polygon(let polygon): for ring in polygon.rings { body(ring.positions) }
        case .multiPolygon(let polygons):
            for polygon in polygons.polygons { for ring in polygon.rings { body(ring.positions) } }
        case .geometryCollection(let geometries): for geometry in geometries { geometry.forEachRun(body) }
        }
    }

    /// The smallest and largest `x` and `y` of all positions; nil where there is none.
    public var bounds: PlanarBounds? {
        var bounds: PlanarBounds?
        forEachRun { run in
            for position in run {
                if bounds == nil { bounds = PlanarBounds(position) } else { bounds?.extend(to: position) }
            }
        }
        return bounds
    }
}
