import CFiles
import Foundation
import Glibc

/// Where an export goes: standard output, or a file that appears under its name only when it is whole.
public final class FileSink {
    private let path: String
    private let target: Target
    private let overwriting: Bool
    private var isClosed = false

    /// What the bytes are written to.
    private enum Target {
        /// Standard output, which others write to as well.
        case output
        /// A pipe or a device, which cannot be put in place afterwards.
        case stream(Int32)
        /// A draft beside the file that it becomes.
        case draft(Int32, path: String, file: String)

        var descriptor: Int32 {
            switch self {
            case .output: STDOUT_FILENO
            case .stream(let descriptor), .draft(let descriptor, _, _): descriptor
            }
        }
    }

    /// Opens a destination; `-` is standard output.
    ///
    /// A symbolic link is followed. A pipe or a device is written to as it stands. Nothing takes the place of a database, of keys, or of
    /// what lies beside a registry.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - overwriting: Whether a file that is there is replaced.
    ///   - isPersonal: Whether only its owner may read the file.
    /// - Throws: `FileError` where the destination is there already, is a folder or is kept, or cannot be written.
    public init(path: String, overwriting: Bool = false, isPersonal: Bool = false) throws(FileError) {
        self.path = path
        self.overwriting = overwriting
        target = try FileSink.open(path, overwriting, mode: isPersonal ? 0o600 : 0o644)
    }

    private static func open(_ path: String, _ overwriting: Bool, mode: mode_t) throws(FileError) -> Target {
        guard path != "-" else { return .output }
        guard !isKept(path) else { throw FileError(.fileIsKept, path: path) }
        var file = path
        var status = stat()
        if stat(path, &status) == 0 {
            switch status.st_mode & S_IFMT {
            case S_IFDIR: throw FileError(.fileIsDirectory, path: path, detail: String(cString: strerror(EISDIR)))
            case S_IFREG:
                guard overwriting else { throw FileError(.fileExists, path: path) }
                // No export is worth a registry, least of all the one that it is made from.
                guard !isDatabase(path) else { throw FileError(.fileIsDatabase, path: path) }
                if let real = realpath(path, nil) {
                    file = String(cString: real)
                    free(real)
                }
                guard !isKept(file), !isAmongKeys(file) else { throw FileError(.fileIsKept, path: path) }
            default:
                let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
                guard descriptor >= 0 else { throw failure(path) }
                return .stream(descriptor)
            }
        } else if path.isEmpty {
            throw failure(path)
        }
        let draft = "\(file).new-\(UInt32.random(in: 0...UInt32.max))"
        let descriptor = Glibc.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw failure(path) }
        return .draft(descriptor, path: draft, file: file)
    }

    /// Sends off what was printed; says whether all of it arrived.
    public static func flushOutput() -> Bool { fflush(nil) == 0 }

    /// Whether a file has the name of a key, of accounts, or of what SQLite and the registry keep beside a database.
    private static func isKept(_ path: String) -> Bool {
        let name = path.lowercased()
        return [".key", ".key.json", ".accounts", "-wal", "-shm", "-journal", "-lock"].contains { name.hasSuffix($0) }
    }

    /// Whether a file lies in a folder with keys that sign.
    private static func isAmongKeys(_ path: String) -> Bool {
        let folder = (path as NSString).deletingLastPathComponent
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
        return names?.contains { $0.hasSuffix(".key.json") } ?? false
    }

    /// Whether a file begins as SQLite's do.
    private static func isDatabase(_ path: String) -> Bool {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var head = [UInt8](repeating: 0, count: 16)
        let count = head.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, 16) }
        return count == 16 && head.starts(with: Array("SQLite format 3\0".utf8))
    }

    private static func failure(_ path: String) -> FileError {
        FileError(.fileUnwritable, path: path, detail: String(cString: strerror(errno)))
    }

    deinit {
        if !isClosed, case .stream(let descriptor) = target { close(descriptor) }
        guard case .draft(let descriptor, let draft, _) = target else { return }
        if !isClosed { close(descriptor) }
        // Where it was put in its place there is nothing of that name any more.
        unlink(draft)
    }

    /// Writes bytes.
    ///
    /// - Throws: `FileError` where the disk is full or the reader has gone.
    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
            let count = Glibc.write(target.descriptor, start, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(.writeFailed, path: path, detail: String(cString: strerror(errno)))
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes bytes.
    ///
    /// - Throws: `FileError` as above.
    public func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

    /// Puts the file in its place, and has the system write its name to the disk.
    ///
    /// - Throws: `FileError` where the last bytes cannot be written; nothing appears under the name then. Where only the name could not be
    ///   written the file may be gone again when the machine stops.
    public func finish() throws(FileError) {
        guard case .draft(let descriptor, let draft, let file) = target, !isClosed else { return }
        guard fsync(descriptor) == 0 else { throw FileSink.failure(path) }
        // Closed once, whatever it says: the number may be another file's from then on.
        isClosed = true
        guard close(descriptor) == 0 else { throw FileSink.failure(path) }
        // A file that has come into being meanwhile is not replaced unasked.
        let number = files_place(draft, file, overwriting ? 1 : 0)
        guard number == 0 else {
            throw number == EEXIST
                ? FileError(.fileExists, path: path) : FileError(.fileUnwritable, path: path, detail: String(cString: strerror(number)))
        }
    }
}
