import Foundation
import Glibc
import GRDB
@testable import GeoPackageStore
import Journal
import Registry
import RegistryStoreContract
import TestSupport
import Testing

@Suite("Opening what may not be a registry")
struct OpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func opening(_ name: String) async -> RegistryError.Code? {
        await refusal { _ = try GeoPackageStore(opening: folder.file(name)) }
    }

    @Test("A file that is not there, a folder, and files of other kinds are named as what they are, and left as they were")
    func others() async throws {
        try FileManager.default.createDirectory(atPath: folder.file("folder"), withIntermediateDirectories: true)
        try Data().write(to: URL(filePath: folder.file("empty")))
        try Data("a text".utf8).write(to: URL(filePath: folder.file("text")))
        try Data("SQLite format 3\0".utf8).write(to: URL(filePath: folder.file("short")))
        try Data(repeating: 7, count: 10_000).write(to: URL(filePath: folder.file("noise")))
        try plainly(folder.file("foreign")) { try $0.execute(sql: "CREATE TABLE t (a)") }
        let before = folder.names
        for (name, code) in [
            ("missing", .noSuchRegistry), ("missing/deeper", .noSuchRegistry), ("folder", .isDirectory), ("empty", .notAGeoPackage),
            ("text", .notAGeoPackage), ("short", .notAGeoPackage), ("noise", .notAGeoPackage), ("foreign", .notAGeoPackage),
        ] as [(String, RegistryError.Code)] {
            #expect(await opening(name) == code, "\(name)")
            #expect(await refusal { _ = try GeoPackageStore(examining: folder.file(name)) } == code, "\(name), examined")
        }
        #expect(folder.names == before)
        #expect(try contents(folder.file("text")) == Data("a text".utf8))
    }

    @Test(
        "Somebody else's GeoPackage is not ours, and is left as it was to the byte",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func somebodyElses() async throws {
        let file = folder.file("theirs.gpkg")
        try FileManager.default.copyItem(at: SharedData.url("fields/1_vietnam_areas.gpkg"), to: URL(filePath: file))
        let before = try contents(file)
        #expect(await opening("theirs.gpkg") == .notOurs)
        #expect(await refusal { _ = try await GeoPackageStore.create(at: file, overwriting: true) { _ in } } == .notOurs)
        #expect(try contents(file) == before)
        #expect(folder.names == ["theirs.gpkg"])
    }

    @Test("A name that begins like an address is a name", arguments: ["file:y.gpkg", "file:y?mode=memory", "file:///y.gpkg?immutable=1"])
    func addresses(name: String) throws {
        #expect(RegistryFile(path: name).place == FileManager.default.currentDirectoryPath + "/" + name)
        #expect(RegistryFile(path: "/a/" + name).place == "/a/" + name)
    }

    @Test("Whoever has a registry open reads the one that took its place")
    func replaced() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let old = try await scene.store.read { try $0.head() }
        let other = try await folder.scene("other.gpkg")
        let head = try await other.commit([Sample.created, Sample.registration(1)])
        try other.store.backup(to: folder.file(), overwriting: true)
        #expect(head != old)
        #expect(try await scene.store.read { try $0.head() } == head)
        try FileManager.default.removeItem(atPath: folder.file())
        #expect(await refusal { _ = try await scene.store.read { try $0.head() } } == .noSuchRegistry)
    }

    @Test("A file that took another's place, or that changed where nobody would see it, is told from it")
    func identities() throws {
        let file = folder.file("file")
        try Data("one".utf8).write(to: URL(filePath: file))
        let (plain, whole) = (FileIdentity(of: file, hasState: false), FileIdentity(of: file, hasState: true))
        #expect(plain != nil && plain == FileIdentity(of: file, hasState: false) && whole == FileIdentity(of: file, hasState: true))
        let handle = try FileHandle(forWritingTo: URL(filePath: file))
        try handle.write(contentsOf: Data("longer".utf8))
        try handle.close()
        #expect(plain == FileIdentity(of: file, hasState: false) && whole != FileIdentity(of: file, hasState: true))
        try Data("other".utf8).write(to: URL(filePath: folder.file("other")))
        #expect(rename(folder.file("other"), file) == 0)
        #expect(plain != FileIdentity(of: file, hasState: false))
        #expect(FileIdentity(of: folder.file("none"), hasState: false) == nil)
    }

    @Test("A schema that is newer than the program is refused with both versions")
    func newer() async throws {
        _ = try await folder.store()
        try tampering(folder.file(), "UPDATE farmzone_meta SET value = '99' WHERE name = 'schema'")
        for open in [{ _ = try GeoPackageStore(opening: $0) }, { _ = try GeoPackageStore(examining: $0) }] as [(String) throws -> Void] {
            let error = #expect(throws: RegistryError.self) { try open(folder.file()) }
            #expect(error?.code == .newerSchema)
            #expect(error?.values["found"] == "99" && error?.values["known"] == String(Schema.version))
        }
    }

    @Test("A file that does not say its schema is damaged", arguments: ["'abc'", "''", "'1.5'"])
    func noVersion(value: String) async throws {
        _ = try await folder.store()
        try tampering(folder.file(), "UPDATE farmzone_meta SET value = \(value) WHERE name = 'schema'")
        #expect(await opening("registry.gpkg") == .damaged)
        let report = try await GeoPackageStore(examining: folder.file()).verify(limit: 9)
        #expect(report.problems.contains { $0.table == "farmzone_meta" && $0.kind == .rowAltered })
    }

    @Test("A registry without its journal, or without what it says of itself, is not ours", arguments: ["journal", "farmzone_meta"])
    func missingTable(table: String) async throws {
        _ = try await folder.store()
        try tampering(folder.file(), "DROP TABLE \(table)")
        #expect(await opening("registry.gpkg") == .notOurs)
    }

    @Test("A registry that is cut off is damaged")
    func cutOff() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let bytes = try contents(scene.store.path)
        let file = folder.file("cut.gpkg")
        try bytes.prefix(bytes.count / 2).write(to: URL(filePath: file))
        let code = await refusal { _ = try await GeoPackageStore(examining: file).verify(limit: 9) }
        #expect(code == .damaged || code == nil)
        if code == nil {
            let report = try await GeoPackageStore(examining: file).verify(limit: 9)
            #expect(!report.isClean)
        }
    }

    @Test("A file that may not be read is not permitted", .enabled(if: geteuid() != 0, "root may read every file"))
    func permissions() async throws {
        _ = try await folder.store()
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.file())
        #expect(await opening("registry.gpkg") == .notPermitted)
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.file())
        let store = try GeoPackageStore(opening: folder.file())
        #expect(await refusal { try await store.commit(ChangeSet(by: "a", [Sample.created]), expecting: .empty) } == .notPermitted)
    }

    @Test("A link to a registry opens it")
    func link() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        try FileManager.default.createSymbolicLink(atPath: folder.file("link.gpkg"), withDestinationPath: folder.file())
        let store = try GeoPackageStore(opening: folder.file("link.gpkg"))
        #expect(try await store.read { try $0.head() } == scene.store.read { try $0.head() })
    }
}
