public import Casework
import Registry

/// Reads the list of households that comes beside a file of plots: all of it is personal.
public enum HouseholdList {
    /// Reads a list.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - joinColumn: The column that the list is joined by, by its heading, or `name` or `parcel` for what it holds; the name's where nil.
    /// - Returns: The households, and by what they are joined.
    /// - Throws: `FileError` where it cannot be read or has no such column.
    public static func read(_ path: String, joinColumn: String?) throws -> (households: [HouseholdRow], join: HouseholdJoin) {
        let table = try TableFile(path: path)
        let parcels = table.column(PropertyNames.parcels)
        func missing(_ column: String) -> FileError {
            FileError(.joinColumnMissing, path: path, detail: "\(column) (\(table.heading.joined(separator: ", ")))")
        }
        let named = try joinColumn.map { column throws(FileError) in
            if let found = table.heading.firstIndex(of: column) ?? table.column([VietnameseFolding.folded(column)]) { return found }
            let join = HouseholdJoin(rawValue: VietnameseFolding.folded(column))
            let found = join.flatMap { table.column($0 == .parcel ? PropertyNames.parcels : PropertyNames.name) }
            guard let found else { throw missing(column) }
            return found
        }
        let name = named.flatMap { $0 == parcels ? nil : $0 } ?? table.column(PropertyNames.name)
        let join: HouseholdJoin = named != nil && named == parcels ? .parcel : .name
        guard join == .parcel || name != nil else { throw missing("name") }
        let households = table.rows.map { row in
            var fields: [(field: String, value: String)] = []
            for (index, heading) in table.heading.enumerated() where index != parcels {
                guard let value = row.fields.text(index) else { continue }
                fields.append((index == name ? "name" : field(of: heading), value))
            }
            return HouseholdRow(
                row: row.number, name: row.fields.text(name), parcels: PropertyNames.parcels(in: row.fields.text(parcels)), fields: fields)
        }
        return (households, join)
    }

    /// What a column holds: one of the fields that persons have, or the column's own heading.
    private static func field(of heading: String) -> String {
        let folded = VietnameseFolding.folded(heading)
        if PropertyNames.phone.contains(folded) { return "phone" }
        if PropertyNames.address.contains(folded) { return "address" }
        if PropertyNames.citizenID.contains(folded) { return "citizen-id" }
        return folded.isEmpty ? "column" : folded.replacing(" ", with: "-")
    }
}
