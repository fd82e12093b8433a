"""What a registry is made of beside its rows: tables, indexes and triggers by their texts, and what GeoPackage's own tables say of them.

Whoever may write a file may add a trigger that swallows the next suspension, or a layer whose name looks like ours. What is known here is
compared to the letter; whatever else is in the file is named, and it is an error where it acts on our tables or could be taken for one.
"""

import os
import re
import unicodedata

from tables import REFERENCE, TABLES

VERSION = "5"
APPLICATION = int.from_bytes(b"GPKG", "big")
GEOPACKAGE = 10300
SYSTEM = 4326
LAYERS = {
    "growing_areas": "MULTIPOLYGON", "area_boundaries": "GEOMETRY", "administrative_units": "MULTIPOLYGON",
    "production_zones": "MULTIPOLYGON", "plots": "MULTIPOLYGON", "facilities": "POINT",
}
# What GeoPackage calls our tables; those that are not here it is not told of.
TITLES = {
    "growing_areas": "Growing areas", "area_boundaries": "Boundaries through time",
    "administrative_units": "Administrative units through time", "areas": "Facts of growing areas through time",
    "codes": "Growing-area codes", "decisions": "Decisions on codes", "code_states": "States of codes day by day",
    "organisations": "Organisations", "unit_successions": "What units went over into", "products": "OCOP products",
    "listings": "Where products are sold", "production_zones": "Production zones through time",
    "plots": "Plots of households through time", "unit_assignments": "Where areas came to lie when their units were split",
    "lots": "Lots", "lot_sources": "What codes gave to lots", "stamp_runs": "Runs of stamps",
    "stamp_links": "Links of other issuers' stamps", "facilities": "Packing houses and treatment plants",
    "facility_decisions": "Decisions on facilities", "facility_pairings": "Facilities and the codes they handle",
    "overlap_acceptances": "Overlaps that two officers accepted", "area_successions": "Areas that were closed, split or merged",
    "code_aliases": "Other texts of growing-area codes", "code_renumberings": "Codes that go on under another text",
    "area_visibilities": "How much the public sees of areas, by which consent", **{name: f"Reference: {name}" for name in REFERENCE},
}
WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],'
    'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],'
    'AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)
# By their numbers: name, organisation, its number, definition, description.
SYSTEMS = {
    -1: ("Undefined Cartesian SRS", "NONE", -1, "undefined", "undefined Cartesian coordinate reference system"),
    0: ("Undefined geographic SRS", "NONE", 0, "undefined", "undefined geographic coordinate reference system"),
    4326: ("WGS 84 geodetic", "EPSG", 4326, WGS84, "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid"),
}
TREE_EXTENSION = ("geom", "gpkg_rtree_index", "http://www.geopackage.org/spec120/#extension_rtree", "write-only")
# The tables in which SQLite's modules keep what our virtual tables hold: columns, those of the key marked. Their texts are SQLite's own.
TREE_PARTS = {"node": ["nodeno*", "data"], "rowid": ["rowid*", "nodeno"], "parent": ["nodeno*", "parentnode"]}
WORD_PARTS = {
    "data": ["id*", "block"], "idx": ["segid*", "term*", "pgno"], "content": ["id*", "c0", "c1", "c2", "c3"], "docsize": ["id*", "sz"],
    "config": ["k*", "v"],
}


def plain(sql):
    """A statement with its white space made one blank each, but for what stands in quotes."""
    if not isinstance(sql, str):
        return sql
    return "".join(part if part[0] in "'\"" else re.sub(r"\s+", " ", part) for part in re.findall(r"'[^']*'|\"[^\"]*\"|[^'\"]+|.", sql))


def alike(name):
    """A name as an eye takes it: without letter case, blanks and what cannot be seen."""
    if isinstance(name, bytes):
        name = name.decode("utf-8", "replace")
    text = unicodedata.normalize("NFKC", str(name)).casefold()
    return "".join(letter for letter in text if unicodedata.category(letter)[0] not in "ZC")


