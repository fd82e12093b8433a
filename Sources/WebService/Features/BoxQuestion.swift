import Geodesy
import GeoPrimitives
import Registry

/// A box as a question writes it, in `bbox` (OGC API Features Core §7.15.3) or in `BBOX` of CQL2.
struct BoxQuestion: Hashable, Sendable {
    /// What features must meet, exactly.
    var condition: Condition

    /// Reads a `bbox`: west, south, east, north in the axis order of the system; heights between them are left aside.
    ///
    /// - Throws: `Problem` that says which numbers do not fit: a box inside out, outside the globe, or in another system than named.
    init(_ text: String, in system: CoordinateReferenceSystem) throws(Problem) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Double($0.trimmingSpaces) }.filter(\.isFinite)
        guard numbers.count == parts.count, numbers.count == 4 || numbers.count == 6 else {
            throw .value("bbox", text, expected: "106.0,21.3,106.3,21.6")
        }
        let half = numbers.count / 2
        let lower = PlanarPosition(x: numbers[0], y: numbers[1])
        let upper = PlanarPosition(x: numbers[half], y: numbers[half + 1])
        guard let shape = BoxQuestion.shape(lower, upper, in: system) else {
            throw Problem(.box, ["value": String(text.prefix(100)), "system": system.identifier], parameter: "bbox")
        }
        condition = .intersects(shape)
    }

    /// The ground of a box between two corners, each with its numbers as the system has them written; nil where it is inside out or outside
    /// the globe.
    ///
    /// West of east it goes over the antimeridian, where the system counts degrees, and is two.
    static func shape(_ lower: PlanarPosition, _ upper: PlanarPosition, in system: CoordinateReferenceSystem) -> GridShape? {
        let minimum = system.axisOrder.position(lower.x, lower.y)
        let maximum = system.axisOrder.position(upper.x, upper.y)
        guard minimum.y <= maximum.y, minimum.x <= maximum.x || system.kind == .geographic else { return nil }
        // Told apart on the grid: what only rounding turned round is no way round the globe.
        func steps(_ degrees: Double) -> Double { (degrees * GridPosition.stepsPerDegree).rounded() }
        guard steps(minimum.x) > steps(maximum.x) else { return one(minimum, maximum, in: system) }
        guard let west = one(minimum, PlanarPosition(x: 180, y: maximum.y), in: system),
            let east = one(PlanarPosition(x: -180, y: minimum.y), maximum, in: system)
        else { return nil }
        return GridShape(polygons: GridMultiPolygon(west.polygons.polygons + east.polygons.polygons))
    }

    private static func one(_ minimum: PlanarPosition, _ maximum: PlanarPosition, in system: CoordinateReferenceSystem) -> GridShape? {
        guard system == .crs84 || system == .wgs84 else { return outline(minimum, maximum, in: system) }
        guard let low = GridPosition(nearestTo: minimum), let high = GridPosition(nearestTo: maximum) else { return nil }
        return GridShape(GridBox(minimum: low, maximum: high))
    }

    /// The edges of a box in another system are no parallels here: each is walked in steps.
    private static func outline(_ minimum: PlanarPosition, _ maximum: PlanarPosition, in system: CoordinateReferenceSystem) -> GridShape? {
        let corners = [
            minimum, PlanarPosition(x: maximum.x, y: minimum.y), maximum, PlanarPosition(x: minimum.x, y: maximum.y), minimum,
        ]
        var positions: [PlanarPosition] = []
        for (from, to) in zip(corners, corners.dropFirst()) {
            for step in 0..<16 {
                let share = Double(step) / 16
                positions.append(PlanarPosition(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share))
            }
        }
        positions.append(minimum)
        let placed = system.kind == .geographic ? shifted(positions, from: system) : transformed(positions, from: system)
        return placed.map { GridShape(polygons: GridMultiPolygon([Polygon(rings: [Ring($0)])])) }
    }

    private static func transformed(_ positions: [PlanarPosition], from system: CoordinateReferenceSystem) -> [GridPosition]? {
        let written = positions.map { position in
            let (first, second) = system.axisOrder.numbers(of: position)
            return PlanarPosition(x: first, y: second)
        }
        return Systems.onGrid(written, from: system)
    }

    /// Degrees of another datum, which lies some hundred metres away: what stands at the edge of the globe stays there.
    private static func shifted(_ positions: [PlanarPosition], from system: CoordinateReferenceSystem) -> [GridPosition]? {
        guard positions.allSatisfy({ abs($0.x) <= 180 && abs($0.y) <= 90 }) else { return nil }
        // At the poles no longitude means anything; a hair before them all do.
        var moved = positions.map { PlanarPosition(x: $0.x, y: max(min($0.y, 89.999), -89.999)) }
        guard (try? Transformations.shared.transform(&moved, from: system, to: .crs84)) != nil else { return nil }
        let placed = zip(positions, moved).compactMap { given, moved in
            let x = abs(given.x) == 180 || abs(moved.x - given.x) > 1 ? given.x : max(min(moved.x, 180), -180)
            let y = abs(given.y) > 89.9 ? given.y : moved.y
            return GridPosition(nearestTo: PlanarPosition(x: x, y: y))
        }
        return placed.count == positions.count ? placed : nil
    }
}
