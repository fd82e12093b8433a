import Interchange

/// The texts of a table, one a row: in the first column of a name that is known, or in the first of all where none is named.
///
/// What keeps a spreadsheet from running a text (`FormulaGuard`) is taken off.
final class TextRows {
    /// One row.
    struct Row {
        /// The number of the row in the file, from 1.
        var number: Int
        /// The text.
        var text: String
        /// The values of the other columns that were asked for, by their names.
        var others: [String: String]
    }

    private let read: () throws -> CSVRow?
    private var column = 0
    private var others: [String: Int] = [:]
    private var first: CSVRow?

    /// Opens a table.
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - texts: The names under which the column of the texts is known.
    ///   - names: The names of other columns that are read, where there is a heading.
    /// - Throws: `CSVError`.
    init(_ path: String, texts: Set<String>, others names: Set<String> = []) throws {
        let reader = Box(try CSVReader(path: path))
        read = { try reader.next() }
        first = try read()
        let heading = first?.fields.map { $0.lowercased() } ?? []
        guard let named = heading.firstIndex(where: { texts.contains($0) }) else { return }
        column = named
        for (index, name) in heading.enumerated() where names.contains(name) { others[name] = index }
        first = nil
    }

    /// The next row that is not blank; nil after the last.
    func next() throws -> Row? {
        while true {
            let row = try first ?? read()
            first = nil
            guard let row else { return nil }
            if row.isBlank { continue }
            func field(_ index: Int) -> String { index < row.fields.count ? FormulaGuard.plain(row.fields[index]) : "" }
            return Row(number: row.number, text: field(column), others: others.mapValues { field($0) })
        }
    }

    /// Holds a reader that cannot be copied.
    private final class Box {
        private var reader: CSVReader
        init(_ reader: consuming CSVReader) { self.reader = reader }
        func next() throws -> CSVRow? { try reader.nextRow() }
    }
}
