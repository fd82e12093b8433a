public import GeoPrimitives
public import Registry

/// What the office knows that a submission does not say itself; one for all areas of a commune, hence a reference.
public final class SubmissionKnowledge: Sendable {
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
    public let place: Place?
    /// The communes of the day.
    public let gazetteer: Gazetteer?
    /// The limits of the rules.
    public let rules: RuleSettings
    /// The mends to be made, in this order.
    public let mends: [String]
    /// The areas of the registry round about.
    public let neighbours: [Neighbour]
    /// Whether many areas come at once: what would be said of nearly all of them is not said.
    public let isBulk: Bool

    /// Puts together what is known.
    public init(
        place: Place? = nil, gazetteer: Gazetteer? = nil, rules: RuleSettings = RuleSettings(), mends: [String] = [],
        neighbours: [Neighbour] = [], isBulk: Bool = false
    ) {
        self.place = place
        self.gazetteer = gazetteer
        self.rules = rules
        self.mends = mends
        self.neighbours = neighbours
        self.isBulk = isBulk
    }

    /// The same with the areas round about.
    public func beside(_ neighbours: [Neighbour]) -> SubmissionKnowledge {
        SubmissionKnowledge(place: place, gazetteer: gazetteer, rules: rules, mends: mends, neighbours: neighbours, isBulk: isBulk)
    }
}
