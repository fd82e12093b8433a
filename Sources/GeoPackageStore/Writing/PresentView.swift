import GeoPrimitives
import Registry

/// Keeps `growing_areas`: what the truth says of the day of the last entry.
final class PresentView {
    private let connection: Connection
    private let evaluation: FeatureEvaluation
    private var directory: UnitDirectory?
    private var communeChanges: [String: Day?] = [:]
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

    /// Shows an area that was registered just now: what else could be known of it is nothing, so nothing is read.
    func show(_ feature: PresentFeature, blob: [UInt8]?, on day: Day) throws {
        try insert(feature, blob: blob, on: day)
        guard let commune = feature.communeCode, let change = try nextChange(ofCommune: commune, after: day) else { return }
        try note(AreaID(feature.areaID), changesOn: change)
    }

    /// Shows an area anew as of a day.
    func project(_ area: AreaID, on day: Day) throws {
        let removal = try connection.statement("DELETE FROM growing_areas WHERE fid BETWEEN ? AND ?")
        removal.bind(area.number << 12)
        removal.bind(area.number << 12 | 0xFFF)
        try removal.run()
        for feature in try evaluation.features(of: area, on: day, known: .max) {
            let blob = try feature.boundaryVersion.flatMap { try connection.polygonBlob($0) }
            try insert(feature, blob: blob, on: day)
        }
        try note(area, changesOn: nextChange(of: area, after: day))
    }

    /// Shows a feature, with the outline at hand.
    private func insert(_ feature: PresentFeature, blob: [UInt8]?, on day: Day) throws {
        let now = try feature.communeCode.flatMap { code in
            try units().successor(of: code, since: feature.registeredOn ?? day, on: day)
        }
        let then = try feature.communeCode.flatMap { code in try units().unit(code, on: feature.registeredOn ?? day) }
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

    /// The first day after one on which a state, a boundary, a fact or the commune of an area begins or ends.
    private func nextChange(of area: AreaID, after day: Day) throws -> Day? {
        let sources = [
            "areas WHERE area_id = ?", "area_boundaries WHERE proposed = 0 AND area_id = ?", "codes WHERE area_id = ?",
            "code_states WHERE code_id IN (SELECT code_id FROM codes WHERE area_id = ?)",
        ]
        var next = try connection.areaRow(area, on: nil, known: .max)?.area.commune.flatMap { commune in
            try nextChange(ofCommune: commune, after: day)
        }
        for source in sources {
            for column in ["valid_from", "valid_to"] {
                let found = try connection.first(
                    "SELECT min(\(column)) FROM \(source) AND recorded_to IS NULL AND \(column) > ?",
                    {
                        $0.bind(area.number)
                        $0.bind(day.description)
                    }
                ) { $0.day(0) }
                if case let found?? = found { next = min(next ?? found, found) }
            }
        }
        return next
    }

    private func nextChange(ofCommune code: String, after day: Day) throws -> Day? {
        if let known = communeChanges[code] { return known }
        let change = try units().nextChange(of: code, after: day)
        communeChanges[code] = .some(change)
        return change
    }

    private func holderName(_ holder: Holder?) throws -> String? {
        guard case .organisation(let id)? = holder else { return nil }
        if let known = organisationNames[id.number] { return known }
        let name = try connection.organisationName(id)
        organisationNames[id.number] = name
        return name
    }

    private static let insertion = """
        INSERT INTO growing_areas (fid, geom, id, code, canonical, area_id, code_id, name, crop, variety, market, status, holder, commune,
        commune_code, commune_at_registration, area_hectares, declared_hectares, households, survey_method, accuracy_metres, valid_from,
        expires_on, recorded_at, illustrative, visibility, sender_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
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
