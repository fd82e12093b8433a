import Accounts
import Synchronization

/// The way to the accounts: opened at the first need, so that a service may be started before there are any.
final class AccountsDoor: Sendable {
    private let open: @Sendable () throws -> AccountBook
    private let opened = Mutex<AccountBook?>(nil)
    private let queue = LoginQueue()
    private let turn = Turn()

    init(_ open: @escaping @Sendable () throws -> AccountBook) { self.open = open }

    /// The accounts.
    ///
    /// - Throws: `AccountError` where there are none yet.
    func book() throws -> AccountBook {
        try opened.withLock { known in
            if let known { return known }
            let book = try open()
            known = book
            return book
        }
    }

    /// Lets one password be tried after the other, since a guess costs memory, and turns away whom too many wait before.
    ///
    /// - Parameters:
    ///   - asker: From where the attempt comes.
    ///   - attempt: Tries the password.
    /// - Returns: What became of it.
    /// - Throws: `Problem` where too many wait, from there or in all.
    func tryPassword<Outcome: Sendable>(
        from asker: String, _ attempt: @escaping @Sendable (AccountBook) throws -> Outcome
    ) async throws -> Outcome {
        let book = try book()
        try queue.enter(asker)
        defer { queue.leave(asker) }
        return try await turn.take { try attempt(book) }
    }

    private actor Turn {
        func take<Outcome: Sendable>(_ body: @Sendable () throws -> Outcome) throws -> Outcome { try body() }
    }
}
