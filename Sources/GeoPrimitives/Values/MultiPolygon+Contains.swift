extension MultiPolygon where Position == GridPosition {
    /// Whether a position lies in one of the polygons or on an edge, that of a hole included; exact on the globe, false off it.
    public func contains(_ position: GridPosition) -> Bool {
        position.isOnGlobe
            && polygons.contains { polygon in
                var crossing = RayCrossing(of: position)
                for ring in polygon.rings {
                    for (from, to) in zip(ring.positions, ring.positions.dropFirst()) { crossing.pass(from: from, to: to) }
                }
                return crossing.isInside
            }
    }
}
