import Foundation
import Glibc

/// A file that is read whole, up to a size at which it cannot be what is expected.
public enum SmallFile {
    /// Reads a file, or standard input for `-`.
    ///
    /// What is longer is cut off one byte beyond the limit, so that the reader of it sees that it is.
    ///
    /// - Throws: `FileError` where it cannot be read.
    public static func read(_ path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let code: FileError.Code = errno == ENOENT ? .noSuchFile : errno == EACCES ? .fileNotPermitted : .fileUnreadable
            throw FileError(code, path: path, detail: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= limit {
            let count = Glibc.read(descriptor, &buffer, min(buffer.count, limit + 1 - bytes.count))
            guard count >= 0 else {
                if errno == EINTR { continue }
                throw FileError(
                    errno == EISDIR ? .fileIsDirectory : .fileUnreadable, path: path, detail: String(cString: strerror(errno)))
            }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return bytes
    }
}
