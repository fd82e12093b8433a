/// A lot of a product: what was harvested and packed together, with what each code gave to it.
public struct Lot: Hashable, Sendable {
    /// Its number in the registry.
    public var id: LotID
    /// The product, by its number.
    public var product: Int64
    /// The lot's own text, of 1 to 20 characters of GS1's 82 (application identifier 10).
    public var text: String
    /// The first day of harvest; nil where nothing was harvested for it.
    public var harvestFrom: Day?
    /// The last day of harvest.
    public var harvestTo: Day?
    /// What it weighs.
    public var kilograms: Kilograms
    /// What each code gave to it; empty where no growing area applies.
    public var sources: [LotSource]
    /// Where and when it was packed.
    public var packing: Packing?
    /// How it was treated before export.
    public var treatment: Treatment?
    /// Who exports it, where that is settled: the codes' rights of use are drawn down by it.
    public var exporter: OrganisationID?
    /// What an officer remarked, as why a lot that is heavier than the ground yields was taken all the same.
    public var remark: String?
    /// Whether it is an illustration.
    public var isIllustrative: Bool

    /// Where and when a lot was packed.
    public struct Packing: Hashable, Sendable {
        /// The packing house.
        public var facility: FacilityID?
        /// The day.
        public var on: Day?

        /// Makes it from its parts.
        public init(facility: FacilityID?, on day: Day?) {
            self.facility = facility
            on = day
        }
    }

    /// How a lot was treated, as with methyl bromide, by irradiation, in hot water.
    public struct Treatment: Hashable, Sendable {
        /// What was done.
        public var kind: String
        /// The plant.
        public var facility: FacilityID?
        /// The day.
        public var on: Day?
        /// The treatment number, as labels show it.
        public var number: String?

        /// Makes it from its parts.
        public init(kind: String, facility: FacilityID? = nil, on day: Day? = nil, number: String? = nil) {
            self.kind = kind
            self.facility = facility
            on = day
            self.number = number
        }
    }

    /// Makes a lot from its facts.
    public init(
        id: LotID, product: Int64, text: String, harvestFrom: Day?, harvestTo: Day?, kilograms: Kilograms, sources: [LotSource] = [],
        packing: Packing? = nil, treatment: Treatment? = nil, exporter: OrganisationID? = nil, remark: String? = nil,
        isIllustrative: Bool = false
    ) {
        self.id = id
        self.product = product
        self.text = text
        self.harvestFrom = harvestFrom
        self.harvestTo = harvestTo
        self.kilograms = kilograms
        self.sources = sources
        self.packing = packing
        self.treatment = treatment
        self.exporter = exporter
        self.remark = remark
        self.isIllustrative = isIllustrative
    }
}

/// What one code gave to a lot.
public struct LotSource: Hashable, Sendable {
    /// A code of this registry, or one of somewhere else.
    public enum Code: Hashable, Sendable {
        /// A code of this registry.
        case registered(CodeID)
        /// A code of another province, as printed: nobody here can say whether it is good.
        case unverified(String)
    }

    /// The code.
    public var code: Code
    /// How much came from it.
    public var kilograms: Kilograms

    /// Makes a source from its parts.
    public init(code: Code, kilograms: Kilograms) {
        self.code = code
        self.kilograms = kilograms
    }
}
