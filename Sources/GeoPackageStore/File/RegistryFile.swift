import Foundation
import GRDB
import Glibc
import Registry

/// What is known of a file before SQLite opens it, and how it is opened.
struct RegistryFile: Sendable {
    let path: String

    /// The path as SQLite is given it: from the root, so that a name that begins like an address (`file:x?mode=memory`) is a name.
    var place: String { path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path }

    /// Looks at the file without changing it.
    ///
    /// - Throws: `.noSuchRegistry`, `.isDirectory`, `.notPermitted`, `.networkShare`, or `.notAGeoPackage` with what it is instead.
    func inspect() throws {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw RegistryError.system(errno, path: path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw RegistryError(.isDirectory, ["path": path]) }
        // A pipe or a device would keep whoever opens it waiting.
        guard status.st_mode & S_IFMT == S_IFREG else { throw RegistryError(.notAGeoPackage, ["path": path]) }
        try refuseNetworkShare()
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw RegistryError.system(errno, path: path) }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: 100)
        let count = unsafe header.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, 100) }
        guard count >= 0 else { throw RegistryError.system(errno, path: path) }
        guard count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw RegistryError(.notAGeoPackage, ["path": path])
        }
        let application = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard application == UInt32(bitPattern: Schema.applicationID) else { throw RegistryError(.notAGeoPackage, ["path": path]) }
    }

    /// Whether another path leads to this file.
    func isSame(as other: String) -> Bool {
        var (own, theirs) = (stat(), stat())
        guard unsafe stat(path, &own) == 0, unsafe stat(other, &theirs) == 0 else { return false }
        return own.st_dev == theirs.st_dev && own.st_ino == theirs.st_ino
    }

    /// Refuse a file whose locks other machines do not see; the write-ahead log needs memory that all writers share.
    func refuseNetworkShare() throws {
        if FileSystemKind.isNetworkShare(folder: folder) { throw RegistryError(.networkShare, ["path": path]) }
    }

    /// Who may read and write the file, as the system keeps it; nil where it is not there.
    var permissions: mode_t? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return status.st_mode & 0o777
    }

    /// The folder that the file lies in.
    var folder: String { (place as NSString).deletingLastPathComponent }

    /// Opens for reading: never writes to the file, and checkpoints nothing when it is closed.
    ///
    /// - Parameter isRescue: Whether a file is read too that is shorter than its head says, as far as it goes; SQLite has no other word for
    ///   that than that the schema could be written, which `query_only` forbids all the same.
    /// - Returns: The connection.
    /// - Throws: `DatabaseError` where it cannot be opened.
    func openForReading(isRescue: Bool = false) throws -> DatabaseQueue { try openToRead(isRescue: isRescue).queue }

    /// Opens for reading, and says whether the connection takes the file for one that never changes.
    func openToRead(isRescue: Bool = false) throws -> (queue: DatabaseQueue, isFrozen: Bool) {
        let configuration = RegistryFile.reading(isRescue: isRescue)
        // Where the folder cannot be written there may be no shared memory to coordinate through.
        let isShared = unsafe access(folder, W_OK) == 0 || FileIdentity.size(of: place + "-wal") > 0
        if isShared { return (try DatabaseQueue(path: place, configuration: configuration), false) }
        if isMountedReadOnly { return (try openFrozen(configuration), true) }
        do {
            return (try DatabaseQueue(path: place, configuration: configuration), false)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY || error.resultCode == .SQLITE_CANTOPEN {
            // There is no other way; whoever keeps the connection looks whether the file has changed.
            return (try openFrozen(configuration), true)
        }
    }

    /// Opens a file that nobody is writing to, such as a copy, so that nothing comes to lie beside it.
    func openAlone() throws -> DatabaseQueue { try openFrozen(RegistryFile.reading(isRescue: false)) }

    private func openFrozen(_ configuration: Configuration) throws -> DatabaseQueue {
        guard let escaped = place.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) else {
            throw RegistryError(.inputOutput, ["path": path, "detail": "name"])
        }
        return try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
    }

    private static func reading(isRescue: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        // A damaged file may not let a transaction be ended; that is an error to report, not a reason to end the process.
        configuration.allowsUnsafeTransactions = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            if isRescue { try database.execute(sql: "PRAGMA writable_schema=ON") }
            try database.execute(sql: "PRAGMA mmap_size=0; PRAGMA cache_size=-8000; PRAGMA query_only=ON; PRAGMA temp_store=MEMORY")
        }
        return configuration
    }

    /// Whether nobody can write to the file system that the file lies on.
    private var isMountedReadOnly: Bool {
        var status = statvfs()
        return unsafe statvfs(folder, &status) == 0 && status.f_flag & 1 != 0  // ST_RDONLY, which is an enumerator in C.
    }

    /// The size of a page of a new registry, in bytes: twice what SQLite proposes, so that a bulk import makes half as many calls.
    private static let pageSize = 8192

    /// Opens for writing; the caller holds the registry's lock while it opens, writes, checkpoints and closes.
    func openForWriting() throws -> DatabaseQueue {
        guard unsafe access(path, W_OK) == 0 else { throw RegistryError.system(errno, path: path) }
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try SQLFunctions.define(in: database)
            // Counts for a file that is being made; one that is there keeps its own.
            try database.execute(sql: "PRAGMA page_size=\(RegistryFile.pageSize)")
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode=WAL")
            guard mode == "wal" else { throw RegistryError(.inputOutput, ["path": "", "detail": "journal_mode \(mode ?? "?")"]) }
            try database.execute(
                sql: """
                    PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA mmap_size=0; PRAGMA secure_delete=ON;
                    PRAGMA cache_size=-160000; PRAGMA temp_store=MEMORY; PRAGMA recursive_triggers=ON
                    """)
        }
        return try DatabaseQueue(path: place, configuration: configuration)
    }
}
