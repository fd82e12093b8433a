import GRDB
import Registry

/// Makes a copy of a registry one that anybody may have.
enum PublicCopy {
    /// Takes out what is sealed, and everything that is not known to be the registry's: nobody can say what is in a table of others.
    ///
    /// - Parameter connection: The copy, in a transaction, without foreign keys.
    /// - Throws: `.damaged` where a table is not the one that belongs there; `DatabaseError` where something cannot be taken out.
    static func strip(_ connection: Connection) throws {
        // Triggers first: they would see what is taken out.
        try connection.dropForeignTriggers()
        let known = try Schema.objects()
        try dropStrangers(from: connection, but: Set(known.map(\.title)))
        let found = Set(try connection.schemaObjects())
        let altered = known.filter { $0.type == "table" && !found.contains($0) }.map(\.title).sorted()
        if let first = altered.first { throw RegistryError(.damaged, ["path": "", "detail": first]) }
        let tables = known.filter { $0.type == "table" }.map { "'\($0.name)'" }.sorted().joined(separator: ", ")
        for list in ["gpkg_extensions", "gpkg_geometry_columns", "gpkg_contents"] {
            try connection.execute("DELETE FROM \(list) WHERE table_name IS NULL OR table_name NOT IN (\(tables))")
        }
        try connection.execute("DELETE FROM farmzone_meta WHERE name NOT IN ('schema', 'registry', 'projected_on', 'personal')")
        // The journal keeps digests of what is sealed, from which nothing can be read; the marks of who is erased stay.
        try connection.execute("UPDATE personal SET salt = NULL, ciphertext = NULL")
        // Whoever verifies the copy learns from this that they are left out, and not lost.
        try connection.setMeta("personal", "left-out")
    }

    private static func dropStrangers(from connection: Connection, but titles: Set<String>) throws {
        let strangers = try connection.schemaObjects().filter { !titles.contains($0.title) }
        for view in strangers where view.kind == "view" { try connection.execute("DROP VIEW IF EXISTS \(view.quotedName)") }
        for index in strangers where index.kind == "index" { try connection.execute("DROP INDEX IF EXISTS \(index.quotedName)") }
        let tables = strangers.filter { $0.kind == "table" }
        // A virtual table takes those that it keeps its rows in with it.
        for table in tables where table.isVirtual { try connection.execute("DROP TABLE IF EXISTS \(table.quotedName)") }
        for table in tables where !table.isVirtual {
            // SQLite keeps this one for itself; nothing of ours is in it.
            let isKept = table.name == "sqlite_sequence"
            try connection.execute(isKept ? "DELETE FROM sqlite_sequence" : "DROP TABLE IF EXISTS \(table.quotedName)")
        }
    }
}
