/// The number of a production zone in its registry.
public struct ZoneID: Hashable, Comparable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
    /// Whether the one was given out before the other.
    public static func < (one: ZoneID, other: ZoneID) -> Bool { one.number < other.number }
}

/// The number of a plot in its registry.
public struct PlotID: Hashable, Comparable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
    /// Whether the one was given out before the other.
    public static func < (one: PlotID, other: PlotID) -> Bool { one.number < other.number }
}
