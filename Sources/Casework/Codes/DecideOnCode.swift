public import Registry

/// Records a decision of an authority on a code.
public struct DecideOnCode: Sendable {
    /// What was decided.
    public struct Request: Sendable {
        /// The code, in any spelling.
        public var code: String
        /// The market, where several codes are spelled so.
        public var market: String?
        /// The kind of decision.
        public var kind: DecisionKind
        /// The first day it holds.
        public var on: Day
        /// The day the office received it.
        public var received: Day?
        /// Whose decision.
        public var authority: Authority
        /// The document.
        public var document: String?
        /// Why.
        public var reason: String?
        /// The last day of a grant or renewal.
        public var expires: Day?
        /// The new holder's name, for a transfer.
        public var holder: String?
        /// What lets the decision stand on ground that somebody else holds.
        public var override: OverlapOverride?

        /// Asks for a decision.
        public init(code: String, kind: DecisionKind, on day: Day, authority: Authority = .ours) {
            self.code = code
            self.kind = kind
            on = day
            self.authority = authority
        }
    }

    /// What became of it.
    public struct Outcome: Sendable {
        /// The decision.
        public var decision: Decision
        /// The state from then on.
        public var status: CodeStatus
        /// What is worth knowing about the ground that the code rests on from then on.
        public var findings: [Finding] = []
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records a decision.
    ///
    /// - Throws: `.noSuchCode`, `.ambiguousCode`, `.illegalTransition` where the decision cannot follow on the state of that day or would
    ///   leave a later one without effect, `.codeRenumbered` where another code goes on for it that would not be told of the decision,
    ///   `.noSuchBoundary` for an amendment without a new boundary, `.expiryBeforeGrant`, `.areaNotOpen`, `.receivedInFuture`,
    ///   `.renewalShortens`, `.overlapRefused` where it would give two holders the same crop and market on the same ground, `.fourEyes`, or
    ///   why the store fails.
    public func callAsFunction(_ request: Request) async throws -> Outcome {
        if let expires = request.expires, expires < request.on {
            throw RegistryError(.expiryBeforeGrant, ["from": request.on.description, "expires": expires.description])
        }
        if let received = request.received, received > desk.today {
            throw RegistryError(.receivedInFuture, ["received": received.description])
        }
        if request.kind == .transfer, request.holder?.isEmpty ?? true {
            throw RegistryError(.transferToNobody, ["code": request.code])
        }
        return try await desk.retryingWhenMoved {
            let (events, outcome, judged, head) = try await desk.store.read { reading in
                let record = try reading.code(meantBy: request.code, market: request.market)
                var numbers = try reading.freeNumbers()
                var resolver = try Resolver(reading, on: request.on, numbers: numbers)
                let holder = try resolver.holder(request.holder, reading)
                var decision = Decision(
                    id: numbers.takeDecision(), code: record.code.id, kind: request.kind, effectiveOn: request.on,
                    receivedOn: request.received, authority: request.authority, document: request.document, reason: request.reason,
                    expiresOn: request.expires, holder: holder.holder)
                let renumbering = try reading.renumbering(of: record)
                if let (link, new) = renumbering, decision.effectiveOn >= link.on {
                    throw RegistryError(tellingFirst: new.code, since: link.on, of: decision, on: record.code, isLate: false)
                }
                decision.boundary = try boundary(for: decision, record, reading)
                let status = try follow(record, decision)
                if let (link, new) = renumbering {
                    let after = CodeRecord(code: record.code, decisions: record.decisions + [decision])
                    try link.requireTakenOver(decision, from: record, to: after, by: new)
                }
                if request.kind == .renew, request.expires == nil { throw RegistryError(.renewalWithoutEnd, ["code": request.code]) }
                try refuseShortening(record, decision)
                var events = [holder.added].compactMap { $0 } + [.decisionMade(decision)]
                let judged = try judge(decision, on: record, request.override, reading)
                events += [judged.event].compactMap { $0 }
                return (events, Outcome(decision: decision, status: status, findings: judged.findings), judged, try reading.head())
            }
            try await desk.commit(events, expecting: head) { reading in
                guard judged.isJudged else { return }
                try Desk.recheck(judged.before.code.id, since: judged.before, accepted: judged.conflicts, reading)
            }
            return outcome
        }
    }

