import GRDB
import Registry

/// A table, a view, an index or a trigger, as a file lists it.
struct SchemaObject: Hashable {
    var type: String
    var name: String
    /// The table that it belongs to, as whoever made it wrote it: SQLite keeps the letters and does not tell them apart.
    var writtenTable: String
    var sql: String

    /// What it is called in a message.
    var title: String { "\(type) \(name)" }

    /// The name of its table in small letters, as all of ours are.
    var table: String { SchemaObject.folded(writtenTable) }

    /// What it is, in small letters: SQLite refuses a list that calls it otherwise than its text does, and does not tell letters apart.
    var kind: String { SchemaObject.folded(type) }

    /// Whether it is a trigger.
    var isTrigger: Bool { kind == "trigger" }

    /// Whether it is a table whose rows a module keeps in other tables.
    var isVirtual: Bool { sql.hasPrefix("CREATE VIRTUAL TABLE ") }

    /// A name with the letters of ASCII made small: the only ones that SQLite does not tell apart.
    static func folded(_ name: String) -> String {
        String(decoding: name.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }

    /// A name as it stands in SQL.
    var quotedName: String { "\"\(name.replacing("\"", with: "\"\""))\"" }
}

extension SchemaObject {
    /// Tables of other programs that a registry may have beside its own: those of QGIS and GDAL, and those of GeoPackage's extensions.
    private static let sideTables: Set<String> = [
        "layer_styles", "qgis_projects", "gpkg_ogr_contents", "gpkg_metadata", "gpkg_metadata_reference", "gpkg_data_columns",
        "gpkg_data_column_constraints", "gpkg_tile_matrix", "gpkg_tile_matrix_set", "gpkgext_relations",
    ]

    /// Whether it is known from elsewhere: a side table, one that SQLite keeps for itself, or an index of those.
    var isTolerated: Bool {
        guard kind == "table" || kind == "index" else { return false }
        return SchemaObject.sideTables.contains(table) || table.hasPrefix("sqlite_")
    }
}

extension Connection {
    /// All tables, views, indexes and triggers that have a text, in the order of their kinds and names.
    func schemaObjects() throws -> [SchemaObject] {
        try all("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name") {
            SchemaObject(type: $0.text(0), name: $0.text(1), writtenTable: $0.text(2), sql: $0.text(3))
        }
    }

    /// Drops every trigger that is not one of ours: whatever it does, it would do with the next write of ours.
    ///
    /// - Throws: `.damaged` where one cannot be dropped.
    func dropForeignTriggers() throws {
        let known = try Schema.objects()
        for object in try schemaObjects() where object.isTrigger && !known.contains(object) {
            if object.type != "trigger" {
                // In other letters SQLite runs it, and does not find it to drop it.
                try execute("PRAGMA writable_schema = ON")
                defer { try? execute("PRAGMA writable_schema = OFF") }
                let naming = try statement("UPDATE sqlite_master SET type = 'trigger' WHERE type = ? AND name = ? AND sql = ?")
                naming.bind(object.type)
                naming.bind(object.name)
                naming.bind(object.sql)
                try naming.run()
            }
            try execute("DROP TRIGGER IF EXISTS \(object.quotedName)")
        }
        if let left = try schemaObjects().first(where: { $0.isTrigger && !known.contains($0) }) {
            throw RegistryError(.damaged, ["path": "", "detail": left.title])
        }
    }
}

extension Schema {
    /// What a new registry lists of its schema.
    static func objects() throws -> Set<SchemaObject> {
        let replica = try Replica()
        defer { replica.close() }
        var objects: Set<SchemaObject> = []
        try replica.read { objects = Set(try $0.schemaObjects()) }
        return objects
    }
}
