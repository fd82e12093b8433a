import GeoPrimitives
public import Registry

/// What a decree does to administrative units on a day, as one table of successors says it.
///
/// The units that end, those that begin, and which went over into which: nothing else of the registry changes.
public struct Reorganisation: Sendable {
    /// One row of the table: a unit of before, and one that it went over into.
    public struct Row: Hashable, Sendable {
        /// The row of the file, from 1.
        public var row: Int
        /// The code before.
        public var old: String
        /// The code after.
        public var new: String

        /// Makes a row from its parts.
        public init(row: Int, old: String, new: String) {
            self.row = row
            self.old = old
            self.new = new
        }
    }

    /// The units that end on the day, with it as their end.
    public private(set) var ended: [AdministrativeUnit] = []
    /// The units that begin on the day.
    public private(set) var begun: [AdministrativeUnit] = []
    /// Which went over into which.
    public private(set) var successions: [UnitSuccession] = []
    /// What is wrong with the table.
    public private(set) var findings: [Finding] = []

    /// The codes that went over into several units.
    public var split: Set<String> {
        Set(Dictionary(grouping: successions, by: \.code).filter { Set($0.value.map(\.successor)).count > 1 }.keys)
    }

    /// Works out what a table does.
    ///
    /// - Parameters:
    ///   - rows: The table.
    ///   - day: The first day of the new order.
    ///   - decree: The decree.
    ///   - named: What is said about units that begin; one that keeps its code keeps its name where nothing is said.
    ///   - before: The units on the day before.
    public init(_ rows: [Row], on day: Day, decree: (Row) -> String?, named: [AdministrativeUnit], among before: [AdministrativeUnit]) {
        let present = Dictionary(before.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let said = Dictionary(named.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = rows + Reorganisation.growing(rows, present)
        let ending = Set(rows.map(\.old))
        var seen: Set<Row> = []
        var (endedCodes, begunCodes): (Set<String>, Set<String>) = ([], [])
        for row in rows {
            guard let old = present[row.old] else {
                findings.append(
                    Finding(
                        "unit-not-there", .error, row: row.row,
                        values: ["row": "\(row.row)", "code": row.old, "day": day.adding(days: -1).description]))
                continue
            }
            guard seen.insert(Row(row: 0, old: row.old, new: row.new)).inserted else {
                findings.append(
                    Finding(
                        "succession-repeated", .warning, row: row.row, values: ["row": "\(row.row)", "code": row.old, "other": row.new]))
                continue
            }
            if endedCodes.insert(row.old).inserted {
                var last = old
                last.period.to = day
                ended.append(last)
            }
            // A unit of another level takes nothing in: it goes on as it is.
            if present[row.new] == nil || ending.contains(row.new) || said[row.new] != nil, begunCodes.insert(row.new).inserted {
                if var unit = said[row.new] ?? present[row.new] {
                    if said[row.new] == nil {
                        if unit.outline != nil {
                            let values = ["row": "\(row.row)", "unit": "\(unit.fullName) (\(unit.code))", "day": day.description]
                            findings.append(Finding("outline-outlived", .warning, row: row.row, values: values))
                        }
                        (unit.outline, unit.squareKilometres) = (nil, nil)
                    }
                    if unit.parent == nil { unit.parent = old.parent }
                    unit.period = Period(from: day)
                    begun.append(unit)
                } else {
                    findings.append(
                        Finding("successor-without-name", .error, row: row.row, values: ["row": "\(row.row)", "code": row.new]))
                }
            }
            successions.append(UnitSuccession(code: row.old, successor: row.new, on: day, decree: decree(row)))
        }
        carryVillages(of: endedCodes, on: day, among: before)
        // Where nobody says more, a unit lies within the boxes of those that it was made of.
        for index in begun.indices where begun[index].box == nil {
            let parts = successions.filter { $0.successor == begun[index].code }.compactMap { present[$0.code]?.box }
            begun[index].box = parts.dropFirst().reduce(parts.first) { $0?.joined(with: $1) }
        }
    }

    /// Rows that a table leaves out: a unit that takes in others of its level ends and begins anew, with its code and its name.
    private static func growing(_ rows: [Row], _ present: [String: AdministrativeUnit]) -> [Row] {
        var known = Set(rows.map(\.old))
        return rows.compactMap { row in
            guard let old = present[row.old], let new = present[row.new], old.level == new.level, known.insert(row.new).inserted else {
                return nil
            }
            return Row(row: row.row, old: row.new, new: row.new)
        }
    }

    /// Lets the villages of a unit that went over into one other be villages of that one.
    private mutating func carryVillages(of endedCodes: Set<String>, on day: Day, among before: [AdministrativeUnit]) {
        let successors = Dictionary(grouping: successions, by: \.code).mapValues { Set($0.map(\.successor)) }
        let begunCodes = Set(begun.map(\.code))
        for village in before where village.level == .village && !endedCodes.contains(village.code) && !begunCodes.contains(village.code) {
            guard let parent = village.parent, endedCodes.contains(parent), let after = successors[parent], after != [parent] else {
                continue
            }
            guard after.count == 1, let successor = after.first else {
                let values = [
                    "village": "\(village.fullName) (\(village.code))", "unit": parent, "others": after.sorted().joined(separator: ", "),
                ]
                findings.append(Finding("village-unplaced", .warning, values: values))
                continue
            }
            var (last, first) = (village, village)
            last.period.to = day
            (first.parent, first.period) = (successor, Period(from: day))
            ended.append(last)
            begun.append(first)
        }
    }

    /// Units with their periods ended and begun by the reorganisation, as of its day.
    public func applied(to units: [AdministrativeUnit]) -> [AdministrativeUnit] {
        let last = Set(ended.map(\.code))
        let first = Set(begun.map(\.code))
        return units.filter { !last.contains($0.code) && !first.contains($0.code) } + begun
    }
}
