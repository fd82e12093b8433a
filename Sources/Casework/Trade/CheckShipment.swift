public import Registry

/// Judges a shipment: whether every code behind it was good on every day that matters, and whatever else stands against it.
public struct CheckShipment: Sendable {
    /// What happened to the fruit on a day.
    public enum Step: String, CaseIterable, Sendable {
        case harvest, packing, departure, arrival
    }

    /// One code on one day.
    public struct Row: Hashable, Sendable {
        /// The code, as issued or as printed.
        public var code: String
        /// The lot, where the goods have one.
        public var lot: String?
        /// What happened.
        public var step: Step
        /// The day.
        public var date: Day
        /// The state before the authority here; nil for a code that this registry does not hold.
        public var status: CodeStatus?
        /// The state before the importer's authority; nil where it is not known.
        public var importer: CodeStatus?
        /// Whether the code was good for the market on that day.
        public var verdict: LookUpAnswer.Verdict
    }

    /// What was found.
    public struct Outcome: Sendable {
        /// The number, where it has one.
        public var number: String?
        /// The market.
        public var market: String
        /// No, where a row or an error says no; unknown, where a row is; yes otherwise.
        public var verdict: LookUpAnswer.Verdict
        /// A row for each code and day.
        public var rows: [Row]
        /// What else was found, errors among it.
        public var findings: [Finding]
    }

    /// What is judged.
    public enum Subject: Sendable {
        /// What a file describes.
        case description(ShipmentDescription)
        /// A shipment of the registry.
        case registered(String)
    }

    private let store: any RegistryStore

    /// In a registry.
    public init(_ store: any RegistryStore) { self.store = store }

    /// Judges a shipment.
    ///
    /// - Throws: `.noSuchShipment`, `.shipmentEmpty`, `.unknownMarket`, `.noSuchLot`, `.noSuchCode`, `.noSuchFacility`,
    ///   `.noSuchOrganisation`, or why the store fails.
    public func callAsFunction(_ subject: Subject) async throws -> Outcome {
        try await store.read { reading in
            let consignment: Consignment =
                switch subject {
                case .description(let description): try Consignment(description, reading)
                case .registered(let number): try Consignment(try reading.shipment(meantBy: number), reading)
                }
            var judgement = ShipmentJudgement(consignment, reading)
            return try judgement.outcome()
        }
    }
}

/// A shipment with all its words understood.
struct Consignment {
    /// What of one lot, or of one code without a lot, is on it.
    struct Item {
        var lot: (lot: Lot, product: Product)?
        var kilograms: Kilograms?
        var sources: [LotSource.Code]
        var harvest: [Day]
    }

    var number: String?
    var market: String
    var exporter: Organisation?
    var facilities: [FacilityRecord]
    var items: [Item]
    var days: [CheckShipment.Step: Day]
    /// The registered shipment, which must not be counted twice.
    var registered: ShipmentID?

    init(_ description: ShipmentDescription, _ reading: any RegistryReading) throws {
        guard !description.items.isEmpty else { throw RegistryError(.shipmentEmpty) }
        try reading.checkMarket(description.market)
        (number, market) = (description.number, description.market)
        exporter = try description.exporter.map { try reading.organisation(meantBy: $0) }
        facilities = try description.facilities.map { try reading.facility(meantBy: $0) }
        items = try description.items.map { item in
            let harvest = [item.harvestFrom, item.harvestTo].compactMap { $0 }
            if let text = item.lot { return Item(try reading.lot(meantBy: text), item.kilograms) }
            let code = try reading.shippedSource(meantBy: item.code ?? "", market: description.market)
            return Item(lot: nil, kilograms: item.kilograms, sources: [code], harvest: harvest)
        }
        let known: [(CheckShipment.Step, Day?)] = [
            (.packing, description.packedOn), (.departure, description.departedOn), (.arrival, description.arrivedOn),
        ]
        days = Dictionary(uniqueKeysWithValues: known.compactMap { step, day in day.map { (step, $0) } })
    }

    init(_ record: ShipmentRecord, _ reading: any RegistryReading) throws {
        let shipment = record.shipment
        (number, market, registered) = (shipment.number, shipment.market, shipment.id)
        exporter = try shipment.exporter.flatMap { try reading.organisation($0) }
        facilities = try shipment.facilities.compactMap { try reading.facility($0) }
        items = try shipment.lots.compactMap { part in
            guard let lot = try reading.lot(part.lot), let product = try reading.product(lot.product) else { return nil }
            return Item((lot, product), part.kilograms)
        }
        let known: [(CheckShipment.Step, Day?)] = [
            (.packing, record.day(.packed)), (.departure, record.day(.departed)), (.arrival, record.day(.arrived)),
        ]
        days = Dictionary(uniqueKeysWithValues: known.compactMap { step, day in day.map { (step, $0) } })
    }
}

extension Consignment.Item {
    fileprivate init(_ lot: (lot: Lot, product: Product), _ kilograms: Kilograms?) {
        self.init(
            lot: lot, kilograms: kilograms, sources: lot.lot.sources.map(\.code),
            harvest: [lot.lot.harvestFrom, lot.lot.harvestTo].compactMap { $0 })
    }
}

extension RegistryReading {
    /// A code on a box: one of this registry, or a text that is judged as such.
    fileprivate func shippedSource(meantBy text: String, market: String) throws -> LotSource.Code {
        guard let canonical = CanonicalCode(text) else { throw RegistryError(.notACode, ["code": text]) }
        let known = try codes(canonical, knownAt: nil).filter { !$0.decisions.isEmpty }
        // Of several that are spelled alike the one for the market is meant.
        guard let record = known.first(where: { $0.code.market == market }) ?? known.first else { return .unverified(text) }
        return .registered(record.code.id)
    }
}
