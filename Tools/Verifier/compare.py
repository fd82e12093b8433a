"""Holds the tables of a file against those that the journal makes."""

import hashlib

import schema
import shapes
from lists import Lists
from trees import Tree


# How far what another program found as the extent of a layer may be from it, in degrees: the spatial index that it asks rounds.
TOLERANCE = 1e-4


def same(one, other):
    return type(one) is type(other) and one == other


class Comparison:
    def __init__(self, database, replay, report):
        self.database = database
        self.replay = replay
        self.report = report
        self.present = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}

    def run(self):
        for name, table in self.replay.tables.items():
            self.table(name, table)
        for name, table in self.replay.tables.items():
            if "geom" in table.columns:
                self.tree(name, table)
        if "search_index" in self.present:
            made = schema.statements()["table", "search_index"][1]
            Lists(self.database, made, self.report).run(self.replay.tables["search_index"].rows)
        self.meta()
        self.seals()

    def columns(self, name):
        return [row[1] for row in self.report.reading(name, self.database, f'PRAGMA table_info("{name}")')]

    def table(self, name, table):
        if name not in self.present:
            self.report.problem("table-missing", name, None, "the table is not there")
            return
        if name != "search_index":
            there = self.columns(name)
            for column in table.columns:
                if column not in there:
                    self.report.problem("column-missing", name, None, column)
            columns = [column for column in table.columns if column in there]
            if table.key not in columns:
                return
        else:
            columns = table.columns
        wanted = table.rows
        found = set()
        listed = ", ".join(f'"{column}"' for column in columns)
        for values in self.report.reading(name, self.database, f'SELECT {listed} FROM "{name}" ORDER BY "{table.key}"'):
            row = dict(zip(columns, values))
            key = row[table.key]
            found.add(key)
            if key not in wanted:
                self.report.problem("row-foreign", name, key, "the journal does not make this row")
                continue
            differing = [column for column in columns if not same(row[column], wanted[key][column])]
            if differing:
                self.report.problem("row-altered", name, key, ", ".join(differing))
        for key in sorted(wanted.keys() - found):
            self.report.problem("row-missing", name, key, "the journal makes this row")

    def tree(self, name, table):
        tree = f"rtree_{name}_geom"
        if tree not in self.present:
            self.report.problem("table-missing", tree, None, "the table is not there")
            return
        wanted = {key: shapes.tree_box(row["geom"]) for key, row in table.rows.items() if row["geom"] is not None}
        wanted = {key: box for key, box in wanted.items() if box is not None}
        found = set()
        for key, *box in self.report.reading(tree, self.database, f'SELECT id, minx, maxx, miny, maxy FROM "{tree}"'):
            found.add(key)
            if key not in wanted:
                self.report.problem("row-foreign", tree, key, "no row has this box")
            elif tuple(box) != wanted[key]:
                self.report.problem("row-altered", tree, key, "the box is not that of the row")
        for key in sorted(wanted.keys() - found):
            self.report.problem("row-missing", tree, key, "the row has no box")
        self.extent(name, list(wanted.values()))
        Tree(self.database, tree, self.report).run()

    def extent(self, name, boxes):
        """A registry says nothing of the extent of a layer; another program may, and it must be that of the rows."""
        if "gpkg_contents" not in self.present:
            return
        question = f"SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = '{name}'"
        for told in self.report.reading("gpkg_contents", self.database, question):
            if told == (None,) * 4:
                continue
            there = [end(box[side] for box in boxes) for side, end in enumerate((min, max, min, max))] if boxes else []
            numbers = [one for one in told if isinstance(one, (int, float))]
            if len(numbers) != len(there) or any(abs(one - other) > TOLERANCE for one, other in zip(numbers, there)):
                self.report.problem("row-altered", "gpkg_contents", name, "its extent is not that of its rows")

    def meta(self):
        values = dict(self.report.reading("farmzone_meta", self.database, "SELECT name, value FROM farmzone_meta"))
        for name, wanted in {**self.replay.meta, "schema": schema.VERSION}.items():
            if not same(values.get(name), wanted):
                self.report.problem("row-altered", "farmzone_meta", name, f"it should be {wanted}")
        for name in sorted(values.keys() - self.replay.meta.keys() - {"schema", "personal"}, key=repr):
            self.report.problem("row-foreign", "farmzone_meta", name, "nothing of this name is kept")
        if not same(values.get("personal", "left-out"), "left-out"):
            self.report.problem("row-altered", "farmzone_meta", "personal", "it should be left-out, or not be there")

    def seals(self):
        """Sealed values need no key to be held against their digests."""
        if "personal" not in self.present:
            return
        marks = dict(self.report.reading("farmzone_meta", self.database, "SELECT name, value FROM farmzone_meta"))
        left_out = marks.get("personal") == "left-out"
        without = 0
        for row, digest, salt, ciphertext in self.report.reading(
            "personal", self.database, 'SELECT "row", seal_digest, salt, ciphertext FROM personal'
        ):
            if salt is None and ciphertext is None and left_out:
                without += 1
                continue
            whole = isinstance(salt, bytes) and isinstance(ciphertext, bytes)
            if not whole or hashlib.sha256(salt + ciphertext).digest() != digest:
                self.report.problem("row-altered", "personal", row, "salt, ciphertext")
        if without:
            self.report.note(f"{without} sealed values that are left out")
