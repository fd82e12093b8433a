import Foundation
import GRDB
import Glibc
import Registry

extension GeoPackageStore {
    /// Makes a new registry and opens it.
    ///
    /// It is written beside its place and moved there when it is whole, so that no half of one is ever seen.
    ///
    /// - Parameters:
    ///   - path: Where to; the file must not exist unless it is to be overwritten, and then it must be a registry too.
    ///   - overwriting: Whether a registry that is there is replaced.
    ///   - fill: Commits the first entries to the new store; what it throws leaves nothing behind.
    /// - Returns: The opened registry.
    /// - Throws: `.registryExists`, `.notOurs` where something else would be overwritten, `.busy` where somebody reads it, `.cannotCreate`,
    ///   or what `fill` throws.
    public static func create(
        at path: String, overwriting: Bool = false, fill: (GeoPackageStore) async throws -> Void
    ) async throws -> GeoPackageStore {
        try await make(at: path, overwriting: overwriting, permissions: nil, fill: fill)
    }

    /// Makes a new registry, which may be read and written by whom is said, or else by those who may read and write the one that it
    /// replaces.
    static func make(
        at path: String, overwriting: Bool, permissions: mode_t?, fill: (GeoPackageStore) async throws -> Void
    ) async throws -> GeoPackageStore {
        guard !path.isEmpty else { throw RegistryError(.cannotCreate, ["path": path, "detail": "no name"]) }
        let file = RegistryFile(path: path)
        var status = stat()
        if unsafe lstat(path, &status) == 0 {
            guard status.st_mode & S_IFMT != S_IFDIR else { throw RegistryError(.isDirectory, ["path": path]) }
            guard overwriting else { throw RegistryError(.registryExists, ["path": path]) }
            try file.inspect()
            _ = try translated(path: path) { try Reader(file).schemaText() }
        }
        let folder = (path as NSString).deletingLastPathComponent
        guard unsafe access(folder.isEmpty ? "." : folder, W_OK) == 0 else {
            throw RegistryError(.cannotCreate, ["path": path, "detail": unsafe String(cString: strerror(errno))])
        }
        try file.refuseNetworkShare()
        let drafts = try DraftFolder(beside: path)
        defer { drafts.remove() }
        let draft = drafts.file
        do {
            try translated(path: path) {
                let queue = try RegistryFile(path: draft).openForCreation()
                defer { try? queue.close() }
                try queue.writeWithoutTransaction { database in
                    try database.inTransaction(.immediate) {
                        try Schema.create(in: Connection(database))
                        return .commit
                    }
                    try database.checkpoint(.truncate)
                }
            }
            try await fill(GeoPackageStore(opening: draft))
        } catch let error as RegistryError where error.code == .inputOutput || error.code == .cannotCreate {
            // The name of the draft would mean nothing to anybody.
            throw RegistryError(.cannotCreate, error.values.merging(["path": path]) { $1 }, underlying: error)
        }
        try Backup.permit(draft, as: permissions ?? file.permissions)
        // A writer at work on the registry that is replaced ends first.
        try translated(path: path) {
            try RegistryLock(ofRegistryAt: path).hold { try Replacement.put(draft, at: path, isOverwriting: overwriting) }
        }
        return try GeoPackageStore(opening: path)
    }
}

extension RegistryFile {
    /// Makes the file, empty, in write-ahead mode.
    func openForCreation() throws -> DatabaseQueue {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw RegistryError(.cannotCreate, ["path": path, "detail": unsafe String(cString: strerror(errno))])
        }
        close(descriptor)
        return try openForWriting()
    }
}
