import GRDB
import Registry

/// One read-only connection with its statements, lent to one task at a time.
final class Reader: @unchecked Sendable {
    // Sound because a reader is taken out of the store's list while it is used, so no two tasks ever hold it.
    private let queue: DatabaseQueue
    private let connection: Connection
    private let file: RegistryFile

    init(_ file: RegistryFile) throws {
        self.file = file
        queue = try file.openForReading()
        connection = queue.inDatabase { Connection($0) }
    }

    /// Asks within one read transaction.
    func read<Answer>(_ body: (any RegistryReading) throws -> Answer) throws -> Answer {
        try queue.inDatabase { database in
            try database.execute(sql: "BEGIN")
            defer { try? database.execute(sql: "COMMIT") }
            return try body(StoreReading(connection))
        }
    }

    /// Lends the connection within one read transaction.
    func lend<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try queue.inDatabase { database in
            try database.execute(sql: "BEGIN")
            defer { try? database.execute(sql: "COMMIT") }
            return try body(connection)
        }
    }

    /// What the file says of the version of its schema.
    ///
    /// - Throws: `.notOurs` for a GeoPackage that is no registry.
    func schemaText() throws -> String {
        try queue.inDatabase { database in
            guard try database.tableExists("farmzone_meta"), try database.tableExists("journal") else {
                throw RegistryError(.notOurs, ["path": file.path])
            }
            return try String.fetchOne(database, sql: "SELECT value FROM farmzone_meta WHERE name = 'schema'") ?? ""
        }
    }
}
