/// Where a product is sold: a platform, and the address there.
public struct Listing: Hashable, Sendable {
    /// The product.
    public var product: Int64
    /// The platform's key.
    public var platform: String
    /// The address of the product there.
    public var address: String?
    /// The days on which it is offered.
    public var period: Period

    /// Makes a listing from its facts.
    public init(product: Int64, platform: String, address: String? = nil, period: Period = Period()) {
        self.product = product
        self.platform = platform
        self.address = address
        self.period = period
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("product", product)
        payload.set("platform", platform)
        payload.set("address", address)
        payload.set("from", period.from)
        payload.set("to", period.to)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            product: try payload.integer("product"), platform: try payload.text("platform"), address: try payload.optionalText("address"),
            period: Period(from: try payload.optionalDay("from"), to: try payload.optionalDay("to")))
    }
}
