import GeoPrimitives

extension GridBox {
    /// The smallest box around two boxes.
    func joined(with other: GridBox) -> GridBox {
        GridBox(
            minimum: GridPosition(
                longitudeE7: min(minimum.longitudeE7, other.minimum.longitudeE7),
                latitudeE7: min(minimum.latitudeE7, other.minimum.latitudeE7)),
            maximum: GridPosition(
                longitudeE7: max(maximum.longitudeE7, other.maximum.longitudeE7),
                latitudeE7: max(maximum.latitudeE7, other.maximum.latitudeE7)))
    }
}
