import Casework
import Geodesy
import GeoPrimitives
import Registry

/// Submissions from corner tables.
enum CornerSubmissions {
    /// One submission for each area of a table.
    ///
    /// The table's own findings go with the area they name, or with the first; what puts the numbers of all in doubt, with each of them.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - options: How it is to be read.
    ///   - base: How many areas the tables before it have.
    /// - Returns: The submissions in the order of the table; one without an outline where there is no area.
    static func submissions(of table: CornerTable, _ options: ReadingOptions, after base: Int = 0) -> [Submission] {
        var made = table.lists.enumerated().map { index, list in submission(of: list, at: base + index, options) }
        if made.isEmpty {
            made = [empty]
            made[0].index = base
        }
        for finding in table.findings {
            if [.mappedColumnMissing, .ambiguousNumbers, .mixedNumbers, .tablesSideBySide].contains(finding.kind) {
                for index in made.indices { made[index].findings.append(Finding(finding, feature: base + index)) }
                continue
            }
            let owner = finding.area.flatMap { area in table.lists.firstIndex { $0.area == area } } ?? 0
            made[owner].findings.append(Finding(finding, feature: base + owner))
        }
        return made
    }

    /// A submission that says why a table could not be read.
    static func refused(_ error: CSVError) -> Submission {
        var submission = empty
        submission.findings = [
            Finding(
                error.id, .error, feature: 0, row: error.row == 0 ? nil : error.row, column: error.column == 0 ? nil : error.column,
                values: error.values)
        ]
        return submission
    }

    private static var empty: Submission {
        Submission(index: 0, shape: nil, system: .crs84, order: .longitudeLatitude, sourceText: [], sourceFormat: "corner-table")
    }

    private static func submission(of list: CornerList, at index: Int, _ options: ReadingOptions) -> Submission {
        var findings: [Finding] = []
        let isGeographic = list.order.isGeographic || list.holdsDegrees
        if options.findsSystem || (options.system == nil && !isGeographic) { return open(list, at: index, options) }
        let system = options.system ?? .crs84
        if options.system == nil { findings.append(Finding("datum-assumed", .warning, feature: index)) }
        if list.order.isGeographic != (system.kind == .geographic), list.order != .unknown {
            let values = ["order": list.order.rawValue, "system": system.description]
            findings.append(Finding("columns-contradict-crs", .error, feature: index, values: values))
        }
        let order = self.order(of: list, system, options, &findings, index)
        var submission = Submission(
            index: index, shape: MultiPolygon([Polygon(rings: [list.ring(order: order.corner)])]), system: system, order: order,
            sourceText: list.sourceText, sourceFormat: "corner-table", findings: findings)
        if list.notation == .decimal { submission.read(as: options.notation) }
        if options.system == nil, submission.systemEvidence == nil { submission.systemEvidence = SystemEvidence(how: .custom) }
        submission.take(list, options)
        return submission
    }

    /// A submission whose system is still to be found out; its outline holds the numbers as written.
    private static func open(_ list: CornerList, at index: Int, _ options: ReadingOptions) -> Submission {
        var submission = empty
        submission.index = index
        submission.shape = MultiPolygon([Polygon(rings: [list.ring(order: .unknown)])])
        submission.sourceText = list.sourceText
        submission.open = OpenNumbers(
            notation: list.notation == .decimal ? options.notation : .degreesMinutesSeconds, named: list.order.axisOrder,
            given: options.order)
        submission.take(list, options)
        return submission
    }
    /// The order of the two columns: what they are named, what the officer says, or what only one of the two orders allows.
    private static func order(
        of list: CornerList, _ system: CoordinateReferenceSystem, _ options: ReadingOptions, _ findings: inout [Finding], _ index: Int
    ) -> AxisOrder {
        if let given = options.order {
            if given.kind != system.kind {
                let values = ["order": given.rawValue, "system": system.description]
                findings.append(Finding("order-not-of-crs", .error, feature: index, values: values))
            } else if let named = list.order.axisOrder, named != given {
                let values = ["named": named.rawValue, "order": given.rawValue]
                findings.append(Finding("order-overrules-names", .warning, feature: index, values: values))
            }
            return given
        }
        if let named = list.order.axisOrder { return named }
        let orders: [AxisOrder] =
            system.kind == .projected ? [.northingEasting, .eastingNorthing] : [.latitudeLongitude, .longitudeLatitude]
        let possible = orders.filter { order in
            list.corners.allSatisfy { corner in
                let position = order.position(corner.first, corner.second)
                // Vietnam lies between 8° and 24° north; northings there are 880 km to 2 660 km, far from any easting but Hanoi-1972's.
                return system.kind == .projected
                    ? CoordinateReferenceSystem.northings.contains(position.y)
                        && !CoordinateReferenceSystem.northings.contains(position.x)
                    : (8...24).contains(position.y) && (102...118).contains(position.x)
            }
        }
        guard possible.count == 1 else {
            findings.append(Finding("order-unknown", .error, feature: index, values: ["area": list.area ?? ""]))
            return orders[0]
        }
        findings.append(Finding("order-found", .note, feature: index, values: ["order": possible[0].rawValue]))
        return possible[0]
    }
}

