public import Registry

/// Records units of which a list knows names, and perhaps codes, but no outline: the villages of a commune.
public struct ListUnits: Sendable {
    /// One row of the list.
    public struct Input: Sendable {
        /// The row of the file, from 1.
        public var row: Int
        /// The official code; villages may have none.
        public var code: String?
        /// The full name.
        public var name: String?
        /// The unit that it belongs to, by code or name.
        public var parent: String?

        /// Makes a row from its parts.
        public init(row: Int, code: String?, name: String?, parent: String?) {
            self.row = row
            self.code = code
            self.name = name
            self.parent = parent
        }
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records units, all or none.
    ///
    /// A village without an official code is known by its commune and its name: `07282/Đền Cô`. No number is made up.
    ///
    /// - Parameters:
    ///   - inputs: The rows.
    ///   - day: The first day of units that were not known.
    ///   - level: Their level.
    ///   - parent: The unit that they belong to, where the rows do not say.
    ///   - source: Where they are from.
    /// - Returns: The units recorded, none where a row has an error, and everything that was found.
    /// - Throws: `RegistryError` where the store fails.
    public func callAsFunction(
        _ inputs: [Input], on day: Day, level: UnitLevel, parent: String?, source: String?
    ) async throws -> LoadUnits.Outcome {
        try await desk.retryingWhenMoved {
            let (outcome, head) = try await desk.store.read { reading in
                let known = try reading.units(level, on: day)
                var outcome = LoadUnits.Outcome()
                var seen: Set<String> = []
                for input in inputs {
                    let values = ["row": "\(input.row)"]
                    guard let name = input.name else {
                        outcome.findings.append(Finding("unit-without-name", .error, row: input.row, values: values))
                        continue
                    }
                    guard let above = try self.parent(input.parent ?? parent, of: level, on: day, input.row, reading, &outcome.findings)
                    else {
                        continue
                    }
                    guard let code = input.code ?? (level == .village ? "\(above)/\(name)" : nil) else {
                        outcome.findings.append(Finding("unit-without-code", .error, row: input.row, values: ["name": name]))
                        continue
                    }
                    guard seen.insert(code).inserted else {
                        outcome.findings.append(Finding("unit-repeated", .error, row: input.row, values: ["code": code]))
                        continue
                    }
                    var unit = AdministrativeUnit(name, code: code, level: level, from: day)
                    if let same = known.first(where: { $0.code == code }) {
                        (unit.period, unit.outline, unit.box) = (same.period, same.outline, same.box)
                    }
                    (unit.parent, unit.source) = (above, source)
                    outcome.units.append(unit)
                }
                return (outcome, try reading.head())
            }
            guard !outcome.findings.contains(where: { $0.severity == .error }) else {
                return LoadUnits.Outcome(units: [], findings: outcome.findings)
            }
            try await desk.commit(outcome.units.map { .unitRecorded($0) }, expecting: head)
            return outcome
        }
    }

    /// The code of the unit above; a finding where there is none.
    private func parent(
        _ text: String?, of level: UnitLevel, on day: Day, _ row: Int, _ reading: any RegistryReading, _ findings: inout [Finding]
    ) throws -> String? {
        guard let text else {
            findings.append(Finding("unit-without-parent", .error, row: row, values: ["row": "\(row)"]))
            return nil
        }
        do {
            return try reading.unit(meantBy: text, on: day, level: level == .village ? .commune : nil).code
        } catch let error as RegistryError where error.code == .noSuchUnit || error.code == .ambiguousUnit {
            findings.append(Finding(error.code.rawValue, .error, row: row, values: error.values))
            return nil
        }
    }
}
