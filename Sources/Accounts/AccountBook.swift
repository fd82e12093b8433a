import Foundation
import Glibc
import GRDB
import Journal

/// The accounts of a registry, in a file of their own beside it that only its owner reads.
///
/// Nothing of it is journalled: the journal knows the names of accounts as officers. Several processes may use the file at once.
public final class AccountBook: Sendable {
    let queue: AccountFile
    let cost: PasswordHash.Cost

    /// Opens the accounts.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - creating: Whether it is made where it is not there.
    /// - Throws: `AccountError` with `.noAccounts` where there is none, `.accountsOpen` where others may read it, `.accountsUnreadable`
    ///   where it is something else, `.accountsFull`, `.accountsBusy` or `.accountsFailed` where the disk or another process is in the way.
    ///   Where it was to be made and could not be, no file is left.
    public convenience init(at path: String, creating: Bool = false) throws {
        try self.init(at: path, creating: creating, cost: .usual)
    }

    init(at path: String, creating: Bool, cost: PasswordHash.Cost) throws {
        self.cost = cost
        if creating { try AccountBook.makeFile(at: path) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw AccountError(.noAccounts, ["path": path]) }
        guard status.st_mode & 0o077 == 0 else { throw AccountError(.accountsOpen, ["path": path]) }
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL") }
        do {
            queue = try AccountFile(path, configuration)
            try queue.write { try AccountBook.prepare($0) }
        } catch {
            // One that holds nothing would be taken for accounts that are there.
            if creating, stat(path, &status) == 0, status.st_size == 0 { unlink(path) }
            if error is NotOurs { throw AccountError(.accountsUnreadable, ["path": path, "detail": "application_id"]) }
            throw error
        }
    }

    /// Makes the file with its mode where it is not there, before SQLite would make it with that of the umask.
    private static func makeFile(at path: String) throws {
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            let number = errno
            let values = ["path": path, "detail": String(cString: strerror(number))]
            switch number {
            case ENOSPC, EDQUOT: throw AccountError(.accountsFull, values)
            case EIO, EROFS: throw AccountError(.accountsFailed, values)
            default: throw AccountError(.accountsUnreadable, values)
            }
        }
        close(descriptor)
    }

    private struct NotOurs: Error {}

    /// `FZAC`.
    private static let applicationID: Int32 = 0x465A_4143

    private static func prepare(_ database: Database) throws {
        let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if tables == 0 {
            try database.execute(sql: schema + wrongLogins + acts)
            try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
            return
        }
        guard id == applicationID else { throw NotOurs() }
        switch try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0 {
        case 1:
            // Wrong logins were counted by name alone; none of them is remembered for more than an hour.
            try database.execute(sql: "DROP TABLE failures; \(wrongLogins) \(acts) PRAGMA user_version = \(version)")
        case 2: try database.execute(sql: "\(acts) PRAGMA user_version = \(version)")
        case version: break
        default: throw NotOurs()
        }
    }

    private static let version: Int32 = 3
    private static let wrongLogins = """
        CREATE TABLE wrong_logins (
            name TEXT NOT NULL, asker TEXT NOT NULL, count INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (name, asker)
        ) WITHOUT ROWID;
        """

    private static let acts = """
        CREATE TABLE acts (
            id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL REFERENCES accounts (id), act TEXT NOT NULL, actor TEXT,
            at INTEGER NOT NULL);
        """

    private static let schema = """
        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, role TEXT NOT NULL, organisation TEXT,
            salt BLOB NOT NULL, hash BLOB NOT NULL, rounds INTEGER NOT NULL, block_size INTEGER NOT NULL, parallelism INTEGER NOT NULL,
            disabled INTEGER NOT NULL DEFAULT 0, created INTEGER NOT NULL);
        CREATE TABLE sessions (
            digest BLOB PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts (id), used INTEGER NOT NULL, ends INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE tokens (
            id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL REFERENCES accounts (id), digest BLOB NOT NULL UNIQUE,
            label TEXT NOT NULL, created INTEGER NOT NULL, expires INTEGER NOT NULL, used INTEGER, revoked INTEGER);
        CREATE TABLE requests (
            account INTEGER NOT NULL REFERENCES accounts (id), key TEXT NOT NULL, fingerprint BLOB NOT NULL, answer BLOB,
            begun INTEGER NOT NULL, PRIMARY KEY (account, key)) WITHOUT ROWID;
        CREATE TABLE uploads (
            id TEXT PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts (id), name TEXT NOT NULL, bytes BLOB NOT NULL,
            brought INTEGER NOT NULL);

        """
}

extension Int64 {
    static let hour: Int64 = 3_600_000
    static let day: Int64 = 24 * hour
}
