import GeoPrimitives
import Registry

extension RegistryStoreContract {
    static var unitPromises: [Promise] {
        [
            Promise("Units are those of the day asked for, ordered by code, with all that was recorded of them") { scene in
                let full = AdministrativeUnit(
                    code: "2", level: .district, name: "Yên Thế", kind: "Huyện", parent: "24",
                    period: Period(from: Sample.day(-9), to: Sample.day(9)),
                    outline: Sample.square(0, 0), box: Sample.box(0, 0, size: 3),
                    centre: GridPosition(longitudeE7: 1_061_380_001, latitudeE7: 215_290_003), squareKilometres: 303.1, source: "nghị quyết"
                )
                try await scene.commit([
                    Sample.created, Sample.commune("3", "B", from: 2), .unitRecorded(full), Sample.commune("1", "A", to: 2),
                ])
                try await scene.store.read { reading in
                    try expect(try reading.units(nil, on: Sample.day(0)).map(\.code), is: ["1", "2"], "the units today")
                    try expect(try reading.units(nil, on: Sample.day(2)).map(\.code), is: ["2", "3"], "the units in two days")
                    try expect(try reading.units(.commune, on: Sample.day(0)).map(\.code), is: ["1"], "the communes")
                    try expect(try reading.units(.village, on: Sample.day(0)), is: [], "the villages")
                    try expect(try reading.units(.district, on: Sample.day(0)), is: [full], "the district")
                }
            },
            Promise("A unit that is recorded anew replaces the one with its code and first day") { scene in
                var unit = AdministrativeUnit(code: "1", level: .commune, name: "Đồng Ky", kind: "Xã", period: Period(from: Sample.day(-9)))
                try await scene.commit([Sample.created, .unitRecorded(unit), Sample.registration(1) { $0.commune = "1" }])
                unit.name = "Đồng Kỳ"
                unit.outline = Sample.square(0, 0)
                try await scene.commit(.unitRecorded(unit))
                try await scene.store.read { reading in
                    try expect(try reading.units(nil, on: Sample.day(0)), is: [unit], "the units")
                    try expect(try reading.search("đồng", limit: 9).map(\.name), is: ["Xã Đồng Kỳ"], "what is found")
                    try expect(
                        try reading.features(Filter(on: Sample.day(0))).map { $0.texts["commune"] }, is: ["Xã Đồng Kỳ"], "what is shown")
                }
            },
            Promise("A code stands for what its unit went over into, step by step, and only since its day") { scene in
                try await scene.commit([
                    Sample.created, Sample.commune("1", "A", to: -20), Sample.commune("2", "B", from: -20, to: 5),
                    Sample.commune("3", "C", from: 5),
                    // The number of the first is given to another commune later.
                    Sample.commune("1", "Mới", from: 5), .unitSucceeded(UnitSuccession(code: "1", successor: "2", on: Sample.day(-20))),
                    .unitSucceeded(UnitSuccession(code: "2", successor: "3", on: Sample.day(5), decree: "1658/NQ")),
                ])
                try await scene.store.read { reading in
                    for (code, since, on, name) in [
                        ("1", -30, -25, "A"), ("1", -30, -20, "B"), ("1", -30, 4, "B"), ("1", -30, 5, "C"), ("2", -20, 0, "B"),
                        ("2", -20, 9, "C"),
                        ("1", 6, 9, "Mới"), ("3", 5, 9, "C"), ("3", 5, 0, nil), ("9", 0, 0, nil),
                    ] as [(String, Int, Int, String?)] {
                        let found = try reading.successor(of: code, since: Sample.day(since), on: Sample.day(on))
                        try expect(found?.name, is: name, "what \(code) of day \(since) is on day \(on)")
                    }
                }
            },
            Promise("A feature names its commune as of the day, and as of its registration") { scene in
                try await scene.commit([
                    Sample.created, Sample.commune("1", "Cũ", to: 3), Sample.commune("2", "Mới", from: 3),
                    Sample.registration(1) { $0.commune = "1" },
                ])
                try await scene.commit(.unitSucceeded(UnitSuccession(code: "1", successor: "2", on: Sample.day(3))))
                func check() async throws {
                    for (offset, name, code) in [
                        (-1, "Xã Cũ", "1"), (0, "Xã Cũ", "1"), (2, "Xã Cũ", "1"), (3, "Xã Mới", "2"), (9, "Xã Mới", "2"),
                    ] {
                        let feature = try there(try await scene.features(on: Sample.day(offset)).first, "the feature")
                        try expect(feature.texts["commune"], is: name, "the commune on day \(offset)")
                        try expect(feature.texts["communeCode"], is: code, "its code on day \(offset)")
                        try expect(feature.texts["communeAtRegistration"], is: "Xã Cũ", "the commune at registration, on day \(offset)")
                        let found = try await scene.features(on: Sample.day(offset)) { $0.communes = [code] }
                        try expect(found.count, is: 1, "found by \(code) on day \(offset)")
                    }
                }
                try await check()
                scene.clock.advance(days: 4)
                try await scene.commit(Sample.registration(2))
                try await check()
            },
        ]
    }

