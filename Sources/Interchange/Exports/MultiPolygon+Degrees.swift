public import GeoPrimitives

extension MultiPolygon where Position == GridPosition {
    /// The same outline as longitudes and latitudes in degrees.
    public var inDegrees: PlanarMultiPolygon {
        MultiPolygon<PlanarPosition>(
            polygons.map { polygon in Polygon(rings: polygon.rings.map { ring in Ring(ring.positions.map(\.degrees)) }) })
    }
}
