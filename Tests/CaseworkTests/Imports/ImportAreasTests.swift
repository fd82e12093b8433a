import Casework
import Foundation
import GeoPrimitives
import Journal
import Registry
import Synchronization
import Testing

@Suite("Importing many areas")
struct ImportAreasTests {
    /// Gives submissions one after the other.
    final class Feed: Sendable {
        private let rest: Mutex<[Submission]>
        init(_ all: [Submission]) { rest = Mutex(all.reversed()) }
        func next() -> Submission? { rest.withLock { $0.popLast() } }
    }

    struct Broken: Error {}

    private let bowTie = Outlines.degrees.shape([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)])

    private func load(
        _ registry: TestRegistry, _ all: [Submission], defaults: SubmittedFacts = SubmittedFacts(),
        mode: ImportAreas.Mode = .allOrNothing, settled: ((ImportAreas.Feature) throws -> Void)? = nil, at desk: Desk? = nil
    ) async throws -> ImportAreas.Outcome {
        try await ImportAreas(desk ?? registry.desk)(defaults: defaults, from: TestRegistry.today, mode: mode, settled: settled) {
            let feed = Feed(all)
            return { feed.next() }
        }
    }

    /// What an import tells of each feature.
    private func told(
        _ registry: TestRegistry, _ all: [Submission], mode: ImportAreas.Mode, at desk: Desk? = nil
    ) async throws -> (ImportAreas.Outcome, [ImportAreas.Feature]) {
        var features: [ImportAreas.Feature] = []
        let outcome = try await load(registry, all, mode: mode, settled: { features.append($0) }, at: desk)
        return (outcome, features)
    }

    private func names(_ registry: TestRegistry) async throws -> [String] {
        try await registry.store.read { reading in
            var names: [String] = []
            try reading.visitFeatures(Filter(on: TestRegistry.today)) { names.append($0.name.string) }
            return names
        }
    }

    @Test("What the public sees of areas comes with them, by row or for all, and a great many of them lie in the registry as one by one")
    func visibility() async throws {
        let registry = try await TestRegistry()
        var defaults = SubmittedFacts()
        defaults.consent = "BB chung"
        let all = (0..<600).map { number in
            Submission.lychee(Double(number) * 2, index: number) { facts in
                facts.visibility = number == 0 ? nil : number == 1 ? .codeOnly : .generalised
                if number == 2 { facts.consent = "BB riêng" }
            }
        }
        #expect(try await load(registry, all, defaults: defaults).registered == 600)
        #expect(try await registry.area(AreaID(1))?.area.visibility == .full)
        #expect(try await registry.area(AreaID(2))?.area.visibility == .codeOnly)
        #expect(try await registry.store.read { try $0.visibilities(of: AreaID(3)).map(\.consent) } == ["BB riêng"])
        #expect(try await registry.store.verify(limit: 5).isClean)
    }

    @Test("All areas of a file are registered in its order, over several batches")
    func order() async throws {
        let registry = try await TestRegistry()
        let all = (0..<300).map { number in Submission.lychee(Double(number) * 2, index: number) { $0.name = "Vùng \(number)" } }
        let outcome = try await load(registry, all)
        #expect(outcome.registered == 300)
        #expect(outcome.features == 300)
        #expect(outcome.known == 0)
        #expect(outcome.refused == 0)
        #expect(outcome.findings == [])
        #expect(try await names(registry) == (0..<300).map { "Vùng \($0)" })
        let entries = try await registry.store.read { reading in try (1...300).flatMap { try reading.history(of: AreaID($0)).map(\.number) }
        }
        #expect(entries.count == 300)
        #expect(entries == entries.sorted())
        #expect(try await registry.store.verify(limit: 10).problems == [])
    }

    @Test("Three thousand areas, of three holders")
    func many() async throws {
        let registry = try await TestRegistry()
        let all = (0..<3000).map { number in
            Submission.lychee(Double(number) * 2, index: number) { $0.holder = "HTX \(number % 3)" }
        }
        let outcome = try await load(registry, all)
        #expect(outcome.registered == 3000)
        #expect(try await registry.store.read { try $0.organisations().map(\.name) } == ["HTX 0", "HTX 1", "HTX 2"])
        #expect(try await registry.area(AreaID(3000))?.area.holder == .organisation(OrganisationID(3)))
    }

    @Test("One error refuses all; every other fault of the file is told as well, with its feature")
    func allOrNothing() async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        var all = (0..<200).map { number in Submission.lychee(Double(number) * 2, index: number) { $0.holder = "HTX Mới" } }
        all[3].shape = bowTie
        all[70].facts.crop = "durian"
        all[71].facts.commune = "yen the"
        all[150].shape = nil
        all[199].facts.commune = "Hà Nội"
        let outcome = try await load(registry, all)
        #expect(outcome.registered == 0)
        #expect(outcome.features == 200)
        #expect(outcome.refused == 5)
        let errors = outcome.findings.filter { $0.severity == .error }.map { "\($0.feature ?? -1) \($0.id)" }
        #expect(errors.sorted() == ["150 no-outline", "199 no-such-unit", "3 self-crossing", "70 unknown-crop", "71 ambiguous-unit"])
        #expect(try await registry.entries == before)
        #expect(try await registry.store.read { try $0.organisations() } == [])
    }

    @Test("An area whose words and outline are both wrong is told both")
    func both() async throws {
        let registry = try await TestRegistry()
        let outcome = try await load(registry, [Submission(bowTie) { $0.crop = "durian" }])
        #expect(Set(outcome.findings.map(\.id)).isSuperset(of: ["self-crossing", "unknown-crop"]))
        #expect(outcome.refused == 1)
    }

    @Test("Errors are told however many notes came before them")
    func errorsAfterNotes() async throws {
        let registry = try await TestRegistry()
        let islands = PlanarMultiPolygon(
            (0..<900).map { Polygon(rings: [Outlines.degrees.ring(Outlines.square(Double($0) * 2).reversed())]) })
        var all = (0..<12).map { number in Submission(islands, index: number) { $0.crop = "lychee" } }
        all.append(Submission(bowTie, index: 12) { $0.crop = "lychee" })
        let outcome = try await load(registry, all)
        #expect(outcome.refused == 1)
        #expect(outcome.findings.contains { $0.id == "self-crossing" && $0.feature == 12 })
        #expect(outcome.findings.count <= 11_000)
    }

    @Test("Defaults hold where a feature says nothing")
    func defaults() async throws {
        let registry = try await TestRegistry()
        var defaults = SubmittedFacts()
        defaults.crop = "nhãn"
        defaults.commune = "Tam Tiến"
        defaults.holder = "HTX Chung"
        let silent = Submission(Outlines.degrees.shape(Outlines.square()))
        let outcome = try await load(registry, [silent, .lychee(3, index: 1) { $0.commune = "Xã Yên Thế" }], defaults: defaults)
        #expect(outcome.registered == 2)
        let (one, other) = try await (registry.area(AreaID(1))?.area, registry.area(AreaID(2))?.area)
        #expect(one?.crop == "longan")
        #expect(one?.commune == "07264")
        #expect(other?.crop == "lychee")
        #expect(other?.commune == "07288")
        #expect(one?.holder == other?.holder)
    }

    @Test("With keys an import can be repeated: what is there is counted and left alone, what is new is added")
    func idempotent() async throws {
        let registry = try await TestRegistry()
        let all = (0..<100).map { number in Submission.lychee(Double(number) * 2, index: number) { $0.senderKey = "YT-\(number)" } }
        #expect(try await load(registry, Array(all.prefix(60))).registered == 60)
        let before = try await registry.entries
        let again = try await load(registry, Array(all.prefix(60)))
        #expect(again.registered == 0)
        #expect(again.known == 60)
        #expect(try await registry.entries == before)
        let more = try await load(registry, all)
        #expect(more.known == 60)
        #expect(more.registered == 40)
        #expect(try await registry.entries == before + 40)
        #expect(try await registry.store.read { try $0.areas(senderKey: "YT-99") } == [AreaID(100)])
        #expect(try await registry.store.verify(limit: 10).problems == [])
    }

    @Test("A key that is known spares its feature the examination: the file may have changed")
    func knownIsLeftAlone() async throws {
        let registry = try await TestRegistry()
        _ = try await load(registry, [.lychee { $0.senderKey = "A" }])
        let outcome = try await load(
            registry,
            [
                Submission(bowTie) {
                    $0.crop = "lychee"; $0.senderKey = "A"
                }
            ])
        #expect(outcome.known == 1)
        #expect(outcome.refused == 0)
    }

    @Test("An outline that is not the one that its key is known by is told with what it changes, and nothing is written")
    func knownDiffers() async throws {
        let registry = try await TestRegistry()
        let all = (0..<3).map { number in Submission.lychee(Double(number) * 2, index: number) { $0.senderKey = "K\(number)" } }
        _ = try await load(registry, all)
        let before = try await registry.entries
        var changed = all
        // The same ring from another corner and the other way round is the same outline; twice as wide is not, nor is one elsewhere.
        let square = Array(Outlines.square().dropLast())
        changed[0].shape = Outlines.degrees.shape((square[1...] + square[...1]).reversed())
        changed[1].shape = Outlines.degrees.shape([(2, 0), (4, 0), (4, 1), (2, 1), (2, 0)])
        changed[2].shape = Outlines.degrees.shape(Outlines.square(40))
        for mode in [ImportAreas.Mode.allOrNothing, .keepGood, .trial] {
            let (outcome, features) = try await told(registry, changed, mode: mode)
            #expect(outcome.known == 2 && outcome.refused == 1)
            #expect(features.map { $0.findings.map(\.id) } == [[], ["known-differs"], ["known-elsewhere"]], "\(mode)")
            #expect(features.map(\.status) == [.known, .known, .refused])
            let elsewhere = try #require(features[2].findings.first)
            #expect(elsewhere.severity == .error && elsewhere.values["key"] == "K2" && elsewhere.values["area"] == "area-3")
            #expect((3700.0...3800).contains(Double(elsewhere.values["metres"] ?? "") ?? 0), "36 units of 103.6 m")
            let found = try #require(outcome.findings.first)
            #expect(found.severity == .warning && found.feature == 1 && found.values["area"] == "area-2")
            let change = try #require(Double(found.values["squareMetres"] ?? ""))
            #expect((10_000...13_000).contains(change) && found.values["squareMetres"]?.first == "+")
            #expect(found.values["fields"] == "outline" && abs((Double(found.values["metres"] ?? "") ?? 0) - 52) < 1)
        }
        #expect(try await registry.entries == before)
        // What is proposed already need not be said again.
        _ = try await ReviseBoundary(registry.desk)(AreaID(2), changed[1], from: day("2026-06-01"), reason: "đo lại")
        #expect(try await load(registry, changed).findings.map(\.feature) == [2])
    }

    @Test("An outline through the same corners in another order is another one: a notch that moved from one side to the next")
    func movedNotch() async throws {
        let registry = try await TestRegistry()
        func notched(_ corners: [(Double, Double)]) -> Submission {
            Submission(Outlines.degrees.shape(corners)) {
                $0.crop = "lychee"; $0.senderKey = "A"
            }
        }
        let south = notched([(0, 0), (0.5, 0.5), (1, 0), (1, 1), (0, 1), (0, 0)])
        #expect(try await load(registry, [south]).registered == 1)
        #expect(try await load(registry, [south]).findings.isEmpty)
        let east = notched([(0, 0), (1, 0), (0.5, 0.5), (1, 1), (0, 1), (0, 0)])
        #expect(try await load(registry, [east]).findings.map(\.id) == ["known-differs"])
    }

    @Test("Blanks around a key are no part of it")
    func blanks() async throws {
        #expect(SubmittedFacts.key(" K2\u{A0}") == "K2" && SubmittedFacts.key(" ") == nil && SubmittedFacts.key(nil) == nil)
        let registry = try await TestRegistry()
        // A registry may hold keys from before they were trimmed.
        _ = try await load(registry, [.lychee { $0.senderKey = " K2 " }])
        #expect(try await load(registry, [.lychee { $0.senderKey = "K2" }]).known == 1)
    }

    @Test("A key that a file repeats is refused, with the key and the second feature")
    func repeatedKey() async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        let outcome = try await load(
            registry, [0, 1, 2].map { number in .lychee(Double(number) * 2, index: number) { $0.senderKey = number == 1 ? "B" : "A" } })
        #expect(outcome.registered == 0)
        let found = outcome.findings.filter { $0.severity == .error }
        #expect(found.map(\.id) == ["key-repeated"])
        #expect(found.first?.feature == 2)
        #expect(found.first?.values == ["key": "A"])
        #expect(try await registry.entries == before)
    }

    @Test("A repeated key counts as one refused feature")
    func repeatedKeyIsCounted() async throws {
        let registry = try await TestRegistry()
        let outcome = try await load(registry, [0, 1].map { number in .lychee(Double(number) * 2, index: number) { $0.senderKey = "A" } })
        #expect(outcome.refused == 1)
    }

    @Test("A holder that is known already is not added again")
    func knownHolder() async throws {
        let registry = try await TestRegistry()
        _ = try await RegisterArea(registry.desk)(.lychee { $0.holder = "HTX Đồng Kỳ" }, from: TestRegistry.today)
        _ = try await load(registry, (1..<4).map { number in .lychee(Double(number) * 2, index: number) { $0.holder = "HTX Đồng Kỳ" } })
        #expect(try await registry.store.read { try $0.organisations().map(\.name) } == ["HTX Đồng Kỳ"])
        #expect(try await registry.area(AreaID(4))?.area.holder == .organisation(OrganisationID(1)))
    }

    @Test("A trial says what would be, and writes nothing")
    func trial() async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        var all = (0..<130).map { Submission.lychee(Double($0) * 2, index: $0) }
        #expect(try await load(registry, all, mode: .trial).registered == 0)
        all[129].shape = bowTie
        let outcome = try await load(registry, all, mode: .trial)
        #expect(outcome.features == 130)
        #expect(outcome.refused == 1)
        #expect(try await registry.entries == before)
    }

    @Test("What the source throws is thrown, and nothing is written", arguments: [0, 1, 63, 64, 65, 200])
    func throwing(_ good: Int) async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        let feed = Feed((0..<good).map { .lychee(Double($0) * 2, index: $0) })
        await #expect(throws: Broken.self) {
            _ = try await ImportAreas(registry.desk)(defaults: SubmittedFacts(), from: TestRegistry.today) {
                {
                    guard let next = feed.next() else { throw Broken() }
                    return next
                }
            }
        }
        #expect(try await registry.entries == before)
    }

    @Test("An empty file is no error and no entry")
    func empty() async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        let outcome = try await load(registry, [])
        #expect(outcome.features == 0)
        #expect(outcome.registered == 0)
        #expect(try await registry.entries == before)
    }

    @Test("Progress never goes back and ends with the number of features")
    func progress() async throws {
        let registry = try await TestRegistry()
        let feed = Feed((0..<200).map { .lychee(Double($0) * 2, index: $0) })
        let told = Mutex<[Int]>([])
        _ = try await ImportAreas(registry.desk)(
            defaults: SubmittedFacts(), from: TestRegistry.today, progress: { count in told.withLock { $0.append(count) } }
        ) { { feed.next() } }
        let counts = told.withLock { $0 }
        #expect(counts == counts.sorted())
        #expect(counts.last == 200)
    }

    @Test("Where somebody else committed meanwhile the source is read again", arguments: [ImportAreas.Mode.allOrNothing, .keepGood])
    func moved(_ mode: ImportAreas.Mode) async throws {
        let registry = try await TestRegistry()
        let store = InterposingStore(registry.store, times: 2)
        let desk = Desk(store: store, officer: "lan", today: TestRegistry.today)
        let all = (0..<100).map { number in Submission.lychee(Double(number) * 2, index: number) { $0.holder = "HTX Mới" } }
        let (outcome, features) = try await told(registry, all, mode: mode, at: desk)
        #expect(outcome.registered == 100)
        #expect(features.map(\.index) == Array(0..<100))
        #expect(store.attempts == 3)
        #expect(try await names(registry).count == 100)
        let holders = try await registry.store.read { try $0.organisations().map(\.name) }
        #expect(holders == ["Somebody else 1", "Somebody else 2", "HTX Mới"])
        #expect(try await registry.store.verify(limit: 10).problems == [])
    }

    @Test("Where somebody else always commits first, it gives up")
    func alwaysMoved() async throws {
        let registry = try await TestRegistry()
        let desk = Desk(store: InterposingStore(registry.store, times: .max), officer: "lan", today: TestRegistry.today)
        let error = await RegistryError.thrown { _ = try await load(registry, [.lychee()], at: desk) }
        #expect(error?.code == .busy)
        #expect(try await registry.area(AreaID(1)) == nil)
    }

    @Test("Each feature is told once it is certain what became of it: in a whole import, in one that was refused, in a trial")
    func tellsOfAll() async throws {
        let registry = try await TestRegistry()
        var all = (0..<5).map { number in
            Submission.lychee(Double(number) * 2, index: number) {
                $0.senderKey = "k\(number)"; $0.name = "Vùng \(number)"
            }
        }
        let (_, first) = try await told(registry, Array(all.prefix(2)), mode: .allOrNothing)
        #expect(first.map(\.status) == [.registered, .registered])
        #expect(first.map(\.area) == [AreaID(1), AreaID(2)])
        #expect(first.map(\.key) == ["k0", "k1"])
        #expect(first.map(\.name) == ["Vùng 0", "Vùng 1"])
        all[3].shape = bowTie
        for mode in [ImportAreas.Mode.allOrNothing, .trial] {
            let (outcome, features) = try await told(registry, all, mode: mode)
            #expect(features.map(\.status) == [.known, .known, .skipped, .refused, .skipped])
            #expect(features.map(\.area) == [AreaID(1), AreaID(2), nil, nil, nil])
            #expect(features[3].findings.contains { $0.id == "self-crossing" })
            #expect(outcome.registered == 0)
        }
    }

    @Test("Keeping the good registers them by the thousand, past the bad ones; their holders come with the first area that is kept")
    func keepGood() async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        var all = (0..<2100).map { number in
            Submission.lychee(Double(number) * 2, index: number) {
                $0.senderKey = "k\(number)"; $0.holder = "HTX \(number / 700)"
            }
        }
        for bad in [0, 5, 700, 2099] { all[bad].shape = bowTie }
        let (outcome, features) = try await told(registry, all, mode: .keepGood)
        #expect(outcome.registered == 2096)
        #expect(outcome.refused == 4)
        #expect(features.filter { $0.status == .refused }.map(\.index) == [0, 5, 700, 2099])
        #expect(features.map(\.index) == Array(0..<2100))
        #expect(try await registry.entries == before + 2096 + 3)
        #expect(try await registry.store.read { try $0.organisations().map(\.name) } == ["HTX 0", "HTX 1", "HTX 2"])
        #expect(try await registry.store.verify(limit: 10).problems == [])
        // Another run changes nothing and refuses the same.
        let (again, later) = try await told(registry, all, mode: .keepGood)
        #expect(again.registered == 0)
        #expect(again.known == 2096)
        #expect(later.map(\.area) == features.map(\.area))
        #expect(later.filter { $0.status == .refused }.map(\.index) == [0, 5, 700, 2099])
        #expect(try await registry.entries == before + 2096 + 3)
    }

    @Test("A source that breaks leaves whole thousands, and the next run goes on after them")
    func resumes() async throws {
        let registry = try await TestRegistry()
        let all = (0..<2500).map { number in Submission.lychee(Double(number) * 2, index: number) { $0.senderKey = "k\(number)" } }
        await #expect(throws: Broken.self) {
            _ = try await ImportAreas(registry.desk)(defaults: SubmittedFacts(), from: TestRegistry.today, mode: .keepGood) {
                let feed = Feed(Array(all.prefix(2300)))
                return {
                    guard let next = feed.next() else { throw Broken() }
                    return next
                }
            }
        }
        #expect(try await names(registry).count == 2000)
        let outcome = try await load(registry, all, mode: .keepGood)
        #expect(outcome.known == 2000)
        #expect(outcome.registered == 500)
        #expect(try await registry.area(AreaID(2500))?.area.senderKey == "k2499")
    }

    @Test("Where somebody commits between two portions, what was registered is passed over and a repeated key still refused")
    func movedBetween() async throws {
        let registry = try await TestRegistry()
        var all = (0..<1500).map { number in Submission.lychee(Double(number) * 2, index: number) { $0.senderKey = "k\(number)" } }
        all[1200].facts.senderKey = "k3"
        let store = InterposingStore(registry.store, times: 1, after: 1)
        let (outcome, features) = try await told(
            registry, all, mode: .keepGood, at: Desk(store: store, officer: "lan", today: TestRegistry.today))
        #expect(outcome.registered == 1499)
        #expect(features.map(\.index) == Array(0..<1500))
        #expect(features.filter { $0.status != .registered }.map(\.index) == [1200])
        #expect(try await names(registry).count == 1499)
    }

    @Test("What the listener throws ends the import; what was committed stays")
    func brokenListener() async throws {
        let registry = try await TestRegistry()
        await #expect(throws: Broken.self) { _ = try await load(registry, [.lychee()], settled: { _ in throw Broken() }) }
        #expect(try await names(registry).count == 1)
    }
}
