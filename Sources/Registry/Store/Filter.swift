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
    /// Boxes, one of which the boundary's own box must meet; anywhere where empty.
    ///
    /// A box across the antimeridian is two.
    public var boxes: [GridBox] = []
    /// The areas; any where nil.
    public var areas: Set<AreaID>?
    /// The day whose state is meant.
    public var on: Day
    /// The moment whose knowledge is meant, what was recorded later being left out; now where nil.
    public var knownAt: RecordedTime?
    /// Whether what the public may not see is left out or generalised.
    public var isPublic: Bool = false

    /// What must be true besides, judged on what is shown.
    public var condition: Condition?
    /// The identifier of the feature that is meant; any where nil.
    public var identifier: String?
    /// Days on one of which the feature must be there; each is shown as on the day among them that is nearest to `on`.
    public var during: ClosedRange<Day>?
    /// The feature after which to go on, in the order in which features are lent; from the first where nil.
    public var after: FeaturePlace?
    /// How many features are lent at most.
    public var limit: Int?

    /// A box that the boundary's own box must meet.
    public var box: GridBox? {
        get { boxes.first }
        set { boxes = newValue.map { [$0] } ?? [] }
    }

    /// Everything, as of a day.
    public init(on day: Day) { on = day }
}

/// Where a feature stands in the order in which features are lent: by area, then by code.
///
/// It never changes.
public struct FeaturePlace: Hashable, Comparable, Sendable {
    /// The area.
    public var area: AreaID
    /// The number of the code; zero for an area without one.
    public var code: Int64

    /// Makes a place from the numbers of area and code.
    public init(area: AreaID, code: Int64) {
        self.area = area
        self.code = code
    }

    /// Whether the one comes before the other.
    public static func < (one: FeaturePlace, other: FeaturePlace) -> Bool {
        (one.area.number, one.code) < (other.area.number, other.code)
    }
}
