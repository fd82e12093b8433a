import Geodesy
import GeoPrimitives
import Registry

/// A `bbox` (OGC API Features Core §7.15.3): one box, or two where it crosses the antimeridian, or an outline in another system.
struct BoxQuestion: Hashable, Sendable {
    /// What features must meet, exactly.
    var condition: Condition

    /// Reads the numbers: west, south, east, north in the axis order of the system; heights between them are left aside.
    ///
    /// - Throws: `Problem` that says which numbers do not fit: a box inside out, outside the globe, or in another system than named.
    init(_ text: String, in system: CoordinateReferenceSystem) throws(Problem) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Double($0.trimmingSpaces) }.filter(\.isFinite)
        guard numbers.count == parts.count, numbers.count == 4 || numbers.count == 6 else {
            throw .value("bbox", text, expected: "106.0,21.3,106.3,21.6")
        }
        let half = numbers.count / 2
        let minimum = system.axisOrder.position(numbers[0], numbers[1])
        let maximum = system.axisOrder.position(numbers[half], numbers[half + 1])
        guard minimum.y <= maximum.y, minimum.x <= maximum.x || system.kind == .geographic else {
            throw Problem(.box, ["value": String(text.prefix(100)), "system": system.identifier], parameter: "bbox")
        }
        if system == .crs84 || system == .wgs84 {
            condition = try BoxQuestion.degrees(minimum, maximum, text, system)
        } else {
            condition = try BoxQuestion.elsewhere(minimum, maximum, text, system)
        }
    }

    private static func degrees(
        _ minimum: PlanarPosition, _ maximum: PlanarPosition, _ text: String, _ system: CoordinateReferenceSystem
    ) throws(Problem) -> Condition {
        guard let low = GridPosition(nearestTo: minimum), let high = GridPosition(nearestTo: maximum) else {
            throw Problem(.box, ["value": String(text.prefix(100)), "system": system.identifier], parameter: "bbox")
        }
        guard low.longitudeE7 > high.longitudeE7 else { return .intersects(GridShape(GridBox(minimum: low, maximum: high))) }
        // West of east: the box goes over the antimeridian, and is two.
        var (east, west) = (high, low)
        (east.longitudeE7, west.longitudeE7) = (1_800_000_000, -1_800_000_000)
        return .any([
            .intersects(GridShape(GridBox(minimum: low, maximum: east))), .intersects(GridShape(GridBox(minimum: west, maximum: high))),
        ])
    }

    /// A box in another system; west of east it goes over the antimeridian, and is two.
    private static func elsewhere(
        _ minimum: PlanarPosition, _ maximum: PlanarPosition, _ text: String, _ system: CoordinateReferenceSystem
    ) throws(Problem) -> Condition {
        guard minimum.x > maximum.x else { return .intersects(try outline(minimum, maximum, text, system)) }
        return .any([
            .intersects(try outline(minimum, PlanarPosition(x: 180, y: maximum.y), text, system)),
            .intersects(try outline(PlanarPosition(x: -180, y: minimum.y), maximum, text, system)),
        ])
    }

    /// The edges of a box in another system are no parallels here: each is walked in steps.
    private static func outline(
        _ minimum: PlanarPosition, _ maximum: PlanarPosition, _ text: String, _ system: CoordinateReferenceSystem
    ) throws(Problem) -> GridShape {
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
        guard let placed = system.kind == .geographic ? shifted(positions, from: system) : transformed(positions, from: system) else {
            throw Problem(.box, ["value": String(text.prefix(100)), "system": system.identifier], parameter: "bbox")
        }
        return GridShape(polygons: GridMultiPolygon([Polygon(rings: [Ring(placed)])]))
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
