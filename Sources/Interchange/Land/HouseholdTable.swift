import GeoPrimitives
public import Registry

/// The households of an area with their plots, for whoever holds the key: personal, and for the office only.
public struct HouseholdTable: Sendable {
    private var fields: [String] = []
    private var rows: [[String: String]] = []

    private let first: [String]

    /// Lists plots with what is known of their households.
    ///
    /// - Parameters:
    ///   - plots: The plots, each with what is known of its household by field.
    ///   - columns: The columns that come first, where something is known; whatever else the office was told comes after.
    public init(_ plots: [(record: PlotRecord, household: [String: String])], columns: [String]) {
        first = columns
        for (record, household) in plots {
            var row = household
            row["citizenId"] = row.removeValue(forKey: "citizen-id")
            row["plotId"] = "plot-\(record.subject.id.number)"
            row["name"] = household["name"] ?? record.subject.label
            row["parcels"] = record.subject.parcels.joined(separator: "; ")
            row["areaHectares"] = JSONValue.hectares(record.area.hectares).text
            rows.append(row)
        }
        let known = Set(rows.flatMap(\.keys))
        fields = first.filter { known.contains($0) } + known.subtracting(first).sorted()
    }

    /// The table as CSV.
    ///
    /// - Parameter heading: The word for one of the columns that the registry knows.
    /// - Returns: The text, with a byte order mark, so that spreadsheets read the names.
    /// - Throws: `CSVError` where a value cannot stand in a table.
    public func text(heading: (String) -> String) throws -> String {
        let writer = CSVWriter()
        var text = "\u{FEFF}" + (try writer.row(headings(heading)))
        for row in rows { text += try writer.row(fields.map { row[$0] ?? "" }) }
        return text
    }

    /// Writes the table as a workbook, by GDAL: hectares as numbers and all else as text, so that a telephone number keeps its nought.
    ///
    /// - Parameters:
    ///   - sink: Where to; finished when all is written.
    ///   - heading: The word for one of the columns that the registry knows.
    /// - Throws: `FileError` where GDAL is missing or the sink fails, `CSVError` where a value cannot stand in a table.
    public func writeWorkbook(to sink: FileSink, heading: (String) -> String) throws {
        let folder = try PrivateFolder()
        let writer = CSVWriter(guardsFormulas: false)
        // A heading that is a number would be taken for a row.
        let named = headings(heading).map { NumberText.readings(of: $0).isEmpty ? $0 : "(\($0))" }
        var text = try writer.row(named.map(XMLText.clean))
        for row in rows { text += try writer.row(fields.map { XMLText.clean(row[$0] ?? "") }) }
        let kinds = fields.map { $0 == "areaHectares" ? "\"Real\"" : "\"String\"" }
        for (name, content) in [("households.csv", text), ("households.csvt", kinds.joined(separator: ","))] {
            let draft = try FileSink(path: folder.path(of: name), isPersonal: true)
            try draft.write(Array(content.utf8))
            try draft.finish()
        }
        try FeatureExport.convert(
            in: folder, "households.csv", to: "households.xlsx",
            ["-f", "XLSX", "-nln", "households", "-oo", "EMPTY_STRING_AS_NULL=YES", "-oo", "KEEP_GEOM_COLUMNS=NO"], ["CSV", "XLSX"],
            rows.count, sink)
    }

    private func headings(_ heading: (String) -> String) -> [String] { fields.map { first.contains($0) ? heading($0) : $0 } }
}
