import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("A shipment is judged by all that is known of its goods, and by what is not known")
struct CheckShipmentTests {
    typealias Step = TestRegistry.Step

    private func scene(_ lot: Double = 1_000) async throws -> LookUpScene {
        let scene = try await LookUpScene()
        try await scene.record("A", [("VN-BGOR-9001", lot)])
        return scene
    }

    /// What is said beside that no packing house is known.
    private func said(_ outcome: CheckShipment.Outcome) -> Set<String> { outcome.said.subtracting(["packing-house-missing"]) }

    @Test("Goods without any day are judged today, and nothing follows where nothing is known of them")
    func withoutDays() async throws {
        let scene = try await scene()
        try await scene.registry.code("VN-BGOR-9003", Step(.grant, "2025-07-01"), Step(.revoke, "2026-01-01"))
        func verdict(_ items: ShipmentDescription.Item...) async throws -> CheckShipment.Outcome {
            try await scene.check(items) { ($0.packedOn, $0.departedOn) = (nil, nil) }
        }
        let revoked = try await verdict(goods("A", 10), loose("VN-BGOR-9003", 10, on: nil))
        #expect(revoked.verdict == .no && revoked.rows.filter { $0.code == "VN-BGOR-9003" }.map(\.step) == [.today])
        #expect(try await verdict(goods("A", 10), loose("VN-HTOR-1", 10, on: nil)).verdict == .unknown)
        let undated = try await verdict(goods("A", 10), loose("VN-BGOR-9001", 10, on: nil))
        #expect(undated.verdict == .unknown && said(undated) == ["shipment-harvest-unknown"])
        #expect(try await verdict(goods("A", 10)).rows.map(\.step) == [.harvest, .today])
        var tea = LookUpScene.lot(9)
        (tea.product, tea.sources, tea.text) = (2, [], "T")
        try await scene.trade(.lotAdded(tea))
        let sourceless = try await scene.check([goods("A", 10), goods("T", 10)])
        #expect(sourceless.verdict == .unknown && said(sourceless) == ["shipment-without-code"])
        #expect(try await scene.check([goods("A", 10)]).verdict == .yes)
    }

    @Test("A suspension between the first and the last day of harvest is found, in the shipment and at the lot")
    func insideTheHarvest() async throws {
        let scene = try await LookUpScene()
        let desk = scene.registry.desk
        for (kind, text) in [(DecisionKind.suspend, "2026-05-04"), (.restore, "2026-05-06")] {
            _ = try await DecideOnCode(desk)(.init(code: "VN-BGOR-9001", kind: kind, on: day(text)))
        }
        let lot = try await scene.record("A", [("VN-BGOR-9001", 1_000)], on: "2026-05-02") { $0.harvestTo = day("2026-05-08") }
        #expect(lot.findings.filter { $0.id == "lot-code-not-in-force" }.map { $0.values["day"] } == ["2026-05-04"])
        let checked = try await scene.check([goods("A", 10)])
        #expect(checked.verdict == .no && checked.rows.filter { $0.verdict == .no }.map(\.date) == [day("2026-05-04")])
        #expect(try await scene.said("A").contains("code-not-in-force-then"))
        try await scene.record("B", [("VN-BGOR-9001", 10)], on: "2026-05-06") { $0.harvestTo = day("2026-05-08") }
        #expect(try await scene.check([goods("B", 10)]).verdict == .yes)
    }

    @Test("An importer that was asked and has not decided stands against nothing, however long ago that was")
    func undecidedImporter() async throws {
        let scene = try await LookUpScene()
        try await scene.registry.code("VN-BGOR-9003", Step(.grant, "2025-07-01"), Step(.submit, "2026-01-01", .importer))
        try await ChangeSetting(scene.registry.desk)("importer-list-days", "30", from: nil)
        try await scene.record("A", [("VN-BGOR-9003", 1_000)])
        try await scene.packingHouse()
        try await scene.trade(
            .facilityPaired(Pairing(facility: FacilityID(1), code: CodeID(3), market: "CN", period: Period(from: day("2026-05-01")))),
            .facilityDecided(
                FacilityDecision(
                    id: DecisionID(9), facility: FacilityID(1), market: "CN", kind: .submit, effectiveOn: day("2026-01-01"),
                    authority: .importer)))
        let checked = try await scene.check([goods("A", 10)]) { $0.facilities = ["VN-BGPH 001"] }
        #expect(checked.verdict == .yes && checked.rows.allSatisfy { $0.importer == .submitted && $0.verdict == .yes })
        #expect(try await scene.ask("VN-BGOR-9003").verdict == .yes)
        #expect(try await scene.ask("VN-BGPH 001", market: "CN").verdict == .yes)
        #expect(try await !IssueStamps(scene.registry.desk)("A", count: 1).findings.map(\.id).contains("stamps-code-not-in-force"))
    }

