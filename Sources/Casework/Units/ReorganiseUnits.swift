import GeoPrimitives
public import Registry

/// Applies a reorganisation of administrative units: a decree with a table of successors.
///
/// Codes, boundaries and stamps stay as they are; every area shows its unit then and now.
public struct ReorganiseUnits: Sendable {
    /// Where an area of a unit that was split came to lie.
    public struct Placement: Sendable {
        /// The area.
        public var area: AreaID
        /// The unit that was split.
        public var old: String
        /// The part; nil where nobody can tell, and an officer has to say.
        public var new: String?
        /// Whether an officer should look at it.
        public var isDoubtful: Bool
        /// How much of it lies in each part.
        public var shares: [(code: String, share: Double)]
    }

    /// What became of it.
    public struct Outcome: Sendable {
        /// The units that ended, began, and which went over into which.
        public var reorganisation: Reorganisation
        /// Where the areas of split units came to lie.
        public var placements: [Placement] = []
        /// Everything that was found.
        public var findings: [Finding] = []

        /// Whether it can be applied.
        public var isAcceptable: Bool { !findings.contains { $0.severity == .error } }
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Applies a table.
    ///
    /// - Parameters:
    ///   - rows: The table.
    ///   - named: What is said about units that begin.
    ///   - outlines: Outlines of units that begin, by which areas of split units are assigned; those loaded before count too.
    ///   - day: The first day of the new order.
    ///   - decree: The decree.
    ///   - isTrial: Whether nothing is written.
    /// - Returns: What became of it; where an error stands against it nothing was written.
    /// - Throws: `RegistryError` where the store fails.
    public func callAsFunction(
        _ rows: [Reorganisation.Row], named: [AdministrativeUnit], outlines: [LoadUnits.Input] = [], on day: Day, decree: String?,
        isTrial: Bool = false
    ) async throws -> Outcome {
        let examined = try outlines.map { ($0, try Examination(of: $0.submission)) }
        return try await desk.retryingWhenMoved {
            let (events, outcome, head) = try await desk.store.read { reading in
                let before = try reading.units(nil, on: day.adding(days: -1))
                let known = try reading.units(nil, on: day).filter { $0.period.from == day }
                let reorganisation = Reorganisation(rows, on: day, decree: { _ in decree }, named: named + known, among: before)
                let successions = try reading.unitSuccessions()
                var outcome = Outcome(reorganisation: reorganisation, findings: reorganisation.findings)
                outcome.findings += ReorganiseUnits.contradictions(of: rows, on: day, with: successions, among: before)
                var begun = reorganisation.begun
                for index in begun.indices {
                    begun[index].outline = begun[index].outline ?? known.first { $0.code == begun[index].code }?.outline
                }
                for (input, examination) in examined {
                    outcome.findings += examination.findings
                    guard let shape = examination.shape else { continue }
                    guard let place = begun.firstIndex(where: { $0.code == input.code || input.code == nil && $0.isNamed(input.name) })
                    else {
                        let values = ["unit": input.code ?? input.name ?? ""]
                        outcome.findings.append(Finding("outline-of-no-successor", .error, feature: input.submission.index, values: values))
                        continue
                    }
                    (begun[place].outline, begun[place].box) = (shape, shape.box)
                }
                let recorded = Set(successions)
                if outcome.isAcceptable {
                    outcome.placements = try placements(reorganisation, begun + before, before: day, reading)
                    outcome.findings += outcome.placements.compactMap(\.finding)
                }
                // What is recorded already stays as it is, an officer's assignment above all.
                let written = before + known
                let assigned = Set(try reading.unitAssignments().filter { $0.on == day }.map(\.area))
                var events = (reorganisation.ended + begun).filter { !written.contains($0) }.map { RegistryEvent.unitRecorded($0) }
                events += reorganisation.successions.filter { !recorded.contains($0) }.map { .unitSucceeded($0) }
                events += outcome.placements.filter { !assigned.contains($0.area) }.compactMap { placement in
                    placement.new.map {
                        .land(.areaAssigned(UnitAssignment(area: placement.area, unit: $0, on: day, isDoubtful: placement.isDoubtful)))
                    }
                }
                return (events, outcome, try reading.head())
            }
            guard outcome.isAcceptable, !isTrial, !events.isEmpty else { return outcome }
            try await desk.commit(events, expecting: head)
            return outcome
        }
    }

    /// Says where a unit of the table is recorded to go over into others later: an earlier day would cut short what that stands on.
    private static func contradictions(
        of rows: [Reorganisation.Row], on day: Day, with recorded: [UnitSuccession], among before: [AdministrativeUnit]
    ) -> [Finding] {
        var said: Set<String> = []
        return rows.compactMap { row -> Finding? in
            guard let unit = before.first(where: { $0.code == row.old }) else { return nil }
            let later = recorded.filter { succession in
                succession.code == row.old && day < succession.on && !(unit.period.to.map { $0 < succession.on } ?? false)
            }
            guard let first = later.map(\.on).min(), said.insert(row.old).inserted else { return nil }
            let successors = Set(later.filter { $0.on == first }.map(\.successor)).sorted().joined(separator: ", ")
            let values = ["row": "\(row.row)", "code": row.old, "other": successors, "day": first.description]
            return Finding("succession-later", .error, row: row.row, values: values)
        }
    }

    /// Where the areas of split units come to lie, by geometry.
    private func placements(
        _ reorganisation: Reorganisation, _ units: [AdministrativeUnit], before day: Day, _ reading: any RegistryReading
    ) throws -> [Placement] {
        let eve = day.adding(days: -1)
        var found: [Placement] = []
        for old in reorganisation.split.sorted() {
            var filter = Filter(on: eve)
            filter.communes = [old]
            var areas: Set<AreaID> = []
            try reading.visitFeatures(filter) { areas.insert(AreaID($0.areaID)) }
            let successors = Set(reorganisation.successions.filter { $0.code == old }.map(\.successor))
            let parts = successors.sorted().compactMap { code in
                units.first { $0.code == code && $0.outline != nil }.flatMap { unit in unit.outline.map { (code: code, outline: $0) } }
            }
            for area in areas.sorted() {
                let record = try reading.area(area, knownAt: nil)
                let boundary = record?.boundary(on: eve) ?? record?.boundaries.last { !$0.isProposed }
                // With the outline of one part missing nobody can say what does not lie in the others.
                let shares = try UnitShares(of: boundary?.boundary.extent, in: parts.count == successors.count ? parts : [])
                found.append(
                    Placement(
                        area: area, old: old, new: shares.verdict?.code, isDoubtful: shares.verdict?.isDoubtful ?? true,
                        shares: shares.shares))
            }
        }
        return found
    }
}

extension ReorganiseUnits.Placement {
    /// What an officer is told of it, where she should look.
    fileprivate var finding: Finding? {
        guard isDoubtful else { return nil }
        let parts = shares.map { "\($0.code) \(($0.share * 100).formatted(decimals: 1)) %" }.joined(separator: ", ")
        let values = ["area": "area-\(area.number)", "unit": old, "new": new ?? "", "shares": parts]
        return new == nil ? Finding("area-unplaced", .warning, values: values) : Finding("area-astride", .warning, values: values)
    }
}

extension AdministrativeUnit {
    /// Whether it is called so, with or without the word for its kind.
    fileprivate func isNamed(_ text: String?) -> Bool { text == name || text == fullName }
}
