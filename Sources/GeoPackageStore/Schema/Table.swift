/// One table of the registry file, as data: its SQL, its triggers and its rows in the GeoPackage's own tables follow from it.
struct Table: Sendable {
    struct Column: Sendable {
        var name: String
        var type: String
        var constraint: String = ""
    }

    /// What QGIS and GDAL take it for.
    enum Kind: Sendable {
        /// A layer with a geometry of a kind, in `geom`.
        case features(String)
        /// A table without geometry.
        case attributes
        /// Known to us only.
        case hidden
    }

    var name: String
    var title: String
    var kind: Kind
    var columns: [Column]
    var indexes: [String] = []

    /// The column that is the rowid.
    var key: String { columns[0].name }

    var hasGeometry: Bool { if case .features = kind { true } else { false } }

    /// The statements that make the table, its indexes and its triggers.
    var creation: [String] {
        var definitions = columns.map { "\"\($0.name)\" \($0.type)\($0.constraint.isEmpty ? "" : " \($0.constraint)")" }
        definitions[0] = "\"\(key)\" INTEGER PRIMARY KEY NOT NULL"
        var statements = ["CREATE TABLE \"\(name)\" (\(definitions.joined(separator: ", ")))"]
        for (number, index) in indexes.enumerated() {
            statements.append("CREATE INDEX \"index_\(name)_\(number + 1)\" ON \"\(name)\" \(index)")
        }
        statements += rTreeCreation
        statements += guards
        return statements
    }

    /// Refuse every change that is not made by FarmZone: no other program defines the function.
    private var guards: [String] {
        ["INSERT", "UPDATE", "DELETE"].map { event in
            "CREATE TRIGGER \"guard_\(name)_\(event.lowercased())\" BEFORE \(event) ON \"\(name)\" "
                + "BEGIN SELECT farmzone_writes(); END"
        }
    }

    /// The spatial index of GeoPackage 1.3 (annex F.3): the virtual table and its six triggers.
    private var rTreeCreation: [String] {
        guard hasGeometry else { return [] }
        let tree = "rtree_\(name)_geom"
        let box = "NEW.\"\(key)\", ST_MinX(NEW.\"geom\"), ST_MaxX(NEW.\"geom\"), ST_MinY(NEW.\"geom\"), ST_MaxY(NEW.\"geom\")"
        let filled = "(NEW.\"geom\" NOTNULL AND NOT ST_IsEmpty(NEW.\"geom\"))"
        let void = "(NEW.\"geom\" ISNULL OR ST_IsEmpty(NEW.\"geom\"))"
        let same = "OLD.\"\(key)\" = NEW.\"\(key)\""
        let moved = "OLD.\"\(key)\" != NEW.\"\(key)\""
        let put = "INSERT OR REPLACE INTO \"\(tree)\" VALUES (\(box));"
        let drop = "DELETE FROM \"\(tree)\" WHERE id = OLD.\"\(key)\";"
        return [
            "CREATE VIRTUAL TABLE \"\(tree)\" USING rtree(id, minx, maxx, miny, maxy)",
            "CREATE TRIGGER \"\(tree)_insert\" AFTER INSERT ON \"\(name)\" WHEN \(filled) BEGIN \(put) END",
            "CREATE TRIGGER \"\(tree)_update1\" AFTER UPDATE OF \"geom\" ON \"\(name)\" WHEN \(same) AND \(filled) BEGIN \(put) END",
            "CREATE TRIGGER \"\(tree)_update2\" AFTER UPDATE OF \"geom\" ON \"\(name)\" WHEN \(same) AND \(void) BEGIN \(drop) END",
            "CREATE TRIGGER \"\(tree)_update3\" AFTER UPDATE ON \"\(name)\" WHEN \(moved) AND \(filled) BEGIN \(drop) \(put) END",
            "CREATE TRIGGER \"\(tree)_update4\" AFTER UPDATE ON \"\(name)\" WHEN \(moved) AND \(void) "
                + "BEGIN DELETE FROM \"\(tree)\" WHERE id IN (OLD.\"\(key)\", NEW.\"\(key)\"); END",
            "CREATE TRIGGER \"\(tree)_delete\" AFTER DELETE ON \"\(name)\" WHEN OLD.\"geom\" NOTNULL BEGIN \(drop) END",
        ]
    }
}
