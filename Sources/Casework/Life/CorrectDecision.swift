public import Registry

/// Puts a decision right that was recorded wrongly: another entry stands in its place, with the reason; the old one stays in the journal.
public struct CorrectDecision: Sendable {
    /// What is to be put right; what is nil stays as it was.
    public struct Request: Sendable {
        /// The decision.
        public var decision: DecisionID
        /// Why it was wrong.
        public var why: String
        /// Whether it was never made.
        public var isStruckOut = false
        /// The first day it holds.
        public var on: Day?
        /// The day the office received it.
        public var received: Day?
        /// The last day of a grant or renewal.
        public var expires: Day?
        /// The document.
        public var document: String?
        /// The reason of the decision itself.
        public var reason: String?
        /// What lets the decision stand on ground that somebody else holds.
        public var override: OverlapOverride?

        /// Asks for a correction.
        public init(_ decision: DecisionID, why: String) {
            self.decision = decision
            self.why = why
        }
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Corrects a decision.
    ///
    /// What a renumbering decided is struck out as a whole: the grant of the new code with all that it took over, and the end of the old
    /// one, so that this goes on under its own text.
    ///
    /// - Returns: The decision in its place; nil where it was struck out.
    /// - Throws: `.correctionWithoutReason`, `.noSuchDecision`, `.correctionWithoutEffect` where nothing would change, `.illegalTransition`
    ///   where another decision would lose its effect, `.areaNotOpen` where the code would be held on after its area has ended,
    ///   `.correctionLeavesNothing` where a boundary would be in force on no day, `.expiryBeforeGrant`, `.overlapRefused`, `.fourEyes`;
    ///   of codes that were renumbered `.renumberingMoved` where its day would be another, `.renumberingUsed` where something was decided
    ///   on the new code since, `.renumberingInUse` where something hangs on it, `.codeRenumbered`, `.renumberedCorrectFirst` and
    ///   `.renumberedBetter` where that would stand better than the old one did; or why the store fails.
    public func callAsFunction(_ request: Request) async throws -> Decision? {
        guard !VietnameseFolding.exact(request.why).isEmpty else { throw RegistryError(.correctionWithoutReason) }
        return try await desk.retryingWhenMoved {
            let (events, right, head) = try await desk.store.read { reading in
                guard let wrong = try reading.decision(request.decision), let record = try reading.code(wrong.code),
                    let area = try reading.area(record.code.area, knownAt: nil)
                else { throw RegistryError(.noSuchDecision, ["decision": "\(request.decision.number)"]) }
                try desk.requireTwoOfficers(for: wrong, of: record, on: area, isCorrected: true, reading)
                var numbers = try reading.freeNumbers()
                let right = request.isStruckOut ? nil : request.applied(to: wrong, numbers.takeDecision())
                let renumbering = try reading.renumbering(decidedBy: wrong, on: record)
                if let (link, old, new) = renumbering, let right, right.effectiveOn != link.on {
                    throw RegistryError(
                        .renumberingMoved,
                        ["code": old.code.text, "other": new.code.text, "day": link.on.description, "decision": "\(wrong.id.number)"])
                }
                let events: [RegistryEvent] =
                    if let (link, old, new) = renumbering, right == nil {
                        try undo(link, old, new, request, reading)
                    } else {
                        try correct(wrong, right, record, area, request, reading)
                    }
                return (events, right, try reading.head())
            }
            try await desk.commit(events, expecting: head)
            return right
        }
    }

    /// What puts one decision right that stands for itself.
    private func correct(
        _ wrong: Decision, _ right: Decision?, _ record: CodeRecord, _ area: AreaRecord, _ request: Request, _ reading: any RegistryReading
    ) throws -> [RegistryEvent] {
        try require(right, insteadOf: wrong, record, area)
        var after = record
        after.decisions.removeAll { $0.id == wrong.id }
        after.decisions += [right].compactMap { $0 }
        try requireEffects(of: after, wrong, right, before: record)
        try requireTakenOver(wrong, from: record, to: after, reading)
        try area.requireHeldNoLonger(after, than: record)
        let corrected = DecisionCorrection(corrected: wrong.id, replacement: right, reason: request.why)
        guard wrong.authority == .ours else { return [.life(.decisionCorrected(corrected))] }
        var search = ConflictSearch(reading)
        let conflicts = try search.conflicts(of: after, since: record)
        let judged = try desk.judge(conflicts, record.code.id, record.code.text, right?.id ?? wrong.id, request.override)
        return [.life(.decisionCorrected(corrected))] + [judged].compactMap { $0 }
    }

