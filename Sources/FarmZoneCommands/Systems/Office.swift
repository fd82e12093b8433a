import Casework
import GeoData
import GeoPrimitives
import Geodesy
import Journal
import Registry

/// What the office knows before it looks at a file: from the registry, or where there is none from what comes with the program.
struct Office {
    /// The registry; nil where there is none.
    var store: (any RegistryStore)?
    /// The day that words such as communes are understood for.
    var day: Day
    /// Today.
    var today: Day

    private var known: OfficeKnowledge? { store.map { OfficeKnowledge($0, on: day, today: today) } }

    /// What is known of communes and rules.
    func knowledge(commune: String? = nil, mends: [String] = []) async throws -> SubmissionPreparation.Knowledge {
        var knowledge = SubmissionPreparation.Knowledge()
        if let known { knowledge = try await known.knowledge() } else { knowledge.gazetteer = Gazetteer.embedded(on: day) }
        do {
            try knowledge.declare(commune: commune, mends: mends)
        } catch let error as RegistryError {
            guard let store else { throw FormerUnits.embedded(on: day).explained(error) }
            let asked = day
            throw try await store.read { try $0.explained(error, on: asked) }
        }
        return knowledge
    }

    /// What is known of communes and rules, with the commune of areas where they lie in one.
    func knowledge(ofAreas areas: [String], orIn named: String? = nil) async throws -> SubmissionPreparation.Knowledge {
        var communes: Set<String?> = []
        if named == nil, let store {
            for area in areas { communes.insert(try await commune(of: store.read { try $0.area(meantBy: area).area.id })) }
        }
        return try await knowledge(commune: named ?? (communes.count == 1 ? communes.first.flatMap { $0 } : nil))
    }

    /// The code of an area's commune, as the day has it.
    func commune(of area: AreaID) async throws -> String? { try await known?.commune(of: area) }

    /// Adds the registry's areas round about, where there is a registry.
    func lookAround(_ submission: Submission, except own: AreaID? = nil) async throws -> Submission {
        try await known?.lookAround(submission, except: own) ?? submission
    }

    /// The system that papers of the province are in by rule, to set others against; it decides nothing.
    static var usualSystem: CoordinateReferenceSystem? {
        let province = GeoData.units.last { $0.level == .province }?.name
        let meridian = GeoData.vn2000Meridians.first { $0.province == province }?.officialMeridianDegrees
        return meridian.flatMap { try? CoordinateReferenceSystem.vn2000(centralMeridian: $0) }
    }
}

extension Gazetteer {
    /// The communes that come with the program.
    static func embedded(on day: Day) -> Gazetteer {
        Gazetteer(AdministrativeUnit.embeddedCommunes(on: day), on: day) { unit in
            var (code, since) = (unit.code, day)
            while let next = GeoData.unitSuccessors.first(where: {
                $0.oldCode == code && (Day($0.newValidFrom).map { $0 > since } ?? false)
            }),
                let on = Day(next.newValidFrom)
            {
                (code, since) = (next.newCode, on)
                let units = AdministrativeUnit.embeddedCommunes(on: on)
                if let later = units.first(where: { $0.code == code }), later.box != nil { return later }
            }
            return nil
        }
    }
}

extension FormerUnits {
    /// The communes that were, as they come with the program.
    fileprivate static func embedded(on day: Day) -> FormerUnits {
        let successions = GeoData.unitSuccessors.compactMap { row in
            Day(row.newValidFrom).map { UnitSuccession(code: row.oldCode, successor: row.newCode, on: $0) }
        }
        return FormerUnits(successions, on: day) { AdministrativeUnit.embeddedCommunes(on: $0) }
    }
}

extension AdministrativeUnit {
    /// The communes of a day that come with the program.
    fileprivate static func embeddedCommunes(on day: Day) -> [AdministrativeUnit] {
        GeoData.units.filter { $0.level == .commune }.map { AdministrativeUnit($0) }.filter { $0.period.contains(day) }
    }

    /// The unit of a row of reference data.
    init(_ row: UnitRow) {
        self.init(
            code: row.code, level: UnitLevel(rawValue: row.level.rawValue) ?? .commune, name: row.name,
            kind: row.type.rawValue.prefix(1).uppercased() + row.type.rawValue.dropFirst(), parent: row.parent,
            period: Period(from: Day(row.validFrom), to: row.validTo.flatMap { Day($0)?.adding(days: 1) }),
            squareKilometres: row.squareKilometres, source: row.sources.joined(separator: ";"))
        if let latitude = row.latitudeDegrees, let longitude = row.longitudeDegrees {
            centre = GridPosition(nearestTo: PlanarPosition(x: longitude, y: latitude))
        }
        if let west = row.westDegrees, let south = row.southDegrees, let east = row.eastDegrees, let north = row.northDegrees,
            let minimum = GridPosition(nearestTo: PlanarPosition(x: west, y: south)),
            let maximum = GridPosition(nearestTo: PlanarPosition(x: east, y: north))
        {
            box = GridBox(minimum: minimum, maximum: maximum)
        }
    }
}
