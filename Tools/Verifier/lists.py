"""The lists of words behind the search index (FTS5; its documentation, section 9, tells its tables).

The names may all be there and not be found: `_idx` says on which page of `_data` a word is looked for, `_docsize` and `_config` how rows
are weighed. A copy of these tables is opened as an index in memory, beside one that is made anew from the names; both must hold the same
words of the same rows, and each word must be found.
"""

import itertools
import sqlite3

# How many words are named one by one.
MOST = 20
PARTS = {"data": "id, block", "idx": "segid, term, pgno", "docsize": "id, sz", "content": "id, c0, c1, c2, c3"}
FORMAT = ("version", 4)


class Lists:
    def __init__(self, database, statement, report):
        self.database = database
        # The text that makes the index, with the name search_index in it.
        self.statement = statement
        self.report = report
        self.wrong = 0

    def run(self, rows):
        """Holds the lists against rows as the index should have them."""
        config = list(self.report.reading("search_index_config", self.database, "SELECT k, v FROM search_index_config"))
        if config != [FORMAT] or any(type(value) is not type(wanted) for value, wanted in zip(config[0], FORMAT)):
            self.report.problem("row-altered", "search_index_config", None, f"it should hold {FORMAT} only")
        made = sqlite3.connect(":memory:")
        made.execute(self.statement)
        columns = ("rowid", "exact", "folded", "name", "reference")
        made.executemany(
            f"INSERT INTO search_index ({', '.join(columns)}) VALUES (?, ?, ?, ?, ?)",
            (tuple(row[column] for column in columns) for _, row in sorted(rows.items())))
        copy = sqlite3.connect(":memory:")
        # The second is SQLite's own check: every word leads to its page, pages and counts of words are those of the rows.
        steps = [lambda: self.fill(copy), lambda: copy.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')"),
                 lambda: self.words(made, copy)]
        for step in steps:
            try:
                step()
            except (sqlite3.Error, UnicodeDecodeError) as error:
                self.report.problem("file-damaged", "search_index", None, f"its lists of words: {error}")
        if self.wrong > MOST:
            self.report.problem("row-altered", "search_index", None, f"{self.wrong - MOST} more words")
        copy.close()
        made.close()

    def fill(self, copy):
        """Makes an index of the file's lists, by another connection: this one has not looked at them before."""
        filled = sqlite3.connect(":memory:")
        filled.execute(self.statement)
        for part, columns in PARTS.items():
            table = f"search_index_{part}"
            filled.execute(f"DELETE FROM {table}")
            holes = ", ".join("?" * len(columns.split(", ")))
            rows = self.report.reading(table, self.database, f"SELECT {columns} FROM {table}")
            filled.executemany(f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({holes})", (tuple(map(readable, row)) for row in rows))
        filled.commit()
        filled.backup(copy)
        filled.close()

    def words(self, made, copy):
        """Every word with its rows: as the pages have them one after the other, and as a search comes upon them."""
        for index in (made, copy):
            index.text_factory = bytes
            index.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_index, instance)")
        # The columns are those of the index; where in them a word stands is not kept.
        question = "SELECT term, doc, col FROM temp.words"
        wanted = itertools.groupby(made.execute(question), key=lambda row: row[0])
        there = itertools.groupby(copy.execute(question), key=lambda row: row[0])
        ours, theirs = next(wanted, None), next(there, None)
        while ours or theirs:
            if ours is None or theirs is not None and theirs[0] < ours[0]:
                self.word(theirs[0], "no name has it")
                theirs = next(there, None)
            elif theirs is None or ours[0] < theirs[0]:
                self.word(ours[0], "it is in no list")
                ours = next(wanted, None)
            else:
                places = [row[1:] for row in ours[1]]
                if places != [row[1:] for row in theirs[1]]:
                    self.word(ours[0], "its list is not that of the names that have it")
                else:
                    self.found(copy, ours[0], places)
                ours, theirs = next(wanted, None), next(there, None)

    def found(self, copy, word, places):
        rows = {row for row, _ in places}
        quoted = b'"' + word.replace(b'"', b'""') + b'"'
        found = copy.execute("SELECT rowid FROM search_index WHERE search_index MATCH ?", [quoted.decode("utf-8", "replace")])
        if {row for (row,) in found} != rows:
            self.word(word, "a search for it does not find the names that have it")

    def word(self, word, text):
        self.wrong += 1
        if self.wrong <= MOST:
            self.report.problem("row-altered", "search_index", word.decode("utf-8", "replace"), text)


def readable(value):
    """A value that SQLite takes again; what is no UTF-8 differs from every name anyway."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
