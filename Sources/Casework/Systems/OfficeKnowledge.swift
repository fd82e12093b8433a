import GeoPrimitives
public import Registry

/// What an office with a registry knows when a file is brought: communes, rules, and the areas round about.
public struct OfficeKnowledge: Sendable {
    private let store: any RegistryStore
    private let day: Day
    private let today: Day

    /// Of a registry.
    ///
    /// - Parameters:
    ///   - store: The registry.
    ///   - day: The day that words such as communes are understood for.
    ///   - today: Today.
    public init(_ store: any RegistryStore, on day: Day, today: Day) {
        (self.store, self.day, self.today) = (store, day, today)
    }

    /// What is known of communes and rules.
    public func knowledge() async throws -> SubmissionPreparation.Knowledge {
        var knowledge = SubmissionPreparation.Knowledge()
        let (day, today) = (day, today)
        (knowledge.gazetteer, knowledge.rules) = try await store.read { (try Gazetteer($0, on: day, today: today), try RuleSettings($0)) }
        return knowledge
    }

    /// The code of an area's commune, as the day has it.
    public func commune(of area: AreaID) async throws -> String? {
        let day = day
        return try await store.read { try $0.unit(of: area, on: day)?.code }
    }

    /// Adds the registry's areas round about.
    public func lookAround(_ submission: Submission, except own: AreaID? = nil) async throws -> Submission {
        guard submission.knowledge != nil else { return submission }
        // As long as no neighbour is known, the mend that needs one is not offered.
        let mends = submission.knowledge?.mends ?? []
        guard let box = try Examination(of: submission, mending: mends).shape?.box else { return submission }
        let day = day
        // A degree is 90 km long at least, both ways, wherever something is grown here.
        let near = box.grown(by: Int32(1e7 * (submission.knowledge?.rules.snapMetres ?? 0) / 90_000))
        var copy = submission
        let neighbours = try await store.read { reading in
            try reading.areas(meeting: near, on: day).filter { $0.area.id != own }
                .map { SubmissionKnowledge.Neighbour(area: $0.area.id, shape: $0.shape) }
        }
        copy.knowledge = submission.knowledge?.beside(neighbours)
        return copy
    }
}

extension SubmissionPreparation.Knowledge {
    /// Adds the commune that is declared for all areas, and the mends that are asked for.
    ///
    /// - Throws: `.noSuchUnit` or `.ambiguousUnit`: a commune that is not known on the day is said at once, not taken for none.
    public mutating func declare(commune: String?, mends: [String]) throws {
        if let commune { _ = try gazetteer?.commune(meantBy: commune) }
        self.commune = commune
        self.mends = mends
    }
}
