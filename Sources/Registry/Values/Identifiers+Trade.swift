/// The number of a lot.
public struct LotID: Hashable, Comparable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
    /// Whether the one was given out before the other.
    public static func < (one: LotID, other: LotID) -> Bool { one.number < other.number }
}

/// The number of a run of stamps that were issued together.
public struct StampRunID: Hashable, Comparable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
    /// Whether the one was given out before the other.
    public static func < (one: StampRunID, other: StampRunID) -> Bool { one.number < other.number }
}

/// The number of a packing house or a treatment plant.
public struct FacilityID: Hashable, Comparable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
    /// Whether the one was given out before the other.
    public static func < (one: FacilityID, other: FacilityID) -> Bool { one.number < other.number }
}

/// The number of a right to use a code.
public struct RightID: Hashable, Comparable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
    /// Whether the one was given out before the other.
    public static func < (one: RightID, other: RightID) -> Bool { one.number < other.number }
}

/// The number of a shipment.
public struct ShipmentID: Hashable, Comparable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
    /// Whether the one was given out before the other.
    public static func < (one: ShipmentID, other: ShipmentID) -> Bool { one.number < other.number }
}
