import Foundation
import GeoPrimitives

/// A plane in metres that touches the ellipsoid in the middle of a polygon.
struct LocalPlane {
    private let origin: PlanarPosition
    private let metresPerDegree: PlanarPosition

    /// Semi-major axis in metres and flattening of WGS 84 (EPSG ellipsoid 7030).
    private static let semiMajorAxis = 6_378_137.0
    private static let flattening = 1 / 298.257_223_563

    init(around polygon: Polygon<PlanarPosition>) {
        let box = polygon.rings.first?.positions.reduce(into: PlanarBox()) { $0.add($1) } ?? PlanarBox()
        origin = PlanarPosition(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
        let latitude = origin.y * .pi / 180
        let squaredEccentricity = LocalPlane.flattening * (2 - LocalPlane.flattening)
        let shrinking = 1 - squaredEccentricity * sin(latitude) * sin(latitude)
        let primeVertical = LocalPlane.semiMajorAxis / shrinking.squareRoot()
        let meridian = primeVertical * (1 - squaredEccentricity) / shrinking
        metresPerDegree = PlanarPosition(x: primeVertical * cos(latitude) * .pi / 180, y: meridian * .pi / 180)
    }

    /// The polygon in metres to the east and north of the middle.
    func metres(_ polygon: Polygon<PlanarPosition>) -> Polygon<PlanarPosition> {
        Polygon(
            rings: polygon.rings.map { ring in
                Ring(
                    ring.positions.map { position in
                        PlanarPosition(
                            x: (position.x - origin.x) * metresPerDegree.x, y: (position.y - origin.y) * metresPerDegree.y)
                    })
            })
    }
}
