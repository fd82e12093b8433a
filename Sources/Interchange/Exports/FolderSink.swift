import CFiles
import Foundation
import Glibc
import Journal

/// A folder of files that appears under its name only when it is whole, with a list of the SHA-256 of each.
public final class FolderSink {
    /// The name of the list, in the form that `sha256sum -c` reads.
    public static let list = "SHA256SUMS"

    private let path: String
    private let draft: String
    private let overwriting: Bool
    private var names: [String] = []
    private var isFinished = false

    /// Begins a folder beside the place where it will be.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - overwriting: Whether a folder that was made in this way is replaced; another one never is.
    /// - Throws: `FileError` where something is there that is not replaced, or nothing can be written.
    public init(path: String, overwriting: Bool = false) throws(FileError) {
        var name = path
        while name.count > 1, name.hasSuffix("/") { name.removeLast() }
        self.path = name
        self.overwriting = overwriting
        draft = "\(name).new-\(UInt32.random(in: 0...UInt32.max))"
        try FolderSink.checkPlace(name, overwriting)
        guard mkdir(draft, 0o755) == 0 else { throw FolderSink.failure(name) }
    }

    deinit { if !isFinished { try? FileManager.default.removeItem(atPath: draft) } }

    private static func failure(_ path: String) -> FileError {
        FileError(.fileUnwritable, path: path, detail: String(cString: strerror(errno)))
    }

    /// What is not a folder of ours stays: nobody means to lose his home by a mistyped name.
    private static func checkPlace(_ path: String, _ overwriting: Bool) throws(FileError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard overwriting, status.st_mode & S_IFMT == S_IFDIR, isOurs(path) else { throw FileError(.fileExists, path: path) }
    }

    private static func isOurs(_ path: String) -> Bool {
        guard let text = try? String(contentsOfFile: path + "/" + list, encoding: .utf8),
            let found = try? FileManager.default.contentsOfDirectory(atPath: path)
        else { return false }
        return Set(found) == Set(text.split(separator: "\n").map { String($0.dropFirst(66)) } + [list])
    }

    /// A file of the folder to write to.
    ///
    /// - Parameter name: Its name, of which the folder has no other.
    /// - Returns: The file, which is finished before the folder is.
    /// - Throws: `FileError` where it cannot be made.
    public func file(_ name: String) throws(FileError) -> FileSink {
        names.append(name)
        return try FileSink(path: draft + "/" + name)
    }

    /// Writes a file of the folder.
    ///
    /// - Throws: `FileError` where it cannot be written.
    public func write(_ name: String, _ bytes: [UInt8]) throws {
        let sink = try file(name)
        try sink.write(bytes)
        try sink.finish()
    }

    /// Writes the list and puts the folder in its place.
    ///
    /// - Throws: `FileError` where that cannot be done; nothing appears under the name then, and what was there stays.
    public func finish() throws {
        var lines = ""
        for name in names.sorted() {
            let bytes = try Data(contentsOf: URL(filePath: draft + "/" + name))
            lines += "\(Digest(of: [UInt8](bytes)))  \(name)\n"
        }
        try write(FolderSink.list, Array(lines.utf8))
        names.removeLast()
        let descriptor = open(draft, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 {
            fsync(descriptor)
            close(descriptor)
        }
        try FolderSink.checkPlace(path, overwriting)
        try put()
        isFinished = true
    }

    /// Puts the draft under the name in one step: whoever looks finds the folder before or the new one, whenever the power goes.
    private func put() throws(FileError) {
        var status = stat()
        let isReplacing = overwriting && lstat(path, &status) == 0
        var failure = isReplacing ? files_exchange(draft, path) : files_put(draft, path)
        if failure == EINVAL || failure == ENOSYS {
            // A file system that cannot, as some that come over a network: there the one before is taken away first.
            if isReplacing { try? FileManager.default.removeItem(atPath: path) }
            failure = rename(draft, path) == 0 ? 0 : errno
        }
        guard failure == 0 else {
            throw failure == EEXIST
                ? FileError(.fileExists, path: path)
                : FileError(.fileUnwritable, path: path, detail: String(cString: strerror(failure)))
        }
        // After the exchange the draft's name is that of the folder before.
        if isReplacing { try? FileManager.default.removeItem(atPath: draft) }
    }
}
