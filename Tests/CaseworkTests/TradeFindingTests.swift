import Casework
import GeoPrimitives
import Registry
import Testing
import Traceability

@Suite("What is found in lots and shipments, each by its smallest case")
struct TradeFindingTests {
    /// A code for China and one for Japan on an area of lychee, lychees and a jam, the holder and another exporter.
    private static func registry() async throws -> TestRegistry {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR-9001", .init(.grant, "2025-07-01"))
        try await registry.code("VN-BGOR-9002", market: "JP", .init(.grant, "2025-07-01"))
        func product(_ number: Int64, _ name: String, crop: String?) -> Product {
            Product(
                number: number, name: name, gtin: nil, group: "food", stars: 3, recognisedOn: day("2023-01-31"),
                producer: OrganisationID(1),
                crop: crop, platforms: [], isIllustrative: false)
        }
        let rows = [
            ReferenceRow(.seasons, ["lychee", "05-01", "05-31", "test"]), ReferenceRow(.yields, ["lychee", "6", "test"]),
        ].compactMap { $0 }.map { RegistryEvent.referenceDefined($0) }
        let head = try await registry.store.read { try $0.head() }
        try await registry.store.commit(
            ChangeSet(
                by: "lan",
                rows + [
                    .productAdded(product(1, "Vải", crop: "lychee")), .productAdded(product(2, "Mứt", crop: nil)),
                    .organisationAdded(Organisation(id: OrganisationID(2), name: "Xanh", taxCode: "2400")),
                ]), expecting: head)
        return registry
    }

    private static func lot(_ kilograms: Double, _ describe: (inout RecordLot.Request) -> Void = { _ in }) -> RecordLot.Request {
        var request = RecordLot.Request("product-1/A")
        request.sources = [RecordLot.Source(code: "VN-BGOR-9001", kilograms: Kilograms(kilograms) ?? .zero)]
        request.harvestFrom = day("2026-05-08")
        describe(&request)
        return request
    }

    private static let lots: [(String, @Sendable (inout RecordLot.Request) -> Void)] = [
        ("lot-without-ground", { $0.reference = "product-2/A" }), ("lot-without-weight", { $0.kilograms = .zero }),
        ("lot-heavier-than-sources", { $0.kilograms = Kilograms(11) }),
        ("lot-mixes-codes", { $0.sources.append(RecordLot.Source(code: "VN-BGOR-9002", kilograms: Kilograms(grams: 1_000))) }),
    ]

    @Test("A lot of one code says nothing; one change makes the finding", arguments: lots.map(\.0))
    func lot(_ id: String) async throws {
        let registry = try await Self.registry()
        let change = try #require(Self.lots.first { $0.0 == id }?.1)
        let found = try await RecordLot(registry.desk)(Self.lot(10, change)).findings
        #expect(found.contains { $0.id == id }, "\(found.map(\.id))")
        let plain = try await RecordLot(registry.desk)(Self.lot(10) { $0.reference = "product-1/B" })
        #expect(plain.findings.isEmpty)
    }

    private func check(_ registry: TestRegistry, _ describe: (inout ShipmentDescription) -> Void = { _ in }) async throws -> Set<String> {
        var shipment = ShipmentDescription(market: "CN")
        shipment.exporter = "HTX 1"
        shipment.items = [.init(lot: "product-1/A", kilograms: Kilograms(5))]
        (shipment.packedOn, shipment.departedOn, shipment.arrivedOn) = (day("2026-05-08"), day("2026-05-09"), day("2026-05-10"))
        describe(&shipment)
        return Set(try await CheckShipment(registry.store, today: TestRegistry.today)(.description(shipment)).findings.map(\.id))
    }

    @Test("A shipment of one lot with its days and exporter says little; one change makes the finding")
    func shipment() async throws {
        let registry = try await Self.registry()
        _ = try await RecordLot(registry.desk)(Self.lot(10))
        // Nobody said where it was packed.
        let plain: Set = ["packing-house-missing"]
        #expect(try await check(registry) == plain)
        #expect(try await check(registry) { $0.exporter = nil } == plain.union(["shipment-without-exporter"]))
        #expect(try await check(registry) { $0.arrivedOn = nil } == plain.union(["shipment-day-missing"]))
        let own = Self.lot(10) {
            $0.reference = "product-1/B"
            $0.exporter = "HTX 1"
        }
        _ = try await RecordLot(registry.desk)(own)
        let other = try await check(registry) {
            $0.items[0].lot = "product-1/B"
            $0.exporter = "Xanh"
        }
        #expect(other.contains("lot-of-another-exporter"))
        let stamp = try await IssueStamps(registry.desk)("product-1/A", count: 2).stamps[0].serial.text
        _ = try await ChangeStamps(registry.desk)(.void, [try .init(stamp)], on: TestRegistry.today, reason: "rách")
        #expect(try await check(registry) == plain.union(["shipment-stamps-void"]))
        let head = try await registry.store.read { try $0.head() }
        try await registry.store.commit(
            ChangeSet(by: "lan", [.settingChanged(name: "treatment.CN", value: "vapour-heat")]), expecting: head)
        #expect(try await check(registry).contains("treatment-missing"))
    }
}
