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

    /// Changes some columns in the first row of a table, and returns its number.
    private func change(_ name: String, _ key: String, _ columns: [String], in database: Database) throws -> Int64 {
        let row = try #require(try Int64.fetchOne(database, sql: "SELECT \"\(key)\" FROM \"\(name)\" LIMIT 1"), "\(name)")
        for column in columns {
            let question = "SELECT \"\(column)\" FROM \"\(name)\" WHERE \"\(key)\" = ?"
            let value: DatabaseValue
            switch try DatabaseValue.fetchOne(database, sql: question, arguments: [row])?.storage {
            case .int64(let number)?: value = (number + 1).databaseValue
            case .double(let number)?: value = (number + 1).databaseValue
            case .string(let text)?: value = "\(text) ".databaseValue
            default:
                let bytes = column == "geom" ? GeoPackageBlob.bytes(of: Sample.square(900, 900)) : [1, 2, 3]
                value = Data(bytes).databaseValue
            }
            try database.execute(sql: "UPDATE \"\(name)\" SET \"\(column)\" = ? WHERE \"\(key)\" = ?", arguments: [value, row])
        }
        return row
    }

    @Test("A row that was changed in any column of any table is named with its table, its number and those columns")
    func columns() async throws {
        let changed = try plainly(path) { database in
            try SQLFunctions.define(in: database)
            return try Schema.tables.map { table in
                // The sealed values are held against their digests instead, which other tests change.
                let columns = table.columns.dropFirst().map(\.name).filter { !["salt", "ciphertext"].contains($0) }
                return (table.name, try change(table.name, table.key, columns, in: database), columns)
            }
        }
        let found = try await problems()
        for (name, row, columns) in changed {
            let problem = found.first { $0.kind == .rowAltered && $0.table == name && $0.row == row }
            #expect(problem?.detail.split(separator: ", ").map(String.init) == columns, "\(name)")
        }
    }

    @Test("A row that was deleted from any table is missing, one that was added is foreign")
    func rows() async throws {
        let keys = Dictionary(uniqueKeysWithValues: Schema.tables.map { ($0.name, $0.key) })
        for (name, key) in keys {
            try tampering(path, "UPDATE \"\(name)\" SET \"\(key)\" = 999999 WHERE \"\(key)\" = (SELECT min(\"\(key)\") FROM \"\(name)\")")
        }
        let found = try await problems()
        for name in keys.keys {
            #expect(found.contains { $0.kind == .rowForeign && $0.row == 999_999 && $0.table == name }, "\(name)")
            #expect(found.contains { $0.kind == .rowMissing && $0.table == name }, "\(name)")
        }
    }

    @Test("Damage is named by its kind and its place", arguments: Damage.journal + Damage.file)
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

    /// A registry of so many areas that its trees have nodes above their leaves, and its search index several pages.
    private func many() async throws -> String {
        let scene = try await folder.scene("many.gpkg")
        let areas = (Int64(1)...120).map { number in
            Sample.registration(number) { $0.name = "\(number * 7919)\(String(repeating: "x", count: 60))" }
        }
        try await scene.commit([Sample.created] + areas)
        #expect(try await scene.store.verify(limit: 9).problems == [])
        return folder.file("many.gpkg")
    }

    @Test("A tree whose upper nodes leave out what lies below is found", arguments: ["growing_areas", "area_boundaries"])
    func innerNodes(table: String) async throws {
        let path = try await many()
        let tree = "rtree_\(table)_geom"
        try plainly(path) { database in
            let root = try #require(try Data.fetchOne(database, sql: "SELECT data FROM \(tree)_node WHERE nodeno = 1"))
            var bytes = [UInt8](root)
            try #require(bytes[1] > 0, "the root has nodes below it")
            // Each cell is the number of a node and the four sides of its box.
            for cell in 0..<Int(bytes[3]) { for place in 8..<24 { bytes[4 + cell * 24 + place] = 0 } }
            try database.execute(sql: "UPDATE \(tree)_node SET data = ? WHERE nodeno = 1", arguments: [Data(bytes)])
        }
        let found = try await GeoPackageStore(examining: path).verify(limit: 9).problems
        #expect(found.contains { $0.kind == .fileDamaged && $0.table == tree }, "\(found)")
    }

    @Test("A tree whose leaves are not found from its rows is found")
    func treeRows() async throws {
        try tampering(path, "DELETE FROM rtree_growing_areas_geom_rowid")
        let found = try await problems()
        #expect(found.contains { $0.kind == .fileDamaged && $0.table == "rtree_growing_areas_geom" }, "\(found)")
    }

    @Test("A search index that holds all words and leads to none of them is found")
    func searchPages() async throws {
        let path = try await many()
        let pages = try plainly(path) { try Int.fetchOne($0, sql: "SELECT count(*) FROM search_index_idx WHERE length(term) > 0") }
        try #require(pages ?? 0 > 0)
        try tampering(path, "UPDATE search_index_idx SET pgno = pgno + 2 WHERE length(term) > 0")
        let found = try await GeoPackageStore(examining: path).verify(limit: 9).problems
        #expect(found.contains { $0.kind == .fileDamaged && $0.table == "search_index" }, "\(found)")
    }

    @Test("Tables and views of others are told beside, and those that QGIS is known to make are not")
    func strangers() async throws {
        try plainly(path) { database in
            try database.execute(
                sql: """
                    CREATE TABLE theirs (a); CREATE INDEX theirs_index ON theirs (a); CREATE VIEW today AS SELECT * FROM growing_areas;
                    CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_name TEXT, UNIQUE (f_table_name));
                    CREATE INDEX styles ON layer_styles (id); CREATE TABLE qgis_projects (name TEXT PRIMARY KEY)
                    """)
        }
        let report = try await GeoPackageStore(examining: path).verify(limit: 9)
        #expect(report.problems == [])
        #expect(report.strangers == ["index theirs_index", "table theirs", "view today"])
    }

    @Test("An extent that another program found and wrote down is no fault, and the next change takes it back")
    func extents() async throws {
        let found = "SELECT min(minx), min(miny), max(maxx), max(maxy) FROM rtree_growing_areas_geom"
        try plainly(path) { database in
            try database.execute(
                sql: "UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) = (\(found)) WHERE table_name = 'growing_areas'")
        }
        #expect(try await problems() == [])
        let store = try GeoPackageStore(opening: path)
        let head = try await store.read { try $0.head() }
        try await store.commit(ChangeSet(by: "a", [Sample.registration(9)]), expecting: head)
        let told = try plainly(path) { try Int.fetchOne($0, sql: "SELECT count(*) FROM gpkg_contents WHERE min_x IS NOT NULL") }
        #expect(told == 0)
        #expect(try await problems() == [])
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
