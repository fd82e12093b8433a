import GeoPrimitives

extension MultiPolygon where Position == GridPosition {
    /// The same boundary as doubles in degrees, longitude first.
    var inDegrees: PlanarMultiPolygon {
        PlanarMultiPolygon(
            polygons.map { polygon in
                Polygon(rings: polygon.rings.map { ring in Ring(ring.positions.map(\.degrees)) })
            })
    }
}
