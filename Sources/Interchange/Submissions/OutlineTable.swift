import Casework
import Geodesy
import GeoPrimitives
import Registry

/// Submissions from a table with an area a row and its outline as well-known text, as `export --as csv` and other programs write it.
///
/// The rows are read one after the other, with constant memory however long the table is.
final class OutlineTable {
    /// What the heading says.
    private struct Heading {
        /// The number of its row.
        var row: Int
        /// The names of the columns.
        var names: [String]
        /// The column of the outlines.
        var outline: Int
        /// The column that names the system of each row; nil where there is none.
        var system: Int?
    }

    /// The names of a column of outlines, in small letters.
    private static let outlineNames: Set = ["wkt", "geometry", "geom", "the_geom", "wkt_geom", "wkt_geometry"]
    /// So many rows are looked at for an outline.
    private static let rowsLookedAt = 100
    /// An outline of some hundred thousand positions fits into a cell.
    private static let limits = CSVLimits(fieldBytes: 16 << 20, rowBytes: 17 << 20)

    private var reader: CSVReader
    private let heading: Heading
    private let options: ReadingOptions
    private let size: Int
    private var bytesTaken = 0
    private var index = 0
    private var isOver = false
    /// What is to be said once, with the first row.
    private var pending: [Finding]

    /// Opens a table; nil where it has no column of outlines.
    ///
    /// - Parameters:
    ///   - options: How it is to be read.
    ///   - size: How many bytes it has; 0 where that is not known.
    ///   - findings: What is to be said with its first row.
    ///   - open: Opens it at its beginning.
    /// - Throws: `CSVError` where it cannot be opened.
    init?(
        _ options: ReadingOptions, size: Int, findings: [Finding] = [], open: (CSVLimits) throws(CSVError) -> CSVReader
    ) throws(CSVError) {
        var probe = try open(OutlineTable.limits)
        guard let heading = OutlineTable.heading(&probe) else { return nil }
        reader = try open(OutlineTable.limits)
        self.heading = heading
        self.options = options
        self.size = size
        pending = findings.map { finding in
            var finding = finding
            finding.feature = 0
            return finding
        }
        // Our own tables are in WGS 84 where they name no system; what another program means is not written in its table.
        if options.system == nil, !options.findsSystem, heading.system == nil, heading.names != FeatureExport.columns {
            pending.append(Finding("datum-assumed", .warning, feature: 0))
        }
    }

    /// Which part of the table was read, from 0 to 1.
    var shareRead: Double { size == 0 ? 0 : min(1, Double(bytesTaken) / Double(size)) }

    /// The heading, where one of its columns holds outlines; nil also where the beginning cannot be read.
    private static func heading(_ reader: inout CSVReader) -> Heading? {
        do throws(CSVError) {
            var first = try reader.nextRow()
            while first?.isBlank == true { first = try reader.nextRow() }
            guard let found = first else { return nil }
            let names = found.fields.map { FormulaGuard.plain($0.trimmed) }
            guard let column = names.firstIndex(where: { outlineNames.contains($0.lowercased()) }) else { return nil }
            let system = names.firstIndex { $0.lowercased() == "crs" }
            let heading = Heading(row: found.number, names: names, outline: column, system: system)
            for _ in 0..<rowsLookedAt {
                guard let row = try reader.nextRow() else { break }
                let cell = row.cell(column)
                if !cell.isEmpty { return OutlineText.begins(cell) ? heading : nil }
            }
            // Without a single outline only the name can tell.
            return names[column].lowercased() == "wkt" ? heading : nil
        } catch {
            return nil
        }
    }

    /// The next area with what its row says, as a feature; nil after the last.
    func next() -> (submission: Submission, feature: GeoJSONFeature?)? {
        guard !isOver else { return nil }
        do throws(CSVError) {
            while let row = try reader.nextRow() {
                bytesTaken += row.fields.reduce(0) { $0 + $1.utf8.count + 1 }
                guard row.number > heading.row, !row.isBlank else { continue }
                defer { index += 1 }
                return read(row)
            }
            isOver = true
            // A table without a row is heard of too.
            guard index == 0 else { return nil }
            return (empty([]), nil)
        } catch {
            isOver = true
            let finding = Finding(
                error.id, .error, feature: index, row: error.row == 0 ? nil : error.row, column: error.column == 0 ? nil : error.column,
                values: error.values)
            return (empty([finding]), nil)
        }
    }

