public import Casework
import Registry

/// Reads the list of households that comes beside a file of plots: all of it is personal.
public enum HouseholdList {
    /// Reads a list.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - joinColumn: The column that the list is joined by; the name's where nil.
    /// - Returns: The households, and by what they are joined.
    /// - Throws: `FileError` where it cannot be read or has no such column.
    public static func read(_ path: String, joinColumn: String?) throws -> (households: [HouseholdRow], join: HouseholdJoin) {
        let table = try TableFile(path: path)
        let parcels = table.column(PropertyNames.parcels)
        let named = try joinColumn.map { column throws(FileError) in try table.column(named: column, path: path) }
        let name = named.flatMap { $0 == parcels ? nil : $0 } ?? table.column(PropertyNames.name)
        let join: HouseholdJoin = named != nil && named == parcels ? .parcel : .name
        guard join == .parcel || name != nil else {
            throw FileError(.columnMissing, path: path, detail: "name (\(table.heading.joined(separator: ", ")))")
        }
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
