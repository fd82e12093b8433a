import Geodesy
import GeoPrimitives

/// A plane in metres about a place, for judging lengths of some kilometres to a thousandth.
struct LocalMetres {
    private let east: Double
    private let north: Double

    /// A plane at a latitude, in degrees.
    init(latitude: Double) {
        (east, north) = Ellipsoid.metresPerDegree(atLatitude: latitude)
    }

    /// Metres between two positions in degrees.
    func distance(_ one: PlanarPosition, _ other: PlanarPosition) -> Double {
        let (x, y) = ((one.x - other.x) * east, (one.y - other.y) * north)
        return (x * x + y * y).squareRoot()
    }

    /// An outline in metres.
    func metres(_ shape: PlanarMultiPolygon) -> PlanarMultiPolygon { shape.scaled(by: east, north) }

    /// An outline in degrees again.
    func degrees(_ shape: PlanarMultiPolygon) -> PlanarMultiPolygon { shape.scaled(by: 1 / east, 1 / north) }
}

extension MultiPolygon where Position == PlanarPosition {
    fileprivate func scaled(by x: Double, _ y: Double) -> PlanarMultiPolygon {
        PlanarMultiPolygon(
            polygons.map { polygon in
                Polygon(rings: polygon.rings.map { Ring($0.positions.map { PlanarPosition(x: $0.x * x, y: $0.y * y) }) })
            })
    }
}
