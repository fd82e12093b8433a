/// The smallest and the largest coordinates of some positions.
public struct PlanarBounds: Hashable, Sendable {
    /// The smallest `x` and the smallest `y`.
    public var minimum: PlanarPosition
    /// The largest `x` and the largest `y`.
    public var maximum: PlanarPosition

    /// Makes the bounds of one position.
    public init(_ position: PlanarPosition) {
        minimum = position
        maximum = position
    }

    /// Makes bounds from their corners.
    public init(minimum: PlanarPosition, maximum: PlanarPosition) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Widens the bounds to a position.
    @inline(__always)
    public mutating func extend(to position: PlanarPosition) {
        minimum.x = Swift.min(minimum.x, position.x)
        minimum.y = Swift.min(minimum.y, position.y)
        maximum.x = Swift.max(maximum.x, position.x)
        maximum.y = Swift.max(maximum.y, position.y)
    }

    /// Widens the bounds to others.
    public mutating func extend(to other: PlanarBounds) {
        extend(to: other.minimum)
        extend(to: other.maximum)
    }
}
