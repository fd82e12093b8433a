extension EPCISEvent {
    /// Packing: lots become stamped items (a TransformationEvent), or are only packed (an ObjectEvent that observes them).
    ///
    /// - Parameters:
    ///   - lots: What was packed, at least one.
    ///   - stamps: The stamps of the items that came of it; none where items are not stamped one by one.
    ///   - time: When.
    ///   - location: The packing house.
    ///   - identifier: A URI for the event.
    /// - Returns: The event.
    /// - Throws: Where no lot is named.
    public static func packing(
        _ lots: [LotQuantity], stamps: [StampLink] = [], time: EventTime, location: EventLocation? = nil, identifier: String? = nil
    ) throws(EPCISError) -> EPCISEvent {
        guard !lots.isEmpty else { throw .nothingMoved }
        let isTransformation = !stamps.isEmpty
        var body = Body(isTransformation ? "TransformationEvent" : "ObjectEvent", step: "packing", identifier: identifier, time: time)
        if isTransformation {
            body.inputQuantityList = lots.map { Quantity($0) }
            body.outputEPCList = stamps.map(\.itemURI)
        } else {
            body.action = "OBSERVE"
            body.quantityList = lots.map { Quantity($0) }
        }
        body.bizLocation = location.map { Reference(id: $0.uri) }
        return EPCISEvent(body: body)
    }

    /// A treatment before export, as fumigation or hot water: the lot stays what it is (an ObjectEvent that observes it).
    ///
    /// The standard's vocabulary (CBV 2.0 §7.1) has no step for it but `other`; what was done stands under our own prefix.
    ///
    /// - Parameters:
    ///   - lots: What was treated, at least one.
    ///   - kind: What was done.
    ///   - number: The treatment number, as labels show it.
    ///   - time: When.
    ///   - location: The plant.
    ///   - identifier: A URI for the event.
    /// - Returns: The event.
    /// - Throws: Where no lot is named.
    public static func treatment(
        _ lots: [LotQuantity], kind: String, number: String? = nil, time: EventTime, location: EventLocation? = nil,
        identifier: String? = nil
    ) throws(EPCISError) -> EPCISEvent {
        guard !lots.isEmpty else { throw .nothingMoved }
        var body = Body("ObjectEvent", step: "other", identifier: identifier, time: time)
        body.action = "OBSERVE"
        body.quantityList = lots.map { Quantity($0) }
        body.bizLocation = location.map { Reference(id: $0.uri) }
        body.treatment = kind
        body.treatmentNumber = number
        return EPCISEvent(body: body)
    }

    /// A container leaves with stamped items or lots in it: an AggregationEvent that observes them, and need not name all that is in it.
    ///
    /// - Parameters:
    ///   - container: The container.
    ///   - stamps: The stamps of items that are in it one by one.
    ///   - lots: What is in it without such numbers.
    ///   - time: When.
    ///   - identifier: A URI for the event.
    /// - Returns: The event.
    /// - Throws: Where nothing is named that is in it.
    public static func departure(
        of container: ContainerCode, stamps: [StampLink] = [], lots: [LotQuantity] = [], time: EventTime, identifier: String? = nil
    ) throws(EPCISError) -> EPCISEvent {
        guard !stamps.isEmpty || !lots.isEmpty else { throw .nothingMoved }
        var body = Body("AggregationEvent", step: "departing", identifier: identifier, time: time)
        body.action = "OBSERVE"
        body.disposition = "in_transit"
        body.parentID = container.uri
        body.childEPCs = stamps.isEmpty ? nil : stamps.map(\.itemURI)
        body.childQuantityList = lots.isEmpty ? nil : lots.map { Quantity($0) }
        return EPCISEvent(body: body)
    }

    /// The papers that a consignment goes with, as members under our own prefix.
    public struct Consignment: Hashable, Sendable {
        /// The number it is known by.
        public var number: String
        /// The market it goes to.
        public var market: String
        /// The number of the phytosanitary certificate.
        public var phytosanitary: String?
        /// The container.
        public var container: String?

        /// Names a consignment.
        public init(number: String, market: String, phytosanitary: String? = nil, container: String? = nil) {
            self.number = number
            self.market = market
            self.phytosanitary = phytosanitary
            self.container = container
        }
    }

    /// Shipping: containers, stamped items or lots leave for a buyer.
    ///
    /// - Parameters:
    ///   - containers: Cartons or pallets by their number.
    ///   - stamps: The stamps of items that are shipped one by one.
    ///   - lots: What is shipped without such numbers.
    ///   - consignment: The papers it goes with.
    ///   - time: When.
    ///   - sender: Who had it.
    ///   - destination: Where it goes.
    ///   - identifier: A URI for the event.
    /// - Returns: The event.
    /// - Throws: Where neither containers nor lots are named.
    public static func shipping(
        containers: [SSCC] = [], stamps: [StampLink] = [], lots: [LotQuantity] = [], consignment: Consignment? = nil, time: EventTime,
        sender: GLN? = nil, destination: EventLocation? = nil, identifier: String? = nil
    ) throws(EPCISError) -> EPCISEvent {
        guard !containers.isEmpty || !stamps.isEmpty || !lots.isEmpty else { throw .nothingMoved }
        var body = Body("ObjectEvent", step: "shipping", identifier: identifier, time: time)
        body.action = "OBSERVE"
        body.disposition = "in_transit"
        let items = containers.map { LinkOrigin.gs1.prefix + "00/" + $0.digits } + stamps.map(\.itemURI)
        body.epcList = items.isEmpty ? nil : items
        body.shipment = consignment?.number
        body.market = consignment?.market
        body.phytosanitary = consignment?.phytosanitary
        body.container = consignment?.container
        body.quantityList = lots.isEmpty ? nil : lots.map { Quantity($0) }
        body.sourceList = sender.map { [Source(source: LinkOrigin.gs1.prefix + "417/" + $0.digits)] }
        body.destinationList = destination.map { [Destination(destination: $0.uri)] }
        return EPCISEvent(body: body)
    }
}

extension StampLink {
    /// One item in an event: GTIN and serial at GS1's own host, where the lot has no place, or the link of a serial alone.
    fileprivate var itemURI: String {
        switch identity {
        case .item(let gtin, _, let serial): "\(LinkOrigin.gs1.prefix)01/\(gtin.digits)/21/\(PercentEncoding.encode(serial))"
        case .serial: with(fragment: nil).uri
        }
    }
}
