public import Registry

/// What a word that no unit of a day goes by may mean: a code that a spreadsheet took the nought of, or a unit that went over into another.
public struct FormerUnits: Sendable {
    /// A unit that went over into others, with what it is on the day.
    private struct Former: Sendable {
        var name: String
        var became: String
        var since: Day
    }

    private let formers: [Former]
    /// The places of the former units by their codes, and by their names without marks, with and without the word for their kind.
    private let places: [String: [Int]]
    /// The units of the day as they are shown, by their codes.
    private let present: [String: String]

    /// Takes the units that went over into others up to a day.
    ///
    /// - Parameters:
    ///   - successions: What units went over into.
    ///   - day: The day that words are understood for.
    ///   - units: The units of a day.
    /// - Throws: What `units` throws.
    public init(_ successions: [UnitSuccession], on day: Day, units: (Day) throws -> [AdministrativeUnit]) rethrows {
        func shown(_ unit: AdministrativeUnit) -> String { "\(unit.fullName) (\(unit.code))" }
        let present = Dictionary(try units(day).map { ($0.code, shown($0)) }) { first, _ in first }
        let known = Dictionary(grouping: successions.filter { $0.on <= day }, by: \.code)
        /// What a code of before a day became, up to the day that is asked for.
        func become(_ code: String, after reached: Day) -> Set<String> {
            let later = (known[code] ?? []).filter { $0.on > reached }
            guard let next = later.map(\.on).min() else { return [code] }
            return later.filter { $0.on == next }.reduce(into: []) { $0.formUnion(become($1.successor, after: next)) }
        }
        var formers: [Former] = []
        var places: [String: [Int]] = [:]
        for on in Set(known.values.joined().map(\.on)).sorted() {
            let before = on.adding(days: -1)
            for unit in try units(before) where known[unit.code]?.contains(where: { $0.on == on }) == true {
                let became = become(unit.code, after: before).sorted().map { present[$0] ?? $0 }.joined(separator: ", ")
                guard became != shown(unit) else { continue }
                let keys = Set([unit.code, VietnameseFolding.folded(unit.name), VietnameseFolding.folded(unit.fullName)])
                for key in keys { places[key, default: []].append(formers.count) }
                formers.append(Former(name: shown(unit), became: became, since: on))
            }
        }
        (self.formers, self.places, self.present) = (formers, places, present)
    }

    /// Takes what a registry knows.
    ///
    /// - Parameters:
    ///   - reading: The registry.
    ///   - day: The day that words are understood for.
    ///   - level: The level of the units; all where nil.
    /// - Throws: Why the store fails.
    public init(_ reading: any RegistryReading, on day: Day, level: UnitLevel? = .commune) throws {
        try self.init(reading.unitSuccessions(), on: day) { try reading.units(level, on: $0) }
    }

    /// The error of a word that no unit goes by, with what it may mean; any other error as it is.
    public func explained(_ error: RegistryError) -> RegistryError {
        guard error.code == .noSuchUnit, let text = error.values["unit"] else { return error }
        // The code of a commune has five digits; a spreadsheet takes it for a number.
        let isShort = (3...4).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let code = isShort ? String(repeating: "0", count: 5 - text.utf8.count) + text : text
        let found = (places[code] ?? places[VietnameseFolding.folded(text)] ?? []).map { formers[$0] }
        let meant = isShort ? present[code] ?? "" : ""
        // Where several were called so, and became different units, nobody can say which is meant.
        let former = Set(found.map(\.became)).count == 1 ? found.last : nil
        return RegistryError(
            .noSuchUnit,
            [
                "unit": text, "meant": meant, "former": former?.name ?? "", "became": former?.became ?? "",
                "since": former?.since.description ?? "",
            ].filter { !$0.value.isEmpty })
    }
}

extension RegistryReading {
    /// The error of a word that no unit goes by, with what it may mean on a day; any other error as it is.
    ///
    /// - Throws: Why the store fails.
    public func explained(_ error: RegistryError, on day: Day, level: UnitLevel? = .commune) throws -> RegistryError {
        guard error.code == .noSuchUnit else { return error }
        return try FormerUnits(self, on: day, level: level).explained(error)
    }
}
