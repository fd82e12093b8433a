import GRDB
public import Journal

extension AccountBook {
    /// How long a file that was brought waits to be registered, and how many of one account do.
    static let uploadMemory = Int64.day
    static let mostUploads = 20

    /// Keeps a file that was brought for checking, so that it need not be brought again.
    ///
    /// - Returns: The identifier by which its account finds it.
    public func keep(upload bytes: [UInt8], named name: String, by account: Account, at now: RecordedTime) throws -> String {
        let id = String(Secret.text(prefix: "").prefix(32))
        let moment = now.millisecondsSince1970
        try queue.write { database in
            try database.execute(sql: "DELETE FROM uploads WHERE brought < ?", arguments: [moment - AccountBook.uploadMemory])
            try database.execute(
                sql: """
                    DELETE FROM uploads WHERE account = ?1 AND id NOT IN
                    (SELECT id FROM uploads WHERE account = ?1 ORDER BY brought DESC, rowid DESC LIMIT ?2)
                    """, arguments: [account.id, AccountBook.mostUploads - 1])
            try database.execute(
                sql: "INSERT INTO uploads (id, account, name, bytes, brought) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, account.id, name, AccountBook.data(bytes), moment])
        }
        return id
    }

    /// A file that was brought; nil where it is gone, or somebody else's.
    public func upload(_ id: String, by account: Account) throws -> (name: String, bytes: [UInt8])? {
        try queue.read { database in
            try Row.fetchOne(database, sql: "SELECT name, bytes FROM uploads WHERE id = ? AND account = ?", arguments: [id, account.id])
                .map { ($0["name"], $0.bytes("bytes")) }
        }
    }

    /// Lets go of a file that was brought.
    public func drop(upload id: String, by account: Account) throws {
        try queue.write { try $0.execute(sql: "DELETE FROM uploads WHERE id = ? AND account = ?", arguments: [id, account.id]) }
    }
}
