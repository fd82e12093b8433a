public import Registry

/// Lets a code go on under another text: the new one is granted with the old one's market, holder, boundary and last day, stands as the
/// old one did before both authorities, the old one is superseded, and both are linked.
public struct RenumberCode: Sendable {
    /// What is asked for.
    public struct Request: Sendable {
        /// The old code, in any spelling.
        public var code: String
        /// The market, where several codes are spelled so.
        public var market: String?
        /// The new text.
        public var text: String
        /// The first day of the new one.
        public var on: Day
        /// The area of the new one, where that is another: a part of a split, say.
        public var area: String?
        /// The number of the new certificate.
        public var certificate: String?
        /// The document.
        public var document: String?
        /// Why.
        public var reason: String?
        /// What lets the grant stand on ground that somebody else holds.
        public var override: OverlapOverride?

        /// Asks for a renumbering.
        public init(code: String, to text: String, on day: Day) {
            self.code = code
            self.text = text
            on = day
        }
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Renumbers a code.
    ///
    /// - Returns: The new code, and what it collides with or is easily taken for.
    /// - Throws: `.notACode`, `.codeTooLong`, `.characterInCode`, `.reservedText`, `.noSuchCode`, `.codeTaken`, `.illegalTransition` where
    ///   the old code is not held that day, or a decision on it is recorded for later, `.areaNotOpen`, `.overlapRefused`, `.fourEyes`, or
    ///   why the store fails.
    public func callAsFunction(_ request: Request) async throws -> IssueCode.Outcome {
        let canonical = try CanonicalCode(writtenDown: request.text)
        return try await desk.retryingWhenMoved {
            let (events, outcome, head) = try await desk.store.read { reading in
                let old = try reading.code(meantBy: request.code, market: request.market)
                let area = try request.area.map { try reading.area(meantBy: $0) } ?? reading.area(old.code.area, knownAt: nil)
                guard let area else { throw RegistryError(.noSuchArea, ["area": request.area ?? request.code]) }
                guard area.period.contains(request.on) else { throw area.notOpen(on: request.on) }
                let findings = try reading.findings(besides: canonical, written: request.text, own: old.code) {
                    $0.market == old.code.market
                }
                let timeline = old.timeline(of: .ours)
                let stretch = timeline.stretch(on: request.on)
                let status = timeline.status(on: request.on)
                guard status.isHeld else {
                    // What has expired is renewed before it goes on: nobody would know until when.
                    throw RegistryError(
                        .illegalTransition,
                        [
                            "code": old.code.text, "kind": DecisionKind.supersede.rawValue, "status": status.rawValue,
                            "day": request.on.description, "legal": status == .expired ? DecisionKind.renew.rawValue : "",
                        ])
                }
                if let later = old.decisions.first(where: { $0.authority == .ours && $0.effectiveOn > request.on }) {
                    throw RegistryError(leavingBehind: later, on: old.code, in: .superseded)
                }
                var numbers = try reading.freeNumbers()
                var code = GrowingAreaCode(
                    id: numbers.takeCode(), area: area.area.id, text: request.text, canonical: canonical, market: old.code.market,
                    holder: old.holder(on: request.on), certificate: request.certificate ?? old.code.certificate,
                    isIllustrative: old.code.isIllustrative)
                let undone = try reading.undone(like: code)
                code.id = undone ?? code.id
                let cited = area.area.id == old.code.area ? stretch?.boundary : nil
                let grant = Decision(
                    id: numbers.takeDecision(), code: code.id, kind: .grant, effectiveOn: request.on, document: request.document,
                    reason: request.reason, expiresOn: stretch?.expiresOn, boundary: cited ?? area.boundary(on: request.on)?.boundary.id)
                try desk.requireTwoOfficers(for: grant, of: old, on: area, reading)
                let end = Decision(
                    id: numbers.takeDecision(), code: old.code.id, kind: .supersede, effectiveOn: request.on,
                    document: request.document, reason: request.reason)
                let link = CodeRenumbering(old: old.code.id, new: code.id, on: request.on, reason: request.reason)
                let taken = link.takenOver(from: old, &numbers)
                var events: [RegistryEvent] = undone == nil ? [.codeIssued(code, from: min(request.on, desk.today))] : []
                events += ([grant] + taken + [end]).map { RegistryEvent.decisionMade($0) } + [.life(.codeRenumbered(link))]
                // The new one takes over what the old one brought with it; only what it adds is judged.
                let before = CodeRecord(code: code, decisions: old.decisions.map { $0.moved(to: code.id) })
                var search = ConflictSearch(reading)
                let conflicts = try search.conflicts(of: CodeRecord(code: code, decisions: [grant]), since: before)
                    .filter { $0.other.id != old.code.id }
                events += [try desk.judge(conflicts, code.id, code.text, grant.id, request.override)].compactMap { $0 }
                return (events, IssueCode.Outcome(code: code, findings: findings), try reading.head())
            }
            try await desk.commit(events, expecting: head)
            return outcome
        }
    }
}

extension Decision {
    fileprivate func moved(to code: CodeID) -> Decision {
        var moved = self
        moved.code = code
        return moved
    }
}
