import Accounts
import Synchronization

/// The way to the accounts: opened at the first need, so that a service may be started before there are any.
final class AccountsDoor: Sendable {
    private let open: @Sendable () throws -> AccountBook
    private let opened = Mutex<AccountBook?>(nil)
    private let waiting = Mutex(0)
    private let turn = Turn()
    private static let mostWaiting = 16

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
    func logIn(_ attempt: @escaping @Sendable (AccountBook) throws -> LogIn) async throws -> LogIn {
        let book = try book()
        try waiting.withLock { count in
            guard count < AccountsDoor.mostWaiting else { throw Problem(.busy) }
            count += 1
        }
        defer { waiting.withLock { $0 -= 1 } }
        return try await turn.take { try attempt(book) }
    }

    private actor Turn {
        func take(_ body: @Sendable () throws -> LogIn) throws -> LogIn { try body() }
    }
}
