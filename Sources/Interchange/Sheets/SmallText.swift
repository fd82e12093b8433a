import Foundation

/// Reads a text file that a person wrote, of a megabyte at most.
enum SmallText {
    static func read(_ path: String) throws(FileError) -> String {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { throw FileError(.noSuchFile, path: path) }
        guard !isDirectory.boolValue else { throw FileError(.fileIsDirectory, path: path) }
        guard let data = FileManager.default.contents(atPath: path) else { throw FileError(.fileNotPermitted, path: path) }
        guard data.count <= 1 << 20, let text = String(bytes: data, encoding: .utf8) else {
            throw FileError(.fileUnreadable, path: path, detail: "UTF-8, 1 MiB")
        }
        return text
    }
}
