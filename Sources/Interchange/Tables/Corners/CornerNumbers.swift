/// How the numbers of a corner table are to be read, judged over all its rows, and the reading itself.
struct CornerNumbers {
    private(set) var order: CornerOrder
    private(set) var notation: CornerNotation
    private(set) var convention: NumberConvention = .plain
    private(set) var findings: [CornerFinding] = []
    /// The decimal mark of the table; nil where it is not decided.
    private(set) var mark: NumberText.DecimalMark?

    private let columns: CornerColumns
    private var marks: [Int: NumberText.DecimalMark] = [:]
    private var isAngular = false

    init(rows: [CSVRow], columns: CornerColumns, givenMark: NumberText.DecimalMark?) {
        self.columns = columns
        order = columns.order
        notation = .decimal
        let angles = rows.flatMap { row in
            [columns.first, columns.second].compactMap { CornerNumbers.angle(row.cell($0)) }
        }
        // One odd cell does not make angles of a table in metres.
        isAngular = order.isGeographic || (!angles.isEmpty && angles.count >= rows.count)
        judgeNotation(angles, rows: rows.count)
        judgeConventions(rows, givenMark: givenMark)
        if isAngular {
            judgeHemispheres(rows)
        } else if !order.isGeographic && order != .unknown {
            judgeMagnitudes(rows)
        }
    }

    /// An angle that is more than a number.
    private static func angle(_ cell: String) -> AngleText? {
        NumberText.readings(of: cell).isEmpty ? try? AngleText(cell) : nil
    }

    private mutating func judgeNotation(_ angles: [AngleText], rows: Int) {
        guard isAngular else { return }
        var notations = Set(angles.map(\.notation))
        if angles.count < rows * 2 { notations.insert(.decimal) }
        switch notations {
        case [.decimal]: notation = .decimal
        case [.degreesMinutes]: notation = .degreesMinutes
        case [.degreesMinutesSeconds]: notation = .degreesMinutesSeconds
        default:
            notation = .mixed
            findings.append(CornerFinding(.mixedNotation))
        }
    }

    /// Decides the decimal mark of each column, then lets undecided ones follow the others.
    private mutating func judgeConventions(_ rows: [CSVRow], givenMark: NumberText.DecimalMark?) {
        let all = [columns.first, columns.second, columns.edge].compactMap { $0 }
        if let givenMark {
            for column in all { marks[column] = givenMark }
            (mark, convention) = (givenMark, givenMark == .point ? .point : .comma)
            return
        }
        var found: [Int: NumberConvention] = [:]
        for column in all {
            let cells = rows.map { CornerNumbers.withoutUnit($0.cell(column)) }
            found[column] = NumberConvention(of: cells)
            if found[column] == .ambiguous, isAngular, column != columns.edge, let decided = CornerNumbers.decidedByRange(cells) {
                found[column] = decided
                findings.append(CornerFinding(.conventionFromRange, column: column + 1, expected: decided.rawValue))
            }
        }
        let decided = Set(all.compactMap { found[$0] }.filter { $0 == .point || $0 == .comma })
        convention = decided.count == 1 ? decided.first ?? .plain : decided.count > 1 ? .mixed : .plain
        for column in all {
            switch found[column] {
            case .ambiguous where decided.count == 1:
                findings.append(CornerFinding(.conventionFromOtherColumn, column: column + 1, expected: decided.first?.rawValue))
                marks[column] = decided.first?.mark
            case .ambiguous:
                let row = rows.first { NumberText.readings(of: CornerNumbers.withoutUnit($0.cell(column))).isAmbiguous }
                findings.append(CornerFinding(.ambiguousNumbers, row: row?.number, column: column + 1, value: row?.cell(column)))
                convention = .ambiguous
            case .mixed:
                noteMixed(column, rows)
                convention = .mixed
            default: marks[column] = found[column]?.mark
            }
        }
        mark = decided.count == 1 ? convention.mark : nil
    }

    private mutating func noteMixed(_ column: Int, _ rows: [CSVRow]) {
        let readings = rows.map { ($0, NumberText.readings(of: CornerNumbers.withoutUnit($0.cell(column)))) }
        let commas = readings.filter { $0.1.point == nil && $0.1.comma != nil }
        let points = readings.filter { $0.1.comma == nil && $0.1.point != nil }
        // The rarer form is the likelier mistake.
        let odd = commas.count <= points.count ? commas.first : points.first
        findings.append(CornerFinding(.mixedNumbers, row: odd?.0.number, column: column + 1, value: odd?.0.cell(column)))
    }

    /// The mark that keeps all values within 180 degrees, where the other does not.
    private static func decidedByRange(_ cells: [String]) -> NumberConvention? {
        let readings = cells.map { NumberText.readings(of: $0) }
        let point = readings.allSatisfy { ($0.point?.value.magnitude ?? 0) <= 180 }
        let comma = readings.allSatisfy { ($0.comma?.value.magnitude ?? 0) <= 180 }
        return point == comma ? nil : point ? .point : .comma
    }

