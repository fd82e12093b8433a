public import GeoPrimitives
public import Journal

/// Which areas are meant, and as of when: one type for flags, boxes and dates, which each store compiles in its own way.
public struct Filter: Hashable, Sendable {
    /// The keys of crops; any where empty.
    public var crops: Set<String> = []
    /// The markets of codes; any where empty.
    public var markets: Set<String> = []
    /// The states of codes; any where empty.
    public var statuses: Set<CodeStatus> = []
    /// The codes of communes, now or at registration; any where empty.
    public var communes: Set<String> = []
    /// A box that the boundary's own box must meet.
    public var box: GridBox?
    /// The areas; any where nil.
    public var areas: Set<AreaID>?
    /// The day whose state is meant.
    public var on: Day
    /// The moment whose knowledge is meant, what was recorded later being left out; now where nil.
    public var knownAt: RecordedTime?
    /// Whether what the public may not see is left out or generalised.
    public var isPublic: Bool = false

    /// Everything, as of a day.
    public init(on day: Day) { on = day }
}
