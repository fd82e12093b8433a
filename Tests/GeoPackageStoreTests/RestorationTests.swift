import Foundation
import GRDB
@testable import GeoPackageStore
import Journal
import Registry
import RegistryStoreContract
import Testing

@Suite("Making a registry from the journal of another")
struct RestorationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func restored(_ end: Restoration.End = .last, isRescue: Bool = false) async throws -> Restoration {
        try await GeoPackageStore.restore(from: folder.file(), to: folder.file("new.gpkg"), upTo: end, isRescue: isRescue)
    }

    @Test("All of it is taken over: the same head, the same rows, the sealed values")
    func whole() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let made = try await restored()
        #expect(made.obstacle == nil)
        #expect(try await made.head == scene.store.read { try $0.head() })
        #expect(try dump(folder.file("new.gpkg")) == dump(folder.file()))
        #expect(try await GeoPackageStore(opening: folder.file("new.gpkg")).verify(limit: 9).problems == [])
    }

    @Test("A moment and an entry end it: what came later is not there, and the head is the one of that time")
    func ends() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let (head, time) = try await scene.store.read { (try $0.head(), try $0.lastRecordedAt()) }
        let before = try dump(folder.file())
        try await scene.commit(Sample.registration(9))
        #expect(try await restored(.time(try #require(time))).head == head)
        #expect(try dump(folder.file("new.gpkg")) == before)
        try FileManager.default.removeItem(atPath: folder.file("new.gpkg"))
        #expect(try await restored(.entry(head.number)).head == head)
        #expect(try await GeoPackageStore(opening: folder.file("new.gpkg")).verify(limit: 9).problems == [])
    }

    @Test("What the journal does not hold is refused, and nothing is made")
    func beyond() async throws {
        _ = try await RichRegistry.scene(in: folder)
        #expect(await refusal { _ = try await restored(.entry(9_999)) } == .noSuchEntry)
        let early = RecordedTime(millisecondsSince1970: 0)
        #expect(await refusal { _ = try await restored(.time(early)) } == .noSuchEntry)
        #expect(!folder.names.contains("new.gpkg"))
    }

    @Test("A registry that is there is kept unless it is to be replaced, and what is no registry is not read")
    func destinations() async throws {
        _ = try await RichRegistry.scene(in: folder)
        _ = try await folder.store("new.gpkg")
        #expect(await refusal { _ = try await restored() } == .registryExists)
        try Data("no".utf8).write(to: URL(filePath: folder.file("other.gpkg")))
        let refused = await refusal { _ = try await GeoPackageStore.restore(from: folder.file("other.gpkg"), to: folder.file("x.gpkg")) }
        #expect(refused == .notAGeoPackage)
    }

    @Test(
        "A broken journal is refused, and saved up to the break",
        arguments: [
            ("UPDATE journal SET payload = x'FF' WHERE entry = 9", 8, 9), ("DELETE FROM journal WHERE entry = 12", 11, 12),
            ("UPDATE journal SET officer = 'x' WHERE entry = 15", 14, 15),
        ])
    func broken(sql: String, last: Int64, place: Int64) async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let head = try await scene.store.read { try $0.head() }
        try tampering(folder.file(), sql)
        #expect(await refusal { _ = try await restored() } == .damaged)
        #expect(!folder.names.contains("new.gpkg"))
        let saved = try await restored(isRescue: true)
        #expect(saved.head.number == last)
        #expect(saved.obstacle?.entry == place)
        #expect(saved.stranded == head.number - place)
        #expect(try await GeoPackageStore(opening: folder.file("new.gpkg")).verify(limit: 9).problems == [])
    }

    @Test("A journal that breaks at its first entry leaves nothing to save")
    func nothing() async throws {
        _ = try await RichRegistry.scene(in: folder)
        try tampering(folder.file(), "UPDATE journal SET payload = x'FF' WHERE entry = 1")
        #expect(await refusal { _ = try await restored(isRescue: true) } == .damaged)
        #expect(!folder.names.contains("new.gpkg"))
    }

    @Test("Whole pages of zeros in any table but the journal are outlived; in the journal all before them is saved")
    func pages() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        for number in Int64(100)..<140 { try await scene.commit(Sample.registration(number)) }
        try plainly(folder.file()) { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        let whole = try contents(folder.file())
        let head = try await scene.store.read { try $0.head() }
        var complete = 0
        for page in stride(from: 2, to: whole.count / 4096, by: 5) {
            var bytes = whole
            bytes.replaceSubrange((page * 4096)..<(page * 4096 + 4096), with: Data(count: 4096))
            try bytes.write(to: URL(filePath: folder.file("hurt.gpkg")))
            let name = "saved-\(page).gpkg"
            guard let saved = try? await GeoPackageStore.restore(from: folder.file("hurt.gpkg"), to: folder.file(name), isRescue: true)
            else {
                continue
            }
            if saved.head == head { complete += 1 } else { #expect(saved.obstacle != nil, "page \(page)") }
            #expect(try await GeoPackageStore(opening: folder.file(name)).verify(limit: 9).problems == [], "page \(page)")
        }
        #expect(complete > 0)
    }

    @Test("A file whose last page is missing is saved whole, and one that is cut off anywhere up to there; nothing else is left behind")
    func cutOff() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        for number in Int64(100)..<140 { try await scene.commit(Sample.registration(number)) }
        try plainly(folder.file()) { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        let whole = try contents(folder.file())
        let head = try await scene.store.read { try $0.head() }
        func save(_ size: Int) async throws -> Restoration? {
            try whole.prefix(size).write(to: URL(filePath: folder.file("cut.gpkg")))
            let saved = try? await GeoPackageStore.restore(
                from: folder.file("cut.gpkg"), to: folder.file("saved-\(size).gpkg"), isRescue: true)
            #expect(try contents(folder.file("cut.gpkg")) == whole.prefix(size), "what is damaged is only read")
            return saved
        }
        var most: Int64 = 0
        var uncounted = 0
        for size in stride(from: 60, to: whole.count - 4096, by: 9 * 4096 + 77) {
            guard let saved = try await save(size) else { continue }
            if saved.stranded == nil { uncounted += 1 }
            let isLast = saved.obstacle.map { $0.entry == head.number } ?? true
            #expect(saved.stranded != 0 || isLast, "\(size): nobody has seen that nothing followed")
            #expect(saved.obstacle != nil || saved.head == head)
            #expect(try await GeoPackageStore(opening: folder.file("saved-\(size).gpkg")).verify(limit: 9).problems == [], "\(size)")
            most = max(most, saved.head.number)
        }
        #expect(most > 1 && uncounted > 0)
        let last = try await save(whole.count - 4096)
        #expect(last.map { $0.head == head || $0.obstacle != nil && $0.head.number > 1 } == true)
        #expect(!folder.names.contains { $0.hasSuffix(".part") })
    }
}

