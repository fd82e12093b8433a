public import Registry

/// Deletes what is known of a person; the journal keeps that it was deleted, and digests from which nothing can be read.
public struct ErasePerson: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Erases a person.
    ///
    /// - Parameters:
    ///   - person: The person.
    ///   - reason: Why, without naming anybody: it stays in the journal.
    /// - Returns: How many values were deleted.
    /// - Throws: `.noSuchPerson` where nothing is known of the person, or not any more; why the store fails.
    @discardableResult
    public func callAsFunction(_ person: PersonID, reason: String) async throws -> Int {
        try await desk.retryingWhenMoved {
            let (fields, head) = try await desk.store.read { (try $0.sealedFields(of: person), try $0.head()) }
            guard !fields.isEmpty else { throw RegistryError(.noSuchPerson, ["person": "person-\(person.number)"]) }
            try await desk.commit([.personErased(person, reason: reason)], expecting: head)
            return fields.count
        }
    }
}
