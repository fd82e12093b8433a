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
        return try await desk.retryingWhenMoved {
            var outcome = Outcome()
            let (known, head) = try await desk.store.read { (try $0.units(level, on: day), try $0.head()) }
            for (input, examination) in examined {
                outcome.findings += examination.findings
                guard let shape = examination.shape, examination.isAcceptable else { continue }
                let feature = input.submission.index
                let named = known.filter { $0.fullName == input.name || $0.name == input.name }
                if input.code == nil, named.count > 1 {
                    let which = named.map { "\($0.fullName) (\($0.code))" }.joined(separator: ", ")
                    outcome.findings.append(
                        Finding("ambiguous-unit", .error, feature: feature, values: ["unit": input.name ?? "", "matches": which]))
                    continue
                }
                guard let code = input.code ?? named.first?.code else {
                    outcome.findings.append(Finding("unit-without-code", .error, feature: feature, values: ["name": input.name ?? ""]))
                    continue
                }
                guard !outcome.units.contains(where: { $0.code == code }) else {
                    outcome.findings.append(Finding("key-repeated", .error, feature: feature, values: ["key": code]))
                    continue
                }
                var unit = known.first { $0.code == code } ?? AdministrativeUnit(input.name ?? code, code: code, level: level, from: day)
                unit.outline = shape
                unit.box = shape.box
                unit.source = source ?? unit.source
                outcome.units.append(unit)
            }
            guard !outcome.findings.contains(where: { $0.severity == .error }) else {
                outcome.units = []
                return outcome
            }
            let events = outcome.units.map { RegistryEvent.unitRecorded($0) }
            try await desk.store.commit(ChangeSet(by: desk.officer, events), expecting: head)
            return outcome
        }
    }
}

extension AdministrativeUnit {
    /// A unit that was not known, from its full name: the word for its kind stands before the name.
    init(_ fullName: String, code: String, level: UnitLevel, from day: Day) {
        let kinds = ["Thị trấn", "Phường", "Xã", "Huyện", "Quận", "Thị xã", "Thành phố", "Tỉnh"]
        let kind = kinds.first { VietnameseFolding.exact(fullName).hasPrefix(VietnameseFolding.exact($0) + " ") } ?? ""
        self.init(
            code: code, level: level, name: String(fullName.dropFirst(kind.isEmpty ? 0 : kind.count + 1)), kind: kind,
            period: Period(from: day))
    }
}
