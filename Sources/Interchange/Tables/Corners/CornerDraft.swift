/// The corners of one area while its table is read, and the checks that need all of them.
struct CornerDraft {
    let area: String?
    var corners: [Corner] = []
    /// The running number of each corner; empty where the table has none.
    var sequence: [String] = []
    var declaredHectares: Double?
    /// What the columns that were asked for say, by their names.
    var values: [String: String] = [:]
    var isInterleaved = false
    /// Whether rows were left out because they cannot be read.
    var hasUnreadRows = false
    private var repeatsFirstPoint = false

    init(area: String?) { self.area = area }

    func list(order: CornerOrder, notation: CornerNotation, convention: NumberConvention) -> CornerList {
        var list = CornerList(
            area: area, corners: corners, order: order, notation: notation, convention: convention, declaredHectares: declaredHectares,
            repeatsFirstPoint: repeatsFirstPoint)
        list.values = values
        return list
    }

    /// Takes over what a row says about the whole area; every row that says something must say the same.
    mutating func note(_ row: CSVRow, _ columns: [String: Int], findings: inout [CornerFinding]) {
        for (name, column) in columns.sorted(by: { $0.value < $1.value }) {
            let value = row.cell(column)
            guard !value.isEmpty else { continue }
            if let known = values[name], known != value {
                findings.append(
                    CornerFinding(.mappedValuesDiffer, row: row.number, column: column + 1, value: value, expected: known, area: area))
            }
            values[name] = values[name] ?? value
        }
    }

    mutating func check(findings: inout [CornerFinding]) {
        takeOffClosingPoint(findings: &findings)
        if corners.count < 3 && !hasUnreadRows {
            findings.append(CornerFinding(.tooFewCorners, row: corners.last?.row, value: "\(corners.count)", area: area))
        }
        let repeated = checkNames(findings: &findings)
        checkSequence(without: repeated, findings: &findings)
    }

    private mutating func takeOffClosingPoint(findings: inout [CornerFinding]) {
        guard corners.count > 1, let first = corners.first, let last = corners.last else { return }
        if first.first == last.first && first.second == last.second {
            repeatsFirstPoint = true
            corners.removeLast()
            sequence.removeLast()
            // Where each row has the length of the edge before it, the closing row has that of the last edge.
            if corners[0].edge == nil, let edge = last.edge {
                corners[0].edge = edge
                corners[0].edgeDecimals = last.edgeDecimals
            }
            findings.append(CornerFinding(.repeatedFirstPoint, row: last.row, area: area))
        } else if corners.count > 2, let name = last.name, name == first.name {
            findings.append(
                CornerFinding(
                    .closingPointDiffers, row: last.row, value: "\(last.firstText) \(last.secondText)",
                    expected: "\(first.firstText) \(first.secondText)", area: area))
        } else {
            findings.append(CornerFinding(.unclosedRing, row: last.row, area: area))
        }
    }

    /// Reports names that occur twice, and returns the places of the later ones.
    private func checkNames(findings: inout [CornerFinding]) -> Set<Int> {
        var seen: [String: Int] = [:]
        var repeated: Set<Int> = []
        for (index, corner) in corners.enumerated() {
            guard let name = corner.name else { continue }
            if let earlier = seen[name] {
                repeated.insert(index)
                // A last row named as the first one was reported as a closing point already.
                if earlier == 0 && index == corners.count - 1 && index > 1 { continue }
                findings.append(
                    CornerFinding(
                        .duplicatePointName, row: corner.row, value: name, expected: "first in row \(corners[earlier].row)", area: area))
            } else {
                seen[name] = index
            }
        }
        return repeated
    }

    private func checkSequence(without repeated: Set<Int>, findings: inout [CornerFinding]) {
        let kept = corners.indices.filter { !repeated.contains($0) }
        let names = CornerNumbering(kept.map { corners[$0].name ?? "" })
        guard let running = CornerNumbering(kept.map { sequence[$0] }) else {
            report(names, kept, as: .unorderedCorners, findings: &findings)
            return
        }
        report(running, kept, as: .unorderedCorners, findings: &findings)
        if let names, names.numbers != running.numbers, running.firstBreak == nil, names.firstBreak != nil {
            report(names, kept, as: .pointNamesOutOfSequence, findings: &findings)
        }
    }

    private func report(_ numbering: CornerNumbering?, _ kept: [Int], as kind: CornerFinding.Kind, findings: inout [CornerFinding]) {
        guard let numbering else { return }
        if let place = numbering.firstBreak {
            findings.append(
                CornerFinding(
                    kind, row: corners[kept[place]].row, value: "\(numbering.numbers[place])",
                    expected: "after \(numbering.numbers[place - 1])", area: area))
            return
        }
        for gap in numbering.gaps {
            findings.append(
                CornerFinding(
                    .missingPointNumber, row: corners[kept[gap.place]].row, value: gap.missing, area: area))
        }
        if numbering.walk != .ascending {
            findings.append(
                CornerFinding(.numberingStartsElsewhere, row: corners[kept[0]].row, value: "\(numbering.numbers[0])", area: area))
        }
    }
}
