/// How large the parts of a file of separated values may be; what exceeds a limit is refused, never cut off.
public struct CSVLimits: Hashable, Sendable {
    /// The most bytes in one field.
    public var fieldBytes: Int
    /// The most bytes in one row, separators not counted.
    public var rowBytes: Int
    /// The most fields in one row.
    public var fields: Int

    /// Makes limits; the defaults are far above what a table of areas or corners needs.
    public init(fieldBytes: Int = 1 << 20, rowBytes: Int = 4 << 20, fields: Int = 4096) {
        self.fieldBytes = fieldBytes
        self.rowBytes = rowBytes
        self.fields = fields
    }
}
