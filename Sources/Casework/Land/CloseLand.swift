public import Registry

/// Ends a zone or a plot on a day.
public struct CloseLand: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Ends a zone.
    ///
    /// - Throws: `.noSuchZone` where it is not there on the day before, or why the store fails.
    public func zone(_ text: String, on day: Day, reason: String?) async throws {
        try await desk.retryingWhenMoved {
            let (event, head) = try await desk.store.read { reading in
                let records = try reading.zone(meantBy: text)
                guard records.contains(where: { $0.period.to.map { $0 > day } ?? true }) else {
                    throw RegistryError(.noSuchZone, ["zone": text])
                }
                return (LandEvent.zoneClosed(records[0].subject.id, on: day, reason: reason), try reading.head())
            }
            try await desk.store.commit(ChangeSet(by: desk.officer, [.land(event)]), expecting: head)
        }
    }

    /// Ends a plot.
    ///
    /// - Throws: `.noSuchPlot` where it has ended by then, or why the store fails.
    public func plot(_ text: String, on day: Day, reason: String?) async throws {
        try await desk.retryingWhenMoved {
            let (event, head) = try await desk.store.read { reading in
                let records = try reading.plot(meantBy: text)
                guard records.contains(where: { $0.period.to.map { $0 > day } ?? true }) else {
                    throw RegistryError(.noSuchPlot, ["plot": text])
                }
                return (LandEvent.plotClosed(records[0].subject.id, on: day, reason: reason), try reading.head())
            }
            try await desk.store.commit(ChangeSet(by: desk.officer, [.land(event)]), expecting: head)
        }
    }
}

extension RegistryReading {
    /// All states of the zone that a text means: its number, or `zone-<number>`.
    ///
    /// - Throws: `.noSuchZone`.
    public func zone(meantBy text: String) throws -> [ZoneRecord] {
        let number = Int64(text) ?? (text.lowercased().hasPrefix("zone-") ? Int64(text.dropFirst(5)) : nil)
        var filter = LandFilter()
        filter.number = number
        let found = number == nil ? [] : try zones(filter)
        guard !found.isEmpty else { throw RegistryError(.noSuchZone, ["zone": text]) }
        return found
    }

    /// All states of the plot that a text means: its number, or `plot-<number>`.
    ///
    /// - Throws: `.noSuchPlot`.
    public func plot(meantBy text: String) throws -> [PlotRecord] {
        let number = Int64(text) ?? (text.lowercased().hasPrefix("plot-") ? Int64(text.dropFirst(5)) : nil)
        var filter = LandFilter()
        filter.number = number
        let found = number == nil ? [] : try plots(filter)
        guard !found.isEmpty else { throw RegistryError(.noSuchPlot, ["plot": text]) }
        return found
    }
}
