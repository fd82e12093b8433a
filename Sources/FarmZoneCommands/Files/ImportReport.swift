import ArgumentParser
import Casework
import GeoPrimitives
import Interchange
import Registry

/// A file that says of every feature of an import what became of it: a list for a person to work through.
final class ImportReport {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, csv
    }

    static let columns = ["index", "key", "name", "status", "areaId", "findings"]

    private let sink: FileSink
    private let format: Format
    private let writer = CSVWriter()
    private var text = ""
    private var isFirst = true

    /// Opens the report; what it is follows from the end of its name unless it is said.
    init(path: String, format: Format?, overwriting: Bool) throws {
        sink = try FileSink(path: path, overwriting: overwriting)
        self.format = format ?? (path.lowercased().hasSuffix(".csv") ? .csv : .json)
        // Spreadsheets take a file for UTF-8 where it begins with the mark.
        text = self.format == .csv ? try "\u{FEFF}" + writer.row(ImportReport.columns) : "["
    }

    /// Adds what became of a feature.
    func add(_ feature: ImportAreas.Feature) throws {
        let area = feature.area.map { "area-\($0.number)" }
        switch format {
        case .json:
            let row = JSONValue.members([
                "index": .integer(feature.index), "key": .text(feature.key), "name": .text(feature.name),
                "status": .string(feature.status.rawValue), "areaId": .text(area),
                "findings": .array(feature.findings.map { $0.json(text: FindingReport.sentence($0)) }),
            ])
            text += (isFirst ? "\n" : ",\n") + row.text
        case .csv:
            let findings = feature.findings.map {
                "\(Speech.text("severity.\($0.severity.rawValue)")): \(FindingReport.sentence($0)) [\($0.id)]"
            }
            let fields = ["\(feature.index)", feature.key ?? "", feature.name ?? "", feature.status.rawValue, area ?? ""]
            // No table carries a zero byte, which is what such a feature was refused for.
            text += try writer.row((fields + [findings.joined(separator: "\n")]).map { $0.filter { $0 != "\0" } })
        }
        isFirst = false
        if text.utf8.count > 256 << 10 { try flush() }
    }

    /// Puts the report in its place.
    func finish() throws {
        if format == .json { text += isFirst ? "]\n" : "\n]\n" }
        try flush()
        try sink.finish()
    }

    private func flush() throws {
        try sink.write(Array(text.utf8))
        text = ""
    }
}
