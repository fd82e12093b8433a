import Foundation
import GRDB
import Glibc

/// An empty registry to replay a journal into: a file without a name that is gone with the process.
final class Replica {
    private let queue: DatabaseQueue
    private let connection: Connection

    init() throws {
        // An empty path makes a private temporary database, which SQLite keeps in memory and spills to disk as it grows.
        var configuration = Configuration()
        // What is read from a damaged file may break off in the middle of it.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            try SQLFunctions.define(in: database)
            try database.execute(sql: "PRAGMA temp_store=FILE; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000")
        }
        queue = try DatabaseQueue(path: "", configuration: configuration)
        connection = queue.inDatabase { Connection($0) }
        try write { try Schema.create(in: $0) }
    }

    /// Writes in one transaction; what goes wrong leaves the replica unusable, and nothing else.
    func write(_ body: (Connection) throws -> Void) throws {
        try queue.inDatabase { database in
            try database.execute(sql: "BEGIN")
            try body(connection)
            try database.execute(sql: "COMMIT")
        }
    }

    func read(_ body: (Connection) throws -> Void) throws { try queue.inDatabase { _ in try body(connection) } }

    func close() {
        queue.inDatabase { _ in connection.release() }
        try? queue.close()
    }
}