    /// Makes sure that what stands in the place differs and can be.
    private func require(_ right: Decision?, insteadOf wrong: Decision, _ record: CodeRecord, _ area: AreaRecord) throws {
        if let right {
            var same = right
            (same.id, same.standsFor) = (wrong.id, wrong.standsFor)
            guard same != wrong else { throw RegistryError(.correctionWithoutEffect, ["decision": "\(wrong.id.number)"]) }
            if let expires = right.expiresOn, expires < right.effectiveOn {
                throw RegistryError(.expiryBeforeGrant, ["from": right.effectiveOn.description, "expires": expires.description])
            }
            if right.authority == .ours, right.kind == .grant || right.kind == .amend, !area.period.contains(right.effectiveOn) {
                throw area.notOpen(on: right.effectiveOn)
            }
        }
        try requireCitedAlone(right, insteadOf: wrong, area)
        // A boundary that came into force with it moves with it: between the days of those before and after.
        guard let boundary = wrong.boundary, let day = right?.effectiveOn, day != wrong.effectiveOn else { return }
        let own = area.boundaries.first { $0.boundary.id == boundary && !$0.isProposed && $0.period.from == wrong.effectiveOn }
        let before = area.boundaries.first { !$0.isProposed && $0.period.to == wrong.effectiveOn }
        guard let own, let before else { return }
        if let first = before.period.from, day <= first {
            throw RegistryError(.correctionLeavesNothing, ["boundary": "\(before.boundary.id.number)", "day": day.description])
        }
        if let last = own.period.to, day >= last {
            throw RegistryError(.correctionLeavesNothing, ["boundary": "\(boundary.number)", "day": day.description])
        }
    }

    /// Makes sure that no decision on another code is left resting on a boundary that is not in force yet, or only proposed again.
    private func requireCitedAlone(_ right: Decision?, insteadOf wrong: Decision, _ area: AreaRecord) throws {
        guard wrong.kind == .amend, let boundary = wrong.boundary, right?.effectiveOn != wrong.effectiveOn,
            area.boundaries.contains(where: { $0.boundary.id == boundary && !$0.isProposed && $0.period.from == wrong.effectiveOn })
        else { return }
        for record in area.codes where record.code.id != wrong.code {
            for other in record.decisions where other.boundary == boundary && other.authority == .ours {
                if let right, right.effectiveOn <= other.effectiveOn { continue }
                throw RegistryError(
                    .boundaryCited,
                    [
                        "boundary": "\(boundary.number)", "decision": "\(wrong.id.number)", "other": "\(other.id.number)",
                        "kind": other.kind.rawValue, "day": other.effectiveOn.description, "code": record.code.text,
                    ])
            }
        }
    }

    /// Makes sure that every decision which had an effect still has one.
    private func requireEffects(of after: CodeRecord, _ wrong: Decision, _ right: Decision?, before: CodeRecord) throws {
        let effective = before.effective(wrong.authority)
        let still = after.effective(wrong.authority)
        var wanted = effective.subtracting([wrong.id])
        if let right, effective.contains(wrong.id) { wanted.insert(right.id) }
        let ordered = after.decisions.sorted { ($0.effectiveOn, $0.rank) < ($1.effectiveOn, $1.rank) }
        guard let lost = ordered.first(where: { wanted.contains($0.id) && !still.contains($0.id) }) else { return }
        let earlier = after.decisions.filter {
            $0.authority == wrong.authority && ($0.effectiveOn, $0.rank) < (lost.effectiveOn, lost.rank)
        }
        let status = StatusTimeline(earlier).status(on: lost.effectiveOn)
        guard lost.id != right?.id else {
            throw RegistryError(
                .illegalTransition,
                [
                    "code": before.code.text, "kind": lost.kind.rawValue, "day": lost.effectiveOn.description, "status": status.rawValue,
                    "legal": "",
                ])
        }
        throw RegistryError(leavingBehind: lost, on: before.code, in: status)
    }

