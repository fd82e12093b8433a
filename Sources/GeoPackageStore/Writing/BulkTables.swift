import GeoPrimitives

/// Sets the insertion triggers of the tables that come to be filled in bulk aside until that is done.
///
/// Every statement with a trigger keeps a copy of the pages that it changes, in case the trigger fails; over a hundred thousand areas
/// that costs more than the insertions themselves. What the spatial triggers would do is done here instead, for all areas at the end. All
/// of it happens inside the transaction: whoever looks from outside sees the triggers before and after, and where it fails they were never
/// gone.
final class BulkTables {
    private static let tables = ["journal", "areas", "area_boundaries", "growing_areas", "stamps", "foreign_stamps"]
    /// From how many rows on it pays.
    static let threshold = 500

    private let connection: Connection
    private var setAside: [String] = []
    private var areas = 0
    private var boxes: [String: [PackedRTree.Entry]] = [:]

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
            SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND lower(tbl_name) IN (\(names))
            AND (name LIKE 'guard\\_%\\_insert' ESCAPE '\\' OR name LIKE 'rtree\\_%\\_insert' ESCAPE '\\') ORDER BY name
            """
        ) { ($0.text(0), $0.text(1)) }
        for (name, sql) in triggers {
            try connection.execute("DROP TRIGGER \"\(name)\"")
            setAside.append(sql)
        }
    }

    /// Keeps a box for the spatial index of a table, where its trigger does not put it there.
    func index(_ box: GridBox?, in table: String, row: Int64) {
        guard isOn, let box else { return }
        let (minimum, maximum) = (box.minimum.degrees, box.maximum.degrees)
        let held = PackedRTree.Box(minX: minimum.x, maxX: maximum.x, minY: minimum.y, maxY: maximum.y)
        boxes[table, default: []].append(PackedRTree.Entry(id: row, box: held))
    }

    /// Brings the spatial indexes up to date and puts the triggers back, to the letter.
    func finish() throws {
        for (table, entries) in boxes.sorted(by: { $0.key < $1.key }) { try index(entries, in: "rtree_\(table)_geom") }
        for sql in setAside { try connection.execute(sql) }
        boxes = [:]
        setAside = []
        areas = 0
    }

    /// Packs a tree anew where what comes outweighs what is there; a large tree takes a few more one by one.
    private func index(_ entries: [PackedRTree.Entry], in tree: String) throws {
        let packed = PackedRTree(tree, in: connection)
        if try packed.count() <= entries.count { return try packed.replace(with: try packed.entries() + entries) }
        let statement = try connection.statement("INSERT INTO \"\(tree)\" VALUES (?, ?, ?, ?, ?)")
        for entry in entries {
            statement.bind(entry.id)
            for side in [entry.box.minX, entry.box.maxX, entry.box.minY, entry.box.maxY] { statement.bind(Double(side)) }
            try statement.run()
        }
    }
}
