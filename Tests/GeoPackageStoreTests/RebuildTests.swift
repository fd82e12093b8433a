import Foundation
import GRDB
@testable import GeoPackageStore
import Registry
import RegistryStoreContract
import Testing

@Suite("Making the tables anew from the journal")
struct RebuildTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("Rebuilding a whole registry changes nothing, sealed values included")
    func whole() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let before = try dump(folder.file())
        try await scene.store.rebuild()
        #expect(try dump(folder.file()) == before)
        #expect(try await scene.store.verify(limit: 9).problems == [])
    }

    @Test(
        "Rows that were changed, deleted or added are mended",
        arguments: [
            "UPDATE codes SET market = 'XX'", "DELETE FROM decisions", "DELETE FROM growing_areas",
            "UPDATE growing_areas SET status = 'active'",
            "INSERT INTO listings (product_id, platform, recorded_from) VALUES (1, 'x', 1)", "DELETE FROM rtree_growing_areas_geom",
            "DELETE FROM search_index",
            "UPDATE farmzone_meta SET value = '2030-01-01' WHERE name = 'projected_on'", "DELETE FROM upcoming_changes",
            "UPDATE persons SET erased = 0",
            "UPDATE personal SET value_digest = x'00'",
            "DELETE FROM rtree_area_boundaries_geom; DELETE FROM area_boundaries; DELETE FROM areas",
            "DROP TABLE codes", "DROP TRIGGER guard_journal_update", "DROP TRIGGER rtree_growing_areas_geom_insert",
            "DROP INDEX index_areas_1", "DROP TABLE search_index", "DELETE FROM gpkg_extensions",
            "ALTER TABLE decisions ADD COLUMN extra TEXT", "CREATE TRIGGER theirs AFTER INSERT ON JOURNAL BEGIN DELETE FROM codes; END",
            "CREATE TRIGGER theirs BEFORE DELETE ON Personal BEGIN SELECT RAISE(IGNORE); END",
            "CREATE TRIGGER theirs BEFORE DELETE ON GPKG_CONTENTS BEGIN SELECT RAISE(IGNORE); END",
            "CREATE UNIQUE INDEX theirs ON Journal (recorded_at, officer, entry)",
        ])
    func mended(sql: String) async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let before = try dump(folder.file())
        try tampering(folder.file(), sql)
        #expect(try await !scene.store.verify(limit: 9).isClean)
        try await scene.store.rebuild()
        #expect(try await scene.store.verify(limit: 9).problems == [])
        #expect(try dump(folder.file()) == before)
    }

    @Test("A journal that cannot be read is not rebuilt from, and nothing is changed")
    func unreadable() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        try tampering(folder.file(), "UPDATE journal SET payload = x'FF' WHERE entry = 9")
        let before = try dump(folder.file())
        #expect(await refusal { try await scene.store.rebuild() } == .damaged)
        #expect(try dump(folder.file()) == before)
    }

    @Test("The same events give the same head and the same rows in another registry")
    func replayed() async throws {
        let one = try await RichRegistry.scene(in: folder)
        let other = try await folder.scene("other.gpkg")
        try await other.commit(try RichRegistry.events())
        #expect(try await one.store.read { try $0.head() } == other.store.read { try $0.head() })
        #expect(try dump(folder.file()) == dump(folder.file("other.gpkg")))
    }
}
