import GRDB
import Registry

/// One read-only connection with its statements, lent to one task at a time.
final class Reader: @unchecked Sendable {
    // Sound because a reader is taken out of the store's list while it is used, so no two tasks ever hold it.
    private let queue: DatabaseQueue
    private let connection: Connection
    private let file: RegistryFile
    private let identity: FileIdentity?
    private let isFrozen: Bool

    init(_ file: RegistryFile) throws {
        self.file = file
        // Looked at before it is opened: a file that takes its place in between is told from it, and opened once more.
        let (first, whole) = (FileIdentity(of: file.place, hasState: false), FileIdentity(of: file.place, hasState: true))
        let opened = try file.openToRead()
        (queue, isFrozen) = (opened.queue, opened.isFrozen)
        identity = isFrozen ? whole : first
        connection = queue.inDatabase { Connection($0) }
    }

    deinit { queue.inDatabase { _ in connection.release() } }

    /// Whether the file that it reads is still the one under the name, and as it was where the connection would not see a change.
    var isCurrent: Bool { FileIdentity(of: file.place, hasState: isFrozen) == identity }

    /// Asks within one read transaction.
    func read<Answer>(_ body: (any RegistryReading) throws -> Answer) throws -> Answer {
        try queue.inDatabase { _ in
            try connection.inReadTransaction { try body(StoreReading(connection)) }
        }
    }

    /// Lends the connection within one read transaction.
    func lend<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try queue.inDatabase { _ in
            try connection.inReadTransaction { try body(connection) }
        }
    }

    /// What the file says of the version of its schema.
    ///
    /// - Throws: `.notOurs` for a GeoPackage that is no registry.
    func schemaText() throws -> String {
        try queue.inDatabase { database in
            guard try database.hasTable("farmzone_meta"), try database.hasTable("journal") else {
                throw RegistryError(.notOurs, ["path": file.path])
            }
            return try String.fetchOne(database, sql: "SELECT value FROM farmzone_meta WHERE name = 'schema'") ?? ""
        }
    }
}

extension Connection {
    /// Does something within one read transaction, and ends that in any case: a damaged file may refuse to end it orderly.
    fileprivate func inReadTransaction<Answer>(_ body: () throws -> Answer) throws -> Answer {
        try statement("BEGIN").run()
        do {
            let answer = try body()
            try statement("COMMIT").run()
            return answer
        } catch {
            try? statement("ROLLBACK").run()
            throw error
        }
    }
}
