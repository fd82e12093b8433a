"""Edits of a forger who knows the verifier: each once by name, and how the verifier in Python names what it finds."""

import struct

LAST = "entry = (SELECT max(entry) FROM journal)"


def typed(column, kind):
    """A column of the journal's last entry as another type of value, its bytes the same."""
    return f"UPDATE journal SET {column} = CAST({column} AS {kind}) WHERE {LAST}"


def changed(name, old, new):
    """Writes the text of a table, an index or a trigger anew, where SQLite keeps it."""

    def work(database):
        database.execute("PRAGMA writable_schema=ON")
        database.execute("UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = ?", [old, new, name])
        # Other connections read the schema anew.
        version = database.execute("PRAGMA schema_version").fetchone()[0]
        database.execute(f"PRAGMA schema_version={version + 1}")

    return work


def changed_name(name, new):
    def work(database):
        changed(name, "", "")(database)
        database.execute("UPDATE sqlite_master SET name = ? WHERE name = ?", [new, name])

    return work


TREE = "rtree_growing_areas_geom"


def inner_boxes(database):
    """The boxes of the root at nothing: every area is there, and no search by box comes upon one."""
    (root,) = database.execute(f"SELECT data FROM {TREE}_node WHERE nodeno = 1").fetchone()
    depth, count = struct.unpack(">HH", root[:4])
    assert depth > 0, "the tree has no inner nodes"
    changed_root = bytearray(root)
    for cell in range(count):
        changed_root[12 + cell * 24 : 28 + cell * 24] = bytes(16)
    database.execute(f"UPDATE {TREE}_node SET data = ? WHERE nodeno = 1", [bytes(changed_root)])


def lost_leaf(database):
    """The root has a cell less; SQLite counts what is left and finds nothing wrong."""
    (root,) = database.execute(f"SELECT data FROM {TREE}_node WHERE nodeno = 1").fetchone()
    count = int.from_bytes(root[2:4], "big") - 1
    database.execute(f"UPDATE {TREE}_node SET data = ? WHERE nodeno = 1", [root[:2] + count.to_bytes(2, "big") + root[4:]])


SUSPENSION = "WHEN NEW.kind = 'suspend' BEGIN SELECT RAISE(IGNORE); END"

