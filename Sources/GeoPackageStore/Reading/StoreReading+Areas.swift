import GeoPrimitives
import Journal
import Registry

extension StoreReading {
    func area(_ id: AreaID, knownAt: RecordedTime?) throws -> AreaRecord? {
        let known = try connection.lastEntry(knownAt: knownAt)
        guard let row = try connection.areaRow(id, on: nil, known: known) else { return nil }
        let boundaries = try connection.all(
            """
            SELECT \(Connection.boundaryColumns) FROM area_boundaries WHERE area_id = ? AND \(Connection.known)
            ORDER BY proposed, valid_from, version
            """,
            {
                $0.bind(id.number)
                $0.bindKnown(known)
            }
        ) { try dated($0) }
        return AreaRecord(area: row.area, period: row.period, boundaries: boundaries, codes: try codes(of: id, knownAt: knownAt))
    }

    private func dated(_ statement: SQLStatement) throws -> DatedBoundary {
        let row = statement.boundaryRow()
        guard let boundary = try boundary(broughtBy: row.entry) else {
            throw RegistryError(.damaged, ["path": "", "detail": "area_boundaries \(row.version)"])
        }
        return DatedBoundary(boundary: boundary, period: row.period, isProposed: row.isProposed, entry: row.entry)
    }

    func areas(senderKey: String) throws -> [AreaID] {
        try connection.all(
            "SELECT DISTINCT area_id FROM areas WHERE sender_key = ? AND recorded_to IS NULL ORDER BY area_id", { $0.bind(senderKey) }
        ) { AreaID($0.integer(0)) }
    }

    func senderKeys() throws -> [String: AreaID] {
        let found = try connection.all(
            "SELECT sender_key, area_id FROM areas WHERE sender_key IS NOT NULL AND recorded_to IS NULL"
        ) { ($0.text(0), AreaID($0.integer(1))) }
        return Dictionary(found) { min($0, $1) }
    }

    func areas(containing position: GridPosition, on day: Day, knownAt: RecordedTime?) throws -> [AreaID] {
        let known = try connection.lastEntry(knownAt: knownAt)
        let place = position.degrees
        // The tree holds single precision, rounded outwards: what it lets through is judged on the grid.
        let statement = try connection.statement(StoreReading.containing)
        statement.bind(place.x)
        statement.bind(place.x)
        statement.bind(place.y)
        statement.bind(place.y)
        statement.bindInForce(day)
        statement.bindKnown(known)
        defer { statement.reset() }
        var found: [AreaID] = []
        while try statement.step() {
            guard unsafe try GeoPackageBlob.contains(position, in: statement.lentBytes(1)) else { continue }
            found.append(AreaID(statement.integer(0)))
        }
        return found.count > 1 ? Array(Set(found)).sorted() : found
    }

    private static let containing = """
        SELECT b.area_id, b.geom FROM rtree_area_boundaries_geom AS t CROSS JOIN area_boundaries AS b ON b.version = t.id
        WHERE t.minx <= ? AND t.maxx >= ? AND t.miny <= ? AND t.maxy >= ?
        AND b.extent = 'polygon' AND b.proposed = 0 AND \(Connection.inForce) AND \(Connection.known)
        """

    func areas(meeting box: GridBox, on day: Day) throws -> [(area: GrowingArea, boundary: BoundaryID, shape: GridMultiPolygon)] {
        let found = try connection.all(
            """
            SELECT b.area_id, b.boundary_id, b.geom FROM rtree_area_boundaries_geom AS t
            CROSS JOIN area_boundaries AS b ON b.version = t.id
            WHERE t.minx <= ? AND t.maxx >= ? AND t.miny <= ? AND t.maxy >= ?
            AND b.extent = 'polygon' AND b.proposed = 0 AND \(Connection.inForce) AND b.recorded_to IS NULL ORDER BY b.area_id
            """,
            {
                $0.bind(box)
                $0.bindInForce(day)
            }
        ) { (AreaID($0.integer(0)), BoundaryID($0.integer(1)), try GeoPackageBlob.gridMultiPolygon(of: $0.bytes(2))) }
        return try found.compactMap { id, boundary, shape in
            guard let own = shape.box, own.intersects(box), let row = try connection.areaRow(id, on: day, known: .max) else { return nil }
            return (row.area, boundary, shape)
        }
    }