    /// What was judged before a decision was recorded, to be judged again with it.
    private struct Judged {
        var before: CodeRecord
        var isJudged = false
        var conflicts: [GrantConflict] = []
        var event: RegistryEvent?
        var findings: [Finding] = []
    }

    /// Judges who decides, and whether somebody else holds the ground.
    private func judge(
        _ decision: Decision, on record: CodeRecord, _ override: OverlapOverride?, _ reading: any RegistryReading
    ) throws -> Judged {
        var judged = Judged(before: record)
        guard decision.authority == .ours else { return judged }
        if let area = try reading.area(record.code.area, knownAt: nil) {
            try desk.requireTwoOfficers(for: decision, of: record, on: area, reading)
            if ![.reject, .revoke, .suspend, .withdraw, .supersede].contains(decision.kind), let end = area.period.to,
                decision.effectiveOn >= end
            {
                throw area.notOpen(on: decision.effectiveOn)
            }
            if decision.kind == .grant || decision.kind == .renew {
                try area.requireOpen(from: decision.effectiveOn, until: decision.expiresOn)
            }
        }
        guard [.grant, .amend, .renew, .transfer].contains(decision.kind) else { return judged }
        var search = ConflictSearch(reading)
        judged.isJudged = true
        judged.conflicts = try search.conflicts(of: record, with: decision)
        judged.findings = try search.doubts(of: record, with: decision, today: desk.today)
        judged.event = try desk.judge(judged.conflicts, record.code.id, record.code.text, decision.id, override)
        return judged
    }

    /// A renewal moves the last day on; what ends sooner is no renewal.
    private func refuseShortening(_ record: CodeRecord, _ decision: Decision) throws {
        guard decision.kind == .renew, let expires = decision.expiresOn,
            let last = record.timeline(of: decision.authority).stretch(on: decision.effectiveOn)?.expiresOn, expires < last
        else { return }
        throw RegistryError(
            .renewalShortens, ["code": record.code.text, "expires": expires.description, "last": last.description])
    }

    /// The boundary that the decision is made for.
    private func boundary(for decision: Decision, _ record: CodeRecord, _ reading: any RegistryReading) throws -> BoundaryID? {
        guard decision.authority == .ours, decision.kind == .grant || decision.kind == .amend else { return nil }
        guard let area = try reading.area(record.code.area, knownAt: nil) else { return nil }
        try area.requireOpen(from: decision.effectiveOn, until: decision.effectiveOn)
        if decision.kind == .grant { return area.boundary(on: decision.effectiveOn)?.boundary.id }
        guard let amended = area.boundary(amending: record, on: decision.effectiveOn) else {
            throw RegistryError(.noSuchBoundary, ["code": record.code.text, "area": "area-\(record.code.area.number)"])
        }
        return amended.boundary.id
    }

    /// The state after the decision, if it can follow on what was decided before and lets stand what was decided for later days.
    private func follow(_ record: CodeRecord, _ decision: Decision) throws -> CodeStatus {
        let before = record.timeline(of: decision.authority)
        let present = before.status(on: decision.effectiveOn)
        guard present.after(decision.kind, by: decision.authority) != nil else {
            let legal = DecisionKind.allCases.filter { present.after($0, by: decision.authority) != nil }
            throw RegistryError(
                .illegalTransition,
                [
                    "code": record.code.text, "kind": decision.kind.rawValue, "status": present.rawValue,
                    "day": decision.effectiveOn.description, "legal": legal.map(\.rawValue).joined(separator: ", "),
                ])
        }
        let own = record.decisions.filter { $0.authority == decision.authority }
        let after = StatusTimeline(own + [decision])
        for later in own where later.effectiveOn > decision.effectiveOn {
            // Laid out up to itself, so that a later decision of the same day does not hide it.
            let upTo = StatusTimeline((own + [decision]).filter { ($0.effectiveOn, $0.rank) <= (later.effectiveOn, later.rank) })
            if upTo.stretches.contains(where: { $0.decision == later.id }) { continue }
            throw RegistryError(leavingBehind: later, on: record.code, in: after.status(on: later.effectiveOn))
        }
        return after.status(on: decision.effectiveOn)
    }
}
