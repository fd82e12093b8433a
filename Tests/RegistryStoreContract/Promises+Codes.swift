import Journal
import Registry

extension RegistryStoreContract {
    static var codePromises: [Promise] {
        [
            Promise("A code is read by its canonical form with all decisions of both authorities") { scene in
                let holder = Holder.organisation(OrganisationID(3))
                try await scene.commit([
                    Sample.created, Sample.registration(1), try Sample.issue(1, area: 1, "VN-BGOR 001", holder: holder),
                    Sample.decision(1, code: 1, .grant, on: -50, expires: 50, boundary: 1),
                    Sample.decision(2, code: 1, .suspend, on: -5, by: .importer),
                ])
                try await scene.store.read { reading in
                    let canonical = try there(CanonicalCode("vn bgor001"), "a canonical form")
                    let records = try reading.codes(canonical, knownAt: nil)
                    try expect(records, is: try reading.codes(of: AreaID(1), knownAt: nil), "the codes of the area")
                    try expect(records, is: try reading.area(AreaID(1), knownAt: nil)?.codes ?? [], "the codes in the area's record")
                    let record = try there(records.first, "the code")
                    let wanted = GrowingAreaCode(
                        id: CodeID(1), area: AreaID(1), text: "VN-BGOR 001", canonical: canonical, market: "CN", holder: holder)
                    try expect(record.code, is: wanted, "the code as issued")
                    let decisions = [
                        Decision(
                            id: DecisionID(1), code: CodeID(1), kind: .grant, effectiveOn: Sample.day(-50), expiresOn: Sample.day(50),
                            boundary: BoundaryID(1)),
                        Decision(id: DecisionID(2), code: CodeID(1), kind: .suspend, effectiveOn: Sample.day(-5), authority: .importer),
                    ]
                    try expect(record.decisions, is: decisions, "the decisions")
                    let other = try there(CanonicalCode("VN-BGOR-0001"), "a canonical form")
                    try expect(try reading.codes(other, knownAt: nil), is: [], "a serial padded anew is another code")
                }
            },
            Promise("What the importer decides does not change our state") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1), try Sample.issue(1, area: 1), Sample.decision(1, code: 1, .grant, on: -50),
                    Sample.decision(2, code: 1, .suspend, on: -5, by: .importer),
                ])
                for offset in [-1, 0] {
                    try expect(try await scene.features(on: Sample.day(offset)).map(\.status), is: [.active], "our state on day \(offset)")
                }
            },
            Promise("What the importer decided is told beside our state, from its day on and as known, and else nothing") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1), Sample.registration(2), Sample.registration(3), try Sample.issue(1, area: 1),
                    try Sample.issue(2, area: 1, market: "JP"), try Sample.issue(3, area: 2), Sample.decision(1, code: 1, .grant, on: -50),
                    Sample.decision(2, code: 2, .grant, on: -50), Sample.decision(3, code: 3, .grant, on: -50),
                    // Asked for and not decided.
                    Sample.decision(4, code: 3, .submit, on: -40, by: .importer),
                ])
                let before = scene.clock.now
                try await scene.commit([
                    Sample.decision(5, code: 1, .grant, on: -20, expires: 9, by: .importer),
                    Sample.decision(6, code: 1, .suspend, on: -5, by: .importer),
                    Sample.decision(7, code: 1, .restore, on: 5, by: .importer),
                ])
                let days: [(Int, CodeStatus?, Int?)] = [
                    (-21, nil, nil), (-20, .active, -20), (-6, .active, -20), (-5, .suspended, -5), (0, .suspended, -5),
                    (4, .suspended, -5), (5, .active, 5), (9, .active, 5), (10, .expired, 10),
                ]
                for (offset, status, since) in days {
                    for moment in [nil, scene.clock.now, before] {
                        let isKnown = moment != before
                        for isPublic in [false, true] {
                            let what = "day \(offset), known at \(moment?.description ?? "the end"), public \(isPublic)"
                            let found = try await scene.features(on: Sample.day(offset), knownAt: moment) { $0.isPublic = isPublic }
                            try expect(found.map(\.codeID), is: [1, 2, 3, 0], what)
                            try expect(found.compactMap(\.status), is: [.active, .active, .active], "our states, \(what)")
                            try expect(
                                found.map { $0.texts["importerStatus"] }, is: [isKnown ? status?.rawValue : nil, nil, nil, nil], what)
                            let first = isKnown ? since.map { Sample.day($0).description } : nil
                            try expect(found.map { $0.texts["importerStatusSince"] }, is: [first, nil, nil, nil], "since, \(what)")
                        }
                    }
                    let asked = try await scene.features(on: Sample.day(offset)) {
                        $0.condition = .compare(.property("importerStatus"), .equal, .literal(.text("suspended")))
                    }
                    try expect(asked.map(\.codeID), is: status == .suspended ? [1] : [], "asked for by a condition on day \(offset)")
                    let silent = try await scene.features(on: Sample.day(offset)) { $0.condition = .isNull(.property("importerStatus")) }
                    try expect(silent.map(\.codeID), is: status == nil ? [1, 2, 3, 0] : [2, 3, 0], "undecided on day \(offset)")
                }
            },
            Promise("Two codes with one canonical form are two features with identifiers that stay apart") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1), Sample.registration(2), try Sample.issue(1, area: 2, "VN-BGOR 001"),
                    try Sample.issue(2, area: 1, "VNBGOR-001"), try Sample.issue(3, area: 1, "vn bgor 001", market: "JP"),
                ])
                for offset in [-1, 0, 5] {
                    let found = try await scene.features(on: Sample.day(offset))
                    try expect(found.map(\.codeID), is: [2, 3, 1], "the codes on day \(offset)")
                    try expect(found.map(\.id), is: ["VNBGOR001-2", "VNBGOR001-3", "VNBGOR001"], "the identifiers on day \(offset)")
                }
                let canonical = try there(CanonicalCode("VN-BGOR 001"), "a canonical form")
                let records = try await scene.store.read { try $0.codes(canonical, knownAt: nil) }
                try expect(records.map(\.code.id), is: [CodeID(1), CodeID(2), CodeID(3)], "the codes of the form")
            },
            Promise("A holder changes on the day of the transfer, whatever the order in which transfers are recorded") { scene in
                try await scene.commit(
                    [Sample.created] + (1...4).map { Sample.organisation($0, "HTX \($0)") } + [
                        Sample.registration(1), try Sample.issue(1, area: 1, holder: .organisation(OrganisationID(1))),
                        Sample.decision(1, code: 1, .grant, on: -80),
                    ])
                func holders(_ offsets: [Int]) async throws -> [String?] {
                    var found: [String?] = []
                    for offset in offsets {
                        let features = try await scene.features(on: Sample.day(offset))
                        try expect(features.count, is: 1, "the number of features on day \(offset)")
                        found.append(features[0].texts["holder"])
                    }
                    return found
                }
                try await scene.commit(Sample.decision(2, code: 1, .transfer, on: 5, holder: .organisation(OrganisationID(2))))
                try expect(try await holders([-90, 0, 4, 5, 9]), is: ["HTX 1", "HTX 1", "HTX 1", "HTX 2", "HTX 2"], "one transfer")
                try await scene.commit(Sample.decision(3, code: 1, .transfer, on: -5, holder: .organisation(OrganisationID(3))))
                try expect(
                    try await holders([-90, -6, -5, 0, 4, 5, 9]), is: ["HTX 1", "HTX 1", "HTX 3", "HTX 3", "HTX 3", "HTX 2", "HTX 2"],
                    "a transfer on an earlier day, recorded later")
                try await scene.commit(Sample.decision(4, code: 1, .transfer, on: 5, holder: .organisation(OrganisationID(4))))
                try expect(
                    try await holders([-6, 0, 4, 5, 9]), is: ["HTX 1", "HTX 3", "HTX 3", "HTX 4", "HTX 4"], "another one on the same day")
            },
            Promise("The record of a code tells its holder on each day") { scene in
                try await scene.commit([
                    Sample.created, Sample.organisation(1, "HTX"), Sample.registration(1), try Sample.issue(1, area: 1),
                    Sample.decision(1, code: 1, .grant, on: -80),
                    Sample.decision(2, code: 1, .transfer, on: -5, holder: .person(PersonID(9))),
                ])
                let record = try there(try await scene.store.read { try $0.codes(of: AreaID(1), knownAt: nil) }.first, "the code")
                try expect(record.holder(on: scene.clock.today), is: .person(PersonID(9)), "the holder")
                try expect(record.holder(on: scene.clock.today.adding(days: -6)) != .person(PersonID(9)), "the holder before the transfer")
                try expect(try await scene.features(on: Sample.day(0)).map { $0.texts["holder"] }, is: [nil], "a person is not named")
            },
            Promise("Codes that are easily taken for one come first, and the code itself never") { scene in
                let texts = ["VN-BGOR 001", "VN-BGOR-0001", "VN-BGOR 01", "VN-BGOR 002", "VN-BGOR 003", "VN-DTOR-0017", "VN-BG0R 001"]
                try await scene.commit(
                    [Sample.created, Sample.registration(1)]
                        + texts.enumerated().map { try Sample.issue(Int64($0.offset + 1), area: 1, $0.element) })
                try await scene.store.read { reading in
                    let asked = try there(CanonicalCode("VN-BGOR 001"), "a canonical form")
                    let found = try reading.codes(resembling: asked, limit: 10)
                    try expect(!found.contains(asked), "the code itself is not among them")
                    try expect(
                        Set(found.prefix(3).map(\.text)), is: ["VNBGOR0001", "VNBGOR01", "VNBG0R001"], "the ones that look alike come first"
                    )
                    try expect(found.contains { $0.text == "VNBGOR002" }, "a neighbour is among them")
                    try expect(!found.contains { $0.text == "VNDTOR0017" }, "a stranger is not")
                    try expect(Set(found).count, is: found.count, "each is there once")
                    try expect(try reading.codes(resembling: asked, limit: 2).count, is: 2, "no more than asked for")
                    let unknown = try there(CanonicalCode("VN-BGOR-00002"), "a canonical form")
                    try expect(
                        try reading.codes(resembling: unknown, limit: 1).map(\.text), is: ["VNBGOR002"], "what a mistyped code resembles")
                }
            },
            Promise("On every day the state is the one that the decisions make") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1), try Sample.issue(1, area: 1), Sample.decision(1, code: 1, .submit, on: -80),
                    Sample.decision(2, code: 1, .inspect, on: -75), Sample.decision(3, code: 1, .grant, on: -70, expires: -40),
                    Sample.decision(4, code: 1, .renew, on: -30, expires: -1), Sample.decision(5, code: 1, .renew, on: 1, expires: 4),
                ])
                // Two that take their place among those that were known before, one of them without effect.
                try await scene.commit([Sample.decision(6, code: 1, .suspend, on: -60), Sample.decision(7, code: 1, .restore, on: -55)])
                try await scene.commit(Sample.decision(8, code: 1, .restore, on: -65))
                let records = try await scene.store.read { try $0.codes(of: AreaID(1), knownAt: nil) }
                let timeline = try there(records.first, "the code").timeline(of: .ours)
                for offset in -89...8 {
                    let day = Sample.day(offset)
                    let feature = try there(try await scene.features(on: day).first, "the feature on day \(offset)")
                    try expect(feature.status, is: timeline.status(on: day), "the state on day \(offset)")
                    let stretch = timeline.stretch(on: day)
                    try expect(feature.texts["expiresOn"], is: stretch?.expiresOn?.description, "the last day, on day \(offset)")
                    try expect(feature.texts["validFrom"], is: stretch?.grantedOn?.description, "the day of the grant, on day \(offset)")
                }
            },
            Promise("A certificate until the end of the calendar is in force") { scene in
                let last = try there(Day("9999-12-31"), "the last day")
                try await scene.commit([
                    Sample.created, Sample.registration(1), try Sample.issue(1, area: 1),
                    .decisionMade(
                        Decision(id: DecisionID(1), code: CodeID(1), kind: .grant, effectiveOn: Sample.day(-50), expiresOn: last)),
                ])
                for day in [Sample.day(-50), Sample.day(0), Sample.day(900), last] {
                    try expect(try await scene.features(on: day).map(\.status), is: [.active], "the state on \(day)")
                }
            },
        ]
    }
}
