/// Something that facts of the tables were taken from.
public struct SourceRow: Hashable, Sendable {
    /// The key that rows name it by.
    public let key: String
    /// What it is, in English.
    public let title: String
    /// Whether the facts are public, computed or invented.
    public let kind: SourceKind
}

extension SourceRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        key = try fields.text("key")
        title = try fields.text("title")
        kind = try fields.choice("kind", SourceKind.self)
    }
}

/// What the facts of a source are worth.
public enum SourceKind: String, Hashable, Sendable, CaseIterable {
    /// Taken from a public document, register or data set.
    case published = "public"
    /// Computed from other rows.
    case computed
    /// Invented for the demonstration.
    case invented
}

/// How well the sources of a fact agree.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
    /// A primary source or several that agree.
    case sure
    /// One decent source.
    case likely
    /// A reasoned guess.
    case guess
}
