/// Something that was noticed while a corner table was read, with its place.
public struct CornerFinding: Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable, Comparable {
        /// Good to know; nothing has to be done.
        case note
        /// Probably a mistake; a person should look.
        case warning
        /// The table cannot be used as it is.
        case error

        /// Whether the one matters less than the other.
        public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// What was noticed.
    public var kind: Kind
    /// The row, counted from 1; nil where the table as a whole is meant.
    public var row: Int?
    /// The column, counted from 1; nil where the row as a whole is meant.
    public var column: Int?
    /// The text of the cell or line that is meant.
    public var value: String?
    /// What was understood or would have been expected instead, where there is such a thing.
    public var expected: String?
    /// The name of the area that is meant.
    public var area: String?

    /// Makes a finding.
    public init(_ kind: Kind, row: Int? = nil, column: Int? = nil, value: String? = nil, expected: String? = nil, area: String? = nil) {
        self.kind = kind
        self.row = row
        self.column = column
        self.value = value
        self.expected = expected
        self.area = area
    }

    /// The stable name of what was noticed.
    public var id: String { kind.rawValue }
    /// How much it matters.
    public var severity: Severity { kind.severity }
}

extension CornerFinding: CustomStringConvertible {
    /// The finding as an English sentence, its place in front.
    public var description: String {
        var place: [String] = []
        if let area { place.append("area \(area)") }
        if let row { place.append("row \(row)") }
        if let column { place.append("column \(column)") }
        var text = place.isEmpty ? "" : place.joined(separator: ", ") + ": "
        text += kind.sentence
        if let value { text += ": \"\(value)\"" }
        if let expected { text += " (\(expected))" }
        return text + "."
    }
}
