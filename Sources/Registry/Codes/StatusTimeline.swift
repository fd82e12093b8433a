/// The states of a code before one authority, day by day, as its decisions make them.
///
/// A pure function of the decisions: the same decisions give the same timeline whenever and wherever it is computed. Expiry is
/// nobody's decision: it begins on the day after the last day that the latest grant or renewal states.
public struct StatusTimeline: Hashable, Sendable {
    /// One stretch of days in one state.
    public struct Stretch: Hashable, Sendable {
        /// Makes a stretch from its parts.
        public init(
            period: Period, status: CodeStatus, decision: DecisionID, boundary: BoundaryID? = nil, expiresOn: Day? = nil,
            grantedOn: Day? = nil
        ) {
            self.period = period
            self.status = status
            self.decision = decision
            self.boundary = boundary
            self.expiresOn = expiresOn
            self.grantedOn = grantedOn
        }

        /// The days.
        public var period: Period
        /// The state on them.
        public var status: CodeStatus
        /// The decision that brought it about; for an expiry the one that set the last day.
        public var decision: DecisionID
        /// The boundary in force for the code.
        public var boundary: BoundaryID?
        /// The last day of the certificate in force.
        public var expiresOn: Day?
        /// The first day of the grant that the stretch rests on.
        public var grantedOn: Day?
    }

    /// The stretches in the order of their days, without gap from the first decision on.
    public private(set) var stretches: [Stretch] = []

    /// Lays out the decisions of one authority on one code: by effective day, then by number.
    public init(_ decisions: [Decision]) {
        let ordered = decisions.sorted { ($0.effectiveOn, $0.rank) < ($1.effectiveOn, $1.rank) }
        var status = CodeStatus.draft
        var boundary: BoundaryID?
        var expiresOn: Day?
        var grantedOn: Day?
        var expiredWhileSuspended = false
        for decision in ordered {
            if status != .expired, let last = expiresOn, last < decision.effectiveOn, status == .active || status == .suspended {
                expiredWhileSuspended = status == .suspended
                status = .expired
            }
            // What cannot follow is refused when it is decided; a later correction may leave it behind, and then it has no effect.
            guard let next = status.after(decision.kind, by: decision.authority) else { continue }
            // A renewal lifts no suspension: that takes a restoration.
            status = status == .expired && decision.kind == .renew && expiredWhileSuspended ? .suspended : next
            if let cited = decision.boundary { boundary = cited }
            switch decision.kind {
            case .grant:
                grantedOn = decision.effectiveOn
                expiresOn = decision.expiresOn
            case .renew: expiresOn = decision.expiresOn
            default: break
            }
            begin(
                Stretch(
                    period: Period(from: decision.effectiveOn), status: status, decision: decision.id, boundary: boundary,
                    expiresOn: expiresOn, grantedOn: grantedOn))
        }
    }

    /// The state on a day: a draft before the first decision.
    public func status(on day: Day) -> CodeStatus { stretch(on: day)?.status ?? .draft }

    /// The stretch that a day lies in; nil before the first decision.
    public func stretch(on day: Day) -> Stretch? { stretches.last { $0.period.contains(day) } }

    private mutating func begin(_ stretch: Stretch) {
        if let start = stretch.period.from {
            // Several decisions on one day: the last one is what holds that day.
            while let last = stretches.last, let from = last.period.from, from >= start { stretches.removeLast() }
            if !stretches.isEmpty { stretches[stretches.count - 1].period.to = start }
        }
        stretches.append(stretch)
        guard let last = stretch.expiresOn, stretch.status == .active || stretch.status == .suspended else { return }
        let end = last.adding(days: 1)
        // After the last day of the calendar there is none on which it could be expired.
        guard let start = stretch.period.from, end > last else { return }
        guard end > start else {
            stretches[stretches.count - 1].status = .expired
            return
        }
        stretches[stretches.count - 1].period.to = end
        var expired = stretch
        expired.period = Period(from: end)
        expired.status = .expired
        stretches.append(expired)
    }
}
