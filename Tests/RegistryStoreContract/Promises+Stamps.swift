import Journal
import Registry
import Traceability

extension RegistryStoreContract {
    static var stampPromises: [Promise] {
        [
            Promise("A stamp is found by its serial with its run, its place and its states on every day") { scene in
                let run = Sample.run(2, count: 600)
                try await scene.commit(
                    try Sample.ground() + [
                        .trade(.lotAdded(Sample.lot(1))), .trade(.stampsIssued(Sample.run(1, count: 3, from: 5_000))),
                        .trade(.stampsIssued(run)),
                    ])
                let issued = scene.clock.now
                func range(_ first: Int, _ last: Int, run: Int64 = 2) -> StampRange {
                    StampRange(run: StampRunID(run), first: first, last: last)
                }
                try await scene.commit([
                    .trade(
                        .stampsChanged(StampChange(state: .activated, on: Sample.day(13), ranges: [range(0, 599), range(1, 2, run: 1)]))),
                    .trade(.stampsChanged(StampChange(state: .shipped, on: Sample.day(14), ranges: [range(100, 299)]))),
                    .trade(.stampsChanged(StampChange(state: .void, on: Sample.day(15), reason: "rách", ranges: [range(255, 256)]))),
                ])
                try await scene.store.read { reading in
                    for (place, states) in [
                        (0, ["printed", "activated"]), (99, ["printed", "activated"]), (100, ["printed", "activated", "shipped"]),
                        (254, ["printed", "activated", "shipped"]), (255, ["printed", "activated", "shipped", "void"]),
                        (256, ["printed", "activated", "shipped", "void"]), (257, ["printed", "activated", "shipped"]),
                        (299, ["printed", "activated", "shipped"]), (300, ["printed", "activated"]), (599, ["printed", "activated"]),
                    ] {
                        let stamp = try there(try reading.stamp(run.serials[place], knownAt: nil), "stamp \(place)")
                        try expect(stamp.place, is: place, "the place of stamp \(place)")
                        try expect(stamp.changes.map(\.state.rawValue), is: states, "the states of stamp \(place)")
                        var known = run
                        known.serials = []
                        try expect(stamp.run, is: known, "the run of stamp \(place)")
                    }
                    let void = try there(try reading.stamp(run.serials[255], knownAt: nil), "the stamp that is void")
                    try expect(void.change(on: Sample.day(11)), is: nil, "before it was issued")
                    try expect(void.change(on: Sample.day(14))?.state, is: .shipped, "on the day of its shipment")
                    try expect(void.change(on: Sample.day(99))?.reason, is: "rách", "why it is void")
                    try expect(try reading.stamp(run.serials[255], knownAt: issued)?.changes.map(\.state), is: [.printed], "as known early")
                    try expect(try reading.stamp(run.serials[0], knownAt: RecordedTime(millisecondsSince1970: 0)), is: nil, "before all")
                    let foreign = try there(StampSerial(number: 1 << 49), "a serial")
                    try expect(try reading.stamp(foreign, knownAt: nil), is: nil, "a serial that was never issued")
                    let other = Sample.run(1, count: 3, from: 5_000)
                    try expect(try reading.stamp(other.serials[0], knownAt: nil)?.changes.count, is: 1, "the first of the other run")
                    try expect(try reading.stamp(other.serials[1], knownAt: nil)?.changes.count, is: 2, "the second of the other run")
                }
            },
            Promise("The runs of a lot are listed with their numbers, and their serials come in the order of printing") { scene in
                let runs = [Sample.run(1, count: 4), Sample.run(2, lot: 2, count: 0, from: 100), Sample.run(3, count: 2, from: 200)]
                try await scene.commit(
                    try Sample.ground() + [.trade(.lotAdded(Sample.lot(1))), .trade(.lotAdded(Sample.lot(2)))]
                        + runs.map { .trade(.stampsIssued($0)) })
                let change = StampChange(
                    state: .activated, on: Sample.day(20), ranges: [StampRange(run: StampRunID(3), first: 0, last: 1)])
                try await scene.commit(.trade(.stampsChanged(change)))
                try await scene.store.read { reading in
                    try expect(
                        try reading.stampRuns(.lot(LotID(1)), knownAt: nil).map { "\($0.run.id.number) \($0.count)" }, is: ["1 4", "3 2"],
                        "of a lot")
                    try expect(try reading.stampRuns(.code(CodeID(1)), knownAt: nil).count, is: 3, "of a code")
                    try expect(try reading.stampRuns(.id(StampRunID(2)), knownAt: nil).map(\.run.lot.number), is: [2], "by number")
                    try expect(
                        try reading.stampRuns(.all, knownAt: nil).map(\.run.key), is: [[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]], "keys")
                    try expect(try reading.serials(of: StampRunID(1)), is: runs[0].serials, "the serials")
                    try expect(try reading.serials(of: StampRunID(9)), is: nil, "of no run")
                    try expect(try reading.stampChanges(of: StampRunID(3)), is: [change], "the changes")
                    try expect(try reading.freeNumbers().trade.stampRun, is: 4, "the next number")
                }
            },
            Promise("A serial that was issued cannot be issued again") { scene in
                try await scene.commit(
                    try Sample.ground() + [.trade(.lotAdded(Sample.lot(1))), .trade(.stampsIssued(Sample.run(1, count: 3)))])
                do {
                    try await scene.commit(.trade(.stampsIssued(Sample.run(2, count: 1))))
                } catch {
                    try expect(try await scene.store.read { try $0.freeNumbers().trade.stampRun }, is: 2, "nothing was kept of it")
                    return
                }
                throw ContractViolation("a serial was issued twice")
            },
            Promise("Another issuer's stamp is found by address and by bare token, with all that it is linked to") { scene in
                let texts = ["https://tem.example/check/AbC123", "https://khac.example/q?c=AbC123", "AbC124"]
                try await scene.commit(
                    try Sample.ground() + [
                        .trade(.lotAdded(Sample.lot(1))),
                        .trade(.stampsLinked(ForeignStamps(link: 1, target: .lot(LotID(1)), texts: [texts[0], texts[2]]))),
                        .trade(.stampsLinked(ForeignStamps(link: 1, target: .lot(LotID(1)), texts: ["D"]))),
                    ])
                let before = scene.clock.now
                let period = Period(from: Sample.day(1), to: Sample.day(9))
                try await scene.commit([
                    .trade(.stampsLinked(ForeignStamps(link: 2, target: .code(CodeID(1)), period: period, texts: [texts[0]]))),
                    .trade(.stampsLinked(ForeignStamps(link: 3, target: .product(1), texts: [texts[1]]))),
                ])
                try await scene.store.read { reading in
                    func links(_ text: String, knownAt: RecordedTime? = nil) throws -> [Int64] {
                        try reading.foreignStamps(try there(ForeignStampText(text), "a text"), knownAt: knownAt).map(\.link)
                    }
                    try expect(try links(texts[0]), is: [1, 2], "by address")
                    try expect(try links(texts[1]), is: [3], "by another's address")
                    try expect(try links(" AbC123 "), is: [1, 2, 3], "by the bare token")
                    try expect(try links("abc123"), is: [], "in another case")
                    try expect(try links("https://tem.example/check/AbC124"), is: [1], "a bare text by an address that ends with it")
                    try expect(try links(texts[0], knownAt: before), is: [1], "as known before")
                    let second = try reading.foreignStamps(try there(ForeignStampText(texts[0]), "a text"), knownAt: nil)[1]
                    try expect(second.target, is: .code(CodeID(1)), "what it stands on")
                    try expect(second.period, is: period, "from when to when")
                    try expect(
                        try reading.foreignStampLinks().map { "\($0.link) \($0.count)" }, is: ["1 3", "2 1", "3 1"], "all links")
                    try expect(try reading.foreignStamps(ofLink: 1, limit: 2).map(\.text), is: [texts[0], texts[2]], "of a link")
                    try expect(try reading.freeNumbers().trade.stampLink, is: 4, "the next number")
                }
            },
        ]
    }
}
