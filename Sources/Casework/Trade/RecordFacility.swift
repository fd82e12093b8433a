public import GeoPrimitives
public import Registry

/// Adds a packing house or a treatment plant, or records the facts of one anew.
public struct RecordFacility: Sendable {
    /// What is said about it; nil leaves a known fact as it is.
    public struct Request: Sendable {
        /// The code as issued.
        public var code: String
        /// What is done there.
        public var kind: Facility.Kind?
        /// Its name.
        public var name: String?
        /// Who runs it: tax identifier or name.
        public var organisation: String?
        /// Its address.
        public var address: String?
        /// Where it is.
        public var position: GridPosition?
        /// The first day on which it is there.
        public var from: Day?
        /// The last day on which it is there.
        public var to: Day?

        /// Names a facility.
        public init(code: String) { self.code = code }
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records a facility.
    ///
    /// - Parameters:
    ///   - request: What is said about it.
    ///   - isRevision: Whether it is one that is there.
    /// - Returns: The facility as it is then, and what is worth knowing.
    /// - Throws: `.notACode`, `.characterInCode`, `.facilityTaken`, `.textMeansOther` where it is a growing area's code,
    ///   `.noSuchFacility`, `.ambiguousFacility`, `.noSuchOrganisation`, `.endBeforeBeginning`, or why the store fails.
    public func callAsFunction(_ request: Request, isRevision: Bool = false) async throws -> (facility: Facility, findings: [Finding]) {
        guard let canonical = CanonicalCode(request.code) else { throw RegistryError(.notACode, ["code": request.code]) }
        if !isRevision { try CanonicalCode.requireSeen(request.code) }
        return try await desk.retryingWhenMoved {
            let (facility, findings, head) = try await desk.store.read { reading in
                var before: Facility?
                if isRevision {
                    before = try reading.facility(meantBy: request.code).facility
                } else if let other = try reading.facilities(.canonical(canonical), knownAt: nil).first {
                    throw RegistryError(.facilityTaken, ["facility": other.facility.text, "name": other.facility.name])
                } else if let code = try reading.codesOrAliases(canonical).first?.code {
                    throw RegistryError(.textMeansOther, ["text": request.code, "other": "\(code.text) (\(code.market))"])
                }
                var numbers = try reading.freeNumbers()
                let organisation = try request.organisation.map { try reading.organisation(meantBy: $0).id } ?? before?.organisation
                let period = Period(
                    from: request.from ?? before?.period.from, to: request.to?.adding(days: 1) ?? before?.period.to)
                try period.check()
                let facility = Facility(
                    id: before?.id ?? numbers.trade.takeFacility(), text: before?.text ?? request.code,
                    canonical: before?.canonical ?? canonical, kind: request.kind ?? before?.kind ?? .packingHouse,
                    name: request.name ?? before?.name ?? request.code, organisation: organisation,
                    address: request.address ?? before?.address, position: request.position ?? before?.position, period: period,
                    isIllustrative: before?.isIllustrative ?? false)
                let alike = try reading.facilities(.all, knownAt: nil).filter { $0.facility.canonical.resembles(facility.canonical) }
                let findings = alike.map {
                    Finding("code-resembles", .warning, values: ["code": facility.text, "other": $0.facility.text])
                }
                return (facility, findings, try reading.head())
            }
            try await desk.commit([.trade(.facilityRecorded(facility))], expecting: head)
            return (facility, findings)
        }
    }
}

/// Records a decision of an authority on a facility, for a market.
public struct DecideOnFacility: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records a decision; its number is given here.
    ///
    /// - Parameters:
    ///   - text: The facility's code, in any spelling.
    ///   - decision: The decision, whatever its number and its facility.
    /// - Returns: The state from then on.
    /// - Throws: `.noSuchFacility`, `.ambiguousFacility`, `.unknownMarket`, `.expiryBeforeGrant`, `.renewalWithoutEnd`, `.illegalTransition`
    ///   where the decision cannot follow on the state of that day or would leave a later one without effect, or why the store fails.
    public func callAsFunction(on text: String, _ decision: FacilityDecision) async throws -> CodeStatus {
        if let expires = decision.expiresOn, expires < decision.effectiveOn {
            throw RegistryError(.expiryBeforeGrant, ["from": decision.effectiveOn.description, "expires": expires.description])
        }
        if decision.kind == .renew, decision.expiresOn == nil { throw RegistryError(.renewalWithoutEnd, ["code": text]) }
        return try await desk.retryingWhenMoved {
            let (made, status, head) = try await desk.store.read { reading in
                try reading.checkMarket(decision.market)
                let record = try reading.facility(meantBy: text)
                var numbers = try reading.freeNumbers()
                var made = decision
                (made.id, made.facility) = (numbers.trade.takeFacilityDecision(), record.facility.id)
                return (made, try follow(record, made), try reading.head())
            }
            try await desk.commit([.trade(.facilityDecided(made))], expecting: head)
            return status
        }
    }

