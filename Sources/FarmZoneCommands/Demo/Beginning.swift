import Casework
import GeoData
import GeoPrimitives
import Registry

/// The first events of a registry: its identity, and the reference data that come with the program.
struct Beginning {
    /// The events so far.
    private(set) var events: [RegistryEvent]
    var numbers = FreeNumbers()

    /// Begins with the identity, crops, markets, seasons, yields, platforms and administrative units.
    init(_ identity: RegistryIdentity) throws {
        events = [.registryCreated(identity)]
        add(.settingChanged(name: "coverage.codePrefixes", value: "VNBG,VNBN"))
        for row in GeoData.crops {
            define(
                .crops, [row.key, row.vietnamese, row.english, row.chinese, row.scientific, row.eppo, row.sources.joined(separator: ";")])
        }
        for row in GeoData.varieties { define(.varieties, [row.key, row.crop, row.vietnamese, row.sources.joined(separator: ";")]) }
        for row in GeoData.markets { define(.markets, [row.code, row.vietnamese, row.english, row.sources.joined(separator: ";")]) }
        for row in GeoData.seasons { define(.seasons, [row.crop, "\(row.from)", "\(row.to)", row.sources.joined(separator: ";")]) }
        for row in GeoData.yields {
            define(.yields, [row.crop, row.tonnesPerHectareTo.map { "\($0)" } ?? "", row.sources.joined(separator: ";")])
        }
        for row in GeoData.platforms { define(.platforms, [row.key, row.name, row.host ?? "", row.sources.joined(separator: ";")]) }
        addHolidays()
        addUnits()
    }

    /// Adds the holidays that fall on the same day of every year; those that follow the moon, the second day of 2 September and days in
    /// lieu are announced year by year, and loaded by the office.
    private mutating func addHolidays() {
        let law = "Bộ luật Lao động 45/2019/QH14, Điều 112"
        for (day, name) in [
            ("01-01", "Tết Dương lịch"), ("04-30", "Ngày Chiến thắng"), ("05-01", "Ngày Quốc tế lao động"), ("09-02", "Quốc khánh"),
        ] {
            define(.holidays, [day, name, law])
        }
    }

    /// Adds an event.
    mutating func add(_ event: RegistryEvent) { events.append(event) }

    /// Adds a setting that has a value.
    mutating func setting(_ name: String, _ value: String?) throws {
        if let value { add(.settingChanged(name: name, value: value)) }
    }

    private mutating func define(_ table: ReferenceTable, _ values: [String]) {
        if let row = ReferenceRow(table, values) { add(.referenceDefined(row)) }
    }

    /// Adds the units: those of the first day, then what each decree made of them, by the door that officers' decrees go through too.
    private mutating func addUnits() {
        let all = Beginning.units
        let successions = GeoData.unitSuccessors.compactMap { row in Day(row.newValidFrom).map { ($0, row) } }
        let days = Set(successions.map(\.0)).sorted()
        var present = all.filter { unit in !successions.contains { $0.0 == unit.period.from && $0.1.newCode == unit.code } }
        for index in present.indices { present[index].period.to = nil }
        var latest: [AdministrativeUnit] = present
        var recorded: [UnitSuccession] = []
        for day in days {
            let table = successions.filter { $0.0 == day }.map(\.1)
            let rows = table.enumerated().map { Reorganisation.Row(row: $0 + 1, old: $1.oldCode, new: $1.newCode) }
            let change = Reorganisation(
                rows, on: day, decree: { row in table[row.row - 1].decree }, named: all.filter { $0.period.from == day }, among: present)
            present = change.applied(to: present)
            latest =
                latest.map { unit in change.ended.first { $0.code == unit.code && $0.period.from == unit.period.from } ?? unit }
                + change.begun
            recorded += change.successions
        }
        for unit in latest { add(.unitRecorded(unit)) }
        for succession in recorded { add(.unitSucceeded(succession)) }
    }

    /// The units of the reference data, each with its days.
    private static var units: [AdministrativeUnit] { GeoData.units.map { AdministrativeUnit($0) } }
}

extension Day {
    /// The day of a row of reference data.
    init?(_ day: ReferenceDay) { self.init("\(day)") }
}
