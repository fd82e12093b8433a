import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("Lots, shipments and pairings that are recorded anew")
struct RecordingTests {
    @Test("What is not given of a lot stays as it is")
    func lot() async throws {
        let scene = try await LookUpScene()
        try await scene.packingHouse()
        try await scene.right(kilograms: 1_000)
        let first = try await scene.record("A", [("VN-BGOR-9001", 900)], on: "2026-05-02") {
            ($0.harvestTo, $0.packingHouse, $0.packedOn) = (day("2026-05-04"), "VN-BGPH 001", day("2026-05-05"))
            ($0.treatment, $0.treatedOn, $0.treatmentNumber, $0.exporter) = ("irradiation", day("2026-05-06"), "T-7", "2400")
        }
        var wanted = try #require(first.lot)
        let again = try await scene.record("A", [], on: "") { ($0.revising, $0.packedOn) = ("typed wrong", day("2026-05-06")) }
        wanted.packing?.on = day("2026-05-06")
        #expect(again.lot == wanted)
        // What it drew from the right stays drawn.
        #expect(try await scene.record("B", [("VN-BGOR-9001", 200)]) { $0.exporter = "2400" }.errors == ["right-overdrawn"])
        let moved = try await scene.record("A", [("VN-BGOR-9001", 800)], on: "2026-05-03") { $0.revising = "weighed again" }
        #expect(moved.lot?.kilograms == Kilograms(800) && moved.lot?.harvestTo == day("2026-05-04"))
        try await scene.record("C", [("VN-BGOR-9002", 10)])
        let oneDay = try await scene.record("C", [], on: "2026-05-09") { $0.revising = "another day" }
        #expect(oneDay.lot?.harvestFrom == day("2026-05-09") && oneDay.lot?.harvestTo == day("2026-05-09"))
    }

    @Test("A lot cannot become lighter than what was shipped, nor lose a code that its stamps name")
    func contradictions() async throws {
        let scene = try await LookUpScene()
        try await scene.record("A", [("VN-BGOR-9001", 900)])
        #expect(try await scene.ship("S", [goods("A", 500)]).shipment != nil)
        func revise(_ sources: [(code: String, kilograms: Double)]) async throws -> RecordLot.Outcome {
            try await scene.record("A", sources, on: "") { $0.revising = "so" }
        }
        #expect(try await revise([("VN-BGOR-9001", 499)]).errors == ["lot-below-shipped"])
        #expect(try await revise([("VN-BGOR-9001", 500)]).lot != nil)
        let changed = try await revise([("VN-BGOR-9002", 500)])
        #expect(changed.lot != nil && changed.findings.map(\.id).contains("lot-codes-changed"))
        _ = try await IssueStamps(scene.registry.desk)("A", count: 1)
        #expect(try await revise([("VN-BGOR-9001", 500)]).errors == ["lot-without-stamped-code"])
    }

    @Test("More than a lot can be is refused, and adding up never ends the program")
    func measure() async throws {
        let scene = try await LookUpScene()
        let heavy = Array(repeating: (code: "VN-BGOR-9001", kilograms: 1e9), count: 9_300)
        #expect(try await scene.record("A", heavy).errors == ["lot-beyond-measure", "lot-exceeds-ground"])
    }

    @Test("A shipment says what stands against it, and is recorded")
    func shipment() async throws {
        let scene = try await LookUpScene()
        try await scene.record("A", [("VN-BGOR-9002", 900)])
        let shipped = try await scene.ship("S", [goods("A", 500)])
        #expect(shipped.shipment != nil && shipped.findings.map(\.id).contains("shipment-code-of-other-market"))
        #expect(shipped.findings.allSatisfy { $0.severity < .error })
    }

    @Test("A shipment that is recorded anew keeps what is not given and takes new days, but none against a recorded one")
    func shipmentAnew() async throws {
        let scene = try await LookUpScene()
        try await scene.record("A", [("VN-BGOR-9001", 900)])
        try await scene.ship("S", [goods("A", 500)]) {
            ($0.container, $0.packedOn, $0.departedOn) = ("MSKU 1", day("2026-05-09"), nil)
        }
        let again = try await scene.ship("S", [goods("A", 600)], isRevision: true) { $0.exporter = nil }
        #expect(again.shipment?.container == "MSKU 1" && again.shipment?.exporter == OrganisationID(1))
        let record = try await scene.registry.store.read { try $0.shipment(meantBy: "S") }
        #expect(record.day(.departed) == day("2026-05-10") && record.steps.count == 2)
        let error = await RegistryError.thrown {
            try await scene.ship("S", [goods("A", 600)], isRevision: true) { $0.departedOn = day("2026-05-11") }
        }
        #expect(error?.code == .shipmentDayDiffers && error?.values["known"] == "2026-05-10")
    }

    @Test("A pairing is ended by its last day alone, and two pairings do not share a day")
    func pairing() async throws {
        let scene = try await LookUpScene()
        try await scene.packingHouse()
        func pair(_ code: String, _ from: String?, _ to: String?) async throws -> Pairing {
            try await PairFacility(scene.registry.desk)(
                "VN-BGPH 001", with: code, market: nil, period: Period(from: from.map { day($0) }, to: to.map { day($0).adding(days: 1) }))
        }
        let clash = await RegistryError.thrown { _ = try await pair("VN-BGOR-9001", "2026-05-03", "2026-06-10") }
        #expect(clash?.code == .pairingTaken && clash?.values["from"] == "2026-05-01")
        #expect(try await pair("VN-BGOR-9001", nil, "2026-06-10").period.from == day("2026-05-01"))
        let facility = try await scene.registry.store.read { try $0.facility(meantBy: "VN-BGPH 001") }
        #expect(facility.pairings.map(\.period) == [Period(from: day("2026-05-01"), to: day("2026-06-11"))])
        #expect(try await pair("VN-BGOR-9001", "2026-06-11", nil).period.to == nil, "one follows on the other")
        #expect(try await pair("VN-BGOR-9002", nil, nil).period == Period(from: TestRegistry.today), "a new one is from today on")
    }
}
