import Casework
import Geodesy
import Registry

/// Submissions from a list of areas without any coordinates: a row each.
enum ListSubmissions {
    /// Reads a table or the sheet of a workbook.
    ///
    /// - Throws: `FileError` where it cannot be read as a table.
    static func read(_ file: OpenedFile, _ options: ReadingOptions, programs: GDALPrograms) throws(FileError) -> [Submission] {
        let table = try TableFile(file, layers: options.layers, programs: programs)
        var columns: [String: Int] = [:]
        for (field, names) in SubmittedFacts.fields {
            if let mapped = options.mapping[field] {
                columns[field] = try table.column(named: mapped, path: file.path)
            } else {
                columns[field] = table.column(names.map { VietnameseFolding.folded($0) })
            }
        }
        let key = try options.keyColumn.map { column throws(FileError) in try table.column(named: column, path: file.path) }
        let used = Set(columns.values).union([key].compactMap { $0 })
        let left = table.heading.indices.filter { column in
            !used.contains(column) && table.rows.contains { $0.fields.text(column) != nil }
        }
        let note = UnreadProperties.finding(left.map { table.heading[$0] }, feature: 0)
        return table.rows.enumerated().map { index, row in
            var submission = Submission(
                index: index, shape: nil, system: .crs84, order: .longitudeLatitude,
                sourceText: Array(row.fields.joined(separator: ";").utf8), sourceFormat: "list")
            let read = SubmittedFacts.reading(feature: index) { field in
                row.fields.text(columns[field] ?? nil).map { .text(options.inUnicode($0), mark: nil) }
            }
            submission.facts = read.facts
            submission.findings = read.findings
            if index == 0, let note { submission.findings.append(note) }
            if let key {
                submission.facts.senderKey = SubmittedFacts.key(row.fields.text(key))
                if submission.facts.senderKey == nil {
                    submission.findings.append(
                        Finding("key-missing", .error, feature: index, values: ["key": options.keyColumn ?? ""]))
                }
            }
            return submission
        }
    }
}

extension Submission {
    /// Takes what is to be known of the place: the outline as it is, its points only, or nothing.
    mutating func take(_ extent: SubmittedExtent) {
        self.extent = extent
        switch extent {
        case .polygon: break
        case .points:
            // Loose points have no order that could be wrong, and no outline that could be open.
            findings.removeAll { Submission.findingsOfOrder.contains($0.id) }
        case .none:
            if shape != nil { findings.append(Finding("outline-left-out", .warning, feature: index)) }
            (shape, open) = (nil, nil)
        }
    }

    private static let findingsOfOrder: Set = [
        "unordered-corners", "closing-point-differs", "too-few-corners", "missing-point-number", "point-names-out-of-sequence",
        "repeated-first-point", "unclosed-ring", "numbering-starts-elsewhere",
    ]
}
