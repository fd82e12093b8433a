/// What is wrong with a condition written in CQL2 text, and where.
public struct CQL2Error: Error, Hashable, Sendable {
    /// What kind of fault.
    public enum Kind: String, CaseIterable, Sendable {
        /// Something else was expected here.
        case unexpected = "cql2-unexpected"
        /// The text ends in the middle.
        case ended = "cql2-ended"
        /// There is no such property.
        case unknownProperty = "cql2-unknown-property"
        /// The values are not of kinds that can be compared.
        case kinds = "cql2-kinds"
        /// A day or a moment that the calendar does not have.
        case time = "cql2-time"
        /// A geometry that is none, or lies outside the globe.
        case geometry = "cql2-geometry"
        /// Nested too deep, or too long.
        case tooLarge = "cql2-too-large"
    }
    /// What kind of fault.
    public var kind: Kind
    /// Where it begins, in bytes of the text from 0.
    public var offset: Int
    /// What stands there.
    public var detail: String

    /// Makes an error from its parts.
    public init(_ kind: Kind, at offset: Int, _ detail: String = "") {
        self.kind = kind
        self.offset = offset
        self.detail = detail
    }
}
