import GeoPrimitives
import Journal
import Registry

/// Applies events to the tables.
///
/// Whether they come from an officer or are replayed from the journal, the same rows follow.
final class Projector {
    let connection: Connection
    let presentView: PresentView
    var projectedOn: Day?
    let bulk: BulkTables?
    private var names: [IndexedName] = []

    /// Continues the tables of a connection.
    ///
    /// - Parameters:
    ///   - connection: The connection, in a transaction.
    ///   - isBulk: Whether triggers may be set aside while many areas come; not while rows of the same connection are being read.
    /// - Throws: `DatabaseError` where the tables cannot be read.
    init(_ connection: Connection, isBulk: Bool = true) throws {
        self.connection = connection
        bulk = isBulk ? BulkTables(connection) : nil
        presentView = PresentView(connection)
        projectedOn = try connection.meta("projected_on").flatMap { Day($0) }
    }

    /// Applies one event, with what `GeoPackageStore.prepare` worked out for it where it was asked.
    func apply(
        _ event: RegistryEvent, entry: Int64, recordedAt: RecordedTime, officer: String, preparation: (any Sendable)? = nil
    ) throws {
        let today = Day(inVietnamAtMilliseconds: recordedAt.millisecondsSince1970)
        if projectedOn != today { try turnDay(to: today) }
        switch event {
        case .areaRegistered, .organisationAdded, .personAdded, .trade(.stampsLinked), .life(.visibilitySet): break
        default: try bulk?.finish()
        }
        switch event {
        case .registryCreated(let identity):
            try connection.setMeta("registry", identity.identifier)
        case .settingChanged(let name, let value):
            try close("settings", where: "name = ?", entry) { $0.bind(name) }
            try insert("settings", ["name", "value"], entry) {
                $0.bind(name)
                $0.bind(value)
            }
        case .referenceDefined(let row): try apply(row, entry)
        case .unitRecorded(let unit): try apply(unit, entry, today)
        case .unitSucceeded(let succession): try apply(succession, entry, today)
        case .organisationAdded(let organisation): try apply(organisation, entry)
        case .personAdded(let person): try apply(person, entry)
        case .personErased(let id, _): try erase(id, entry)
        case .productAdded(let product): try apply(product, entry)
        case .areaRegistered(let area, let boundary, let from):
            let prepared = preparation as? PreparedArea ?? PreparedArea(area, boundary)
            try register(area, boundary, prepared, from: from, entry, recordedAt, today)
        case .boundaryRevised(let area, let boundary, let from, _):
            try revise(area, boundary, from: from, entry)
            try presentView.project(area, on: today)
        case .codeIssued(let code, let from): try apply(code, from: from, entry, today)
        case .decisionMade(let decision): try apply(decision, entry, officer, today)
        case .land(let event): try apply(event, entry, today)
        case .life(let event): try apply(event, entry, officer, today)
        case .trade(let event): try apply(event, entry, officer, today)
        }
    }

    /// Writes what is kept for the whole file.
    func finish() throws {
        try indexNames()
        try bulk?.finish()
        if let projectedOn { try connection.setMeta("projected_on", projectedOn.description) }
        try Schema.forgetExtents(in: connection)
    }

    /// Brings the present view to another day: only areas whose view changes by itself until then are touched.
    private func turnDay(to day: Day) throws {
        // Rows that change must find their boxes in the spatial indexes, and the triggers that change those.
        try bulk?.finish()
        projectedOn = day
        presentView.forgetUnits()
        let due = try connection.all(
            "SELECT area_id FROM upcoming_changes WHERE on_day <= ? ORDER BY area_id", { $0.bind(day.description) }
        ) {
            AreaID($0.integer(0))
        }
        for area in due { try presentView.project(area, on: day) }
    }

    // MARK: Rows with recorded intervals

    /// Ends the recorded interval of the rows that a condition finds.
    func close(_ table: String, where condition: String, _ entry: Int64, _ bind: (SQLStatement) -> Void) throws {
        let statement = try connection.statement("UPDATE \"\(table)\" SET recorded_to = ? WHERE recorded_to IS NULL AND \(condition)")
        statement.bind(entry)
        bind(statement)
        try statement.run()
    }

    /// Inserts a row that is known from an entry on.
    func insert(_ table: String, _ columns: [String], _ entry: Int64, _ bind: (SQLStatement) -> Void) throws {
        let names = (columns + ["recorded_from"]).map { "\"\($0)\"" }.joined(separator: ", ")
        let places = repeatElement("?", count: columns.count + 1).joined(separator: ", ")
        let statement = try connection.statement("INSERT INTO \"\(table)\" (\(names)) VALUES (\(places))")
        bind(statement)
        statement.bind(entry)
        try statement.insertOne()
    }

    /// Puts a new name into the search index, by and by: every statement with a trigger makes the index write out what it holds, so
    /// names go there many at a time.
    func index(_ name: IndexedName) throws {
        names.append(name)
        if names.count >= 8192 { try indexNames() }
    }

    func index(_ name: String, as row: Int64, reference: String = "") throws {
        try index(IndexedName(name, row: row, reference: reference))
    }

    /// Takes a name out of the search index.
    func unindex(_ row: Int64) throws {
        try indexNames()
        let statement = try connection.statement("DELETE FROM search_index WHERE rowid = ?")
        statement.bind(row)
        try statement.run()
    }

    private func indexNames() throws {
        let statement = try connection.statement(
            "INSERT INTO search_index (rowid, exact, folded, name, reference) VALUES (?, ?, ?, ?, ?)")
        for name in names {
            statement.bind(name.row)
            statement.bind(name.exact)
            statement.bind(name.folded)
            statement.bind(name.name)
            statement.bind(name.reference)
            try statement.run()
        }
        names.removeAll(keepingCapacity: true)
    }
}

/// The row of the search index for a thing of a kind: the kinds interleave, so that no two things share a row.
func searchRow(_ kind: SearchHit.Kind, _ number: Int64) -> Int64 {
    number * Int64(SearchHit.Kind.allCases.count) + Int64(SearchHit.Kind.allCases.firstIndex(of: kind) ?? 0)
}
