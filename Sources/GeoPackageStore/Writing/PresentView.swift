import GeoPrimitives
import Registry

/// Keeps `growing_areas`: what the truth says of the day of the last entry.
final class PresentView {
    private let connection: Connection
    private let evaluation: FeatureEvaluation
    private var directory: UnitDirectory?
    private var communeChanges: [String: [Day]] = [:]
    private var organisationNames: [Int64: String] = [:]

    init(_ connection: Connection) {
        self.connection = connection
        evaluation = FeatureEvaluation(connection: connection)
    }

    /// The units as known now.
    func units() throws -> UnitDirectory {
        if let directory { return directory }
        let read = try UnitDirectory(connection)
        directory = read
        return read
    }

    /// Reads the units anew at the next need.
    func forgetUnits() {
        directory = nil
        communeChanges = [:]
    }

    /// Reads the name of an organisation anew at the next need.
    func forgetName(of organisation: OrganisationID) { organisationNames[organisation.number] = nil }

    /// Shows an area that was registered just now, from a day on: what else could be known of it is nothing, so nothing is read.
    func show(_ feature: PresentFeature, blob: [UInt8]?, on day: Day) throws {
        var shown = feature
        var changes = Changes(beside: day)
        changes.add(feature.registeredOn)
        if let commune = feature.communeCode { try changes.add(self.changes(ofCommune: commune)) }
        shown.unchangedSince = changes.last
        try insert(shown, blob: blob, on: day)
        if let next = changes.next { try note(AreaID(feature.areaID), changesOn: next) }
    }

    /// Shows an area anew as of a day.
    func project(_ area: AreaID, on day: Day) throws {
        let removal = try connection.statement("DELETE FROM growing_areas WHERE fid BETWEEN ? AND ?")
        removal.bind(area.number << 12)
        removal.bind(area.number << 12 | 0xFFF)
        try removal.run()
        let changes = try changes(of: area, beside: day)
        for var feature in try evaluation.features(of: area, on: day, known: .max) {
            feature.unchangedSince = changes.last
            let blob = try feature.boundaryVersion.flatMap { try connection.polygonBlob($0) }
            try insert(feature, blob: blob, on: day)
        }
        try note(area, changesOn: changes.next)
    }

    /// Shows a feature, with the outline at hand.
    private func insert(_ feature: PresentFeature, blob: [UInt8]?, on day: Day) throws {
        let (now, then) = feature.communeCode == nil ? (nil, nil) : try units().units(of: feature, on: day)
        let statement = try connection.statement(PresentView.insertion)
        statement.bind(feature.fid)
        statement.bind(blob)
        statement.bind(feature.id)
        statement.bind(feature.code)
        statement.bind(feature.canonical)
        statement.bind(feature.areaID)
        statement.bind(feature.codeID)
        statement.bind(feature.name)
        statement.bind(feature.crop)
        statement.bind(feature.variety)
        statement.bind(feature.market)
        statement.bind(feature.status?.rawValue)
        statement.bind(try holderName(feature.holder))
        statement.bind(now?.fullName)
        statement.bind(now?.code ?? feature.communeCode)
        statement.bind(then?.fullName)
        statement.bind(feature.areaHectares)
        statement.bind(feature.declaredHectares)
        statement.bind(feature.households)
        statement.bind(feature.surveyMethod)
        statement.bind(feature.accuracyMetres)
        statement.bind(feature.validFrom?.description)
        statement.bind(feature.expiresOn?.description)
        statement.bind(feature.recordedAt)
        statement.bind(feature.isIllustrative)
        statement.bind(feature.visibility.rawValue)
        statement.bind(feature.senderKey)
        statement.bind(feature.unchangedSince?.description)
        try statement.run()
    }

    /// Remembers the day on which an area's view changes by itself, so that the turn of the day finds it.
    func note(_ area: AreaID, changesOn day: Day?) throws {
        let removal = try connection.statement("DELETE FROM upcoming_changes WHERE area_id = ?")
        removal.bind(area.number)
        try removal.run()
        guard let day else { return }
        let statement = try connection.statement("INSERT INTO upcoming_changes (area_id, on_day) VALUES (?, ?)")
        statement.bind(area.number)
        statement.bind(day.description)
        try statement.run()
    }

    /// The days beside one on which a state, a boundary, a fact or the commune of an area begins or ends.
    private func changes(of area: AreaID, beside day: Day) throws -> Changes {
        var changes = Changes(beside: day)
        let periods = try connection.all(PresentView.periods, { for _ in 0..<4 { $0.bind(area.number) } }) { ($0.day(0), $0.day(1)) }
        for (from, to) in periods {
            changes.add(from)
            changes.add(to)
        }
        if let commune = try connection.areaRow(area, on: nil, known: .max)?.area.commune {
            try changes.add(self.changes(ofCommune: commune))
        }
        let assigned = try connection.all(
            "SELECT unit, on_day FROM unit_assignments WHERE area_id = ? AND recorded_to IS NULL", { $0.bind(area.number) }
        ) { ($0.text(0), $0.day(1)) }
        for (unit, on) in assigned {
            changes.add(on)
            try changes.add(self.changes(ofCommune: unit))
        }
        return changes
    }

    private func changes(ofCommune code: String) throws -> [Day] {
        if let known = communeChanges[code] { return known }
        let changes = try units().changes(of: code)
        communeChanges[code] = changes
        return changes
    }

    private func holderName(_ holder: Holder?) throws -> String? {
        guard case .organisation(let id)? = holder else { return nil }
        if let known = organisationNames[id.number] { return known }
        let name = try connection.organisationName(id)
        organisationNames[id.number] = name
        return name
    }

    private static let periods = """
        SELECT valid_from, valid_to FROM areas WHERE area_id = ? AND recorded_to IS NULL
        UNION ALL SELECT valid_from, valid_to FROM area_boundaries WHERE area_id = ? AND proposed = 0 AND recorded_to IS NULL
        UNION ALL SELECT valid_from, valid_to FROM codes WHERE area_id = ? AND recorded_to IS NULL
        UNION ALL SELECT valid_from, valid_to FROM code_states
        WHERE code_id IN (SELECT code_id FROM codes WHERE area_id = ?) AND recorded_to IS NULL
        """

    private static let insertion = """
        INSERT INTO growing_areas (fid, geom, id, code, canonical, area_id, code_id, name, crop, variety, market, status, holder, commune,
        commune_code, commune_at_registration, area_hectares, declared_hectares, households, survey_method, accuracy_metres, valid_from,
        expires_on, recorded_at, illustrative, visibility, sender_key, unchanged_since)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
}

/// The nearest days of change at or before a day, and after it.
private struct Changes {
    let day: Day
    var last: Day?
    var next: Day?

    init(beside day: Day) { self.day = day }

    mutating func add(_ found: Day?) {
        guard let found else { return }
        if found > day { next = min(next ?? found, found) } else { last = max(last ?? found, found) }
    }

    mutating func add(_ days: [Day]) {
        for found in days { add(found) }
    }
}

extension Connection {
    /// The blob of a boundary that is a polygon; certificates' loose points are not shown as an outline.
    func polygonBlob(_ version: Int64) throws -> [UInt8]? {
        try first("SELECT geom FROM area_boundaries WHERE version = ? AND extent = 'polygon'", { $0.bind(version) }) { $0.bytes(0) }
    }

    /// The name of an organisation.
    func organisationName(_ id: OrganisationID) throws -> String? {
        try first("SELECT name FROM organisations WHERE organisation_id = ? AND recorded_to IS NULL", { $0.bind(id.number) }) { $0.text(0) }
    }
}
