public import Registry

/// Records a shipment of registered lots.
public struct RecordShipment: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records a shipment with the days that are known, or records one anew.
    ///
    /// - Parameters:
    ///   - description: The shipment in words; every item is a lot.
    ///   - isRevision: Whether it is one that is there.
    /// - Returns: The shipment and what was found; nil where an error stands against it, as more of a lot than is left.
    /// - Throws: `.shipmentEmpty`, `.shipmentTaken`, `.noSuchShipment`, `.unknownMarket`, `.noSuchLot`, `.noSuchFacility`,
    ///   `.noSuchOrganisation`, or why the store fails.
    public func callAsFunction(
        _ description: ShipmentDescription, isRevision: Bool = false
    ) async throws -> (shipment: Shipment?, findings: [Finding]) {
        guard let number = description.number, !number.isEmpty, !description.items.isEmpty else { throw RegistryError(.shipmentEmpty) }
        return try await desk.retryingWhenMoved {
            let (shipment, findings, head) = try await desk.store.read { reading in
                try reading.checkMarket(description.market)
                let before = try reading.shipments(.number(number), knownAt: nil).first
                if before != nil, !isRevision { throw RegistryError(.shipmentTaken, ["shipment": number]) }
                if before == nil, isRevision { throw RegistryError(.noSuchShipment, ["shipment": number]) }
                var numbers = try reading.freeNumbers()
                var findings: [Finding] = []
                var lots: [ShippedLot] = []
                for item in description.items {
                    let (lot, product) = try reading.lot(meantBy: item.lot ?? item.code ?? "")
                    let left = try LotBalance(of: lot, without: before?.shipment.id, reading).left
                    let taken = lots.filter { $0.lot == lot.id }.map(\.kilograms).sum
                    let wanted = item.kilograms ?? left - taken
                    lots.append(ShippedLot(lot: lot.id, kilograms: wanted))
                    guard wanted > left - taken || wanted <= .zero else { continue }
                    findings.append(
                        Finding(
                            "shipment-exceeds-lot", .error,
                            values: [
                                "lot": lot.reference(of: product), "kilograms": wanted.description, "left": (left - taken).description,
                            ]))
                }
                let shipment = Shipment(
                    id: before?.shipment.id ?? numbers.trade.takeShipment(), number: number, market: description.market,
                    exporter: try description.exporter.map { try reading.organisation(meantBy: $0).id }, importer: description.importer,
                    facilities: try description.facilities.map { try reading.facility(meantBy: $0).facility.id },
                    phytosanitary: description.phytosanitary, container: description.container, gate: description.gate, lots: lots)
                return (shipment, findings, try reading.head())
            }
            guard findings.isEmpty else { return (nil, findings) }
            let known: [(ShipmentStep.Kind, Day?)] = [
                (.packed, description.packedOn), (.departed, description.departedOn), (.arrived, description.arrivedOn),
            ]
            let steps = known.compactMap { kind, day in
                day.map { RegistryEvent.trade(.shipmentStepped(ShipmentStep(shipment: shipment.id, kind: kind, on: $0))) }
            }
            let events = [.trade(.shipmentRecorded(shipment))] + (isRevision ? [] : steps)
            try await desk.store.commit(ChangeSet(by: desk.officer, events), expecting: head)
            return (shipment, [])
        }
    }
}

/// What of a lot is left to be shipped.
public struct LotBalance: Hashable, Sendable {
    /// What the lot weighs.
    public var kilograms: Kilograms
    /// What went out.
    public var shipped: Kilograms
    /// What came back and was not destroyed.
    public var returned: Kilograms

    /// Adds up the shipments of a lot, but for one that is recorded anew.
    public init(of lot: Lot, without shipment: ShipmentID? = nil, _ reading: any RegistryReading) throws {
        kilograms = lot.kilograms
        (shipped, returned) = (.zero, .zero)
        for record in try reading.shipments(.lot(lot.id), knownAt: nil) where record.shipment.id != shipment {
            shipped += record.shipment.lots.filter { $0.lot == lot.id }.map(\.kilograms).sum
            returned += record.returned(of: lot.id)
        }
    }

    /// What is left.
    public var left: Kilograms { kilograms - shipped + returned }
}

/// Records what happened to a shipment.
public struct StepShipment: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records a step; of goods that came back or were destroyed, perhaps a part only.
    ///
    /// - Throws: `.noSuchShipment`, `.noSuchLot`, `.lotNotOnShipment`, `.partExceedsShipment` with the numbers, or why the store fails.
    public func callAsFunction(
        _ number: String, _ kind: ShipmentStep.Kind, on day: Day, parts: [(lot: String, kilograms: Kilograms)], document: String?,
        reason: String?
    ) async throws {
        try await desk.retryingWhenMoved {
            let (step, head) = try await desk.store.read { reading in
                let record = try reading.shipment(meantBy: number)
                let lots = try parts.map { part in
                    let (lot, product) = try reading.lot(meantBy: part.lot)
                    let on = record.shipment.lots.filter { $0.lot == lot.id }.map(\.kilograms).sum
                    let before = record.steps.filter { $0.kind == kind }.flatMap(\.lots).filter { $0.lot == lot.id }.map(\.kilograms).sum
                    guard part.kilograms <= on - before else {
                        throw RegistryError(
                            .partExceedsShipment,
                            [
                                "lot": lot.reference(of: product), "shipment": number, "kilograms": part.kilograms.description,
                                "shipped": on.description, "before": before.description,
                            ])
                    }
                    return ShippedLot(lot: lot.id, kilograms: part.kilograms)
                }
                let step = ShipmentStep(
                    shipment: record.shipment.id, kind: kind, on: day, lots: lots, document: document, reason: reason)
                return (step, try reading.head())
            }
            try await desk.store.commit(ChangeSet(by: desk.officer, [.trade(.shipmentStepped(step))]), expecting: head)
        }
    }
}
