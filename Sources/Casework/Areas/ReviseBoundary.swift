public import Registry

/// Brings a new boundary of an area: in force from a day, or proposed where a code rests on the present one.
public struct ReviseBoundary: Sendable {
    /// What became of it.
    public struct Outcome: Sendable {
        /// The boundary; nil where it was refused, or only tried.
        public var boundary: BoundaryID?
        /// Whether it waits for an `amend` decision, since a code was granted for the boundary in force.
        public var isProposed: Bool
        /// What was found, also beside the boundary before and around the new one.
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
            let (id, revision, changes, neighbours, head) = try await desk.store.read { reading in
                let revision = try Revision(of: area, from: day, reading)
                var numbers = try reading.freeNumbers()
                let id = numbers.takeBoundary()
                let changes = try revision.findings(of: outline.boundary(id, submission.facts), feature: submission.index, reading)
                let neighbours = try revision.neighbours(of: outline, submission.facts, reading)
                return (id, revision, changes, neighbours, try reading.head())
            }
            let isProposed = revision.isProposed
            examination.findings += changes + neighbours.map { $0.finding(feature: submission.index) }
            guard let boundary = examination.boundary(id, submission.facts), examination.isAcceptable, !isTrial else {
                return Outcome(boundary: nil, isProposed: isProposed, examination: examination, neighbours: neighbours)
            }
            try await desk.commit([revision.event(boundary, reason: reason)], expecting: head)
            return Outcome(boundary: id, isProposed: isProposed, examination: examination, neighbours: neighbours)
        }
    }
}
