import Foundation
import GRDB
public import Journal
public import Registry
import Synchronization

/// A registry in a GeoPackage: one file that QGIS and GDAL open too.
///
/// Many may read while one writes, in this process and in others. Writers queue at a lock beside the file.
public final class GeoPackageStore: RegistryStore {
    /// The path of the file.
    public let path: String
    let file: RegistryFile
    let lock: RegistryLock
    private let readers = Mutex<[Reader]>([])
    private let clock: @Sendable () -> RecordedTime

    /// Opens a registry.
    ///
    /// An older schema is migrated first: a copy is taken, then all of it happens in one transaction.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - clock: Says when an entry is recorded.
    /// - Throws: `RegistryError` that says what the file is instead, or why it cannot be read. The file is left as it was.
    public init(opening path: String, clock: @escaping @Sendable () -> RecordedTime = { .now() }) throws {
        self.path = path
        self.clock = clock
        file = RegistryFile(path: path)
        lock = RegistryLock(ofRegistryAt: path)
        try file.inspect()
        let reader = try translated(path: path) { try Reader(file) }
        let text = try translated(path: path) { try reader.schemaText() }
        guard let version = Int(text) else { throw RegistryError(.damaged, ["path": path, "detail": "farmzone_meta: schema \(text)"]) }
        guard version <= Schema.version else {
            throw RegistryError(.newerSchema, ["path": path, "found": String(version), "known": String(Schema.version)])
        }
        if version < Schema.version {
            try translated(path: path) { try Migration.run(on: file, lock: lock) }
        } else {
            // The connection that was looked through is the first that is lent.
            readers.withLock { $0.append(reader) }
        }
    }

    /// Opens a registry to verify it: what it says about itself may be damaged too, and nothing is migrated.
    ///
    /// - Parameter path: The file.
    /// - Throws: `RegistryError` where the file is no registry, or one of a later schema than this program knows.
    public init(examining path: String) throws {
        self.path = path
        clock = { .now() }
        file = RegistryFile(path: path)
        lock = RegistryLock(ofRegistryAt: path)
        try file.inspect()
        let text: String
        do {
            text = try translated(path: path) { try Reader(file).schemaText() }
        } catch let error as RegistryError where error.code == .damaged {
            // That it cannot even be asked for its version is what the verification will say.
            return
        }
        if let version = Int(text), version > Schema.version {
            throw RegistryError(.newerSchema, ["path": path, "found": text, "known": String(Schema.version)])
        }
    }

    /// Asks at one moment, on a connection of its own.
    public func read<Answer>(_ body: (any RegistryReading) throws -> Answer) async throws -> Answer {
        try translated(path: path) {
            let reader = try lentReader()
            do {
                let answer = try reader.read(body)
                readers.withLock { $0.append(reader) }
                return answer
            } catch {
                // One whose database failed may be left in any state: it is closed, not lent again.
                if !(error is DatabaseError) { readers.withLock { $0.append(reader) } }
                throw error
            }
        }
    }

    /// A reader that nobody uses, or a new one.
    private func lentReader() throws -> Reader {
        guard let reader = readers.withLock({ $0.popLast() }) else { return try Reader(file) }
        if reader.isCurrent { return reader }
        // Another file took the place: what the others read is gone too.
        readers.withLock { $0.removeAll() }
        try file.inspect()
        let fresh = try Reader(file)
        let text = try fresh.schemaText()
        guard let version = Int(text), version <= Schema.version else {
            throw RegistryError(.newerSchema, ["path": path, "found": text, "known": String(Schema.version)])
        }
        return fresh
    }

    /// Writes events to the journal and applies them, in one transaction under the registry's lock.
    @discardableResult
    public func commit(
        _ changes: ChangeSet, expecting expected: JournalHead, check: ((any RegistryReading) throws -> Void)?
    ) async throws -> JournalHead {
        try translated(path: path) {
            try file.inspect()
            return try writing { connection in
                let end = try connection.journalEnd()
                guard end.head == expected else {
                    throw RegistryError(.moved, ["expected": String(expected.number), "found": String(end.head.number)])
                }
                let writer = try JournalWriter(connection)
                let now = clock()
                while let change = try changes.next() { try writer.write(change, officer: changes.officer, now: now) }
                try writer.finish()
                try check?(StoreReading(connection))
                try writer.confirm()
                return writer.head
            }
        }
    }

    /// Does something in one write transaction, then moves the write-ahead log into the file.
    func writing<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try lock.hold {
            let queue = try file.openForWriting()
            let answer: Answer
            do {
                answer = try queue.writeWithoutTransaction { database in
                    var made: Answer?
                    try database.inTransaction(.immediate) {
                        made = try body(Connection(database))
                        return .commit
                    }
                    guard let made else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
                    // What is committed is safe in the log; a reader that still needs its old pages only puts the checkpoint off.
                    try database.execute(sql: "PRAGMA busy_timeout=200")
                    _ = try? database.checkpoint(.truncate)
                    return made
                }
            } catch {
                try? queue.close()
                throw error
            }
            try? queue.close()
            return answer
        }
    }
}
