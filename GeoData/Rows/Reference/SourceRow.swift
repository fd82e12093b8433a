/// Something that facts of the tables were taken from.
public struct SourceRow: Hashable, Sendable {
    /// What the facts of a source are worth.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Taken from a public document, register or data set.
        case published = "public"
        /// Computed from other rows.
        case computed
        /// Invented for the demonstration.
        case invented
    }

    /// The key that rows name it by.
    public let key: String
    /// What it is, in English.
    public let title: String
    /// Whether the facts are public, computed or invented.
    public let kind: Kind
}

extension SourceRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        key = try fields.text("key")
        title = try fields.text("title")
        kind = try fields.choice("kind", Kind.self)
    }
}
