"""Edits by somebody who may write the file and knows how to get past its guards: each is found, or the last signed head says so."""

import json
import os
import shutil
import sqlite3
import string
import subprocess
import sys

from forgeries import FORGERIES
from world import ROOT, Broken

sys.path.append(os.path.join(ROOT, "Tools", "Verifier"))
import cbor
import journal as journals
import shapes

VERIFIER = os.path.join(ROOT, "Tools", "verify-registry")


def edits(world, count):
    """Random edits of every kind: what `farmzone verify` finds, what the verifier in Python finds, what only the signed head says."""
    start, backup, head, trust = furnished(world)
    forged, also_by_us = all_forgeries(world, start)
    tables = layout(start)
    tally = dict.fromkeys(("farmzone", "python", "both", "head"), 0)
    kinds = list(KINDS)
    for number in range(count):
        registry = world.path("edited.gpkg")
        cleared(registry)
        shutil.copy(start, registry)
        # Each kind has its turn, so that a short run has them all.
        what = KINDS[kinds[number % len(kinds)]](world, registry, tables, backup)
        by_us = world.run("verify", "--format", "json", registry=registry, statuses=(0, 65, 66, 70, 74))[0] != 0
        by_python = stranger(registry, statuses=(0, 65, 66)) != 0
        if by_us or by_python:
            tally["both" if by_us and by_python else "farmzone" if by_us else "python"] += 1
        elif stranger(registry, "--head", head, "--trust", trust, statuses=(0, 65)) != 0:
            if world.run("verify", "--head", head, "--trust", trust, registry=registry, statuses=(0, 65))[0] == 0:
                raise Broken(f"{what}: the signed head tells Python and not farmzone")
            tally["head"] += 1
        else:
            raise Broken(f"{what}: nobody finds it")
    return (
        f"{forged} forgeries by name, {also_by_us} of them found by farmzone verify too; {count} edits: "
        f"{tally['both']} found by both, {tally['farmzone']} by farmzone verify alone, {tally['python']} by the verifier in "
        f"Python alone, {tally['head']} by the signed head alone"
    )


def furnished(world):
    """A registry with a bit of everything, an older backup of it, and its last signed head with the keys to trust."""
    start, backup = world.path("furnished.gpkg"), world.path("backup.gpkg")
    head, trust, keys = world.path("head.json"), world.path("trust.json"), world.path("keys")
    shutil.copy(world.start, start)
    world.number += 1
    for work in (world.registration(world.number), world.issue(world.number + 1), world.revision(world.number + 2)):
        world.run(*work.arguments, registry=start)
    world.number += 3
    # So many that the spatial indexes have inner nodes.
    many = world.write("many.geojson", [world.square(f"one of many {index}") for index in range(200)])
    world.run("import", many, "--crop", "longan", "--crs", "EPSG:4326", registry=start)
    file = world.write("person.geojson", [world.square("person")])
    world.run("area", "register", file, "--crop", "lychee", "--crs", "EPSG:4326", "--holder-person", "N. T. M.", registry=start)
    world.run("backup", backup, registry=start)
    world.run("setting", "set", "host", "id.example.vn", registry=start)
    os.environ["FARMZONE_PASSPHRASE"] = "correct horse battery staple"
    world.run("key", "new", "--key-dir", keys)
    world.run("key", "export-trust", "--key-dir", keys, "-o", trust)
    world.run("head", "--sign", "--key-dir", keys, "--format", "json", "-o", head, registry=start)
    if stranger(start, "--head", head, "--trust", trust) != 0 or stranger(backup) != 0:
        raise Broken("the verifier in Python finds something wrong with a registry that nobody touched")
    return start, backup, head, trust


def all_forgeries(world, start):
    """Makes every forgery in a copy of its own; says how many there are, and how many `farmzone verify` finds as well."""
    by_us = 0
    for name, (work, wanted) in FORGERIES.items():
        registry = world.path("forged.gpkg")
        cleared(registry)
        shutil.copy(start, registry)
        database = opened(registry)
        if callable(work):
            work(database)
        else:
            for statement in work:
                database.execute(statement)
        database.commit()
        database.close()
        found = set(problems(registry))
        if not found & wanted:
            raise Broken(f"{name}: the verifier in Python says {sorted(found)} and not {sorted(wanted)}")
        by_us += world.run("verify", registry=registry, statuses=(0, 65, 66, 70, 74))[0] != 0
    return len(FORGERIES), by_us


def cleared(registry):
    """Removes a file that an earlier edit left, and what lies beside it."""
    for end in ("", "-wal", "-shm", "-lock"):
        if os.path.exists(registry + end):
            os.remove(registry + end)


