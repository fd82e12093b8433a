import Casework
import GeoPrimitives
import Interchange
import Registry
import Testing

@Suite("The chain from a lot to its ground, and what matters about it")
struct LookUpLotTests {
    private static let lot = "\(LookUpScene.gtin)/L1"

    private func scene(_ lot: Lot = LookUpScene.lot()) async throws -> LookUpScene {
        let scene = try await LookUpScene()
        try await scene.trade(.lotAdded(lot))
        return scene
    }

    @Test("A lot of three codes shows three, its product, its maker and where it is sold")
    func chain() async throws {
        let scene = try await LookUpScene()
        try await scene.registry.code("VN-BGOR-9003", .init(.grant, "2025-07-01"))
        try await scene.trade(
            .lotAdded(LookUpScene.lot(codes: [1, 3, 2])),
            .productListed(Listing(product: 1, platform: "voso", address: "https://voso.vn/1")),
            .productListed(Listing(product: 1, platform: "gone", period: Period(to: day("2026-05-11")))))
        let answer = try await scene.ask(Self.lot)
        #expect(answer.kind == .lot && answer.verdict == .unknown && answer.reasons.first?.id == "mixes-markets")
        #expect(answer.codes.map(\.record.text) == ["VN-BGOR-9001", "VN-BGOR-9003", "VN-BGOR-9002"])
        #expect(answer.lot?.sources.map(\.kilograms.description) == ["100", "100", "100"])
        #expect(answer.product?.product.number == 1 && answer.product?.producer?.name == "HTX 1" && answer.product?.isRecognised == true)
        #expect(answer.listings.map(\.isListed) == [true, false] && answer.listings[0].name == "Voso")
        // One of them is for another market, which spoils the whole lot.
        let china = try await scene.ask(Self.lot, market: "CN")
        #expect(china.verdict == .no && china.reasons.first?.id == "other-market")
    }

    @Test("A lot is bad once one of its codes is suspended, on the day asked for")
    func suspended() async throws {
        let scene = try await scene(LookUpScene.lot(codes: [1, 3]))
        try await scene.registry.code("VN-BGOR-9003", .init(.grant, "2025-07-01"), .init(.suspend, "2026-05-10"))
        #expect(try await scene.ask(Self.lot, on: "2026-05-09").verdict == .yes)
        #expect(try await scene.said(Self.lot, on: "2026-05-09").contains("not-in-force-today"))
        let after = try await scene.ask(Self.lot, on: "2026-05-10")
        #expect(after.verdict == .no && after.reasons.first?.values["code"] == "VN-BGOR-9003")
    }

    @Test("A code of elsewhere makes a lot unknown, one that should be here and is not makes it no")
    func elsewhere() async throws {
        for (text, verdict, reason) in [
            ("VN-HDOR-12", LookUpAnswer.Verdict.unknown, "outside-coverage"), ("VN-BGOR-7", .no, "not-in-registry"),
        ] {
            var lot = LookUpScene.lot()
            lot.sources.append(LotSource(code: .unverified(text), kilograms: Kilograms(grams: 5)))
            let answer = try await scene(lot).ask(Self.lot, exporter: "HTX 1")
            #expect(answer.verdict == verdict && answer.reasons.first?.id == reason)
            #expect(answer.lot?.sources.map(\.isRegistered) == [true, false] && answer.codes.count == 1)
            #expect(answer.exporterRight == .unknown)
        }
    }

    @Test("A code that was not in force at harvest or at packing is warned of, whatever it is now")
    func then() async throws {
        var lot = LookUpScene.lot(on: "2026-05-04")
        lot.packing = Lot.Packing(facility: nil, on: day("2026-05-06"))
        for (from, to, days) in [
            ("2026-05-05", "2026-05-06", []), ("2026-05-04", "2026-05-05", ["2026-05-04"]), ("2026-05-06", "2026-05-07", ["2026-05-06"]),
        ] {
            let scene = try await scene(lot)
            for (kind, text) in [(DecisionKind.suspend, from), (.restore, to)] {
                _ = try await DecideOnCode(scene.registry.desk)(.init(code: "VN-BGOR-9001", kind: kind, on: day(text)))
            }
            let answer = try await scene.ask(Self.lot)
            #expect(answer.verdict == .yes)
            #expect(answer.warnings.filter { $0.id == "code-not-in-force-then" }.map { $0.values["day"] ?? "" } == days)
        }
    }

