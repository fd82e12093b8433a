import GeoPrimitives
import Journal
import Registry

extension RegistryStoreContract {
    /// Three areas, of which the first has two codes and the second one.
    private static func fill(_ scene: Scene<Store>) async throws {
        try await scene.commit([
            Sample.created, Sample.commune("1", "Đồng Kỳ"), Sample.commune("2", "Yên Thế"),
            Sample.registration(1, at: 100) { $0.commune = "1" },
            Sample.registration(2, at: 200) {
                $0.commune = "2"
                $0.crop = "longan"
            },
            Sample.registration(3, at: 300) { $0.crop = "pomelo" }, try Sample.issue(1, area: 1),
            try Sample.issue(2, area: 1, market: "VN"),
            try Sample.issue(3, area: 2, market: "JP"), Sample.decision(1, code: 1, .grant, on: -50),
            Sample.decision(2, code: 2, .submit, on: -50),
            Sample.decision(3, code: 3, .grant, on: -50),
        ])
    }

    static var filterPromises: [Promise] {
        [
            Promise("Each part of a filter lets through what it names, now and in the past, and parts are all to be met") { scene in
                try await fill(scene)
                let cases: [(String, [Int64], @Sendable (inout Filter) -> Void)] = [
                    ("nothing asked", [1, 2, 3, 0], { _ in }), ("a crop", [1, 2], { $0.crops = ["lychee"] }),
                    ("two crops", [3, 0], { $0.crops = ["longan", "pomelo"] }), ("an unknown crop", [], { $0.crops = ["durian"] }),
                    ("a part of a crop's key", [], { $0.crops = ["lych"] }), ("a market", [2], { $0.markets = ["VN"] }),
                    ("two markets", [1, 3], { $0.markets = ["CN", "JP"] }), ("a state", [1, 3], { $0.statuses = [.active] }),
                    ("another state", [2], { $0.statuses = [.submitted, .revoked] }), ("a commune", [1, 2], { $0.communes = ["1"] }),
                    ("a box", [1, 2], { $0.box = Sample.box(100, 0) }),
                    ("a box around two", [1, 2, 3], { $0.box = Sample.box(100, 0, size: 150) }),
                    ("a box that touches a corner", [3], { $0.box = Sample.box(201, 1) }),
                    ("a box beside all", [], { $0.box = Sample.box(150, 0) }),
                    ("areas", [3, 0], { $0.areas = [AreaID(2), AreaID(3), AreaID(99)] }), ("no areas", [], { $0.areas = [] }),
                    ("areas and a box", [3], { ($0.areas, $0.box) = ([AreaID(2), AreaID(3)], Sample.box(200, 0)) }),
                    ("areas and a box elsewhere", [], { ($0.areas, $0.box) = ([AreaID(3)], Sample.box(200, 0)) }),
                    ("crop and market", [2], { ($0.crops, $0.markets) = (["lychee"], ["VN", "JP"]) }),
                    ("commune and state", [1], { ($0.communes, $0.statuses) = (["1"], [.active]) }),
                ]
                for (name, codes, change) in cases {
                    for offset in [-1, 0, 1] {
                        let found = try await scene.features(on: Sample.day(offset), change)
                        try expect(found.map(\.codeID), is: codes, "\(name), on day \(offset)")
                        let known = try await scene.features(on: Sample.day(offset), knownAt: scene.clock.now, change)
                        try expect(known.map(\.codeID), is: codes, "\(name), as known now, on day \(offset)")
                    }
                }
            },
            Promise("A condition, an identifier, a place to go on from and a limit let through what they name, now and in the past") {
                scene in
                try await fill(scene)
                let crop = Condition.compare(.property("crop"), .equal, .literal(.text("lychee")))
                let market = Condition.compare(.property("market"), .equal, .literal(.text("JP")))
                let cases: [(String, [Int64], @Sendable (inout Filter) -> Void)] = [
                    ("a condition", [1, 2], { $0.condition = crop }),
                    ("either of two", [1, 2, 3], { $0.condition = .any([crop, market]) }),
                    ("both of two", [], { $0.condition = .all([crop, market]) }),
                    ("a condition and a part", [2], { ($0.condition, $0.markets) = (crop, ["VN"]) }),
                    ("a condition on the place", [1, 2], { $0.condition = .intersects(GridShape(Sample.box(100, 0))) }),
                    ("a condition on another place", [], { $0.condition = .intersects(GridShape(Sample.box(150, 0))) }),
                    ("an identifier", [3], { $0.identifier = "VNBGOR9003" }),
                    ("that of an area without a code", [0], { $0.identifier = "area-3" }),
                    ("that of an area with one", [], { $0.identifier = "area-1" }),
                    ("an unknown one", [], { $0.identifier = "x" }),
                    ("the first", [1], { $0.limit = 1 }), ("the first three", [1, 2, 3], { $0.limit = 3 }),
                    ("more than there are", [1, 2, 3, 0], { $0.limit = 99 }),
                    ("from a place on", [2, 3, 0], { $0.after = FeaturePlace(area: AreaID(1), code: 1) }),
                    ("from a place on where nothing is any more", [3, 0], { $0.after = FeaturePlace(area: AreaID(1), code: 9) }),
                    ("from the last on", [], { $0.after = FeaturePlace(area: AreaID(3), code: 0) }),
                    ("the next one", [3], { ($0.after, $0.limit) = (FeaturePlace(area: AreaID(1), code: 2), 1) }),
                    ("the next that fits", [2], { ($0.after, $0.limit, $0.condition) = (FeaturePlace(area: AreaID(1), code: 1), 1, crop) }),
                ]
                for (name, codes, change) in cases {
                    for offset in [-1, 0, 1] {
                        let found = try await scene.features(on: Sample.day(offset), change)
                        try expect(found.map(\.codeID), is: codes, "\(name), on day \(offset)")
                        let known = try await scene.features(on: Sample.day(offset), knownAt: scene.clock.now, change)
                        try expect(known.map(\.codeID), is: codes, "\(name), as known now, on day \(offset)")
                    }
                }
            },
            Promise("Days let through what is there on one of them, as on the day among them that is asked for") { scene in
                try await fill(scene)
                try await scene.commit(Sample.decision(4, code: 1, .suspend, on: -5))
                let cases: [(ClosedRange<Day>, Day, [Int64], CodeStatus?)] = [
                    (Sample.day(-400)...Sample.day(-300), Sample.day(-300), [], nil),
                    (Sample.day(-60)...Sample.day(0), Sample.day(0), [1, 2, 3, 0], .suspended),
                    (Sample.day(-60)...Sample.day(-6), Sample.day(-6), [1, 2, 3, 0], .active),
                ]
                for (days, shown, codes, status) in cases {
                    let found = try await scene.features(on: shown) { $0.during = days }
                    try expect(found.map(\.codeID), is: codes, "\(days)")
                    try expect(found.first?.status, is: status, "the state on \(shown)")
                }
            },
            Promise("A box is judged to the last ten-millionth of a degree") { scene in
                try await scene.commit([Sample.created, Sample.registration(1, at: 100)])
                let edge = GridPosition(longitudeE7: 1_061_010_000, latitudeE7: 214_010_000)
                for (step, count) in [(Int32(0), 1), (1, 0)] {
                    let corner = GridPosition(longitudeE7: edge.longitudeE7 + step, latitudeE7: edge.latitudeE7)
                    let box = GridBox(minimum: corner, maximum: GridPosition(longitudeE7: 1_062_000_000, latitudeE7: 215_000_000))
                    for offset in [-1, 0] {
                        try expect(
                            try await scene.features(on: Sample.day(offset)) { $0.box = box }.count, is: count,
                            "\(step) beyond, day \(offset)")
                    }
                    try expect(
                        try await scene.store.read { try $0.areas(meeting: box, on: Sample.day(0)).count }, is: count, "\(step) beyond, met"
                    )
                }
            },
        ]
    }