def problems(registry):
    """The identifiers of what the verifier in Python finds; it must end as it says that it does."""
    outcome = subprocess.run([sys.executable, VERIFIER, registry, "--format", "json"], capture_output=True, timeout=120)
    answer = json.loads(outcome.stdout) if outcome.returncode in (0, 65) else None
    if answer is None or answer["ok"] != (outcome.returncode == 0):
        raise Broken(f"the verifier in Python ends with {outcome.returncode}: {outcome.stderr.decode(errors='replace')[-300:]}")
    return [problem["id"] for problem in answer["problems"]]


def stranger(registry, *arguments, statuses=(0, 65)):
    outcome = subprocess.run([sys.executable, VERIFIER, registry, *arguments], capture_output=True, timeout=120)
    if outcome.returncode not in statuses:
        raise Broken(f"the verifier in Python ends with {outcome.returncode}: {outcome.stderr.decode(errors='replace')[-300:]}")
    return outcome.returncode


def opened(registry):
    """The file, with the functions that its triggers ask for: whoever wants to edit it defines them too."""
    database = sqlite3.connect(registry)
    database.create_function("farmzone_writes", 0, lambda: 1)
    database.create_function("ST_IsEmpty", 1, lambda blob: int(bounds(blob) is None))
    for index, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        database.create_function(name, 1, lambda blob, index=index: (bounds(blob) or (None,) * 4)[index])
    return database


def bounds(blob):
    try:
        return shapes.box(blob)
    except Exception:
        return None


def layout(registry):
    """Tables with their rows' name, their columns, and how many rows they have; empty ones are left out."""
    database = sqlite3.connect(registry)
    found = {}
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        if name.startswith(("sqlite_", "gpkg_")) or name.endswith(("_node", "_rowid", "_parent")):
            continue
        if name.startswith("search_index_") or name.startswith("farmzone_search"):
            continue
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{name}")')]
        if database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]:
            found[name] = columns
    database.close()
    return found


def some_row(world, database, name):
    rows = [row[0] for row in database.execute(f'SELECT rowid FROM "{name}"')]
    return world.chance.choice(rows)


def other(world, value):
    """Another value of the same kind, often one that looks much like it."""
    chance = world.chance
    if isinstance(value, int):
        return value + chance.choice([-1, 1, 7, 1 << 20])
    if isinstance(value, float):
        return value + chance.choice([1e-7, -1e-7, 0.01, 1.0]) if chance.random() < 0.9 else value * 1.0000001 + 1e-12
    if isinstance(value, bytes) and value:
        changed = bytearray(value)
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        return bytes(changed)
    if isinstance(value, str) and value:
        place = chance.randrange(len(value))
        letter = chance.choice([letter for letter in string.digits + string.ascii_letters if letter != value[place]])
        return chance.choice([value[:place] + letter + value[place + 1 :], value + " ", value[:-1]])
    return "x"


def a_column(world, registry, tables, _):
    """One value of one row of one table."""
    database = opened(registry)
    while True:
        name = world.chance.choice(sorted(tables))
        row, column = some_row(world, database, name), world.chance.choice(tables[name])
        (value,) = database.execute(f'SELECT "{column}" FROM "{name}" WHERE rowid = ?', [row]).fetchone()
        if name == "farmzone_meta" and column == "name":
            continue
        changed = None if value is not None and world.chance.random() < 0.1 else other(world, value)
        try:
            database.execute(f'UPDATE "{name}" SET "{column}" = ? WHERE rowid = ?', [changed, row])
        except sqlite3.Error:
            # What SQLite itself refuses nobody can write this way.
            database.rollback()
            continue
        (stored,) = database.execute(f'SELECT "{column}" FROM "{name}" WHERE rowid = ?', [row]).fetchone() or (None,)
        if name.startswith("rtree_") and stored == value or type(stored) is type(value) and stored == value:
            database.rollback()
            continue
        database.commit()
        database.close()
        return f"{name}.{column} of row {row} from {value!r:.60} to {changed!r:.60}"


def a_deletion(world, registry, tables, _):
    database = opened(registry)
    while True:
        name = world.chance.choice(sorted(tables))
        row = some_row(world, database, name)
        if name == "farmzone_meta":
            continue
        database.execute(f'DELETE FROM "{name}" WHERE rowid = ?', [row])
        database.commit()
        database.close()
        return f"row {row} of {name} deleted"


