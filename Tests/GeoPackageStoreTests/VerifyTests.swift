import Foundation
import GRDB
@testable import GeoPackageStore
import GeoPrimitives
import Journal
import Registry
import RegistryStoreContract
import Testing

@Suite("Damage that verify names")
struct VerifyTests {
    let folder: TemporaryFolder
    let path: String

    init() async throws {
        folder = try TemporaryFolder()
        // The scene is let go, so that nobody has the file open while it is tampered with.
        path = try await RichRegistry.scene(in: folder).store.path
        // The last connection that may write takes the write-ahead log with it, so that all of it is in the one file.
        try plainly(path) { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    }

    private func problems(limit: Int = 200) async throws -> [IntegrityProblem] {
        try await GeoPackageStore(examining: path).verify(limit: limit).problems
    }

    @Test("An untouched registry has no problems, with all kinds of rows in it")
    func clean() async throws { #expect(try await problems() == []) }

    @Test(
        "A row that was changed in any column is named with its table, its number and those columns", arguments: Schema.tables.map(\.name))
    func columns(table name: String) async throws {
        let table = try #require(Schema.tables.first { $0.name == name })
        let others = table.columns.dropFirst().map(\.name).filter { name != "personal" || !["salt", "ciphertext"].contains($0) }
        let row = try plainly(path) { database in
            try SQLFunctions.define(in: database)
            let row = try #require(try Int64.fetchOne(database, sql: "SELECT \"\(table.key)\" FROM \"\(name)\" LIMIT 1"))
            for column in others {
                let value: DatabaseValue
                switch try DatabaseValue.fetchOne(
                    database, sql: "SELECT \"\(column)\" FROM \"\(name)\" WHERE \"\(table.key)\" = ?", arguments: [row])?.storage
                {
                case .int64(let number)?: value = (number + 1).databaseValue
                case .double(let number)?: value = (number + 1).databaseValue
                case .string(let text)?: value = "\(text) ".databaseValue
                default:
                    value =
                        column == "geom"
                        ? Data(GeoPackageBlob.bytes(of: Sample.square(900, 900))).databaseValue : Data([1, 2, 3]).databaseValue
                }
                try database.execute(sql: "UPDATE \"\(name)\" SET \"\(column)\" = ? WHERE \"\(table.key)\" = ?", arguments: [value, row])
            }
            return row
        }
        let problem = try #require(try await problems().first { $0.kind == .rowAltered && $0.table == name && $0.row == row })
        #expect(problem.detail.split(separator: ", ").map(String.init) == others)
    }

    @Test("A row that was deleted is missing, one that was added is foreign", arguments: Schema.tables.map(\.name))
    func rows(table name: String) async throws {
        let table = try #require(Schema.tables.first { $0.name == name })
        let key = table.key
        try tampering(path, "UPDATE \"\(name)\" SET \"\(key)\" = 999999 WHERE \"\(key)\" = (SELECT min(\"\(key)\") FROM \"\(name)\")")
        let found = try await problems().filter { $0.table == name }
        #expect(found.contains { $0.kind == .rowForeign && $0.row == 999_999 })
        #expect(found.contains { $0.kind == .rowMissing })
    }

    /// What is done to the file, the kind of damage, and its place.
    struct Damage: Sendable, CustomTestStringConvertible {
        var name: String
        var sql: String
        var kind: IntegrityProblem.Kind
        var table: String?
        var entry: Int64?
        var row: Int64?
        var testDescription: String { name }
    }

    static let journal: [Damage] = [
        Damage(
            name: "an altered payload",
            sql: "UPDATE journal SET payload = CAST(replace(payload, 'Vùng 2', 'Vùng 3') AS BLOB) WHERE entry = 14",
            kind: .entryAltered, table: "journal", entry: 14),
        Damage(
            name: "another officer", sql: "UPDATE journal SET officer = 'x' WHERE entry = 5", kind: .entryAltered, table: "journal",
            entry: 5),
        Damage(
            name: "another time",
            sql: "UPDATE journal SET recorded_at = '2026-05-12T03:00:00.000Z' WHERE entry = (SELECT max(entry) FROM journal)",
            kind: .entryAltered, table: "journal"),
        Damage(
            name: "an earlier time", sql: "UPDATE journal SET recorded_at = '2020-05-12T03:00:00.000Z' WHERE entry = 5", kind: .chainBroken,
            table: "journal", entry: 5),
        Damage(
            name: "another kind", sql: "UPDATE journal SET kind = 'setting.changed/1' WHERE entry = 4", kind: .entryAltered,
            table: "journal", entry: 4),
        Damage(
            name: "a kind that is none", sql: "UPDATE journal SET kind = 'Nothing' WHERE entry = 4", kind: .entryUnreadable,
            table: "journal", entry: 4),
        Damage(
            name: "a kind that is not known", sql: "UPDATE journal SET kind = 'area.painted/1' WHERE entry = 4", kind: .entryUnreadable,
            table: "journal", entry: 4),
        Damage(
            name: "a time that is none", sql: "UPDATE journal SET recorded_at = 'today' WHERE entry = 4", kind: .entryUnreadable,
            table: "journal", entry: 4),
        Damage(
            name: "a payload that is none", sql: "UPDATE journal SET payload = x'FF' WHERE entry = 4", kind: .entryUnreadable,
            table: "journal", entry: 4),
        Damage(
            name: "a swapped hash", sql: "UPDATE journal SET hash = zeroblob(32) WHERE entry = 6", kind: .entryAltered, table: "journal",
            entry: 6),
        Damage(
            name: "a hash of another length", sql: "UPDATE journal SET hash = x'00' WHERE entry = 6", kind: .entryUnreadable,
            table: "journal", entry: 6),
        Damage(
            name: "a swapped link", sql: "UPDATE journal SET previous = zeroblob(32) WHERE entry = 6", kind: .chainBroken, table: "journal",
            entry: 6),
        Damage(name: "a removed entry", sql: "DELETE FROM journal WHERE entry = 7", kind: .chainBroken, table: "journal", entry: 8),
        Damage(name: "the first entry removed", sql: "DELETE FROM journal WHERE entry = 1", kind: .chainBroken, table: "journal", entry: 2),
        Damage(
            name: "the last entry removed", sql: "DELETE FROM journal WHERE entry = (SELECT max(entry) FROM journal)", kind: .rowForeign,
            table: "platforms"),
        Damage(
            name: "two entries in another order",
            sql:
                "UPDATE journal SET entry = -1 WHERE entry = 4; UPDATE journal SET entry = 4 WHERE entry = 5; UPDATE journal SET entry = 5 WHERE entry = -1",
            kind: .chainBroken, table: "journal", entry: 4),
        Damage(
            name: "an added entry",
            sql:
                "INSERT INTO journal SELECT entry + 1, recorded_at, officer, kind, payload, previous, hash FROM journal ORDER BY entry DESC LIMIT 1",
            kind: .chainBroken, table: "journal"),
    ]

    static let file: [Damage] = [
        Damage(name: "a dropped guard", sql: "DROP TRIGGER guard_codes_update", kind: .schemaAltered, table: "codes"),
        Damage(name: "a dropped guard of the journal", sql: "DROP TRIGGER guard_journal_delete", kind: .schemaAltered, table: "journal"),
        Damage(
            name: "a guard that guards nothing",
            sql: "DROP TRIGGER guard_codes_update; CREATE TRIGGER guard_codes_update BEFORE UPDATE ON codes BEGIN SELECT 1; END",
            kind: .schemaAltered,
            table: "codes"),
        Damage(
            name: "a trigger of somebody else's on our table", sql: "CREATE TRIGGER theirs AFTER INSERT ON codes BEGIN SELECT 1; END",
            kind: .schemaAltered,
            table: "codes"),
        Damage(name: "a dropped index", sql: "DROP INDEX index_codes_1", kind: .schemaAltered, table: "codes"),
        Damage(
            name: "an altered index", sql: "DROP INDEX index_codes_1; CREATE INDEX index_codes_1 ON codes (market)", kind: .schemaAltered,
            table: "codes"),
        Damage(name: "an added column", sql: "ALTER TABLE codes ADD COLUMN more TEXT", kind: .schemaAltered, table: "codes"),
        Damage(name: "a renamed column", sql: "ALTER TABLE codes RENAME COLUMN market TO place", kind: .schemaAltered, table: "codes"),
        Damage(name: "a dropped table", sql: "DROP TABLE listings", kind: .schemaAltered, table: "listings"),
        Damage(
            name: "a dropped R-tree", sql: "DROP TABLE rtree_growing_areas_geom", kind: .schemaAltered, table: "rtree_growing_areas_geom"),
        Damage(name: "a dropped search index", sql: "DROP TABLE search_index", kind: .schemaAltered, table: "search_index"),
        Damage(
            name: "a table that is not registered", sql: "DELETE FROM gpkg_geometry_columns WHERE table_name = 'growing_areas'",
            kind: .schemaAltered,
            table: "gpkg_contents"),
        Damage(
            name: "an R-tree row removed", sql: "DELETE FROM rtree_growing_areas_geom WHERE id = (SELECT min(fid) FROM growing_areas)",
            kind: .rowMissing,
            table: "rtree_growing_areas_geom"),
        Damage(
            name: "an R-tree row moved", sql: "UPDATE rtree_area_boundaries_geom SET minx = 0 WHERE id = 1", kind: .rowAltered,
            table: "rtree_area_boundaries_geom", row: 1),
        Damage(
            name: "a name removed from the search index", sql: "DELETE FROM search_index WHERE name = 'HTX Vải'", kind: .rowMissing,
            table: "search_index"),
        Damage(
            name: "a name changed in the search index", sql: "UPDATE search_index SET folded = 'x' WHERE name = 'HTX Vải'",
            kind: .rowAltered,
            table: "search_index"),
        Damage(
            name: "a name added to the search index",
            sql: "INSERT INTO search_index (rowid, exact, folded, name, reference) VALUES (9999, 'a', 'a', 'a', '')",
            kind: .rowForeign, table: "search_index", row: 9999),
        Damage(
            name: "words lost from the search index", sql: "DELETE FROM search_index_data WHERE id > 10", kind: .fileDamaged,
            table: "search_index"),
        Damage(
            name: "another day of the present view", sql: "UPDATE farmzone_meta SET value = '2030-01-01' WHERE name = 'projected_on'",
            kind: .rowAltered,
            table: "farmzone_meta"),
        Damage(
            name: "a fact of the file removed", sql: "DELETE FROM farmzone_meta WHERE name = 'registry'", kind: .rowMissing,
            table: "farmzone_meta"),
        Damage(
            name: "a fact of the file added", sql: "INSERT INTO farmzone_meta VALUES ('x', 'y')", kind: .rowForeign, table: "farmzone_meta"),
        Damage(
            name: "a sealed value changed", sql: "UPDATE personal SET ciphertext = x'00' WHERE \"row\" = 1", kind: .rowAltered,
            table: "personal", row: 1),
        Damage(
            name: "a salt changed", sql: "UPDATE personal SET salt = x'00' WHERE \"row\" = 2", kind: .rowAltered, table: "personal", row: 2),
        Damage(
            name: "sealed values removed", sql: "UPDATE personal SET salt = NULL, ciphertext = NULL WHERE \"row\" = 1", kind: .rowAltered,
            table: "personal",
            row: 1),
    ]

    @Test("Damage is named by its kind and its place", arguments: journal + file)
    func damage(_ damage: Damage) async throws {
        try tampering(path, damage.sql)
        let found = try await problems()
        let named = found.contains { problem in
            problem.kind == damage.kind && problem.table == damage.table && (damage.entry == nil || problem.entry == damage.entry)
                && (damage.row == nil || problem.row == damage.row)
        }
        #expect(named, "\(found)")
    }

    @Test(
        "A table that is gone is named, and the others are still looked at",
        arguments: Schema.tables.map(\.name) + [
            "gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions", "rtree_administrative_units_geom", "search_index",
        ])
    func dropped(table: String) async throws {
        try tampering(
            path, "UPDATE codes SET market = 'XX'; UPDATE listings SET platform = 'x'; PRAGMA foreign_keys=OFF; DROP TABLE \"\(table)\"")
        let found = try await problems()
        #expect(found.contains { $0.kind == .schemaAltered && $0.table == table }, "\(found)")
        #expect(found.contains { $0.kind == .rowAltered && $0.table == (table == "codes" ? "listings" : "codes") }, "\(found)")
    }

    @Test("An altered entry is named once, and not all that follow it")
    func once() async throws {
        try tampering(path, "UPDATE journal SET officer = 'x' WHERE entry = 5")
        let altered = try await problems().filter { $0.table == "journal" }
        #expect(altered.map(\.entry) == [5])
    }

    @Test("No more problems are returned than were asked for")
    func limit() async throws {
        try tampering(path, "DELETE FROM crops; DELETE FROM varieties; DELETE FROM codes")
        #expect(try await problems(limit: 3).count == 3)
        #expect(try await problems(limit: 0).isEmpty)
    }

    @Test("A flipped bit in what the file stores is found, wherever the text is")
    func flippedBits() async throws {
        let bytes = [UInt8](try contents(path))
        let texts = ["VNBGOR9001", "Vùng 2", "HTX Nhãn", "vải thiều", "phone", "decree", "shopee", "thuỷ"]
        var flips = 0
        for text in texts {
            let pattern = Array(text.utf8)
            var start = 0
            // The first places are those of the tables and the journal; each costs a whole verification.
            for _ in 0..<2 {
                guard let place = bytes[start...].firstRange(of: pattern)?.lowerBound else { break }
                start = place + pattern.count
                flips += 1
                var changed = bytes
                changed[place] ^= 0x01
                try Data(changed).write(to: URL(filePath: path))
                do {
                    #expect(!(try await problems().isEmpty), "\(text) at \(place)")
                } catch let error as RegistryError {
                    #expect(error.code == .damaged, "\(text) at \(place): \(error.values)")
                }
            }
        }
        #expect(flips > texts.count)
    }

    @Test("A page whose head is damaged is found")
    func pages() async throws {
        let bytes = [UInt8](try contents(path))
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        try #require(size >= 512 && bytes.count.isMultiple(of: size))
        for page in stride(from: 1, to: bytes.count / size, by: 17) {
            var changed = bytes
            // The first byte of a page of a tree says what kind it is; an overflow page begins with the number of the next.
            changed[page * size] ^= 0x5A
            try Data(changed).write(to: URL(filePath: path))
            do {
                #expect(!(try await problems().isEmpty), "page \(page + 1)")
            } catch let error as RegistryError {
                #expect(error.code == .damaged, "page \(page + 1): \(error)")
            }
        }
    }
}
