import GRDB
public import Journal

extension AccountBook {
    /// How long a token may last, in days.
    public static let tokenDays = 1...730
    /// How many tokens of an account may be in force: programs are few, and whoever may make tokens must not fill the disk.
    public static let mostTokens = 20
    /// How many that have ended are remembered of an account; the oldest are forgotten first.
    static let mostEndedTokens = 200
    private static let tokenPrefix = "fz_"

    /// Makes a token for an account.
    ///
    /// - Returns: The token, and its secret, which is kept nowhere.
    /// - Throws: `.noSuchAccount`, `.tokenLabel`, `.tokenDays`, or `.tooManyTokens` where one must be revoked before.
    public func makeToken(
        for name: String, label: String, days: Int, at now: RecordedTime
    ) throws -> (token: AccountToken, secret: String) {
        guard !label.isEmpty, label.count <= 80, !label.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw AccountError(.tokenLabel)
        }
        guard AccountBook.tokenDays.contains(days) else { throw AccountError(.tokenDays, ["most": "\(AccountBook.tokenDays.upperBound)"]) }
        let secret = Secret.text(prefix: AccountBook.tokenPrefix)
        let moment = now.millisecondsSince1970
        let token = try queue.write { database in
            let account = try AccountBook.known(name, database)
            let live = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM tokens WHERE account = ? AND revoked IS NULL AND expires > ?",
                arguments: [account.id, moment])
            guard live ?? 0 < AccountBook.mostTokens else {
                throw AccountError(.tooManyTokens, ["account": account.name, "most": "\(AccountBook.mostTokens)"])
            }
            try database.execute(
                sql: """
                    DELETE FROM tokens WHERE id IN (
                    SELECT id FROM tokens WHERE account = ?1 AND (revoked IS NOT NULL OR expires <= ?2)
                    ORDER BY id DESC LIMIT -1 OFFSET ?3)
                    """, arguments: [account.id, moment, AccountBook.mostEndedTokens])
            try database.execute(
                sql: "INSERT INTO tokens (account, digest, label, created, expires) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    account.id, AccountBook.data(Secret.digest(secret)), label, moment, moment + Int64(days) * .day,
                ])
            return AccountToken(
                id: database.lastInsertedRowID, account: account.name, label: label, created: now,
                expires: RecordedTime(millisecondsSince1970: moment + Int64(days) * .day))
        }
        return (token, secret)
    }

    /// The tokens of an account, or of all.
    ///
    /// - Throws: `.noSuchAccount` where none has that name.
    public func tokens(of name: String? = nil) throws -> [AccountToken] {
        try queue.read { database in
            if let name { _ = try AccountBook.known(name, database) }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT tokens.*, accounts.name FROM tokens JOIN accounts ON accounts.id = tokens.account
                    WHERE ?1 IS NULL OR accounts.name = ?1 ORDER BY tokens.id
                    """, arguments: [name]
            ).map { row in
                AccountToken(
                    id: row["id"], account: row["name"], label: row["label"],
                    created: RecordedTime(millisecondsSince1970: row["created"]),
                    expires: RecordedTime(millisecondsSince1970: row["expires"]),
                    lastUsed: (row["used"] as Int64?).map { RecordedTime(millisecondsSince1970: $0) },
                    revoked: (row["revoked"] as Int64?).map { RecordedTime(millisecondsSince1970: $0) })
            }
        }
    }

    /// Takes a token's power away.
    ///
    /// - Parameters:
    ///   - id: Its number.
    ///   - name: Whose it must be; anybody's where nil.
    ///   - now: The time.
    /// - Returns: The name of the account whose it was.
    /// - Throws: `.noSuchToken`.
    @discardableResult
    public func revokeToken(_ id: Int64, of name: String? = nil, at now: RecordedTime) throws -> String {
        try queue.write { database in
            let owner = try String.fetchOne(
                database,
                sql: """
                    SELECT accounts.name FROM tokens JOIN accounts ON accounts.id = tokens.account
                    WHERE tokens.id = ?1 AND (?2 IS NULL OR accounts.name = ?2)
                    """, arguments: [id, name])
            guard let owner else { throw AccountError(.noSuchToken, ["token": "\(id)"]) }
            try database.execute(
                sql: "UPDATE tokens SET revoked = coalesce(revoked, ?) WHERE id = ?", arguments: [now.millisecondsSince1970, id])
            return owner
        }
    }

    /// The account for which a program's token stands.
    public func account(token secret: String, at now: RecordedTime) throws -> Account? {
        guard secret.hasPrefix(AccountBook.tokenPrefix), secret.utf8.count <= 100 else { return nil }
        let moment = now.millisecondsSince1970
        let row = try queue.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT accounts.*, tokens.id AS token, tokens.used FROM tokens JOIN accounts ON accounts.id = tokens.account
                    WHERE digest = ? AND expires > ? AND revoked IS NULL AND disabled = 0
                    """, arguments: [AccountBook.data(Secret.digest(secret)), moment])
        }
        guard let row, let account = Account(row) else { return nil }
        if moment - (row["used"] as Int64? ?? 0) > 60_000 {
            let token: Int64 = row["token"]
            try queue.write { try $0.execute(sql: "UPDATE tokens SET used = ? WHERE id = ?", arguments: [moment, token]) }
        }
        return account
    }
}
