public import GeoPrimitives

/// A packing house or a treatment plant, with its code.
public struct Facility: Hashable, Sendable {
    /// What is done there.
    public enum Kind: String, CaseIterable, Sendable {
        /// Fruit is packed.
        case packingHouse = "packing-house"
        /// Fruit is treated: fumigated, irradiated, in hot water.
        case treatmentPlant = "treatment-plant"
    }

    /// Its number in the registry.
    public var id: FacilityID
    /// The code as issued, to the letter.
    public var text: String
    /// The form that is compared.
    public var canonical: CanonicalCode
    /// What is done there.
    public var kind: Kind
    /// Its name.
    public var name: String
    /// Who runs it.
    public var organisation: OrganisationID?
    /// Its address.
    public var address: String?
    /// Where it is.
    public var position: GridPosition?
    /// The days on which it is there.
    public var period: Period
    /// Whether it is an illustration.
    public var isIllustrative: Bool

    /// Makes a facility from its facts.
    public init(
        id: FacilityID, text: String, canonical: CanonicalCode, kind: Kind, name: String, organisation: OrganisationID? = nil,
        address: String? = nil, position: GridPosition? = nil, period: Period = Period(), isIllustrative: Bool = false
    ) {
        self.id = id
        self.text = text
        self.canonical = canonical
        self.kind = kind
        self.name = name
        self.organisation = organisation
        self.address = address
        self.position = position
        self.period = period
        self.isIllustrative = isIllustrative
    }
}

/// A decision of an authority on a facility, for one market.
public struct FacilityDecision: Hashable, Sendable {
    /// Its number.
    public var id: DecisionID
    /// The facility.
    public var facility: FacilityID
    /// The market.
    public var market: String
    /// What was decided.
    public var kind: DecisionKind
    /// The first day it holds.
    public var effectiveOn: Day
    /// Who decided.
    public var authority: Authority
    /// The number of the document.
    public var document: String?
    /// Why.
    public var reason: String?
    /// The last day of a grant or a renewal.
    public var expiresOn: Day?

    /// Makes a decision from its parts.
    public init(
        id: DecisionID, facility: FacilityID, market: String, kind: DecisionKind, effectiveOn: Day, authority: Authority = .ours,
        document: String? = nil, reason: String? = nil, expiresOn: Day? = nil
    ) {
        self.id = id
        self.facility = facility
        self.market = market
        self.kind = kind
        self.effectiveOn = effectiveOn
        self.authority = authority
        self.document = document
        self.reason = reason
        self.expiresOn = expiresOn
    }
}

extension FacilityDecision {
    /// The same decision as one on a code would be: they follow one another by the same rules.
    public var onCode: Decision {
        Decision(
            id: id, code: CodeID(0), kind: kind, effectiveOn: effectiveOn, authority: authority, document: document, reason: reason,
            expiresOn: expiresOn)
    }
}

/// A code whose fruit a facility may handle for a market.
public struct Pairing: Hashable, Sendable {
    /// The facility.
    public var facility: FacilityID
    /// The code.
    public var code: CodeID
    /// The market.
    public var market: String
    /// The days on which it holds.
    public var period: Period

    /// Makes a pairing from its parts.
    public init(facility: FacilityID, code: CodeID, market: String, period: Period) {
        self.facility = facility
        self.code = code
        self.market = market
        self.period = period
    }
}

/// A facility with the decisions on it and the codes it is paired with.
public struct FacilityRecord: Hashable, Sendable {
    /// The facility.
    public var facility: Facility
    /// Every decision known.
    public var decisions: [FacilityDecision]
    /// Every pairing known.
    public var pairings: [Pairing]

    /// Makes a record from its parts.
    public init(facility: Facility, decisions: [FacilityDecision], pairings: [Pairing]) {
        self.facility = facility
        self.decisions = decisions
        self.pairings = pairings
    }

    /// The states before one authority for a market; they follow one another as those of a code do.
    public func timeline(for market: String, of authority: Authority = .ours) -> StatusTimeline {
        StatusTimeline(decisions.filter { $0.market == market && $0.authority == authority }.map(\.onCode))
    }

    /// The markets that were decided on, in their order.
    public var markets: [String] { Set(decisions.map(\.market)).sorted() }

    /// Whether it may handle a code's fruit for a market on a day.
    public func isPaired(with code: CodeID, for market: String, on day: Day) -> Bool {
        pairings.contains { $0.code == code && $0.market == market && $0.period.contains(day) }
    }
}
