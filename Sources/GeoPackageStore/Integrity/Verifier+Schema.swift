import GRDB
import Registry

extension Verifier {
    /// Holds tables, views, indexes and triggers against those that belong there.
    ///
    /// A trigger of others is a fault wherever it lies, and so is an index of others on one of our tables: both have a say in what is
    /// written. Tables and views of others are named beside; those that QGIS, GDAL and SQLite are known to make are not.
    ///
    /// - Returns: The names of the tables that are there, in small letters.
    mutating func compareSchema(with other: Connection) throws -> Set<String> {
        let ours = try connection.schemaObjects()
        let theirs = try other.schemaObjects()
        let (found, wanted) = (Set(ours), Set(theirs))
        let missing = theirs.filter { !found.contains($0) }
        for object in missing { note(IntegrityProblem(kind: .schemaAltered, table: object.table, detail: object.title)) }
        let named = Set(missing.map(\.title))
        let tables = Set(theirs.map(\.table))
        let indexes = try indexes(on: tables)
        for object in ours where !wanted.contains(object) && !named.contains(object.title) {
            let isOnOurs = object.kind == "index" && (tables.contains(object.table) || indexes.contains(SchemaObject.folded(object.name)))
            if object.isTrigger || isOnOurs {
                note(IntegrityProblem(kind: .schemaAltered, table: object.table, detail: object.title))
            } else if !object.isTolerated {
                strangers.append(object.title)
            }
        }
        let names = Set(ours.filter { $0.kind == "table" }.map { SchemaObject.folded($0.name) })
        // Where one of the three is missing that was named above, and there is nothing to look up.
        guard names.isSuperset(of: ["gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions"]) else { return names }
        try compareContents(with: other)
        try compareGeoPackage(with: other)
        return names
    }

    /// The indexes that SQLite keeps for tables, whatever the list of the schema says that they belong to.
    private func indexes(on tables: Set<String>) throws -> Set<String> {
        var names: Set<String> = []
        for table in tables.sorted() {
            let sql = "SELECT name FROM pragma_index_list(?)"
            names.formUnion(try connection.all(sql, { $0.bind(table) }) { SchemaObject.folded($0.text(0)) })
        }
        return names
    }

    /// Holds what GeoPackage's list of contents says of our tables against what it should say.
    private mutating func compareContents(with other: Connection) throws {
        let registered = """
            SELECT c.table_name, data_type, identifier, coalesce(c.srs_id, -2), coalesce(g.column_name, ''), coalesce(g.geometry_type_name, ''),
            coalesce(e.extension_name, '') FROM gpkg_contents AS c LEFT JOIN gpkg_geometry_columns AS g USING (table_name)
            LEFT JOIN gpkg_extensions AS e ON e.table_name = c.table_name
            """
        let here = Set(try connection.all(registered) { row in (0..<7).map { row.text($0) } })
        for row in try other.all(registered, { _ in }, { row in (0..<7).map { row.text($0) } }) where !here.contains(row) {
            note(IntegrityProblem(kind: .schemaAltered, table: "gpkg_contents", detail: row[0]))
        }
    }

    /// Holds what GeoPackage's own tables say of our layers against what they should say; rows of other programs are tolerated.
    private mutating func compareGeoPackage(with other: Connection) throws {
        let questions: [(table: String, sql: String, columns: Int32)] = [
            ("gpkg_geometry_columns", "SELECT table_name, column_name, geometry_type_name, srs_id, z, m FROM gpkg_geometry_columns", 6),
            ("gpkg_extensions", "SELECT table_name, column_name, extension_name, definition, scope FROM gpkg_extensions", 5),
            (
                "gpkg_spatial_ref_sys",
                "SELECT srs_id, srs_name, organization, organization_coordsys_id, definition, description FROM gpkg_spatial_ref_sys", 6
            ),
        ]
        for question in questions {
            func read(_ connection: Connection) throws -> [[String]] {
                try connection.all(question.sql) { row in (0..<question.columns).map { row.text($0) } }
            }
            let here = Set(try read(connection))
            for row in try read(other) where !here.contains(row) {
                note(IntegrityProblem(kind: .schemaAltered, table: question.table, detail: row[0]))
            }
        }
    }
}
