"""The command line of the verifier."""

import argparse
import json
import os
import sqlite3
import sys

import heads
import journal
from compare import Comparison
from replay import Replay, Unknown
from schema import Schema

# How SQLite says that it cannot go on; where it names what is no UTF-8, Python cannot read that either.
DAMAGE = (sqlite3.Error, UnicodeDecodeError)
# What is not looked at here.
LEFT_OUT = "times of change in gpkg_contents"


class Report:
    def __init__(self):
        self.problems = []
        self.notes = []
        self.heads = {0: bytes(32)}
        self.last = 0
        # The hash of the last entry; None where the file holds none in its place.
        self.head = bytes(32)

    def problem(self, identifier, table, row, text):
        # Where a number or a name should stand a file may have anything.
        if row is not None and not isinstance(row, (int, str)):
            row = repr(row)[:80]
        self.problems.append({"id": identifier, "table": table, "row": row, "text": text})

    def note(self, text):
        self.notes.append(text)

    def reading(self, table, database, question):
        """The rows of a question; where they cannot be read any further, that is a problem of the table."""
        try:
            yield from database.execute(question)
        except DAMAGE as error:
            self.problem("file-damaged", table, None, str(error))


def parsed():
    parser = argparse.ArgumentParser(
        prog="Tools/verify-registry",
        description="Checks a registry file with nothing but Python's standard library: the chain of its journal, that its tables follow "
        "from the journal, and that it continues a head that was written down or signed. It changes nothing.",
        epilog="Exit status: 0 nothing is wrong, 65 something is, 66 there is no such file or it is no registry.",
    )
    parser.add_argument("registry", metavar="FILE", help="the registry")
    parser.add_argument("--head", metavar="FILE", help="a signed head, or the line that `farmzone head` printed")
    parser.add_argument(
        "--trust", metavar="FILE", action="append",
        help="a list of keys that `farmzone key export-trust` wrote; of several the gravest word on a key counts")
    parser.add_argument("--chain-only", action="store_true", help="the chain and the head, not the tables")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    return parser.parse_args()


def opened(path):
    database = sqlite3.connect(f"file:{path.replace('%', '%25').replace('?', '%3f').replace('#', '%23')}?mode=ro", uri=True, timeout=30)
    # What is no UTF-8 is shown, and not the same as anything.
    database.text_factory = lambda content: content.decode("utf-8", "surrogateescape")
    database.execute("BEGIN")
    return database


def checked(database, report, chain_only):
    for (text,) in report.reading("", database, "PRAGMA integrity_check(20)"):
        if text != "ok":
            report.problem("file-damaged", "", None, text)
    if not chain_only:
        Schema(database, report).run()
    replay = Replay()
    tables = {name for (name,) in report.reading("sqlite_master", database, "SELECT lower(name) FROM sqlite_master WHERE type = 'table'")}
    if not {"journal", "farmzone_meta"} <= tables:
        # What stands in their place is somebody's question, and may be any.
        report.problem("schema-altered", "journal", None, "the journal and the marks of a registry must be tables")
        return replay
    try:
        for entry in journal.entries(database, report):
            if chain_only:
                continue
            try:
                replay.apply(entry)
            except Unknown:
                report.problem("kind-unknown", "journal", entry.number, f"{entry.kind} is not known to this verifier")
            except (KeyError, TypeError, ValueError, IndexError) as error:
                report.problem("entry-unreadable", "journal", entry.number, f"{entry.kind}: {type(error).__name__} {error}")
    except DAMAGE as error:
        report.problem("file-damaged", "journal", None, str(error))
    if not chain_only:
        replay.finish()
        Comparison(database, replay, report).run()
    return replay


def held_against(head, report, registry):
    """A head that was given says what entry had what hash; a registry that is older, or another, does not have it."""
    if head.registry is not None and registry is not None and head.registry != registry:
        report.problem("head-of-another", "journal", None, f"the head is that of registry {head.registry}, this is {registry}")
    elif head.number > report.last:
        report.problem("head-missing", "journal", head.number, f"the journal ends at entry {report.last}, before the head")
    elif report.heads.get(head.number) != head.digest:
        report.problem("head-differs", "journal", head.number, "the entry has another hash than the head says")


def main():
    for stream in (sys.stdout, sys.stderr):
        # What is no UTF-8 in the file is none here either.
        stream.reconfigure(errors="backslashreplace")
    options = parsed()
    try:
        keys = heads.trusted_keys(options.trust) if options.trust else None
        head = heads.read(options.head, keys) if options.head else None
    except (heads.BadHead, OSError) as error:
        print(f"verify-registry: {error}", file=sys.stderr)
        return 65 if isinstance(error, heads.BadHead) else 66
    report = Report()
    if not os.path.isfile(options.registry):
        print(f"verify-registry: {options.registry}: there is no such file", file=sys.stderr)
        return 66
    try:
        database = opened(options.registry)
        present = {name for (name,) in database.execute("SELECT lower(name) FROM sqlite_master WHERE type IN ('table', 'view')")}
    except DAMAGE as error:
        report.problem("file-damaged", "", None, str(error))
    else:
        if not {"journal", "farmzone_meta"} <= present:
            print(f"verify-registry: {options.registry} is not a registry", file=sys.stderr)
            return 66
        replay = checked(database, report, options.chain_only)
        if head:
            held_against(head, report, replay.meta.get("registry"))
        database.close()
    answer = {
        "ok": not report.problems, "entries": report.last, "head": report.head and report.head.hex(), "problems": report.problems,
        "headDoubt": head and head.doubt,
        "headSignedBy": None if not head else "key" if head.registry is not None else "nobody",
        "notDerived": [*report.notes, LEFT_OUT],
    }
    if options.format == "json":
        print(json.dumps(answer, ensure_ascii=False))
    else:
        told(answer)
    return 65 if report.problems else 0


def told(answer):
    for problem in answer["problems"]:
        place = " ".join(str(part) for part in (problem["table"], problem["row"]) if part not in (None, ""))
        print(f"{problem['id']}: {place}: {problem['text']}")
    print(f"{answer['entries']} entries, head {answer['head'] or 'unreadable'}: {len(answer['problems'])} problems")
    if answer["headDoubt"]:
        print(f"warning: {answer['headDoubt']}")
    print(f"not derived here: {'; '.join(answer['notDerived'])}", file=sys.stderr)
