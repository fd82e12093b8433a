import Foundation
import GeoPrimitives
import TestSupport

/// Random valid outlines on the grid: stars with holes in their middle, in several parts, wound as in RFC 7946.
struct RandomAreas {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// An outline around a place in degrees, up to about a kilometre wide a part.
    mutating func next(longitude: Double, latitude: Double, parts: Int = 3, holes: Bool = true) -> GridMultiPolygon {
        let count = Int.random(in: 1...parts, using: &random)
        return GridMultiPolygon(
            (0..<count).map { part in
                let x = longitude + Double(part) * 0.02
                var rings = [star(x, latitude, 0.003...0.009, isClockwise: false)]
                // A hole stays well inside what the outline keeps clear around the middle.
                if holes, Bool.random(using: &random) { rings.append(star(x, latitude, 0.0002...0.0009, isClockwise: true)) }
                return Polygon(rings: rings)
            })
    }

    /// A ring whose corners go round the middle, none further than a third of a turn from the one before.
    private mutating func star(_ x: Double, _ y: Double, _ radii: ClosedRange<Double>, isClockwise: Bool) -> Ring<GridPosition> {
        let count = Int.random(in: 5...24, using: &random)
        var positions: [GridPosition] = []
        for index in 0..<count {
            let angle = 2 * Double.pi * (Double(index) + Double.random(in: 0...0.4, using: &random)) / Double(count)
            let radius = Double.random(in: radii, using: &random)
            let place = PlanarPosition(x: x + radius * cos(angle), y: y + radius * sin(angle))
            if let nearest = GridPosition(nearestTo: place) { positions.append(nearest) }
        }
        if isClockwise { positions.reverse() }
        return Ring(positions + positions.prefix(1))
    }
}

extension MultiPolygon where Position == PlanarPosition {
    /// The coordinates as GeoJSON has them, with a fixed number of decimals.
    func coordinates(decimals: Int) -> String {
        func text(_ number: Double) -> String { String(format: "%.\(decimals)f", number) }
        let parts = polygons.map { polygon in
            let rings = polygon.rings.map { ring in
                "[" + ring.positions.map { "[\(text($0.x)),\(text($0.y))]" }.joined(separator: ",") + "]"
            }
            return "[" + rings.joined(separator: ",") + "]"
        }
        return "[" + parts.joined(separator: ",") + "]"
    }
}
