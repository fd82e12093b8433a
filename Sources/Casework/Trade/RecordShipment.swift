public import Registry

/// Records a shipment of registered lots.
public struct RecordShipment: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records a shipment with the days that are known, or records one anew.
    ///
    /// It is judged as `CheckShipment` judges it. What cannot be is refused: more of a lot than is left, days out of order. Whatever else
    /// stands against it is said and recorded all the same, since the registry holds what was shipped.
    ///
    /// - Parameters:
    ///   - description: The shipment in words; every item is a lot. What is not given of one that is there stays as it is.
    ///   - isRevision: Whether it is one that is there.
    /// - Returns: The shipment and what was found; nil where it is refused.
    /// - Throws: `.shipmentEmpty`, `.shipmentTaken`, `.noSuchShipment`, `.shipmentDayDiffers`, `.unknownMarket`, `.noSuchLot`,
    ///   `.noSuchFacility`, `.noSuchOrganisation`, or why the store fails.
    public func callAsFunction(
        _ description: ShipmentDescription, isRevision: Bool = false
    ) async throws -> (shipment: Shipment?, findings: [Finding]) {
        guard let number = description.number, !number.isEmpty, !description.items.isEmpty else { throw RegistryError(.shipmentEmpty) }
        return try await desk.retryingWhenMoved {
            let (record, events, findings, head) = try await desk.store.read { reading in
                try reading.checkMarket(description.market)
                let before = try reading.shipments(.number(number), knownAt: nil).first
                if before != nil, !isRevision { throw RegistryError(.shipmentTaken, ["shipment": number]) }
                if before == nil, isRevision { throw RegistryError(.noSuchShipment, ["shipment": number]) }
                var numbers = try reading.freeNumbers()
                let id = before?.shipment.id ?? numbers.trade.takeShipment()
                let steps = try newSteps(description, before, id)
                let shipment = try shipment(description, before, id, reading)
                let record = ShipmentRecord(shipment: shipment, steps: ((before?.steps ?? []) + steps).sorted { $0.on < $1.on })
                var consignment = try Consignment(record, reading)
                for (index, item) in description.items.enumerated() where item.lot != nil {
                    try consignment.items[index].read(boxOf: item, market: description.market, reading)
                }
                var judgement = try ShipmentJudgement(consignment, reading, today: desk.today)
                let events = [TradeEvent.shipmentRecorded(shipment)] + steps.map { .shipmentStepped($0) }
                return (record, events, try judgement.outcome().findings, try reading.head())
            }
            let refused: Set<String> = ["shipment-exceeds-lot", "days-out-of-order"]
            guard !findings.contains(where: { $0.severity == .error && refused.contains($0.id) }) else { return (nil, findings) }
            try await desk.commit(events.map { .trade($0) }, expecting: head)
            return (record.shipment, findings.map { $0.asWarning })
        }
    }

    private func shipment(
        _ description: ShipmentDescription, _ before: ShipmentRecord?, _ id: ShipmentID, _ reading: any RegistryReading
    ) throws -> Shipment {
        var lots: [ShippedLot] = []
        let leaving = description.departedOn ?? before?.leftOn ?? description.packedOn ?? desk.today
        for item in description.items {
            let lot = try reading.lot(meantBy: item.lot ?? item.code ?? "").lot
            let left = try LotBalance(of: lot, on: leaving, without: before?.shipment.id, reading).left
            let taken = lots.filter { $0.lot == lot.id }.map(\.kilograms).sum
            lots.append(ShippedLot(lot: lot.id, kilograms: item.kilograms ?? max(.zero, left - taken)))
        }
        let old = before?.shipment
        let facilities = try description.facilities.map { try reading.facility(meantBy: $0).facility.id }
        return Shipment(
            id: id, number: description.number ?? "", market: description.market,
            exporter: try description.exporter.map { try reading.organisation(meantBy: $0).id } ?? old?.exporter,
            importer: description.importer ?? old?.importer, facilities: facilities.isEmpty ? old?.facilities ?? [] : facilities,
            phytosanitary: description.phytosanitary ?? old?.phytosanitary, container: description.container ?? old?.container,
            gate: description.gate ?? old?.gate, lots: lots)
    }

    /// What happened that is not recorded yet; a day that is recorded cannot become another by the way.
    private func newSteps(_ description: ShipmentDescription, _ before: ShipmentRecord?, _ id: ShipmentID) throws -> [ShipmentStep] {
        try ShipmentStep.Kind.allCases.compactMap { kind in
            guard let day = description.steps[kind] else { return nil }
            guard let known = before?.day(kind) else { return ShipmentStep(shipment: id, kind: kind, on: day) }
            guard known != day else { return nil }
            throw RegistryError(
                .shipmentDayDiffers,
                [
                    "shipment": description.number ?? "", "step": kind.rawValue, "day": day.description, "known": known.description,
                ])
        }
    }
}

