import Registry

extension RegistryReading {
    /// The runs of a lot with how many of their stamps are not void on a day; those of which none is left are left out.
    func liveRuns(of lot: LotID, on day: Day) throws -> [StampRunSummary] {
        try stampRuns(.lot(lot), knownAt: nil).compactMap { summary in
            let void = try stampChanges(of: summary.run.id).filter { $0.state == .void && $0.on <= day }.flatMap(\.ranges).merged
            var live = summary
            live.count -= void.map { min($0.last, summary.count - 1) - $0.first + 1 }.reduce(0, +)
            return live.count > 0 ? live : nil
        }
    }
}
