import Foundation
import GRDB
@testable import GeoPackageStore
import Journal
import Registry
import RegistryStoreContract
import Testing

@Suite("Personal data, sealed and erased")
struct PersonTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The files of the registry, its write-ahead log included, that hold some bytes.
    private func holding(_ bytes: [UInt8]) throws -> [String] {
        try folder.names.filter { try contents(folder.file($0)).range(of: Data(bytes)) != nil }
    }

    private func sealed() throws -> [Row] {
        try plainly(folder.file()) { try Row.fetchAll($0, sql: "SELECT person_id, field, salt, ciphertext FROM personal ORDER BY \"row\"") }
    }

    @Test("Sealed values lie in their table and nowhere else")
    func stored() async throws {
        let scene = try await folder.scene()
        try await scene.commit([Sample.created, RichRegistry.person(1)])
        let rows = try sealed()
        #expect(rows.map { $0["field"] as String } == ["name", "phone"])
        #expect(rows.map { $0["salt"] as Data } == [Data(RichRegistry.salt), Data(RichRegistry.salt)])
        #expect((rows[0]["ciphertext"] as Data).starts(with: RichRegistry.marker))
        let others = try dump(folder.file()).filter { $0.key != "personal" }.values.joined().joined()
        #expect(!others.contains(String(decoding: RichRegistry.marker, as: UTF8.self)))
        #expect(!others.contains(RichRegistry.marker.map { String($0, radix: 16) }.joined()))
        #expect(try await scene.store.verify(limit: 9).problems == [])
    }

    @Test("An erasure deletes the values of that person, is an entry itself, and the chain still holds")
    func erased() async throws {
        let scene = try await folder.scene()
        try await scene.commit([Sample.created, RichRegistry.person(1), RichRegistry.person(2, Array("another".utf8))])
        try await scene.commit(.personErased(PersonID(1)))
        #expect(try sealed().map { $0["person_id"] as Int64 } == [2, 2])
        let report = try await scene.store.verify(limit: 9)
        #expect(report.problems == [] && report.head.number == 4)
        let marks = try plainly(folder.file()) { try Bool.fetchAll($0, sql: "SELECT erased FROM persons ORDER BY person_id") }
        #expect(marks == [true, false])
        try await scene.store.rebuild()
        #expect(try sealed().map { $0["person_id"] as Int64 } == [2, 2])
        #expect(try await scene.store.verify(limit: 9).problems == [])
    }

    @Test("Erased bytes are in no file of the registry any more")
    func overwritten() async throws {
        let clock = TestClock()
        do {
            let store = try await folder.store(clock: clock)
            let head = try await store.commit(ChangeSet(by: "a", [Sample.created, RichRegistry.person(1)]), expecting: .empty)
            #expect(try !holding(RichRegistry.marker).isEmpty)
            try await store.commit(ChangeSet(by: "a", [.personErased(PersonID(1))]), expecting: head)
        }
        #expect(try holding(RichRegistry.marker) == [])
        #expect(try holding(RichRegistry.salt) == [])
    }

    @Test("Erased bytes are in no file of the registry while others read it")
    func overwrittenWithReaders() async throws {
        let scene = try await folder.scene()
        _ = try await scene.store.read { try $0.head() }
        // A long commit and a short one after it: what the log holds beyond the short one must go too.
        try await scene.commit([Sample.created] + (1...40).map { Sample.registration($0) } + [RichRegistry.person(1)])
        #expect(try !holding(RichRegistry.marker).isEmpty)
        try await scene.commit(.personErased(PersonID(1)))
        #expect(try holding(RichRegistry.marker) == [])
        #expect(try holding(RichRegistry.salt) == [])
        #expect(try await scene.store.read { try $0.head().number } == 43)
    }

    @Test("Where somebody goes on reading, what was erased stays in the log, and whoever asks is told so")
    func overwrittenLater() async throws {
        let scene = try await folder.scene()
        try await scene.commit([Sample.created, RichRegistry.person(1)])
        let reader = try RegistryFile(path: folder.file()).openForReading()
        defer { try? reader.close() }
        try reader.inDatabase { database in
            try database.execute(sql: "BEGIN")
            _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM personal")
        }
        try await scene.commit(.personErased(PersonID(1)))
        #expect(try !scene.store.emptyLog())
        #expect(try !holding(RichRegistry.marker).isEmpty)
        try reader.inDatabase { try $0.execute(sql: "ROLLBACK") }
        #expect(try scene.store.emptyLog())
        #expect(try holding(RichRegistry.marker) == [] && holding(RichRegistry.salt) == [])
    }

    @Test("Drafts that a killed process left beside the registry are removed, and those that are in use are named")
    func drafts() async throws {
        let scene = try await folder.scene()
        try await scene.commit([Sample.created, RichRegistry.person(1)])
        let left = folder.file(".farmzone-draft-1")
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: false)
        try FileManager.default.copyItem(atPath: folder.file(), toPath: left + "/registry.gpkg")
        let held = try DraftFolder(beside: folder.file("copy.gpkg"))
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
        let stays = scene.store.removeDrafts()
        #expect(stays == [(held.file as NSString).deletingLastPathComponent])
        #expect(!FileManager.default.fileExists(atPath: left))
        held.remove()
        #expect(scene.store.removeDrafts() == [])
    }

    @Test("Copies of migrations that hold a person are known")
    func copies() async throws {
        let scene = try await folder.scene()
        try await scene.commit([Sample.created, RichRegistry.person(1), RichRegistry.person(2, Array("another".utf8))])
        try scene.store.backup(to: folder.file("registry.schema-3.gpkg"))
        try scene.store.backup(to: folder.file("registry.schema-4-2.gpkg"))
        try scene.store.backup(to: folder.file("registry.schema-new.gpkg"))
        try Data("text".utf8).write(to: URL(filePath: folder.file("registry.schema-2.gpkg")))
        try tampering(folder.file("registry.schema-3.gpkg"), "DELETE FROM personal WHERE person_id = 1")
        let names = { (person: Int64) in scene.store.migrationCopies(holding: PersonID(person)).map { ($0 as NSString).lastPathComponent } }
        #expect(names(1) == ["registry.schema-2.gpkg", "registry.schema-4-2.gpkg"])
        #expect(names(2) == ["registry.schema-2.gpkg", "registry.schema-3.gpkg", "registry.schema-4-2.gpkg"])
    }
}
