import GRDB
import Registry

extension Schema {
    /// Makes all tables in an empty file.
    static func create(in connection: Connection) throws {
        try connection.execute("PRAGMA application_id=\(applicationID); PRAGMA user_version=\(userVersion)")
        for statement in geoPackageTables + journalTables { try connection.execute(statement) }
        for table in tables {
            for statement in table.creation { try connection.execute(statement) }
            try register(table, in: connection)
        }
        try connection.execute("INSERT INTO farmzone_meta (name, value) VALUES ('schema', '\(version)')")
    }

    /// Replaces every table whose rows follow from the journal by an empty one of the present schema, and puts the journal's guards back.
    ///
    /// Triggers of others go first, so that none of them has a say in it; indexes of others on the tables that stay go too.
    static func renew(in connection: Connection) throws {
        try connection.dropForeignTriggers()
        try dropForeignIndexes(in: connection)
        for table in tables {
            try connection.execute("DROP TABLE IF EXISTS \"\(table.name)\"; DROP TABLE IF EXISTS \"rtree_\(table.name)_geom\"")
            for list in ["gpkg_extensions", "gpkg_geometry_columns", "gpkg_contents"] {
                try connection.execute("DELETE FROM \(list) WHERE table_name = '\(table.name)'")
            }
            for statement in table.creation { try connection.execute(statement) }
            try register(table, in: connection)
        }
        try connection.execute("DROP TABLE IF EXISTS search_index; \(searchIndex)")
        for (name, sql) in journalGuards { try connection.execute("DROP TRIGGER IF EXISTS \"\(name)\"; \(sql)") }
        try connection.execute("DELETE FROM farmzone_meta WHERE name IN ('registry', 'projected_on')")
    }

    /// Drops the indexes of others on the tables that are not made anew; the others go with their tables.
    private static func dropForeignIndexes(in connection: Connection) throws {
        for table in ["journal", "farmzone_meta", "gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions", "gpkg_spatial_ref_sys"] {
            // Those that a constraint of the table makes are part of it, and none of ours has another.
            let names = try connection.all("SELECT name FROM pragma_index_list('\(table)') WHERE origin = 'c'") { $0.text(0) }
            for name in names { try connection.execute("DROP INDEX IF EXISTS \"\(name.replacing("\"", with: "\"\""))\"") }
        }
    }

    /// The tables of GeoPackage 1.3 (clauses 1.1.2, 1.1.3, 2.1.5 and 2.3.2) and the three reference systems that it asks for.
    fileprivate static let geoPackageTables = [
        """
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
        organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)
        """,
        """
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
        description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
        CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))
        """,
        """
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))
        """,
        """
        CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
        scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
        """,
        """
        INSERT INTO gpkg_spatial_ref_sys VALUES
        ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
        ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
        ('WGS 84 geodetic', 4326, 'EPSG', 4326, '\(wgs84)', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid')
        """,
    ]

    /// OGC WKT 1 of EPSG:4326.
    private static let wgs84 =
        #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],"#
        + #"AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,"#
        + #"AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]"#

    private static let journalTables =
        [
            "CREATE TABLE farmzone_meta (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
            """
            CREATE TABLE journal (entry INTEGER PRIMARY KEY NOT NULL, recorded_at TEXT NOT NULL, officer TEXT NOT NULL,
            kind TEXT NOT NULL, payload BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL)
            """,
            searchIndex,
        ] + journalGuards.map(\.sql)

    private static let searchIndex = """
        CREATE VIRTUAL TABLE search_index USING fts5(exact, folded, name UNINDEXED, reference UNINDEXED,
        tokenize="unicode61 remove_diacritics 0", detail=column)
        """

    static let journalGuards: [(name: String, sql: String)] = ["journal", "farmzone_meta"].flatMap { table in
        ["INSERT", "UPDATE", "DELETE"].map { event in
            let name = "guard_\(table)_\(event.lowercased())"
            return (name, "CREATE TRIGGER \"\(name)\" BEFORE \(event) ON \"\(table)\" BEGIN SELECT farmzone_writes(); END")
        }
    }

    /// Tells GeoPackage of a table.
    static func register(_ table: Table, in connection: Connection) throws {
        switch table.kind {
        case .features(let geometry):
            try insertContents(table, "features", srs: 4326, in: connection)
            try connection.execute(
                "INSERT INTO gpkg_geometry_columns VALUES ('\(table.name)', 'geom', '\(geometry)', 4326, 0, 0)")
            try connection.execute(
                """
                INSERT INTO gpkg_extensions VALUES ('\(table.name)', 'geom', 'gpkg_rtree_index',
                'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')
                """)
        case .attributes: try insertContents(table, "attributes", srs: nil, in: connection)
        case .hidden: break
        }
    }

    /// Takes back what other programs wrote down as the extents of our layers: from the next change on it would be wrong.
    ///
    /// We write none, and whoever asks finds them in the spatial indexes.
    static func forgetExtents(in connection: Connection) throws {
        let layers = tables.filter(\.hasGeometry).map { "'\($0.name)'" }.joined(separator: ", ")
        try connection.execute(
            """
            UPDATE gpkg_contents SET min_x = NULL, min_y = NULL, max_x = NULL, max_y = NULL
            WHERE table_name IN (\(layers)) AND coalesce(min_x, min_y, max_x, max_y) IS NOT NULL
            """)
    }

    private static func insertContents(_ table: Table, _ dataType: String, srs: Int?, in connection: Connection) throws {
        let statement = try connection.statement(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, ?, ?, ?)")
        statement.bind(table.name)
        statement.bind(dataType)
        statement.bind(table.title)
        statement.bind(srs)
        try statement.run()
    }
}

extension Schema {
    /// Makes the tables of a GeoPackage that holds the present view only, with its spatial index and without guards.
    static func createExport(of layer: Table, in connection: Connection) throws {
        try connection.execute("PRAGMA application_id=\(applicationID); PRAGMA user_version=\(userVersion)")
        for statement in geoPackageTables { try connection.execute(statement) }
        for statement in layer.creation where !statement.contains("farmzone_writes") { try connection.execute(statement) }
        try register(layer, in: connection)
    }
}
