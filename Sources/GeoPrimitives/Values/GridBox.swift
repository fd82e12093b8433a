/// A box on the grid whose sides follow the meridians and parallels; it does not cross the antimeridian.
@frozen
public struct GridBox: Hashable, Sendable {
    /// The south-western corner.
    public var minimum: GridPosition
    /// The north-eastern corner.
    public var maximum: GridPosition

    /// Makes a box from its south-western and its north-eastern corner.
    @inlinable
    public init(minimum: GridPosition, maximum: GridPosition) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Whether a position lies in the box or on its edge.
    @inlinable
    public func contains(_ position: GridPosition) -> Bool {
        minimum.longitudeE7 <= position.longitudeE7 && position.longitudeE7 <= maximum.longitudeE7
            && minimum.latitudeE7 <= position.latitudeE7 && position.latitudeE7 <= maximum.latitudeE7
    }

    /// Whether two boxes share a position.
    @inlinable
    public func intersects(_ other: GridBox) -> Bool {
        minimum.longitudeE7 <= other.maximum.longitudeE7 && other.minimum.longitudeE7 <= maximum.longitudeE7
            && minimum.latitudeE7 <= other.maximum.latitudeE7 && other.minimum.latitudeE7 <= maximum.latitudeE7
    }

    /// The smallest box around two boxes.
    public func joined(with other: GridBox) -> GridBox {
        GridBox(
            minimum: GridPosition(
                longitudeE7: min(minimum.longitudeE7, other.minimum.longitudeE7),
                latitudeE7: min(minimum.latitudeE7, other.minimum.latitudeE7)),
            maximum: GridPosition(
                longitudeE7: max(maximum.longitudeE7, other.maximum.longitudeE7),
                latitudeE7: max(maximum.latitudeE7, other.maximum.latitudeE7)))
    }

    /// The box with its sides moved outwards by steps of the grid, at most to the edge of the globe.
    public func grown(by steps: Int32) -> GridBox {
        func moved(_ number: Int32, _ step: Int32, _ limit: Int32) -> Int32 {
            let (sum, isOver) = number.addingReportingOverflow(step)
            return isOver ? (step < 0 ? -limit : limit) : max(-limit, min(limit, sum))
        }
        return GridBox(
            minimum: GridPosition(
                longitudeE7: moved(minimum.longitudeE7, -steps, 1_800_000_000), latitudeE7: moved(minimum.latitudeE7, -steps, 900_000_000)),
            maximum: GridPosition(
                longitudeE7: moved(maximum.longitudeE7, steps, 1_800_000_000), latitudeE7: moved(maximum.latitudeE7, steps, 900_000_000)))
    }
}

extension MultiPolygon where Position == GridPosition {
    /// The smallest box around all positions; nil where there is none.
    public var box: GridBox? {
        var found: GridBox?
        for polygon in polygons {
            for ring in polygon.rings {
                for position in ring.positions {
                    guard var box = found else {
                        found = GridBox(minimum: position, maximum: position)
                        continue
                    }
                    box.minimum.longitudeE7 = min(box.minimum.longitudeE7, position.longitudeE7)
                    box.minimum.latitudeE7 = min(box.minimum.latitudeE7, position.latitudeE7)
                    box.maximum.longitudeE7 = max(box.maximum.longitudeE7, position.longitudeE7)
                    box.maximum.latitudeE7 = max(box.maximum.latitudeE7, position.latitudeE7)
                    found = box
                }
            }
        }
        return found
    }
}