    /// Letters of the hemisphere tell which column is the latitude, and how `N` was understood.
    private mutating func judgeHemispheres(_ rows: [CSVRow]) {
        var isLatitude: [[Bool]] = [[], []]
        var noted: Set<AngleText.LetterReading> = []
        for row in rows {
            for (place, column) in [columns.first, columns.second].enumerated() {
                guard let angle = CornerNumbers.angle(row.cell(column)), let hemisphere = angle.hemisphere else { continue }
                isLatitude[place].append(hemisphere.isLatitude)
                guard let reading = angle.letterReading, reading != .plain, noted.insert(reading).inserted else { continue }
                findings.append(
                    CornerFinding(
                        reading == .northNotNam ? .northNotNam : .eastWithoutStroke, row: row.number, column: column + 1,
                        value: row.cell(column)))
            }
        }
        guard !order.isGeographic else { return }
        if order != .unknown { findings.append(CornerFinding(.degreesUnderProjectedHeader)) }
        order = .unknown
        guard let first = isLatitude[0].first, let second = isLatitude[1].first, first != second else { return }
        if Set(isLatitude[0]).count == 1 && Set(isLatitude[1]).count == 1 {
            order = first ? .latitudeLongitude : .longitudeLatitude
        }
    }

    /// Compares a header of metres with the size of the numbers: in Vietnam eastings have six digits, northings mostly seven.
    private mutating func judgeMagnitudes(_ rows: [CSVRow]) {
        let pairs = rows.compactMap { row -> (north: Double, east: Double)? in
            guard let first = number(row.cell(columns.first), columns.first), let second = number(row.cell(columns.second), columns.second)
            else { return nil }
            return order.northIsFirst ? (first.value, second.value) : (second.value, first.value)
        }
        guard !pairs.isEmpty else { return }
        if pairs.allSatisfy({ $0.north.magnitude <= 180 && $0.east.magnitude <= 180 }) {
            findings.append(CornerFinding(.degreesUnderProjectedHeader))
            order = .unknown
        } else if pairs.allSatisfy({ $0.north < 850_000 && (850_000...2_700_000).contains($0.east) }) {
            findings.append(CornerFinding(.axesLookSwapped))
        }
    }

    private static func withoutUnit(_ cell: String) -> String {
        guard cell.last == "m" || cell.last == "M", cell.dropLast().last.map({ $0.isNumber || $0 == " " }) ?? false else { return cell }
        return String(cell.dropLast())
    }

    private func number(_ cell: String, _ column: Int) -> NumberText? {
        guard let mark = marks[column] else { return nil }
        return try? NumberText(CornerNumbers.withoutUnit(cell), mark: mark)
    }

    /// The corner of a row; nil where one of its coordinates cannot be read, which is then among the findings.
    func corner(_ row: CSVRow, findings: inout [CornerFinding]) -> Corner? {
        let first = coordinate(row, columns.first, isLatitude: order == .latitudeLongitude, findings: &findings)
        let second = coordinate(row, columns.second, isLatitude: order == .longitudeLatitude, findings: &findings)
        let length = edge(row, findings: &findings)
        guard let first, let second else { return nil }
        let name = row.cell(columns.name)
        let number = row.cell(columns.sequence)
        return Corner(
            name: !name.isEmpty ? name : number.isEmpty ? nil : number, first: first, second: second, firstText: row.cell(columns.first),
            secondText: row.cell(columns.second), edge: length?.value, edgeDecimals: length?.decimals ?? 0, row: row.number)
    }

    /// The edge length of a row; nil where there is none or it cannot be read.
    func edge(_ row: CSVRow, findings: inout [CornerFinding]) -> NumberText? {
        guard let column = columns.edge else { return nil }
        let cell = row.cell(column)
        guard !cell.isEmpty, cell != "-" else { return nil }
        if let number = number(cell, column) { return number }
        if isUnreadable(cell) { findings.append(CornerFinding(.notANumber, row: row.number, column: column + 1, value: cell)) }
        return nil
    }

    /// Whether a cell is at fault itself, not its column, which is reported once.
    private func isUnreadable(_ cell: String) -> Bool { NumberText.readings(of: CornerNumbers.withoutUnit(cell)).isEmpty }

    private func coordinate(_ row: CSVRow, _ column: Int, isLatitude: Bool, findings: inout [CornerFinding]) -> Double? {
        let cell = row.cell(column)
        let place = CornerFinding(.notANumber, row: row.number, column: column + 1, value: cell)
        func fail(_ kind: CornerFinding.Kind) -> Double? {
            var finding = place
            finding.kind = kind
            findings.append(finding)
            return nil
        }
        if isAngular, let angle = CornerNumbers.angle(cell) {
            if let hemisphere = angle.hemisphere, order.isGeographic, hemisphere.isLatitude != isLatitude {
                return fail(.hemisphereContradicts)
            }
            return isLatitude && angle.degrees.magnitude > 90 ? fail(.coordinateOutOfRange) : angle.degrees
        }
        guard let value = number(cell, column)?.value else { return isUnreadable(cell) || marks[column] != nil ? fail(.notANumber) : nil }
        if isAngular && value.magnitude > (isLatitude ? 90 : 180) { return fail(.coordinateOutOfRange) }
        return value
    }
}
