import Foundation
import GeoPrimitives
import Glibc
import Interchange
import Phrases
import Registry

/// Rows that are shown as a table, as JSON or as CSV.
struct Listing {
    /// The columns: the key of the contract, and the value of each row.
    var columns: [String]
    /// The rows, each an object under those keys.
    var rows: [JSONValue]
    /// The columns that hold words of the contract, and the group of phrases with what a person reads for them in a table.
    var words: [String: String] = [:]

    /// Prints the rows in a format.
    func print(as format: OutputFormat) throws {
        switch format {
        case .json: Swift.print(JSONValue.array(rows).text)
        case .csv:
            Swift.print(try Listing.csv(columns), terminator: "")
            for row in rows { Swift.print(try Listing.csv(columns.map { row[$0]?.token ?? "" }), terminator: "") }
        case .table: Swift.print(table, terminator: "")
        }
    }

    /// A row of separated values: to the character in a file or a pipe, and on a terminal without what would move its cursor.
    ///
    /// - Throws: `CSVError` for a field that no reader takes.
    static func csv(_ fields: [String]) throws -> String {
        try CSVWriter().row(isatty(STDOUT_FILENO) == 1 ? fields.map { unsteered($0[...]) } : fields)
    }

    private static func unsteered(_ text: Substring) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.steersText ? "�" : $0 }))
    }

    /// What fits a cell: of a long text its beginning, and no character that moves the cursor of a terminal.
    private static func cell(_ text: String) -> String {
        let shown = unsteered(Substring(text.unicodeScalars.prefix(400)))
        return shown.count > 60 ? shown.prefix(59) + "…" : shown
    }

    private var table: String {
        let cells =
            [columns.map { Speech.text("column.\($0)") }]
            + rows.map { row in
                columns.map { Listing.cell(row[$0]?.shown(as: words[$0]) ?? "") }
            }
        let widths = columns.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        var text = ""
        for (number, row) in cells.enumerated() {
            let line = zip(row, widths).map { $0.padding(toLength: max($1, $0.count), withPad: " ", startingAt: 0) }.joined(separator: "  ")
            text += String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
            if number == 0 { text += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n" }
        }
        return text
    }
}

extension JSONValue {
    /// The value as a machine reads it in a cell, the same in every language.
    var token: String {
        switch self {
        case .null: ""
        case .bool(let flag): flag ? "true" : "false"
        case .string(let text): text
        case .array(let values): values.map(\.token).joined(separator: ";")
        case .number, .object: text
        }
    }

    /// The value as a person reads it, where it is a word of the contract by the phrase of a group.
    func shown(as group: String?) -> String {
        guard let group else { return shown }
        return switch self {
        case .string(let word): Phrases.known("\(group).\(word)", in: Speech.language) ?? word
        case .array(let values): values.map { $0.shown(as: group) }.joined(separator: ", ")
        default: shown
        }
    }

    /// The value as a person reads it in a cell.
    var shown: String {
        switch self {
        case .null: ""
        case .bool(let flag): Speech.text(flag ? "yes" : "no")
        case .number(let number): number.text
        case .string(let text): text.contains(where: \.isNewline) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
        case .array(let values): values.map(\.shown).joined(separator: ", ")
        case .object: text
        }
    }
}
