/// A position on the registry's grid: longitude and latitude on WGS 84 (OGC:CRS84) as whole ten-millionths of a degree.
///
/// One step of the grid is about 1.1 cm on the ground. Two equal positions are the same bits, so that rings can be compared,
/// hashed and written without rounding anew.
@frozen
public struct GridPosition: Hashable, Sendable {
    /// Longitude in 1e-7 degrees, east positive.
    public var longitudeE7: Int32
    /// Latitude in 1e-7 degrees, north positive.
    public var latitudeE7: Int32

    /// How many steps of the grid make a degree.
    public static let stepsPerDegree = 1e7

    /// Makes a position from whole steps of the grid.
    @inlinable
    public init(longitudeE7: Int32, latitudeE7: Int32) {
        self.longitudeE7 = longitudeE7
        self.latitudeE7 = latitudeE7
    }

    /// The step of the grid nearest to a longitude and a latitude in degrees; nil where they are not finite or leave the globe.
    @inlinable
    public init?(nearestTo position: PlanarPosition) {
        guard position.x.magnitude <= 180, position.y.magnitude <= 90 else { return nil }
        self.init(
            longitudeE7: Int32((position.x * GridPosition.stepsPerDegree).rounded()),
            latitudeE7: Int32((position.y * GridPosition.stepsPerDegree).rounded())
        )
    }

    /// The same place as longitude (`x`) and latitude (`y`) in degrees: the doubles that its decimal text parses to.
    @inlinable
    public var degrees: PlanarPosition {
        PlanarPosition(x: Double(longitudeE7) / GridPosition.stepsPerDegree, y: Double(latitudeE7) / GridPosition.stepsPerDegree)
    }
}
