import CBOR

/// One household's orchard inside an area (vườn, lô).
public struct Plot: Hashable, Sendable {
    /// Its number in the registry.
    public var id: PlotID
    /// The area that it is part of.
    public var area: AreaID
    /// What it is called, where that names no person: `Lô 3`.
    public var label: String?
    /// The cadastral parcels (thửa đất) that it lies on, as text that nobody takes apart.
    public var parcels: [String]
    /// The household, whose name is personal data.
    public var household: PersonID?

    /// Makes a plot from its facts.
    public init(id: PlotID, area: AreaID, label: String? = nil, parcels: [String] = [], household: PersonID? = nil) {
        self.id = id
        self.area = area
        self.label = label
        self.parcels = parcels
        self.household = household
    }

    func write(into payload: inout Payload) {
        payload.set("plot", id.number)
        payload.set("area", area.number)
        payload.set("label", label)
        if !parcels.isEmpty { payload["parcels"] = .array(parcels.map { .text($0) }) }
        payload.set("household", household?.number)
    }

    init(_ payload: Payload) throws(PayloadError) {
        var parcels: [String] = []
        for item in try payload.optionalArray("parcels") ?? [] {
            guard case .text(let parcel) = item else { throw PayloadError(member: "parcels", expected: "texts") }
            parcels.append(parcel)
        }
        self.init(
            id: PlotID(try payload.integer("plot")), area: AreaID(try payload.integer("area")), label: try payload.optionalText("label"),
            parcels: parcels, household: try payload.optionalInteger("household").map { PersonID($0) })
    }
}
