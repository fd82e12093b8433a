import Foundation
import Glibc

/// Why a file cannot be read or written at all.
public struct FileError: Error, Hashable, Sendable {
    /// What kind of failure; the raw value is the identifier of its sentence.
    public enum Code: String, CaseIterable, Sendable {
        case noSuchFile = "no-such-file"
        case fileIsDirectory = "file-is-directory"
        case fileNotPermitted = "file-not-permitted"
        case fileUnreadable = "file-unreadable"
        case fileUnwritable = "file-unwritable"
        case writeFailed = "write-failed"
        case fileExists = "file-exists"
        case fileIsDatabase = "file-is-database"
        case formatNotRead = "format-not-read"
        case columnMissing = "column-missing"
        case rowIncomplete = "row-incomplete"
        case templateNotRead = "template-not-read"
    }

    /// What kind of failure.
    public var code: Code
    /// The path.
    public var path: String
    /// What the system says, or what the file seems to be.
    public var detail: String

    /// Makes an error from its parts.
    public init(_ code: Code, path: String, detail: String = "") {
        self.code = code
        self.path = path
        self.detail = detail
    }

    /// Whether a file can be opened, and what its beginning says it is.
    static func format(of path: String) throws(FileError) -> SubmissionFile.Format {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let code: Code = errno == ENOENT ? .noSuchFile : errno == EACCES ? .fileNotPermitted : .fileUnreadable
            throw FileError(code, path: path, detail: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var beginning = [UInt8](repeating: 0, count: 512)
        let count = beginning.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, 512) }
        guard count >= 0 else {
            throw FileError(errno == EISDIR ? .fileIsDirectory : .fileUnreadable, path: path, detail: String(cString: strerror(errno)))
        }
        let binary: [(signature: [UInt8], name: String)] = [
            (Array("PK\u{3}\u{4}".utf8), "ZIP (KMZ, XLSX)"), (Array("SQLite format 3".utf8), "SQLite (GeoPackage)"),
            ([0, 0, 0x27, 0x0A], "Shapefile"),
            (Array("fgb".utf8), "FlatGeobuf"), (Array("%PDF".utf8), "PDF"), ([0xFF, 0xD8], "JPEG"), ([0x89, 0x50], "PNG"),
        ]
        let bytes = beginning.prefix(count)
        if let known = binary.first(where: { bytes.starts(with: $0.signature) }) {
            throw FileError(.formatNotRead, path: path, detail: known.name)
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        if first == UInt8(ascii: "<") { throw FileError(.formatNotRead, path: path, detail: "XML (KML, GPX)") }
        if first == UInt8(ascii: "{") || first == 0x1E { return .geoJSON }
        let name = path.lowercased()
        return [".geojson", ".json", ".geojsonl", ".geojsons", ".geojsonseq", ".ndjson"].contains { name.hasSuffix($0) }
            ? .geoJSON : .cornerTable
    }
}
