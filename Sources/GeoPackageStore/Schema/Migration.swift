import Foundation
import GRDB
import Glibc
import Registry

/// Brings a file with an older schema up to date.
///
/// The tables follow from the journal, so there is one step from any version to the present one: they are made anew from it.
enum Migration {
    /// Takes a copy beside the file, then replays the journal into the tables of the present schema, in one transaction.
    ///
    /// The copy is `<name>.schema-<old version>.gpkg`, or the next free name (`…-2.gpkg`); it stays, and is never overwritten.
    ///
    /// - Parameters:
    ///   - file: The registry.
    ///   - lock: Its lock.
    ///   - step: Makes the tables anew; it runs inside the transaction.
    /// - Throws: `RegistryError`; the file is as before then.
    static func run(
        on file: RegistryFile, lock: RegistryLock, step: (Connection) throws -> Void = { try JournalReplay.rebuild($0) }
    ) throws {
        try lock.hold {
            let queue = try file.openForWriting()
            defer { try? queue.close() }
            let found = try queue.read { try String.fetchOne($0, sql: "SELECT value FROM farmzone_meta WHERE name = 'schema'") }
            // Whoever held the lock before may have migrated already.
            guard let old = found.flatMap({ Int($0) }), old < Schema.version else { return }
            // From a journal that is not whole nothing is made, and no copy of it is needed.
            try queue.inDatabase { try JournalReplay.checkChain(Connection($0)) }
            try keepCopy(of: queue, file, schema: old)
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    let connection = Connection(database)
                    try step(connection)
                    try connection.setMeta("schema", String(Schema.version))
                    return .commit
                }
                try database.execute(sql: "PRAGMA busy_timeout=200")
                _ = try? database.checkpoint(.truncate)
            }
        }
    }

    /// Whether a name is one that a copy of a registry of another name gets.
    static func isCopy(_ name: String, of registry: String) -> Bool {
        let start = (registry.hasSuffix(".gpkg") ? String(registry.dropLast(5)) : registry) + ".schema-"
        guard name.hasPrefix(start), name.hasSuffix(".gpkg"), name.count > start.count + 5 else { return false }
        return name.dropFirst(start.count).dropLast(5).utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// Takes the copy, which may be read by those who may read the registry, unless an earlier attempt took the same.
    private static func keepCopy(of queue: DatabaseQueue, _ file: RegistryFile, schema old: Int) throws {
        let base = file.path.hasSuffix(".gpkg") ? String(file.path.dropLast(5)) : file.path
        let mark = try queue.inDatabase { try RegistryMark(Connection($0)) }
        var number = 1
        while true {
            let copy = "\(base).schema-\(old)\(number == 1 ? "" : "-\(number)").gpkg"
            number += 1
            var status = stat()
            guard unsafe lstat(copy, &status) != 0 else {
                if (try? RegistryFile(path: copy).wholeMark()) == mark { return }
                continue
            }
            let drafts = try DraftFolder(beside: copy)
            defer { drafts.remove() }
            try Backup.copy(from: queue, to: drafts.file)
            try Backup.permit(drafts.file, as: file.permissions)
            do {
                return try Replacement.put(drafts.file, at: copy, isOverwriting: false)
            } catch let error as RegistryError where error.code == .registryExists {
                // Somebody took the name meanwhile.
            }
        }
    }
}
