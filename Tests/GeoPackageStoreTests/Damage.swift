import Registry
import Testing

/// What is done to the file, the kind of damage, and its place.
struct Damage: Sendable, CustomTestStringConvertible {
    var name: String
    var sql: String
    var kind: IntegrityProblem.Kind
    var table: String?
    var entry: Int64?
    var row: Int64?
    var testDescription: String { name }

    /// What can be done to the journal.
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
            name: "bytes in the place of an officer", sql: "UPDATE journal SET officer = CAST(officer AS BLOB) WHERE entry = 4",
            kind: .entryUnreadable, table: "journal", entry: 4),
        Damage(
            name: "bytes in the place of a kind", sql: "UPDATE journal SET kind = CAST(kind AS BLOB) WHERE entry = 4",
            kind: .entryUnreadable, table: "journal", entry: 4),
        Damage(
            name: "bytes in the place of a time", sql: "UPDATE journal SET recorded_at = CAST(recorded_at AS BLOB) WHERE entry = 4",
            kind: .entryUnreadable, table: "journal", entry: 4),
        Damage(
            name: "a text in the place of a payload", sql: "UPDATE journal SET payload = CAST(payload AS TEXT) WHERE entry = 4",
            kind: .entryUnreadable, table: "journal", entry: 4),
        Damage(
            name: "a text in the place of a link", sql: "UPDATE journal SET previous = CAST(previous AS TEXT) WHERE entry = 4",
            kind: .entryUnreadable, table: "journal", entry: 4),
        Damage(
            name: "a text in the place of a hash", sql: "UPDATE journal SET hash = CAST(hash AS TEXT) WHERE entry = 4",
            kind: .entryUnreadable, table: "journal", entry: 4),
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
            table: "holidays"),
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

    /// What can be done to the rest of the file.
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
        Damage(
            name: "a trigger on a table whose name is written in other letters",
            sql: "CREATE TRIGGER theirs BEFORE INSERT ON DECISIONS BEGIN SELECT RAISE(IGNORE); END", kind: .schemaAltered,
            table: "decisions"),
        Damage(
            name: "a trigger on the journal, written in other letters",
            sql: "CREATE TRIGGER theirs AFTER INSERT ON Journal BEGIN UPDATE growing_areas SET status = 'active'; END",
            kind: .schemaAltered, table: "journal"),
        Damage(
            name: "a trigger on a side table",
            sql: "CREATE TABLE layer_styles (id); CREATE TRIGGER theirs AFTER INSERT ON layer_styles BEGIN SELECT 1; END",
            kind: .schemaAltered, table: "layer_styles"),
        Damage(
            name: "an index of somebody else's, written in other letters", sql: "CREATE UNIQUE INDEX theirs ON Codes (version, market)",
            kind: .schemaAltered, table: "codes"),
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
            name: "a layer with a description", sql: "UPDATE gpkg_contents SET description = 'x' WHERE table_name = 'plots'",
            kind: .schemaAltered, table: "gpkg_contents"),
        Damage(
            name: "a layer said to lie elsewhere", sql: "UPDATE gpkg_contents SET min_x = 0 WHERE table_name = 'growing_areas'",
            kind: .schemaAltered, table: "gpkg_contents"),
        Damage(
            name: "an R-tree row removed", sql: "DELETE FROM rtree_growing_areas_geom WHERE id = (SELECT min(fid) FROM growing_areas)",
            kind: .rowMissing,
            table: "rtree_growing_areas_geom"),
        Damage(
            name: "an R-tree row moved", sql: "UPDATE rtree_area_boundaries_geom SET minx = 0 WHERE id = \(1 << 20 | 1)", kind: .rowAltered,
            table: "rtree_area_boundaries_geom", row: 1 << 20 | 1),
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
            name: "lengths lost from the search index", sql: "DELETE FROM search_index_docsize", kind: .rowMissing, table: "search_index"),
        Damage(
            name: "the sum of lengths changed in the search index", sql: "UPDATE search_index_data SET block = x'01000000' WHERE id = 1",
            kind: .rowAltered, table: "search_index", row: 1),
        Damage(
            name: "a setting added to the search index", sql: "INSERT INTO search_index_config VALUES ('rank', 'none()')",
            kind: .rowForeign, table: "search_index"),
        Damage(
            name: "a mark of what was left out that is none", sql: "INSERT INTO farmzone_meta VALUES ('personal', 'x')",
            kind: .rowForeign, table: "farmzone_meta"),
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
}
