/// How much of a JSON text is accepted, so that hostile input is refused with bounded memory.
public struct JSONLimits: Hashable, Sendable {
    /// Arrays and objects inside each other.
    public var depth = 64
    /// Bytes of one string or key as it stands in the text.
    public var stringBytes = 1 << 20
    /// Bytes of one value that is held as a whole: a document, or one feature of a collection.
    ///
    /// Reading takes up to about ten times as much memory at the worst (a feature of nothing but positions like `[0,0]`).
    public var valueBytes = 64 << 20
    /// Values (members, elements, parts, rings) of one value that is held as a whole; positions are bounded by its bytes.
    public var values = 1 << 20

    /// The usual limits; change what differs.
    public init() {}
}