    /// The state after the decision; every decision of before must keep its effect.
    private func follow(_ record: FacilityRecord, _ decision: FacilityDecision) throws -> CodeStatus {
        let before = record.timeline(for: decision.market, of: decision.authority)
        let present = before.status(on: decision.effectiveOn)
        var after = record
        after.decisions.append(decision)
        let timeline = after.timeline(for: decision.market, of: decision.authority)
        let lost = before.stretches.filter { stretch in
            (stretch.period.from.map { $0 > decision.effectiveOn } ?? false)
                && !timeline.stretches.contains { $0.decision == stretch.decision }
        }
        guard present.after(decision.kind, by: decision.authority) != nil, lost.isEmpty else {
            let legal = DecisionKind.allCases.filter { present.after($0, by: decision.authority) != nil }
            throw RegistryError(
                .illegalTransition,
                [
                    "code": record.facility.text, "kind": decision.kind.rawValue, "status": present.rawValue,
                    "day": decision.effectiveOn.description, "legal": lost.isEmpty ? legal.map(\.rawValue).joined(separator: ", ") : "",
                ])
        }
        return timeline.status(on: decision.effectiveOn)
    }
}

/// Pairs a facility with a code for a market, or ends the pairing.
public struct PairFacility: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records a pairing; one with the same first day is recorded anew.
    ///
    /// - Parameters:
    ///   - text: The facility's code, in any spelling.
    ///   - code: The code, in any spelling.
    ///   - market: The market, where several codes are spelled alike.
    ///   - period: The days. Without a first day it is the pairing that has not ended, so that its end can be recorded; where there is none
    ///     it is one from today on, since an open beginning would pair them for all the past.
    /// - Returns: The pairing.
    /// - Throws: `.noSuchFacility`, `.noSuchCode`, `.ambiguousCode`, `.endBeforeBeginning`, `.pairingTaken` where another pairing of theirs
    ///   has some of the days, or why the store fails.
    public func callAsFunction(_ text: String, with code: String, market: String?, period: Period) async throws -> Pairing {
        return try await desk.retryingWhenMoved {
            let (pairing, head) = try await desk.store.read { reading in
                let record = try reading.code(meantBy: code, market: market)
                let facility = try reading.facility(meantBy: text)
                let known = facility.pairings.filter { $0.code == record.code.id && $0.market == record.code.market }
                var period = period
                period.from = period.from ?? known.last { $0.period.to == nil }?.period.from ?? desk.today
                try period.check()
                if let other = known.first(where: { $0.period.from != period.from && $0.period.intersection(period) != nil }) {
                    throw RegistryError(
                        .pairingTaken,
                        [
                            "facility": facility.facility.text, "code": record.code.text, "from": other.period.from?.description ?? "",
                            "to": other.period.to?.adding(days: -1).description ?? "",
                        ])
                }
                return (
                    Pairing(facility: facility.facility.id, code: record.code.id, market: record.code.market, period: period),
                    try reading.head()
                )
            }
            try await desk.commit([.trade(.facilityPaired(pairing))], expecting: head)
            return pairing
        }
    }
}
