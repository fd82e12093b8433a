import Registry

/// A shipment with all its words understood.
struct Consignment {
    /// What of one lot, or of one code without a lot, is on it.
    struct Item {
        var lot: (lot: Lot, product: Product)?
        var kilograms: Kilograms?
        var sources: [LotSource.Code]
        /// The first and the last day of harvest, as far as they are known.
        var harvest: [Day]
        /// How it is called: the lot, or the code as printed.
        var name: String
        /// The code that the box names beside its lot.
        var printed: (code: LotSource.Code, text: String)?
        /// The days of harvest that the box names beside its lot.
        var printedHarvest: [Day] = []

        /// The lot as it is asked for; nil for goods without one.
        var reference: String? { lot.map { $0.lot.reference(of: $0.product) } }
    }

    var number: String?
    var market: String
    var exporter: Organisation?
    var facilities: [FacilityRecord]
    var items: [Item]
    /// What happened to it, and when first.
    var steps: [ShipmentStep.Kind: Day]
    /// The registered shipment, which must not be counted twice.
    var registered: ShipmentID?

    /// The days on which its codes must have been good.
    func day(_ step: CheckShipment.Step) -> Day? {
        switch step {
        case .packing: steps[.packed]
        case .departure: steps[.departed]
        case .arrival: steps[.arrived]
        case .harvest, .today: nil
        }
    }

    init(_ description: ShipmentDescription, _ reading: any RegistryReading) throws {
        guard !description.items.isEmpty else { throw RegistryError(.shipmentEmpty) }
        try reading.checkMarket(description.market)
        (number, market) = (description.number, description.market)
        exporter = try description.exporter.map { try reading.organisation(meantBy: $0) }
        facilities = try description.facilities.map { try reading.facility(meantBy: $0) }
        items = try description.items.map { item in
            if let text = item.lot {
                var known = Item(try reading.lot(meantBy: text), item.kilograms)
                try known.read(boxOf: item, market: description.market, reading)
                return known
            }
            let code = item.code ?? ""
            let day = item.harvestFrom ?? item.harvestTo ?? description.packedOn ?? description.departedOn
            return Item(
                lot: nil, kilograms: item.kilograms,
                sources: [try reading.shippedSource(meantBy: code, market: description.market, on: day)],
                harvest: [item.harvestFrom, item.harvestTo].compactMap { $0 }, name: code)
        }
        steps = description.steps
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
        steps = record.days
    }
}

extension Consignment.Item {
    fileprivate init(_ lot: (lot: Lot, product: Product), _ kilograms: Kilograms?) {
        self.init(
            lot: lot, kilograms: kilograms, sources: lot.lot.sources.map(\.code),
            harvest: [lot.lot.harvestFrom, lot.lot.harvestTo].compactMap { $0 }, name: lot.lot.reference(of: lot.product))
    }

    /// Takes up what the box says beside its lot.
    mutating func read(boxOf item: ShipmentDescription.Item, market: String, _ reading: any RegistryReading) throws {
        let day = item.harvestFrom ?? harvest.first
        printed = try item.code.map { (code: try reading.shippedSource(meantBy: $0, market: market, on: day), text: $0) }
        printedHarvest = [item.harvestFrom, item.harvestTo].compactMap { $0 }
    }
}

extension ShipmentDescription {
    /// The days that it gives, by what happened on them.
    var steps: [ShipmentStep.Kind: Day] {
        let known: [ShipmentStep.Kind: Day?] = [.packed: packedOn, .departed: departedOn, .arrived: arrivedOn]
        return known.compactMapValues { $0 }
    }
}

extension ShipmentRecord {
    /// When what happened first.
    var days: [ShipmentStep.Kind: Day] { Dictionary(steps.map { ($0.kind, $0.on) }) { min($0, $1) } }
}

extension RegistryReading {
    /// A code or an alias on a box: one of this registry, which an alias means on a day, or a text that is judged as such.
    fileprivate func shippedSource(meantBy text: String, market: String, on day: Day?) throws -> LotSource.Code {
        guard let canonical = CanonicalCode(text) else { throw RegistryError(.notACode, ["code": text]) }
        let known = try codesOrAliases(canonical).filter { !$0.decisions.isEmpty }
        // Of several that are spelled alike the one for the market is meant.
        guard let record = known.first(where: { $0.code.market == market }) ?? known.first else { return .unverified(text) }
        return .registered(try self.record(record, meantBy: canonical, on: day).code.id)
    }
}
