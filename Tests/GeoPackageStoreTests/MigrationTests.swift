import Foundation
import GRDB
import Glibc
@testable import GeoPackageStore
import Registry
import RegistryStoreContract
import Testing

@Suite("Bringing an older file up to date")
struct MigrationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ step: @escaping (Connection) throws -> Void = { try JournalReplay.rebuild($0) }) throws {
        try Migration.run(on: RegistryFile(path: folder.file()), lock: RegistryLock(ofRegistryAt: folder.file()), step: step)
    }

    private func schema(_ name: String = "registry.gpkg") throws -> String? {
        try plainly(folder.file(name)) { try String.fetchOne($0, sql: "SELECT value FROM farmzone_meta WHERE name = 'schema'") }
    }

    /// Makes the file one of version 1: a table less, an index less, a column more.
    private func age() throws {
        try tampering(
            folder.file(),
            """
            UPDATE farmzone_meta SET value = '1' WHERE name = 'schema'; DROP TABLE listings; DROP INDEX index_products_1;
            DELETE FROM gpkg_contents WHERE table_name = 'listings'; ALTER TABLE settings ADD COLUMN old TEXT
            """)
    }

    @Test("An older file is copied, and its tables become those that the journal makes in the present schema")
    func replay() async throws {
        _ = try await RichRegistry.scene(in: folder)
        let whole = try dump(folder.file())
        try age()
        let store = try GeoPackageStore(opening: folder.file())
        #expect(try schema() == "\(Schema.version)")
        #expect(try dump(folder.file()) == whole)
        #expect(try await store.verify(limit: 9).problems == [])
        #expect(try schema("registry.schema-1.gpkg") == "1")
        let isListed = try plainly(folder.file("registry.schema-1.gpkg")) { try $0.tableExists("listings") }
        #expect(!isListed)
    }

    @Test("A step that fails leaves the file as it was, with the copy beside it")
    func failure() async throws {
        _ = try await RichRegistry.scene(in: folder)
        try tampering(folder.file(), "UPDATE farmzone_meta SET value = '1' WHERE name = 'schema'")
        let before = try dump(folder.file())
        struct Mistake: Error {}
        #expect(throws: Mistake.self) {
            try run { connection in
                try JournalReplay.rebuild(connection)
                throw Mistake()
            }
        }
        #expect(try dump(folder.file()) == before)
        #expect(try schema() == "1")
        #expect(folder.names.contains("registry.schema-1.gpkg"))
    }

    @Test("A journal that is not whole is not migrated from")
    func damaged() async throws {
        _ = try await RichRegistry.scene(in: folder)
        try age()
        try tampering(folder.file(), "UPDATE journal SET officer = 'x' WHERE entry = 5")
        #expect(await refusal { _ = try GeoPackageStore(opening: folder.file()) } == .damaged)
        #expect(try schema() == "1")
    }

    @Test("A file that has the name of the copy is not overwritten: the copy gets the next name")
    func copyStays() async throws {
        _ = try await folder.store()
        try tampering(folder.file(), "UPDATE farmzone_meta SET value = '1' WHERE name = 'schema'")
        try Data("kept".utf8).write(to: URL(filePath: folder.file("registry.schema-1.gpkg")))
        _ = try await folder.store("registry.schema-1-2.gpkg")
        #expect(chmod(folder.file(), 0o600) == 0)
        try run()
        #expect(try schema() == "\(Schema.version)")
        #expect(try contents(folder.file("registry.schema-1.gpkg")) == Data("kept".utf8))
        #expect(try schema("registry.schema-1-2.gpkg") == "\(Schema.version)", "a registry, and no copy of this one")
        #expect(try schema("registry.schema-1-3.gpkg") == "1")
        #expect(RegistryFile(path: folder.file("registry.schema-1-3.gpkg")).permissions == 0o600)
    }

    @Test("Attempts that fail one after the other take one copy")
    func repeated() async throws {
        _ = try await RichRegistry.scene(in: folder)
        try tampering(folder.file(), "UPDATE farmzone_meta SET value = '1' WHERE name = 'schema'")
        struct Mistake: Error {}
        for _ in 0..<2 { #expect(throws: Mistake.self) { try run { _ in throw Mistake() } } }
        #expect(folder.names.filter { $0.hasPrefix("registry.schema") } == ["registry.schema-1.gpkg"])
        // What is erased meanwhile makes it another registry.
        try tampering(folder.file(), "DELETE FROM personal")
        #expect(throws: Mistake.self) { try run { _ in throw Mistake() } }
        #expect(folder.names.filter { $0.hasPrefix("registry.schema") } == ["registry.schema-1-2.gpkg", "registry.schema-1.gpkg"])
    }

    @Test("Of several that open an older file at once one migrates it")
    func once() async throws {
        _ = try await folder.store()
        try tampering(folder.file(), "UPDATE farmzone_meta SET value = '1' WHERE name = 'schema'")
        let runs = Counter()
        let file = folder.file()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    #expect(throws: Never.self) {
                        try Migration.run(on: RegistryFile(path: file), lock: RegistryLock(ofRegistryAt: file)) { _ in runs.increase() }
                    }
                }
            }
        }
        #expect(runs.value == 1)
        #expect(try schema() == "\(Schema.version)")
    }

    @Test("A file that is up to date is not touched")
    func upToDate() async throws {
        _ = try await folder.store()
        let before = try contents(folder.file())
        try run { _ in Issue.record("a step ran") }
        #expect(try contents(folder.file()) == before)
        #expect(!folder.names.contains("registry.schema-1.gpkg"))
    }
}
