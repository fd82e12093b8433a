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
        addUnits()
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
        for row in GeoData.units { add(.unitRecorded(AdministrativeUnit(row))) }
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
