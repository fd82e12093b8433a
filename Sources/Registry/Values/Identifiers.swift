/// The number of a growing area in its registry; it outlives boundaries, holders and codes.
public struct AreaID: Hashable, Comparable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
    /// Whether the one was given out before the other.
    public static func < (one: AreaID, other: AreaID) -> Bool { one.number < other.number }
}

/// The number of a boundary in its registry.
public struct BoundaryID: Hashable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
}

/// The internal number of a code; the text on the certificate may change its spelling, this does not.
public struct CodeID: Hashable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
}

/// The number of a decision on a code.
public struct DecisionID: Hashable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
}

/// The number of an organisation.
public struct OrganisationID: Hashable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
}

/// The number of a person; name and numbers of the person are kept apart, sealed.
public struct PersonID: Hashable, Sendable {
    /// The number, from 1.
    public var number: Int64
    /// Makes an identifier from its number.
    public init(_ number: Int64) { self.number = number }
}

/// Whom a code was granted to, or who manages an area.
public enum Holder: Hashable, Sendable {
    /// A cooperative, a company, an office.
    case organisation(OrganisationID)
    /// A natural person, whose name is personal data.
    case person(PersonID)
}
