import Foundation
import Registry

/// A copy of a file whose end was cut off, as long as the file says that it was.
///
/// SQLite opens no file that is shorter than its header says. In the copy what is gone is zeros, which SQLite takes for damage only where it
/// needs them: all that lies before the cut can be read.
struct PaddedCopy {
    let path: String

    /// Makes the copy beside a place that is written to anyway; nil where nothing is missing.
    ///
    /// - Parameters:
    ///   - source: The file, which is only read; its write-ahead log is copied with it.
    ///   - place: A path in the folder for the copy.
    /// - Throws: `.inputOutput` where it cannot be made; then nothing is left of it.
    init?(of source: String, beside place: String) throws(RegistryError) {
        path = "\(place).\(UUID().uuidString).part"
        do {
            guard try fill(from: source) else { return nil }
        } catch {
            remove()
            throw RegistryError(.inputOutput, ["path": path, "detail": error.localizedDescription])
        }
    }

    private func fill(from source: String) throws -> Bool {
        let file = try FileHandle(forReadingFrom: URL(filePath: source))
        defer { try? file.close() }
        guard let header = try file.read(upToCount: 100).map({ [UInt8]($0) }), let length = PaddedCopy.length(header),
            try file.seekToEnd() < length
        else { return false }
        for end in ["", "-wal"] where FileManager.default.fileExists(atPath: source + end) {
            try FileManager.default.copyItem(atPath: source + end, toPath: path + end)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let copy = try FileHandle(forUpdating: URL(filePath: path))
        defer { try? copy.close() }
        try copy.truncate(atOffset: length)
        return true
    }

    /// Removes it, with what SQLite put beside it.
    func remove() { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }

    /// How many bytes a file has by its header (SQLite file format §1.3); nil where the header does not say, or says what cannot be.
    private static func length(_ header: [UInt8]) -> UInt64? {
        guard header.count == 100 else { return nil }
        func number(_ range: Range<Int>) -> UInt64 { header[range].reduce(0) { $0 << 8 | UInt64($1) } }
        let size = number(16..<18) == 1 ? 65_536 : number(16..<18)
        // The count of pages holds only where the writer of the last change knew of it.
        guard size >= 512, size & (size - 1) == 0, number(24..<28) == number(92..<96) else { return nil }
        return size * number(28..<32)
    }
}
