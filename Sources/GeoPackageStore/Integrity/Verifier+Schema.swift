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
        try compareExtents(with: other)
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
            coalesce(e.extension_name, ''), coalesce(c.description, '')
            FROM gpkg_contents AS c LEFT JOIN gpkg_geometry_columns AS g USING (table_name)
            LEFT JOIN gpkg_extensions AS e ON e.table_name = c.table_name
            """
        let here = Set(try connection.all(registered) { row in (0..<8).map { row.text($0) } })
        for row in try other.all(registered, { _ in }, { row in (0..<8).map { row.text($0) } }) where !here.contains(row) {
            note(IntegrityProblem(kind: .schemaAltered, table: "gpkg_contents", detail: row[0]))
        }
    }

    /// How far what another program found as an extent may be from it, in degrees: such programs ask the spatial index, which rounds.
    private static let extentTolerance = 1e-4

    /// Holds the extents of our layers against their rows; where none is written down, as we leave it, there is nothing to hold.
    private mutating func compareExtents(with other: Connection) throws {
        for table in Schema.tables where table.hasGeometry {
            let question = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = '\(table.name)'"
            let told = try connection.first(question) { row in (0..<4).map { row.optionalDouble($0) } } ?? []
            guard told.contains(where: { $0 != nil }) else { continue }
            let boxes = "SELECT min(minx), min(miny), max(maxx), max(maxy) FROM \"rtree_\(table.name)_geom\""
            let found = try other.first(boxes) { row in (0..<4).map { row.optionalDouble($0) } } ?? []
            let isTrue = zip(told, found).allSatisfy { told, found in
                guard let told, let found else { return false }
                return abs(told - found) <= Verifier.extentTolerance
            }
            if !isTrue {
                note(IntegrityProblem(kind: .schemaAltered, table: "gpkg_contents", detail: "\(table.name): min_x, min_y, max_x, max_y"))
            }
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
