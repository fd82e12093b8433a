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
        guard let missing else { return }
        throw RegistryError(.areaNotOpen, ["area": "area-\(area.id.number)", "day": missing.description])
    }
}