extension Submission {
    /// Takes over what a table says about an area beside its corners, and what its edge lengths say against them.
    fileprivate mutating func take(_ list: CornerList, _ options: ReadingOptions) {
        let read = SubmittedFacts.reading(feature: index) { field in
            options.mapping[field].flatMap { list.values[$0] }.map { .text(options.meant($0), mark: list.convention.mark) }
        }
        facts = read.facts
        findings += read.findings
        if let check = EdgeCheck(list), !check.agrees { findings += check.findings(of: list, feature: index) }
        facts.name = facts.name ?? list.area.map(options.meant)
        facts.declaredHectares = facts.declaredHectares ?? list.declaredHectares
        guard let key = options.keyColumn else { return }
        // A table without the column knows its areas by their names alone.
        facts.senderKey = SubmittedFacts.key((list.values[key] ?? list.area).map(FormulaGuard.plain))
        if facts.senderKey == nil { findings.append(Finding("key-missing", .error, feature: index, values: ["key": key])) }
    }
}

extension CornerList {
    /// Whether all numbers could be degrees of Viet Nam, whatever their columns are called.
    fileprivate var holdsDegrees: Bool {
        order == .unknown && (notation != .decimal || corners.allSatisfy { $0.first.magnitude <= 180 && $0.second.magnitude <= 180 })
    }
}

extension ReadingOptions {
    /// A text of a table as it was meant: without the apostrophe that keeps a spreadsheet from running it, in Unicode where asked for.
    func meant(_ text: String) -> String { inUnicode(FormulaGuard.plain(text)) }

    /// A text in Unicode where that was asked for.
    func inUnicode(_ text: String) -> String { readsLegacyNames ? TCVN3.unicode(fromLatin1: text) ?? text : text }

    /// The columns of a corner table that are asked for by their names.
    var namedColumns: CornerTable.NamedColumns {
        var named = CornerTable.NamedColumns()
        named.values = Set(mapping.values)
        named.areas = [keyColumn, mapping["name"]].compactMap { $0 }
        return named
    }
}

extension CornerOrder {
    fileprivate var axisOrder: AxisOrder? { AxisOrder(rawValue: rawValue) }
}

extension AxisOrder {
    fileprivate var corner: CornerOrder { CornerOrder(rawValue: rawValue) ?? .unknown }
}

extension CornerList {
    /// The corners as they stood, a line each: name, first number, second number.
    var sourceText: [UInt8] {
        Array(corners.map { "\($0.name ?? "");\($0.firstText);\($0.secondText)" }.joined(separator: "\n").utf8)
    }
}

extension Finding {
    /// What the reader of corner tables found, with its place.
    init(_ finding: CornerFinding, feature: Int) {
        let severity: Severity =
            switch finding.severity {
            case .note: .note
            case .warning: .warning
            case .error: .error
            }
        var values: [String: String] = [:]
        values["row"] = finding.row.map { "\($0)" } ?? ""
        values["column"] = finding.column.map { "\($0)" } ?? ""
        values["value"] = finding.value ?? ""
        values["expected"] = finding.expected ?? ""
        values["area"] = finding.area ?? ""
        self.init(finding.id, severity, feature: feature, row: finding.row, column: finding.column, values: values)
    }
}
