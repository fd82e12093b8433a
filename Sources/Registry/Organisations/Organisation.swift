/// A cooperative, a company or an office.
public struct Organisation: Hashable, Sendable {
    /// Its number in the registry.
    public var id: OrganisationID
    /// Its name.
    public var name: String
    /// Its tax identifier.
    public var taxCode: String?
    /// Its address.
    public var address: String?
    /// Its website.
    public var website: String?
    /// Whether it is an illustration.
    public var isIllustrative: Bool

    /// Makes an organisation from its facts.
    public init(
        id: OrganisationID, name: String, taxCode: String? = nil, address: String? = nil, website: String? = nil,
        isIllustrative: Bool = false
    ) {
        self.id = id
        self.name = name
        self.taxCode = taxCode
        self.address = address
        self.website = website
        self.isIllustrative = isIllustrative
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("organisation", id.number)
        payload.set("name", name)
        payload.set("taxCode", taxCode)
        payload.set("address", address)
        payload.set("website", website)
        payload.set("illustrative", flag: isIllustrative)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            id: OrganisationID(try payload.integer("organisation")), name: try payload.text("name"),
            taxCode: try payload.optionalText("taxCode"), address: try payload.optionalText("address"),
            website: try payload.optionalText("website"), isIllustrative: try payload.flag("illustrative"))
    }
}