    @Test("An importer's stale word makes a code and a facility unknown everywhere, never no and never yes", arguments: [true, false])
    func stale(isGood: Bool) async throws {
        let scene = try await LookUpScene()
        let kind: DecisionKind = isGood ? .grant : .suspend
        try await scene.registry.code("VN-BGOR-9003", Step(.grant, "2025-07-01"), Step(kind, "2026-01-01", .importer))
        try await scene.record("A", [("VN-BGOR-9003", 1_000)])
        try await scene.packingHouse()
        try await scene.trade(
            .facilityPaired(Pairing(facility: FacilityID(1), code: CodeID(3), market: "CN", period: Period(from: day("2026-05-01")))))
        let word = FacilityDecision(
            id: DecisionID(9), facility: FacilityID(1), market: "CN", kind: kind, effectiveOn: day("2026-01-01"), authority: .importer)
        let fresh = try await scene.check([goods("A", 10)]) { $0.facilities = ["VN-BGPH 001"] }
        #expect(fresh.verdict == (isGood ? .yes : .no))
        try await ChangeSetting(scene.registry.desk)("importer-list-days", "30", from: nil)
        let code = try await scene.check([goods("A", 10)]) { $0.facilities = ["VN-BGPH 001"] }
        #expect(code.verdict == .unknown && code.said.contains("importer-stale") && code.rows.allSatisfy { $0.verdict == .unknown })
        #expect(try await scene.ask("VN-BGOR-9003").verdict == .unknown)
        try await scene.trade(.facilityDecided(word))
        try await scene.record("B", [("VN-BGOR-9001", 10)])
        let house = try await scene.check([goods("B", 10)]) { $0.facilities = ["VN-BGPH 001"] }
        #expect(house.verdict == .unknown && house.said.contains("importer-stale"))
        let asked = try await scene.ask("VN-BGPH 001", market: "CN")
        #expect(asked.verdict == .unknown && asked.reasons.map(\.id) == ["facility-importer-stale"])
    }

    @Test("A facility counts on the day of packing, else of departure, and not once it has closed")
    func facilities() async throws {
        let scene = try await scene()
        try await scene.packingHouse()
        func check(_ say: (inout ShipmentDescription) -> Void) async throws -> Set<String> {
            try await scene.check([goods("A", 10)]) {
                $0.facilities = ["VN-BGPH 001"]
                say(&$0)
            }.said
        }
        #expect(try await check { _ in } == [])
        #expect(try await check { $0.packedOn = nil } == [])
        try await scene.trade(
            .facilityDecided(
                FacilityDecision(
                    id: DecisionID(3), facility: FacilityID(1), market: "CN", kind: .suspend, effectiveOn: day("2026-05-10"))))
        #expect(try await check { _ in } == [])
        #expect(try await check { $0.packedOn = nil } == ["facility-not-in-force"])
        #expect(try await check { ($0.packedOn, $0.departedOn) = (nil, nil) } == ["facility-not-in-force"])
        var request = RecordFacility.Request(code: "VN-BGPH 001")
        request.to = day("2026-05-08")
        _ = try await RecordFacility(scene.registry.desk)(request, isRevision: true)
        #expect(try await check { _ in } == ["facility-closed"])
        let closed = try await scene.ask("VN-BGPH 001", market: "CN", on: "2026-05-09")
        #expect(closed.verdict == .no && closed.reasons.map(\.id) == ["facility-closed"])
        #expect(try await scene.ask("VN-BGPH 001", market: "CN", on: "2026-05-08").verdict == .yes)
    }

