extension Ring where Position == GridPosition {
    /// Twice the signed area in square steps of the grid, exact: positive where the walk is counter-clockwise (east is right,
    /// north is up), negative where it is clockwise, zero where the ring encloses nothing.
    public var doubledSignedArea: Int128 {
        guard let origin = positions.first else { return 0 }
        var sum: Int128 = 0
        var previous = origin
        for position in positions.dropFirst() {
            // Differences fit 33 bits, products therefore 66: too many for Int64.
            let a = Int128(previous.longitudeE7) - Int128(origin.longitudeE7)
            let b = Int128(position.latitudeE7) - Int128(origin.latitudeE7)
            let c = Int128(position.longitudeE7) - Int128(origin.longitudeE7)
            let d = Int128(previous.latitudeE7) - Int128(origin.latitudeE7)
            sum += a * b - c * d
            previous = position
        }
        return sum
    }
}

extension MultiPolygon where Position == GridPosition {
    /// The same polygons wound as RFC 7946 section 3.1.6 has it (outlines counter-clockwise, holes clockwise), and how many rings
    /// had to be turned for it; rings that enclose nothing stay as they are.
    public func normalised() -> (polygons: GridMultiPolygon, ringsTurned: Int) {
        var result = self
        var ringsTurned = 0
        for part in polygons.indices {
            for ring in polygons[part].rings.indices {
                let area = polygons[part].rings[ring].doubledSignedArea
                guard ring == 0 ? area < 0 : area > 0 else { continue }
                result.polygons[part].rings[ring].positions.reverse()
                ringsTurned += 1
            }
        }
        return (result, ringsTurned)
    }
}
