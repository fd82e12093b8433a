public import Registry

/// Writes a code down for an area and, where its first day is given, records the grant.
public struct IssueCode: Sendable {
    /// What is issued.
    public struct Request: Sendable {
        /// The area, by number or by another of its codes.
        public var area: String
        /// The code as on the certificate.
        public var text: String
        /// The market.
        public var market: String
        /// The holder's name; the area's holder where nil.
        public var holder: String?
        /// The number of the certificate.
        public var certificate: String?
        /// The first day of the grant; nil leaves the code a draft.
        public var from: Day?
        /// The last day of the certificate.
        public var expires: Day?
        /// What lets the grant stand on ground that somebody else holds.
        public var override: OverlapOverride?

        /// Asks for a code.
        public init(
            area: String, text: String, market: String, holder: String? = nil, certificate: String? = nil, from: Day? = nil,
            expires: Day? = nil
        ) {
            self.area = area
            self.text = text
            self.market = market
            self.holder = holder
            self.certificate = certificate
            self.from = from
            self.expires = expires
        }
    }

    /// What became of it.
    public struct Outcome: Sendable {
        /// The code.
        public var code: GrowingAreaCode
        /// What is worth knowing about it.
        public var findings: [Finding]
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Issues a code.
    ///
    /// - Throws: `.notACode`, `.codeTooLong`, `.characterInCode`, `.reservedText`, `.unknownMarket`, `.noSuchArea`,
    ///   `.codeTaken` where the area has it already for the market, `.expiryBeforeGrant`, `.expiryWithoutGrant`, `.overlapRefused` where
    ///   two holders would have the same crop and market on the same ground, `.fourEyes`, or why the store fails.
    public func callAsFunction(_ request: Request) async throws -> Outcome {
        let canonical = try CanonicalCode(writtenDown: request.text)
        if let from = request.from, let expires = request.expires, expires < from {
            throw RegistryError(.expiryBeforeGrant, ["from": from.description, "expires": expires.description])
        }
        if let expires = request.expires, request.from == nil {
            throw RegistryError(.expiryWithoutGrant, ["code": request.text, "expires": expires.description])
        }
        return try await desk.retryingWhenMoved {
            let (events, outcome, conflicts, head) = try await desk.store.read { reading in
                try reading.checkMarket(request.market)
                let area = try reading.area(meantBy: request.area)
                if let from = request.from { try area.requireOpen(from: from, until: request.expires) }
                let taken = { (other: GrowingAreaCode) in other.area == area.area.id && other.market == request.market }
                var findings = try reading.findings(besides: canonical, written: request.text, isTaken: taken)
                let day = request.from ?? desk.today
                var numbers = try reading.freeNumbers()
                var resolver = try Resolver(reading, on: day, numbers: numbers)
                let holder = try resolver.holder(request.holder, reading)
                let code = GrowingAreaCode(
                    id: numbers.takeCode(), area: area.area.id, text: request.text, canonical: canonical, market: request.market,
                    holder: holder.holder ?? area.area.holder, certificate: request.certificate, isIllustrative: area.area.isIllustrative)
                var events = [holder.added].compactMap { $0 } + [.codeIssued(code, from: min(day, desk.today))]
                var conflicts: [GrantConflict] = []
                if let from = request.from {
                    let grant = Decision(
                        id: numbers.takeDecision(), code: code.id, kind: .grant, effectiveOn: from, document: request.certificate,
                        expiresOn: request.expires, boundary: area.boundary(on: from)?.boundary.id)
                    try desk.requireTwoOfficers(for: grant, of: CodeRecord(code: code, decisions: []), on: area, reading)
                    events.append(.decisionMade(grant))
                    var search = ConflictSearch(reading)
                    conflicts = try search.conflicts(of: CodeRecord(code: code, decisions: []), with: grant)
                    findings += try search.doubts(of: CodeRecord(code: code, decisions: []), with: grant, today: desk.today)
                    events += [try desk.judge(conflicts, code.id, code.text, grant.id, request.override)].compactMap { $0 }
                } else {
                    findings += try reading.placeFindings(of: area, on: day, today: desk.today)
                }
                return (events, Outcome(code: code, findings: findings), conflicts, try reading.head())
            }
            try await desk.commit(events, expecting: head) { reading in
                let before = CodeRecord(code: outcome.code, decisions: [])
                try Desk.recheck(outcome.code.id, since: before, accepted: conflicts, reading)
            }
            return outcome
        }
    }
}
