public import Foundation

/// The real data beside the project (`../shared/data`), which tests read and the product never contains.
public enum SharedData {
    /// The folder, whether it is there or not.
    public static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data")

    /// Whether tests that need the data run: always under CI, where they must fail without it; elsewhere only if it is there.
    ///
    /// Use as `@Test(.enabled(if: SharedData.isExpected, "shared/data is not beside the project"))`.
    public static var isExpected: Bool {
        ProcessInfo.processInfo.environment["CI"] == "true" || FileManager.default.fileExists(atPath: folder.path)
    }

    /// One file of the folder, as `boundaries/communes-2025.geojson`.
    public static func url(_ path: String) -> URL { folder.appending(path: path) }

    /// The bytes of one file of the folder.
    public static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(path))) }

    /// The text of one file of the folder, as UTF-8.
    public static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// The rows of one CSV file of the folder, each by column name; quoted fields may hold commas but no line breaks.
    public static func rows(_ path: String) throws -> [[String: String]] {
        let lines = try text(path).split(whereSeparator: \.isNewline).map { fields(of: $0) }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { line in
            Dictionary(zip(header, line), uniquingKeysWith: { first, _ in first })
        }
    }

    private static func fields(of line: Substring) -> [String] {
        var fields = [""]
        var quoted = false
        for character in line {
            switch character {
            case "\"": quoted.toggle()
            case "," where !quoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
