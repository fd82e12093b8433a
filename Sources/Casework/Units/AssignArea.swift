public import Registry

/// Says into which part of a unit that was split an area came.
public struct AssignArea: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records it.
    ///
    /// - Parameters:
    ///   - area: The area, by number or code.
    ///   - unit: The part, by code or name as of the day.
    ///   - day: The day on which the unit was split.
    /// - Returns: The part.
    /// - Throws: `.noSuchArea`, `.noSuchUnit`; `.notASuccessor` where the area's unit did not go over into that one on that day.
    public func callAsFunction(_ area: String, to unit: String, on day: Day) async throws -> AdministrativeUnit {
        try await desk.retryingWhenMoved {
            let (event, part, head) = try await desk.store.read { reading in
                let record = try reading.area(meantBy: area)
                let part = try reading.unit(meantBy: unit, on: day)
                let before = try reading.unit(of: record.area.id, on: day.adding(days: -1))
                let successions = try reading.unitSuccessions()
                guard successions.contains(where: { $0.code == before?.code && $0.successor == part.code && $0.on == day }) else {
                    throw RegistryError(
                        .notASuccessor,
                        [
                            "area": "area-\(record.area.id.number)", "unit": part.fullName, "before": before?.fullName ?? "",
                            "day": day.description,
                        ])
                }
                let assignment = UnitAssignment(area: record.area.id, unit: part.code, on: day)
                return (RegistryEvent.land(.areaAssigned(assignment)), part, try reading.head())
            }
            try await desk.store.commit(ChangeSet(by: desk.officer, [event]), expecting: head)
            return part
        }
    }
}

extension RegistryReading {
    /// The unit that a text means on a day: a code, or a name with or without the word for its kind, communes before the others.
    ///
    /// - Throws: `.noSuchUnit`, or `.ambiguousUnit` with those that match.
    public func unit(meantBy text: String, on day: Day, level: UnitLevel? = nil) throws -> AdministrativeUnit {
        let units = try units(level, on: day)
        if let coded = units.first(where: { $0.code == text }) { return coded }
        for level in [UnitLevel.commune, .district, .province, .village] {
            for form in [VietnameseFolding.exact, VietnameseFolding.folded] {
                let found = units.filter { $0.level == level && (form($0.name) == form(text) || form($0.fullName) == form(text)) }
                if found.count == 1 { return found[0] }
                if found.count > 1 {
                    let which = found.map { "\($0.fullName) (\($0.code))" }.joined(separator: ", ")
                    throw RegistryError(.ambiguousUnit, ["unit": text, "matches": which])
                }
            }
        }
        throw RegistryError(.noSuchUnit, ["unit": text])
    }

    /// The communes that a unit consists of on a day: itself where it is one.
    public func communes(of unit: AdministrativeUnit, on day: Day) throws -> Set<String> {
        if unit.level == .village { return Set([unit.parent].compactMap { $0 }) }
        let units = try units(nil, on: day)
        var (found, pending): (Set<String>, [AdministrativeUnit]) = ([], [unit])
        while let next = pending.popLast() {
            if next.level == .commune { found.insert(next.code) }
            if next.level != .commune { pending += units.filter { $0.parent == next.code && $0.level != .village && $0.code != next.code } }
        }
        return found
    }
}
