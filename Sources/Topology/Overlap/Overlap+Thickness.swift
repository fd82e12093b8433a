import Foundation
public import GeoPrimitives

extension Overlap {
    /// How thick the thickest place of a piece of ground is: the diameter of the greatest circle inside, to about a twentieth.
    ///
    /// The ground is given in degrees, longitude first. Degrees become metres by the radii of curvature of the WGS 84 ellipsoid at
    /// its middle latitude, which is exact enough for pieces of a few kilometres. An overlap that is nowhere thicker than two surveys
    /// are accurate can be their inaccuracy alone. Zero for ground without parts.
    public static func thickness(of ground: PlanarMultiPolygon) throws(GEOSError) -> Metres {
        var thickest = 0.0
        for polygon in ground.polygons {
            let local = LocalPlane(around: polygon).metres(polygon)
            guard let outline = local.exterior else { continue }
            // Every region of area A and perimeter P holds a circle of radius A / P (a very thin one hardly more), so the search
            // may be as coarse as a part of that; and not finer than a part of the length, or a long thread would take seconds.
            let least = local.area / local.perimeter
            guard least.isFinite, least > 0 else { continue }
            let tolerance = max(least / 20, outline.perimeter * 1e-5)
            let radius = try GEOSContextPool.withContext { (context) throws(GEOSError) in
                try context.shape(of: PlanarMultiPolygon([local])).inscribedRadius(tolerance: tolerance)
            }
            thickest = max(thickest, 2 * max(radius, least))
        }
        return Metres(thickest)
    }
}

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

extension Polygon where Position == PlanarPosition {
    /// The area in squares of the units, holes taken off.
    var area: Double { (exterior?.signedArea.magnitude ?? 0) - holes.reduce(0) { $0 + $1.signedArea.magnitude } }

    /// The length of all rings in the units.
    var perimeter: Double { rings.reduce(0) { $0 + $1.perimeter } }
}

extension Ring where Position == PlanarPosition {
    /// The area in squares of the units, negative where the ring runs clockwise.
    var signedArea: Double {
        guard let origin = positions.first else { return 0 }
        var doubled = 0.0
        for (a, b) in zip(positions, positions.dropFirst()) {
            doubled += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
        }
        return doubled / 2
    }

    /// The length of the ring in the units.
    var perimeter: Double {
        zip(positions, positions.dropFirst()).reduce(0) { length, ends in
            let (dx, dy) = (ends.1.x - ends.0.x, ends.1.y - ends.0.y)
            return length + (dx * dx + dy * dy).squareRoot()
        }
    }
}
