import GeoPrimitives
import Journal
import Registry

extension StoreReading {
    func visitZones(_ filter: LandFilter, _ visit: (ZoneRecord) throws -> Void) throws {
        let columns = "zone_id, kind, name, crop, commune, declared_hectares, sender_key, source, illustrative"
        try visitLand("production_zones", key: "zone_id", columns, filter) { row in
            let zone = ProductionZone(
                id: ZoneID(row.integer(0)), kind: ZoneKind(rawValue: row.text(1)) ?? .concentrated, name: row.text(2),
                crop: row.optionalText(3), commune: row.optionalText(4), declaredHectares: row.optionalDouble(5),
                senderKey: row.optionalText(6), source: row.optionalText(7), isIllustrative: row.integer(8) != 0)
            try visit(try row.land(zone, from: 9))
        }
    }

    func visitPlots(_ filter: LandFilter, _ visit: (PlotRecord) throws -> Void) throws {
        try visitLand("plots", key: "plot_id", "plot_id, area_id, label, parcels, household", filter) { row in
            let plot = Plot(
                id: PlotID(row.integer(0)), area: AreaID(row.integer(1)), label: row.optionalText(2),
                parcels: row.optionalText(3)?.split(separator: "\n").map(String.init) ?? [],
                household: row.optionalInteger(4).map { PersonID($0) })
            try visit(try row.land(plot, from: 5))
        }
    }

    /// Walks the rows of a layer that a filter means; through its R-tree where there is a box.
    private func visitLand(
        _ table: String, key: String, _ columns: String, _ filter: LandFilter, _ visit: (SQLStatement) throws -> Void
    ) throws {
        let known = try connection.lastEntry(knownAt: filter.knownAt)
        var conditions = [Connection.known]
        if filter.on != nil { conditions.append(Connection.inForce) }
        if filter.number != nil { conditions.append("\(key) = ?") }
        if filter.area != nil, table == "plots" { conditions.append("area_id = ?") }
        if filter.box != nil {
            conditions.append("version IN (SELECT id FROM rtree_\(table)_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?)")
        }
        let sql = """
            SELECT \(columns), geom, area_square_metres, survey_method, accuracy_metres, surveyed_on, entry, valid_from, valid_to
            FROM \(table) WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(key), valid_from, version
            """
        try connection.rows(
            sql,
            { statement in
                statement.bindKnown(known)
                if let day = filter.on { statement.bindInForce(day) }
                if let number = filter.number { statement.bind(number) }
                if let area = filter.area, table == "plots" { statement.bind(area.number) }
                if let box = filter.box { statement.bind(box) }
            }, visit)
    }

    func landReceipt(ofEntry entry: Int64) throws -> Receipt? {
        guard let stored = try connection.entry(entry) else { return nil }
        switch try RegistryEvent(kind: stored.kind.description, payload: stored.payload) {
        case .land(.zoneRecorded(_, let outline, _, _)), .land(.plotRecorded(_, let outline, _)): return outline.receipt
        default: return nil
        }
    }

    func unit(of area: AreaID, on day: Day) throws -> AdministrativeUnit? {
        guard let row = try connection.areaRow(area, on: nil, known: .max), let code = row.area.commune else { return nil }
        let assignment = try connection.assignment(of: area, on: day, known: .max)
        return try connection.unit(
            standingFor: assignment?.unit ?? code, since: assignment?.on ?? row.period.from ?? day, on: day)
    }

    func unitAssignments() throws -> [UnitAssignment] {
        try connection.all(
            "SELECT \(Connection.assignmentColumns) FROM unit_assignments WHERE recorded_to IS NULL ORDER BY area_id, on_day"
        ) {
            $0.assignment()
        }.compactMap { $0 }
    }

    func unitSuccessions() throws -> [UnitSuccession] {
        try connection.all(
            "SELECT \(UnitDirectory.successionColumns) FROM unit_successions WHERE recorded_to IS NULL ORDER BY on_day, succession"
        ) { $0.succession() }.compactMap { $0 }
    }
}

extension Connection {
    static let assignmentColumns = "area_id, unit, on_day, doubtful"

    /// The last assignment of an area up to a day; nil where its unit was never split.
    func assignment(of area: AreaID, on day: Day, known: Int64) throws -> UnitAssignment? {
        try first(
            """
            SELECT \(Connection.assignmentColumns) FROM unit_assignments WHERE area_id = ? AND on_day <= ? AND \(Connection.known)
            ORDER BY on_day DESC LIMIT 1
            """,
            {
                $0.bind(area.number)
                $0.bind(day.description)
                $0.bindKnown(known)
            }
        ) { $0.assignment() }.flatMap { $0 }
    }
}

extension SQLStatement {
    fileprivate func assignment() -> UnitAssignment? {
        day(2).map { UnitAssignment(area: AreaID(integer(0)), unit: text(1), on: $0, isDoubtful: integer(3) != 0) }
    }

    /// Reads outline, measures and days from a column on.
    fileprivate func land<Subject>(_ subject: Subject, from column: Int32) throws -> LandRecord<Subject> {
        LandRecord(
            subject: subject, shape: try GeoPackageBlob.gridMultiPolygon(of: bytes(column)), area: SquareMetres(double(column + 1)),
            surveyMethod: SurveyMethod(rawValue: text(column + 2)) ?? .unknown, accuracy: optionalDouble(column + 3).map { Metres($0) },
            surveyedOn: day(column + 4), period: Period(from: day(column + 6), to: day(column + 7)), entry: integer(column + 5))
    }
}
