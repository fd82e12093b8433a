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

    private mutating func addUnits() {
        for row in GeoData.units {
            var unit = AdministrativeUnit(
                code: row.code, level: UnitLevel(rawValue: row.level.rawValue) ?? .commune, name: row.name,
                kind: row.type.rawValue.prefix(1).uppercased() + row.type.rawValue.dropFirst(), parent: row.parent,
                period: Period(from: Day(row.validFrom), to: row.validTo.flatMap { Day($0)?.adding(days: 1) }),
                squareKilometres: row.squareKilometres, source: row.sources.joined(separator: ";"))
            if let latitude = row.latitudeDegrees, let longitude = row.longitudeDegrees {
                unit.centre = GridPosition(nearestTo: PlanarPosition(x: longitude, y: latitude))
            }
            if let west = row.westDegrees, let south = row.southDegrees, let east = row.eastDegrees, let north = row.northDegrees,
                let minimum = GridPosition(nearestTo: PlanarPosition(x: west, y: south)),
                let maximum = GridPosition(nearestTo: PlanarPosition(x: east, y: north))
            {
                unit.box = GridBox(minimum: minimum, maximum: maximum)
            }
            add(.unitRecorded(unit))
        }
        for row in GeoData.unitSuccessors {
            guard let day = Day(row.newValidFrom) else { continue }
            add(.unitSucceeded(UnitSuccession(code: row.oldCode, successor: row.newCode, on: day, decree: row.decree)))
        }
    }
}

extension Day {
    /// The day of a row of reference data.
    init?(_ day: ReferenceDay) { self.init("\(day)") }
}
