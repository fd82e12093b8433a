import Interchange

extension CornerTable {
    /// Whether the table cannot be used as it is.
    var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