    static var publicPromises: [Promise] {
        [
            Promise("The public sees no draft, and officers do") { scene in
                try await scene.commit([Sample.created, Sample.registration(1), Sample.registration(2), try Sample.issue(1, area: 1)])
                for offset in [-1, 0, 1] {
                    try expect(try await scene.features(on: Sample.day(offset)).map(\.areaID), is: [1, 2], "officers, day \(offset)")
                    let seen = try await scene.features(on: Sample.day(offset)) { $0.isPublic = true }
                    try expect(seen.map(\.id), is: ["area-1", "area-2"], "the public, day \(offset)")
                    try expect(seen.allSatisfy { $0.codeID == 0 && $0.status == nil }, "without a code, day \(offset)")
                    let asked = try await scene.features(on: Sample.day(offset)) { ($0.isPublic, $0.statuses) = (true, [.draft]) }
                    try expect(asked.isEmpty, "the public asks for drafts, day \(offset)")
                }
            },
            Promise("A draft beside a granted code is not there for the public, and the area is there once") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1), try Sample.issue(1, area: 1), try Sample.issue(2, area: 1, market: "JP"),
                    Sample.decision(1, code: 2, .grant, on: -50, boundary: 1),
                ])
                for offset in [-1, 0, 1] {
                    let seen = try await scene.features(on: Sample.day(offset)) { $0.isPublic = true }
                    try expect(seen.map(\.codeID), is: [2], "day \(offset)")
                }
            },
            Promise("What was set of how much the public sees holds at once, for the past too, and is kept with its consent") { scene in
                try await fillHidden(scene, .full)
                let before = scene.clock.now
                scene.clock.advance(days: 1)
                func set(_ visibility: Visibility, _ consent: String, on day: Int) -> RegistryEvent {
                    .life(.visibilitySet(VisibilityChange(area: AreaID(1), visibility: visibility, consent: consent, on: Sample.day(day))))
                }
                try await scene.commit(set(.codeOnly, "BB 1", on: 0))
                try await scene.commit(set(.full, "BB 0", on: -3))
                for offset in [-1, 0, 1] {
                    let seen = try there(try await scene.features(on: Sample.day(offset)) { $0.isPublic = true }.first, "the feature")
                    try expect(seen.shape == nil && seen.visibility == .codeOnly, "day \(offset)")
                    let known = try await scene.features(on: Sample.day(offset), knownAt: before) { $0.isPublic = true }
                    try expect(known.allSatisfy { $0.shape == nil }, "as known before, day \(offset)")
                }
                try await scene.commit(set(.generalised, "BB 2", on: 0))
                try await scene.store.read { reading in
                    try expect(try reading.area(AreaID(1), knownAt: nil)?.area.visibility, is: .generalised, "the area")
                    try expect(try reading.visibilities(of: AreaID(1)).map(\.consent), is: ["BB 0", "BB 2"], "the consents, by day")
                    try expect(try reading.history(of: AreaID(1)).count { $0.kind.name == "visibility.set" }, is: 3, "the history")
                }
            },
            Promise("Of a code-only area the public sees code and state, and no place") { scene in
                try await fillHidden(scene, .codeOnly)
                for offset in [-1, 0, 1] {
                    let seen = try there(try await scene.features(on: Sample.day(offset)) { $0.isPublic = true }.first, "the feature")
                    try expect(seen.id, is: "VNBGOR9001", "the identifier")
                    try expect(seen.status, is: .active, "the state")
                    try expect(seen.shape == nil, "there is no outline")
                    try expect(
                        seen.numbers["areaHectares"] == nil && seen.numbers["households"] == nil, "there are no measures: \(seen.numbers)")
                    let places = seen.texts.filter { $0.key.hasPrefix("commune") }
                    try expect(places.isEmpty, "no commune is named: \(places)")
                    try expect(seen.texts["name"], is: seen.texts["code"], "its name is that of the code")
                    let telling = seen.texts.keys.filter { ["variety", "holder", "surveyMethod", "senderKey"].contains($0) }
                    try expect(telling.isEmpty && seen.numbers["accuracyMetres"] == nil, "nothing leads to it: \(telling)")
                    let officer = try there(try await scene.features(on: Sample.day(offset)).first, "the feature for officers")
                    try expect(officer.shape, is: Sample.square(103, 7), "officers see the outline")
                }
            },
            Promise("A box or a commune does not tell the public where a code-only area is") { scene in
                try await fillHidden(scene, .codeOnly)
                for offset in [-1, 0, 1] {
                    for box in [Sample.box(103, 7), Sample.box(0, 0, size: 900), Sample.box(500, 500)] {
                        let seen = try await scene.features(on: Sample.day(offset)) { ($0.isPublic, $0.box) = (true, box) }
                        try expect(seen.isEmpty, "no box finds it, day \(offset)")
                    }
                    let seen = try await scene.features(on: Sample.day(offset)) { ($0.isPublic, $0.communes) = (true, ["1"]) }
                    try expect(seen.isEmpty, "its commune does not find it, day \(offset)")
                }
            },
            Promise("Of a generalised area the public sees a box of whole hundredths of a degree around it") { scene in
                try await fillHidden(scene, .generalised)
                for offset in [-1, 0, 1] {
                    let seen = try there(try await scene.features(on: Sample.day(offset)) { $0.isPublic = true }.first, "the feature")
                    try expect(seen.shape, is: Sample.square(100, 0, size: 10), "the outline shown")
                    try expect(seen.texts["commune"], is: "Xã Đồng Kỳ", "the commune shown")
                }
            },
            Promise("A box finds a generalised area for the public where the generalised outline is, not where the true one is") { scene in
                try await fillHidden(scene, .generalised)
                for offset in [-1, 0, 1] {
                    for (box, count) in [
                        (Sample.box(103, 7), 1), (Sample.box(108, 1), 1), (Sample.box(101, 9), 1), (Sample.box(111, 0), 0),
                    ] {
                        let seen = try await scene.features(on: Sample.day(offset)) { ($0.isPublic, $0.box) = (true, box) }
                        try expect(seen.count, is: count, "found in \(box.minimum), day \(offset)")
                    }
                }
            },
        ]
    }

    /// A granted code of an area that may not be seen in full, at 103, 7.
    private static func fillHidden(_ scene: Scene<Store>, _ visibility: Visibility) async throws {
        let area = Sample.area(1) { area in
            area.visibility = visibility
            area.commune = "1"
            area.declaredHectares = 2
            area.households = 3
            area.variety = "u hồng"
            area.senderKey = "012345678901"
        }
        try await scene.commit([
            Sample.created, Sample.commune("1", "Đồng Kỳ"),
            .areaRegistered(area, Sample.boundary(1, .polygon(Sample.square(103, 7))), from: Sample.day(-100)),
            try Sample.issue(1, area: 1),
            Sample.decision(1, code: 1, .grant, on: -50),
        ])
    }
}
