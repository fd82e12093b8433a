import GeoPrimitives
import Registry

extension RegistryStoreContract {
    static var lookUpPromises: [Promise] {
        [
            Promise("An area's summary has its facts and the sizes of its boundaries in their order, without proposals") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1) { $0.variety = "vải thiều" },
                    .boundaryRevised(AreaID(1), Sample.boundary(2, .none), from: Sample.day(3), reason: nil),
                    .boundaryRevised(AreaID(1), Sample.boundary(3, .polygon(Sample.square(9, 9))), from: nil, reason: nil),
                ])
                try await scene.store.read { reading in
                    let whole = try there(try reading.area(AreaID(1), knownAt: nil), "the area")
                    let summary = try there(try reading.summary(of: AreaID(1)), "the summary")
                    try expect(summary, is: AreaSummary(whole), "the summary")
                    try expect(summary.sizes.map(\.boundary.number), is: [1, 2], "its boundaries")
                    try expect(summary.sizes.map { $0.size == nil }, is: [false, true], "which of them have a size")
                    try expect(summary.size(nil, on: Sample.day(3))?.boundary, is: BoundaryID(2), "the one in force")
                    try expect(summary.size(BoundaryID(1), on: Sample.day(3))?.boundary, is: BoundaryID(1), "the one cited")
                    try expect(try reading.summary(of: AreaID(2)), is: nil, "an area that is not there")
                }
            },
            Promise("Areas near one are those whose outlines' boxes meet its own, of any day, without proposals and without itself") {
                scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1, at: 0), Sample.registration(2, at: 0), Sample.registration(3, at: 1),
                    Sample.registration(4, at: 90), Sample.registration(5, at: 50),
                    .boundaryRevised(AreaID(5), Sample.boundary(6, .polygon(Sample.square(0, 0))), from: Sample.day(3), reason: nil),
                    .boundaryRevised(AreaID(4), Sample.boundary(7, .polygon(Sample.square(0, 0))), from: nil, reason: nil),
                ])
                try await scene.store.read { reading in
                    try expect(try reading.areas(near: AreaID(1)).map(\.number), is: [2, 3, 5], "near the first one")
                    try expect(try reading.areas(near: AreaID(5)).map(\.number), is: [1, 2, 3], "near one that moved")
                    try expect(try reading.areas(near: AreaID(4)), is: [], "near one that stands alone")
                    try expect(try reading.areas(near: AreaID(9)), is: [], "near none")
                }
            },
            Promise("A code's harvest adds up the lots as they are known now whose harvest began in the period") { scene in
                try await scene.commit(try Sample.ground() + [.trade(.lotAdded(Sample.lot(1))), .trade(.lotAdded(Sample.lot(2)))])
                try await scene.commit(
                    .trade(
                        .lotRevised(
                            Sample.lot(2) { lot in
                                lot.harvestFrom = Sample.day(11)
                                lot.sources = [
                                    LotSource(code: .registered(CodeID(1)), kilograms: Kilograms(grams: 1)),
                                    LotSource(code: .registered(CodeID(1)), kilograms: Kilograms(grams: 2)),
                                    LotSource(code: .unverified("VN-HDOR 1"), kilograms: Kilograms(grams: 9)),
                                ]
                            }, reason: "cân lại")))
                try await scene.store.read { reading in
                    func grams(_ from: Int?, _ to: Int?, without lot: Int64? = nil, code: Int64 = 1) throws -> Int64 {
                        let period = Period(from: from.map { Sample.day($0) }, to: to.map { Sample.day($0) })
                        return try reading.harvest(from: CodeID(code), in: period, without: lot.map { LotID($0) }).grams
                    }
                    try expect(try grams(nil, nil), is: 5_000_003, "all")
                    try expect(try grams(10, 11), is: 5_000_000, "the last day does not belong to it")
                    try expect(try grams(11, 12), is: 3, "the first day does")
                    try expect(try grams(nil, nil, without: 1), is: 3, "without a lot")
                    try expect(try grams(nil, nil, code: 2), is: 0, "another code")
                }
            },
            Promise("Codes around one are those that begin alike, the nearest on each side, however many others there are") { scene in
                let texts = ["VN-BGOR 9001", "VN-BGOR 9002", "VN-BGOR 9004", "VN-BGOR 9005", "VN-ZZOR 1", "VN-AAOR 1"]
                let codes = try texts.enumerated().map { try Sample.issue(Int64($0.offset + 1), area: 1, $0.element) }
                try await scene.commit([Sample.created, Sample.registration(1)] + codes)
                let asked = try there(CanonicalCode("VN-BGOR 9003"), "a canonical form")
                try await scene.store.read { reading in
                    try expect(
                        try reading.codes(resembling: asked, limit: 5).map(\.text),
                        is: ["VNBGOR9002", "VNBGOR9001", "VNBGOR9004", "VNBGOR9005"], "the nearest")
                }
            },
            Promise("Facilities are found by code and name, lots by their text, as they are recorded now") { scene in
                try await scene.commit(
                    try Sample.ground() + [
                        .trade(.facilityRecorded(try Sample.facility(1, "VN-BGPH 007"))), .trade(.lotAdded(Sample.lot(1))),
                        .trade(.facilityRecorded(try Sample.facility(1))), .trade(.lotRevised(Sample.lot(1), reason: "cân lại")),
                    ])
                try await scene.store.read { reading in
                    func found(_ words: String) throws -> [String] {
                        try reading.search(words, limit: 9).map { "\($0.kind.rawValue) \($0.reference)" }
                    }
                    try expect(try found("co so 1"), is: ["facility VNBGPH001"], "by name")
                    try expect(try found("bgph 001"), is: ["facility VNBGPH001"], "by code")
                    try expect(try found("bgph 007"), is: [], "by the code of before")
                    try expect(try found("l1"), is: ["lot 09522150000019/L1"], "by the text of a lot")
                    try expect(try found("Cty"), is: ["organisation 2"], "an organisation")
                }
            },
        ]
    }
}
