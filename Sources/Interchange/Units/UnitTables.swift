public import Casework
public import Registry

/// Reads tables of administrative units: lists of names, and tables of successors.
public enum UnitTables {
    private static let code = ["code", "ma", "ma thon", "ma xa", "unit code"]
    private static let name = ["name", "ten", "full name", "ten thon", "thon", "ten xa"]
    private static let parent = ["parent", "commune", "xa", "truc thuoc", "commune code", "ma xa truc thuoc"]
    private static let old = ["old code", "oldcode", "old", "ma cu"]
    private static let new = ["new code", "newcode", "new", "ma moi", "successor"]
    private static let newName = ["new name", "newname", "ten moi"]
    private static let newKind = ["new kind", "newkind", "kind", "loai", "type"]
    private static let newParent = ["new parent", "newparent", "parent", "truc thuoc"]
    private static let newLevel = ["level", "cap"]

    /// The rows of a list of units without outlines.
    ///
    /// - Throws: `FileError` where it cannot be read or has no column of names.
    public static func list(_ path: String) throws -> [ListUnits.Input] {
        let table = try TableFile(path: path)
        let name = try table.needed(UnitTables.name, path)
        let (code, parent) = (table.column(UnitTables.code), table.column(UnitTables.parent))
        return table.rows.map { row in
            ListUnits.Input(
                row: row.number, code: row.fields.text(code), name: row.fields.text(name), parent: row.fields.text(parent))
        }
    }

    /// The rows of a table of successors, and what it says about units that begin.
    ///
    /// - Throws: `FileError` where it cannot be read or has no columns of old and new codes.
    public static func successors(_ path: String, on day: Day) throws -> (rows: [Reorganisation.Row], named: [AdministrativeUnit]) {
        let table = try TableFile(path: path)
        let (old, new) = (try table.needed(UnitTables.old, path), try table.needed(UnitTables.new, path))
        let (name, kind) = (table.column(UnitTables.newName), table.column(UnitTables.newKind))
        let (parent, level) = (table.column(UnitTables.newParent), table.column(UnitTables.newLevel))
        var rows: [Reorganisation.Row] = []
        var named: [AdministrativeUnit] = []
        for row in table.rows {
            guard let before = row.fields.text(old), let after = row.fields.text(new) else {
                throw FileError(.rowIncomplete, path: path, detail: "\(row.number)")
            }
            rows.append(Reorganisation.Row(row: row.number, old: before, new: after))
            guard let text = row.fields.text(name), !named.contains(where: { $0.code == after }) else { continue }
            let said = row.fields.text(level).flatMap { UnitLevel(rawValue: $0) } ?? .commune
            var unit = AdministrativeUnit(text, code: after, level: said, from: day)
            if let word = row.fields.text(kind) { unit.kind = word }
            unit.parent = row.fields.text(parent)
            unit.source = row.fields.text(table.column(["source", "nguon"]))
            named.append(unit)
        }
        return (rows, named)
    }
}

extension TableFile {
    /// The place of a column that a table must have.
    fileprivate func needed(_ names: [String], _ path: String) throws(FileError) -> Int {
        guard let found = column(names) else {
            throw FileError(.columnMissing, path: path, detail: "\(names[0]) (\(heading.joined(separator: ", ")))")
        }
        return found
    }
}
