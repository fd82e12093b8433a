import Registry

/// What is true of all the areas that end, and so of what goes on where nothing else is said of it.
struct CommonFacts {
    private let records: [AreaRecord]
    private let holder: Holder?
    private let commune: String?

    /// Of areas on the day before an order.
    ///
    /// The holder is whoever holds the codes in force, since a code is handed on without its area; the commune is the one of the day.
    ///
    /// - Throws: `.holdersDiffer` or `.communesDiffer` where there are several, or one of them is not known, and the order names none, or
    ///   why the store fails.
    init(of records: [AreaRecord], _ order: SucceedAreas.Order, _ reading: any RegistryReading) throws {
        self.records = records
        let eve = order.on.adding(days: -1)
        let holders = Set(records.flatMap { $0.holders(on: eve) })
        if holders.count > 1, order.holder == nil {
            let names = try holders.map { holder in
                guard case .organisation(let id)? = holder else { return "–" }
                return try reading.organisation(id)?.name ?? "organisation-\(id.number)"
            }
            throw RegistryError(.holdersDiffer, ["holders": names.sorted().joined(separator: ", ")])
        }
        // The unit of before may have ended since, or been split: what goes on begins in the one of the day.
        let units = try records.map { try reading.unit(of: $0.area.id, on: order.on)?.code ?? $0.area.commune }
        let communes = Set(units)
        if communes.count > 1, order.commune == nil {
            throw RegistryError(.communesDiffer, ["communes": communes.map { $0 ?? "–" }.sorted().joined(separator: ", ")])
        }
        holder = holders.count == 1 ? holders.first ?? nil : nil
        commune = communes.count == 1 ? communes.first ?? nil : nil
    }

    /// An area that goes on: what was said of it, and what was true of those before where nothing was said.
    func successor(_ facts: SubmittedFacts, _ id: AreaID, _ named: Holder?, _ resolver: Resolver) throws -> GrowingArea {
        var facts = facts
        facts.variety = facts.variety ?? common(\.variety)
        var area = GrowingArea(
            facts, id: id, crop: try facts.crop.map { try resolver.crop($0) } ?? records[0].area.crop, holder: named ?? holder,
            commune: try resolver.commune(facts.commune) ?? commune)
        // What was kept from the public of one of them is kept of what goes on.
        area.visibility = records.map(\.area.visibility).max { $0.openness > $1.openness } ?? .full
        area.isIllustrative = records.contains { $0.area.isIllustrative }
        return area
    }

    private func common<Value: Hashable>(_ value: (GrowingArea) -> Value?) -> Value? {
        let values = Set(records.map { value($0.area) })
        return values.count == 1 ? values.first.flatMap { $0 } : nil
    }
}

extension AreaRecord {
    /// Who holds the area on a day: whoever holds its codes, or else its own holder; nil among them where somebody is not known.
    fileprivate func holders(on day: Day) -> Set<Holder?> {
        let held = codes.filter { $0.timeline(of: .ours).status(on: day).isHeld }
        return held.isEmpty ? [area.holder] : Set(held.map { $0.holder(on: day) })
    }
}

extension Visibility {
    /// More the more the public sees.
    fileprivate var openness: Int { Visibility.allCases.reversed().firstIndex(of: self) ?? 0 }
}
