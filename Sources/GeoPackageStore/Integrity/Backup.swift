import Foundation
import GRDB
import Glibc
import Registry

/// Copies of a registry that are whole at one moment.
enum Backup {
    /// Copies what a connection sees into a new file that is complete when it appears under its name.
    static func copy(from source: DatabaseQueue, to path: String) throws {
        let draft = path + ".new-\(UInt32.random(in: 0...UInt32.max))"
        defer { for end in ["", "-wal", "-shm", "-journal"] { unsafe unlink(draft + end) } }
        try source.writeWithoutTransaction { database in
            // VACUUM INTO reads one snapshot and writes a compact file with nothing left over of what was deleted.
            try database.execute(sql: "VACUUM INTO ?", arguments: [draft])
        }
        let descriptor = unsafe open(draft, O_RDONLY)
        guard descriptor >= 0, fsync(descriptor) == 0 else { throw RegistryError.system(errno, path: path) }
        close(descriptor)
        guard unsafe link(draft, path) == 0 else {
            if errno == EEXIST { throw RegistryError(.registryExists, ["path": path]) }
            throw RegistryError.system(errno, path: path)
        }
    }
}

extension GeoPackageStore {
    /// Copies the registry as it is at one moment, while others go on writing.
    ///
    /// - Parameters:
    ///   - destination: The new file.
    ///   - overwriting: Whether a file that is there is replaced.
    ///   - isPublic: Whether sealed personal data is left out.
    /// - Throws: `.registryExists`, or why it cannot be written; no half of a copy is left.
    public func backup(to destination: String, overwriting: Bool = false, isPublic: Bool = false) throws {
        guard unsafe overwriting || access(destination, F_OK) != 0 else { throw RegistryError(.registryExists, ["path": destination]) }
        try refuseReplacing(destination)
        let draft = destination + ".copy-\(UInt32.random(in: 0...UInt32.max))"
        defer { for end in ["", "-wal", "-shm", "-journal", "-lock"] { unsafe unlink(draft + end) } }
        try translated(path: destination) {
            let source = try file.openForReading()
            defer { try? source.close() }
            try source.inDatabase { try $0.execute(sql: "PRAGMA query_only=OFF") }
            try Backup.copy(from: source, to: draft)
            let copy = try RegistryFile(path: draft).openForWriting()
            defer { try? copy.close() }
            if isPublic {
                // The journal keeps digests of them, from which nothing can be read; the marks of who is erased stay.
                try copy.write { database in
                    try database.execute(sql: "UPDATE personal SET salt = NULL, ciphertext = NULL")
                    // Whoever verifies the copy learns from this that they are left out, and not lost.
                    try Connection(database).setMeta("personal", "left-out")
                }
                try copy.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
            }
            try copy.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
        try RegistryLock(ofRegistryAt: destination).hold {
            guard unsafe rename(draft, destination) == 0 else { throw RegistryError.system(errno, path: destination) }
            for end in ["-wal", "-shm"] { unsafe unlink(destination + end) }
        }
        unsafe unlink(destination + "-lock")
    }

    /// Only another registry may be replaced by a copy: never this one, and never what is none.
    private func refuseReplacing(_ destination: String) throws {
        guard unsafe access(destination, F_OK) == 0 else { return }
        if RegistryFile(path: path).isSame(as: destination) { throw RegistryError(.backupOntoItself, ["path": destination]) }
        let file = RegistryFile(path: destination)
        try file.inspect()
        _ = try translated(path: destination) { try Reader(file).schemaText() }
    }
}
