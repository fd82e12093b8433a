/// A length in metres.
@frozen
public struct Metres: Hashable, Comparable, Sendable {
    /// The number of metres.
    public var value: Double
    /// Makes a length from a number of metres.
    @inlinable
    public init(_ value: Double) { self.value = value }
    /// Whether the one is shorter than the other.
    @inlinable
    public static func < (one: Metres, other: Metres) -> Bool { one.value < other.value }
}

/// An area in square metres.
@frozen
public struct SquareMetres: Hashable, Comparable, Sendable {
    /// The number of square metres.
    public var value: Double
    /// Makes an area from a number of square metres.
    @inlinable
    public init(_ value: Double) { self.value = value }
    /// The same area in hectares.
    @inlinable
    public var hectares: Double { value / 10_000 }
    /// Whether the one is smaller than the other.
    @inlinable
    public static func < (one: SquareMetres, other: SquareMetres) -> Bool { one.value < other.value }
}
