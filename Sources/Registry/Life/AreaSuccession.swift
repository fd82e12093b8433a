import CBOR
public import GeoPrimitives

/// How an area ends.
public enum SuccessionKind: String, CaseIterable, Sendable {
    /// Replanted, abandoned, built over: nothing follows.
    case close
    /// Divided into several.
    case split
    /// Joined with others into one.
    case merge
}

/// That areas end on a day, and which go on in their place.
public struct AreaSuccession: Hashable, Sendable {
    /// How they end.
    public var kind: SuccessionKind
    /// The areas that end.
    public var predecessors: [AreaID]
    /// The areas that go on; none where it is closed.
    public var successors: [AreaID]
    /// The first day of the new order.
    public var on: Day
    /// The ground of those that end, as measured.
    public var before: SquareMetres
    /// The ground of those that go on, as measured.
    public var after: SquareMetres
    /// Why.
    public var reason: String?

    /// Makes a succession from its parts.
    public init(
        kind: SuccessionKind, predecessors: [AreaID], successors: [AreaID], on day: Day, before: SquareMetres, after: SquareMetres,
        reason: String? = nil
    ) {
        self.kind = kind
        self.predecessors = predecessors
        self.successors = successors
        on = day
        self.before = before
        self.after = after
        self.reason = reason
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("kind", kind.rawValue)
        payload["from"] = .array(predecessors.map { CBORValue($0.number) })
        payload["to"] = .array(successors.map { CBORValue($0.number) })
        payload.set("on", on)
        payload.set("before", before.value)
        payload.set("after", after.value)
        payload.set("reason", reason)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            kind: try payload.token("kind", SuccessionKind.self), predecessors: try payload.areas("from"),
            successors: try payload.areas("to"), on: try payload.day("on"),
            before: SquareMetres(try payload.optionalDouble("before") ?? 0), after: SquareMetres(try payload.optionalDouble("after") ?? 0),
            reason: try payload.optionalText("reason"))
    }
}

extension Payload {
    fileprivate func areas(_ key: String) throws(PayloadError) -> [AreaID] {
        var areas: [AreaID] = []
        for item in try optionalArray(key) ?? [] {
            guard case .unsigned(let number) = item, let id = Int64(exactly: number) else {
                throw PayloadError(member: key, expected: "numbers of areas")
            }
            areas.append(AreaID(id))
        }
        return areas
    }
}
