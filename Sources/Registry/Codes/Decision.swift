/// What an authority can decide on a code.
public enum DecisionKind: String, CaseIterable, Sendable {
    case submit, inspect, reject, grant, amend, suspend, restore, revoke, renew, transfer, withdraw, supersede
}

/// Whose decision it is: the province's, or that of the country the fruit goes to.
public enum Authority: String, CaseIterable, Sendable {
    /// The authority in Vietnam that grants codes.
    case ours
    /// The importing country's authority, which can suspend while ours still says active.
    case importer
}

/// A decision of an authority on a code.
public struct Decision: Hashable, Sendable {
    /// Its number.
    public var id: DecisionID
    /// The code it is about.
    public var code: CodeID
    /// What was decided.
    public var kind: DecisionKind
    /// The first day it holds.
    public var effectiveOn: Day
    /// The day the office received it, where that differs.
    public var receivedOn: Day?
    /// Who decided.
    public var authority: Authority
    /// The number of the document.
    public var document: String?
    /// Why.
    public var reason: String?
    /// The last day of a grant or a renewal, as the certificate states it; never computed from the issue date.
    public var expiresOn: Day?
    /// The boundary that a grant or an amendment was made for.
    public var boundary: BoundaryID?
    /// The new holder of a transfer.
    public var holder: Holder?
    /// The decision whose place among those of one day it takes, where it corrects one.
    public var standsFor: DecisionID?

    /// Its place among the decisions of one day.
    public var rank: Int64 { standsFor?.number ?? id.number }

    /// Makes a decision from its parts.
    public init(
        id: DecisionID, code: CodeID, kind: DecisionKind, effectiveOn: Day, receivedOn: Day? = nil, authority: Authority = .ours,
        document: String? = nil, reason: String? = nil, expiresOn: Day? = nil, boundary: BoundaryID? = nil, holder: Holder? = nil,
        standsFor: DecisionID? = nil
    ) {
        self.id = id
        self.code = code
        self.kind = kind
        self.effectiveOn = effectiveOn
        self.receivedOn = receivedOn
        self.authority = authority
        self.document = document
        self.reason = reason
        self.expiresOn = expiresOn
        self.boundary = boundary
        self.holder = holder
        self.standsFor = standsFor
    }
}
