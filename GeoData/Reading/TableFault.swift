/// A line of a reference table that could not be read: a mistake in the shipped files, so the tests require that there is none.
struct TableFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the file, as `crops.csv`.
    let file: String
    /// The line in it, counted from 1.
    let line: Int
    /// The column, where one is to blame.
    let column: String?
    /// What is wrong there.
    let problem: Problem

    /// The kinds of mistake.
    enum Problem: Hashable, Sendable {
        /// The line has another number of fields than the header.
        case fieldCount(found: Int, expected: Int)
        /// The header lacks a column that the rows are made from.
        case missingColumn
        /// The header has a column that nothing reads.
        case unreadColumn
        /// The field must not be empty.
        case empty
        /// The field's text is not what the column holds (`expected` names that).
        case malformed(text: String, expected: String)
    }

    /// One English sentence.
    var description: String {
        let place = "\(file), line \(line)" + (column.map { ", column \($0)" } ?? "")
        return switch problem {
        case .fieldCount(let found, let expected): "\(place): \(found) fields under a header of \(expected)."
        case .missingColumn: "\(place): the header does not have this column."
        case .unreadColumn: "\(place): nothing reads this column."
        case .empty: "\(place): the field is empty."
        case .malformed(let text, let expected): "\(place): \"\(text)\" is not \(expected)."
        }
    }
}
