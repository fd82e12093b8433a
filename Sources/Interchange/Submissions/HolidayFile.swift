import Foundation
import Registry

/// A table of holidays as CSV: the columns `day`, `name` and perhaps `source`.
public enum HolidayFile {
    /// Reads the rows.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - source: Where a row is from that does not say it itself.
    /// - Returns: The rows in their order.
    /// - Throws: `FileError` where it cannot be opened or has no such columns.
    public static func read(_ path: String, source: String) throws -> [(day: String, name: String, source: String)] {
        _ = try OpenedFile(path: path)
        do {
            var reader = try CSVReader(path: path)
            let header = try reader.nextRow()?.fields.map { $0.trimmingCharacters(in: .whitespaces).lowercased() } ?? []
            guard let day = header.firstIndex(of: "day"), let name = header.firstIndex(of: "name") else {
                throw FileError(.fileUnreadable, path: path, detail: "day, name: " + header.joined(separator: ", "))
            }
            let origin = header.firstIndex(of: "source")
            var rows: [(day: String, name: String, source: String)] = []
            while let row = try reader.nextRow() {
                guard !row.isBlank else { continue }
                func field(_ index: Int?) -> String? {
                    guard let index, index < row.fields.count else { return nil }
                    let text = FormulaGuard.plain(row.fields[index].trimmingCharacters(in: .whitespaces))
                    return text.isEmpty ? nil : text
                }
                // A holiday of every year has no year: it stays as it is written.
                rows.append((field(day).map { Day(written: $0)?.description ?? $0 } ?? "", field(name) ?? "", field(origin) ?? source))
            }
            return rows
        } catch let error as CSVError {
            throw FileError(.fileUnreadable, path: path, detail: "\(error)")
        }
    }
}
