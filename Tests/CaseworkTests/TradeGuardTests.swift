import Casework
import Registry
import Testing
import Traceability

@Suite("What is refused or warned of when things are recorded, so that a look-up can tell them apart")
struct TradeGuardTests {
    private func scene() async throws -> LookUpScene {
        let scene = try await LookUpScene()
        try await scene.trade(.lotAdded(LookUpScene.lot()))
        return scene
    }

    @Test("A text that is a code cannot be a facility's, nor the other way round")
    func codesAndFacilities() async throws {
        let scene = try await scene()
        try await scene.packingHouse()
        let desk = scene.registry.desk
        let facility = await RegistryError.thrown { _ = try await RecordFacility(desk)(.init(code: "vn bgor 9001")) }
        #expect(facility?.code == .textMeansOther && facility?.values["other"] == "VN-BGOR-9001 (CN)")
        let code = await RegistryError.thrown { _ = try await IssueCode(desk)(.init(area: "1", text: "VNBGPH001", market: "CN")) }
        #expect(code?.code == .textMeansOther)
        let alias = await RegistryError.thrown {
            _ = try await AddAlias(desk)("VN-BGPH-001", for: "VN-BGOR-9001", authority: "GACC", period: Period())
        }
        #expect(alias?.code == .textMeansOther)
        let renumbered = await RegistryError.thrown {
            _ = try await RenumberCode(desk)(.init(code: "VN-BGOR-9001", to: "VN-BGPH 001", on: day("2026-05-11")))
        }
        #expect(renumbered?.code == .textMeansOther)
    }

    @Test("A foreign stamp's text that means something here is not linked, and what it would have hidden is still found")
    func hidden() async throws {
        let scene = try await scene()
        try await scene.stamps()
        let texts = ["VNBGOR9001", LookUpScene.serials[0].text, "L1", LookUpScene.gtin, "TOKEN1"]
        let outcome = try await LinkForeignStamps(scene.registry.desk)(to: .lot("L1"), period: Period()) {
            var rest = texts.enumerated().makeIterator()
            return { rest.next().map { ($0.offset + 1, $0.element) } }
        }
        #expect(outcome.linked == 1 && outcome.hiding == 4 && outcome.hidingRows == [1, 2, 3, 4])
        #expect(try await scene.ask("VNBGOR9001").matches.isEmpty)
    }

    @Test("The demonstration prefix is refused where a product takes it up, and a product needs a name and an OCOP code of its own")
    func products() async throws {
        let scene = try await scene()
        let record = RecordProduct(scene.registry.desk)
        var request = RecordProduct.Request()
        (request.name, request.group, request.stars, request.recognisedOn) = ("Mật ong", "food", 3, day("2026-01-31"))
        request.producer = "HTX 1"
        request.gtin = "9522150000019"
        let prefix = await RegistryError.thrown { _ = try await record(request) }
        #expect(prefix?.code == .demonstrationPrefix)
        (request.gtin, request.ocopCode) = (nil, " OCOP-1")
        let taken = await RegistryError.thrown { _ = try await record(request) }
        #expect(taken?.code == .ocopCodeTaken && taken?.values["product"] == "Sản phẩm 1")
        (request.ocopCode, request.name) = ("", " ")
        #expect(await RegistryError.thrown { _ = try await record(request) }?.values["missing"] == "--name")
        request.name = "Mật ong"
        #expect(try await record(request).ocopCode == nil)
    }

    @Test("A lot is not called by dots alone, one that resembles another is warned of, and two dots in its text part no range")
    func lotTexts() async throws {
        let scene = try await scene()
        let desk = scene.registry.desk
        func request(_ text: String) -> RecordLot.Request {
            var request = RecordLot.Request("\(LookUpScene.gtin)/\(text)")
            request.sources = [.init(code: "VN-BGOR-9001", kilograms: Kilograms(grams: 1000))]
            request.harvestFrom = day("2026-05-08")
            return request
        }
        for text in [".", ".."] {
            #expect(await RegistryError.thrown { _ = try await RecordLot(desk)(request(text)) }?.code == .notALot)
        }
        for text in ["l1", "I1"] {
            let findings = try await RecordLot(desk)(request(text)).findings
            #expect(findings.contains { $0.id == "lot-resembles" && $0.values["other"] == "L1" }, "\(text)")
        }
        #expect(try await !RecordLot(desk)(request("A..B")).findings.map(\.id).contains("lot-resembles"))
        let links = try await IssueStamps(desk)("A..B", count: 3).stamps.map(\.link.uri)
        let selections = try [ChangeStamps.Selection("\(links[0])..\(links[1])"), ChangeStamps.Selection(links[2])]
        #expect(selections[0].last != nil && selections[1].last == nil)
        #expect(try await ChangeStamps(desk)(.activated, selections, on: day("2026-05-11"), reason: nil) == 3)
    }

