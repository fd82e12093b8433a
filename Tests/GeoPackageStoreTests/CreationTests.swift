import Foundation
import GRDB
import Glibc
@testable import GeoPackageStore
import Journal
import Registry
import RegistryStoreContract
import Testing

@Suite("Making a registry")
struct CreationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("A new registry is one file, a GeoPackage 1.3, in write-ahead mode, and verifies")
    func created() async throws {
        let store = try await GeoPackageStore.create(at: folder.file()) { store in
            try await store.commit(ChangeSet(by: "a", [Sample.created]), expecting: .empty)
        }
        #expect(Set(folder.names).isSubset(of: ["registry.gpkg", "registry.gpkg-wal", "registry.gpkg-shm", "registry.gpkg-lock"]))
        let header = try contents(folder.file()).prefix(100)
        #expect(header[68..<72] == Data("GPKG".utf8))
        #expect(header[60..<64].reduce(0) { $0 << 8 | Int($1) } == 10_300)
        #expect(header[18] == 2 && header[19] == 2)
        #expect(try await store.read { try $0.head().number } == 1)
        #expect(try await store.verify(limit: 9).isClean)
    }

    @Test("What fills it and throws leaves nothing behind")
    func failing() async throws {
        struct Mistake: Error {}
        await #expect(throws: Mistake.self) {
            _ = try await GeoPackageStore.create(at: folder.file()) { store in
                try await store.commit(ChangeSet(by: "a", [Sample.created]), expecting: .empty)
                _ = try await store.read { try $0.head() }
                throw Mistake()
            }
        }
        #expect(folder.names == [])
    }

    @Test("Where nothing can be made the error says so, and nothing is left")
    func impossible() async throws {
        #expect(await refusal { _ = try await GeoPackageStore.create(at: folder.file("none/registry.gpkg")) { _ in } } == .cannotCreate)
        try FileManager.default.createDirectory(atPath: folder.file("folder"), withIntermediateDirectories: true)
        #expect(await refusal { _ = try await GeoPackageStore.create(at: folder.file("folder")) { _ in } } == .isDirectory)
        #expect(
            await refusal { _ = try await GeoPackageStore.create(at: folder.file("folder"), overwriting: true) { _ in } } == .isDirectory)
        #expect(folder.names == ["folder"])
    }

    @Test("A registry that is there is replaced only when asked, and not by half of one")
    func overwriting() async throws {
        let old = try await RichRegistry.scene(in: folder).store.read { try $0.head() }
        #expect(await refusal { _ = try await GeoPackageStore.create(at: folder.file()) { _ in } } == .registryExists)
        struct Mistake: Error {}
        await #expect(throws: Mistake.self) {
            _ = try await GeoPackageStore.create(at: folder.file(), overwriting: true) { _ in throw Mistake() }
        }
        #expect(try await GeoPackageStore(opening: folder.file()).read { try $0.head() } == old)
        let store = try await GeoPackageStore.create(at: folder.file(), overwriting: true) { store in
            try await store.commit(ChangeSet(by: "a", [Sample.created]), expecting: .empty)
        }
        #expect(try await store.read { try $0.head().number } == 1)
        #expect(try await store.verify(limit: 9).isClean)
    }

    @Test("What is no registry is never overwritten", arguments: ["a text", ""])
    func others(text: String) async throws {
        try Data(text.utf8).write(to: URL(filePath: folder.file()))
        #expect(await refusal { _ = try await GeoPackageStore.create(at: folder.file(), overwriting: true) { _ in } } == .notAGeoPackage)
        #expect(try contents(folder.file()) == Data(text.utf8))
        #expect(folder.names == ["registry.gpkg"])
    }

    @Test("An export that takes the place of one that somebody left with a log does not take that log for its own")
    func exportOverLog() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let file = folder.file("view.gpkg")
        let filter = Filter(on: Sample.day(0))
        let count = try await scene.store.exportPresentView(filter, to: file)
        let writer = try RegistryFile(path: file).openForWriting()
        defer { try? writer.close() }
        try await writer.writeWithoutTransaction { try $0.execute(sql: "UPDATE growing_areas SET name = 'x'") }
        #expect(FileIdentity.size(of: file + "-wal") > 0)
        #expect(try await scene.store.exportPresentView(filter, to: file, overwriting: true) == count)
        #expect(!FileManager.default.fileExists(atPath: file + "-wal"))
        let names = try plainly(file) { try String.fetchAll($0, sql: "SELECT DISTINCT name FROM growing_areas") }
        #expect(!names.isEmpty && !names.contains("x"))
    }

    @Test("The present view can be had as a GeoPackage of its own, which holds nothing else")
    func export() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        try await scene.commit(Sample.decision(90, code: 1, .suspend, on: -1, by: .importer))
        let file = folder.file("view.gpkg")
        var filter = Filter(on: Sample.day(0))
        filter.isPublic = true
        let wanted = try await scene.store.read { try $0.features(filter) }
        #expect(wanted.contains { $0.texts["importerStatus"] == "suspended" } && wanted.contains { $0.texts["importerStatus"] == nil })
        #expect(try await scene.store.exportPresentView(filter, to: file) == wanted.count)
        #expect(await refusal { _ = try await scene.store.exportPresentView(filter, to: file) } == .registryExists)
        #expect(try await scene.store.exportPresentView(filter, to: file, overwriting: true) == wanted.count)
        try plainly(file) { database in
            let ids = try String.fetchAll(database, sql: "SELECT id FROM growing_areas ORDER BY fid")
            #expect(ids == wanted.map(\.id))
            let importers = try Row.fetchAll(database, sql: "SELECT importer_status, importer_status_since FROM growing_areas ORDER BY fid")
            #expect(importers.map { $0["importer_status"] as String? } == wanted.map { $0.texts["importerStatus"] })
            #expect(importers.map { $0["importer_status_since"] as String? } == wanted.map { $0.texts["importerStatusSince"] })
            #expect(try !database.tableExists("journal") && !database.tableExists("personal") && !database.tableExists("farmzone_meta"))
            #expect(
                try Int.fetchOne(database, sql: "SELECT count(*) FROM rtree_growing_areas_geom") == wanted.filter { $0.shape != nil }.count)
            try SQLFunctions.define(in: database)
            try database.execute(sql: "UPDATE growing_areas SET name = 'anybody may'; DELETE FROM growing_areas")
        }
        #expect(await refusal { _ = try GeoPackageStore(opening: file) } == .notOurs)
        #expect(folder.names.filter { $0.hasPrefix("view") } == ["view.gpkg"])
    }
}