    @Test("A harvest out of season is warned of, on its last day it is not")
    func season() async throws {
        #expect(try await !scene(LookUpScene.lot(on: "2025-05-31")).said(Self.lot).contains("out-of-season"))
        #expect(try await scene(LookUpScene.lot(on: "2025-06-01")).said(Self.lot).contains("out-of-season"))
    }

    @Test("Lots that weigh more than the ground yields are warned of, at the lot and at each code on the ground")
    func ground() async throws {
        for (kilograms, isOver) in [(Int64(3_400), false), (3_500, true)] {
            let scene = try await scene(LookUpScene.lot(kilograms: kilograms))
            var other = LookUpScene.lot(2, kilograms: kilograms, codes: [2])
            other.text = "L2"
            try await scene.trade(.lotAdded(other))
            #expect(try await scene.said(Self.lot).contains("exceeds-ground") == isOver)
            #expect(try await scene.said("VN-BGOR-9002").contains("ground-exceeded") == isOver)
            #expect(try await !scene.said("VN-BGOR-9002", on: "2027-05-08").contains("ground-exceeded"), "another season")
        }
    }

    @Test("Recognition holds on its last day of 36 months and not on the day after")
    func recognition() async throws {
        let scene = try await scene()
        for text in [Self.lot, LookUpScene.gtin] {
            #expect(try await !scene.said(text, on: "2027-01-30").contains("recognition-expired"))
            #expect(try await scene.said(text, on: "2027-01-31").contains("recognition-expired"))
        }
    }

    @Test("An export lot that mixes codes is warned of, one that mixes an export and a domestic code is not")
    func mixed() async throws {
        let scene = try await LookUpScene()
        try await scene.registry.code("BG-1", market: "VN", .init(.grant, "2025-07-01"))
        try await scene.trade(.lotAdded(LookUpScene.lot(codes: [1, 3])), .lotAdded(LookUpScene.lot(2, codes: [1, 2])))
        #expect(try await !scene.said("L1").contains("mixes-codes"))
        #expect(try await scene.said("L2").contains("mixes-codes"))
    }

    @Test("A packing house is warned of where it is suspended or not paired with the code on the day of packing")
    func packing() async throws {
        for (packed, suspended, wanted) in [
            ("2026-05-09", false, Set<String>()), ("2026-05-09", true, ["facility-refused"]),
            ("2026-04-30", false, ["facility-refused", "facility-unpaired"]),
        ] {
            var lot = LookUpScene.lot()
            lot.packing = Lot.Packing(facility: FacilityID(1), on: day(packed))
            let scene = try await scene(lot)
            try await scene.packingHouse()
            if suspended {
                try await scene.trade(
                    .facilityDecided(
                        FacilityDecision(
                            id: DecisionID(3), facility: FacilityID(1), market: "CN", kind: .suspend, effectiveOn: day("2026-05-09"))))
            }
            let said = try await scene.said(Self.lot)
            #expect(said.intersection(["facility-refused", "facility-unpaired"]) == wanted)
            #expect(try await scene.ask(Self.lot).lot?.packing?.code == "VN-BGPH 001")
        }
        var lot = LookUpScene.lot(codes: [2])
        lot.packing = Lot.Packing(facility: FacilityID(1), on: day("2026-05-09"))
        let japan = try await scene(lot)
        try await japan.packingHouse()
        #expect(try await japan.said(Self.lot).contains("facility-unpaired"), "paired for China only")
    }

    @Test("The treatment that a market asks for is missed where it is not there")
    func treatment() async throws {
        for (kind, isMissing) in [(nil, true), ("hot-water", true), ("irradiation", false)] as [(String?, Bool)] {
            var lot = LookUpScene.lot()
            lot.treatment = kind.map { Lot.Treatment(kind: $0) }
            let scene = try await scene(lot)
            #expect(try await !scene.said(Self.lot).contains("treatment-not-there"), "nothing is asked for")
            try await scene.commit([.settingChanged(name: "treatment.CN", value: "methyl-bromide,irradiation")])
            #expect(try await scene.said(Self.lot).contains("treatment-not-there") == isMissing)
        }
    }

