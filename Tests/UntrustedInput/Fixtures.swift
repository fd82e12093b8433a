public import Foundation

/// What tests keep as fixtures, read where it lies.
public enum Fixtures {
    /// The root of the project.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The bytes of a file, by its path from the root.
    public static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appending(path: path))) }

    /// The files of a folder with their bytes, in the order of their names; none where there is no such folder.
    public static func files(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
        return try names.sorted().filter { !$0.hasPrefix(".") && !$0.hasSuffix(".swift") }.map { ($0, try bytes("\(folder)/\($0)")) }
    }

    /// The first columns of a table whose columns are divided by tabs; lines after `#` are comments.
    public static func firstColumn(_ path: String) throws -> [String] {
        String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            String(line.prefix { $0 != "\t" })
        }
    }

    /// The texts in quotes of a Swift file, without those that are put together.
    public static func literals(_ path: String) throws -> [String] {
        let text = String(decoding: try bytes(path), as: UTF8.self)
        return text.matches(of: /"((?:[^"\\\n]|\\["\\])*)"/).map { found in
            String(found.1).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
        }
    }

    /// The bytes that hexadecimal digits stand for.
    static func bytes(hex: String) -> [UInt8] {
        let digits = hex.compactMap { $0.hexDigitValue.map { UInt8($0) } }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
