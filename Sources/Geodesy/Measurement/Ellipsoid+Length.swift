private import Foundation
public import GeoPrimitives

extension Ellipsoid {
    /// The length of the geodesic between two positions in degrees (`x` longitude, `y` latitude).
    public static func distance(_ one: PlanarPosition, _ other: PlanarPosition) -> Metres {
        GeodesicModel.wgs84.distance(one, other)
    }

    /// The length of the geodesic between two positions on the grid.
    public static func distance(_ one: GridPosition, _ other: GridPosition) -> Metres {
        distance(one.degrees, other.degrees)
    }

    /// The metres of a degree to the east and of one to the north at a latitude in degrees, by the radii of curvature.
    public static func metresPerDegree(atLatitude latitude: Double) -> (east: Double, north: Double) {
        let radians = latitude * .pi / 180
        let sine = sin(radians)
        let shrinking = 1 - eccentricitySquared * sine * sine
        let primeVertical = semiMajorAxis / shrinking.squareRoot()
        return (primeVertical * cos(radians) * .pi / 180, primeVertical * (1 - eccentricitySquared) / shrinking * .pi / 180)
    }

    /// The length of all rings of an outline together, holes included; a ring that is not closed is closed.
    public static func perimeter(of outline: GridMultiPolygon) -> Metres {
        perimeter(of: outline) { $0.degrees }
    }

    /// The length of all rings of an outline in degrees (`x` longitude, `y` latitude) together, holes included.
    public static func perimeter(of outline: PlanarMultiPolygon) -> Metres {
        perimeter(of: outline) { $0 }
    }

    private static func perimeter<Position>(of outline: MultiPolygon<Position>, degrees: (Position) -> PlanarPosition) -> Metres {
        var total = 0.0
        for polygon in outline.polygons {
            for ring in polygon.rings {
                guard var previous = ring.positions.last.map(degrees) else { continue }
                for position in ring.positions {
                    let next = degrees(position)
                    // The side that closes a ring is counted once: for a closed one it has no length.
                    if next != previous { total += distance(previous, next).value }
                    previous = next
                }
            }
        }
        return Metres(total)
    }
}
