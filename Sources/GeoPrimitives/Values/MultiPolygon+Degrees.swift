extension MultiPolygon where Position == GridPosition {
    /// The same outline as doubles in degrees, longitude first.
    public var inDegrees: PlanarMultiPolygon {
        PlanarMultiPolygon(polygons.map { polygon in Polygon(rings: polygon.rings.map { Ring($0.positions.map(\.degrees)) }) })
    }
}
