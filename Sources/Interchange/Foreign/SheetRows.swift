import Registry

/// The rows of a sheet of a workbook.
enum SheetRows {
    /// The sheet as a table of corners.
    ///
    /// GDAL writes a line of made-up column names in front, which is no row of the sheet.
    ///
    /// - Throws: `CSVError` where the text that GDAL made of it cannot be read.
    static func table(of path: String, named: CornerTable.NamedColumns = CornerTable.NamedColumns()) throws(CSVError) -> CornerTable {
        var reader = try SheetRows.reader(of: path)
        let rows = try reader.remainingRows()
        return CornerTable(rows: rows.map { CSVRow(number: $0.number - 1, line: $0.number - 1, fields: $0.fields) }, named: named)
    }

    /// The sheet as a table with an outline a row; nil where it has no column of outlines, or cannot be read.
    static func outlines(of path: String, _ options: ReadingOptions, _ findings: [Finding] = []) -> OutlineTable? {
        do throws(CSVError) {
            return try OutlineTable(options, size: 0, findings: findings) { (limits) throws(CSVError) in
                try SheetRows.reader(of: path, limits: limits)
            }
        } catch {
            return nil
        }
    }

    /// A reader that stands at the first row of the sheet.
    ///
    /// - Throws: `CSVError` where the text that GDAL made of it cannot be read.
    static func reader(of path: String, limits: CSVLimits = .wholeTable) throws(CSVError) -> CSVReader {
        var reader = try CSVReader(path: path, separator: .comma, limits: limits)
        _ = try reader.nextRow()
        return reader
    }
}