def an_insertion(world, registry, tables, _):
    """A row like another one, under a number of its own."""
    database = opened(registry)
    while True:
        name = world.chance.choice(sorted(tables))
        columns = tables[name]
        if name in ("farmzone_meta", "search_index"):
            continue
        row = some_row(world, database, name)
        number = database.execute(f'SELECT max(rowid) FROM "{name}"').fetchone()[0] + world.chance.choice([1, 5])
        rest = ", ".join(f'"{column}"' for column in columns[1:])
        try:
            database.execute(f'INSERT INTO "{name}" ("{columns[0]}", {rest}) SELECT ?, {rest} FROM "{name}" WHERE rowid = ?', [number, row])
        except sqlite3.Error:
            database.rollback()
            continue
        database.commit()
        database.close()
        return f"row {row} of {name} once more as {number}"


def a_reordering(world, registry, tables, _):
    """Two rows that change places."""
    database = opened(registry)
    names = sorted(name for name in tables if not name.startswith(("rtree_", "search_index", "farmzone_meta")))
    while True:
        name = world.chance.choice(names)
        one, two = some_row(world, database, name), some_row(world, database, name)
        whole = f'SELECT {", ".join(tables[name][1:])} FROM "{name}" WHERE rowid = ?'
        if one == two or database.execute(whole, [one]).fetchone() == database.execute(whole, [two]).fetchone():
            continue
        for place, target in ((one, -1), (two, one), (-1, two)):
            database.execute(f'UPDATE "{name}" SET "{tables[name][0]}" = ? WHERE rowid = ?', [target, place])
        database.commit()
        database.close()
        return f"rows {one} and {two} of {name} exchanged"


def a_truncation(world, registry, tables, _):
    """The last entries are gone, the rows that they made stay."""
    database = opened(registry)
    last = database.execute("SELECT max(entry) FROM journal").fetchone()[0]
    count = world.chance.randrange(1, 6)
    database.execute("DELETE FROM journal WHERE entry > ?", [last - count])
    database.commit()
    database.close()
    return f"the last {count} entries deleted"


def a_forged_chain(world, registry, tables, _):
    """An entry is altered, and all hashes after it are computed anew; the tables stay as they were."""
    database = opened(registry)
    number = forge(world, database)
    database.commit()
    database.close()
    return f"entry {number} altered, the chain made to fit"


def a_forged_registry(world, registry, tables, _):
    """The same, and the tables are made from it anew: a registry that is whole, and another."""
    database = opened(registry)
    number = forge(world, database, officer=True)
    database.commit()
    database.close()
    status, _, words = world.run("verify", "--rebuild", registry=registry, statuses=(0, 65, 70, 74))
    return f"entry {number} altered, the chain made to fit and the tables from it ({status})"


def forge(world, database, officer=False):
    rows = database.execute("SELECT entry, recorded_at, officer, kind, payload FROM journal ORDER BY entry").fetchall()
    number = world.chance.choice(rows)[0]
    previous = bytes(32)
    for entry, recorded_at, name, kind, payload in rows:
        if entry == number:
            if officer or world.chance.random() < 0.3:
                name = name + "h"
            else:
                payload = forged(world, payload)
        digest = journals.entry_hash(entry, journals.milliseconds(recorded_at), name, kind, payload, previous)
        if entry >= number:
            values = [name, payload, previous, digest, entry]
            database.execute("UPDATE journal SET officer = ?, payload = ?, previous = ?, hash = ? WHERE entry = ?", values)
        previous = digest
    return number


def forged(world, payload):
    """The payload with one text in it changed by a letter, and still what it was in every other way."""
    places = [index for index, byte in enumerate(payload) if chr(byte) in string.ascii_lowercase]
    world.chance.shuffle(places)
    for place in places:
        changed = bytearray(payload)
        changed[place] = ord(world.chance.choice([letter for letter in string.ascii_lowercase if letter != chr(payload[place])]))
        try:
            cbor.decode(bytes(changed))
        except cbor.NotCBOR:
            continue
        return bytes(changed)
    return payload[:-1] + bytes([payload[-1] ^ 1])


def an_old_backup(world, registry, tables, backup):
    """The file is put back to how it was before the last entries: it is whole, and it is not the last."""
    shutil.copy(backup, registry)
    return "replaced by an old backup"


def a_schema(world, registry, tables, _):
    database = opened(registry)
    names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard_%'")]
    name = world.chance.choice(names)
    database.execute(f'DROP TRIGGER "{name}"')
    database.commit()
    database.close()
    return f"{name} dropped"


# Columns are many, and most of what can be done is done to them.
KINDS = {
    "column": a_column, "deletion": a_deletion, "column-2": a_column, "insertion": an_insertion, "column-3": a_column,
    "reordering": a_reordering, "column-4": a_column, "truncation": a_truncation, "forged chain": a_forged_chain, "column-5": a_column,
    "forged registry": a_forged_registry, "old backup": an_old_backup, "schema": a_schema,
}
