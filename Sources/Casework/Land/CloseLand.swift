public import Registry

/// Ends a zone or a plot on a day.
public struct CloseLand: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Ends a zone.
    ///
    /// - Throws: `.noSuchZone`, `.landEnded` where it has ended by then, `.closedBeforeBeginning` where it has no day before that one, or
    ///   why the store fails.
    public func zone(_ text: String, on day: Day, reason: String?) async throws {
        try await close(text, on: day) { reading in
            let states = try reading.zone(meantBy: text)
            return (states.map(\.period), .zoneClosed(states[0].subject.id, on: day, reason: reason))
        }
    }

    /// Ends a plot.
    ///
    /// - Throws: As `zone`, with `.noSuchPlot`.
    public func plot(_ text: String, on day: Day, reason: String?) async throws {
        try await close(text, on: day) { reading in
            let states = try reading.plot(meantBy: text)
            return (states.map(\.period), .plotClosed(states[0].subject.id, on: day, reason: reason))
        }
    }

    /// Ends what a text means: once, or earlier than was recorded, and never before it began.
    private func close(
        _ text: String, on day: Day, _ find: @Sendable (any RegistryReading) throws -> (periods: [Period], closing: LandEvent)
    ) async throws {
        try await desk.retryingWhenMoved {
            let (event, head) = try await desk.store.read { reading in
                let (periods, closing) = try find(reading)
                if !periods.contains(where: { $0.to.map { $0 > day } ?? true }), let end = periods.compactMap(\.to).max() {
                    throw RegistryError(.landEnded, ["what": text, "day": end.description])
                }
                if !periods.contains(where: { $0.from.map { $0 < day } ?? true }), let beginning = periods.compactMap(\.from).min() {
                    throw RegistryError(
                        .closedBeforeBeginning, ["what": text, "day": day.description, "from": beginning.description])
                }
                return (closing, try reading.head())
            }
            try await desk.commit([.land(event)], expecting: head)
        }
    }
}

extension RegistryReading {
    /// All states of the zone that a text means: its number, or `zone-<number>`.
    ///
    /// - Throws: `.noSuchZone`.
    public func zone(meantBy text: String) throws -> [ZoneRecord] {
        let found = try LandFilter(numbered: text, "zone-").map { try zones($0) } ?? []
        guard !found.isEmpty else { throw RegistryError(.noSuchZone, ["zone": text]) }
        return found
    }

    /// All states of the plot that a text means: its number, or `plot-<number>`.
    ///
    /// - Throws: `.noSuchPlot`.
    public func plot(meantBy text: String) throws -> [PlotRecord] {
        let found = try LandFilter(numbered: text, "plot-").map { try plots($0) } ?? []
        guard !found.isEmpty else { throw RegistryError(.noSuchPlot, ["plot": text]) }
        return found
    }
}

extension LandFilter {
    /// All states of the one with a number, written alone or after its mark; nil where the text is none.
    fileprivate init?(numbered text: String, _ mark: String) {
        guard let number = Int64(text) ?? (text.lowercased().hasPrefix(mark) ? Int64(text.dropFirst(mark.count)) : nil) else { return nil }
        self.init()
        self.number = number
    }
}
