/// How it was decided in which system coordinates are.
public struct SystemEvidence: Hashable, Sendable {
    /// By what it was decided.
    public enum Source: String, CaseIterable, Sendable {
        /// By custom: degrees without a word are taken as WGS 84.
        case custom
        /// By the officer, who also said how the digits are read.
        case given
        /// Found out from the numbers.
        case found
    }

    /// By what it was decided.
    public var how: Source
    /// How the digits were read, where that was found out or said: `decimal`, `dms`, `dms-as-decimal`.
    public var notation: String?
    /// The code of the commune that was declared.
    public var commune: String?
    /// The day as of which that commune was taken.
    public var on: Day?
    /// What its ground was known from: `outline`, `box`, `centre`.
    public var basis: String?
    /// How many points were looked at.
    public var points: Int?
    /// How many of them lie in the commune, or in Viet Nam where none was declared.
    public var inside: Int?
    /// How many other readings in Viet Nam were excluded.
    public var excluded: Int?

    /// Puts the evidence together.
    public init(
        how: Source, notation: String? = nil, commune: String? = nil, on: Day? = nil, basis: String? = nil, points: Int? = nil,
        inside: Int? = nil, excluded: Int? = nil
    ) {
        self.how = how
        self.notation = notation
        self.commune = commune
        self.on = on
        self.basis = basis
        self.points = points
        self.inside = inside
        self.excluded = excluded
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("how", how.rawValue)
        payload.set("notation", notation)
        payload.set("commune", commune)
        payload.set("on", on)
        payload.set("basis", basis)
        payload.set("points", points)
        payload.set("inside", inside)
        payload.set("excluded", excluded)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            how: try payload.token("how", Source.self), notation: try payload.optionalText("notation"),
            commune: try payload.optionalText("commune"), on: try payload.optionalDay("on"), basis: try payload.optionalText("basis"),
            points: try payload.optionalInteger("points").map { Int($0) }, inside: try payload.optionalInteger("inside").map { Int($0) },
            excluded: try payload.optionalInteger("excluded").map { Int($0) })
    }
}