def statements():
    """Every statement that makes a table, an index or a trigger of ours, by type and name: the table that it is of, and its text."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "schema.sql"), encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("--")]
    made = [" ".join(sql.split()) for sql in "".join(lines).split(";\n") if sql.strip()]
    for name, columns in REFERENCE.items():
        texts = "".join(f', "{column}" TEXT' for column in columns)
        known = '"recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER'
        made.append(f'CREATE TABLE "{name}" ("row" INTEGER PRIMARY KEY NOT NULL{texts}, {known})')
    for name in LAYERS:
        made += tree(name, TABLES[name][0][0])
    for name in ["journal", "farmzone_meta", *(name for name in TABLES if name != "search_index")]:
        for event in ("INSERT", "UPDATE", "DELETE"):
            made.append(f'CREATE TRIGGER "guard_{name}_{event.lower()}" BEFORE {event} ON "{name}" BEGIN SELECT farmzone_writes(); END')
    found = {}
    for sql in made:
        kind, name = re.match(r'CREATE (?:VIRTUAL )?(TABLE|INDEX|TRIGGER) "?(\w+)', sql).groups()
        table = name if kind == "TABLE" else re.search(r' ON "(\w+)"', sql)[1]
        found[kind.lower(), name] = (table, plain(sql))
    return found


def tree(name, key):
    """The spatial index of a layer and its triggers, as annex F.3 of GeoPackage 1.3 has them."""
    index = f"rtree_{name}_geom"
    void = '(NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))'
    filled = '(NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))'
    box = ", ".join(f'ST_{corner}(NEW."geom")' for corner in ("MinX", "MaxX", "MinY", "MaxY"))
    put = f'INSERT OR REPLACE INTO "{index}" VALUES (NEW."{key}", {box});'
    drop = f'DELETE FROM "{index}" WHERE id = OLD."{key}";'
    both = f'DELETE FROM "{index}" WHERE id IN (OLD."{key}", NEW."{key}");'
    stays, moves = f'OLD."{key}" = NEW."{key}"', f'OLD."{key}" != NEW."{key}"'
    triggers = [
        ("insert", "INSERT", filled, put), ("update1", 'UPDATE OF "geom"', f"{stays} AND {filled}", put),
        ("update2", 'UPDATE OF "geom"', f"{stays} AND {void}", drop), ("update3", "UPDATE", f"{moves} AND {filled}", f"{drop} {put}"),
        ("update4", "UPDATE", f"{moves} AND {void}", both), ("delete", "DELETE", 'OLD."geom" NOTNULL', drop),
    ]
    return [f'CREATE VIRTUAL TABLE "{index}" USING rtree(id, minx, maxx, miny, maxy)'] + [
        f'CREATE TRIGGER "{index}_{end}" AFTER {event} ON "{name}" WHEN {condition} BEGIN {work} END'
        for end, event, condition, work in triggers
    ]


def parts():
    """The tables behind our virtual ones, with their columns."""
    found = {f"search_index_{end}": columns for end, columns in WORD_PARTS.items()}
    for name in LAYERS:
        found.update((f"rtree_{name}_geom_{end}", columns) for end, columns in TREE_PARTS.items())
    return found


class Schema:
    """Holds what a file is made of against what a registry is made of."""

    def __init__(self, database, report):
        self.database = database
        self.report = report
        self.statements = statements()
        self.parts = parts()
        self.ours = {alike(table) for kind, table in self.statements if kind == "table"} | {alike(name) for name in self.parts}

    def wrong(self, table, text):
        self.report.problem("schema-altered", table, None, text)

    def run(self):
        for pragma, wanted in (("application_id", APPLICATION), ("user_version", GEOPACKAGE)):
            for (found,) in self.report.reading("", self.database, f"PRAGMA {pragma}"):
                if found != wanted:
                    self.wrong("", f"{pragma} is {found} and not {wanted}")
        self.objects()
        self.contents()
        self.listed("gpkg_geometry_columns", "table_name, column_name, geometry_type_name, srs_id, z, m", {
            (name, "geom", shape, SYSTEM, 0, 0) for name, shape in LAYERS.items()})
        self.listed("gpkg_extensions", "table_name, column_name, extension_name, definition, scope", {
            (name, *TREE_EXTENSION) for name in LAYERS})
        self.systems()

    # Tables, indexes, triggers

    def objects(self):
        missing = dict(self.statements)
        lacking = dict(self.parts)
        question = "SELECT type, name, tbl_name, sql FROM sqlite_master"
        for kind, name, table, sql in self.report.reading("sqlite_master", self.database, question):
            if missing.get((kind, name)) is not None:
                self.known(kind, name, table, sql, missing.pop((kind, name)))
            elif kind == "table" and name in lacking:
                self.part(name, lacking.pop(name))
            elif kind == "trigger":
                self.wrong(table, f"trigger {name} is not one of a registry")
            elif kind == "index":
                # Those without a text follow from the text of their table.
                if alike(table) in self.ours and (sql is not None or not str(name).startswith("sqlite_autoindex_")):
                    self.wrong(table, f"index {name} is not one of a registry")
            elif kind not in ("table", "view") or alike(name) in self.ours:
                self.wrong(name, f"{kind} {name} is not one of a registry, and its name is taken for that of one")
            else:
                self.report.note(f"{kind} {name}")
        for kind, name in missing:
            # What holds rows is named where these are looked for.
            if kind != "table" or name in ("journal", "farmzone_meta") or name.startswith("gpkg_"):
                self.wrong(missing[kind, name][0], f"{kind} {name} is not there")
        for name in lacking:
            self.wrong(name, f"table {name} is not there")

    def known(self, kind, name, table, sql, wanted):
        if table != wanted[0]:
            self.wrong(wanted[0], f"{kind} {name} is said to be of {table}")
        if plain(sql) != wanted[1]:
            self.wrong(wanted[0], f"{kind} {name} is not as it was made: {differing(plain(sql), wanted[1])}")

    def part(self, name, wanted):
        columns = self.report.reading(name, self.database, f'PRAGMA table_xinfo("{name}")')
        found = [f"{column}{'*' if key else ''}{' hidden' if hidden else ''}" for _, column, _, _, _, key, hidden in columns]
        if found != wanted:
            self.wrong(name, f"its columns are {', '.join(found)}")

    # GeoPackage's own tables

    def contents(self):
        missing = dict(TITLES)
        titles = {alike(title) for title in TITLES.values()}
        question = "SELECT table_name, data_type, identifier, srs_id, description FROM gpkg_contents"
        for name, kind, title, system, description in self.report.reading("gpkg_contents", self.database, question):
            wanted = missing.pop(name, None)
            if wanted is not None:
                if (kind, title, system) != (("features", wanted, SYSTEM) if name in LAYERS else ("attributes", wanted, None)):
                    self.report.problem("row-altered", "gpkg_contents", name, f"it is said to be {kind} {title}, in system {system}")
                if description not in (None, ""):
                    self.report.problem("row-altered", "gpkg_contents", name, "a registry does not describe its layers")
            elif alike(name) in self.ours or alike(title) in titles:
                self.report.problem("row-foreign", "gpkg_contents", name, "its name or title is taken for that of one of a registry")
            else:
                self.report.note(f"layer {name}")
        for name in missing:
            self.report.problem("row-missing", "gpkg_contents", name, "GeoPackage is not told of the table")

    def listed(self, table, columns, wanted):
        """A list of which the rows that are about our tables are known."""
        missing = set(wanted)
        for row in self.report.reading(table, self.database, f"SELECT {columns} FROM {table}"):
            # A whole number and a float are the same to a set.
            if row in missing and not any(isinstance(value, float) for value in row):
                missing.remove(row)
            elif alike(row[0]) in self.ours:
                self.report.problem("row-foreign", table, row[0], f"a registry does not say {', '.join(map(str, row[1:]))}")
        for row in sorted(missing):
            self.report.problem("row-missing", table, row[0], ", ".join(map(str, row[1:])))

    def systems(self):
        missing = dict(SYSTEMS)
        question = "SELECT srs_id, srs_name, organization, organization_coordsys_id, definition, description FROM gpkg_spatial_ref_sys"
        for number, *rest in self.report.reading("gpkg_spatial_ref_sys", self.database, question):
            wanted = missing.pop(number, None)
            if wanted is None:
                self.report.note(f"reference system {number}")
            elif tuple(rest) != wanted:
                self.report.problem("row-altered", "gpkg_spatial_ref_sys", number, "it is defined otherwise")
        for number in missing:
            self.report.problem("row-missing", "gpkg_spatial_ref_sys", number, "the system is not defined")


def differing(found, wanted):
    """Where two statements part."""
    if not isinstance(found, str):
        return "it has no text"
    place = next((index for index, (one, other) in enumerate(zip(found, wanted)) if one != other), min(len(found), len(wanted)))
    return f"“{found[place : place + 40]}” and not “{wanted[place : place + 40]}”"