# What is done, as statements or as a function of the database, and the identifiers of which one at least must be among the problems.
FORGERIES = {
    "the last hash as text": ([typed("hash", "TEXT")], {"entry-unreadable"}),
    "another text as the last hash": ([f"UPDATE journal SET hash = 'abc' WHERE {LAST}"], {"entry-unreadable"}),
    "a previous hash as text": ([typed("previous", "TEXT")], {"entry-unreadable"}),
    "a payload as text": ([typed("payload", "TEXT")], {"entry-unreadable"}),
    "a kind as bytes": ([typed("kind", "BLOB")], {"entry-unreadable"}),
    "an officer as bytes": ([typed("officer", "BLOB")], {"entry-unreadable"}),
    "an officer that is no UTF-8": ([f"UPDATE journal SET officer = CAST(x'616eff' AS TEXT) WHERE {LAST}"], {"entry-altered"}),
    "a time as bytes": ([typed("recorded_at", "BLOB")], {"entry-unreadable"}),
    "a name of a mark that is no text": (["INSERT INTO farmzone_meta VALUES (x'ff', 'x')"], {"row-foreign"}),
    "a trigger that swallows suspensions": ([f"CREATE TRIGGER evil BEFORE INSERT ON Decisions {SUSPENSION}"], {"schema-altered"}),
    "a trigger on the journal": (["CREATE TRIGGER evil BEFORE INSERT ON JOURNAL BEGIN SELECT RAISE(IGNORE); END"], {"schema-altered"}),
    "a trigger on a table of somebody else's": (
        ["CREATE TABLE notes (a)", "CREATE TRIGGER evil AFTER INSERT ON notes BEGIN DELETE FROM codes; END"], {"schema-altered"}),
    "a guard that is gone": (["DROP TRIGGER guard_codes_update"], {"schema-altered"}),
    "a guard that guards nothing": (changed("guard_codes_update", "farmzone_writes()", "1"), {"schema-altered"}),
    "an index that keeps codes apart": (["CREATE UNIQUE INDEX evil ON codes (area_id, version)"], {"schema-altered"}),
    "an index that is gone": (["DROP INDEX index_codes_1"], {"schema-altered"}),
    "a table with its name in capitals": (changed_name("codes", "Codes"), {"schema-altered", "table-missing"}),
    "a column more": (["ALTER TABLE journal ADD COLUMN remark"], {"schema-altered"}),
    "a column that is another's": (changed("codes", '"market" TEXT NOT NULL', '"market" TEXT'), {"schema-altered"}),
    "a journal that is a question": (
        ["ALTER TABLE journal RENAME TO kept", "CREATE VIEW journal AS SELECT * FROM kept"], {"schema-altered"}),
    "a view of nearly our name": (['CREATE VIEW "codes " AS SELECT * FROM codes'], {"schema-altered"}),
    "a layer of nearly our name": (
        ['CREATE TABLE "Growing_areas " (fid INTEGER PRIMARY KEY, geom BLOB)',
         "INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('Growing_areas ', 'features', 4326)"], {"row-foreign"}),
    "a layer of nearly our title": (
        ["CREATE TABLE layer (fid INTEGER PRIMARY KEY, geom BLOB)",
         "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('layer', 'features', 'growing  areas')"], {"row-foreign"}),
    "an older schema": (["UPDATE farmzone_meta SET value = '4' WHERE name = 'schema'"], {"row-altered"}),
    "a schema that is no text": (["UPDATE farmzone_meta SET value = CAST(value AS BLOB) WHERE name = 'schema'"], {"row-altered"}),
    "a mark that is none of ours": (["INSERT INTO farmzone_meta VALUES ('personal', 'gone')"], {"row-altered"}),
    "another application": (["PRAGMA application_id=5"], {"schema-altered"}),
    "another version of GeoPackage": (["PRAGMA user_version=5"], {"schema-altered"}),
    "a layer in another system": (["UPDATE gpkg_contents SET srs_id = 0 WHERE table_name = 'plots'"], {"row-altered"}),
    "a layer under another title": (["UPDATE gpkg_contents SET identifier = 'x' WHERE table_name = 'plots'"], {"row-altered"}),
    "a layer with a description": (["UPDATE gpkg_contents SET description = 'x' WHERE table_name = 'plots'"], {"row-altered"}),
    "a layer said to lie elsewhere": (
        ["UPDATE gpkg_contents SET min_x = 0, min_y = 0, max_x = 1, max_y = 1 WHERE table_name = 'growing_areas'"], {"row-altered"}),
    "an empty layer said to lie somewhere": (
        ["UPDATE gpkg_contents SET max_x = 106.3 WHERE table_name = 'production_zones'"], {"row-altered"}),
    "a layer that is not told of": (["DELETE FROM gpkg_contents WHERE table_name = 'codes'"], {"row-missing"}),
    "outlines said to be points": (
        ["UPDATE gpkg_geometry_columns SET geometry_type_name = 'POINT' WHERE table_name = 'plots'"], {"row-missing"}),
    "outlines said to have heights": (["UPDATE gpkg_geometry_columns SET z = 1 WHERE table_name = 'plots'"], {"row-missing"}),
    "a system that is defined otherwise": (["UPDATE gpkg_spatial_ref_sys SET definition = 'x' WHERE srs_id = 4326"], {"row-altered"}),
    "an index that GeoPackage is not told of": (["DELETE FROM gpkg_extensions WHERE table_name = 'plots'"], {"row-missing"}),
    "an extension of our layer": (
        ["INSERT INTO gpkg_extensions VALUES ('plots', 'label', 'gpkg_schema', 'x', 'read-write')"], {"row-foreign"}),
    "boxes of inner nodes at nothing": (inner_boxes, {"row-altered"}),
    "a leaf that no node leads to": (lost_leaf, {"row-foreign"}),
    "a root that is cut off": ([f"UPDATE {TREE}_node SET data = substr(data, 1, 1000) WHERE nodeno = 1"], {"row-altered", "file-damaged"}),
    "a leaf that is cut off": ([f"UPDATE {TREE}_node SET data = substr(data, 1, 1000) WHERE nodeno = 2"], {"row-altered", "file-damaged"}),
    "rows that lead to another leaf": ([f"UPDATE {TREE}_rowid SET nodeno = 3"], {"row-altered"}),
    "rows that lead to no leaf": ([f"DELETE FROM {TREE}_rowid"], {"row-missing"}),
    "leaves that lead to no root": ([f"DELETE FROM {TREE}_parent"], {"row-missing"}),
    "a leaf under another": ([f"UPDATE {TREE}_parent SET parentnode = 2 WHERE nodeno = 3"], {"row-altered"}),
    "words that are looked for on another page": (
        ["UPDATE search_index_idx SET pgno = pgno + 2 WHERE length(term) > 0"], {"row-altered", "file-damaged"}),
    "words that are looked for nowhere": (["DELETE FROM search_index_idx"], {"row-altered", "file-damaged"}),
    "words of which one is looked for elsewhere": (
        ["UPDATE search_index_idx SET term = CAST(term || CAST(x'ff' AS TEXT) AS BLOB) "
         "WHERE term = (SELECT max(term) FROM search_index_idx)"],
        {"row-altered", "file-damaged"}),
    "weights that are gone": (["DELETE FROM search_index_docsize"], {"file-damaged"}),
    "a weight that is another": (
        ["UPDATE search_index_docsize SET sz = x'7f7f0000' WHERE id = (SELECT max(id) FROM search_index_docsize)"], {"file-damaged"}),
    "an order of findings that is none": (["INSERT INTO search_index_config VALUES ('rank', 'nosuch()')"], {"row-altered"}),
    "another version of the lists": (["UPDATE search_index_config SET v = 5"], {"row-altered"}),
    "a page of words that is gone": (
        ["DELETE FROM search_index_data WHERE id = (SELECT max(id) FROM search_index_data)"], {"row-altered", "file-damaged"}),
    "a name in the index that is no UTF-8": (
        ["UPDATE search_index_content SET c0 = CAST(x'61ff' AS TEXT) WHERE id = (SELECT max(id) FROM search_index_content)"],
        {"row-altered"}),
}