@Suite("A folder of copies")
struct BackupSeriesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("Each copy has its time in its name, and the oldest go; other files stay")
    func pruned() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let place = folder.file("copies")
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
        try Data().write(to: URL(filePath: place + "/registry-notes.gpkg"))
        let series = BackupSeries(in: place, of: scene.store)
        for minute in Int64(0)..<4 {
            _ = try series.add(at: RecordedTime(millisecondsSince1970: 1_780_000_000_000 + minute * 60_000))
        }
        let removed = try series.prune(keeping: 2)
        #expect(removed == ["registry-20260528T202640000Z.gpkg", "registry-20260528T202740000Z.gpkg"])
        let names = try FileManager.default.contentsOfDirectory(atPath: place).sorted()
        #expect(names == ["registry-20260528T202840000Z.gpkg", "registry-20260528T202940000Z.gpkg", "registry-notes.gpkg"])
        #expect(try await GeoPackageStore(opening: place + "/" + names[0]).verify(limit: 9).problems == [])
        #expect(try series.prune(keeping: 2) == [])
    }

    private func copies(of store: GeoPackageStore) throws -> (BackupSeries, String) {
        let place = folder.file("copies")
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        return (BackupSeries(in: place, of: store), place)
    }

    private func time(_ minute: Int64) -> RecordedTime { RecordedTime(millisecondsSince1970: 1_780_000_000_000 + minute * 60_000) }

    private func names(_ place: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: place).sorted() }

    @Test("A copy that knows more than the registry, or something else, is not removed for its age")
    func lost() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let (series, place) = try copies(of: scene.store)
        _ = try series.add(at: time(0))
        let short = folder.file("short.gpkg")
        try scene.store.backup(to: folder.file("whole.gpkg"))
        _ = try await GeoPackageStore.restore(from: folder.file("whole.gpkg"), to: short, upTo: .entry(3))
        let behind = BackupSeries(in: place, of: try GeoPackageStore(opening: short))
        let renamed = place + "/short-20260528T202640000Z.gpkg"
        try FileManager.default.moveItem(atPath: place + "/registry-20260528T202640000Z.gpkg", toPath: renamed)
        for minute in Int64(1)...2 { _ = try behind.add(at: time(minute)) }
        #expect(try behind.prune(keeping: 1) == ["short-20260528T202740000Z.gpkg"])
        #expect(try names(place) == ["short-20260528T202640000Z.gpkg", "short-20260528T202840000Z.gpkg"])
    }

    @Test("The copy that was just made stays, whatever the clock said when the others were made")
    func clock() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let (series, place) = try copies(of: scene.store)
        for minute in [Int64(7), 9, 8] { _ = try series.add(at: time(minute)) }
        let made = try series.add(at: time(1))
        #expect(try series.prune(keeping: 2, sparing: made) == ["registry-20260528T203340000Z.gpkg", "registry-20260528T203440000Z.gpkg"])
        #expect(try names(place) == ["registry-20260528T202740000Z.gpkg", "registry-20260528T203540000Z.gpkg"])
        #expect(try series.prune(keeping: 1, sparing: made) == ["registry-20260528T203540000Z.gpkg"])
        #expect(try names(place) == ["registry-20260528T202740000Z.gpkg"])
    }

    @Test("Public copies are a series of their own; folders, links, and registries of others with such a name stay")
    func others() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let (series, place) = try copies(of: scene.store)
        let other = try await folder.scene("other.gpkg")
        try await other.commit(.registryCreated(RegistryIdentity(identifier: "another", coverage: "24", isIllustrative: true)))
        try other.store.backup(to: place + "/registry-20200101T000000000Z.gpkg")
        try FileManager.default.createDirectory(atPath: place + "/registry-20200101T000000001Z.gpkg", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: place + "/registry-20200101T000000002Z.gpkg", withDestinationPath: scene.store.path)
        try Data("text".utf8).write(to: URL(filePath: place + "/registry-20200101T000000003Z.gpkg"))
        let kept = try names(place)
        for minute in Int64(0)..<3 {
            _ = try series.add(at: time(minute))
            _ = try series.add(at: time(minute), isPublic: true)
        }
        let removed = try series.prune(keeping: 1)
        #expect(removed == ["registry-20260528T202640000Z.gpkg", "registry-20260528T202740000Z.gpkg"])
        let publicOnes = try series.prune(keeping: 2, isPublic: true)
        #expect(publicOnes == ["registry-20260528T202640000Z.public.gpkg"])
        let left = [
            "registry-20260528T202740000Z.public.gpkg", "registry-20260528T202840000Z.gpkg", "registry-20260528T202840000Z.public.gpkg",
        ]
        #expect(try names(place) == (kept + left).sorted())
    }

    @Test("No copy is let go for one of a journal that is not whole")
    func broken() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let (series, place) = try copies(of: scene.store)
        let head = try await scene.store.read { try $0.head() }
        #expect(try scene.store.checkChain() == head)
        for minute in Int64(0)..<3 { _ = try series.add(at: time(minute)) }
        let before = try names(place)
        try tampering(folder.file(), "UPDATE journal SET officer = 'x' WHERE entry = 5")
        #expect(await refusal { try scene.store.checkChain() } == .damaged)
        #expect(await refusal { _ = try series.prune(keeping: 1) } == .damaged)
        #expect(try names(place) == before)
    }

    @Test("A folder that is not there is refused")
    func missing() async throws {
        let store = try await folder.store()
        #expect(await refusal { _ = try BackupSeries(in: folder.file("none"), of: store).add(at: .now()) } == .noBackupFolder)
    }
}
