import Foundation
import GRDB
import Glibc
import Registry

/// Moves a finished file to its place, so that whenever the process ends there is a whole registry there: the old one or the new one.
enum Replacement {
    /// Moves a file to a place; the caller holds the lock of what is there.
    ///
    /// - Parameters:
    ///   - draft: The finished file, on the same file system; nobody has it open.
    ///   - path: The place.
    ///   - isOverwriting: Whether a registry that is there is replaced.
    /// - Throws: `.registryExists`; `.busy` where somebody reads what the old one's log holds; why it cannot be moved.
    static func put(_ draft: String, at path: String, isOverwriting: Bool) throws {
        try emptyLog(of: draft)
        try sync(draft)
        var status = stat()
        let isThere = unsafe lstat(path, &status) == 0
        guard isOverwriting || !isThere else { throw RegistryError(.registryExists, ["path": path]) }
        // A log that lies beside the new file would be taken for its own. It is gone before, and what it held is in the old file.
        if isThere, status.st_mode & S_IFMT == S_IFREG { try emptyLog(of: path) }
        removeSideFiles(of: path)
        guard unsafe rename(draft, path) == 0 else { throw RegistryError.system(errno, path: path) }
        // Whoever looked at the old one in between may have made an empty one.
        removeSideFiles(of: path)
        try sync(RegistryFile(path: path).folder)
    }

    /// Moves what a file's log holds into the file.
    ///
    /// - Throws: `.busy` where somebody still reads what it held before; why it cannot be written. What is damaged keeps its log.
    static func emptyLog(of path: String) throws {
        let file = RegistryFile(path: path)
        guard FileIdentity.size(of: file.place + "-wal") > 0 || FileIdentity.size(of: file.place + "-journal") > 0 else { return }
        do {
            let queue = try file.openForWriting()
            defer { try? queue.close() }
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA busy_timeout=2000")
                _ = try database.checkpoint(.truncate)
            }
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw RegistryError(.busy, ["path": path])
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: return
            default: throw error
            }
        }
    }

    private static func removeSideFiles(of path: String) {
        for end in ["-wal", "-shm", "-journal"] { unsafe unlink(path + end) }
    }

    /// Has the system write a file, or the names in a folder, to the disk.
    private static func sync(_ path: String) throws {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw RegistryError.system(errno, path: path) }
        defer { close(descriptor) }
        // Some file systems cannot be asked to.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw RegistryError.system(errno, path: path) }
    }
}
