import GeoPrimitives
public import Registry

/// Loads official outlines of administrative units as of a day.
public struct LoadUnits: Sendable {
    /// One unit of the file.
    public struct Input: Sendable {
        /// The outline as handed in.
        public var submission: Submission
        /// The official code.
        public var code: String?
        /// The full name, as `Xã Đồng Kỳ`.
        public var name: String?

        /// Makes an input from its parts.
        public init(submission: Submission, code: String?, name: String?) {
            self.submission = submission
            self.code = code
            self.name = name
        }
    }

    /// What became of them.
    public struct Outcome: Sendable {
        /// The units recorded.
        public var units: [AdministrativeUnit] = []
        /// What was found.
        public var findings: [Finding] = []
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Examines the outlines and records them, all or none.
    ///
    /// A unit that is known on the day keeps its facts and gets the outline; one that is not becomes a unit from that day on.
    ///
    /// - Parameters:
    ///   - inputs: The units.
    ///   - day: The day that the outlines hold for.
    ///   - level: Their level.
    ///   - source: Where they are from.
    /// - Returns: The units, none where an error stands against one of them.
    /// - Throws: `RegistryError` where the store fails.
    public func callAsFunction(_ inputs: [Input], on day: Day, level: UnitLevel, source: String?) async throws -> Outcome {
        let examined = try inputs.map { ($0, try Examination(of: $0.submission)) }
        let coverage = try UnitCoverage.findings(examined)
        return try await desk.retryingWhenMoved {
            let (outcome, events, head) = try await desk.store.read { reading in
                let known = try reading.units(level, on: day)
                // A unit of the same code that is known from a later day on ends the one that is made for this day.
                let later = Dictionary(
                    grouping: try reading.units(on: day...Day.last, knownAt: nil).filter { $0.level == level }, by: \.code
                )
                .compactMapValues { $0.compactMap(\.period.from).filter { $0 > day }.min() }
                var outcome = Outcome(findings: coverage)
                var seen: Set<String> = []
                var events: [RegistryEvent] = []
                for (input, examination) in examined {
                    outcome.findings += examination.findings
                    guard let shape = examination.shape, examination.isAcceptable else { continue }
                    guard let code = LoadUnits.code(of: input, among: known, &outcome.findings) else { continue }
                    guard seen.insert(code).inserted else {
                        outcome.findings.append(Finding("unit-repeated", .error, feature: input.submission.index, values: ["code": code]))
                        continue
                    }
                    var made = AdministrativeUnit(input.name ?? code, code: code, level: level, from: day)
                    made.period.to = later[code]
                    let unit = known.first { $0.code == code } ?? made
                    for var same in try [unit] + reading.unitsOnTheSameGround(after: unit) {
                        same.outline = shape
                        same.box = shape.box
                        same.source = source ?? same.source
                        events.append(.unitRecorded(same))
                    }
                    outcome.units.append(unit)
                }
                return (outcome, events, try reading.head())
            }
            guard !outcome.findings.contains(where: { $0.severity == .error }) else {
                var refused = outcome
                refused.units = []
                return refused
            }
            try await desk.commit(events, expecting: head)
            return outcome
        }
    }

    /// The code that a unit of the file has, or that its name is known by.
    private static func code(of input: Input, among known: [AdministrativeUnit], _ findings: inout [Finding]) -> String? {
        if let code = input.code { return code }
        let index = input.submission.index
        let named = known.filter { $0.fullName == input.name }
        let found = named.isEmpty ? known.filter { $0.name == input.name } : named
        if found.count > 1 {
            let matches = found.map { "\($0.fullName) (\($0.code))" }.joined(separator: ", ")
            findings.append(Finding("ambiguous-unit", .error, feature: index, values: ["unit": input.name ?? "", "matches": matches]))
        } else if found.isEmpty {
            findings.append(Finding("unit-without-code", .error, feature: index, values: ["name": input.name ?? ""]))
        }
        return found.count == 1 ? found[0].code : nil
    }
}

extension RegistryReading {
    /// What a unit became under the same code without taking ground from another: renamed, or made a ward.
    func unitsOnTheSameGround(after unit: AdministrativeUnit) throws -> [AdministrativeUnit] {
        var later: [AdministrativeUnit] = []
        var current = unit
        while let end = current.period.to, let next = try units(unit.level, on: end).first(where: { $0.code == unit.code }) {
            let others = try units(unit.level, on: end.adding(days: -1)).filter { $0.code != unit.code }
            let joined = try others.contains { try successor(of: $0.code, since: end.adding(days: -1), on: end)?.code == unit.code }
            guard !joined else { break }
            later.append(next)
            current = next
        }
        return later
    }
}

extension AdministrativeUnit {
    /// A unit that was not known, from its full name: the word for its kind stands before the name.
    public init(_ fullName: String, code: String, level: UnitLevel, from day: Day) {
        let kinds = ["Thị trấn", "Phường", "Xã", "Huyện", "Quận", "Thị xã", "Thành phố", "Tỉnh"]
        let kind = kinds.first { VietnameseFolding.exact(fullName).hasPrefix(VietnameseFolding.exact($0) + " ") } ?? ""
        self.init(
            code: code, level: level, name: String(fullName.dropFirst(kind.isEmpty ? 0 : kind.count + 1)), kind: kind,
            period: Period(from: day))
    }
}
