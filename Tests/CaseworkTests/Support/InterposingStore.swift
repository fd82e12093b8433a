import Foundation
import Registry
import Journal
import Synchronization

/// A store in which somebody else commits just before us, a number of times.
final class InterposingStore: RegistryStore {
    private let store: any RegistryStore
    private let rest: Mutex<Int>
    private let tries = Mutex(0)
    private let quiet: Int

    /// Somebody else is faster a number of times, once some commits have gone undisturbed.
    init(_ store: any RegistryStore, times: Int, after quiet: Int = 0) {
        self.store = store
        self.quiet = quiet
        rest = Mutex(times)
    }

    /// How often a commit was tried.
    var attempts: Int { tries.withLock { $0 } }

    func read<Answer>(_ body: (any RegistryReading) throws -> Answer) async throws -> Answer { try await store.read(body) }

    func commit(
        _ changes: ChangeSet, expecting head: JournalHead, check: ((any RegistryReading) throws -> Void)?
    ) async throws -> JournalHead {
        let attempt = tries.withLock { count in
            count += 1
            return count
        }
        let isInterposing =
            attempt > quiet
            && rest.withLock { rest in
                rest -= 1
                return rest >= 0
            }
        if isInterposing {
            let present = try await store.read { (try $0.head(), try $0.freeNumbers()) }
            var numbers = present.1
            let other = Organisation(id: numbers.takeOrganisation(), name: "Somebody else \(attempt)")
            try await store.commit(ChangeSet(by: "minh", [.organisationAdded(other)]), expecting: present.0, check: nil)
        }
        return try await store.commit(changes, expecting: head, check: check)
    }

    func verify(limit: Int) async throws -> IntegrityReport { try await store.verify(limit: limit) }
}