    @Test("A stamp that will be void can still be used until then, and nothing is recorded that what follows forbids")
    func later() async throws {
        let scene = try await scene()
        try await scene.stamps()
        let change = ChangeStamps(scene.registry.desk)
        let stamp = [try ChangeStamps.Selection(LookUpScene.serials[0].text)]
        #expect(try await change(.void, stamp, on: day("2026-06-01"), reason: "hết hạn") == 1)
        #expect(try await change(.activated, stamp, on: day("2026-05-11"), reason: nil) == 1)
        #expect(try await scene.ask(LookUpScene.address(0)).stamp?.on?.state == .activated)
        #expect(try await scene.ask(LookUpScene.address(0), on: "2026-06-01").verdict == .no)
        let over = await RegistryError.thrown { _ = try await change(.shipped, stamp, on: day("2026-06-01"), reason: nil) }
        #expect(over?.code == .stampChangeInFuture)
        let twice = await RegistryError.thrown { _ = try await change(.void, stamp, on: day("2026-06-01"), reason: "x") }
        #expect(twice?.code == .illegalStampChange)
        #expect(try await change(.void, stamp, on: day("2026-05-11"), reason: "mất cắp") == 1, "a stop is never held up")
        let after = await RegistryError.thrown { _ = try await change(.activated, stamp, on: day("2026-05-11"), reason: nil) }
        #expect(after?.code == .illegalStampChange && after?.values["state"] == "void")
    }

    @Test("Stamps for a code that the importer suspended are not signed, and unsigned ones are warned of")
    func suspendedByImporter() async throws {
        let scene = try await scene()
        let desk = scene.registry.desk
        #expect(try await !IssueStamps(desk)("L1", count: 1).findings.map(\.id).contains("stamps-code-not-in-force"))
        var grant = DecideOnCode.Request(code: "VN-BGOR-9001", kind: .grant, on: day("2026-01-01"))
        (grant.market, grant.authority) = ("CN", .importer)
        _ = try await DecideOnCode(desk)(grant)
        var suspend = DecideOnCode.Request(code: "VN-BGOR-9001", kind: .suspend, on: day("2026-05-10"))
        (suspend.market, suspend.authority, suspend.reason) = ("CN", .importer, "pests")
        _ = try await DecideOnCode(desk)(suspend)
        let findings = try await IssueStamps(desk)("L1", count: 1).findings
        #expect(findings.contains { $0.id == "stamps-code-not-in-force" && $0.values["status"] == "suspended" })
        let signing = IssueStamps.Signing(key: [1, 2, 3, 4]) { link, _ in link }
        #expect(await RegistryError.thrown { _ = try await IssueStamps(desk)("L1", count: 1, signing: signing) }?.code == .codeNotInForce)
    }

    @Test("What a decision touches leaves out stamps that are void by then")
    func impact() async throws {
        let scene = try await scene()
        try await scene.stamps()
        try await scene.stamp(0, .void, on: "2026-05-10", reason: "rách")
        let impact = CodeImpact(scene.registry.store)
        #expect(try await impact("VN-BGOR-9001", market: "CN", on: day("2026-05-10")).stamps == LookUpScene.serials.count - 1)
        #expect(try await impact("VN-BGOR-9001", market: "CN", on: day("2026-05-09")).stamps == LookUpScene.serials.count)
    }

    @Test("A shipment is held against what its market asks of the treatment")
    func treatment() async throws {
        let scene = try await LookUpScene()
        try await scene.packingHouse()
        var lot = LookUpScene.lot()
        lot.treatment = Lot.Treatment(kind: "irradiation", facility: FacilityID(1), on: day("2026-05-07"))
        var unproven = LookUpScene.lot(2)
        unproven.treatment = Lot.Treatment(kind: "irradiation")
        try await scene.trade(.lotAdded(lot), .lotAdded(unproven))
        try await ChangeSetting(scene.registry.desk)("treatment.CN", "irradiation", from: day("2026-05-01"))
        func check(_ text: String) async throws -> CheckShipment.Outcome {
            var item = ShipmentDescription.Item()
            item.lot = text
            var description = ShipmentDescription(market: "CN")
            (description.items, description.departedOn, description.packedOn) = ([item], day("2026-05-10"), day("2026-05-09"))
            return try await CheckShipment(scene.registry.store, today: TestRegistry.today)(.description(description))
        }
        let wrong = try await check("L1")
        #expect(wrong.verdict == .no)
        #expect(Set(wrong.findings.map(\.id)).isSuperset(of: ["treatment-before-harvest", "treatment-not-at-plant"]))
        let open = try await check("L2")
        #expect(open.verdict == .unknown && open.findings.map(\.id).contains("treatment-plant-missing"))
    }
}
