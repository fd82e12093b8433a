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

    /// How the old code stood before an authority on the day of the renumbering, but for its own end; nil where that had decided nothing.
    func stood(_ former: CodeRecord, before authority: Authority) -> StatusTimeline.Stretch? {
        let decisions = former.decisions.filter { decision in
            let isEnd = decision.authority == .ours && decision.kind == .supersede
            return decision.authority == authority && decision.effectiveOn <= on && !isEnd
        }
        return StatusTimeline(decisions).stretch(on: on)
    }

    /// Whether the code that goes on begins no better than the old one stood: as suspended, as refused by the importer's authority, no
    /// longer in force, and for the same holder.
    func isTakenOver(from former: CodeRecord, by latter: CodeRecord) -> Bool {
        let isHeldAlike =
            former.holder(on: on) == latter.code.holder
            || latter.decisions.contains { $0.kind == .transfer && $0.authority == .ours && $0.effectiveOn <= on }
        return isHeldAlike
            && Authority.allCases.allSatisfy { authority in
                guard let stretch = stood(former, before: authority) else { return true }
                let taken = latter.decisions.filter { $0.authority == authority && $0.effectiveOn <= on }
                if let cause = stretch.status.cause, !taken.contains(where: { $0.kind == cause }) { return false }
                guard let last = stretch.expiresOn else { return true }
                return taken.contains { $0.expiresOn.map { $0 <= last } ?? false }
            }
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
}
