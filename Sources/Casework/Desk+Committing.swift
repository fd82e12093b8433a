public import Journal
public import Registry

extension Desk {
    /// Commits events, all or none.
    ///
    /// - Parameters:
    ///   - events: The events.
    ///   - head: The head that they were made for.
    ///   - check: Called inside the transaction after the last event.
    /// - Returns: The new head.
    /// - Throws: `.controlInText`, as for changes; `.moved` where the journal's head is another; what `check` throws, or why the store fails.
    @discardableResult
    public func commit(
        _ events: [RegistryEvent], expecting head: JournalHead, check: ((any RegistryReading) throws -> Void)? = nil
    ) async throws -> JournalHead {
        try await commit(changes: ChangeSet(by: officer, events), expecting: head, check: check)
    }

    /// Commits changes, all or none: the one door through which the use cases write.
    ///
    /// No text goes into the journal that steers terminals, turns the direction of writing or looks like another since a character of it
    /// is not seen; what a text says in several lines, a reason or a remark, may end them.
    ///
    /// - Parameters:
    ///   - changes: The changes.
    ///   - head: The head that they were made for.
    ///   - check: Called inside the transaction after the last change.
    /// - Returns: The new head.
    /// - Throws: `.controlInText` with the member and the character, also where it is the officer's name; `.moved` where the journal's
    ///   head is another; what the changes or `check` throw, or why the store fails.
    @discardableResult
    func commit(
        changes: ChangeSet, expecting head: JournalHead, check: ((any RegistryReading) throws -> Void)? = nil
    ) async throws -> JournalHead {
        if let hidden = officer.hiddenScalar { throw RegistryError(.controlInText, ["text": "officer", "control": hidden.name]) }
        var plain = changes
        let next = changes.next
        plain.next = {
            guard let change = try next() else { return nil }
            if let hidden = change.hidden {
                throw RegistryError(.controlInText, ["text": hidden.member, "control": hidden.character.name])
            }
            return change
        }
        return try await store.commit(plain, expecting: head, check: check)
    }
}
