public import Journal

/// A place where a registry is kept: a GeoPackage, or a server database.
///
/// Everything is read as of a day and, where it matters, as it was known at a moment. Changes come as events; a store applies each
/// to its tables in the transaction that also writes the journal. Every store passes the same contract suite.
public protocol RegistryStore: Sendable {
    /// Reads at one moment: whatever is committed meanwhile, all that the body asks comes from one state.
    ///
    /// - Parameter body: Asks; what it is lent must not leave it.
    /// - Returns: What the body returns.
    /// - Throws: `RegistryError` where the store fails; whatever the body throws.
    func read<Answer>(_ body: (any RegistryReading) throws -> Answer) async throws -> Answer

    /// Writes events to the journal and applies them, all or none.
    ///
    /// - Parameters:
    ///   - changes: The events.
    ///   - head: The head that the changes were made for.
    ///   - check: Called inside the transaction after the last event: what depends on neighbours is judged again there.
    /// - Returns: The new head.
    /// - Throws: `RegistryError` with `.moved` where the journal's head is another; whatever `changes` or `check` throws.
    @discardableResult
    func commit(
        _ changes: ChangeSet, expecting head: JournalHead, check: ((any RegistryReading) throws -> Void)?
    ) async throws -> JournalHead

    /// Makes a change of an event and does beforehand what its storing needs and its turn does not alter.
    ///
    /// A bulk import calls it on several threads at once, while one writes.
    func prepare(_ event: RegistryEvent) -> ChangeSet.Change

    /// Checks the journal, and every row against what the journal makes.
    ///
    /// - Parameter limit: How many problems are returned at most.
    /// - Returns: The end of the journal, and what is wrong.
    /// - Throws: `RegistryError` where the registry cannot be read at all.
    func verify(limit: Int) async throws -> IntegrityReport
}

extension RegistryStore {
    /// Encodes the event; nothing else is done beforehand.
    public func prepare(_ event: RegistryEvent) -> ChangeSet.Change { ChangeSet.Change(event) }

    /// Writes events to the journal and applies them, all or none, where nothing depends on neighbours.
    @discardableResult
    public func commit(_ changes: ChangeSet, expecting head: JournalHead) async throws -> JournalHead {
        try await commit(changes, expecting: head, check: nil)
    }
}
