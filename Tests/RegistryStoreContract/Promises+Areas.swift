import GeoPrimitives
import Journal
import Registry

extension RegistryStoreContract {
    static var areaPromises: [Promise] {
        [
            Promise("An area is read with every fact that it was registered with") { scene in
                let area = Sample.area(1) { area in
                    area = GrowingArea(
                        id: AreaID(1), name: "Vải thiều Đồng Kỳ", crop: "lychee", variety: "vải thiều", holder: .person(PersonID(8)),
                        commune: "07246", declaredHectares: 12.5, households: 0, senderKey: "", visibility: .generalised,
                        isIllustrative: true)
                }
                let boundary = Sample.boundary(1, .polygon(Sample.square(0, 0)), source: "nguồn \u{0}\u{FF}")
                try await scene.commit([Sample.created, .areaRegistered(area, boundary, from: Sample.day(-3))])
                try await scene.store.read { reading in
                    let record = try there(try reading.area(AreaID(1), knownAt: nil), "the area")
                    try expect(record.area, is: area, "the area")
                    try expect(record.period, is: Period(from: Sample.day(-3)), "its period")
                    try expect(record.codes.isEmpty, "it has no codes")
                    let dated = try there(record.boundaries.first, "the boundary")
                    try expect(record.boundaries.count, is: 1, "the number of boundaries")
                    try expect(dated.boundary.extent, is: boundary.extent, "its extent")
                    try expect(dated.boundary.area, is: boundary.area, "its square metres")
                    try expect(dated.boundary.surveyMethod, is: .handheldGNSS, "how it was surveyed")
                    try expect(dated.boundary.accuracy, is: Metres(3), "its accuracy")
                    try expect(dated.period, is: Period(from: Sample.day(-3)), "its days")
                    try expect(dated.entry, is: 2, "its entry")
                    try expect(!dated.isProposed, "it is in force")
                    try expect(try reading.receipt(of: BoundaryID(1)), is: boundary.receipt, "the receipt, to the letter")
                    try expect(try reading.receipt(of: BoundaryID(2)) == nil, "there is no other receipt")
                }
            },
            Promise("A feature of an area without a code says what is known of it") { scene in
                try await scene.commit([
                    Sample.created, Sample.organisation(1, "HTX Vải"), Sample.commune("1", "Đồng Kỳ"),
                    Sample.registration(1, from: -3) { area in
                        area.variety = "vải thiều"
                        area.holder = .organisation(OrganisationID(1))
                        area.commune = "1"
                        area.declaredHectares = 2
                        area.households = 7
                        area.isIllustrative = true
                    },
                ])
                let recorded = scene.clock.now.description
                let found = try await scene.features(on: Sample.day(0))
                try expect(found.count, is: 1, "the number of features")
                let feature = found[0]
                try expect(feature.id, is: "area-1", "the identifier")
                try expect(feature.codeID, is: 0, "the code's number")
                try expect(feature.status == nil, "there is no state")
                try expect(feature.isIllustrative, "it is an illustration")
                try expect(feature.shape, is: Sample.square(10, 0), "the outline")
                let texts = [
                    "name": "Vùng 1", "crop": "lychee", "variety": "vải thiều", "holder": "HTX Vải", "commune": "Xã Đồng Kỳ",
                    "communeCode": "1",
                    "communeAtRegistration": "Xã Đồng Kỳ", "surveyMethod": "handheld-gnss", "validFrom": Sample.day(-3).description,
                    "recordedAt": recorded,
                ]
                try expect(feature.texts, is: texts, "the texts")
                let numbers = ["areaHectares": 1.1, "declaredHectares": 2, "households": 7, "accuracyMetres": 3]
                try expect(feature.numbers, is: numbers, "the numbers")
            },
            Promise("An area is not shown before the day it was registered from, though recorded earlier") { scene in
                try await scene.commit([Sample.created, Sample.registration(1, from: 2)])
                for (offset, count) in [(-1, 0), (0, 0), (1, 0), (2, 1), (400, 1)] {
                    try expect(try await scene.features(on: Sample.day(offset)).count, is: count, "features on day \(offset)")
                }
            },
            Promise("Extents without an outline are kept, and shown without one") { scene in
                let position = GridPosition(longitudeE7: 1_061_000_000, latitudeE7: 215_000_000)
                try await scene.commit([
                    Sample.created,
                    .areaRegistered(Sample.area(1), Sample.boundary(1, .points([position, position])), from: Sample.day(-3)),
                    .areaRegistered(Sample.area(2), Sample.boundary(2, .none), from: Sample.day(-3)),
                ])
                try await scene.store.read { reading in
                    for feature in try reading.features(Filter(on: Sample.day(0))) + reading.features(Filter(on: Sample.day(-1))) {
                        try expect(feature.shape == nil, "\(feature.id) has no outline")
                        try expect(feature.numbers["areaHectares"] == nil, "\(feature.id) has no measured hectares")
                    }
                    let first = try there(try reading.area(AreaID(1), knownAt: nil)?.boundaries.first, "the boundary")
                    try expect(first.boundary.extent, is: .points([position, position]), "the loose points")
                    let second = try there(try reading.area(AreaID(2), knownAt: nil)?.boundaries.first, "the boundary")
                    try expect(second.boundary.extent, is: Extent.none, "no place")
                    try expect(try reading.areas(containing: position, on: Sample.day(0), knownAt: nil).isEmpty, "points contain nothing")
                }
            },
            Promise("Areas are found by the keys that their senders gave") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1) { $0.senderKey = "k-1" }, Sample.registration(2) { $0.senderKey = "k-1" },
                    Sample.registration(3) { $0.senderKey = "K-1" }, Sample.registration(4),
                ])
                try await scene.store.read { reading in
                    try expect(try reading.areas(senderKey: "k-1"), is: [AreaID(1), AreaID(2)], "the areas of a key")
                    try expect(try reading.areas(senderKey: "k-2"), is: [], "the areas of no key")
                    try expect(try reading.senderKeys().keys.sorted(), is: ["K-1", "k-1"], "the keys")
                    try expect(try reading.senderKeys()["k-1"], is: AreaID(1), "the first area of a key")
                }
            },
        ]
    }
}
