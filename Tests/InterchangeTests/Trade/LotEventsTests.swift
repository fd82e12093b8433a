import Casework
import GeoPrimitives
import Journal
import Registry
import Testing
import Traceability

@testable import Interchange

@Suite("Events of a lot with stamps on its boxes")
struct LotEventsTests {
    private static let serials: [StampSerial] = (0..<5 as Range<Int64>).compactMap { StampSerial(number: 1_000_000_007 * ($0 + 1)) }
    private let registry: TestRegistry

    /// A lot with a roll of five: of them the second is void, the first left on the 10th and the third on the 11th.
    ///
    /// On the 10th two consignments left, on the 11th one.
    init() async throws {
        registry = try await TestRegistry()
        try await registry.area(.square(0), "Vườn")
        try await registry.code("VN-BGOR-9001", of: 1, (.grant, "2026-02-01"))
        try await registry.add { numbers in
            let product = Product(
                number: 1, name: "Vải", gtin: "08938505970011", group: "food", stars: 4, recognisedOn: day("2025-01-01"),
                producer: OrganisationID(1), crop: "lychee", platforms: [], isIllustrative: true)
            let part = ShippedLot(lot: LotID(1), kilograms: Kilograms(grams: 10_000))
            let left: [(Int64, String)] = [(1, "2026-05-10"), (2, "2026-05-10"), (3, "2026-05-11")]
            let shipments: [TradeEvent] = left.flatMap { id, on in
                [
                    TradeEvent.shipmentRecorded(Shipment(id: ShipmentID(id), number: "TK-\(id)", market: "CN", lots: [part])),
                    .shipmentStepped(ShipmentStep(shipment: ShipmentID(id), kind: .packed, on: day("2026-05-09"))),
                    .shipmentStepped(ShipmentStep(shipment: ShipmentID(id), kind: .departed, on: day(on))),
                ]
            }
            return [
                .organisationAdded(Organisation(id: numbers.takeOrganisation(), name: "HTX")), .productAdded(product),
                .trade(.lotAdded(Self.lot(packedOn: day("2026-05-09")))),
                .trade(
                    .stampsIssued(StampRun(id: StampRunID(1), lot: LotID(1), issuedOn: day("2026-05-08"), serials: Self.serials))),
                // More than the roll has: a file of elsewhere can say so.
                Self.change(.activated, 0...9, "2026-05-09"), Self.change(.void, 1...1, "2026-05-10"),
                Self.change(.shipped, 0...0, "2026-05-10"), Self.change(.shipped, 2...2, "2026-05-11"),
            ] + shipments.map { .trade($0) }
        }
    }

    private static func lot(packedOn packed: Day?) -> Lot {
        let (all, harvest) = (Kilograms(grams: 100_000), day("2026-05-08"))
        return Lot(
            id: LotID(1), product: 1, text: "L1", harvestFrom: harvest, harvestTo: harvest, kilograms: all,
            sources: [LotSource(code: .registered(CodeID(1)), kilograms: all)],
            packing: packed.map { Lot.Packing(facility: nil, on: $0) })
    }

    private static func change(_ state: StampState, _ places: ClosedRange<Int>, _ text: String) -> RegistryEvent {
        let range = StampRange(run: StampRunID(1), first: places.lowerBound, last: places.upperBound)
        return .trade(.stampsChanged(StampChange(state: state, on: day(text), ranges: [range])))
    }

    /// The serials that each event names, under its step.
    private func named() async throws -> [String: Set<Int>] {
        let document = try await registry.store.read { reading in
            let (lot, product) = try reading.lot(meantBy: "L1")
            return try LotEvents(reading).document([(lot, product)], created: .now()).json()
        }
        var found: [String: Set<Int>] = [:]
        for event in try JSONValue.parse(document)["epcisBody"]?["eventList"]?.array ?? [] {
            let step = event["bizStep"]?.string ?? ""
            for (place, serial) in Self.serials.enumerated() where event.text.contains(serial.text) {
                found[step, default: []].insert(place)
            }
        }
        return found
    }

    @Test("Packing names the stamps on boxes, a consignment those that left with it alone; a change of more than the roll has does no harm")
    func stamps() async throws {
        #expect(try await named() == ["packing": [0, 2, 3, 4], "shipping": [2]])
    }

    @Test("Where nobody knows in which packing a box was, stamps are named on leaving only")
    func severalPackings() async throws {
        try await registry.add { _ in [.trade(.lotRevised(Self.lot(packedOn: nil), reason: "thử"))] }
        #expect(try await named() == ["shipping": [2]])
    }

    @Test("The reading of events ends where its task is cancelled")
    func cancelled() async throws {
        let store = registry.store
        let reading = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await store.read { reading in
                let (lot, product) = try reading.lot(meantBy: "L1")
                return try LotEvents(reading).document([(lot, product)], created: .now()).json()
            }
        }
        await #expect(throws: CancellationError.self) { try await reading.value }
    }
}
