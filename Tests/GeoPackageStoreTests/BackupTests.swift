import Foundation
import GRDB
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
}