    @Test("Where no packing house is known it is said, for export only")
    func packingHouse() async throws {
        let scene = try await scene()
        #expect(try await scene.check([goods("A", 10)]).said == ["packing-house-missing"])
        #expect(try await scene.said("A").contains("packing-house-unknown"))
        try await scene.registry.code("BG-1", market: "VN", .init(.grant, "2025-07-01"))
        try await scene.record("B", [("BG-1", 10)])
        #expect(try await scene.check([goods("B", 10)]) { $0.market = "VN" }.said == [])
        #expect(try await !scene.said("B").contains("packing-house-unknown"))
    }

    @Test("Rows of one lot are added up")
    func sameLot() async throws {
        let scene = try await scene()
        #expect(try await said(scene.check([goods("A", 900), goods("A", 100)])) == [])
        let checked = try await scene.check([goods("A", 900), goods("A", 900)])
        #expect(checked.verdict == .no && said(checked) == ["shipment-exceeds-lot"])
        #expect(checked.findings.first { $0.id == "shipment-exceeds-lot" }?.values["left"] == "100")
        #expect(try await said(scene.check([goods("A", 1_000), goods("A")])) == ["shipment-exceeds-lot"])
    }

    @Test("What the box says beside its lot must be the lot's")
    func box() async throws {
        let scene = try await scene()
        func check(_ code: String?, _ from: String?) async throws -> Set<String> {
            var item = goods("A", 10)
            (item.code, item.harvestFrom) = (code, from.map { day($0) })
            return try await said(scene.check([item]))
        }
        #expect(try await check("vn bgor 9001", "2026-05-08") == [])
        #expect(try await check("VN-BGOR-9999", nil) == ["shipment-box-of-other-code"])
        #expect(try await check("VN-BGOR-9002", "2020-01-01") == ["shipment-box-of-other-code", "shipment-box-of-other-day"])
    }

    @Test("Goods by code are weighed against season and ground, and must say weight and harvest")
    func goodsByCode() async throws {
        let scene = try await LookUpScene()
        func check(_ items: ShipmentDescription.Item...) async throws -> CheckShipment.Outcome { try await scene.check(items) }
        #expect(try await check(loose("VN-BGOR-9001", 6_000)).verdict == .yes)
        let heavy = try await check(loose("VN-BGOR-9001", 900_000_000))
        #expect(heavy.verdict == .no && said(heavy) == ["shipment-exceeds-ground"])
        #expect(try await said(check(loose("VN-BGOR-9001", 4_000), loose("VN-BGOR-9001", 4_000))) == ["shipment-exceeds-ground"])
        let winter = try await scene.check([loose("VN-BGOR-9001", 10, on: "2025-12-01")]) { $0.packedOn = nil }
        #expect(said(winter) == ["shipment-out-of-season"])
        let weightless = try await check(loose("VN-BGOR-9001"))
        #expect(weightless.verdict == .unknown && said(weightless) == ["shipment-weight-unknown"])
        try await scene.record("A", [("VN-BGOR-9001", 5_000)])
        let beside = try await check(loose("VN-BGOR-9001", 5_000))
        #expect(beside.verdict == .unknown && said(beside) == ["shipment-exceeds-ground"], "it may be of that lot")
        try await scene.commit([.settingChanged(name: "treatment.CN", value: "irradiation")])
        let untreated = try await check(loose("VN-BGOR-9001", 10))
        #expect(untreated.verdict == .unknown && said(untreated) == ["shipment-treatment-unknown"])
    }

    @Test("A lot of codes for several export markets is unknown until a market is named")
    func markets() async throws {
        let scene = try await LookUpScene()
        try await scene.record("A", [("VN-BGOR-9001", 10), ("VN-BGOR-9002", 10)])
        let asked = try await scene.ask("A")
        #expect(asked.verdict == .unknown && asked.reasons.first?.id == "mixes-markets")
        #expect(try await scene.ask("A", market: "CN").verdict == .no)
    }