    func receipt(of boundary: BoundaryID) throws -> Receipt? {
        let entry = try connection.first(
            "SELECT entry FROM area_boundaries WHERE boundary_id = ? LIMIT 1", { $0.bind(boundary.number) }
        ) { $0.integer(0) }
        return try entry.flatMap { try self.boundary(broughtBy: $0)?.receipt }
    }

    /// The boundary that an entry brought, with all that was recorded of it.
    private func boundary(broughtBy entry: Int64) throws -> Boundary? {
        let stored = try connection.first("SELECT kind, payload FROM journal WHERE entry = ?", { $0.bind(entry) }) {
            ($0.text(0), $0.bytes(1))
        }
        guard let (kind, payload) = stored else { return nil }
        switch try RegistryEvent(kind: kind, payload: payload) {
        case .areaRegistered(_, let boundary, _), .boundaryRevised(_, let boundary, _, _): return boundary
        default: return nil
        }
    }

    func history(of area: AreaID) throws -> [JournalEntry] {
        // Entries that bring a row and entries that end one; the two unions are of few rows.
        let entries = try connection.all(
            """
            WITH own AS (SELECT code_id FROM codes WHERE area_id = ?1)
            SELECT recorded_from FROM areas WHERE area_id = ?1 UNION SELECT recorded_from FROM area_visibilities WHERE area_id = ?1
            UNION SELECT entry FROM area_boundaries WHERE area_id = ?1
            UNION SELECT recorded_from FROM codes WHERE area_id = ?1
            UNION SELECT recorded_from FROM decisions WHERE code_id IN own
            UNION SELECT recorded_to FROM decisions WHERE code_id IN own AND recorded_to IS NOT NULL
            UNION SELECT recorded_from FROM overlap_acceptances WHERE code_id IN own
            UNION SELECT recorded_from FROM code_aliases WHERE code_id IN own
            UNION SELECT recorded_from FROM code_renumberings WHERE old_code_id IN own OR new_code_id IN own
            UNION SELECT recorded_from FROM area_successions WHERE predecessor = ?1 OR successor = ?1 ORDER BY 1
            """, { $0.bind(area.number) }
        ) { $0.integer(0) }
        return try entries.compactMap { try connection.entry($0) }
    }
}

extension Connection {
    /// An entry as it is stored; nil where there is none.
    func entry(_ number: Int64) throws -> JournalEntry? {
        try first(
            "SELECT entry, recorded_at, officer, kind, payload, previous FROM journal WHERE entry = ?", { $0.bind(number) }
        ) { try $0.entry() }
    }
}

extension SQLStatement {
    /// Reads an entry from the columns of the journal.
    func entry() throws -> JournalEntry {
        guard let recordedAt = RecordedTime(text(1)), let kind = try? EntryKind(parsing: text(3)), let previous = Digest(bytes: bytes(5))
        else {
            throw RegistryError(.damaged, ["path": "", "detail": "journal entry \(integer(0))"])
        }
        return JournalEntry(
            number: integer(0), recordedAt: recordedAt, officer: text(2), kind: kind, payload: bytes(4), previous: previous)
    }

    /// Binds a box for the R-tree: east, west, north, south, against minx, maxx, miny, maxy.
    func bind(_ box: GridBox) {
        bind(box.maximum.degrees.x)
        bind(box.minimum.degrees.x)
        bind(box.maximum.degrees.y)
        bind(box.minimum.degrees.y)
    }
}
