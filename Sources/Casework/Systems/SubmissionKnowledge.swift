public import GeoPrimitives
public import Registry

/// What the office knows that a submission does not say itself.
public struct SubmissionKnowledge: Sendable {
    /// An area beside or under the submitted one.
    public struct Neighbour: Sendable {
        /// Its number.
        public var area: AreaID
        /// Its outline in force.
        public var shape: GridMultiPolygon

        /// Makes a neighbour of its parts.
        public init(area: AreaID, shape: GridMultiPolygon) {
            self.area = area
            self.shape = shape
        }
    }

    /// Where the area is declared to lie.
    public var place: Place?
    /// The communes of the day.
    public var gazetteer: Gazetteer?
    /// The limits of the rules.
    public var rules: RuleSettings
    /// The mends to be made, in this order.
    public var mends: [String]
    /// The areas of the registry round about.
    public var neighbours: [Neighbour]

    /// Puts together what is known.
    public init(
        place: Place? = nil, gazetteer: Gazetteer? = nil, rules: RuleSettings = RuleSettings(), mends: [String] = [],
        neighbours: [Neighbour] = []
    ) {
        self.place = place
        self.gazetteer = gazetteer
        self.rules = rules
        self.mends = mends
        self.neighbours = neighbours
    }
}
