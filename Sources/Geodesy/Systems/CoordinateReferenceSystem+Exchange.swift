public import GeoPrimitives

extension CoordinateReferenceSystem {
    /// The northings of Viet Nam in any transverse Mercator system, in metres: from 8 to 24 degrees north.
    public static let northings = 880_000.0...2_660_000.0

    /// Whether a position of the system has its two numbers in each other's place: as it stands it lies far from Viet Nam, exchanged
    /// within its latitudes.
    ///
    /// Eastings stay below the northings of Viet Nam but in the far south; there, and in EPSG:3857, the numbers alone do not tell.
    public func isExchanged(_ position: PlanarPosition) -> Bool {
        switch projection {
        case .transverseMercator:
            CoordinateReferenceSystem.northings.contains(position.x) && !CoordinateReferenceSystem.northings.contains(position.y)
        case .pseudoMercator: false
        case nil: (8...24).contains(position.x) && (102...118).contains(position.y)
        }
    }
}
