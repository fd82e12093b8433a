import Registry

extension AreaRecord {
    /// Makes sure that the area is there on all days of a grant.
    ///
    /// - Parameters:
    ///   - from: The first day.
    ///   - last: The last day; nil where it has none.
    /// - Throws: `.areaNotOpen` with the first day on which it is not.
    func requireOpen(from: Day, until last: Day?) throws {
        let missing = period.contains(from) ? period.to.flatMap { end in (last ?? end) >= end ? end : nil } : from
        if let missing { throw notOpen(on: missing) }
    }

    /// Makes sure that a code which is told otherwise is not held longer than the area is there, unless it was before.
    ///
    /// - Throws: `.areaNotOpen` with the day on which the area ends.
    func requireHeldNoLonger(_ after: CodeRecord, than before: CodeRecord) throws {
        guard let end = period.to, after.isHeld(onOrAfter: end), !before.isHeld(onOrAfter: end) else { return }
        throw notOpen(on: end)
    }

    /// Makes sure that the area is there on a day, and that nothing is recorded that ends it later.
    ///
    /// - Throws: `.areaNotOpen`, or `.areaEnding` with the day and what goes on then.
    func requireUnended(on day: Day, _ reading: any RegistryReading) throws {
        guard period.contains(day) else { throw notOpen(on: day) }
        guard let end = period.to else { return }
        let next = try reading.successions(of: area.id).filter { $0.predecessors.contains(area.id) }.flatMap(\.successors)
        throw RegistryError(
            .areaEnding,
            [
                "area": "area-\(area.id.number)", "day": end.description,
                "successors": next.map { "area-\($0.number)" }.joined(separator: ", "),
            ])
    }

    /// That the area is not there on a day, with the days on which it is.
    func notOpen(on day: Day) -> RegistryError {
        RegistryError(
            .areaNotOpen,
            [
                "area": "area-\(area.id.number)", "day": day.description, "from": period.from?.description ?? "",
                "to": period.to?.description ?? "",
            ])
    }
}

extension CodeRecord {
    /// Whether our authority lets it be held on a day or later.
    func isHeld(onOrAfter day: Day) -> Bool {
        timeline(of: .ours).stretches.contains { $0.status.isHeld && ($0.period.to.map { $0 > day } ?? true) }
    }
}
