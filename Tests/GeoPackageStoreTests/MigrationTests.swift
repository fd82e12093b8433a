import Foundation
import GRDB
@testable import GeoPackageStore
import Registry
import RegistryStoreContract
import Testing

@Suite("Bringing an older file up to date")
struct MigrationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ steps: [Migration]) throws {
        try Migration.run(steps, on: RegistryFile(path: folder.file()), lock: RegistryLock(ofRegistryAt: folder.file()))
    }

    private func schema(_ name: String = "registry.gpkg") throws -> String? {
        try plainly(folder.file(name)) { try String.fetchOne($0, sql: "SELECT value FROM farmzone_meta WHERE name = 'schema'") }
    }

    private static func adding(_ table: String, _ version: Int) -> Migration {
        Migration(version: version) { try $0.execute("CREATE TABLE \(table) (a)") }
    }

    @Test("A copy is taken first, then all missing steps run in their order and the new version stands there")
    func steps() async throws {
        _ = try await RichRegistry.scene(in: folder)
        let before = try dump(folder.file())
        try run([
            Migration(version: 3) { try $0.execute("INSERT INTO made_by_two VALUES (3)") }, MigrationTests.adding("made_by_two", 2),
            Migration(version: 1) { _ in throw RegistryError(.damaged, ["detail": "a step that was done long ago"]) },
        ])
        #expect(try schema() == "3")
        let made = try plainly(folder.file()) { try Int.fetchAll($0, sql: "SELECT a FROM made_by_two") }
        #expect(made == [3])
        #expect(try dump(folder.file("registry.schema-1.gpkg")) == before)
        #expect(try await GeoPackageStore(opening: folder.file("registry.schema-1.gpkg")).verify(limit: 9).isClean)
        #expect(await refusal { _ = try GeoPackageStore(opening: folder.file()) } == .newerSchema)
    }

    @Test("A step that fails leaves the file as it was, with the copy beside it")
    func failure() async throws {
        _ = try await RichRegistry.scene(in: folder)
        let before = try dump(folder.file())
        struct Mistake: Error {}
        #expect(throws: Mistake.self) { try run([MigrationTests.adding("made", 2), Migration(version: 3) { _ in throw Mistake() }]) }
        #expect(try dump(folder.file()) == before)
        let isMade = try plainly(folder.file()) { try $0.tableExists("made") }
        #expect(!isMade)
        #expect(try schema() == "1")
        let store = try GeoPackageStore(opening: folder.file())
        #expect(try await store.verify(limit: 9).isClean)
        #expect(folder.names.contains("registry.schema-1.gpkg"))
    }

    @Test("A copy that is there already is not overwritten")
    func copyStays() async throws {
        _ = try await folder.store()
        try Data("kept".utf8).write(to: URL(filePath: folder.file("registry.schema-1.gpkg")))
        try run([MigrationTests.adding("made", 2)])
        #expect(try contents(folder.file("registry.schema-1.gpkg")) == Data("kept".utf8))
    }

    @Test("Of several that open an older file at once one migrates it")
    func once() async throws {
        _ = try await folder.store()
        let runs = Counter()
        let file = folder.file()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let step = Migration(version: 2) { connection in
                        runs.increase()
                        try connection.execute("CREATE TABLE made (a)")
                    }
                    #expect(throws: Never.self) {
                        try Migration.run([step], on: RegistryFile(path: file), lock: RegistryLock(ofRegistryAt: file))
                    }
                }
            }
        }
        #expect(runs.value == 1)
        #expect(try schema() == "2")
    }

    @Test("A file that is up to date is not touched")
    func upToDate() async throws {
        _ = try await folder.store()
        let before = try contents(folder.file())
        try run([Migration(version: 1) { try $0.execute("CREATE TABLE made (a)") }])
        #expect(try contents(folder.file()) == before)
        #expect(!folder.names.contains("registry.schema-1.gpkg"))
    }

    @Test("The steps that were released lead from version to version up to the present one")
    func released() {
        let versions = Migration.all.map(\.version)
        #expect(versions == Array(2..<(Schema.version + 1)))
    }
}
