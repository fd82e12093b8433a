/// The rows of a sheet of a workbook.
enum SheetRows {
    /// The sheet as a table of corners; nil where its text cannot be read.
    ///
    /// GDAL writes a line of made-up column names in front, which is no row of the sheet.
    static func table(of path: String) -> CornerTable? {
        guard var reader = try? CSVReader(path: path, separator: .comma, limits: .wholeTable), (try? reader.nextRow()) != nil,
            let rows = try? reader.remainingRows()
        else { return nil }
        return CornerTable(rows: rows.map { CSVRow(number: $0.number - 1, line: $0.number - 1, fields: $0.fields) })
    }
}
