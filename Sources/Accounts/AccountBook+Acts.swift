import GRDB
public import Journal

/// What was done with an account, by whom and when: nobody becomes another without leaving this.
public struct AccountAct: Hashable, Sendable {
    /// What can be done.
    public enum Kind: String, CaseIterable, Sendable {
        case added
        case shut
        case opened
        case passwordSet = "password-set"
    }

    /// The account, by name.
    public var account: String
    /// What was done.
    public var kind: Kind
    /// The account that did it; `command:` with the officer's name where it was done at the command line.
    public var by: String?
    /// When.
    public var at: RecordedTime
}

extension AccountBook {
    /// What was done with an account, or with all, the first first; nothing of it is ever deleted.
    public func acts(of name: String? = nil) throws -> [AccountAct] {
        try queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT accounts.name, acts.act, acts.actor, acts.at FROM acts JOIN accounts ON accounts.id = acts.account
                    WHERE ?1 IS NULL OR accounts.name = ?1 ORDER BY acts.id
                    """, arguments: [name]
            ).compactMap { row in
                AccountAct.Kind(rawValue: row["act"]).map {
                    AccountAct(account: row["name"], kind: $0, by: row["actor"], at: RecordedTime(millisecondsSince1970: row["at"]))
                }
            }
        }
    }

    static func note(_ kind: AccountAct.Kind, _ account: Account, by actor: String?, _ now: RecordedTime, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO acts (account, act, actor, at) VALUES (?, ?, ?, ?)",
            arguments: [account.id, kind.rawValue, actor, now.millisecondsSince1970])
    }
}
