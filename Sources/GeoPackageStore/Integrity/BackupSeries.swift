import Foundation
import Glibc
public import Journal
import Registry

/// A folder of copies of one registry, each with the time in its name.
///
/// The names are `<registry>-<YYYYMMDDTHHMMSSmmm>Z.gpkg`, so that they sort as time does, and public copies have `Z.public.gpkg` at the end;
/// those are a series of their own. Files with other names, and copies of other registries, are never touched.
public struct BackupSeries: Sendable {
    private let folder: String
    private let store: GeoPackageStore

    /// The copies of a registry in a folder, which must be there.
    public init(in folder: String, of store: GeoPackageStore) {
        self.folder = folder
        self.store = store
    }

    private var stem: String {
        let name = (store.path as NSString).lastPathComponent
        return name.hasSuffix(".gpkg") ? String(name.dropLast(5)) : name
    }

    private static func ending(_ isPublic: Bool) -> String { isPublic ? "Z.public.gpkg" : "Z.gpkg" }

    private func path(of name: String) -> String { (folder as NSString).appendingPathComponent(name) }

    /// Adds a copy of the registry as it is now.
    ///
    /// - Parameters:
    ///   - time: The moment that stands in the name.
    ///   - isPublic: Whether sealed personal data is left out.
    /// - Returns: The path of the copy.
    /// - Throws: `.noBackupFolder` where the folder is not there; what `backup` throws.
    public func add(at time: RecordedTime, isPublic: Bool = false) throws -> String {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw RegistryError(.noBackupFolder, ["path": folder])
        }
        let stamp = time.description.filter { $0.isNumber || $0 == "T" }
        let path = path(of: "\(stem)-\(stamp)\(BackupSeries.ending(isPublic))")
        try store.backup(to: path, isPublic: isPublic)
        return path
    }

    /// Removes the oldest copies of a series, where the registry's journal is whole.
    ///
    /// A copy whose journal is not the beginning of the registry's stays: it holds what the registry has lost.
    ///
    /// - Parameters:
    ///   - count: How many stay, at least one.
    ///   - isPublic: Whether it is the public copies that are looked at, or the others.
    ///   - made: The copy that was just made: it counts as the newest and stays, whatever the clock said when others were made.
    /// - Returns: The names of those that were removed.
    /// - Throws: `.damaged` where the journal is not whole, since the older copies may be what is left of it; where one cannot be removed.
    public func prune(keeping count: Int, isPublic: Bool = false, sparing made: String? = nil) throws -> [String] {
        try store.checkChain()
        let reader = try translated(path: store.path) { try Reader(store.file) }
        guard let registry = try translated(path: store.path, { try reader.lend { try $0.meta("registry") } }) else { return [] }
        let spared = made.map { ($0 as NSString).lastPathComponent }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let copies = try names.filter { name in
            guard name != spared, isCopy(name, isPublic), let head = head(of: registry, in: name) else { return false }
            return try head == .empty || reader.read { try $0.head(at: head.number) } == head
        }.sorted()
        let old = copies.dropLast(max(1, count) - (spared == nil ? 0 : 1))
        for name in old { try remove(name) }
        return Array(old)
    }

    private func isCopy(_ name: String, _ isPublic: Bool) -> Bool {
        let ending = BackupSeries.ending(isPublic)
        guard name.hasPrefix(stem + "-"), name.hasSuffix(ending) else { return false }
        let stamp = Array(name.dropFirst(stem.count + 1).dropLast(ending.count).utf8)
        return stamp.count == 18 && stamp[8] == UInt8(ascii: "T")
            && stamp.enumerated().allSatisfy { $0.offset == 8 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0.element) }
    }

    /// Where the journal of a copy of this registry ends; nil where the name is that of no file, or of another registry's.
    private func head(of registry: String, in name: String) -> JournalHead? {
        var status = stat()
        guard unsafe lstat(path(of: name), &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let copy = try? RegistryFile(path: path(of: name)).registryAndHead(), copy.registry == registry
        else { return nil }
        return copy.head
    }

    /// Removes a copy, with what whoever looked into it left beside it.
    private func remove(_ name: String) throws {
        let path = path(of: name)
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw RegistryError.system(errno, path: path) }
        for end in ["-wal", "-shm", "-lock"] { unsafe unlink(path + end) }
    }
}
