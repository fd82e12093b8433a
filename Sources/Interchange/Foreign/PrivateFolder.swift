import Foundation
import Glibc

/// A folder that only this user may look into; it goes away with the value that holds it.
final class PrivateFolder: Sendable {
    /// Its path.
    let path: String

    /// Makes one where the system keeps passing files.
    ///
    /// - Throws: `FileError` where there is no room.
    init() throws(FileError) {
        let base = ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var template = Array("\(base)/farmzone-XXXXXX".utf8CString)
        // mkdtemp makes it with mode 0700.
        guard mkdtemp(&template) != nil else { throw FileError(.fileUnwritable, path: base, detail: String(cString: strerror(errno))) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in it.
    func path(of name: String) -> String { "\(path)/\(name)" }

    /// Makes a file, and opens it for writing.
    func create(_ name: String) throws(FileError) -> Int32 {
        let descriptor = open(path(of: name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileError(.fileUnwritable, path: path(of: name), detail: String(cString: strerror(errno))) }
        return descriptor
    }

    /// Copies what an open file holds from its beginning.
    ///
    /// The program works on the copy: under a name of ours, and whatever it does, the person's file stays as it is.
    func copy(_ source: Int32, to name: String) throws(FileError) {
        let target = try create(name)
        defer { close(target) }
        var status = stat()
        guard fstat(source, &status) == 0, lseek(source, 0, SEEK_SET) == 0 else { throw failure(name) }
        var rest = Int(status.st_size)
        while rest > 0 {
            let count = sendfile(target, source, nil, rest)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(name) }
            rest -= count
        }
    }

    /// The first bytes of a file; none where it is not there.
    func beginning(of name: String, bytes: Int) -> [UInt8] {
        let descriptor = open(path(of: name), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: bytes)
        let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, bytes) }
        return Array(buffer.prefix(max(0, count)))
    }

    private func failure(_ name: String) -> FileError {
        FileError(.fileUnwritable, path: path(of: name), detail: String(cString: strerror(errno)))
    }
}
