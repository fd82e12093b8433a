/// Builds the areas of a corner table from its rows: first what each row is, then the numbers, then the checks of each area.
struct CornerTableBuilder {
    private(set) var lists: [CornerList] = []
    var findings: [CornerFinding] = []
    private(set) var declaredTotalHectares: Double?

    let rows: [CSVRow]
    let separator: Character
    let givenMark: NumberText.DecimalMark?
    let named: CornerTable.NamedColumns

    /// The place of each area among the drafts.
    private var places: [String?: Int] = [:]
    /// The areas whose name was carried down to a blank cell; noted once each.
    private var carried: Set<String> = []

    /// What a row of the table turned out to be.
    private enum Line {
        case corner(CSVRow)
        case edge(CSVRow)
        case heading(String, CSVRow)
        case summary(CSVRow)
        case text(CSVRow)
        /// A row that is meant to be a corner and was reported already.
        case unread(CSVRow)
    }

    init(rows: [CSVRow], separator: Character, mark: NumberText.DecimalMark?, named: CornerTable.NamedColumns) {
        self.named = named
        self.rows = rows
        self.separator = separator
        givenMark = mark
    }

    mutating func build() {
        guard var columns = CornerColumns(rows: rows) else {
            let hasText = rows.contains { !$0.isBlank }
            findings.append(CornerFinding(hasText ? .columnsNotFound : .noCorners, row: rows.first { !$0.isBlank }?.number))
            return
        }
        columns.find(named, in: rows)
        findings += columns.findings
        noteTitles(before: columns)
        let lines = classify(columns)
        let numbers = CornerNumbers(
            rows: lines.compactMap { if case .corner(let row) = $0 { row } else { nil } }, columns: columns, givenMark: givenMark)
        findings += numbers.findings
        assemble(lines, columns: columns, numbers: numbers)
        if lists.isEmpty { findings.append(CornerFinding(.noCorners)) }
    }

    private mutating func noteTitles(before columns: CornerColumns) {
        for (index, row) in rows[..<columns.firstIndex].enumerated() where index != columns.headerIndex {
            if row.isBlank {
                findings.append(CornerFinding(.blankLine, row: row.number))
            } else if index + 1 != columns.headerIndex || !row.fields.contains(where: { CornerHeader($0).role != nil }) {
                findings.append(CornerFinding(.titleLine, row: row.number, value: joined(row)))
            }
        }
    }

