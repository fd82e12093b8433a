public import Registry

extension RegistryStore {
    /// Makes sure that the journal is whole and that what the tables say follows from it, before a signature vouches for it.
    ///
    /// - Throws: `.damaged` with the entry where the chain breaks, or the row that does not follow from it; why the registry cannot be
    ///   read.
    public func requireWhole() async throws {
        // An index or a guard that is not ours changes nothing that was said.
        guard let found = try await verify(limit: 1000).problems.first(where: { $0.kind != .schemaAltered }) else { return }
        let row = [found.table, found.row.map { "\($0)" }].compactMap { $0 }.joined(separator: " ")
        let place = found.entry.map { "journal entry \($0)" } ?? row
        throw RegistryError(
            .damaged, ["path": "", "detail": [place, found.kind.rawValue].filter { !$0.isEmpty }.joined(separator: ": ")])
    }
}
