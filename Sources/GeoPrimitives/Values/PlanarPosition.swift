/// A position in some coordinate reference system, as two numbers: `x` to the east, `y` to the north.
///
/// In a projected system they are easting and northing in metres; in a geographic one longitude and latitude in degrees. Which
/// system it is stands beside the collection of positions, never in each of them.
@frozen
public struct PlanarPosition: Hashable, Sendable {
    /// Easting in metres, or longitude in degrees.
    public var x: Double
    /// Northing in metres, or latitude in degrees.
    public var y: Double

    /// Makes a position from its easterly and its northerly number.
    @inlinable
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}
