import Foundation
import GRDB
public import Registry

extension GeoPackageStore {
    /// Moves the write-ahead log into the file and leaves nothing in it.
    ///
    /// Each write tries to. Whoever has erased somebody asks again, and has more patience: until it is done the values stay in the log, and in
    /// the file.
    ///
    /// - Returns: Whether it is empty; false where somebody goes on reading what it held before.
    /// - Throws: As a write does.
    public func emptyLog() throws -> Bool {
        try translated(path: path) {
            try lock.hold {
                let queue = try file.openForWriting()
                defer { try? queue.close() }
                return try queue.writeWithoutTransaction { database -> Bool in
                    try database.execute(sql: "PRAGMA busy_timeout=2000")
                    do {
                        _ = try database.checkpoint(.truncate)
                        return true
                    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
                        return false
                    }
                }
            }
        }
    }

    /// The copies that migrations left beside the registry and that still hold values of a person; those that cannot be asked too.
    ///
    /// - Returns: Their paths, in the order of their names.
    public func migrationCopies(holding person: PersonID) -> [String] {
        let folder = (path as NSString).deletingLastPathComponent
        let names = (try? FileManager.default.contentsOfDirectory(atPath: file.folder)) ?? []
        let copies = names.filter { Migration.isCopy($0, of: (path as NSString).lastPathComponent) }.sorted()
        return copies.map { (folder as NSString).appendingPathComponent($0) }.filter { RegistryFile(path: $0).mayHold(person) }
    }
}
