public import Registry

extension [AdministrativeUnit] {
    /// The unit that a text means: its code, or its name with or without the word for its kind, with the marks as typed before without
    /// them.
    ///
    /// - Throws: `.noSuchUnit`, or `.ambiguousUnit` with those that match.
    func unit(meantBy text: String) throws -> AdministrativeUnit {
        guard let found = try first(where: { $0.code == text }) ?? unit(named: text) else {
            throw RegistryError(.noSuchUnit, ["unit": text])
        }
        return found
    }

    /// The unit of a name; nil where there is none.
    ///
    /// - Throws: `.ambiguousUnit` with those that match.
    fileprivate func unit(named text: String) throws -> AdministrativeUnit? {
        for form in [VietnameseFolding.exact, VietnameseFolding.folded] {
            let wanted = form(text)
            let found = filter { form($0.name) == wanted || form($0.fullName) == wanted }
            if found.count == 1 { return found[0] }
            if found.count > 1 {
                let which = found.map { "\($0.fullName) (\($0.code))" }.joined(separator: ", ")
                throw RegistryError(.ambiguousUnit, ["unit": text, "matches": which])
            }
        }
        return nil
    }
}

extension RegistryReading {
    /// The unit that a text means on a day: a code, or a name with or without the word for its kind, communes before the others.
    ///
    /// - Throws: `.noSuchUnit` with what may be meant, or `.ambiguousUnit` with those that match.
    public func unit(meantBy text: String, on day: Day, level: UnitLevel? = nil) throws -> AdministrativeUnit {
        let units = try units(level, on: day)
        if let coded = units.first(where: { $0.code == text }) { return coded }
        for level in [UnitLevel.commune, .district, .province, .village] {
            if let found = try units.filter({ $0.level == level }).unit(named: text) { return found }
        }
        throw try explained(RegistryError(.noSuchUnit, ["unit": text]), on: day, level: level)
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
