import GeoPrimitives
import Journal
import Registry

extension RegistryStoreContract {
    static var lifePromises: [Promise] {
        [
            Promise("The ground that meets a box is found whatever the day, without proposals, and up to a number of area") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1, at: 0), Sample.registration(2, at: 0), Sample.registration(3, at: 50),
                    .boundaryRevised(
                        AreaID(1), Sample.boundary(4, .polygon(Sample.square(0, 0, size: 2))), from: Sample.day(-5), reason: nil),
                    .boundaryRevised(AreaID(2), Sample.boundary(5, .polygon(Sample.square(0, 0))), from: nil, reason: nil),
                ])
                try await scene.store.read { reading in
                    let found = try reading.ground(meeting: Sample.box(0, 0), before: nil)
                    try expect(found.map(\.boundary.number), is: [1, 4, 2], "the boundaries that meet the box")
                    try expect(found.map(\.area.number), is: [1, 1, 2], "their areas")
                    let periods = [
                        Period(from: Sample.day(-100), to: Sample.day(-5)), Period(from: Sample.day(-5)), Period(from: Sample.day(-100)),
                    ]
                    try expect(found.map(\.period), is: periods, "their days")
                    try expect(found[0].accuracy, is: Metres(3), "the accuracy")
                    let before = try reading.ground(meeting: Sample.box(0, 0), before: AreaID(2))
                    try expect(before.map(\.area.number), is: [1, 1], "those of earlier areas")
                    try expect(try reading.ground(meeting: Sample.box(1, 1), before: nil).map(\.boundary.number), is: [4], "no mere touch")
                    let own = try reading.outlines(of: AreaID(2))
                    try expect(own.map(\.row.boundary.number), is: [2, 5], "the outlines of an area")
                    try expect(own.map(\.isProposed), is: [false, true], "which of them are proposed")
                    try expect(own.last?.row.shape, is: Sample.square(0, 0), "the outline that is proposed")
                    try expect(try reading.outlines(of: AreaID(9)).count, is: 0, "the outlines of none")
                }
            },
            Promise("What waits for an amendment is told with the moment of its proposal, until it or a later one is put in force") {
                scene in
                func proposals(_ area: Int64) async throws -> [Int64] {
                    try await scene.store.read { try $0.proposals(of: AreaID(area)).map(\.boundary.number) }
                }
                try await scene.commit([
                    Sample.created, Sample.registration(1, at: 100), Sample.registration(2), try Sample.issue(1, area: 1),
                    Sample.decision(1, code: 1, .grant, on: -80, boundary: 1),
                ])
                try expect(try await proposals(1), is: [], "what waits at first")
                for boundary in Int64(3)...5 {
                    let proposed = Sample.boundary(boundary, .polygon(Sample.square(200, 0)))
                    try await scene.commit(.boundaryRevised(AreaID(1), proposed, from: nil, reason: nil))
                    let last = try await scene.store.read { (try $0.proposals(of: AreaID(1)).last?.recordedAt, try $0.lastRecordedAt()) }
                    try expect(last.0, is: last.1, "when boundary \(boundary) was proposed")
                }
                try expect(try await proposals(1), is: [3, 4, 5], "what waits")
                try expect(try await proposals(2), is: [], "what waits of another area")
                try expect(try await proposals(9), is: [], "what waits of none")
                try await scene.commit(Sample.decision(2, code: 1, .amend, on: -5, boundary: 4))
                try expect(try await proposals(1), is: [5], "what waits after the second of them was put in force")
            },
            Promise("An area that is succeeded is there until the day before, with its boundaries, and lineage is read from both sides") {
                scene in
                try await scene.commit([Sample.created, Sample.registration(1), Sample.registration(2), Sample.registration(3)])
                let succession = AreaSuccession(
                    kind: .merge, predecessors: [AreaID(1), AreaID(2)], successors: [AreaID(3)], on: Sample.day(0),
                    before: SquareMetres(10), after: SquareMetres(9), reason: "gộp")
                try await scene.commit(.life(.areaSucceeded(succession)))
                try expect(try await scene.features(on: Sample.day(-1)).map(\.areaID), is: [1, 2, 3], "the areas the day before")
                try expect(try await scene.features(on: Sample.day(0)).map(\.areaID), is: [3], "the areas on the day")
                try await scene.store.read { reading in
                    for area in 1...3 {
                        try expect(try reading.successions(of: AreaID(Int64(area))), is: [succession], "the lineage of area \(area)")
                    }
                    try expect(try reading.kin(of: AreaID(1)), is: [AreaID(3)], "what it went over into")
                    try expect(try reading.kin(of: AreaID(3)), is: [AreaID(1), AreaID(2)], "what went over into it")
                    try expect(try reading.kin(of: AreaID(9)), is: [], "the kin of none")
                    let record = try there(try reading.area(AreaID(1), knownAt: nil), "the area")
                    try expect(record.period.to, is: Sample.day(0), "its last day")
                    try expect(record.boundaries.map(\.period.to), is: [Sample.day(0)], "the last day of its boundary")
                    try expect(
                        try reading.history(of: AreaID(2)).map(\.kind.name), is: ["area.registered", "area.succeeded"], "its history")
                }
            },
            Promise("A decision that is corrected takes the place of the wrong one, and what was known before stays known") { scene in
                try await scene.commit([
                    Sample.created, Sample.registration(1), try Sample.issue(1, area: 1), Sample.decision(1, code: 1, .grant, on: -50),
                    Sample.decision(2, code: 1, .suspend, on: -5), Sample.decision(3, code: 1, .restore, on: -5),
                ])
                let known = try await scene.store.read { try $0.lastRecordedAt() }
                let right = Decision(
                    id: DecisionID(4), code: CodeID(1), kind: .suspend, effectiveOn: Sample.day(-5), document: "7", standsFor: DecisionID(2)
                )
                try await scene.commit(
                    .life(.decisionCorrected(DecisionCorrection(corrected: DecisionID(2), replacement: right, reason: "số"))))
                try await scene.store.read { reading in
                    let record = try there(try reading.code(CodeID(1)), "the code")
                    try expect(record.decisions.map(\.id.number), is: [1, 3, 4], "the decisions that stand")
                    // It stands before the restoration of the same day, as the one that it replaces did.
                    try expect(record.timeline(of: .ours).status(on: Sample.day(0)), is: .active, "the state")
                    try expect(try reading.decision(DecisionID(4)), is: right, "the decision by its number")
                    try expect(try reading.decision(DecisionID(2)), is: nil, "the wrong one")
                    let then = try there(try reading.codes(of: AreaID(1), knownAt: known).first, "the code as known before")
                    try expect(then.decisions.map(\.id.number), is: [1, 2, 3], "the decisions as known before")
                }
                try await scene.commit(
                    .life(.decisionCorrected(DecisionCorrection(corrected: DecisionID(3), replacement: nil, reason: "không có"))))
                try expect(try await scene.features(on: Sample.day(0)).map(\.status), is: [.suspended], "the state without the restoration")
            },
            Promise("A code by its number has its first holder, and the decisions tell of the others") { scene in
                let (first, second) = (Holder.organisation(OrganisationID(1)), Holder.organisation(OrganisationID(2)))
                try await scene.commit([
                    Sample.created, Sample.organisation(1, "A"), Sample.organisation(2, "B"), Sample.registration(1),
                    try Sample.issue(1, area: 1, holder: first), Sample.decision(1, code: 1, .grant, on: -50),
                    Sample.decision(2, code: 1, .transfer, on: -5, holder: second),
                ])
                try await scene.store.read { reading in
                    let record = try there(try reading.code(CodeID(1)), "the code")
                    try expect(record.code.holder, is: first, "the first holder")
                    try expect([-6, -5].map { record.holder(on: Sample.day($0)) }, is: [first, second], "the holders")
                    try expect([record], is: try reading.codes(of: AreaID(1), knownAt: nil), "the codes of the area")
                }
            },
            Promise("Aliases, renumberings and dated settings are read back as they were recorded") { scene in
                let canonical = try there(CanonicalCode("GACC 17"), "a canonical form")
                let alias = CodeAlias(
                    number: 1, code: CodeID(1), text: "GACC 17", canonical: canonical, authority: "GACC",
                    period: Period(from: Sample.day(-3), to: Sample.day(9)))
                let renumbering = CodeRenumbering(old: CodeID(1), new: CodeID(2), on: Sample.day(0), reason: "đổi")
                try await scene.commit([
                    Sample.created, Sample.registration(1), try Sample.issue(1, area: 1), try Sample.issue(2, area: 1),
                    .life(.codeAliased(alias)), .life(.codeRenumbered(renumbering)),
                    .settingChanged(name: "a", value: "0"),
                    .life(.settingDated(DatedSetting(name: "a", value: "1", from: Sample.day(0)))),
                    .life(.settingDated(DatedSetting(name: "a", value: "2", from: Sample.day(5)))),
                    .life(.settingDated(DatedSetting(name: "a", value: "3", from: Sample.day(5)))),
                ])
                try await scene.store.read { reading in
                    try expect(try reading.aliases(canonical), is: [alias], "the alias by its form")
                    try expect(try reading.aliases(of: CodeID(1)), is: [alias], "the alias of the code")
                    try expect(try reading.freeNumbers().alias, is: 2, "the next number of an alias")
                    for code in 1...2 {
                        try expect(try reading.renumberings(of: CodeID(Int64(code))), is: [renumbering], "the renumbering of code \(code)")
                    }
                    let values = try [-1, 0, 4, 5].map { try reading.setting("a", on: Sample.day($0)) }
                    try expect(values, is: ["0", "1", "1", "3"], "the setting through the days")
                    try expect(try reading.settings().map(\.value), is: ["0", "1", "3"], "all settings")
                    var codes: [Int64] = []
                    try reading.visitCodes { codes.append($0.code.id.number) }
                    try expect(codes, is: [1, 2], "all codes")
                    try expect(try reading.facts(of: AreaID(1))?.name, is: "Vùng 1", "the facts of the area")
                    try expect(try reading.officer(ofEntry: 2), is: "thuỷ", "who recorded the area")
                    try expect(try reading.officer(ofEntry: 99), is: nil, "an entry that is not there")
                }
                let hits = try await scene.store.read { try $0.search("gacc 17", limit: 3) }
                try expect(hits.map(\.kind), is: [.code], "what a search for the alias finds")
            },
        ]
    }
}
