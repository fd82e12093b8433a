import Journal
import Registry

extension StoreReading {
    func shipments(_ choice: ShipmentChoice, knownAt: RecordedTime?) throws -> [ShipmentRecord] {
        switch choice {
        case .all: try shipments("1", knownAt) { _ in }
        case .number(let number): try shipments("number = ?", knownAt) { $0.bind(number) }
        case .lot(let id):
            try shipments("version IN (SELECT shipment_version FROM shipment_lots WHERE lot_id = ?)", knownAt) { $0.bind(id.number) }
        case .exporter(let id): try shipments("exporter = ?", knownAt) { $0.bind(id.number) }
        }
    }

    private func shipments(_ condition: String, _ knownAt: RecordedTime?, _ bind: (SQLStatement) -> Void) throws -> [ShipmentRecord] {
        try known(
            "version, shipment_id, number, market, exporter, importer, facilities, phytosanitary, container, gate", from: "shipments",
            where: condition, orderedBy: "shipment_id, version", at: knownAt, bind
        ) { row in
            let shipment = Shipment(
                id: ShipmentID(row.integer(1)), number: row.text(2), market: row.text(3),
                exporter: row.optionalInteger(4).map { OrganisationID($0) }, importer: row.optionalText(5),
                facilities: row.text(6).split(separator: ";").compactMap { Int64($0).map { FacilityID($0) } },
                phytosanitary: row.optionalText(7), container: row.optionalText(8), gate: row.optionalText(9),
                lots: try shippedLots("shipment_version", row.integer(0)))
            return ShipmentRecord(shipment: shipment, steps: try steps(of: shipment.id, knownAt))
        }
    }

    private func steps(of shipment: ShipmentID, _ knownAt: RecordedTime?) throws -> [ShipmentStep] {
        try known(
            "step, kind, on_day, document, reason", from: "shipment_steps", where: "shipment_id = ?", orderedBy: "on_day, step",
            at: knownAt,
            { $0.bind(shipment.number) }
        ) { row in
            ShipmentStep(
                shipment: shipment, kind: ShipmentStep.Kind(rawValue: row.text(1)) ?? .packed, on: row.day(2) ?? Day(daysSinceEpoch: 0),
                lots: try shippedLots("step", row.integer(0)), document: row.optionalText(3), reason: row.optionalText(4))
        }
    }

    private func shippedLots(_ owner: String, _ row: Int64) throws -> [ShippedLot] {
        try connection.all("SELECT lot_id, kilograms FROM shipment_lots WHERE \(owner) = ? ORDER BY \"row\"", { $0.bind(row) }) {
            ShippedLot(lot: LotID($0.integer(0)), kilograms: $0.kilograms(1) ?? .zero)
        }
    }
}
