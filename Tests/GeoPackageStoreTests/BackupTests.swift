import Foundation
import GRDB
import Glibc
@testable import GeoPackageStore
import Journal
import Registry
import RegistryStoreContract
import Testing

@Suite("Copies of a registry")
struct BackupTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("A copy holds what the registry holds, verifies, and is one file")
    func copied() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        try scene.store.backup(to: folder.file("copy.gpkg"))
        #expect(folder.names.filter { $0.hasPrefix("copy") } == ["copy.gpkg"])
        #expect(try dump(folder.file("copy.gpkg")) == dump(folder.file()))
        let copy = try GeoPackageStore(opening: folder.file("copy.gpkg"))
        #expect(try await copy.verify(limit: 9).problems == [])
        #expect(try contents(folder.file("copy.gpkg"))[18] == 2, "it is in write-ahead mode too")
    }

    @Test("Copies taken while others write are whole at one moment")
    func whileWriting() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let store = scene.store
        let done = Counter()
        async let writing: [JournalHead] = {
            var heads = [try await store.read { try $0.head() }]
            for number in Int64(10)..<40 {
                heads.append(try await scene.commit([Sample.registration(number), try Sample.issue(number, area: number)]))
            }
            done.increase()
            return heads
        }()
        var seen: [JournalHead] = []
        var round = 0
        repeat {
            round += 1
            let file = folder.file("copy-\(round).gpkg")
            try store.backup(to: file)
            let report = try await GeoPackageStore(opening: file).verify(limit: 9)
            #expect(report.problems == [])
            seen.append(report.head)
        } while done.value == 0 && round < 8
        let heads = try await writing
        #expect(Set(seen).isSubset(of: Set(heads)))
        #expect(seen.map(\.number) == seen.map(\.number).sorted())
        #expect(try await store.verify(limit: 9).problems == [])
    }

    @Test("A public copy holds nothing that was sealed, and verifies")
    func isPublic() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let file = folder.file("public.gpkg")
        try scene.store.backup(to: file, isPublic: true)
        let copy = try GeoPackageStore(opening: file)
        #expect(try await copy.verify(limit: 9).problems == [])
        let (rows, filled, mark) = try plainly(file) { database in
            (
                try Int.fetchOne(database, sql: "SELECT count(*) FROM personal"),
                try Int.fetchOne(database, sql: "SELECT count(*) FROM personal WHERE salt IS NOT NULL OR ciphertext IS NOT NULL"),
                try String.fetchOne(database, sql: "SELECT value FROM farmzone_meta WHERE name = 'personal'")
            )
        }
        #expect(rows == 2 && filled == 0 && mark == "left-out")
        for name in folder.names where name.hasPrefix("public") {
            let bytes = try contents(folder.file(name))
            #expect(bytes.range(of: Data(RichRegistry.marker)) == nil && bytes.range(of: Data(RichRegistry.salt)) == nil, "\(name)")
        }
        #expect(try contents(folder.file()).range(of: Data(RichRegistry.marker)) != nil, "the registry itself still holds them")
        #expect(try await scene.store.verify(limit: 9).problems == [])
        // The copy is a registry: rebuilding it, or copying it again, leaves it what it is.
        try await copy.rebuild()
        #expect(try await copy.verify(limit: 9).problems == [])
        try copy.backup(to: folder.file("again.gpkg"))
        #expect(try await GeoPackageStore(opening: folder.file("again.gpkg")).verify(limit: 9).problems == [])
    }

    @Test("A file that is there is replaced only when asked, and a copy that cannot be made leaves nothing")
    func destinations() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        try Data("kept".utf8).write(to: URL(filePath: folder.file("copy.gpkg")))
        #expect(await refusal { try scene.store.backup(to: folder.file("copy.gpkg")) } == .registryExists)
        #expect(try contents(folder.file("copy.gpkg")) == Data("kept".utf8))
        // What is no registry is never replaced, and never the registry itself; another registry is, when asked.
        #expect(await refusal { try scene.store.backup(to: folder.file("copy.gpkg"), overwriting: true) } == .notAGeoPackage)
        #expect(try contents(folder.file("copy.gpkg")) == Data("kept".utf8))
        #expect(await refusal { try scene.store.backup(to: scene.store.path, overwriting: true) } == .backupOntoItself)
        try scene.store.backup(to: folder.file("other.gpkg"))
        try scene.store.backup(to: folder.file("other.gpkg"), overwriting: true)
        #expect(try await GeoPackageStore(opening: folder.file("other.gpkg")).verify(limit: 9).problems == [])
        let before = folder.names
        #expect(await refusal { try scene.store.backup(to: folder.file("none/copy.gpkg")) } != nil)
        #expect(await refusal { try scene.store.backup(to: folder.path, overwriting: true) } != nil)
        #expect(folder.names == before)
    }

    /// Who may read and write a file.
    private func permissions(_ name: String) -> mode_t? { RegistryFile(path: folder.file(name)).permissions }

    @Test("Copies may be read by those who may read the registry")
    func permitted() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        #expect(chmod(folder.file(), 0o600) == 0)
        try scene.store.backup(to: folder.file("copy.gpkg"))
        try scene.store.backup(to: folder.file("public.gpkg"), isPublic: true)
        _ = try await GeoPackageStore.restore(from: folder.file("copy.gpkg"), to: folder.file("restored.gpkg"))
        for name in ["registry.gpkg", "copy.gpkg", "public.gpkg", "restored.gpkg"] { #expect(permissions(name) == 0o600, "\(name)") }
        #expect(chmod(folder.file("public.gpkg"), 0o640) == 0)
        _ = try await GeoPackageStore.create(at: folder.file("public.gpkg"), overwriting: true) { _ in }
        #expect(permissions("public.gpkg") == 0o640, "one that is made in the place of another")
    }

    @Test("Drafts lie in a folder of their own, and what a killed process left behind is removed")
    func drafts() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let held = try DraftFolder(beside: folder.file("copy.gpkg"))
        let name = try #require(folder.names.first { $0.hasPrefix(".farmzone-draft-") })
        #expect(permissions(name) == 0o700)
        try FileManager.default.createDirectory(atPath: folder.file(".farmzone-draft-1"), withIntermediateDirectories: false)
        try Data("left".utf8).write(to: URL(filePath: folder.file(".farmzone-draft-1/registry.gpkg")))
        try scene.store.backup(to: folder.file("copy.gpkg"), isPublic: true)
        #expect(folder.names.filter { $0.hasPrefix(".") } == [name], "one that is in use stays")
        held.remove()
        #expect(!folder.names.contains { $0.hasPrefix(".") })
    }

    @Test("What a log holds is in the file before another takes its place, and nothing is replaced that somebody reads")
    func logs() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let path = folder.file("other.gpkg")
        _ = try await folder.store("other.gpkg")
        let writer = try RegistryFile(path: path).openForWriting()
        defer { try? writer.close() }
        try await writer.writeWithoutTransaction { try $0.execute(sql: "INSERT INTO farmzone_meta VALUES ('x', 'y')") }
        #expect(FileIdentity.size(of: path + "-wal") > 0)
        let reader = try RegistryFile(path: path).openForReading()
        defer { try? reader.close() }
        try reader.inDatabase { database in
            try database.execute(sql: "BEGIN")
            _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM journal")
        }
        #expect(await refusal { try scene.store.backup(to: path, overwriting: true) } == .busy)
        #expect(await refusal { _ = try await GeoPackageStore.create(at: path, overwriting: true) { _ in } } == .busy)
        let kept = try plainly(path) { try String.fetchOne($0, sql: "SELECT value FROM farmzone_meta WHERE name = 'x'") }
        #expect(kept == "y")
        try reader.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try Replacement.emptyLog(of: path)
        #expect(FileIdentity.size(of: path + "-wal") == 0)
        try scene.store.backup(to: path, overwriting: true)
        let copy = try GeoPackageStore(opening: path)
        #expect(try await copy.verify(limit: 9).problems == [])
        #expect(try await copy.read { try $0.head() } == scene.store.read { try $0.head() })
    }

    @Test("A log that lies where a copy is made is not taken for its own")
    func strayLog() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        _ = try await folder.store("copy.gpkg")
        let writer = try RegistryFile(path: folder.file("copy.gpkg")).openForWriting()
        try await writer.writeWithoutTransaction { try $0.execute(sql: "INSERT INTO farmzone_meta VALUES ('x', 'y')") }
        let log = try contents(folder.file("copy.gpkg-wal"))
        try writer.close()
        for name in folder.names where name.hasPrefix("copy") { try FileManager.default.removeItem(atPath: folder.file(name)) }
        try log.write(to: URL(filePath: folder.file("copy.gpkg-wal")))
        try scene.store.backup(to: folder.file("copy.gpkg"))
        #expect(try await GeoPackageStore(opening: folder.file("copy.gpkg")).verify(limit: 9).problems == [])
    }

    @Test("Triggers of others are in no copy, and tables of others in no public one")
    func foreign() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        try tampering(
            folder.file(),
            """
            CREATE TABLE theirs AS SELECT * FROM personal; CREATE VIEW theirs_too AS SELECT * FROM personal;
            CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT, note); INSERT INTO layer_styles (note) SELECT salt FROM personal;
            INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('theirs', 'attributes', 'theirs');
            CREATE VIRTUAL TABLE theirs_words USING fts5(a); CREATE UNIQUE INDEX theirs_index ON codes (version, market);
            CREATE TRIGGER theirs_trigger BEFORE UPDATE ON Personal BEGIN INSERT INTO layer_styles (note) VALUES (old.salt); END
            """)
        try scene.store.backup(to: folder.file("copy.gpkg"))
        try scene.store.backup(to: folder.file("public.gpkg"), isPublic: true)
        let sql = "SELECT name FROM sqlite_master WHERE name LIKE 'theirs%' OR name = 'layer_styles' ORDER BY name"
        let copied = try plainly(folder.file("copy.gpkg")) { try String.fetchAll($0, sql: sql) }
        #expect(copied.contains("theirs") && copied.contains("layer_styles") && !copied.contains("theirs_trigger"))
        #expect(try plainly(folder.file("public.gpkg")) { try String.fetchAll($0, sql: sql) } == [])
        let report = try await GeoPackageStore(opening: folder.file("public.gpkg")).verify(limit: 9)
        #expect(report.problems == [] && report.strangers == [])
        let bytes = try contents(folder.file("public.gpkg"))
        #expect(bytes.range(of: Data(RichRegistry.marker)) == nil && bytes.range(of: Data(RichRegistry.salt)) == nil)
    }

    @Test("A table that was altered is in no public copy: nobody knows what stands in the column that was added")
    func altered() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        try tampering(folder.file(), "ALTER TABLE codes ADD COLUMN more TEXT; UPDATE codes SET more = (SELECT salt FROM personal)")
        #expect(await refusal { try scene.store.backup(to: folder.file("public.gpkg"), isPublic: true) } == .damaged)
        #expect(!folder.names.contains { $0.hasPrefix("public") || $0.hasPrefix(".") })
    }
}
