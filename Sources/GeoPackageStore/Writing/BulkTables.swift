import GeoPrimitives

/// Sets the insertion triggers of the tables that come to be filled in bulk aside until that is done.
///
/// Every statement with a trigger keeps a copy of the pages that it changes, in case the trigger fails; over a hundred thousand areas
/// that costs more than the insertions themselves. What the spatial triggers would do is done here instead. All of it happens inside the
/// transaction: whoever looks from outside sees the triggers before and after, and where it fails they were never gone.
final class BulkTables {
    private static let tables = ["journal", "areas", "area_boundaries", "growing_areas", "stamps", "foreign_stamps"]
    /// From how many rows on it pays.
    static let threshold = 500

    private let connection: Connection
    private var setAside: [String] = []
    private var areas = 0

    init(_ connection: Connection) { self.connection = connection }

    /// Whether the triggers are set aside.
    var isOn: Bool { !setAside.isEmpty }

    /// Counts an area, and sets the triggers aside where there are many.
    func countArea() throws {
        areas += 1
        if areas == BulkTables.threshold { try setAsideTriggers() }
    }

    /// Sets the triggers aside where many rows come at once.
    func begin(for rows: Int) throws { if rows >= BulkTables.threshold, !isOn { try setAsideTriggers() } }

    private func setAsideTriggers() throws {
        let names = BulkTables.tables.map { "'\($0)'" }.joined(separator: ", ")
        let triggers = try connection.all(
            """
            SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (\(names))
            AND (name LIKE 'guard\\_%\\_insert' ESCAPE '\\' OR name LIKE 'rtree\\_%\\_insert' ESCAPE '\\') ORDER BY name
            """
        ) { ($0.text(0), $0.text(1)) }
        for (name, sql) in triggers {
            try connection.execute("DROP TRIGGER \"\(name)\"")
            setAside.append(sql)
        }
    }

    /// Puts a box into the spatial index of a table, where its trigger does not.
    func index(_ box: GridBox?, in table: String, row: Int64) throws {
        guard isOn, let box else { return }
        let statement = try connection.statement("INSERT OR REPLACE INTO \"rtree_\(table)_geom\" VALUES (?, ?, ?, ?, ?)")
        statement.bind(row)
        statement.bind(box.minimum.degrees.x)
        statement.bind(box.maximum.degrees.x)
        statement.bind(box.minimum.degrees.y)
        statement.bind(box.maximum.degrees.y)
        try statement.run()
    }

    /// Puts the triggers back, to the letter.
    func finish() throws {
        for sql in setAside { try connection.execute(sql) }
        setAside = []
        areas = 0
    }
}