extension Finding {
    /// The same, as what was taken all the same.
    fileprivate var asWarning: Finding {
        var finding = self
        finding.severity = min(severity, .warning)
        return finding
    }
}

/// Records what happened to a shipment.
public struct StepShipment: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records a step; of goods that came back or were destroyed, perhaps a part only.
    ///
    /// - Throws: `.noSuchShipment`, `.noSuchLot`, `.lotNotOnShipment` with the lots that are on it, `.partExceedsShipment` with the
    ///   numbers, `.daysOutOfOrder`, or why the store fails.
    public func callAsFunction(
        _ number: String, _ kind: ShipmentStep.Kind, on day: Day, parts: [(lot: String, kilograms: Kilograms)], document: String?,
        reason: String?
    ) async throws {
        try await desk.retryingWhenMoved {
            let (step, head) = try await desk.store.read { reading in
                let record = try reading.shipment(meantBy: number)
                let lots = try parts.map { part in
                    let (lot, product) = try reading.lot(meantBy: part.lot)
                    guard record.shipment.lots.contains(where: { $0.lot == lot.id }) else {
                        throw RegistryError(
                            .lotNotOnShipment,
                            [
                                "lot": lot.reference(of: product), "shipment": number,
                                "lots": try references(of: record.shipment.lots, reading),
                            ])
                    }
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
                try check(step, of: record, reading)
                return (step, try reading.head())
            }
            try await desk.commit([.trade(.shipmentStepped(step))], expecting: head)
        }
    }

    /// Lots as they are asked for, each once.
    private func references(of shipped: [ShippedLot], _ reading: any RegistryReading) throws -> String {
        var names: [String] = []
        for goods in shipped {
            guard let lot = try reading.lot(goods.lot), let product = try reading.product(lot.product) else { continue }
            let name = lot.reference(of: product)
            if !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: ", ")
    }

    /// Nothing arrives before it departs, and nothing departs before it is harvested and packed.
    private func check(_ step: ShipmentStep, of record: ShipmentRecord, _ reading: any RegistryReading) throws {
        var after = record
        after.steps.append(step)
        for lot in try record.shipment.lots.compactMap({ try reading.lot($0.lot) }) {
            func faults(_ record: ShipmentRecord) -> [[String: String]] {
                DayOrder.faults(harvest: lot.harvestFrom, packing: lot.packing?.on, treatment: lot.treatment?.on, record.days)
            }
            let known = faults(record)
            // What was out of order before is not this step's doing.
            guard let fault = faults(after).first(where: { !known.contains($0) }) else { continue }
            throw RegistryError(
                .daysOutOfOrder,
                [
                    "first": fault["first"] ?? "", "firstDay": fault["firstDay"] ?? "", "second": fault["second"] ?? "",
                    "secondDay": fault["secondDay"] ?? "",
                ])
        }
    }
}
