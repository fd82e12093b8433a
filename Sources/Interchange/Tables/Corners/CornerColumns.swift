import Registry

/// Which column of a table holds what, and where its rows begin.
struct CornerColumns {
    /// The index of the header among the rows; nil where there is none.
    var headerIndex: Int?
    /// The index of the first row that may hold a corner.
    var firstIndex: Int
    /// The columns, by index.
    var area: Int?
    var sequence: Int?
    var name: Int?
    var first: Int
    var second: Int
    var edge: Int?
    /// What the header says about the two coordinates.
    var order: CornerOrder
    /// How many columns the table has; nil without a header.
    var width: Int?
    /// The columns that were asked for, by their names.
    var values: [String: Int] = [:]
    /// What was noticed on the way.
    var findings: [CornerFinding] = []

    /// How many rows at the start may hold the header.
    private static let rowsSearched = 60

    /// Finds the columns; nil where no two columns of coordinates are there.
    init?(rows: [CSVRow]) {
        let firstData = rows.firstIndex { CornerColumns.numericCells($0).count >= 2 }
        // Lines above the header may hold numbers too, such as the meridian and the zone.
        for (index, row) in rows.prefix(CornerColumns.rowsSearched).enumerated() {
            let headers = CornerColumns.headers(at: index, in: rows)
            if let pair = CornerColumns.pair(in: row.fields.map { CornerHeader($0).role }) {
                self.init(headers: headers, pair: pair, index: index, row: row)
                noteSecondTable(headers, in: rows)
                return
            }
        }
        guard let firstData else { return nil }
        self.init(rows: rows, firstData: firstData)
    }

    /// Finds the columns that a person asked for by their headers.
    mutating func find(_ named: CornerTable.NamedColumns, in rows: [CSVRow]) {
        let headers = headerIndex.map { CornerColumns.headers(at: $0, in: rows) } ?? []
        func column(_ name: String) -> Int? { headers.firstIndex { VietnameseFolding.exact($0) == VietnameseFolding.exact(name) } }
        for name in named.values.sorted() {
            if let column = column(name) {
                values[name] = column
            } else {
                findings.append(CornerFinding(.mappedColumnMissing, row: headerIndex.map { rows[$0].number }, value: name))
            }
        }
        for name in named.areas { values[name] = values[name] ?? column(name) }
        let coordinates: [Int?] = [first, second, edge]
        if area == nil { area = named.areas.lazy.compactMap(column).first { !coordinates.contains($0) } }
        let used = Set(values.values.map { $0 + 1 } + [area.map { $0 + 1 }].compactMap { $0 })
        findings.removeAll { $0.kind == .columnIgnored && $0.column.map(used.contains) == true }
    }

    /// The table has a header that names its coordinates.
    private init(headers: [String], pair: (first: Int, second: Int, order: CornerOrder), index: Int, row: CSVRow) {
        headerIndex = index
        firstIndex = index + 1
        (first, second, order) = pair
        width = headers.count
        let parsed = headers.map(CornerHeader.init)
        for (column, header) in parsed.enumerated() {
            switch header.role {
            case .area where area == nil: area = column
            case .sequence where sequence == nil: sequence = column
            case .name where name == nil: name = column
            case .edge where edge == nil: edge = column
            default:
                if column != first && column != second && !headers[column].isEmpty {
                    findings.append(CornerFinding(.columnIgnored, row: row.number, column: column + 1, value: headers[column]))
                }
            }
            if !header.isUnitKnown {
                findings.append(CornerFinding(.unknownUnit, row: row.number, column: column + 1, value: headers[column]))
            }
        }
    }

    /// Refuses a table that names its coordinates again and has numbers there: half of its corners would be left out.
    private mutating func noteSecondTable(_ headers: [String], in rows: [CSVRow]) {
        let roles = headers.map { CornerHeader($0).role }
        let again = roles.indices.first { column in
            column != first && column != second && (roles[column] == roles[first] || roles[column] == roles[second])
                && rows[firstIndex...].contains { CornerColumns.isNumeric($0.cell(column)) }
        }
        guard let again, let headerIndex else { return }
        findings.removeAll { $0.kind == .columnIgnored && $0.column == again + 1 }
        findings.append(CornerFinding(.tablesSideBySide, row: rows[headerIndex].number, column: again + 1, value: headers[again]))
    }

