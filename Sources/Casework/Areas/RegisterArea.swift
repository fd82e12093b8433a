public import Registry

/// Registers one growing area with its first boundary.
public struct RegisterArea: Sendable {
    /// What became of it.
    public struct Outcome: Sendable {
        /// The area; nil where it was only tried, or refused.
        public var area: AreaID?
        /// What was found, the neighbours included.
        public var examination: Examination
        /// The areas whose ground it shares.
        public var neighbours: [Neighbour] = []
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Examines a submission and, where nothing stands against it, registers it.
    ///
    /// - Parameters:
    ///   - submission: The outline and what was said about it.
    ///   - day: The first day that the area exists.
    ///   - person: The name of the holder, sealed, where the holder is a person and not an organisation.
    ///   - isTrial: Whether nothing is written.
    ///   - following: What is recorded with the area, once its number is known: its plots.
    /// - Returns: The area and everything that was found; no area where an error stands against it.
    /// - Throws: `RegistryError` where the crop or the commune is not known, or the store fails.
    public func callAsFunction(
        _ submission: Submission, from day: Day, heldBy person: SealedField? = nil, isTrial: Bool = false,
        following: (AreaID, inout FreeNumbers) -> [RegistryEvent] = { _, _ in [] }
    ) async throws -> Outcome {
        let outline = try Examination(of: submission)
        return try await desk.retryingWhenMoved {
            var examination = outline
            let (events, id, neighbours, head) = try await desk.store.read { reading in
                var numbers = try reading.freeNumbers()
                var resolver = try Resolver(reading, on: day, numbers: numbers)
                let made = try Registration(examination, submission.facts, from: day, heldBy: person, &resolver, &numbers, reading)
                let area = made.area
                let events = made.events + following(area.id, &numbers)
                var neighbours: [Neighbour] = []
                if let ground = outline.ground(submission.facts) {
                    // What is recorded as from a day gone by meets the areas of today too.
                    for day in Set([day, max(day, desk.today)]).sorted() {
                        let found = try NeighbourSearch(reading: reading, day: day)(ground, crop: area.crop, holder: area.holder)
                        neighbours += found.filter { one in !neighbours.contains { $0.area.id == one.area.id } }
                    }
                }
                return (events, area.id, neighbours, try reading.head())
            }
            examination.findings += neighbours.map { $0.finding(feature: submission.index) }
            guard examination.isAcceptable, !isTrial else { return Outcome(area: nil, examination: examination, neighbours: neighbours) }
            try await desk.commit(events, expecting: head)
            return Outcome(area: id, examination: examination, neighbours: neighbours)
        }
    }
}

extension GrowingArea {
    /// An area from what was said about it, once its words are understood.
    init(_ facts: SubmittedFacts, id: AreaID, crop: String, holder: Holder?, commune: String?) {
        self.init(
            id: id, name: facts.name ?? "area-\(id.number)", crop: crop, variety: facts.variety, holder: holder, commune: commune,
            declaredHectares: facts.declaredHectares, households: facts.households, senderKey: facts.senderKey,
            visibility: facts.visibility ?? .full)
    }
}

extension Examination {
    /// The boundary that the registry would keep; nil where an error stands against it.
    func boundary(_ id: BoundaryID, _ facts: SubmittedFacts) -> Boundary? {
        extent.map {
            Boundary(
                id: id, extent: $0, area: area, surveyMethod: facts.surveyMethod ?? .unknown, accuracy: facts.accuracy,
                surveyedOn: facts.surveyedOn, receipt: receipt)
        }
    }
}

extension Examination {
    /// The ground that is held against neighbours; nil where an error stands against it.
    func ground(_ facts: SubmittedFacts) -> Ground? {
        shape.map { Ground(shape: $0, size: area, surveyMethod: facts.surveyMethod ?? .unknown, accuracy: facts.accuracy) }
    }
}
