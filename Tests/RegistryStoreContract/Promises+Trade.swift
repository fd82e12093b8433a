import GeoPrimitives
import Journal
import Registry
import Traceability

extension RegistryStoreContract {
    static var tradePromises: [Promise] {
        [
            Promise("A product is found by number, GTIN and OCOP code, and as it was known before it was recorded anew") { scene in
                var revised = Sample.product()
                (revised.name, revised.gtin, revised.stars) = ("Vải thiều", "09522150000026", 5)
                try await scene.commit(try Sample.ground())
                let before = scene.clock.now
                try await scene.commit([
                    .trade(.productRevised(revised)), .trade(.productListed(Listing(product: 1, platform: "voso"))),
                    .trade(.productListed(Listing(product: 1, platform: "shopee", period: Period(from: Sample.day(0))))),
                    .trade(.productListed(Listing(product: 1, platform: "voso", address: "https://voso.vn/1"))),
                ])
                revised.platforms = ["shopee", "voso"]
                try await scene.store.read { reading in
                    try expect(try reading.products(.number(1), knownAt: nil), is: [revised], "by number")
                    try expect(try reading.products(.gtin("09522150000026"), knownAt: nil), is: [revised], "by GTIN")
                    try expect(try reading.products(.gtin("09522150000019"), knownAt: nil), is: [], "by the GTIN of before")
                    try expect(try reading.products(.ocopCode("24-1"), knownAt: nil), is: [revised], "by OCOP code")
                    try expect(try reading.products(.gtin("09522150000019"), knownAt: before), is: [Sample.product()], "as known before")
                    try expect(
                        try reading.listings(of: 1, knownAt: nil).map { "\($0.platform) \($0.address ?? "-")" },
                        is: ["shopee -", "voso https://voso.vn/1"], "the listings")
                    try expect(try reading.search("vai thieu", limit: 5).map(\.reference), is: ["09522150000026"], "its name is found")
                }
            },
            Promise("An organisation recorded anew is found by its tax identifier, and areas show its new name") { scene in
                try await scene.commit(
                    try Sample.ground() + [Sample.decision(1, code: 1, .transfer, on: -50, holder: .organisation(OrganisationID(2)))])
                let other = Organisation(id: OrganisationID(2), name: "Công ty B", taxCode: "2400", website: "https://b.vn")
                try await scene.commit(.trade(.organisationRevised(other)))
                try await scene.store.read { reading in
                    try expect(try reading.organisations(taxCode: "2400"), is: [other], "by tax identifier")
                    try expect(try reading.organisations().map(\.name), is: ["HTX Vải", "Công ty B"], "all")
                    try expect(try reading.organisation(named: "Cty XK"), is: nil, "the name of before")
                    try expect(try reading.search("cty xk", limit: 5), is: [], "the name of before is not found")
                }
                var holders: [String?] = []
                try await scene.store.read { reading in
                    try reading.visitFeatures(Filter(on: Sample.day(0))) { holders.append($0.holder?.string) }
                }
                try expect(holders, is: ["Công ty B"], "the holder shown")
            },
            Promise("A lot comes back with all its facts, by product, text, code, foreign code and exporter") { scene in
                let full = Sample.lot(1) { lot in
                    lot.sources.append(LotSource(code: .unverified("VN-HDOR 0012"), kilograms: Kilograms(grams: 1_250)))
                    lot.packing = Lot.Packing(facility: FacilityID(3), on: Sample.day(12))
                    lot.treatment = Lot.Treatment(kind: "irradiation", facility: FacilityID(4), on: Sample.day(13), number: "T-9")
                    (lot.exporter, lot.remark, lot.isIllustrative) = (OrganisationID(2), "ghi chú", true)
                }
                let bare = Sample.lot(2) { lot in
                    (lot.harvestFrom, lot.harvestTo, lot.sources, lot.packing) = (nil, nil, [], Lot.Packing(facility: nil, on: nil))
                }
                try await scene.commit(try Sample.ground() + [.trade(.lotAdded(full)), .trade(.lotAdded(bare))])
                let canonical = try there(CanonicalCode("vnhdor0012"), "a canonical form")
                try await scene.store.read { reading in
                    try expect(try reading.lots(.all, knownAt: nil), is: [full, bare], "all")
                    try expect(try reading.lots(.id(LotID(2)), knownAt: nil), is: [bare], "by number")
                    try expect(try reading.lots(.product(1), knownAt: nil), is: [full, bare], "by product")
                    try expect(try reading.lots(.text("L2"), knownAt: nil), is: [bare], "by text")
                    try expect(try reading.lots(.code(CodeID(1)), knownAt: nil), is: [full], "by code")
                    try expect(try reading.lots(.naming(canonical), knownAt: nil), is: [full], "by a code of elsewhere")
                    try expect(try reading.lots(.exporter(OrganisationID(2)), knownAt: nil), is: [full], "by exporter")
                    try expect(try reading.freeNumbers().trade.lot, is: 3, "the next number")
                    try expect(try reading.code(CodeID(1))?.code.text, is: "VN-BGOR 9001", "its code by number")
                }
            },
            Promise("A lot recorded anew replaces its sources, and what was known before stays known as of then") { scene in
                try await scene.commit(try Sample.ground() + [.trade(.lotAdded(Sample.lot(1)))])
                let before = scene.clock.now
                let heavier = Sample.lot(1) {
                    $0.sources = [LotSource(code: .unverified("X-1"), kilograms: Kilograms(grams: 9_000_000))]
                    $0.kilograms = Kilograms(grams: 9_000_000)
                }
                try await scene.commit(.trade(.lotRevised(heavier, reason: "cân lại")))
                try await scene.store.read { reading in
                    try expect(try reading.lots(.all, knownAt: nil), is: [heavier], "now")
                    try expect(try reading.lots(.all, knownAt: before), is: [Sample.lot(1)], "before")
                    try expect(try reading.lots(.code(CodeID(1)), knownAt: nil), is: [], "the code gave nothing to it")
                    try expect(try reading.lots(.code(CodeID(1)), knownAt: before).count, is: 1, "before it was thought to")
                }
            },
        ]
    }
}
