public import Registry

/// Loads the days on which no office works, as the government announces them.
public struct LoadHolidays: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Adds holidays, or replaces those of the same day.
    ///
    /// - Parameter rows: The day (`YYYY-MM-DD`, or `MM-DD` for every year), the name and the source of each.
    /// - Returns: What cannot be a day; nothing is written then.
    /// - Throws: Why the store fails.
    public func callAsFunction(_ rows: [(day: String, name: String, source: String)]) async throws -> [Finding] {
        var findings: [Finding] = []
        var events: [RegistryEvent] = []
        for (number, row) in rows.enumerated() {
            guard Day(row.day) != nil || WorkingCalendar.isDayOfEveryYear(row.day) else {
                findings.append(Finding("not-a-holiday", .error, row: number + 2, values: ["day": row.day, "name": row.name]))
                continue
            }
            if let made = ReferenceRow(.holidays, [row.day, row.name, row.source]) { events.append(.referenceDefined(made)) }
        }
        guard findings.isEmpty, !events.isEmpty else { return findings }
        let made = events
        try await desk.retryingWhenMoved {
            let head = try await desk.store.read { try $0.head() }
            try await desk.commit(made, expecting: head)
        }
        return []
    }
}
