import Foundation
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
                do {
                    try Replacement.emptyLog(of: path)
                } catch let error as RegistryError where error.code == .busy {
                    return false
                }
                return FileIdentity.size(of: file.place + "-wal") == 0
            }
        }
    }

    /// Removes the copies that killed processes left unfinished beside the registry: what is erased from it lies in them still.
    ///
    /// - Returns: The folders of those that are being made, or that this process cannot remove, in the order of their names.
    public func removeDrafts() -> [String] { DraftFolder.sweep(file.folder) }

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
