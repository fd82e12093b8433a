import CBOR
public import GeoPrimitives

/// That a code's ground may overlap that of others although two holders have the same crop and market there: who said so, and why.
public struct OverlapAcceptance: Hashable, Sendable {
    /// One overlap that was accepted.
    public struct Conflict: Hashable, Sendable {
        /// The code on the other side.
        public var other: CodeID
        /// The ground that both share, as measured.
        public var shared: SquareMetres

        /// Makes a conflict from its parts.
        public init(other: CodeID, shared: SquareMetres) {
            self.other = other
            self.shared = shared
        }
    }

    /// The code that was decided on.
    public var code: CodeID
    /// The decision.
    public var decision: DecisionID
    /// What it overlaps.
    public var conflicts: [Conflict]
    /// Why it stands all the same.
    public var reason: String
    /// The officer who agreed, beside the one who decided.
    public var secondOfficer: String

    /// Makes an acceptance from its parts.
    public init(code: CodeID, decision: DecisionID, conflicts: [Conflict], reason: String, secondOfficer: String) {
        self.code = code
        self.decision = decision
        self.conflicts = conflicts
        self.reason = reason
        self.secondOfficer = secondOfficer
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("code", code.number)
        payload.set("decision", decision.number)
        payload["conflicts"] = .array(conflicts.map { .array([CBORValue($0.other.number), .double($0.shared.value)]) })
        payload.set("reason", reason)
        payload.set("secondOfficer", secondOfficer)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        var conflicts: [Conflict] = []
        for item in try payload.optionalArray("conflicts") ?? [] {
            guard case .array(let pair) = item, pair.count == 2, case .unsigned(let number) = pair[0], case .double(let shared) = pair[1],
                let other = Int64(exactly: number)
            else { throw PayloadError(member: "conflicts", expected: "codes with square metres") }
            conflicts.append(Conflict(other: CodeID(other), shared: SquareMetres(shared)))
        }
        self.init(
            code: CodeID(try payload.integer("code")), decision: DecisionID(try payload.integer("decision")), conflicts: conflicts,
            reason: try payload.text("reason"), secondOfficer: try payload.text("secondOfficer"))
    }
}
