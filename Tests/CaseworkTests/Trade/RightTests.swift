import Casework
import Registry
import Testing

@Suite("Rights of use, in which lots and shipments draw")
struct RightTests {
    /// The scene with a right of the exporter to 1000 kg of code 1 in May.
    private func scene(_ kilograms: Int64? = 1_000) async throws -> LookUpScene {
        let scene = try await LookUpScene()
        try await scene.right(kilograms: kilograms)
        return scene
    }

    private func check(_ scene: LookUpScene, _ items: [ShipmentDescription.Item]) async throws -> Set<String> {
        try await scene.check(items) { $0.exporter = "2400" }.said.subtracting(["packing-house-missing"])
    }

    @Test("A shipment draws from the right as a lot does, and what was shipped is drawn")
    func shipments() async throws {
        let scene = try await scene()
        try await scene.record("A", [("VN-BGOR-9001", 3_000)])
        #expect(try await check(scene, [goods("A", 1_001)]) == ["shipment-overdraws-right"])
        #expect(try await check(scene, [goods("A", 600), goods("A", 600)]) == ["shipment-overdraws-right"], "together")
        #expect(try await check(scene, [loose("VN-BGOR-9001", 1_001)]) == ["shipment-overdraws-right"], "without a lot")
        #expect(try await check(scene, [goods("A", 1_000)]) == [])
        #expect(try await scene.ship("S1", [goods("A", 800)]) { $0.exporter = "2400" }.shipment != nil)
        #expect(try await check(scene, [goods("A", 300)]) == ["shipment-overdraws-right"])
        #expect(try await check(scene, [goods("A", 200)]) == [])
        let own = try await CheckShipment(scene.registry.store, today: TestRegistry.today)(.registered("S1"))
        #expect(!own.said.contains("shipment-overdraws-right"), "it is not weighed against itself")
        let refused = try await scene.record("B", [("VN-BGOR-9001", 300)]) { $0.exporter = "2400" }
        #expect(refused.errors == ["right-overdrawn"])
        let back = ShipmentStep(shipment: ShipmentID(1), kind: .returned, on: day("2026-05-11"))
        try await scene.trade(.shipmentStepped(back))
        #expect(try await check(scene, [goods("A", 1_000)]).contains("shipment-overdraws-right") == false, "it came back")
    }

    @Test("A code that is named twice in a lot draws twice")
    func twice() async throws {
        let scene = try await scene()
        let refused = try await scene.record("A", [("VN-BGOR-9001", 600), ("vnbgor 9001", 600)]) { $0.exporter = "2400" }
        #expect(refused.errors == ["right-overdrawn"])
        #expect(refused.findings.first { $0.id == "right-overdrawn" }?.values["kilograms"] == "1200")
    }

    @Test("A letter gives one right, has a number, and can be given again once it was withdrawn")
    func letters() async throws {
        let scene = try await LookUpScene()
        func grant(_ letter: String, code: String = "VN-BGOR-9001") async -> RegistryError.Code? {
            await RegistryError.thrown {
                _ = try await GrantRight(scene.registry.desk)(
                    .init(code: code, exporter: "Xanh", letter: letter, period: Period(from: day("2026-05-01")), kilograms: Kilograms(5)))
            }?.code
        }
        #expect(await grant("") == .letterMissing)
        #expect(await grant(" \n") == .letterMissing)
        #expect(await grant("08/UQ") == nil)
        #expect(await grant(" 08/uq ") == .letterTaken)
        #expect(await grant("08/UQ", code: "VN-BGOR-9002") == nil, "a letter may name several codes")
        #expect(await grant("09/UQ") == nil)
        try await WithdrawRight(scene.registry.desk)(RightID(1), on: day("2026-05-05"), reason: nil)
        #expect(await grant("08/UQ") == nil)
    }

    @Test("The lot that a right is there for is not refused it, and what comes later does not use it up before")
    func ownLot() async throws {
        let scene = try await scene()
        try await scene.record("A", [("VN-BGOR-9001", 1_000)]) { $0.exporter = "2400" }
        let lot = "\(LookUpScene.gtin)/A"
        #expect(try await scene.ask(lot, on: "2026-05-10", exporter: "2400").exporterRight == .yes)
        #expect(try await scene.ask("VN-BGOR-9001", on: "2026-05-07", exporter: "2400").exporterRight == .yes)
        #expect(try await scene.ask("VN-BGOR-9001", on: "2026-05-08", exporter: "2400").exporterRight == .no, "used up")
    }

    @Test("A right lapses with the code of who gave it, and the new holder's letter reaches back to the transfer only")
    func transfer() async throws {
        let scene = try await scene(nil)
        try await scene.commit([.organisationAdded(Organisation(id: OrganisationID(3), name: "HTX 3", taxCode: "2403"))])
        var transfer = DecideOnCode.Request(code: "VN-BGOR-9001", kind: .transfer, on: day("2026-05-09"))
        transfer.holder = "HTX 3"
        _ = try await DecideOnCode(scene.registry.desk)(transfer)
        #expect(try await scene.ask("VN-BGOR-9001", on: "2026-05-08", exporter: "2400").exporterRight == .yes)
        let after = try await scene.ask("VN-BGOR-9001", on: "2026-05-09", exporter: "2400")
        #expect(after.exporterRight == .no && after.verdict == .no)
        try await scene.record("A", [("VN-BGOR-9001", 100)])
        #expect(try await check(scene, [goods("A", 10)]) == ["shipment-without-right"])
        let right = try await GrantRight(scene.registry.desk)(
            .init(code: "VN-BGOR-9001", exporter: "2400", letter: "3/UQ", period: Period()))
        #expect(right.period.from == day("2026-05-09"))
        #expect(try await check(scene, [goods("A", 10)]) == [])
    }
}
