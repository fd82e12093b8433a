/// What a production zone is.
public enum ZoneKind: String, CaseIterable, Sendable {
    /// Concentrated production (vùng sản xuất tập trung).
    case concentrated
    /// High-tech production (vùng sản xuất ứng dụng công nghệ cao).
    case highTech = "high-tech"
}

/// A mapped zone without a code: its identity outlives its outlines.
public struct ProductionZone: Hashable, Sendable {
    /// Its number in the registry.
    public var id: ZoneID
    /// What it is.
    public var kind: ZoneKind
    /// Its name.
    public var name: String
    /// The key of its crop, where it is of one.
    public var crop: String?
    /// The code of its commune on the first day, where one was named.
    public var commune: String?
    /// The hectares that somebody declared.
    public var declaredHectares: Double?
    /// The sender's own identifier, kept and given out again.
    public var senderKey: String?
    /// Where it is known from: a decision, a plan.
    public var source: String?
    /// Whether it is an illustration.
    public var isIllustrative: Bool

    /// Makes a zone from its facts.
    public init(
        id: ZoneID, kind: ZoneKind, name: String, crop: String? = nil, commune: String? = nil, declaredHectares: Double? = nil,
        senderKey: String? = nil, source: String? = nil, isIllustrative: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.crop = crop
        self.commune = commune
        self.declaredHectares = declaredHectares
        self.senderKey = senderKey
        self.source = source
        self.isIllustrative = isIllustrative
    }

    func write(into payload: inout Payload) {
        payload.set("zone", id.number)
        payload.set("kind", kind.rawValue)
        payload.set("name", name)
        payload.set("crop", crop)
        payload.set("commune", commune)
        payload.set("declaredHectares", declaredHectares)
        payload.set("key", senderKey)
        payload.set("source", source)
        payload.set("illustrative", flag: isIllustrative)
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            id: ZoneID(try payload.integer("zone")), kind: try payload.token("kind", ZoneKind.self), name: try payload.text("name"),
            crop: try payload.optionalText("crop"), commune: try payload.optionalText("commune"),
            declaredHectares: try payload.optionalDouble("declaredHectares"), senderKey: try payload.optionalText("key"),
            source: try payload.optionalText("source"), isIllustrative: try payload.flag("illustrative"))
    }
}
