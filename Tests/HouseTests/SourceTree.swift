import Foundation
import Glibc
import Testing

/// The files of the project as a reader of the repository sees them.
struct SourceTree {
    /// A file, by its path from the root.
    struct File: CustomStringConvertible {
        let path: String
        let text: String

        var description: String { path }

        /// The lines, numbered from 1, empty ones included.
        var lines: [(number: Int, text: Substring)] {
            text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0.offset + 1, $0.element) }
        }

        /// The room that a source file belongs to; nil for a file outside `Sources` and `GeoData`.
        var room: String? {
            let parts = path.split(separator: "/")
            if parts.first == "GeoData" { return "GeoData" }
            return parts.first == "Sources" && parts.count > 2 ? String(parts[1]) : nil
        }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Swift files of the rooms, whether they are committed yet or not.
    static func sources() throws -> [File] {
        try ["Sources", "GeoData"].flatMap { try swiftFiles(in: $0) }
    }

    /// The Swift files beneath a folder.
    static func swiftFiles(in folder: String) throws -> [File] {
        let start = root.appending(path: folder).path
        let names = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }.sorted().map {
            File(path: "\(folder)/\($0)", text: try String(contentsOfFile: "\(start)/\($0)", encoding: .utf8))
        }
    }

    /// The paths of everything that is committed.
    static func tracked() throws -> [String] {
        let command = "git -c safe.directory='*' -C '\(root.path)' ls-files -z"
        let pipe = try #require(popen(command, "r"))
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
        try #require(pclose(pipe) == 0, "\(command)")
        return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
}
