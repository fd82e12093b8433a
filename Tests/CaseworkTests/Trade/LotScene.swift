import Casework
import GeoPrimitives
import Registry

/// The scene of the look-ups, told in requests: a day in May 2026 unless another is named, about 6.9 t a season from the ground.
extension LookUpScene {
    /// A second outline of the first area, as another area with a code of its own.
    func twin(_ text: String = "VN-BGOR-9101", market: String = "CN") async throws {
        let (head, free, record) = try await registry.store.read {
            (try $0.head(), try $0.freeNumbers(), try $0.area(AreaID(1), knownAt: nil))
        }
        guard let record, var boundary = record.boundary(on: TestRegistry.today)?.boundary else { return }
        var (numbers, area) = (free, record.area)
        (area.id, area.name) = (numbers.takeArea(), "Cùng đất")
        boundary.id = numbers.takeBoundary()
        try await registry.store.commit(
            ChangeSet(by: "lan", [.areaRegistered(area, boundary, from: day("2025-07-01"))]), expecting: head)
        try await registry.code(text, of: area.id.number, market: market, .init(.grant, "2025-07-01"))
    }

    /// Records a lot of the first product.
    @discardableResult
    func record(
        _ text: String, _ sources: [(code: String, kilograms: Double)], on harvest: String = "2026-05-08",
        _ say: (inout RecordLot.Request) -> Void = { _ in }
    ) async throws -> RecordLot.Outcome {
        var request = RecordLot.Request("product-1/\(text)")
        request.sources = sources.map { RecordLot.Source(code: $0.code, kilograms: Kilograms($0.kilograms) ?? .zero) }
        request.harvestFrom = harvest.isEmpty ? nil : day(harvest)
        say(&request)
        return try await RecordLot(registry.desk)(request)
    }

    /// Judges a shipment for China that departed on 2026-05-10, packed the day before.
    func check(
        _ items: [ShipmentDescription.Item], _ say: (inout ShipmentDescription) -> Void = { _ in }
    ) async throws -> CheckShipment.Outcome {
        try await CheckShipment(registry.store, today: TestRegistry.today)(.description(shipment("S", items, say)))
    }

    /// Records a shipment as `check` describes it.
    @discardableResult
    func ship(
        _ number: String, _ items: [ShipmentDescription.Item], isRevision: Bool = false,
        _ say: (inout ShipmentDescription) -> Void = { _ in }
    ) async throws -> (shipment: Shipment?, findings: [Finding]) {
        try await RecordShipment(registry.desk)(shipment(number, items, say), isRevision: isRevision)
    }

    private func shipment(
        _ number: String, _ items: [ShipmentDescription.Item], _ say: (inout ShipmentDescription) -> Void
    ) -> ShipmentDescription {
        var description = ShipmentDescription(market: "CN")
        (description.number, description.exporter, description.items) = (number, "HTX 1", items)
        (description.packedOn, description.departedOn) = (day("2026-05-09"), day("2026-05-10"))
        say(&description)
        return description
    }
}

/// Some kilograms of a lot.
func goods(_ lot: String, _ kilograms: Double? = nil) -> ShipmentDescription.Item {
    .init(lot: lot, kilograms: kilograms.flatMap { Kilograms($0) })
}

/// Some kilograms of a code without a lot.
func loose(_ code: String, _ kilograms: Double? = nil, on harvest: String? = "2026-05-08") -> ShipmentDescription.Item {
    .init(code: code, kilograms: kilograms.flatMap { Kilograms($0) }, harvestFrom: harvest.map { day($0) })
}

extension RecordLot.Outcome {
    /// The identifiers of what stands against it.
    var errors: [String] { findings.filter { $0.severity == .error }.map(\.id) }
}

extension CheckShipment.Outcome {
    /// The identifiers of what was found, but for what is only noted.
    var said: Set<String> { Set(findings.filter { $0.severity > .note }.map(\.id)) }
}
