/// A `bbox` member (RFC 7946 section 5): west, south, east, north in degrees, and heights where it has six numbers.
///
/// West is greater than east for a box across the antimeridian.
public struct GeoJSONBox: Hashable, Sendable {
    /// The western edge, a longitude in degrees.
    public var west: Double
    /// The southern edge, a latitude in degrees.
    public var south: Double
    /// The eastern edge, a longitude in degrees.
    public var east: Double
    /// The northern edge, a latitude in degrees.
    public var north: Double
    /// The lowest and the highest height, where the box has six numbers; RFC 7946 means metres above the ellipsoid.
    public var heights: [Double]

    /// Makes a box from its edges in degrees and, if it has them, its lowest and highest height.
    public init(west: Double, south: Double, east: Double, north: Double, heights: [Double] = []) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
        self.heights = heights
    }

    /// Whether bounds lie in the box or on its edge.
    public func contains(_ bounds: PlanarBounds) -> Bool {
        guard south <= bounds.minimum.y, bounds.maximum.y <= north else { return false }
        return west > east || (west <= bounds.minimum.x && bounds.maximum.x <= east)
    }
}
