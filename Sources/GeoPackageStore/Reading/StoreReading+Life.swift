import GeoPrimitives
import Journal
import Registry

extension StoreReading {
    func ground(meeting box: GridBox, before limit: AreaID?) throws -> [GroundRow] {
        try connection.all(
            """
            SELECT b.area_id, b.boundary_id, b.valid_from, b.valid_to, b.area_square_metres, b.survey_method, b.accuracy_metres, b.geom
            FROM rtree_area_boundaries_geom AS t CROSS JOIN area_boundaries AS b ON b.version = t.id
            WHERE t.minx <= ? AND t.maxx >= ? AND t.miny <= ? AND t.maxy >= ?
            AND b.extent = 'polygon' AND b.proposed = 0 AND b.recorded_to IS NULL AND b.area_id < ? ORDER BY b.area_id, b.boundary_id
            """,
            {
                $0.bind(box)
                $0.bind(limit?.number ?? .max)
            }
        ) { row -> GroundRow? in
            // The tree's boxes are rounded outwards: the blob's own box decides, before the outline is read.
            let (bounds, minimum, maximum) = (
                unsafe try GeoPackageBlob.envelope(of: row.lentBytes(7)), box.minimum.degrees, box.maximum.degrees
            )
            guard let bounds, bounds.minimum.x < maximum.x, bounds.maximum.x > minimum.x, bounds.minimum.y < maximum.y,
                bounds.maximum.y > minimum.y
            else { return nil }
            return GroundRow(
                area: AreaID(row.integer(0)), boundary: BoundaryID(row.integer(1)), period: Period(from: row.day(2), to: row.day(3)),
                shape: try GeoPackageBlob.gridMultiPolygon(of: row.bytes(7)), size: SquareMetres(row.double(4)),
                surveyMethod: SurveyMethod(rawValue: row.text(5)) ?? .unknown, accuracy: row.optionalDouble(6).map { Metres($0) })
        }.compactMap { $0 }
    }

    func outlines(of area: AreaID) throws -> [(row: GroundRow, isProposed: Bool)] {
        try connection.all(
            """
            SELECT area_id, boundary_id, valid_from, valid_to, area_square_metres, survey_method, accuracy_metres, geom, proposed
            FROM area_boundaries WHERE area_id = ? AND extent = 'polygon' AND recorded_to IS NULL ORDER BY version
            """, { $0.bind(area.number) }
        ) { row -> (row: GroundRow, isProposed: Bool) in
            let ground = GroundRow(
                area: AreaID(row.integer(0)), boundary: BoundaryID(row.integer(1)), period: Period(from: row.day(2), to: row.day(3)),
                shape: try GeoPackageBlob.gridMultiPolygon(of: row.bytes(7)), size: SquareMetres(row.double(4)),
                surveyMethod: SurveyMethod(rawValue: row.text(5)) ?? .unknown, accuracy: row.optionalDouble(6).map { Metres($0) })
            return (ground, row.integer(8) != 0)
        }
    }

    func proposals(of area: AreaID) throws -> [(boundary: BoundaryID, recordedAt: RecordedTime)] {
        try connection.all(
            """
            SELECT b.boundary_id, b.entry, j.recorded_at FROM area_boundaries AS b CROSS JOIN journal AS j ON j.entry = b.entry
            WHERE b.area_id = ? AND b.proposed = 1 AND b.recorded_to IS NULL ORDER BY b.version
            """, { $0.bind(area.number) }
        ) { row -> (boundary: BoundaryID, recordedAt: RecordedTime) in
            guard let recordedAt = RecordedTime(row.text(2)) else {
                throw RegistryError(.damaged, ["path": "", "detail": "journal entry \(row.integer(1))"])
            }
            return (BoundaryID(row.integer(0)), recordedAt)
        }
    }

    func facts(of area: AreaID) throws -> GrowingArea? { try connection.areaRow(area, on: nil, known: .max)?.area }

    func visibilities(of area: AreaID) throws -> [VisibilityChange] {
        try connection.all(
            """
            SELECT visibility, consent, on_day FROM area_visibilities WHERE area_id = ? AND recorded_to IS NULL ORDER BY on_day, change
            """, { $0.bind(area.number) }
        ) { row in
            row.day(2).flatMap { day in
                Visibility(rawValue: row.text(0)).map { VisibilityChange(area: area, visibility: $0, consent: row.text(1), on: day) }
            }
        }.compactMap { $0 }
    }

    func code(_ id: CodeID) throws -> CodeRecord? {
        // A transferred code has a row for each of its holders; the first one is that of the record.
        try connection.first(
            "SELECT \(Connection.codeColumns) FROM codes WHERE code_id = ? AND recorded_to IS NULL ORDER BY valid_from, version LIMIT 1",
            { $0.bind(id.number) }
        ) { $0.code() }.flatMap { $0 }.map { CodeRecord(code: $0, decisions: try connection.decisions(on: id, known: .max)) }
    }