    @Test("A lot of another crop, without a code, or of a product that needs none, says so")
    func sources() async throws {
        let scene = try await LookUpScene()
        try await scene.registry.add(GrowingArea(id: AreaID(2), name: "Nhãn", crop: "longan"))
        try await scene.registry.code("VN-BGOR-9003", of: 2, .init(.grant, "2025-07-01"))
        var empty = LookUpScene.lot(2)
        empty.sources = []
        var tea = empty
        (tea.id, tea.text, tea.product) = (LotID(3), "L3", 2)
        try await scene.trade(.lotAdded(LookUpScene.lot(codes: [3])), .lotAdded(empty), .lotAdded(tea))
        #expect(try await scene.said("L1").contains("other-crop"))
        #expect(try await scene.ask("L2").reasons.map(\.id) == ["lot-without-source"])
        #expect(try await scene.ask("L3").reasons.map(\.id) == ["no-growing-area"])
        #expect(try await scene.ask(LookUpScene.gtin).reasons.map(\.id) == ["product-without-lot"])
        #expect(try await scene.ask("product-2").reasons.map(\.id) == ["no-growing-area"])
    }

    @Test("The exporter of a lot without a right is warned of, the holder needs none, and no right is listed")
    func lotExporter() async throws {
        for (exporter, granted, isMissing) in [(Int64(1), false, false), (2, false, true), (2, true, false)] {
            var lot = LookUpScene.lot()
            lot.exporter = OrganisationID(exporter)
            let scene = try await scene(lot)
            if granted { try await scene.right() }
            let answer = try await scene.ask(Self.lot)
            #expect(answer.warnings.map(\.id).contains("lot-without-right") == isMissing)
            let text = answer.json({ "\($0)" }).text
            #expect(!text.contains("LETTER-08") && !text.contains("Xanh") && answer.exporterRight == nil)
        }
    }

    @Test("Whether an exporter may use a code is yes, no or not known, and nothing else of rights is told")
    func exporter() async throws {
        let scene = try await LookUpScene()
        for exporter in ["2400", "Xanh"] {
            let none = try await scene.ask("VN-BGOR-9001", exporter: exporter)
            #expect(none.exporterRight == .no && none.verdict == .no && none.reasons.first?.id == "exporter-without-right")
        }
        #expect(try await scene.ask("VN-BGOR-9001", exporter: "HTX 1").exporterRight == .yes, "the holder")
        let stranger = try await scene.ask("VN-BGOR-9001", exporter: "9999")
        #expect(stranger.exporterRight == .unknown && stranger.verdict == .unknown)
        #expect(stranger.reasons.map(\.id) == ["exporter-not-known", "in-force"])
        #expect(try await scene.ask("VN-DTOR-1", exporter: "2400").exporterRight == .unknown, "nothing was found")
        #expect(try await scene.ask(LookUpScene.gtin, exporter: "2400").exporterRight == .unknown, "no code is named")
        try await scene.right(kilograms: 100)
        let held = try await scene.ask("VN-BGOR-9001", exporter: "2400")
        #expect(held.exporterRight == .yes && held.verdict == .yes)
        #expect(!held.json({ "\($0)" }).text.contains("LETTER-08"))
        #expect(try await scene.ask("VN-BGOR-9001", on: "2026-06-01", exporter: "2400").exporterRight == .no, "the day after it ends")
        #expect(try await scene.ask("VN-BGOR-9002", exporter: "2400").exporterRight == .no, "a right is for one code")
        var lot = LookUpScene.lot(kilograms: 100)
        lot.exporter = OrganisationID(2)
        try await scene.trade(.lotAdded(lot))
        #expect(try await scene.ask("VN-BGOR-9001", exporter: "2400").exporterRight == .no, "it is used up")
        try await scene.right(2)
        #expect(try await scene.ask("VN-BGOR-9001", exporter: "2400").exporterRight == .yes)
        try await scene.trade(.rightWithdrawn(RightID(2), on: day("2026-05-11"), reason: nil))
        #expect(try await scene.ask("VN-BGOR-9001", exporter: "2400").exporterRight == .no)
        #expect(try await scene.ask("VN-BGOR-9001", on: "2026-05-10", exporter: "2400").exporterRight == .yes)
    }

