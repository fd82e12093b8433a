import Foundation
import GRDB
import Glibc
import Registry

/// Copies of a registry that are whole at one moment.
enum Backup {
    /// Copies what a connection sees into a new file.
    static func copy(from source: DatabaseQueue, to draft: String) throws {
        try source.writeWithoutTransaction { database in
            // VACUUM INTO reads one snapshot and writes a compact file with nothing left over of what was deleted.
            try database.execute(sql: "VACUUM INTO ?", arguments: [draft])
        }
    }

    /// Copies what a file holds into a new one.
    static func copy(from file: RegistryFile, to draft: String) throws {
        let source = try file.openForReading()
        defer { try? source.close() }
        try source.inDatabase { try $0.execute(sql: "PRAGMA query_only=OFF") }
        try copy(from: source, to: draft)
    }

    /// Changes a copy that nobody else knows of, in one transaction, and leaves it as one file in write-ahead mode.
    static func change(_ draft: String, _ body: (Connection) throws -> Void) throws {
        let queue = try RegistryFile(path: draft).openForWriting()
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys=OFF")
            try database.inTransaction(.immediate) {
                try body(Connection(database))
                return .commit
            }
            _ = try database.checkpoint(.truncate)
        }
    }

    /// Lets those read and write a copy who may read and write what it is a copy of.
    static func permit(_ draft: String, as permissions: mode_t?) throws {
        guard let permissions else { return }
        guard unsafe chmod(draft, permissions) == 0 else { throw RegistryError.system(errno, path: draft) }
    }
}

extension GeoPackageStore {
    /// Copies the registry as it is at one moment, while others go on writing.
    ///
    /// The copy may be read and written by those who may read and write the registry. Until it is whole, and public where it is to be,
    /// nobody else can look at it; triggers of others are left out of it.
    ///
    /// - Parameters:
    ///   - destination: The new file.
    ///   - overwriting: Whether a file that is there is replaced.
    ///   - isPublic: Whether sealed personal data, and tables of others, are left out.
    /// - Throws: `.registryExists`, `.busy` where somebody reads the one that is to be replaced, or why it cannot be written; no half of a
    ///   copy is left.
    public func backup(to destination: String, overwriting: Bool = false, isPublic: Bool = false) throws {
        guard unsafe overwriting || access(destination, F_OK) != 0 else { throw RegistryError(.registryExists, ["path": destination]) }
        try refuseReplacing(destination)
        try translated(path: destination) {
            let drafts = try DraftFolder(beside: destination)
            defer { drafts.remove() }
            if isPublic {
                try copyPublic(to: drafts.file)
            } else {
                try Backup.copy(from: file, to: drafts.file)
                try Backup.change(drafts.file) { try $0.dropForeignTriggers() }
            }
            try Backup.permit(drafts.file, as: file.permissions)
            try RegistryLock(ofRegistryAt: destination).hold {
                // A copy is one file; whoever waits for the lock makes it anew.
                defer { unsafe unlink(destination + "-lock") }
                try Replacement.put(drafts.file, at: destination, isOverwriting: overwriting)
            }
        }
    }

    /// Makes a public copy: what is not for everybody never lies in the folder of the copy, not even for a moment.
    private func copyPublic(to draft: String) throws {
        let hidden = try DraftFolder(near: file)
        defer { hidden.remove() }
        try Backup.copy(from: file, to: hidden.file)
        try Backup.change(hidden.file) { try PublicCopy.strip($0) }
        try Backup.copy(from: RegistryFile(path: hidden.file), to: draft)
        try Backup.change(draft) { _ in }
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
