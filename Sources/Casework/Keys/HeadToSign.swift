public import Journal
public import Registry

extension RegistryStore {
    /// The end of the journal, for a signature: a head that is signed vouches for every entry before it.
    ///
    /// - Parameter withTables: Whether what the tables say is signed too, so that their rows must follow from the journal.
    /// - Returns: The last entry that was checked.
    /// - Throws: `.damaged` with the entry where the chain breaks, or the row that does not follow from it; why the registry cannot be
    ///   read.
    public func headToSign(withTables: Bool) async throws -> JournalHead {
        let report = try await verify(limit: 1000)
        let found = report.problems.first { problem in
            switch problem.kind {
            case .entryAltered, .chainBroken, .entryUnreadable, .fileDamaged: true
            case .rowAltered, .rowMissing, .rowForeign: withTables
            // An index or a guard that is not ours changes nothing that was said.
            case .schemaAltered: false
            }
        }
        guard let found else { return report.head }
        let row = [found.table, found.row.map { "\($0)" }].compactMap { $0 }.joined(separator: " ")
        let place = found.entry.map { "journal entry \($0)" } ?? row
        throw RegistryError(
            .damaged, ["path": "", "detail": [place, found.kind.rawValue].filter { !$0.isEmpty }.joined(separator: ": ")])
    }
}