    @Test("The public is not told who holds what it sees the code of only, nor answered about our own numbers of exporters")
    func hiddenHolder() async throws {
        let scene = try await LookUpScene()
        func ask(_ exporter: String, isPublic: Bool = true) async throws -> LookUpAnswer {
            try await scene.ask("VN-BGOR-9001", exporter: exporter, isPublic: isPublic)
        }
        #expect(try await ask("HTX 1").exporterRight == .yes)
        #expect(try await ask("Xanh").exporterRight == .no)
        for number in ["organisation-1", "organisation-2", "Organisation-1 "] {
            let answer = try await ask(number)
            #expect(answer.exporterRight == .unknown && answer.reasons.first?.id == "exporter-not-known", "\(number)")
        }
        #expect(try await ask("organisation-1", isPublic: false).exporterRight == .yes)
        _ = try await SetVisibility(scene.registry.desk)("area-1", to: .codeOnly, consent: "BB 1", on: TestRegistry.today)
        var told: Set<String> = []
        for exporter in ["HTX 1", "Xanh", "9999", "organisation-1"] {
            let answer = try await ask(exporter)
            #expect(answer.verdict == .unknown, "\(exporter)")
            told.insert(answer.json({ "\($0.id)" }).text)
        }
        #expect(told.count == 1, "the holder is answered as everybody else")
        #expect(try await ask("HTX 1", isPublic: false).exporterRight == .yes)
        #expect(try await ask("Xanh", isPublic: false).exporterRight == .no)
        try await scene.right()
        #expect(try await ask("Xanh").exporterRight == .yes, "who has a letter can show that it holds")
    }

    @Test("An exporter is known in any spelling of its identifier or its name, and one whom nobody knows decides nothing")
    func exporterSpellings() async throws {
        let scene = try await LookUpScene()
        try await scene.commit([.organisationAdded(Organisation(id: OrganisationID(3), name: "Công ty Đỏ", taxCode: "0101111111"))])
        for text in [
            "0101111111 ", " 0101111111", "0101 111 111", "0101.111.111", "công ty đỏ", "CÔNG TY  ĐỎ", "cong ty do", "organisation-3",
        ] {
            let answer = try await scene.ask("VN-BGOR-9001", exporter: text)
            #expect(answer.verdict == .no && answer.exporterRight == .no, "\(text)")
        }
        for text in ["0101111111-001", "9999999999", "công ty"] {
            let answer = try await scene.ask("VN-BGOR-9001", exporter: text)
            #expect(answer.verdict == .unknown && answer.reasons.first?.id == "exporter-not-known", "\(text)")
        }
        #expect(try await scene.ask("VN-BGOR-9001", exporter: "  ").exporterRight == nil, "nobody is named")
    }

    @Test("The lot that a right was used for keeps it, a heavier one does not, and a later lot does not reach back")
    func ownRight() async throws {
        let scene = try await LookUpScene()
        try await scene.right(kilograms: 100)
        var (own, unsettled) = (LookUpScene.lot(kilograms: 100), LookUpScene.lot(2, kilograms: 101, on: "2026-05-09"))
        own.exporter = OrganisationID(2)
        try await scene.trade(.lotAdded(own))
        let kept = try await scene.ask("L1", exporter: "2400")
        #expect(kept.exporterRight == .yes && kept.verdict == .yes)
        #expect(try await scene.ask("VN-BGOR-9001", on: "2026-05-07", exporter: "2400").exporterRight == .yes, "before it was drawn")
        #expect(try await scene.ask("VN-BGOR-9001", on: "2026-05-08", exporter: "2400").exporterRight == .no)
        unsettled.exporter = nil
        try await scene.trade(.lotAdded(unsettled))
        #expect(try await scene.ask("L2", exporter: "2400").exporterRight == .no)
    }

    @Test("A lot of codes for several markets is good for none that is not named")
    func markets() async throws {
        let scene = try await LookUpScene()
        try await scene.registry.code("BG-1", market: "VN", .init(.grant, "2025-07-01"))
        try await scene.trade(.lotAdded(LookUpScene.lot(codes: [1, 2])), .lotAdded(LookUpScene.lot(2, codes: [1, 3])))
        let mixed = try await scene.ask("L1")
        #expect(mixed.verdict == .unknown && mixed.reasons.map(\.id).contains("mixes-markets"))
        #expect(try await scene.ask("L1", market: "JP").verdict == .no)
        #expect(try await scene.ask("L2").verdict == .yes, "what is sold at home may come along")
    }

