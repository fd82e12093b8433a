import Foundation
public import Journal
import Registry

/// A folder of copies of one registry, each with the time in its name.
///
/// The names are `<registry>-<YYYYMMDDTHHMMSSmmm>Z.gpkg`, so that they sort as time does; files with other names are never touched.
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
        let stamp = time.description.filter { $0.isNumber || $0 == "T" || $0 == "Z" }
        let path = (folder as NSString).appendingPathComponent("\(stem)-\(stamp).gpkg")
        try store.backup(to: path, isPublic: isPublic)
        return path
    }

    /// Removes the oldest copies.
    ///
    /// - Returns: The names of those that were removed.
    /// - Throws: Where one cannot be removed.
    public func prune(keeping count: Int) throws -> [String] {
        let copies = try FileManager.default.contentsOfDirectory(atPath: folder).filter { isCopy($0) }.sorted()
        let old = copies.dropLast(max(1, count))
        for name in old { try FileManager.default.removeItem(atPath: (folder as NSString).appendingPathComponent(name)) }
        return Array(old)
    }

    private func isCopy(_ name: String) -> Bool {
        guard name.hasPrefix(stem + "-"), name.hasSuffix("Z.gpkg") else { return false }
        let stamp = Array(name.dropFirst(stem.count + 1).dropLast(6).utf8)
        return stamp.count == 18 && stamp[8] == UInt8(ascii: "T")
            && stamp.enumerated().allSatisfy { $0.offset == 8 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0.element) }
    }
}
