internal import GeoPrimitives

/// The numbers that a system is defined for; beyond them a formula may still give an answer, but not one to be trusted.
struct Domain: Sendable {
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>

    @inline(__always)
    func contains(_ position: PlanarPosition) -> Bool {
        // False for anything that is not a number.
        position.x >= x.lowerBound && position.x <= x.upperBound && position.y >= y.lowerBound && position.y <= y.upperBound
    }
}

extension CoordinateReferenceSystem {
    /// The domain of the system.
    ///
    /// A transverse Mercator map: 3 900 km to both sides of the central meridian, where the series that PROJ sums are exact to
    /// nanometres (Karney, J. Geodesy 85, 2011), and no farther than the poles. The web's map: the square that it is cut to.
    var domain: Domain {
        switch projection {
        case nil: Domain(x: -180...180, y: -90...90)
        case .transverseMercator(_, let scale, let falseEasting):
            Domain(x: falseEasting - 3_900_000...falseEasting + 3_900_000, y: -10_002_500 * scale...10_002_500 * scale)
        case .pseudoMercator: Domain(x: -20_037_508.343...20_037_508.343, y: -20_037_508.343...20_037_508.343)
        }
    }
}
