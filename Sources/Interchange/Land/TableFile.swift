import GeoPrimitives
import Registry

/// A table with a heading, read whole: lists that a person wrote, of some thousand rows at most.
public struct TableFile: Sendable {
    /// The names in the heading.
    public let heading: [String]
    /// The rows below it, each with its number in the file, from 1.
    public let rows: [(number: Int, fields: [String])]

    /// The most rows that a list of people, units or areas has here.
    static let mostRows = 200_000

    /// Reads a CSV file.
    ///
    /// - Throws: `FileError` where it cannot be read, is no table, or is longer than a list can be.
    public init(path: String) throws(FileError) {
        guard try OpenedFile(path: path).kind == .cornerTable else { throw FileError(.formatNotRead, path: path, detail: "GeoJSON") }
        var rows: [(number: Int, fields: [String])] = []
        do throws(CSVError) {
            var reader = try CSVReader(path: path)
            while let row = try reader.nextRow() {
                let fields = row.fields.map(\.trimmed)
                guard fields.contains(where: { !$0.isEmpty }) else { continue }
                rows.append((row.number, fields))
                if rows.count > TableFile.mostRows { break }
            }
        } catch {
            throw FileError(.fileUnreadable, path: path, detail: error.description)
        }
        guard let first = rows.first, rows.count <= TableFile.mostRows else {
            throw FileError(.fileUnreadable, path: path, detail: rows.isEmpty ? "0 rows" : "more than \(TableFile.mostRows) rows")
        }
        heading = first.fields
        self.rows = Array(rows.dropFirst())
    }

    /// The place of the first column that has one of some names; nil where none has.
    func column(_ names: [String]) -> Int? {
        for name in names {
            if let found = heading.firstIndex(where: { VietnameseFolding.folded($0) == name }) { return found }
        }
        return nil
    }

    /// The place of the column that is named by a person.
    ///
    /// - Throws: `FileError` with the heading where there is none.
    func column(named name: String, path: String) throws(FileError) -> Int {
        if let exact = heading.firstIndex(of: name) { return exact }
        guard let found = column([VietnameseFolding.folded(name)]) else {
            throw FileError(.columnMissing, path: path, detail: "\(name) (\(heading.joined(separator: ", ")))")
        }
        return found
    }
}

extension Array where Element == String {
    /// The text of a column; nil where the row ends before it or has nothing there.
    func text(_ column: Int?) -> String? {
        guard let column, column < count, !self[column].isEmpty else { return nil }
        return self[column]
    }
}
