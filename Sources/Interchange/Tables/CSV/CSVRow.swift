/// One row of a file of separated values, with its place in the file.
public struct CSVRow: Hashable, Sendable {
    /// The number of the row as a spreadsheet shows it: the first is 1, blank rows count.
    public var number: Int
    /// The line of the file on which the row starts, as a text editor shows it: more than `number` after a field with line breaks.
    public var line: Int
    /// The fields from left to right, quotes taken off; a blank line has one empty field.
    public var fields: [String]

    /// Makes a row from its place and its fields.
    public init(number: Int, line: Int, fields: [String]) {
        self.number = number
        self.line = line
        self.fields = fields
    }

    /// Whether no field holds anything but white space.
    public var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}
