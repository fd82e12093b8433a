public import GeoPrimitives

/// The level of an administrative unit.
public enum UnitLevel: String, CaseIterable, Sendable {
    case province, district, commune, village
}

/// A commune, district or province as of a period of days; names and codes are reused, so it is known by code and first day.
public struct AdministrativeUnit: Hashable, Sendable {
    /// The official code, as `07246`.
    public var code: String
    /// Its level.
    public var level: UnitLevel
    /// Its name without the word for its kind, as `Đồng Kỳ`.
    public var name: String
    /// The word for its kind, as `Xã`, `Phường`, `Thị trấn`.
    public var kind: String
    /// The code of the unit it belongs to.
    public var parent: String?
    /// The days on which it is so.
    public var period: Period
    /// Its outline, where an official one was loaded.
    public var outline: GridMultiPolygon?
    /// A box around it, where no outline is known.
    public var box: GridBox?
    /// A point in its middle.
    public var centre: GridPosition?
    /// Its area as published.
    public var squareKilometres: Double?
    /// Where this is known from.
    public var source: String?

    /// Makes a unit from its facts.
    public init(
        code: String, level: UnitLevel, name: String, kind: String, parent: String? = nil, period: Period,
        outline: GridMultiPolygon? = nil, box: GridBox? = nil, centre: GridPosition? = nil, squareKilometres: Double? = nil,
        source: String? = nil
    ) {
        self.code = code
        self.level = level
        self.name = name
        self.kind = kind
        self.parent = parent
        self.period = period
        self.outline = outline
        self.box = box
        self.centre = centre
        self.squareKilometres = squareKilometres
        self.source = source
    }

    /// The name with the word for its kind, as `Xã Đồng Kỳ`.
    public var fullName: String { kind.isEmpty ? name : "\(kind) \(name)" }

    var payload: Payload {
        var payload = Payload()
        payload.set("code", code)
        payload.set("level", level.rawValue)
        payload.set("name", name)
        payload.set("kind", kind)
        payload.set("parent", parent)
        payload.set("from", period.from)
        payload.set("to", period.to)
        payload.set("outline", outline)
        if let box { payload.set("box", Ring([box.minimum, box.maximum]).gridBytes) }
        if let centre { payload.set("centre", Ring([centre]).gridBytes) }
        payload.set("squareKilometres", squareKilometres)
        payload.set("source", source)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            code: try payload.text("code"), level: try payload.token("level", UnitLevel.self), name: try payload.text("name"),
            kind: try payload.text("kind"), parent: try payload.optionalText("parent"),
            period: Period(from: try payload.optionalDay("from"), to: try payload.optionalDay("to")),
            outline: try payload.optionalShape("outline"), squareKilometres: try payload.optionalDouble("squareKilometres"),
            source: try payload.optionalText("source"))
        if let corners = try payload.optionalPositions("box", count: 2) { box = GridBox(minimum: corners[0], maximum: corners[1]) }
        centre = try payload.optionalPositions("centre", count: 1)?[0]
    }
}

extension Payload {
    fileprivate func optionalPositions(_ key: String, count: Int) throws(PayloadError) -> [GridPosition]? {
        guard self[key] != nil else { return nil }
        guard let ring = Ring<GridPosition>(gridBytes: try bytes(key)), ring.positions.count == count else {
            throw PayloadError(member: key, expected: "\(count) little-endian pairs")
        }
        return ring.positions
    }
}

/// That a unit went over into another on a day: merged, renamed, given another code.
public struct UnitSuccession: Hashable, Sendable {
    /// The code that ended.
    public var code: String
    /// The code that goes on.
    public var successor: String
    /// The first day of the new order.
    public var on: Day
    /// The decree, where it is known.
    public var decree: String?

    /// Makes a succession from its parts.
    public init(code: String, successor: String, on: Day, decree: String? = nil) {
        self.code = code
        self.successor = successor
        self.on = on
        self.decree = decree
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("code", code)
        payload.set("successor", successor)
        payload.set("on", on)
        payload.set("decree", decree)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            code: try payload.text("code"), successor: try payload.text("successor"), on: try payload.day("on"),
            decree: try payload.optionalText("decree"))
    }
}
