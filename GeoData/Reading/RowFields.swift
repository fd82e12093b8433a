/// The fields of one record by column name, read into Swift values; remembers which columns were asked for.
struct RowFields {
    private let file: String
    private let line: Int
    private let values: [String: String]
    private(set) var columnsRead: Set<String> = []

    /// Pairs the header with one record.
    init(file: String, columns: [String], record: CSVTable.Record) throws(TableFault) {
        self.file = file
        line = record.line
        guard record.fields.count == columns.count else {
            let problem = TableFault.Problem.fieldCount(found: record.fields.count, expected: columns.count)
            throw TableFault(file: file, line: record.line, column: nil, problem: problem)
        }
        values = Dictionary(zip(columns, record.fields), uniquingKeysWith: { first, _ in first })
    }

    /// The text of a field, nil where it is empty.
    mutating func optionalText(_ column: String) throws(TableFault) -> String? {
        columnsRead.insert(column)
        guard let value = values[column] else { throw fault(column, .missingColumn) }
        return value.isEmpty ? nil : value
    }

    /// The text of a field that must be there.
    mutating func text(_ column: String) throws(TableFault) -> String {
        guard let value = try optionalText(column) else { throw fault(column, .empty) }
        return value
    }

    /// The parts of a field between separators; none where it is empty.
    mutating func list(_ column: String, separator: Character = ";") throws(TableFault) -> [String] {
        try optionalText(column)?.split(separator: separator).map(String.init) ?? []
    }

    /// What `convert` makes of a field that must be there.
    mutating func value<Value>(_ column: String, _ expected: String, _ convert: (String) -> Value?) throws(TableFault) -> Value {
        let text = try text(column)
        guard let value = convert(text) else { throw fault(column, .malformed(text: text, expected: expected)) }
        return value
    }

    /// What `convert` makes of a field, nil where it is empty.
    mutating func optional<Value>(_ column: String, _ expected: String, _ convert: (String) -> Value?) throws(TableFault) -> Value? {
        guard try optionalText(column) != nil else { return nil }
        return try value(column, expected, convert)
    }

    mutating func number(_ column: String) throws(TableFault) -> Double { try value(column, "a number") { Self.double($0) } }

    mutating func optionalNumber(_ column: String) throws(TableFault) -> Double? { try optional(column, "a number") { Self.double($0) } }

    mutating func integer(_ column: String) throws(TableFault) -> Int { try value(column, "a whole number") { Int($0) } }

    mutating func optionalInteger(_ column: String) throws(TableFault) -> Int? { try optional(column, "a whole number") { Int($0) } }

    /// Whole numbers between semicolons; none where the field is empty.
    mutating func integers(_ column: String) throws(TableFault) -> [Int] {
        try optional(column, "whole numbers") { text in
            let parts = text.split(separator: ";", omittingEmptySubsequences: false)
            let numbers = parts.compactMap { Int($0) }
            return numbers.count == parts.count ? numbers : nil
        } ?? []
    }

    mutating func day(_ column: String) throws(TableFault) -> ReferenceDay { try value(column, "a day") { ReferenceDay($0) } }

    mutating func optionalDay(_ column: String) throws(TableFault) -> ReferenceDay? { try optional(column, "a day") { ReferenceDay($0) } }

    mutating func flag(_ column: String) throws(TableFault) -> Bool {
        try value(column, "yes or no") { ["yes": true, "no": false][$0] }
    }

    mutating func choice<Choice: RawRepresentable<String>>(_ column: String, _ type: Choice.Type) throws(TableFault) -> Choice {
        try value(column, "one of \(type)") { Choice(rawValue: $0) }
    }

    mutating func optionalChoice<Choice: RawRepresentable<String>>(_ column: String, _ type: Choice.Type) throws(TableFault) -> Choice? {
        try optional(column, "one of \(type)") { Choice(rawValue: $0) }
    }

    private func fault(_ column: String, _ problem: TableFault.Problem) -> TableFault {
        TableFault(file: file, line: line, column: column, problem: problem)
    }

    /// Only plain finite numbers: `Double("nan")` and `Double("0x1p3")` are numbers to Swift, but not here.
    private static func double(_ text: String) -> Double? {
        text.allSatisfy { "-.0123456789".contains($0) } ? Double(text) : nil
    }
}