    static var namePromises: [Promise] {
        [
            Promise("Names are found with and without their marks, those with the marks as typed first") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1) { $0.name = "Vải thiều Đồng Kỳ" },
                    Sample.registration(2) { $0.name = "Vài thiêu" },
                    Sample.registration(3) { $0.name = "Nhãn lồng" }, Sample.commune("07246", "Đồng Kỳ"),
                    Sample.organisation(7, "HTX vải thiều"),
                    try Sample.issue(1, area: 1, "VN-BGOR 001"),
                    .productAdded(
                        Product(
                            number: 5, name: "Vải thiều sấy", gtin: "08938505970011", group: "food", stars: 4, recognisedOn: Sample.day(-5),
                            producer: OrganisationID(7), crop: "lychee", platforms: [], isIllustrative: false)),
                ])
                try await scene.store.read { reading in
                    func found(_ words: String) throws -> Set<String> {
                        Set(try reading.search(words, limit: 20).map { "\($0.kind) \($0.reference)" })
                    }
                    let lychee: Set = ["area 1", "organisation 7", "product 08938505970011"]
                    for words in ["vải thiều", "VẢI THIỀU", "Vải  Thiều"] {
                        let hits = try reading.search(words, limit: 20)
                        try expect(
                            Set(hits.filter(\.isExact).map { "\($0.kind) \($0.reference)" }), is: lychee, "found exactly by \(words)")
                        try expect(hits.filter { !$0.isExact }.map(\.reference), is: ["2"], "found by \(words) without the marks")
                        try expect(hits.last?.reference, is: "2", "the last one found by \(words)")
                    }
                    for words in ["vai thieu", "VAI THIEU", "thieu vai", "vai thi"] {
                        try expect(try found(words), is: lychee.union(["area 2"]), "found by \(words)")
                    }
                    try expect(try found("dong ky"), is: ["area 1", "unit 07246"], "found by dong ky")
                    try expect(try found("xã đồng"), is: ["unit 07246"], "found by xã đồng")
                    for words in ["VN-BGOR 001", "vnbgor001", "vn bgor"] {
                        try expect(try found(words), is: ["code VNBGOR001"], "found by \(words)")
                    }
                    try expect(try found("vai nhan"), is: [], "every word must be there")
                    try expect(try found("hai"), is: [], "the beginning of a word is needed")
                    try expect(try reading.search("vải thiều", limit: 2).count, is: 2, "no more than asked for")
                    try expect(try reading.search("nhãn", limit: 9).map(\.name), is: ["Nhãn lồng"], "the name as written")
                }
            },
            Promise("No text that is searched for makes a search fail") { scene in
                try await scene.commit([Sample.created, Sample.registration(1) { $0.name = "กำแพง हिन्दी aⒶb ½" }])
                let hostile = [
                    "", " ", "\"", "\"\"", "*", "a*", "exact : vai", "NEAR(a, b)", "a AND", "OR", "NOT a", "(", "'; DROP TABLE journal; --",
                    "\u{0}", "a\u{0}b",
                    "กำแพง", "हिन्दी", "aⒶb", "½", "🍋", "荔枝", "\u{301}", "a\u{301}\u{301}", "-", "^a", "+", "{a b}",
                    String(repeating: "vai ", count: 300),
                    String(repeating: "x", count: 20_000), "\u{202E}", "İ", "ﬁ",
                ]
                for words in hostile {
                    do {
                        _ = try await scene.store.read { try $0.search(words, limit: 5) }
                    } catch {
                        throw ContractViolation("a search for \(words.prefix(40).debugDescription) failed: \(error)")
                    }
                }
            },
        ]
    }

    static var tablePromises: [Promise] {
        [
            Promise("Organisations are read by number, by exact name, and all in order") { scene in
                let full = Organisation(
                    id: OrganisationID(2), name: "HTX Vải", taxCode: "2400", address: "Yên Thế", website: "https://example.vn",
                    isIllustrative: true)
                try await scene.commit([Sample.created, .organisationAdded(full), Sample.organisation(1, "HTX")])
                try await scene.store.read { reading in
                    try expect(try reading.organisation(OrganisationID(2)), is: full, "by number")
                    try expect(try reading.organisation(OrganisationID(3)), is: nil, "by an unknown number")
                    try expect(try reading.organisation(named: "HTX Vải"), is: full, "by name")
                    try expect(try reading.organisation(named: "HTX vải"), is: nil, "by another name")
                    try expect(try reading.organisations().map(\.id.number), is: [1, 2], "all")
                }
            },
            Promise("Products are read with all their facts and platforms, in the order of their numbers") { scene in
                let products = [
                    Product(
                        number: 2, name: "Gà đồi", gtin: nil, group: "food", stars: 3, recognisedOn: Sample.day(-9),
                        producer: OrganisationID(1),
                        crop: nil, platforms: [], isIllustrative: false),
                    Product(
                        number: 1, name: "Vải sấy", gtin: "08938505970011", ocopCode: "O-1", group: "food", stars: 5,
                        recognisedOn: Sample.day(-8),
                        producer: OrganisationID(1), crop: "lychee", platforms: ["voso", "shopee"], isIllustrative: true),
                ]
                try await scene.commit([Sample.created, Sample.organisation(1, "HTX")] + products.map { .productAdded($0) })
                try expect(try await scene.store.read { try $0.products() }, is: [products[1], products[0]], "the products")
            },
            Promise("Reference data is read as it was defined, the latest of each key, in the order of keys") { scene in
                func row(_ table: ReferenceTable, _ values: String...) throws -> ReferenceRow {
                    try there(ReferenceRow(table, values), "a row of \(table)")
                }
                let rows = [
                    try row(.crops, "pomelo", "bưởi", "pomelo", "", "Citrus maxima", "", "EPPO"),
                    try row(.crops, "lychee", "vải", "", "", "", "", "old"),
                    try row(.crops, "lychee", "vải", "lychee", "荔枝", "Litchi chinensis", "LIHCH", "EPPO"),
                    try row(.seasons, "lychee", "05-15", "07-20", "a"), try row(.seasons, "lychee", "11-01", "11-30", "b"),
                    try row(.seasons, "lychee", "05-15", "07-31", "c"), try row(.yields, "lychee", "12", "d"),
                    try row(.yields, "longan", "7.50", "d"),
                    try row(.yields, "pomelo", "", "d"), try row(.markets, "CN", "Trung Quốc", "China", "ISO 3166"),
                ]
                try await scene.commit([Sample.created] + rows.map { .referenceDefined($0) })
                try await scene.store.read { reading in
                    try expect(try reading.reference(.crops), is: [rows[2], rows[0]], "the crops")
                    try expect(try reading.reference(.seasons), is: [rows[5], rows[4]], "the seasons")
                    try expect(try reading.reference(.yields), is: [rows[7], rows[6], rows[8]], "the yields")
                    try expect(try reading.reference(.markets), is: [rows[9]], "the markets")
                    try expect(try reading.reference(.platforms), is: [], "the platforms")
                }
            },
        ]
    }
}
