import GRDB
public import Journal

extension AccountBook {
    /// Makes an account.
    ///
    /// - Parameters:
    ///   - name: The name to log in with.
    ///   - role: What it may do.
    ///   - password: The password, every character of which counts.
    ///   - organisation: For whom it speaks, where the role has somebody to speak for.
    ///   - actor: The account that makes it, or who does at the command line; nil where nobody says.
    ///   - now: The time.
    /// - Returns: The account.
    /// - Throws: `.accountName`, `.accountTaken`, `.passwordShort`, `.passwordLong`, or `.organisationNeeded`.
    @discardableResult
    public func add(
        _ name: String, _ role: Role, password: String, organisation: String? = nil, by actor: String? = nil, at now: RecordedTime
    ) throws -> Account {
        guard Account.isName(name) else { throw AccountError(.accountName, ["account": String(name.prefix(60))]) }
        let organisation = organisation.flatMap { $0.isEmpty ? nil : $0 }
        guard !role.needsOrganisation || organisation != nil else { throw AccountError(.organisationNeeded, ["role": role.rawValue]) }
        let hash = try hashed(password)
        return try queue.write { database in
            guard try AccountBook.account(named: name, database) == nil else { throw AccountError(.accountTaken, ["account": name]) }
            try database.execute(
                sql: """
                    INSERT INTO accounts (name, role, organisation, salt, hash, rounds, block_size, parallelism, created)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    name, role.rawValue, role.needsOrganisation ? organisation : nil, AccountBook.data(hash.salt),
                    AccountBook.data(hash.hash), hash.cost.rounds, hash.cost.blockSize, hash.cost.parallelism,
                    now.millisecondsSince1970,
                ])
            guard let made = try AccountBook.account(named: name, database) else { throw AccountError(.noSuchAccount, ["account": name]) }
            try AccountBook.note(.added, made, by: actor, now, database)
            return made
        }
    }

    /// All accounts, by name.
    public func accounts() throws -> [Account] {
        try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM accounts ORDER BY name").compactMap { Account($0) } }
    }

    /// Changes the password, and ends what whoever knew the old one may have made of it: the sessions and the tokens.
    ///
    /// - Parameters:
    ///   - name: Whose it is.
    ///   - password: The new one.
    ///   - actor: The account that sets it, or who does at the command line; nil where nobody says.
    ///   - now: The time.
    /// - Throws: `.noSuchAccount`, `.passwordShort`, or `.passwordLong`.
    public func setPassword(of name: String, to password: String, by actor: String? = nil, at now: RecordedTime) throws {
        let hash = try hashed(password)
        try queue.write { database in
            let account = try AccountBook.known(name, database)
            try database.execute(
                sql: "UPDATE accounts SET salt = ?, hash = ?, rounds = ?, block_size = ?, parallelism = ? WHERE id = ?",
                arguments: [
                    AccountBook.data(hash.salt), AccountBook.data(hash.hash), hash.cost.rounds, hash.cost.blockSize,
                    hash.cost.parallelism, account.id,
                ])
            try AccountBook.end(account, now, database)
            try AccountBook.note(.passwordSet, account, by: actor, now, database)
            try database.execute(sql: "DELETE FROM wrong_logins WHERE name = ?", arguments: [name])
        }
    }

    /// Ends all that an account is logged in with.
    private static func end(_ account: Account, _ now: RecordedTime, _ database: Database) throws {
        try database.execute(sql: "DELETE FROM sessions WHERE account = ?", arguments: [account.id])
        try database.execute(
            sql: "UPDATE tokens SET revoked = ? WHERE account = ? AND revoked IS NULL", arguments: [now.millisecondsSince1970, account.id])
    }

    /// Shuts an account, or opens it again; what it was logged in with ends at once.
    ///
    /// - Throws: `.noSuchAccount`, or `.lastAdministrator` where nobody would be left to open it again.
    public func disable(_ name: String, _ isDisabled: Bool = true, by actor: String? = nil, at now: RecordedTime) throws {
        try queue.write { database in
            let account = try AccountBook.known(name, database)
            if isDisabled, account.role == .administrator {
                let others = try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM accounts WHERE role = 'administrator' AND disabled = 0 AND id <> ?",
                    arguments: [account.id])
                guard let others, others > 0 else { throw AccountError(.lastAdministrator, ["account": name]) }
            }
            try database.execute(sql: "UPDATE accounts SET disabled = ? WHERE id = ?", arguments: [isDisabled, account.id])
            try AccountBook.note(isDisabled ? .shut : .opened, account, by: actor, now, database)
            if isDisabled { try AccountBook.end(account, now, database) }
        }
    }

    private func hashed(_ password: String) throws -> PasswordHash {
        guard password.count >= PasswordHash.shortest else { throw AccountError(.passwordShort, ["least": "\(PasswordHash.shortest)"]) }
        guard password.count <= PasswordHash.longest else { throw AccountError(.passwordLong, ["most": "\(PasswordHash.longest)"]) }
        return try PasswordHash(password, cost: cost)
    }

    static func account(named name: String, _ database: Database) throws -> Account? {
        try Row.fetchOne(database, sql: "SELECT * FROM accounts WHERE name = ?", arguments: [name]).flatMap { Account($0) }
    }

    static func known(_ name: String, _ database: Database) throws -> Account {
        guard let account = try account(named: name, database) else {
            throw AccountError(.noSuchAccount, ["account": String(name.prefix(60))])
        }
        return account
    }
}

extension Account {
    init?(_ row: Row) {
        guard let role = Role(rawValue: row["role"]) else { return nil }
        self.init(
            id: row["id"], name: row["name"], role: role, organisation: row["organisation"], isDisabled: row["disabled"],
            created: RecordedTime(millisecondsSince1970: row["created"]))
    }
}