    private func empty(_ findings: [Finding]) -> Submission {
        Submission(
            index: index, shape: nil, system: .crs84, order: .longitudeLatitude, sourceText: [], sourceFormat: "well-known-text",
            findings: findings)
    }

    private func read(_ row: CSVRow) -> (Submission, GeoJSONFeature?) {
        var findings = pending
        pending = []
        let text = row.cell(heading.outline)
        var feature = GeoJSONFeature(index: index, properties: properties(of: row), geometrySource: Array(text.utf8))
        var declared: DeclaredSystem?
        if let name = heading.system.map({ row.cell($0) }), !name.isEmpty { declared = OutlineTable.system(named: name) }
        if !text.isEmpty {
            do throws(OutlineText.Fault) {
                let reading = try OutlineText.read(text)
                feature.geometry = reading.geometry
                if let srid = reading.srid, srid != 0 { declared = OutlineTable.system(named: "EPSG:\(srid)") }
                if reading.hasHeights { findings.append(Finding(GeoJSONNote.heightsDropped.rawValue, .warning, feature: index)) }
            } catch {
                let values = [
                    "row": "\(row.number)", "column": "\(heading.outline + 1)", "place": "\(error.offset + 1)", "value": error.value,
                ]
                findings.append(
                    Finding("wkt-not-read", .error, feature: index, row: row.number, column: heading.outline + 1, values: values))
            }
        }
        if declared != nil { findings.removeAll { $0.id == "datum-assumed" } }
        var shape: PlanarMultiPolygon?
        if let geometry = feature.geometry {
            let taken =
                options.extent == .points
                ? OutlineTaking(pointsOf: geometry, feature: index)
                : OutlineTaking(geometry, closingLines: options.closesLines, feature: index)
            shape = taken.shape
            findings += taken.findings
        }
        feature.properties = feature.propertiesInUnicode(options, &findings)
        var made = submission(shape, declared, Array(text.utf8), findings)
        let said = SubmittedFacts.reading(feature, options)
        made.facts = said.facts
        made.findings += said.findings
        made.properties = feature.properties
        if let key = options.keyColumn, made.facts.senderKey == nil {
            made.findings.append(Finding("key-missing", .error, feature: index, values: ["key": key]))
        }
        return (made, feature)
    }

    /// The submission of an outline, in the system that the officer says, else the row, else WGS 84.
    private func submission(
        _ shape: PlanarMultiPolygon?, _ declared: DeclaredSystem?, _ source: [UInt8], _ findings: [Finding]
    ) -> Submission {
        let isKnown = options.system != nil || declared == nil || declared?.system != nil
        let meant = options.system ?? declared?.system ?? .crs84
        let standard: AxisOrder = meant.kind == .projected ? .eastingNorthing : .longitudeLatitude
        var made = Submission(
            index: index, shape: isKnown || options.findsSystem ? shape : nil, system: meant, order: options.order ?? standard,
            sourceText: source, sourceFormat: "well-known-text", findings: findings)
        made.declared = declared
        if options.findsSystem {
            made.open = OpenNumbers(notation: options.notation, named: options.order, given: options.order, declared: declared?.system)
            return made
        }
        if let declared {
            let given = options.system
            if given == nil, declared.system == nil {
                made.findings.append(
                    Finding("crs-not-known", .error, feature: index, values: ["declared": declared.text, "resembles": ""]))
            } else if let given, declared.system.map({ !$0.hasSameNumbers(as: given) }) ?? true {
                let values = ["declared": declared.text, "given": given.identifier]
                made.findings.append(Finding("crs-overruled", .warning, feature: index, values: values))
            }
        }
        made.take(options.order, standard: standard)
        made.read(as: options.notation)
        return made
    }

    /// The cells of a row under the names of their columns, the outline left out: numbers as numbers, all else as text.
    private func properties(of row: CSVRow) -> JSONObject {
        var properties = JSONObject()
        for (column, name) in heading.names.enumerated() where column != heading.outline && !name.isEmpty {
            properties[name] = OutlineTable.value(of: FormulaGuard.plain(row.cell(column)))
        }
        return properties
    }

    private static func value(of cell: String) -> JSONValue {
        guard let first = cell.utf8.first else { return .null }
        guard (0x30...0x39).contains(first) || first == UInt8(ascii: "-"), let number = JSONNumber(text: cell) else { return .string(cell) }
        return .number(number)
    }

    private static func system(named name: String) -> DeclaredSystem {
        DeclaredSystem(text: String(name.prefix(60)), system: try? CoordinateReferenceSystem(text: name))
    }
}