    func decision(_ id: DecisionID) throws -> Decision? {
        try connection.first(
            "SELECT \(Connection.decisionColumns) FROM decisions WHERE decision_id = ? AND recorded_to IS NULL", { $0.bind(id.number) }
        ) { $0.decision() }
    }

    func visitCodes(_ visit: (CodeRecord) throws -> Void) throws {
        var last: Int64 = 0
        try connection.rows(
            "SELECT \(Connection.codeColumns) FROM codes WHERE recorded_to IS NULL ORDER BY code_id, valid_from, version"
        ) { row in
            // A transferred code has a row for each of its holders; the first one is that of the record.
            guard row.integer(0) != last, let code = row.code() else { return }
            last = code.id.number
            try visit(CodeRecord(code: code, decisions: try connection.decisions(on: code.id, known: .max)))
        }
    }

    func officer(ofEntry entry: Int64) throws -> String? {
        try connection.first("SELECT officer FROM journal WHERE entry = ?", { $0.bind(entry) }) { $0.text(0) }
    }

    func setting(_ name: String, on day: Day) throws -> String? {
        let dated = try connection.first(
            "SELECT value FROM dated_settings WHERE name = ? AND valid_from <= ? AND recorded_to IS NULL ORDER BY valid_from DESC LIMIT 1",
            {
                $0.bind(name)
                $0.bind(day.description)
            }
        ) { $0.text(0) }
        return try dated ?? setting(name)
    }

    func settings() throws -> [(name: String, value: String, from: Day?)] {
        try connection.all(
            """
            SELECT name, value, NULL AS since FROM settings WHERE recorded_to IS NULL
            UNION ALL SELECT name, value, valid_from FROM dated_settings WHERE recorded_to IS NULL ORDER BY name, since
            """
        ) { ($0.text(0), $0.text(1), $0.day(2)) }
    }

    func aliases(_ canonical: CanonicalCode) throws -> [CodeAlias] { try aliases("canonical = ?") { $0.bind(canonical.text) } }

    func aliases(of code: CodeID) throws -> [CodeAlias] { try aliases("code_id = ?") { $0.bind(code.number) } }

    private func aliases(_ condition: String, _ bind: (SQLStatement) -> Void) throws -> [CodeAlias] {
        try connection.all(
            """
            SELECT alias_id, code_id, text, canonical, authority, valid_from, valid_to FROM code_aliases
            WHERE recorded_to IS NULL AND \(condition) ORDER BY alias_id
            """, bind
        ) { row in
            CanonicalCode(row.text(3)).map {
                CodeAlias(
                    number: row.integer(0), code: CodeID(row.integer(1)), text: row.text(2), canonical: $0, authority: row.text(4),
                    period: Period(from: row.day(5), to: row.day(6)))
            }
        }.compactMap { $0 }
    }

    func successions(of area: AreaID) throws -> [AreaSuccession] {
        let rows = try connection.all(
            """
            SELECT kind, predecessor, successor, on_day, before_square_metres, after_square_metres, reason, recorded_from
            FROM area_successions WHERE recorded_from IN
            (SELECT recorded_from FROM area_successions WHERE predecessor = ?1 OR successor = ?1) ORDER BY succession
            """, { $0.bind(area.number) }
        ) { row in
            (
                row.integer(7),
                AreaSuccession(
                    kind: SuccessionKind(rawValue: row.text(0)) ?? .close, predecessors: [AreaID(row.integer(1))],
                    successors: row.optionalInteger(2).map { [AreaID($0)] } ?? [], on: row.day(3) ?? Day(daysSinceEpoch: 0),
                    before: SquareMetres(row.double(4)), after: SquareMetres(row.double(5)), reason: row.optionalText(6))
            )
        }
        // One entry is one succession; it has a row for each pair.
        var found: [(entry: Int64, succession: AreaSuccession)] = []
        for (entry, row) in rows {
            guard let last = found.last, last.entry == entry else {
                found.append((entry, row))
                continue
            }
            let index = found.count - 1
            for area in row.predecessors where !last.succession.predecessors.contains(area) {
                found[index].succession.predecessors.append(area)
            }
            for area in row.successors where !last.succession.successors.contains(area) { found[index].succession.successors.append(area) }
        }
        return found.map(\.succession)
    }

    func renumberings(of code: CodeID) throws -> [CodeRenumbering] {
        try connection.all(
            """
            SELECT old_code_id, new_code_id, on_day, reason FROM code_renumberings
            WHERE old_code_id = ?1 OR new_code_id = ?1 ORDER BY renumbering
            """, { $0.bind(code.number) }
        ) { row in
            CodeRenumbering(
                old: CodeID(row.integer(0)), new: CodeID(row.integer(1)), on: row.day(2) ?? Day(daysSinceEpoch: 0),
                reason: row.optionalText(3))
        }
    }
}