    @Test("A product that OCOP does not recognise, or not yet, is told of")
    func unrecognised() async throws {
        let scene = try await LookUpScene()
        var plain = LookUpScene.product(3, gtin: nil, crop: nil)
        plain.stars = 2
        try await scene.commit([
            .productAdded(plain), .productAdded(LookUpScene.product(4, gtin: nil, crop: nil, recognised: "2026-05-12")),
        ])
        #expect(try await scene.said("product-3").contains("not-recognised"))
        #expect(try await scene.said("product-4").contains("recognised-later"))
        let other = try await scene.said("product-4", on: "2026-05-12")
        #expect(other.isDisjoint(with: ["recognised-later", "not-recognised", "recognition-expired"]))
    }

    // MARK: Treatment

    /// A lot that was treated, and a plant that may work for China from 2026-05-09 on; China asks for irradiation or methyl bromide.
    private func treated(
        _ kind: String?, on text: String? = "2026-05-09", at plant: Int64? = 2, isWanted: Bool = true
    ) async throws -> LookUpAnswer {
        var lot = LookUpScene.lot()
        lot.treatment = kind.map { Lot.Treatment(kind: $0, facility: plant.map { FacilityID($0) }, on: text.map { day($0) }) }
        let scene = try await LookUpScene()
        try await scene.packingHouse()
        let canonical = try #require(CanonicalCode("VN-BGTP 002"))
        try await scene.trade(
            .lotAdded(lot),
            .facilityRecorded(
                Facility(id: FacilityID(2), text: "VN-BGTP 002", canonical: canonical, kind: .treatmentPlant, name: "Chiếu xạ")),
            .facilityDecided(
                FacilityDecision(
                    id: DecisionID(9), facility: FacilityID(2), market: "CN", kind: .grant, effectiveOn: day("2026-05-09"))))
        if isWanted { try await ChangeSetting(scene.registry.desk)("treatment.cn", "irradiation, methyl bromide", from: nil) }
        return try await scene.ask(Self.lot)
    }

    @Test("What a market asks of the treatment decides: its kind, the plant on that day, and that it came after the harvest")
    func treatmentJudged() async throws {
        #expect(try await treated("irradiation").verdict == .yes)
        #expect(try await treated("Methyl Bromide").verdict == .yes)
        let cases: [(String?, String?, Int64?, LookUpAnswer.Verdict, String)] = [
            (nil, nil, nil, .unknown, "treatment-not-there"), ("hot-water", "2026-05-09", 2, .unknown, "treatment-not-there"),
            ("irradiation", "2026-05-08", 2, .no, "facility-refused"), ("irradiation", "2026-05-07", 2, .no, "treatment-before-harvest"),
            ("irradiation", "2026-05-09", 1, .no, "treatment-not-at-plant"),
            ("irradiation", "2026-05-09", nil, .unknown, "treatment-plant-missing"),
            ("irradiation", nil, 2, .unknown, "treatment-day-missing"),
        ]
        for (kind, on, plant, verdict, id) in cases {
            let answer = try await treated(kind, on: on, at: plant)
            #expect(answer.verdict == verdict && answer.reasons.map(\.id).contains(id), "\(id): \(answer.reasons.map(\.id))")
        }
        let unasked = try await treated("irradiation", on: "2026-05-07", at: 1, isWanted: false)
        #expect(unasked.verdict == .yes)
        #expect(unasked.warnings.map(\.id).filter { $0.hasPrefix("treatment") } == ["treatment-before-harvest", "treatment-not-at-plant"])
    }

    @Test("A market's treatment is a setting from a day on, for a market that is on the list")
    func treatmentSetting() async throws {
        let scene = try await scene(LookUpScene.lot())
        let change = ChangeSetting(scene.registry.desk)
        try await change("treatment.CN", "irradiation", from: day("2026-05-10"))
        try await change("treatment.CN", "", from: day("2026-05-12"))
        for (on, isAsked) in [("2026-05-09", false), ("2026-05-10", true), ("2026-05-11", true), ("2026-05-12", false)] {
            #expect(try await scene.said(Self.lot, on: on).contains("treatment-not-there") == isAsked, "\(on)")
        }
        #expect(await RegistryError.thrown { try await change("treatment.XX", "irradiation", from: nil) }?.code == .unknownMarket)
        #expect(await RegistryError.thrown { try await change("treatment.CN", "a,,b", from: nil) }?.code == .settingValue)
        let unknown = await RegistryError.thrown { try await change("treatment", "a", from: nil) }
        #expect(unknown?.code == .settingUnknown && unknown?.values["known"]?.contains("treatment.<MARKET>") == true)
    }
}
