import GeoPrimitives
import Registry

/// All administrative units and what they went over into, in memory: a nation has some ten thousand.
struct UnitDirectory {
    private var units: [String: [AdministrativeUnit]] = [:]
    private var successions: [String: [UnitSuccession]] = [:]

    /// Reads what was known up to an entry; outlines are left in the file.
    init(_ connection: Connection, known: Int64 = .max) throws {
        let read = try connection.all(
            "SELECT \(UnitDirectory.columns), NULL FROM administrative_units WHERE \(Connection.known) ORDER BY code, valid_from",
            { $0.bindKnown(known) }
        ) { try $0.unit() }
        for unit in read { units[unit.code, default: []].append(unit) }
        let successions = try connection.all(
            "SELECT \(UnitDirectory.successionColumns) FROM unit_successions WHERE \(Connection.known) ORDER BY on_day, succession",
            { $0.bindKnown(known) }
        ) { $0.succession() }
        for case let succession? in successions { self.successions[succession.code, default: []].append(succession) }
    }

    /// The unit that has a code on a day.
    func unit(_ code: String, on day: Day) -> AdministrativeUnit? { units[code]?.last { $0.period.contains(day) } }

    /// What a code that was a unit's on one day stands for on another.
    func successor(of code: String, since: Day, on day: Day) -> AdministrativeUnit? {
        UnitDirectory.code(standingFor: code, since: since, on: day) { successions[$0] ?? [] }.flatMap { unit($0, on: day) }
    }

    /// Follows a code from one day to another; nil where its unit was split.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - since: The day on which it was a unit's.
    ///   - day: The day that is asked for.
    ///   - successions: What a code went over into, in the order of the days.
    /// - Returns: The code on the day.
    /// - Throws: What `successions` throws.
    static func code(
        standingFor code: String, since: Day, on day: Day, _ successions: (String) throws -> [UnitSuccession]
    ) rethrows -> String? {
        var current = code
        var reached = since
        while true {
            let known = try successions(current)
            guard let next = known.first(where: { $0.on > reached && $0.on <= day }) else { return current }
            // A unit that was split does not say into which part; an assignment of the area does.
            if known.contains(where: { $0.on == next.on && $0.successor != next.successor }) { return nil }
            current = next.successor
            reached = next.on
        }
    }

    /// The unit that a feature's area lies in on a day, and the one that it was registered in.
    func units(of feature: PresentFeature, on day: Day) -> (now: AdministrativeUnit?, then: AdministrativeUnit?) {
        guard let code = feature.communeCode else { return (nil, nil) }
        let since = feature.registeredOn ?? day
        let now = successor(of: feature.assignment?.unit ?? code, since: feature.assignment?.on ?? since, on: day)
        return (now, unit(code, on: since))
    }

    /// A code and all codes whose units went over into it, however indirectly.
    func allThatBecome(_ code: String) -> Set<String> {
        var found: Set<String> = [code]
        var grew = true
        while grew {
            let before = found.count
            for (old, next) in successions where next.contains(where: { found.contains($0.successor) }) { found.insert(old) }
            grew = found.count > before
        }
        return found
    }

    /// The days on which the unit that a code stands for begins, ends or goes over into another, in order.
    func changes(of code: String) -> [Day] {
        var days: Set<Day> = []
        var codes: Set<String> = [code]
        var pending = [code]
        while let current = pending.popLast() {
            let successions = successions[current] ?? []
            days.formUnion((units[current] ?? []).flatMap { [$0.period.from, $0.period.to] }.compactMap { $0 })
            days.formUnion(successions.map { $0.on })
            for succession in successions where codes.insert(succession.successor).inserted { pending.append(succession.successor) }
        }
        return days.sorted()
    }

    static let columns =
        "code, level, name, kind, parent, centre_longitude, centre_latitude, west, south, east, north, square_kilometres, source, "
        + "valid_from, valid_to"

    static let successionColumns = "code, successor, on_day, decree"
}

extension SQLStatement {
    /// Reads from the columns of a succession what a unit went over into; nil where its day is none.
    func succession() -> UnitSuccession? {
        day(2).map { UnitSuccession(code: text(0), successor: text(1), on: $0, decree: optionalText(3)) }
    }

    /// Reads a unit from the directory's columns, its outline from the one after.
    func unit() throws -> AdministrativeUnit {
        func position(_ column: Int32) -> GridPosition? {
            guard let x = optionalDouble(column), let y = optionalDouble(column + 1) else { return nil }
            return GridPosition(nearestTo: PlanarPosition(x: x, y: y))
        }
        var unit = AdministrativeUnit(
            code: text(0), level: UnitLevel(rawValue: text(1)) ?? .commune, name: text(2), kind: text(3), parent: optionalText(4),
            period: Period(from: day(13), to: day(14)), squareKilometres: optionalDouble(11), source: optionalText(12))
        unit.centre = position(5)
        if let minimum = position(7), let maximum = position(9) { unit.box = GridBox(minimum: minimum, maximum: maximum) }
        if !isNull(15) { unit.outline = try GeoPackageBlob.gridMultiPolygon(of: bytes(15)) }
        return unit
    }
}
