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

    /// Reads a CSV file, or the sheet of a workbook.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - layers: The sheet that is meant, where a workbook has several.
    /// - Throws: `FileError` where it cannot be read, is no table, or is longer than a list can be.
    public init(path: String, layers: [String] = []) throws(FileError) {
        try self.init(try OpenedFile(path: path), layers: layers, programs: GDALPrograms())
    }

    init(_ file: OpenedFile, layers: [String], programs: GDALPrograms) throws(FileError) {
        var rows: [(number: Int, fields: [String])]
        switch file.kind {
        case .cornerTable:
            do throws(CSVError) {
                var reader = try CSVReader(path: file.path)
                rows = try TableFile.rows(&reader)
            } catch {
                throw FileError(.fileUnreadable, path: file.path, detail: error.description)
            }
        case .foreign(.workbook):
            var options = ReadingOptions()
            options.layers = layers
            let foreign = try ForeignFile(file, .workbook, options, programs: programs)
            defer { withExtendedLifetime(foreign.folder) {} }
            let sheets = try foreign.layers().read
            guard sheets.count == 1 else {
                throw FileError(.layerNeeded, path: file.path, detail: sheets.map(\.summary.name).joined(separator: ", "))
            }
            do throws(CSVError) {
                var reader = try SheetRows.reader(of: sheets[0].path)
                rows = try TableFile.rows(&reader)
            } catch {
                throw FileError(.fileUnreadable, path: file.path, detail: error.description)
            }
            // The line that GDAL puts in front is no row of the sheet.
            rows = rows.map { ($0.number - 1, $0.fields) }
        case .geoJSON: throw FileError(.formatNotRead, path: file.path, detail: "GeoJSON")
        case .foreign(let format): throw FileError(.formatNotRead, path: file.path, detail: format.name)
        }
        guard let first = rows.first, rows.count <= TableFile.mostRows else {
            throw FileError(.fileUnreadable, path: file.path, detail: rows.isEmpty ? "0 rows" : "more than \(TableFile.mostRows) rows")
        }
        heading = first.fields
        self.rows = Array(rows.dropFirst())
    }

    /// The rows that have something in them, as many as a list can have and one more.
    private static func rows(_ reader: inout CSVReader) throws(CSVError) -> [(number: Int, fields: [String])] {
        var rows: [(number: Int, fields: [String])] = []
        while rows.count <= mostRows, let row = try reader.nextRow() {
            let fields = row.fields.map(\.trimmed)
            if fields.contains(where: { !$0.isEmpty }) { rows.append((row.number, fields)) }
        }
        return rows
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
    /// The text of a column as it was meant, without what keeps a spreadsheet from running it; nil where nothing is there.
    func text(_ column: Int?) -> String? {
        guard let column, column < count, !self[column].isEmpty else { return nil }
        return FormulaGuard.plain(self[column])
    }
}
