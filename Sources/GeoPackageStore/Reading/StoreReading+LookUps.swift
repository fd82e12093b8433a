import GeoPrimitives
import Registry

extension StoreReading {
    func summary(of area: AreaID) throws -> AreaSummary? {
        guard let row = try connection.areaRow(area, on: nil, known: .max) else { return nil }
        let sizes = try connection.all(
            """
            SELECT \(Connection.boundaryColumns) FROM area_boundaries WHERE area_id = ? AND proposed = 0 AND recorded_to IS NULL
            ORDER BY valid_from, version
            """, { $0.bind(area.number) }
        ) { statement in
            let boundary = statement.boundaryRow()
            return AreaSummary.Size(
                boundary: boundary.id, period: boundary.period, size: boundary.extent == "polygon" ? boundary.area : nil)
        }
        return AreaSummary(area: row.area, period: row.period, sizes: sizes)
    }

    func harvest(from code: CodeID, in period: Period, without lot: LotID?) throws -> Kilograms {
        // Weights are kept in kilograms: each is brought back to whole grams before they are added up.
        let grams = try connection.first(
            """
            SELECT total(CAST(round(s.kilograms * 1000) AS INTEGER))
            FROM lot_sources AS s CROSS JOIN lots AS l ON l.version = s.lot_version
            WHERE s.code_id = ? AND l.recorded_to IS NULL AND l.harvest_from >= ? AND l.harvest_from < ? AND l.lot_id IS NOT ?
            """,
            {
                $0.bind(code.number)
                $0.bind(period.from?.description ?? "")
                $0.bind(period.to?.description ?? "~")
                $0.bind(lot?.number)
            }
        ) { $0.double(0) }
        return Kilograms(grams: Int64(exactly: (grams ?? 0).rounded()) ?? .max)
    }

    func areas(near area: AreaID) throws -> [AreaID] {
        try connection.all(
            """
            SELECT DISTINCT o.area_id FROM area_boundaries AS b CROSS JOIN rtree_area_boundaries_geom AS own ON own.id = b.version
            CROSS JOIN rtree_area_boundaries_geom AS t ON t.minx <= own.maxx AND t.maxx >= own.minx
            AND t.miny <= own.maxy AND t.maxy >= own.miny CROSS JOIN area_boundaries AS o ON o.version = t.id
            WHERE b.area_id = ?1 AND b.extent = 'polygon' AND b.proposed = 0 AND b.recorded_to IS NULL
            AND o.area_id != ?1 AND o.extent = 'polygon' AND o.proposed = 0 AND o.recorded_to IS NULL ORDER BY o.area_id
            """, { $0.bind(area.number) }
        ) { AreaID($0.integer(0)) }
    }

    func kin(of area: AreaID) throws -> [AreaID] {
        // Two questions of an index each; asked together they are answered by reading all successions.
        try connection.all(
            """
            SELECT successor FROM area_successions WHERE predecessor = ?1 AND successor IS NOT NULL
            UNION SELECT predecessor FROM area_successions WHERE successor = ?1 ORDER BY 1
            """, { $0.bind(area.number) }
        ) { AreaID($0.integer(0)) }
    }
}

extension Connection {
    /// Which unit a code stands for on a later day, found row by row: for one question the whole directory is not read.
    func unit(standingFor code: String, since: Day, on day: Day) throws -> AdministrativeUnit? {
        let last = try UnitDirectory.code(standingFor: code, since: since, on: day) { code in
            try all(
                """
                SELECT \(UnitDirectory.successionColumns) FROM unit_successions WHERE code = ? AND recorded_to IS NULL
                ORDER BY on_day, succession
                """, { $0.bind(code) }
            ) { $0.succession() }.compactMap { $0 }
        }
        guard let last else { return nil }
        return try all(
            "SELECT \(UnitDirectory.columns), NULL FROM administrative_units WHERE code = ? AND recorded_to IS NULL ORDER BY valid_from",
            { $0.bind(last) }
        ) { try $0.unit() }.last { $0.period.contains(day) }
    }
}
