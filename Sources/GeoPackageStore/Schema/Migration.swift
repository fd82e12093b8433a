import Foundation
import GRDB
import Registry

/// One step from a version of the schema to the next.
///
/// Steps are only ever appended; what was released is never edited.
struct Migration: Sendable {
    /// The version that it leads to.
    var version: Int
    /// Changes the tables; it runs inside the transaction of all steps.
    var apply: @Sendable (Connection) throws -> Void

    /// The steps since version 1.
    static let all: [Migration] = []

    /// Brings an older file up to date: takes a copy beside it, then runs all missing steps in one transaction.
    ///
    /// The copy is `<name>.schema-<old version>.gpkg`; it stays, and is never overwritten.
    static func run(_ steps: [Migration], on file: RegistryFile, lock: RegistryLock) throws {
        try lock.hold {
            let queue = try file.openForWriting()
            defer { try? queue.close() }
            let found = try queue.read { try String.fetchOne($0, sql: "SELECT value FROM farmzone_meta WHERE name = 'schema'") }
            guard let old = found.flatMap({ Int($0) }) else { return }
            // Whoever held the lock before may have migrated already.
            let missing = steps.filter { $0.version > old }.sorted { $0.version < $1.version }
            guard let newest = missing.last?.version else { return }
            let base = file.path.hasSuffix(".gpkg") ? String(file.path.dropLast(5)) : file.path
            let copy = "\(base).schema-\(old).gpkg"
            if !FileManager.default.fileExists(atPath: copy) { try Backup.copy(from: queue, to: copy) }
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    let connection = Connection(database)
                    for step in missing { try step.apply(connection) }
                    try connection.setMeta("schema", String(newest))
                    return .commit
                }
            }
        }
    }
}
