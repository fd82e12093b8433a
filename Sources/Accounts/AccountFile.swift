import GRDB

/// The file that the accounts lie in: the one place where a failure of SQLite becomes an error of ours.
final class AccountFile: Sendable {
    private let path: String
    private let queue: DatabaseQueue

    /// Opens it.
    ///
    /// - Throws: `AccountError` that says why it cannot be opened.
    init(_ path: String, _ configuration: Configuration) throws {
        self.path = path
        queue = try translated(path: path) { try DatabaseQueue(path: path, configuration: configuration) }
    }

    /// Asks at one moment.
    ///
    /// - Throws: `AccountError` where the file fails; what the body throws.
    func read<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
        try translated(path: path) { try queue.read(body) }
    }

    /// Writes in one transaction.
    ///
    /// - Throws: `AccountError` where the file fails; what the body throws.
    func write<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
        try translated(path: path) { try queue.write(body) }
    }
}

private func translated<Answer>(path: String, _ body: () throws -> Answer) throws -> Answer {
    do {
        return try body()
    } catch let error as DatabaseError {
        throw AccountError(error, path: path)
    }
}

extension AccountError {
    /// What a failure of SQLite means to whoever asked; its statement and its values stay out of it.
    init(_ error: DatabaseError, path: String) {
        let code: Code =
            switch error.resultCode {
            case .SQLITE_FULL: .accountsFull
            case .SQLITE_BUSY, .SQLITE_LOCKED: .accountsBusy
            case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .accountsFailed
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .accountsUnreadable
            default: .accountsFault
            }
        self.init(code, ["path": path, "detail": error.message ?? "SQLite \(error.extendedResultCode.rawValue)"])
    }
}
