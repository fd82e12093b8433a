public import Registry

/// Brings a new boundary of an area: in force from a day, or proposed where a code rests on the present one.
public struct ReviseBoundary: Sendable {
    /// What became of it.
    public struct Outcome: Sendable {
        /// The boundary; nil where it was refused, or only tried.
        public var boundary: BoundaryID?
        /// Whether it waits for an `amend` decision, since a code was granted for the boundary in force.
        public var isProposed: Bool
        /// What was found, the neighbours included.
        public var examination: Examination
        /// The areas whose ground it shares.
        public var neighbours: [Neighbour] = []
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Examines a new outline and records it.
    ///
    /// - Parameters:
    ///   - area: The area.
    ///   - submission: The outline.
    ///   - day: The first day that it holds.
    ///   - reason: Why.
    ///   - isTrial: Whether nothing is written.
    /// - Returns: The boundary and everything that was found.
    /// - Throws: `.noSuchArea`, `.areaNotOpen`, or why the store fails.
    public func callAsFunction(_ area: AreaID, _ submission: Submission, from day: Day, reason: String?, isTrial: Bool = false) async throws
        -> Outcome
    {
        let outline = try Examination(of: submission)
        return try await desk.retryingWhenMoved {
            var examination = outline
            let (id, isProposed, neighbours, head) = try await desk.store.read { reading in
                guard let record = try reading.area(area, knownAt: nil) else {
                    throw RegistryError(.noSuchArea, ["area": "area-\(area.number)"])
                }
                guard record.period.contains(day) else {
                    throw RegistryError(.areaNotOpen, ["area": "area-\(area.number)", "day": day.description])
                }
                let rests = record.codes.contains { code in
                    code.timeline(of: .ours).stretches.contains { stretch in
                        let isHeld = stretch.status == .active || stretch.status == .suspended
                        return isHeld && (stretch.period.to.map { $0 > day } ?? true)
                    }
                }
                var numbers = try reading.freeNumbers()
                let neighbours = try outline.ground(submission.facts).map {
                    try NeighbourSearch(reading: reading, day: day)($0, crop: record.area.crop, holder: record.area.holder, except: [area])
                }
                return (numbers.takeBoundary(), rests, neighbours ?? [], try reading.head())
            }
            examination.findings += neighbours.map { $0.finding(feature: submission.index) }
            guard let boundary = examination.boundary(id, submission.facts), examination.isAcceptable, !isTrial else {
                return Outcome(boundary: nil, isProposed: isProposed, examination: examination, neighbours: neighbours)
            }
            let event = RegistryEvent.boundaryRevised(area, boundary, from: isProposed ? nil : day, reason: reason)
            try await desk.store.commit(ChangeSet(by: desk.officer, [event]), expecting: head)
            return Outcome(boundary: id, isProposed: isProposed, examination: examination, neighbours: neighbours)
        }
    }
}
