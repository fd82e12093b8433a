import Foundation
import Glibc
import Registry

/// A folder that nobody else may look into, in which a file is made before it is moved to its place.
///
/// It is locked while it is used. One that a killed process left behind is not, and is removed by whoever makes the next in the same place, or
/// erases a person beside it.
final class DraftFolder: Sendable {
    private static let prefix = ".farmzone-draft-"

    /// Where the file is made.
    let file: String
    private let path: String
    private let descriptor: Int32

    /// Makes the folder beside a file that is going to be made, on the same file system.
    ///
    /// - Throws: `.cannotCreate` or `.diskFull`, with the path of the file.
    init(beside target: String) throws {
        let made: (path: String, descriptor: Int32)
        do {
            made = try DraftFolder.make(in: RegistryFile(path: target).folder)
        } catch let error as RegistryError {
            throw RegistryError(error.code, error.values.merging(["path": target]) { $1 })
        }
        path = made.path
        descriptor = made.descriptor
        file = made.path + "/registry.gpkg"
    }

    /// Makes the folder where the personal data of a registry lie already, or in the system's place for drafts where that cannot be
    /// written.
    ///
    /// - Throws: `.cannotCreate` or `.diskFull`, with the path of the registry.
    convenience init(near source: RegistryFile) throws {
        let isPossible = unsafe access(source.folder, W_OK) == 0
        try self.init(beside: isPossible ? source.place : NSTemporaryDirectory() + "registry.gpkg")
    }

    /// Removes the folder and what is in it.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)
        close(descriptor)
    }

    private static func make(in folder: String) throws -> (path: String, descriptor: Int32) {
        sweep(folder)
        while true {
            let path = "\(folder)/\(prefix)\(String(UInt64.random(in: 0...UInt64.max), radix: 16))"
            guard unsafe mkdir(path, 0o700) == 0 else {
                if errno == EEXIST { continue }
                throw failure(errno, path)
            }
            let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else {
                let number = errno
                // Another may have taken it for one that was left behind before it was locked: then there is a next one.
                if number == ENOENT { continue }
                // A next one would be opened no more than this one.
                unsafe rmdir(path)
                throw failure(number, path)
            }
            let isHeld = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
            if isHeld, FileIdentity(of: path, hasState: false) != nil { return (path, descriptor) }
            close(descriptor)
        }
    }

    /// Why a folder could not be made, or not be opened afterwards.
    private static func failure(_ number: Int32, _ path: String) -> RegistryError {
        let values = ["path": path, "detail": unsafe String(cString: strerror(number))]
        return RegistryError(number == ENOSPC || number == EDQUOT ? .diskFull : .cannotCreate, values)
    }

    /// Removes what killed processes left behind in a folder.
    ///
    /// - Returns: What is left: drafts that are being made, and those that this process cannot remove.
    @discardableResult
    static func sweep(_ folder: String) -> [String] {
        for path in drafts(in: folder) {
            let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: path) }
            close(descriptor)
        }
        return drafts(in: folder)
    }

    private static func drafts(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix(prefix) }.sorted().map { folder + "/" + $0 }
    }
}
