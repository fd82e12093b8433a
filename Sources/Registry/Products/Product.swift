import CBOR

/// An OCOP product: rated 1 to 5 stars, recognised from 3, for 36 months from the decision.
public struct Product: Hashable, Sendable {
    /// Its number in the registry.
    public var number: Int64
    /// Its name.
    public var name: String
    /// Its GTIN of 14 digits.
    public var gtin: String?
    /// Its OCOP code, opaque.
    public var ocopCode: String?
    /// The product group.
    public var group: String
    /// The stars.
    public var stars: Int
    /// The day of the decision.
    public var recognisedOn: Day
    /// The number of the decision.
    public var decision: String?
    /// Who makes it.
    public var producer: OrganisationID
    /// The crop behind it; nil where no growing area applies.
    public var crop: String?
    /// The address of its image.
    public var image: String?
    /// The platforms where it is sold.
    public var platforms: [String]
    /// Whether it is an illustration.
    public var isIllustrative: Bool

    /// Makes a product from its facts.
    public init(
        number: Int64, name: String, gtin: String?, ocopCode: String? = nil, group: String, stars: Int, recognisedOn: Day,
        decision: String? = nil, producer: OrganisationID, crop: String?, image: String? = nil, platforms: [String], isIllustrative: Bool
    ) {
        self.number = number
        self.name = name
        self.gtin = gtin
        self.ocopCode = ocopCode
        self.group = group
        self.stars = stars
        self.recognisedOn = recognisedOn
        self.decision = decision
        self.producer = producer
        self.crop = crop
        self.image = image
        self.platforms = platforms
        self.isIllustrative = isIllustrative
    }

    /// The last day of the recognition: 36 months from the decision, up to the eve of the same day three years later.
    public var recognisedUntil: Day {
        let (year, month, day) = recognisedOn.components
        let anniversary = Day(year: year + 3, month: month, day: day) ?? Day(year: year + 3, month: 3, day: 1) ?? recognisedOn
        return anniversary.adding(days: -1)
    }

    /// Whether the recognition holds on a day: from 3 stars on, from the decision to its last day.
    public func isRecognised(on day: Day) -> Bool { stars >= 3 && recognisedOn <= day && day <= recognisedUntil }

    var payload: Payload {
        var payload = Payload()
        payload.set("product", number)
        payload.set("name", name)
        payload.set("gtin", gtin)
        payload.set("ocop", ocopCode)
        payload.set("group", group)
        payload.set("stars", stars)
        payload.set("recognised", recognisedOn)
        payload.set("decision", decision)
        payload.set("producer", producer.number)
        payload.set("crop", crop)
        payload.set("image", image)
        payload["platforms"] = .array(platforms.map { .text($0) })
        payload.set("illustrative", flag: isIllustrative)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        var platforms: [String] = []
        for item in try payload.optionalArray("platforms") ?? [] {
            guard case .text(let platform) = item else { throw PayloadError(member: "platforms", expected: "names") }
            platforms.append(platform)
        }
        self.init(
            number: try payload.integer("product"), name: try payload.text("name"), gtin: try payload.optionalText("gtin"),
            ocopCode: try payload.optionalText("ocop"), group: try payload.text("group"), stars: Int(try payload.integer("stars")),
            recognisedOn: try payload.day("recognised"), decision: try payload.optionalText("decision"),
            producer: OrganisationID(try payload.integer("producer")), crop: try payload.optionalText("crop"),
            image: try payload.optionalText("image"), platforms: platforms, isIllustrative: try payload.flag("illustrative"))
    }
}
