import GeoPrimitives
import Journal
import Registry

extension RegistryStoreContract {
    static var timePromises: [Promise] {
        [
            Promise("What was recorded after a moment is not known at it") { scene in
                var moments: [RecordedTime] = []
                let steps: [RegistryEvent] = [
                    Sample.created, Sample.registration(1, at: 100), try Sample.issue(1, area: 1),
                    Sample.decision(1, code: 1, .grant, on: -50),
                    .boundaryRevised(AreaID(1), Sample.boundary(2, .polygon(Sample.square(200, 0))), from: Sample.day(-20), reason: nil),
                    Sample.decision(2, code: 1, .suspend, on: -30),
                    Sample.decision(3, code: 1, .transfer, on: -10, holder: .person(PersonID(1))),
                ]
                for step in steps {
                    scene.clock.advance(days: 1)
                    try await scene.commit(step)
                    moments.append(scene.clock.now)
                }
                func seen(at moment: RecordedTime, on offset: Int) async throws -> String {
                    let found = try await scene.features(on: Sample.day(offset), knownAt: moment)
                    return found.map { "\($0.id) \($0.status?.rawValue ?? "-") \($0.shape == Sample.square(200, 0) ? 200 : 100)" }.joined(
                        separator: ";")
                }
                let wanted = [
                    "", "area-1 - 100", "VNBGOR9001 draft 100", "VNBGOR9001 active 100", "VNBGOR9001 active 200",
                    "VNBGOR9001 suspended 200",
                    "VNBGOR9001 suspended 200",
                ]
                for (moment, text) in zip(moments, wanted) {
                    try expect(try await seen(at: moment, on: -5), is: text, "what was known at \(moment) of day -5")
                    let before = RecordedTime(millisecondsSince1970: moment.millisecondsSince1970 - 1)
                    let index = moments.firstIndex(of: moment) ?? 0
                    try expect(
                        try await seen(at: before, on: -5), is: index == 0 ? "" : wanted[index - 1], "what was known just before \(moment)")
                }
                try expect(try await seen(at: moments[3], on: -60), is: "VNBGOR9001 draft 100", "a day before the grant")
                let end = moments[6]
                try await scene.store.read { reading in
                    try expect(try reading.area(AreaID(1), knownAt: moments[0]) == nil, "the area is not known before it is registered")
                    try expect(try reading.area(AreaID(1), knownAt: moments[3])?.boundaries.count, is: 1, "the boundaries known early")
                    try expect(try reading.area(AreaID(1), knownAt: end)?.boundaries.count, is: 2, "the boundaries known late")
                    try expect(try reading.area(AreaID(1), knownAt: moments[1])?.codes.count, is: 0, "the codes known early")
                    try expect(
                        try reading.codes(of: AreaID(1), knownAt: moments[2]).first?.decisions.count, is: 0, "the decisions known early")
                    try expect(
                        try reading.codes(of: AreaID(1), knownAt: moments[5]).first?.decisions.count, is: 2, "the decisions known later")
                    try expect(try reading.codes(of: AreaID(1), knownAt: moments[5]).first?.code.holder, is: nil, "the holder known early")
                    try expect(
                        try reading.codes(of: AreaID(1), knownAt: end).first?.holder(on: scene.clock.today), is: .person(PersonID(1)),
                        "the holder known late"
                    )
                    let canonical = try there(CanonicalCode("VN-BGOR 9001"), "a canonical form")
                    try expect(try reading.codes(canonical, knownAt: moments[1]), is: [], "the code before it was issued")
                    let place = Sample.box(200, 0).minimum
                    try expect(
                        try reading.areas(containing: place, on: Sample.day(-5), knownAt: moments[3]), is: [], "the place known early")
                    try expect(
                        try reading.areas(containing: place, on: Sample.day(-5), knownAt: moments[4]), is: [AreaID(1)],
                        "the place known late")
                }
            },
            Promise("A grant that expires is shown as expired on the day after, without a write, and written so at the next one") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1), Sample.registration(2), try Sample.issue(1, area: 1),
                    Sample.decision(1, code: 1, .grant, on: -50, expires: 0),
                ])
                func states(_ offset: Int) async throws -> [CodeStatus?] { try await scene.features(on: Sample.day(offset)).map(\.status) }
                try expect(try await states(0), is: [.active, nil], "today")
                try expect(try await states(1), is: [.expired, nil], "tomorrow, without a write")
                let expired = try await scene.features(on: Sample.day(1)) { $0.statuses = [.expired] }
                try expect(expired.map(\.areaID), is: [1], "what is expired tomorrow")
                try expect(try await scene.features(on: Sample.day(1)) { $0.statuses = [.active] }.count, is: 0, "what is active tomorrow")
                scene.clock.advance(days: 1)
                try await scene.commit(Sample.registration(3))
                try expect(try await states(1), is: [.expired, nil, nil], "tomorrow, after a write")
                try expect(try await states(0), is: [.active, nil, nil], "the day before, asked afterwards")
            },
            Promise("What is read as of now is what is read as known now, on every day") { scene in
                try await scene.commit([
                    Sample.created, Sample.organisation(1, "HTX"), Sample.commune("1", "Đồng Kỳ", to: 3),
                    Sample.commune("2", "Yên Thế", from: 3),
                    .unitSucceeded(UnitSuccession(code: "1", successor: "2", on: Sample.day(3))),
                    Sample.registration(1) { $0.commune = "1" }, Sample.registration(2, from: 2) { $0.commune = "1" },
                    Sample.registration(3),
                    try Sample.issue(1, area: 1, holder: .organisation(OrganisationID(1))), try Sample.issue(2, area: 1, market: "JP"),
                    try Sample.issue(3, area: 3, from: 4), Sample.decision(1, code: 1, .grant, on: -50, expires: 1, boundary: 1),
                    Sample.decision(2, code: 2, .grant, on: 2), Sample.decision(3, code: 1, .renew, on: 5, expires: 6),
                    .boundaryRevised(AreaID(3), Sample.boundary(4, .polygon(Sample.square(400, 0))), from: Sample.day(1), reason: nil),
                ])
                for offset in -2...9 {
                    let now = try await scene.features(on: Sample.day(offset))
                    let known = try await scene.features(on: Sample.day(offset), knownAt: scene.clock.now)
                    try expect(now, is: known, "the features on day \(offset)")
                }
            },
            Promise("Features come ordered by area and code, whichever way they came to be shown") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(5, from: 1), Sample.registration(2, from: 2), Sample.registration(7),
                    Sample.registration(3),
                    try Sample.issue(2, area: 7, "Z"), try Sample.issue(1, area: 7, "Y"), try Sample.issue(3, area: 3, "X", from: 2),
                    Sample.decision(1, code: 1, .grant, on: -3, expires: 0),
                ])
                for (offset, ids) in [
                    (-1, ["area-3", "Y", "Z"]), (0, ["area-3", "Y", "Z"]), (1, ["area-3", "area-5", "Y", "Z"]),
                    (2, ["area-2", "X", "area-5", "Y", "Z"]),
                ] {
                    try expect(try await scene.features(on: Sample.day(offset)).map(\.id), is: ids, "the order on day \(offset)")
                    let boxed = try await scene.features(on: Sample.day(offset)) { $0.box = Sample.box(0, 0, size: 900) }
                    try expect(boxed.map(\.id), is: ids, "the order in a box on day \(offset)")
                }
            },
        ]
    }
}
