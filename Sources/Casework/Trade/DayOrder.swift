import Registry

/// The order of days in which fruit goes its way: nothing is packed before it is harvested, and nothing arrives before it departs.
enum DayOrder {
    /// Something that happened, by its token, and when; nil where that is not known.
    typealias Step = (name: String, day: Day?)

    /// The pairs of steps of which the later one is dated before the earlier one, as the values of their sentence.
    static func faults(_ pairs: [(before: Step, after: Step)]) -> [[String: String]] {
        pairs.compactMap { before, after in
            guard let first = before.day, let second = after.day, second < first else { return nil }
            return ["first": before.name, "firstDay": first.description, "second": after.name, "secondDay": second.description]
        }
    }

    /// What is out of order in a lot: packed or treated before its harvest began.
    static func faults(of lot: Lot) -> [[String: String]] {
        let harvest: Step = ("harvest", lot.harvestFrom)
        return faults([(harvest, ("packing", lot.packing?.on)), (harvest, ("treatment", lot.treatment?.on))])
    }

    /// What is out of order on the way.
    ///
    /// - Parameters:
    ///   - harvest: The first day of the harvest of the goods.
    ///   - packing: When they were packed.
    ///   - treatment: When they were treated.
    ///   - steps: When what happened to the shipment.
    /// - Returns: What is out of order, each with the names and days of both.
    static func faults(harvest: Day?, packing: Day?, treatment: Day?, _ steps: [ShipmentStep.Kind: Day]) -> [[String: String]] {
        func step(_ kind: ShipmentStep.Kind) -> Step { (kind.rawValue, steps[kind]) }
        let behind: [Step] = [("harvest", harvest), ("packing", packing), ("treatment", treatment), step(.packed)]
        let ahead = [ShipmentStep.Kind.departed, .arrived].map { step($0) }
        var pairs = behind.flatMap { before in ahead.map { (before, $0) } }
        pairs.append((("harvest", harvest), step(.packed)))
        pairs += [ShipmentStep.Kind.arrived, .released, .rejected, .returned].map { (step(.departed), step($0)) }
        return faults(pairs)
    }
}
