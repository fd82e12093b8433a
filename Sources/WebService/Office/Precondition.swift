import Journal
import Registry
import Synchronization

/// What names the state of an area, its codes included: the last entry of the journal that is about it.
enum AreaVersion {
    /// The entity tag; strong, since nothing about the area changes without an entry.
    static func tag(_ area: AreaID, _ reading: any RegistryReading) throws -> String {
        "\"area-\(area.number).\(try reading.history(of: area).last?.number ?? 0)\""
    }
}

/// The state for which a change was made (RFC 9110 §13.1.1).
struct Precondition: Sendable {
    private let tags: [String]

    /// Of a header or a field; nil where nothing is said.
    init?(_ text: String?) {
        guard let text else { return nil }
        tags = text.split(separator: ",").map(\.trimmingSpaces)
    }

    /// Refuses where the area is in another state.
    func hold(for area: AreaID, _ reading: any RegistryReading) throws {
        let present = try AreaVersion.tag(area, reading)
        guard tags.contains(present) || tags == ["*"] else { throw Problem(.changed, ["area": "area-\(area.number)"]) }
    }
}

/// Whether a request may have changed the registry.
final class Writing: Sendable {
    private let happened = Mutex(false)

    /// Whether a commit was made, or failed so that nobody knows.
    var mayHaveHappened: Bool { happened.withLock { $0 } }

    /// Notes what becomes of a commit.
    fileprivate func noting<Value>(_ commit: () async throws -> Value) async throws -> Value {
        do {
            let value = try await commit()
            happened.withLock { $0 = true }
            return value
        } catch let error as RegistryError where Problem.isRefusal(error.code) {
            throw error
        } catch {
            happened.withLock { $0 = true }
            throw error
        }
    }
}

/// The store as a request sees it: read only while a condition holds, and watched when it is written to.
///
/// A use case reads the head that its commit expects in the same reading in which the condition is judged: between the two nothing can come.
struct WatchedStore: RegistryStore {
    let inner: any RegistryStore
    let condition: (@Sendable (any RegistryReading) throws -> Void)?
    let writing: Writing

    func read<Answer>(_ body: (any RegistryReading) throws -> Answer) async throws -> Answer {
        try await inner.read { reading in
            try condition?(reading)
            return try body(reading)
        }
    }

    func commit(
        _ changes: ChangeSet, expecting head: JournalHead, check: ((any RegistryReading) throws -> Void)?
    ) async throws -> JournalHead {
        try await writing.noting { try await inner.commit(changes, expecting: head, check: check) }
    }

    func prepare(_ event: RegistryEvent) -> ChangeSet.Change { inner.prepare(event) }
    func verify(limit: Int) async throws -> IntegrityReport { try await inner.verify(limit: limit) }
}