    @Test("Days that cannot follow on each other are refused in lots and shipments, and said of what is checked")
    func order() async throws {
        let scene = try await scene()
        #expect(try await scene.record("B", [("VN-BGOR-9001", 10)]) { $0.packedOn = day("2026-05-07") }.errors == ["days-out-of-order"])
        let treated = try await scene.record("B", [("VN-BGOR-9001", 10)]) {
            ($0.treatment, $0.treatedOn) = ("irradiation", day("2026-04-19"))
        }
        #expect(treated.errors == ["days-out-of-order"])
        for (packed, departed, arrived) in [
            ("2026-05-07", "2026-05-10", nil), ("2026-05-09", "2026-05-08", nil), ("2026-05-09", "2026-05-10", "2026-05-09"),
        ] as [(String, String, String?)] {
            let say: (inout ShipmentDescription) -> Void = {
                ($0.packedOn, $0.departedOn, $0.arrivedOn) = (day(packed), day(departed), arrived.map { day($0) })
            }
            let checked = try await scene.check([goods("A", 10)], say)
            #expect(checked.verdict == .no && said(checked) == ["days-out-of-order"])
            let shipped = try await scene.ship("S", [goods("A", 10)], isRevision: false, say)
            #expect(shipped.shipment == nil && shipped.findings.map(\.id).contains("days-out-of-order"))
        }
        #expect(try await scene.ship("S", [goods("A", 10)]).shipment != nil)
        func step(_ kind: ShipmentStep.Kind, _ text: String) async -> RegistryError? {
            await RegistryError.thrown {
                try await StepShipment(scene.registry.desk)("S", kind, on: day(text), parts: [], document: nil, reason: nil)
            }
        }
        for kind in [ShipmentStep.Kind.arrived, .returned, .released, .rejected] {
            let error = await step(kind, "2026-05-09")
            #expect(error?.code == .daysOutOfOrder && error?.values["first"] == "departed" && error?.values["second"] == kind.rawValue)
        }
        #expect(await step(.arrived, "2026-05-10") == nil)
    }

    @Test("A part of the goods is of a lot that is on the shipment, and no more than what went")
    func parts() async throws {
        let scene = try await scene()
        try await scene.record("B", [("VN-BGOR-9001", 100)])
        #expect(try await scene.ship("S", [goods("A", 500)]).shipment != nil)
        func returned(_ lot: String, _ kilograms: Double) async -> RegistryError? {
            await RegistryError.thrown {
                let parts = [(lot: lot, kilograms: Kilograms(kilograms) ?? .zero)]
                try await StepShipment(scene.registry.desk)("S", .returned, on: day("2026-05-20"), parts: parts, document: nil, reason: nil)
            }
        }
        let product = try await scene.registry.store.read { try $0.lot(meantBy: "A").product.reference }
        let other = await returned("B", 10)
        #expect(other?.code == .lotNotOnShipment)
        #expect(other?.values == ["lot": "\(product)/B", "shipment": "S", "lots": "\(product)/A"])
        let more = await returned("A", 501)
        #expect(more?.code == .partExceedsShipment && more?.values["shipped"] == "500" && more?.values["before"] == "0")
        #expect(await returned("A", 500) == nil)
        #expect(await returned("A", 1)?.values["before"] == "500")
    }

    @Test("What came back can go out again from the day on which it did")
    func cameBack() async throws {
        let scene = try await scene()
        #expect(try await scene.ship("S", [goods("A", 1_000)]).shipment != nil)
        let back = ShipmentStep(shipment: ShipmentID(1), kind: .returned, on: day("2026-05-20"))
        try await scene.trade(.shipmentStepped(back))
        for (departed, isThere) in [("2026-05-10", false), ("2026-05-19", false), ("2026-05-20", true)] {
            let checked = try await scene.check([goods("A", 1_000)]) { $0.departedOn = day(departed) }
            #expect(checked.said.contains("shipment-exceeds-lot") == !isThere)
        }
        #expect(try await scene.ship("T", [goods("A", 600)]) { $0.departedOn = day("2026-05-25") }.shipment != nil)
        let between = try await scene.check([goods("A", 500)]) { $0.departedOn = day("2026-05-21") }
        #expect(between.findings.first { $0.id == "shipment-exceeds-lot" }?.values["left"] == "400", "the rest is promised to T")
    }
}
