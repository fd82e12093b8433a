import Foundation
import GRDB
@testable import GeoPackageStore
import Journal
import Registry
import RegistryStoreContract
import Testing

@Suite("Tables that only FarmZone may change")
struct GuardTests {
    static let tables = Schema.tables.map(\.name) + ["journal", "farmzone_meta"]
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("Another program can insert, update and delete in none of our tables, and says why")
    func refused() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        let before = try dump(folder.file())
        try plainly(folder.file()) { database in
            for table in GuardTests.tables {
                let columns = try database.columns(in: table).map { "\"\($0.name)\"" }
                let key = try #require(columns.first)
                for sql in [
                    "UPDATE \"\(table)\" SET \(key) = \(key)", "UPDATE \"\(table)\" SET \(columns.last ?? key) = NULL",
                    "DELETE FROM \"\(table)\"",
                    "INSERT INTO \"\(table)\" SELECT * FROM \"\(table)\" LIMIT 1",
                    "INSERT OR REPLACE INTO \"\(table)\" SELECT * FROM \"\(table)\" LIMIT 1",
                    "INSERT INTO \"\(table)\" DEFAULT VALUES",
                ] {
                    let error = #expect(throws: DatabaseError.self, "\(sql)") { try database.execute(sql: sql) }
                    #expect(error?.message?.contains("farmzone_writes") ?? false, "\(sql): \(error?.message ?? "")")
                }
            }
        }
        #expect(try dump(folder.file()) == before)
        #expect(try await scene.store.verify(limit: 9).isClean)
    }

    @Test("Every table has its three guards, and the rich registry a row for each")
    func complete() async throws {
        _ = try await RichRegistry.scene(in: folder)
        try plainly(folder.file()) { database in
            for table in GuardTests.tables {
                let guards = try String.fetchAll(
                    database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? AND name LIKE 'guard%'",
                    arguments: [table])
                #expect(guards.count == 3, "\(table)")
                #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\(table)\"") ?? 0 > 0, "\(table)")
            }
        }
    }

    /// Lists a text in the schema under its kind in other letters, as only a forger does: SQLite runs the text all the same.
    private static func forged(_ type: String, _ table: String, _ text: String) -> String {
        """
        PRAGMA writable_schema = ON; INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql)
        VALUES ('\(type)', 'theirs', '\(table)', 0, '\(text)'); PRAGMA writable_schema = OFF
        """
    }

    @Test("A trigger is found by what it does, whatever the list of the schema calls it", arguments: ["TRIGGER", "Trigger", "trigger"])
    func disguised(type: String) async throws {
        let scene = try await folder.scene()
        try await scene.commit(Sample.created)
        let text = "CREATE/**/TRIGGER theirs AFTER INSERT ON decisions BEGIN SELECT 1; END"
        try tampering(folder.file(), GuardTests.forged(type, "decisions", text))
        let problems = try await scene.store.verify(limit: 9).problems
        #expect(problems.contains { $0.kind == .schemaAltered && $0.detail.hasSuffix("theirs") }, "\(problems)")
        try await scene.store.rebuild()
        #expect(try await scene.store.verify(limit: 9).problems == [])
    }

    @Test(
        "Nobody is told that something is recorded which a trigger of somebody else's keeps out",
        arguments: [
            "CREATE TRIGGER theirs BEFORE INSERT ON JOURNAL BEGIN SELECT RAISE(IGNORE); END",
            "CREATE TRIGGER theirs AFTER INSERT ON Journal BEGIN UPDATE journal SET payload = x'A0' WHERE entry = new.entry; END",
            "CREATE TRIGGER theirs BEFORE INSERT ON Settings BEGIN SELECT RAISE(IGNORE); END",
            forged("TRIGGER", "Journal", "CREATE /* */ TRIGGER theirs BEFORE INSERT ON Journal BEGIN SELECT RAISE(IGNORE); END"),
            forged("Trigger", "SETTINGS", "create -- x\ntrigger theirs BEFORE INSERT ON settings BEGIN SELECT RAISE(IGNORE); END"),
        ])
    func swallowed(trigger: String) async throws {
        let scene = try await folder.scene()
        try await scene.commit(Sample.created)
        try tampering(folder.file(), trigger)
        let before = try dump(folder.file())
        #expect(await refusal { try await scene.commit(.settingChanged(name: "host", value: "a")) } == .damaged)
        #expect(try dump(folder.file()) == before)
        try await scene.store.rebuild()
        try await scene.commit(.settingChanged(name: "host", value: "a"))
        #expect(try await scene.store.verify(limit: 9).problems == [])
    }

    @Test("Other programs may read, and keep side tables of their own")
    func sideTables() async throws {
        let scene = try await RichRegistry.scene(in: folder)
        try plainly(folder.file()) { database in
            try database.execute(
                sql: """
                    CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, styleQML TEXT); INSERT INTO layer_styles VALUES (1, '<qgis/>');
                    INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('layer_styles', 'attributes', 'layer_styles')
                    """)
            #expect(try String.fetchAll(database, sql: "SELECT name FROM growing_areas").contains("Vùng 1"))
        }
        #expect(try await scene.store.verify(limit: 9).problems == [])
        try await scene.commit(Sample.registration(9))
        #expect(try await scene.store.verify(limit: 9).problems == [])
    }

    @Test("Write-ahead mode is asserted again after another program has left it")
    func journalMode() async throws {
        let clock = TestClock()
        do { _ = try await folder.store(clock: clock) }
        let mode = try plainly(folder.file()) { try String.fetchOne($0, sql: "PRAGMA journal_mode=DELETE") }
        #expect(mode == "delete")
        #expect(try contents(folder.file())[18] == 1)
        let scene = Scene(store: try GeoPackageStore(opening: folder.file(), clock: { clock.now }), clock: clock)
        try await scene.commit([Sample.created, Sample.registration(1)])
        #expect(try contents(folder.file())[18] == 2)
        #expect(try await scene.store.verify(limit: 9).isClean)
    }

    @Test("Nothing is checkpointed by itself, and deleted bytes are overwritten, on the connections that write")
    func pragmas() async throws {
        _ = try await folder.store()
        let queue = try RegistryFile(path: folder.file()).openForWriting()
        defer { try? queue.close() }
        try queue.inDatabase { database in
            for (pragma, value) in [
                ("journal_mode", "wal"), ("synchronous", "2"), ("wal_autocheckpoint", "0"), ("mmap_size", "0"), ("secure_delete", "1"),
                ("foreign_keys", "1"),
                ("recursive_triggers", "1"),
            ] {
                let found = try String.fetchOne(database, sql: "PRAGMA \(pragma)")
                #expect(found == value, "\(pragma)")
            }
        }
    }
}
