import GeoPrimitives

extension MultiPolygon where Position == GridPosition {
    /// The same ground without corners at which the line goes straight on.
    ///
    /// Judged in whole numbers: what lies beside the line by a single step of the grid stays.
    var withoutStraightCorners: GridMultiPolygon {
        GridMultiPolygon(polygons.map { polygon in Polygon(rings: polygon.rings.map(\.withoutStraightCorners)) })
    }
}

extension Ring where Position == GridPosition {
    /// The ring without positions that lie exactly between the ones before and after them.
    fileprivate var withoutStraightCorners: Ring {
        guard isClosed else { return self }
        var kept: [GridPosition] = []
        for position in positions.dropLast() {
            kept.append(position)
            while kept.count > 2, kept[kept.count - 2].isBetween(kept[kept.count - 3], kept[kept.count - 1]) {
                kept.remove(at: kept.count - 2)
            }
        }
        while kept.count > 3, kept[kept.count - 1].isBetween(kept[kept.count - 2], kept[0]) { kept.removeLast() }
        while kept.count > 3, kept[0].isBetween(kept[kept.count - 1], kept[1]) { kept.removeFirst() }
        guard kept.count > 2 else { return self }
        return Ring(kept + [kept[0]])
    }
}

extension GridPosition {
    /// Whether it lies on the straight line between two positions, and is neither of them.
    fileprivate func isBetween(_ one: GridPosition, _ other: GridPosition) -> Bool {
        guard self != one, self != other else { return false }
        let (west, east) = (min(one.longitudeE7, other.longitudeE7), max(one.longitudeE7, other.longitudeE7))
        let (south, north) = (min(one.latitudeE7, other.latitudeE7), max(one.latitudeE7, other.latitudeE7))
        guard (west...east).contains(longitudeE7), (south...north).contains(latitudeE7) else { return false }
        func steps(_ from: Int32, _ to: Int32) -> Int64 { Int64(to) - Int64(from) }
        // The products can need more than 64 bits: they are compared whole, and not subtracted.
        let rise = steps(one.longitudeE7, longitudeE7).multipliedFullWidth(by: steps(one.latitudeE7, other.latitudeE7))
        let run = steps(one.latitudeE7, latitudeE7).multipliedFullWidth(by: steps(one.longitudeE7, other.longitudeE7))
        return rise.high == run.high && rise.low == run.low
    }
}