    private func joined(_ row: CSVRow) -> String {
        row.fields.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: String(separator))
    }

    /// Says what each row under the header is.
    private mutating func classify(_ columns: CornerColumns) -> [Line] {
        var lines: [Line] = []
        let last = rows.lastIndex { !$0.isBlank } ?? 0
        for row in rows[columns.firstIndex...] {
            if row.isBlank {
                if row.number < rows[last].number { findings.append(CornerFinding(.blankLine, row: row.number)) }
                continue
            }
            lines.append(contentsOf: line(row, columns))
        }
        return lines
    }

    private mutating func line(_ row: CSVRow, _ columns: CornerColumns) -> [Line] {
        let first = row.cell(columns.first)
        let second = row.cell(columns.second)
        let filled = row.fields.indices.filter { !row.cell($0).isEmpty }
        let isCorner = CornerColumns.isNumeric(first) && CornerColumns.isNumeric(second)
        if !isCorner {
            if columns.headerIndex != nil && CornerColumns.namesCoordinates(row) {
                findings.append(CornerFinding(.repeatedHeader, row: row.number))
                return []
            }
            if CornerSummary(joined(row)) != nil { return [.summary(row)] }
        }
        if let width = columns.width, let extra = filled.last, extra >= width {
            findings.append(CornerFinding(.tooManyCells, row: row.number, column: extra + 1, value: joined(row)))
            return [.unread(row)]
        }
        switch (first.isEmpty, second.isEmpty) {
        case (false, false):
            return TypedText.hasDigit(first) || TypedText.hasDigit(second) || filled.count > 2 ? [.corner(row)] : [.text(row)]
        case (true, true):
            if filled == columns.edge.map({ [$0] }) { return [.edge(row)] }
            if filled == columns.area.map({ [$0] }), row.fields.count > 1, !row.cell(columns.area).contains(":") {
                return [.heading(row.cell(columns.area), row)]
            }
            if let name = CornerHeader.areaNamed(by: joined(row)) { return [.heading(name, row)] }
            let pointCells = [columns.name, columns.sequence].compactMap { $0 }.filter { filled.contains($0) }
            guard pointCells.contains(where: { isPointName(row.cell($0)) }) else { return [.text(row)] }
            findings.append(CornerFinding(.missingCoordinates, row: row.number, value: row.cell(pointCells[0])))
            return [.unread(row)]
        case (true, false), (false, true):
            let only = first.isEmpty ? second : first
            if filled.count == 1, let name = CornerHeader.areaNamed(by: only) { return [.heading(name, row)] }
            // Lines for signatures fill cells here and there, but with words.
            if !filled.contains(where: { TypedText.hasDigit(row.cell($0)) }) { return [.text(row)] }
            let missing = first.isEmpty ? columns.first : columns.second
            findings.append(CornerFinding(.onlyOneNumber, row: row.number, column: missing + 1, value: only))
            return [.unread(row)]
        }
    }

    private func isPointName(_ cell: String) -> Bool {
        cell.count <= 2 || (TypedText.hasDigit(cell) && cell.count <= 12 && !cell.contains(":"))
    }

    /// Puts the corners under their areas, and reads what stands between them.
    private mutating func assemble(_ lines: [Line], columns: CornerColumns, numbers: CornerNumbers) {
        var drafts: [CornerDraft] = []
        // A line above the table may name the first of several areas that have no column.
        var current = columns.area == nil ? rows[..<columns.firstIndex].compactMap { CornerHeader.areaNamed(by: joined($0)) }.last : nil
        var isTotalDeclared = false
        let lastCorner =
            lines.lastIndex { line in
                switch line {
                case .corner, .unread: true
                default: false
                }
            } ?? -1
        for (index, line) in lines.enumerated() {
            switch line {
            case .corner(let row):
                current = areaName(of: row, columns, current: current)
                let at = draft(for: current, row: row, in: &drafts)
                drafts[at].note(row, columns.values, findings: &findings)
                guard let corner = numbers.corner(row, findings: &findings) else {
                    drafts[at].hasUnreadRows = true
                    continue
                }
                drafts[at].corners.append(corner)
                drafts[at].sequence.append(columns.sequence.map { row.cell($0) } ?? "")
            case .unread(let row):
                current = areaName(of: row, columns, current: current)
                drafts[draft(for: current, row: row, in: &drafts)].hasUnreadRows = true
            case .edge(let row):
                guard let last = drafts.indices.last, let corner = drafts[last].corners.indices.last,
                    drafts[last].corners[corner].edge == nil
                else {
                    findings.append(CornerFinding(.strayEdge, row: row.number, column: columns.edge.map { $0 + 1 }, value: joined(row)))
                    continue
                }
                guard let edge = numbers.edge(row, findings: &findings) else { continue }
                drafts[last].corners[corner].edge = edge.value
                drafts[last].corners[corner].edgeDecimals = edge.decimals
            case .heading(let name, let row):
                if index > lastCorner {
                    findings.append(CornerFinding(.textAfterTable, row: row.number, value: joined(row)))
                } else {
                    findings.append(CornerFinding(.areaHeading, row: row.number, value: name))
                    current = name
                }
            case .text(let row):
                let kind: CornerFinding.Kind = index > lastCorner ? .textAfterTable : .textInsideTable
                findings.append(CornerFinding(kind, row: row.number, value: joined(row)))
            case .summary(let row):
                guard let summary = CornerSummary(joined(row)) else { continue }
                guard let hectares = summary.hectares(mark: numbers.mark) else {
                    findings.append(CornerFinding(.unreadableSummary, row: row.number, value: joined(row)))
                    continue
                }
                let isTotal = summary.isTotal && drafts.count > 1 || drafts.isEmpty || drafts.last?.declaredHectares != nil
                if isTotal && !isTotalDeclared {
                    (declaredTotalHectares, isTotalDeclared) = (hectares, true)
                } else if let last = drafts.indices.last {
                    drafts[last].declaredHectares = hectares
                }
                findings.append(
                    CornerFinding(
                        .declaredArea, row: row.number, value: joined(row), expected: "\(hectares) ha", area: isTotal ? nil : current))
            }
        }
        for var draft in drafts {
            if columns.area == nil { noteParts(of: draft) }
            draft.check(findings: &findings)
            lists.append(draft.list(order: numbers.order, notation: numbers.notation, convention: numbers.convention))
        }
    }

    /// Asks where blank lines part the corners of an area into groups that could be areas each, and no numbers say that they go on.
    private mutating func noteParts(of draft: CornerDraft) {
        let blank = Set(rows.lazy.filter(\.isBlank).map(\.number))
        guard !blank.isEmpty else { return }
        var groups: [[Corner]] = []
        for corner in draft.corners {
            if let last = groups.last?.last,
                !(last.row..<max(last.row, corner.row)).contains(where: { blank.contains($0) })
                    || CornerNumbering([last.name ?? "", corner.name ?? ""])?.walk == .ascending
            {
                groups[groups.count - 1].append(corner)
            } else {
                groups.append([corner])
            }
        }
        guard groups.count > 1, groups.allSatisfy({ $0.count > 2 }) else { return }
        let places = groups.map { "\($0[0].row)–\($0[$0.count - 1].row)" }
        findings.append(CornerFinding(.areasParted, row: groups[1][0].row, value: places.joined(separator: ", "), area: draft.area))
    }

    /// The area of a row: its own cell, or the one above where the cell is blank.
    private mutating func areaName(of row: CSVRow, _ columns: CornerColumns, current: String?) -> String? {
        guard let column = columns.area else { return current }
        let name = row.cell(column)
        guard name.isEmpty else {
            if name != current, let unicode = TCVN3.unicode(fromLatin1: name) {
                findings.append(CornerFinding(.tcvn3Name, row: row.number, column: column + 1, value: name, expected: unicode))
            }
            return name
        }
        if let current, carried.insert(current).inserted {
            findings.append(CornerFinding(.areaCarriedDown, row: row.number, column: column + 1, area: current))
        }
        return current
    }

    /// The draft of an area, a new one where it was not met before.
    private mutating func draft(for area: String?, row: CSVRow, in drafts: inout [CornerDraft]) -> Int {
        if let known = places[area] {
            if known != drafts.count - 1, !drafts[known].isInterleaved {
                drafts[known].isInterleaved = true
                findings.append(CornerFinding(.interleavedArea, row: row.number, value: area, area: area))
            }
            return known
        }
        places[area] = drafts.count
        drafts.append(CornerDraft(area: area))
        return drafts.count - 1
    }
}

extension CSVRow {
    /// A cell without white space around it; empty where the row ends before it.
    func cell(_ column: Int?) -> String {
        guard let column, column < fields.count else { return "" }
        // Nearly every cell has nothing to take off: printable ASCII at both ends says so at once.
        let bytes = fields[column].utf8
        if let first = bytes.first, let last = bytes.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
            return fields[column]
        }
        let text = fields[column].drop { $0.isWhitespace }
        return String(text.prefix(text.count - text.reversed().prefix { $0.isWhitespace }.count))
    }
}
