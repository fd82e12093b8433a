public import Registry

/// A shipment in words, as a file describes it: what is registered of it or not.
public struct ShipmentDescription: Hashable, Sendable {
    /// What of which lot, or of which code where there is no lot, is on it.
    public struct Item: Hashable, Sendable {
        /// The lot as `GTIN/LOT`.
        public var lot: String?
        /// The code, where the goods have no lot in the registry.
        public var code: String?
        /// How much; all that is left of the lot where nil.
        public var kilograms: Kilograms?
        /// The days of harvest, where there is no lot that knows them.
        public var harvestFrom: Day?
        /// The last day of harvest.
        public var harvestTo: Day?

        /// Names goods.
        public init(lot: String? = nil, code: String? = nil, kilograms: Kilograms? = nil, harvestFrom: Day? = nil, harvestTo: Day? = nil) {
            self.lot = lot
            self.code = code
            self.kilograms = kilograms
            self.harvestFrom = harvestFrom
            self.harvestTo = harvestTo
        }
    }

    /// The number it is known by.
    public var number: String?
    /// The market it goes to.
    public var market: String
    /// Who exports it: tax identifier or name.
    public var exporter: String?
    /// Who imports it.
    public var importer: String?
    /// The codes of packing houses and treatment plants.
    public var facilities: [String] = []
    /// The phytosanitary certificate.
    public var phytosanitary: String?
    /// The container.
    public var container: String?
    /// The gate.
    public var gate: String?
    /// The goods.
    public var items: [Item] = []
    /// The day of packing.
    public var packedOn: Day?
    /// The day of departure.
    public var departedOn: Day?
    /// The day of arrival.
    public var arrivedOn: Day?

    /// A shipment to a market.
    public init(market: String) { self.market = market }
}