    /// The table has no header, or one that does not name its coordinates: the numbers tell where they stand.
    private init?(rows: [CSVRow], firstData: Int) {
        let data = rows[firstData...].filter { CornerColumns.numericCells($0).count >= 2 }
        firstIndex = firstData
        order = .unknown
        first = 0
        second = 0
        var roles: [CornerColumnRole?] = []
        if let index = rows[..<firstData].lastIndex(where: { !$0.isBlank }), CornerColumns.looksLikeHeader(rows[index], of: data) {
            headerIndex = index
            width = rows[index].fields.count
            roles = CornerColumns.headers(at: index, in: rows).map { CornerHeader($0).role }
        }
        var filled: [Int: Int] = [:]
        for row in data {
            for column in CornerColumns.numericCells(row) { filled[column, default: 0] += 1 }
        }
        var numeric = filled.filter { $0.value * 2 >= data.count }.keys.sorted()
        for (column, role) in roles.enumerated() {
            switch role {
            case .area: area = area ?? column
            case .sequence: sequence = sequence ?? column
            case .name: name = name ?? column
            case .edge: edge = edge ?? column
            default: continue
            }
        }
        let named = [area, sequence, name, edge]
        numeric.removeAll { named.contains($0) }
        if numeric.count > 2, sequence == nil, name == nil, CornerColumns.isSequence(numeric[0], in: data) {
            sequence = numeric.removeFirst()
        }
        guard numeric.count >= 2 else { return nil }
        (first, second) = (numeric[0], numeric[1])
        if numeric.count > 3 {
            // Two numbers more than a corner has: commas are decimal marks here as well as separators.
            findings.append(
                CornerFinding(
                    .tooManyCells, row: data.first?.number, column: numeric[2] + 1, value: data.first?.fields.joined(separator: " | ")))
        }
        for column in numeric.dropFirst(2) {
            findings.append(CornerFinding(.columnIgnored, row: data.first?.number, column: column + 1, value: data.first?.cell(column)))
        }
        findTextColumns(in: data)
        if headerIndex == nil {
            findings.append(CornerFinding(.noHeader, row: data.first?.number))
        } else {
            findings.append(CornerFinding(.unnamedCoordinates, row: headerIndex.map { rows[$0].number }))
        }
    }

    /// Columns of words before the coordinates: an area's name stays the same from row to row, a point's name does not.
    private mutating func findTextColumns(in data: [CSVRow]) {
        let named = [area, sequence, name, edge]
        let words = (0..<first).filter { column in
            !named.contains(column) && data.contains { !$0.cell(column).isEmpty }
        }
        for column in words {
            let values = data.map { $0.cell(column) }
            let areDifferent = Set(values).count * 4 > values.count * 3 && !values.contains("")
            if areDifferent && name == nil {
                name = column
            } else if !areDifferent && area == nil {
                area = column
            } else {
                findings.append(CornerFinding(.columnIgnored, row: data.first?.number, column: column + 1, value: values.first))
            }
        }
    }

    /// The headers of a row; a blank one is filled from the row above, where a merged heading stands.
    private static func headers(at index: Int, in rows: [CSVRow]) -> [String] {
        var headers = rows[index].fields
        guard index > 0 else { return headers }
        let above = rows[index - 1].fields
        for column in above.indices where column >= headers.count || headers[column].allSatisfy(\.isWhitespace) {
            guard CornerHeader(above[column]).role != nil else { continue }
            while headers.count <= column { headers.append("") }
            headers[column] = above[column]
        }
        return headers
    }

    /// The two coordinates among the roles of a row, in the order of their columns.
    private static func pair(in roles: [CornerColumnRole?]) -> (first: Int, second: Int, order: CornerOrder)? {
        let pairs: [(north: CornerColumnRole, east: CornerColumnRole, northFirst: CornerOrder, eastFirst: CornerOrder)] = [
            (.x, .y, .northingEasting, .eastingNorthing), (.northing, .easting, .northingEasting, .eastingNorthing),
            (.latitude, .longitude, .latitudeLongitude, .longitudeLatitude),
        ]
        for pair in pairs {
            guard let north = roles.firstIndex(of: pair.north), let east = roles.firstIndex(of: pair.east) else { continue }
            return north < east ? (north, east, pair.northFirst) : (east, north, pair.eastFirst)
        }
        return nil
    }

    /// Whether a row with the names of its coordinates stands here, as at the top of every page.
    static func namesCoordinates(_ row: CSVRow) -> Bool { pair(in: row.fields.map { CornerHeader($0).role }) != nil }

    /// The columns of a row that hold a number or an angle.
    static func numericCells(_ row: CSVRow) -> [Int] { row.fields.indices.filter { isNumeric(row.fields[$0]) } }

    /// Whether a cell holds a number or an angle.
    static func isNumeric(_ cell: String) -> Bool {
        guard cell.contains(where: \.isNumber) else { return false }
        return !NumberText.readings(of: cell).isEmpty || (try? AngleText(cell)) != nil
    }

    private static func looksLikeHeader(_ row: CSVRow, of data: [CSVRow]) -> Bool {
        let filled = row.fields.count { !$0.allSatisfy(\.isWhitespace) }
        return filled >= 2 && numericCells(row).isEmpty && row.fields.count <= (data.map(\.fields.count).max() ?? 0)
    }

    /// Whether a column holds running numbers: small and whole.
    private static func isSequence(_ column: Int, in data: [CSVRow]) -> Bool {
        data.allSatisfy { row in
            let cell = row.cell(column)
            return cell.isEmpty || Int(cell).map { (0...9999).contains($0) } ?? false
        }
    }
}
