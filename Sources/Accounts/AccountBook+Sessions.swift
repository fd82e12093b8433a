import GRDB
public import Journal

/// What became of an attempt to log in.
public enum LogIn: Hashable, Sendable {
    /// The session, by the secret that goes into the cookie.
    case welcome(Account, secret: String)
    /// Name and password do not belong together; which of the two is wrong is not said.
    case wrong
    /// Too many wrong ones: so many seconds are to be waited.
    case wait(seconds: Int)
}

extension AccountBook {
    /// How long a session lasts, and how long without a request.
    static let sessionLength = 12 * Int64.hour
    static let idleLength = 2 * Int64.hour

    /// How many wrong passwords are answered at once.
    static let freeFailures = 3
    /// The longest wait: who guesses from one place gets 1 440 tries a day.
    static let longestWait = 60
    /// After how long failures are forgotten.
    static let failureMemory = Int64.hour
    /// How many are remembered: names that somebody invents must not fill the disk.
    static let mostFailures = 10_000

    /// Logs somebody in; takes as long for a name that there is not.
    ///
    /// - Parameters:
    ///   - name: The name of the account.
    ///   - password: The password.
    ///   - asker: From where the attempt comes; wrong ones slow down those from there, and nobody else.
    ///   - now: The time.
    /// - Returns: What became of it.
    /// - Throws: Where the file fails.
    public func logIn(_ name: String, password: String, from asker: String, at now: RecordedTime) throws -> LogIn {
        switch try trial(of: password, for: name, from: asker, at: now) {
        case .right(let account):
            let (secret, moment) = (Secret.text(prefix: ""), now.millisecondsSince1970)
            try queue.write { database in
                try database.execute(sql: "DELETE FROM sessions WHERE ends < ?", arguments: [moment])
                try database.execute(
                    sql: "INSERT INTO sessions (digest, account, used, ends) VALUES (?, ?, ?, ?)",
                    arguments: [AccountBook.data(Secret.digest(secret)), account.id, moment, moment + AccountBook.sessionLength])
            }
            return .welcome(account, secret: secret)
        case .wrong: return .wrong
        case .wait(let seconds): return .wait(seconds: seconds)
        }
    }

    /// Tries a password and opens no session; takes as long for a name that there is not.
    ///
    /// - Parameters:
    ///   - password: The password.
    ///   - name: The name of the account.
    ///   - asker: From where the attempt comes; wrong ones slow down those from there, and nobody else.
    ///   - now: The time.
    /// - Returns: What became of it.
    /// - Throws: Where the file fails.
    public func trial(of password: String, for name: String, from asker: String, at now: RecordedTime) throws -> PasswordTrial {
        let moment = now.millisecondsSince1970
        // What cannot be a name is none, however long: it costs the same scrypt and waits like one, and is not kept.
        let name = Account.isName(name) ? name : ""
        let (found, wait) = try queue.read { database in
            let failure = try Row.fetchOne(
                database, sql: "SELECT count, last FROM wrong_logins WHERE name = ? AND asker = ?", arguments: [name, asker])
            let row = try Row.fetchOne(database, sql: "SELECT * FROM accounts WHERE name = ? AND disabled = 0", arguments: [name])
            let known = row.flatMap { row in Account(row).map { ($0, PasswordHash(row)) } }
            return (known, failure.map { AccountBook.wait(count: $0["count"], last: $0["last"], now: moment) } ?? 0)
        }
        guard wait <= 0 else { return .wait(seconds: wait) }
        let hash = found?.1 ?? PasswordHash(salt: Secret.random(16), hash: Secret.random(32), cost: cost)
        guard try hash.matches(password), let account = found?.0 else {
            try queue.write { try AccountBook.noteFailure(name, asker, moment, $0) }
            return .wrong
        }
        try queue.write {
            try $0.execute(sql: "DELETE FROM wrong_logins WHERE name = ? AND asker = ?", arguments: [name, asker])
        }
        return .right(account)
    }

    /// The account of a session that has not ended.
    public func account(session secret: String, at now: RecordedTime) throws -> Account? {
        let (digest, moment) = (AccountBook.data(Secret.digest(secret)), now.millisecondsSince1970)
        let row = try queue.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT accounts.*, sessions.used FROM sessions JOIN accounts ON accounts.id = sessions.account
                    WHERE digest = ? AND ends > ? AND used > ? AND disabled = 0
                    """, arguments: [digest, moment, moment - AccountBook.idleLength])
        }
        guard let row, let account = Account(row) else { return nil }
        // Written once a minute at most: a page asks for several things at once.
        if moment - (row["used"] as Int64) > 60_000 {
            try queue.write { try $0.execute(sql: "UPDATE sessions SET used = ? WHERE digest = ?", arguments: [moment, digest]) }
        }
        return account
    }

    /// Ends a session.
    public func logOut(session secret: String) throws {
        let digest = AccountBook.data(Secret.digest(secret))
        try queue.write { try $0.execute(sql: "DELETE FROM sessions WHERE digest = ?", arguments: [digest]) }
    }

    /// What forms of a session must carry, so that no page of another site can send them (CSRF).
    public static func formKey(session secret: String) -> String { Secret.derived(from: secret, for: "form") }

    /// Whether a form carries the key of its session.
    public static func isFormKey(_ key: String, session secret: String) -> Bool {
        Secret.isSame(Array(key.utf8), Array(formKey(session: secret).utf8))
    }

    private static func wait(count: Int, last: Int64, now: Int64) -> Int {
        guard count >= freeFailures, now - last < failureMemory else { return 0 }
        let wait = min(1 << min(count - freeFailures, 10), longestWait)
        return Int((last + Int64(wait) * 1000 - now + 999) / 1000)
    }

    private static func noteFailure(_ name: String, _ asker: String, _ moment: Int64, _ database: Database) throws {
        try database.execute(sql: "DELETE FROM wrong_logins WHERE last < ?", arguments: [moment - failureMemory])
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM wrong_logins") ?? 0
        if count >= mostFailures {
            try database.execute(
                sql: "DELETE FROM wrong_logins WHERE (name, asker) IN (SELECT name, asker FROM wrong_logins ORDER BY last LIMIT 1)")
        }
        try database.execute(
            sql: """
                INSERT INTO wrong_logins (name, asker, count, last) VALUES (?, ?, 1, ?)
                ON CONFLICT (name, asker) DO UPDATE SET count = count + 1, last = excluded.last
                """, arguments: [name, asker, moment])
    }
}

extension PasswordHash {
    init(_ row: Row) {
        self.init(
            salt: row.bytes("salt"), hash: row.bytes("hash"),
            cost: Cost(rounds: row["rounds"], blockSize: row["block_size"], parallelism: row["parallelism"]))
    }
}