    /// Makes sure that no code goes on better than the one before it stood.
    private func requireTakenOver(
        _ wrong: Decision, from before: CodeRecord, to after: CodeRecord, _ reading: any RegistryReading
    ) throws {
        if let (link, new) = try reading.renumbering(of: before) {
            try link.requireTakenOver(wrong, isCorrected: true, from: before, to: after, by: new)
        }
        guard let (link, old) = try reading.renumbering(to: before),
            !link.shortfalls(of: after, against: old).isSubset(of: link.shortfalls(of: before, against: old))
        else { return }
        throw RegistryError(
            .renumberedBetter,
            ["code": old.code.text, "other": before.code.text, "day": link.on.description, "kind": wrong.kind.rawValue])
    }

    /// Strikes out a renumbering: what was decided on the new code, the end of the old one, and with that their link.
    private func undo(
        _ link: CodeRenumbering, _ old: CodeRecord, _ new: CodeRecord, _ request: Request, _ reading: any RegistryReading
    ) throws -> [RegistryEvent] {
        if let made = new.decisions.first(where: { !link.isRepeated($0, of: old) }) {
            throw RegistryError(
                .renumberingUsed,
                [
                    "code": new.code.text, "other": old.code.text, "kind": made.kind.rawValue, "day": made.effectiveOn.description,
                    "decision": "\(made.id.number)",
                ])
        }
        try requireUnused(new, before: old, reading)
        let ends = old.decisions.filter { $0.authority == .ours && $0.kind == .supersede && $0.effectiveOn == link.on }
        var after = old
        after.decisions.removeAll { ends.map(\.id).contains($0.id) }
        if let area = try reading.area(old.code.area, knownAt: nil) { try area.requireHeldNoLonger(after, than: old) }
        var search = ConflictSearch(reading)
        let conflicts = try search.conflicts(of: after, since: old).filter { $0.other.id != new.code.id }
        let judged = try desk.judge(conflicts, old.code.id, old.code.text, request.decision, request.override)
        let struck = (new.decisions + ends).map { decision in
            RegistryEvent.life(
                .decisionCorrected(DecisionCorrection(corrected: decision.id, replacement: nil, reason: request.why)))
        }
        return struck + [judged].compactMap { $0 }
    }

    /// Makes sure that nothing hangs on a code that would be left on its text alone; whatever is over is left out.
    private func requireUnused(_ new: CodeRecord, before old: CodeRecord, _ reading: any RegistryReading) throws {
        let code = new.code.id
        let isOpen = { (period: Period) in period.to.map { $0 > desk.today } ?? true }
        let rights = try reading.rights(.code(code), knownAt: nil).filter { $0.withdrawnOn == nil }.map { "\($0.id.number)" }
        let lots = try reading.lots(.code(code), knownAt: nil).map(\.text)
        let runs = try reading.stampRuns(.code(code), knownAt: nil).map { "\($0.run.id.number)" }
        let aliases = try reading.aliases(of: code).filter { isOpen($0.period) }.map(\.text)
        let facilities = try reading.facilities(.pairedWith(code), knownAt: nil)
            .filter { $0.pairings.contains { $0.code == code && isOpen($0.period) } }.map(\.facility.text)
        guard [rights, lots, runs, aliases, facilities].contains(where: { !$0.isEmpty }) else { return }
        throw RegistryError(
            .renumberingInUse,
            [
                "code": new.code.text, "other": old.code.text, "rights": named(rights), "lots": named(lots), "runs": named(runs),
                "aliases": named(aliases), "facilities": named(facilities),
            ])
    }

    /// The first few of some names, and that there are more.
    private func named(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    }
}

extension CorrectDecision.Request {
    fileprivate func applied(to wrong: Decision, _ id: DecisionID) -> Decision {
        var right = wrong
        right.id = id
        right.standsFor = wrong.standsFor ?? wrong.id
        right.effectiveOn = on ?? wrong.effectiveOn
        right.receivedOn = received ?? wrong.receivedOn
        right.expiresOn = expires ?? wrong.expiresOn
        right.document = document ?? wrong.document
        right.reason = reason ?? wrong.reason
        return right
    }
}

extension CodeRecord {
    /// The decisions of an authority that follow on the state that they find.
    fileprivate func effective(_ authority: Authority) -> Set<DecisionID> {
        let own = decisions.filter { $0.authority == authority }
        return Set(
            own.filter { decision in
                // Laid out up to itself, so that a later decision of the same day does not hide it.
                StatusTimeline(own.filter { ($0.effectiveOn, $0.rank) <= (decision.effectiveOn, decision.rank) })
                    .stretches.contains { $0.decision == decision.id }
            }.map(\.id))
    }
}
