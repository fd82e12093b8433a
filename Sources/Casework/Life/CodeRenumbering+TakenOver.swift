import Registry

extension CodeRenumbering {
    /// What the code that goes on takes over of how the old one stands: our suspension from the day on, and whatever the importer's
    /// authority decided, on the days on which it did.
    func takenOver(from former: CodeRecord, _ numbers: inout FreeNumbers) -> [Decision] {
        let ordered = former.decisions.sorted { ($0.effectiveOn, $0.rank) < ($1.effectiveOn, $1.rank) }
        var taken = ordered.filter { $0.authority == .importer }
        if stood(former, before: .ours)?.status == .suspended,
            var suspension = ordered.last(where: { $0.authority == .ours && $0.kind == .suspend && $0.effectiveOn <= on })
        {
            suspension.effectiveOn = on
            taken.insert(suspension, at: 0)
        }
        return taken.map { decision in
            var own = decision
            (own.id, own.code, own.standsFor) = (numbers.takeDecision(), new, nil)
            return own
        }
    }

    /// How either code stood before an authority on the day of the renumbering, but for its own end; nil where that had decided nothing.
    func stood(_ record: CodeRecord, before authority: Authority) -> StatusTimeline.Stretch? {
        let decisions = record.decisions.filter { decision in
            let isEnd = decision.authority == .ours && decision.kind == .supersede
            return decision.authority == authority && decision.effectiveOn <= on && !isEnd
        }
        return StatusTimeline(decisions).stretch(on: on)
    }

    /// Something of the old code that the one that goes on has not taken over, with how the old one stood in it.
    enum Shortfall: Hashable {
        /// The state before an authority, where the code that goes on stands better.
        case state(Authority, CodeStatus)
        /// The last day before an authority, where the code that goes on has a later one or none.
        case lastDay(Authority, Day)
        /// The holder, where the code that goes on begins with another.
        case holder(Holder?)
    }

    /// In what the code that goes on begins better than the old one stood, or for another holder, as both stand on the day.
    func shortfalls(of latter: CodeRecord, against former: CodeRecord) -> Set<Shortfall> {
        var found: Set<Shortfall> = []
        let holder = former.holder(on: on)
        if holder != latter.holder(on: on) { found.insert(.holder(holder)) }
        for authority in Authority.allCases {
            guard let wanted = stood(former, before: authority) else { continue }
            let taken = stood(latter, before: authority)
            if (taken?.status ?? .draft).weight < wanted.status.weight { found.insert(.state(authority, wanted.status)) }
            guard let last = wanted.expiresOn else { continue }
            if let taken, taken.status.isFinal { continue }
            if let until = taken?.expiresOn, until <= last { continue }
            found.insert(.lastDay(authority, last))
        }
        return found
    }

    /// The decision on the code that goes on that is corrected before one on the old code is; nil where there is none.
    func counterpart(of decision: Decision, on latter: CodeRecord, lacking missing: Set<Shortfall>) -> Decision? {
        let own = latter.decisions.filter { $0.authority == decision.authority && $0.effectiveOn <= on }
            .sorted { ($0.effectiveOn, $0.rank) < ($1.effectiveOn, $1.rank) }
        let isTooLong = missing.contains {
            if case .lastDay(decision.authority, _) = $0 { true } else { false }
        }
        // The last day is that of the latest grant or renewal, whichever decision on the old code set it.
        if isTooLong { return own.last { $0.kind == .grant || $0.kind == .renew } }
        // Whom a transfer goes to cannot be corrected: the right one is recorded.
        guard decision.kind != .transfer else { return nil }
        return own.last { $0.kind == decision.kind && ($0.effectiveOn == decision.effectiveOn || $0.effectiveOn == on) }
    }

    /// Whether a decision on the code that goes on says no more than what holds for the old one.
    func isRepeated(_ decision: Decision, of former: CodeRecord) -> Bool {
        let isTheSame = former.decisions.contains {
            $0.authority == decision.authority && $0.kind == decision.kind && $0.effectiveOn == decision.effectiveOn
        }
        guard !isTheSame else { return true }
        guard decision.effectiveOn == on else { return false }
        return switch decision.kind {
        case .grant: decision.authority == .ours
        case .transfer: former.holder(on: on) == decision.holder
        default: stood(former, before: decision.authority)?.status.cause == decision.kind
        }
    }
}

extension CodeStatus {
    /// What an authority decides to bring about a state that stands against a code; nil for the others, and for an expiry, which is
    /// nobody's decision.
    fileprivate var cause: DecisionKind? {
        switch self {
        case .suspended: .suspend
        case .rejected: .reject
        case .revoked: .revoke
        case .withdrawn: .withdraw
        case .superseded: .supersede
        case .draft, .submitted, .inspected, .active, .expired: nil
        }
    }

    /// How much a state stands against a code, the more the worse; nothing where an authority has not decided.
    fileprivate var weight: Int {
        switch self {
        case .draft, .submitted, .inspected, .active: 0
        case .suspended: 1
        case .expired: 2
        case .rejected: 3
        case .revoked, .withdrawn, .superseded: 4
        }
    }
}
