/// A row that a line of a reference table can be read into.
protocol TableRow: Sendable {
    init(_ fields: inout RowFields) throws(TableFault)
}

/// One embedded table: its file name, and its bytes once they are asked for.
struct ReferenceTable<Row: TableRow>: Sendable {
    let file: String
    let bytes: @Sendable () -> [UInt8]

    /// The rows that could be read; in shipped files these are all.
    var rows: [Row] { read().rows }

    /// Reads the whole table: the rows, and the faults of those lines that gave none.
    func read() -> (rows: [Row], faults: [TableFault], lineCount: Int) {
        let table = CSVTable(bytes())
        var rows: [Row] = []
        var faults: [TableFault] = []
        for record in table.records {
            do throws(TableFault) {
                var fields = try RowFields(file: file, columns: table.columns, record: record)
                rows.append(try Row(&fields))
                for column in table.columns where !fields.columnsRead.contains(column) {
                    faults.append(TableFault(file: file, line: record.line, column: column, problem: .unreadColumn))
                }
            } catch {
                faults.append(error)
            }
        }
        return (rows, faults, table.records.count)
    }
}

/// A reference table whatever its rows: what a check of all of them needs.
protocol CheckableTable: Sendable {
    var file: String { get }
    /// How many rows could be read, of how many lines, and what is wrong with the others.
    func check() -> (rowCount: Int, lineCount: Int, faults: [TableFault])
}

extension ReferenceTable: CheckableTable {
    func check() -> (rowCount: Int, lineCount: Int, faults: [TableFault]) {
        let (rows, faults, lineCount) = read()
        return (rows.count, lineCount, faults)
    }
}
