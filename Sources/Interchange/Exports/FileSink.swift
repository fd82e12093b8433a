import Foundation
import Glibc

/// Where an export goes: standard output, or a file that appears under its name only when it is whole.
public final class FileSink {
    private let descriptor: Int32
    private let path: String
    private let draft: String?
    private let overwriting: Bool
    private var isFinished = false

    /// Opens a destination; `-` is standard output.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - overwriting: Whether a file that is there is replaced.
    /// - Throws: `FileError` where the file is there already, or the folder cannot be written.
    public init(path: String, overwriting: Bool = false) throws(FileError) {
        self.path = path
        self.overwriting = overwriting
        guard path != "-" else {
            descriptor = STDOUT_FILENO
            draft = nil
            return
        }
        if !overwriting, access(path, F_OK) == 0 { throw FileError(.fileExists, path: path) }
        let draft = "\(path).new-\(UInt32.random(in: 0...UInt32.max))"
        descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(.fileUnwritable, path: path, detail: String(cString: strerror(errno))) }
        self.draft = draft
    }

    deinit {
        guard let draft, !isFinished else { return }
        close(descriptor)
        unlink(draft)
    }

    /// Writes bytes.
    ///
    /// - Throws: `FileError` where the disk is full or the reader has gone.
    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
            let count = Glibc.write(descriptor, start, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(.fileUnwritable, path: path, detail: String(cString: strerror(errno)))
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes bytes.
    ///
    /// - Throws: `FileError` as above.
    public func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

    /// Puts the file in its place.
    ///
    /// - Throws: `FileError` where the last bytes cannot be written; nothing appears under the name then.
    public func finish() throws(FileError) {
        guard let draft else { return }
        guard fsync(descriptor) == 0, close(descriptor) == 0 else {
            throw FileError(.fileUnwritable, path: path, detail: String(cString: strerror(errno)))
        }
        // A file that has come into being meanwhile is not replaced unasked.
        let isPlaced = overwriting ? rename(draft, path) == 0 : link(draft, path) == 0
        guard isPlaced else {
            throw FileError(errno == EEXIST ? .fileExists : .fileUnwritable, path: path, detail: String(cString: strerror(errno)))
        }
        if !overwriting { unlink(draft) }
        isFinished = true
    }
}
