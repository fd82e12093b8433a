/// Into which part of a unit that was split an area has come.
///
/// Only a split needs one: everywhere else the successions of the units say where an area lies on any day.
public struct UnitAssignment: Hashable, Sendable {
    /// The area.
    public var area: AreaID
    /// The code of the unit that it lies in from the day on.
    public var unit: String
    /// The first day of the new order.
    public var on: Day
    /// Whether an officer should look at it: the area lies in several parts.
    public var isDoubtful: Bool

    /// Makes an assignment from its parts.
    public init(area: AreaID, unit: String, on day: Day, isDoubtful: Bool = false) {
        self.area = area
        self.unit = unit
        on = day
        self.isDoubtful = isDoubtful
    }
}
