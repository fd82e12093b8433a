/// How large the parts of a file of separated values may be; what exceeds a limit is refused, never cut off.
public struct CSVLimits: Hashable, Sendable {
    /// The most bytes in one field.
    public var fieldBytes: Int
    /// The most bytes in one row, separators not counted.
    public var rowBytes: Int
    /// The most fields in one row.
    public var fields: Int
    /// The most rows in one file.
    public var rows: Int

    /// The limits of a table that is held in memory as a whole: a million rows.
    public static let wholeTable = CSVLimits(rows: 1_000_000)

    /// Makes limits; the defaults are far above what a row of areas or corners needs, and leave the number of rows open.
    public init(fieldBytes: Int = 1 << 20, rowBytes: Int = 4 << 20, fields: Int = 4096, rows: Int = .max) {
        self.fieldBytes = fieldBytes
        self.rowBytes = rowBytes
        self.fields = fields
        self.rows = rows
    }
}
