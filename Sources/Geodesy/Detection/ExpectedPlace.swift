private import Foundation
public import GeoPrimitives

/// A place that positions are expected in, as a declared commune, in longitude and latitude on WGS 84.
public struct ExpectedPlace: Hashable, Sendable {
    /// The outline in degrees, `x` longitude and `y` latitude.
    public let outline: PlanarMultiPolygon
    private let minimum: PlanarPosition
    private let maximum: PlanarPosition
    /// The sides by bands of latitude, start and end in turn: to tell inside from outside only those of one band are looked at.
    private let bands: [[PlanarPosition]]

    /// Makes a place from its outline in degrees; nil where it has no position.
    public init?(outline: PlanarMultiPolygon) {
        let positions = outline.polygons.lazy.flatMap(\.rings).flatMap(\.positions)
        guard let first = positions.first else { return nil }
        var (minimum, maximum) = (first, first)
        for position in positions {
            minimum = PlanarPosition(x: min(minimum.x, position.x), y: min(minimum.y, position.y))
            maximum = PlanarPosition(x: max(maximum.x, position.x), y: max(maximum.y, position.y))
        }
        self.outline = outline
        self.minimum = minimum
        self.maximum = maximum
        bands = ExpectedPlace.bands(of: outline, from: minimum.y, to: maximum.y)
    }

    /// Makes a place from a box.
    public init(box: GridBox) {
        let (southWest, northEast) = (box.minimum.degrees, box.maximum.degrees)
        let corners = [
            southWest, PlanarPosition(x: northEast.x, y: southWest.y), northEast, PlanarPosition(x: southWest.x, y: northEast.y), southWest,
        ]
        self.outline = PlanarMultiPolygon([Polygon(rings: [Ring(corners)])])
        self.minimum = southWest
        self.maximum = northEast
        bands = ExpectedPlace.bands(of: outline, from: southWest.y, to: northEast.y)
    }

    private static func bands(of outline: PlanarMultiPolygon, from south: Double, to north: Double) -> [[PlanarPosition]] {
        // About four sides begin in each.
        let count = min(max(outline.positionCount / 4, 1), 256)
        var bands = [[PlanarPosition]](repeating: [], count: count)
        forEachSide(of: outline) { one, other in
            let low = band(at: min(one.y, other.y), of: count, south, north)
            for place in low...max(low, band(at: max(one.y, other.y), of: count, south, north)) { bands[place] += [one, other] }
        }
        return bands
    }

    private static func band(at latitude: Double, of count: Int, _ south: Double, _ north: Double) -> Int {
        guard north > south else { return 0 }
        return min(max(Int((latitude - south) / (north - south) * Double(count)), 0), count - 1)
    }

    /// The box around it.
    public var bounds: PlanarBounds { PlanarBounds(minimum: minimum, maximum: maximum) }

    /// Whether a position lies inside, by the even-odd rule over all rings.
    public func contains(_ position: PlanarPosition) -> Bool {
        guard position.x >= minimum.x, position.x <= maximum.x, position.y >= minimum.y, position.y <= maximum.y else { return false }
        var inside = false
        let band = bands[ExpectedPlace.band(at: position.y, of: bands.count, minimum.y, maximum.y)]
        for place in stride(from: 0, to: band.count, by: 2) {
            let (one, other) = (band[place], band[place + 1])
            guard (one.y > position.y) != (other.y > position.y) else { continue }
            if position.x < one.x + (position.y - one.y) / (other.y - one.y) * (other.x - one.x) { inside.toggle() }
        }
        return inside
    }

    /// How far a position is from the place in metres, 0 inside: to the outline up to `limit`, beyond that to its bounding box.
    ///
    /// Computed on a plane about the position, good to a percent at a hundred kilometres.
    public func distance(from position: PlanarPosition, limit: Double) -> Double {
        if contains(position) { return 0 }
        let metresPerDegree = Ellipsoid.semiMajorAxis * .pi / 180
        let east = metresPerDegree * cos(position.y * .pi / 180)
        func metres(_ other: PlanarPosition) -> PlanarPosition {
            PlanarPosition(x: (other.x - position.x) * east, y: (other.y - position.y) * metresPerDegree)
        }
        let toBox = PlanarPosition(
            x: min(max(position.x, minimum.x), maximum.x), y: min(max(position.y, minimum.y), maximum.y))
        let away = metres(toBox)
        let boxDistance = (away.x * away.x + away.y * away.y).squareRoot()
        guard boxDistance <= limit else { return boxDistance }
        var nearest = Double.infinity
        ExpectedPlace.forEachSide(of: outline) { one, other in
            let (from, to) = (metres(one), metres(other))
            let (alongX, alongY) = (to.x - from.x, to.y - from.y)
            let square = alongX * alongX + alongY * alongY
            let share = square > 0 ? min(max(-(from.x * alongX + from.y * alongY) / square, 0), 1) : 0
            let (x, y) = (from.x + share * alongX, from.y + share * alongY)
            nearest = min(nearest, x * x + y * y)
        }
        return nearest.squareRoot()
    }

    private static func forEachSide(of outline: PlanarMultiPolygon, _ body: (PlanarPosition, PlanarPosition) -> Void) {
        for polygon in outline.polygons {
            for ring in polygon.rings {
                guard var previous = ring.positions.last else { continue }
                for position in ring.positions {
                    body(previous, position)
                    previous = position
                }
            }
        }
    }
}
