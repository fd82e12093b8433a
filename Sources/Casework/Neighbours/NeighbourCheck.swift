public import Registry

/// Adds to the examination of an outline which areas of a registry share its ground, without registering it.
public struct NeighbourCheck: Sendable {
    private let store: any RegistryStore
    private let day: Day

    /// In a registry, on a day.
    public init(_ store: any RegistryStore, on day: Day) {
        self.store = store
        self.day = day
    }

    /// Adds what is found.
    ///
    /// - Throws: Why the store fails; a crop or a holder that it does not know is left out of the judgement.
    public func add(to examination: inout Examination, _ submission: Submission) async throws {
        guard examination.isAcceptable, let ground = examination.ground(submission.facts) else { return }
        let facts = submission.facts
        let found = try await store.read { reading in
            let crop = facts.crop.flatMap { try? reading.crop(meantBy: $0) }
            let holder = try facts.holder.flatMap { try reading.organisation(called: $0)?.id }
            return try NeighbourSearch(reading: reading, day: day)(ground, crop: crop, holder: holder.map { .organisation($0) })
        }
        examination.findings += found.map { $0.finding(feature: submission.index) }
    }
}
