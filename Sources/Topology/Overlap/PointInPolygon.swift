public import GeoPrimitives

/// Whether positions lie in boundaries, exactly: in whole numbers, without rounding.
public enum PointInPolygon {
    /// Whether a position lies in a boundary or on its edge; the edge of a hole is part of the boundary too.
    ///
    /// Rings are read as closed whether their last position repeats the first or not.
    public static func contains(_ boundary: GridMultiPolygon, _ position: GridPosition) -> Bool {
        boundary.polygons.contains { contains($0, position) }
    }

    /// Whether a position lies in a polygon or on its edge.
    public static func contains(_ polygon: Polygon<GridPosition>, _ position: GridPosition) -> Bool {
        var isInside = false
        for ring in polygon.rings {
            switch crossings(of: ring, position) {
            case nil: return true
            case true?: isInside.toggle()
            case false?: break
            }
        }
        return isInside
    }

    /// Whether a ray to the east crosses the ring an odd number of times; nil where the position is on the ring.
    private static func crossings(of ring: Ring<GridPosition>, _ position: GridPosition) -> Bool? {
        guard var a = ring.positions.last else { return false }
        var isOdd = false
        for b in ring.positions {
            defer { a = b }
            if (a.latitudeE7 < position.latitudeE7 && b.latitudeE7 < position.latitudeE7)
                || (a.latitudeE7 > position.latitudeE7 && b.latitudeE7 > position.latitudeE7)
                || (a.longitudeE7 < position.longitudeE7 && b.longitudeE7 < position.longitudeE7)
            {
                continue
            }
            let left = product(b.longitudeE7, a.longitudeE7, position.latitudeE7, a.latitudeE7)
            let right = product(b.latitudeE7, a.latitudeE7, position.longitudeE7, a.longitudeE7)
            if left == right {
                let (west, east) = (min(a.longitudeE7, b.longitudeE7), max(a.longitudeE7, b.longitudeE7))
                let (south, north) = (min(a.latitudeE7, b.latitudeE7), max(a.latitudeE7, b.latitudeE7))
                if west...east ~= position.longitudeE7 && south...north ~= position.latitudeE7 { return nil }
                continue
            }
            let isUpward = b.latitudeE7 > a.latitudeE7
            if (a.latitudeE7 > position.latitudeE7) != (b.latitudeE7 > position.latitudeE7), (left > right) == isUpward { isOdd.toggle() }
        }
        return isOdd
    }

    /// (a - b) (c - d), which may need 66 bits.
    private static func product(_ a: Int32, _ b: Int32, _ c: Int32, _ d: Int32) -> Int128 {
        Int128(Int64(a) - Int64(b)) * Int128(Int64(c) - Int64(d))
    }
}
