import Casework
import Registry
import Testing
import Traceability

@Suite("Words and addresses of the trade")
struct TradeWordsTests {
    @Test("What a code gave is read as CODE=KG, to the gram, and nothing that has no weight")
    func sources() {
        let read = [" VN-BGOR-9001 = 1200.5 ", "a=b=1"].map { RecordLot.Source($0) }
        #expect(read.map { $0?.code } == ["VN-BGOR-9001", "a=b"] && read[0]?.kilograms.grams == 1_200_500)
        for text in ["VN-BGOR-9001", "VN-BGOR-9001=", "VN-BGOR-9001=0", "VN-BGOR-9001=-1", "x=nan", "x=1e99", "x=1,200"] {
            #expect(RecordLot.Source(text) == nil, "\(text)")
        }
    }

    @Test("Links are answered under the host that was set, else under the example's, and a setting that is none is refused")
    func origin() async throws {
        let scene = try await TestRegistry()
        #expect(try await scene.store.read { try $0.linkOrigin().description } == "https://\(LinkOrigin.unsetHost)")
        for (host, expected) in [("Ma.Example.VN:8443", "https://ma.example.vn:8443"), ("ma.example.vn/tem", "https://ma.example.vn/tem")] {
            let head = try await scene.store.read { try $0.head() }
            try await scene.store.commit(ChangeSet(by: "lan", [.settingChanged(name: "host", value: host)]), expecting: head)
            #expect(try await scene.store.read { try $0.linkOrigin().description } == expected)
        }
        let head = try await scene.store.read { try $0.head() }
        try await scene.store.commit(ChangeSet(by: "lan", [.settingChanged(name: "host", value: "no host")]), expecting: head)
        await #expect(throws: LinkError.self) { try await scene.store.read { try $0.linkOrigin() } }
    }

    @Test("The codes behind lots are each there once, those of elsewhere by what was printed")
    func ground() async throws {
        let scene = try await LookUpScene()
        var mixed = LookUpScene.lot(1, codes: [1, 2])
        mixed.sources.append(LotSource(code: .unverified("VN-HDOR-0012"), kilograms: Kilograms(grams: 1000)))
        try await scene.trade(.lotAdded(mixed), .lotAdded(LookUpScene.lot(2, codes: [1], on: "2026-05-10")))
        try await scene.registry.store.read { reading in
            let lots = try reading.lots(.all, knownAt: nil)
            let ground = try LotGround(lots, reading, today: TestRegistry.today)
            #expect(ground.codes.map(\.code.text) == ["VN-BGOR-9001", "VN-BGOR-9002"] && ground.elsewhere == ["VN-HDOR-0012"])
            #expect(ground.day == day("2026-05-10"))
            #expect(try reading.codes(behind: mixed).map(\.text) == ["VN-BGOR-9001", "VN-BGOR-9002", "VN-HDOR-0012"])
            #expect(try LotGround([], reading, today: TestRegistry.today).day == TestRegistry.today)
        }
    }

    @Test("A million copies of one stamp are one stamp that came again and again")
    func duplicates() async throws {
        let scene = try await LookUpScene()
        try await scene.trade(.lotAdded(LookUpScene.lot()))
        let outcome = try await LinkForeignStamps(scene.registry.desk)(to: .lot("L1"), period: Period()) {
            var rows = (1...1_000_000).makeIterator()
            return { rows.next().map { ($0, $0.isMultiple(of: 100_000) ? "" : "TEM0000001") } }
        }
        #expect(outcome.linked == 1 && outcome.repeated == 999_989 && outcome.known == 0 && outcome.elsewhere == 0)
        #expect(outcome.refused == 10 && outcome.refusedRows.first == 100_000)
    }
}
