"""Files that are damaged: bits flipped and ends cut off at random places."""

import json
import os
import sqlite3

from world import Broken

# Whatever is wrong with a file, these are the ways to say so.
REFUSALS = (65, 66, 70, 74)


def damages(world, count):
    """Damage is found and named wherever it can be seen, and what the journal holds is saved."""
    whole = bytearray(open(world.start, "rb").read())
    answers = {question: world.run(*question, registry=world.start)[1] for question in QUESTIONS}
    head = world.verify(world.start)["head"]
    unseen = named = refused = saved = begun = wrong = 0
    chain = hashes(world.start)
    for number in range(count):
        hurt = bytearray(whole)
        what = hurt_somewhere(world, hurt, number)
        registry = world.path("hurt.gpkg")
        for end in ("-wal", "-shm", "-lock"):
            if os.path.exists(registry + end):
                os.remove(registry + end)
        with open(registry, "wb") as file:
            file.write(hurt)
        status, out, words = world.run("verify", "--format", "json", registry=registry, statuses=(0, *REFUSALS))
        if status == 0:
            # The place may be one that nothing is kept in; then every answer must be as before.
            unseen += 1
            for question, expected in answers.items():
                if world.run(*question, registry=registry)[1] != expected:
                    raise Broken(f"{what}: verify says nothing and {question[0]} answers otherwise")
        else:
            named += 1
            if not out.strip() and not words.strip():
                raise Broken(f"{what}: verify ends with {status} and says nothing")
            for question, expected in answers.items():
                code, answer, _ = world.run(*question, registry=registry, statuses=(0, *REFUSALS))
                refused += code != 0
                wrong += code == 0 and answer != expected
        place = world.path("saved.gpkg")
        if os.path.exists(place):
            os.remove(place)
        status, _, words = world.run("recover", registry, "-o", place, statuses=(0, *REFUSALS))
        least = before_the_cut(world.start, len(hurt)) if len(hurt) < len(whole) else 0
        if os.path.exists(place):
            after = world.verify(place)
            if status == 0 and after["head"] != head:
                raise Broken(f"{what}: recover says that all is saved, and the end is another")
            if after["head"] != chain[after["entries"] - 1]:
                raise Broken(f"{what}: what recover saves is not how the journal began")
            if after["entries"] < least:
                raise Broken(f"{what}: recover saves {after['entries']} entries, and {least} are there")
            saved += status == 0
            begun += status != 0
        elif least > 0:
            raise Broken(f"{what}: recover saves nothing, and {least} entries are there: {words[:200]}")
    return (
        f"{count} damages: {named} named, {unseen} where nothing is kept; {refused} questions refused, {wrong} answered otherwise; "
        f"{saved} journals saved whole and {begun} up to the damage"
    )


QUESTIONS = [("export", "--as", "geojson", "-o", "-"), ("lookup", "VN-BGOR-9001", "--on", "2026-06-10", "--format", "json")]


def hashes(registry):
    """The hash of each entry, in their order."""
    database = sqlite3.connect(f"file:{registry}?mode=ro", uri=True)
    found = [digest for (digest,) in database.execute("SELECT lower(hex(hash)) FROM journal ORDER BY entry")]
    database.close()
    return found


def before_the_cut(registry, size):
    """How many entries at least can be read where a file ends after so many bytes; none where the schema is cut."""
    database = sqlite3.connect(f"file:{registry}?mode=ro", uri=True)
    (page,) = database.execute("PRAGMA page_size").fetchone()
    (schema,) = database.execute("SELECT max(pageno) FROM dbstat WHERE name = 'sqlite_schema'").fetchone()
    pages = database.execute("SELECT pageno, pagetype, ncell FROM dbstat WHERE name = 'journal' ORDER BY path").fetchall()
    database.close()
    if schema * page > size:
        return 0
    count = leaf = 0
    # A leaf is followed by what overflows from it, a branch by what is beneath it.
    for number, kind, cells in pages:
        if kind != "overflow":
            count += leaf
            leaf = 0
        if number * page > size:
            return count
        if kind == "leaf":
            leaf = cells
    return count + leaf


def hurt_somewhere(world, hurt, number):
    chance = world.chance
    # The first is a file whose last page is missing.
    kind = "page" if number == 0 else chance.choice(["bit", "bit", "run", "cut", "cut"])
    place = chance.randrange(len(hurt))
    if kind == "bit":
        hurt[place] ^= 1 << chance.randrange(8)
    elif kind == "run":
        for index in range(place, min(place + chance.choice([16, 512, 4096]), len(hurt))):
            hurt[index] = chance.randrange(256)
    elif kind == "page":
        place = len(hurt) - 4096
        del hurt[place:]
    else:
        # Half of the cuts are where the journal is; a small registry is schema for the most part.
        place = chance.choice([place, chance.randrange(len(hurt) * 7 // 10, len(hurt))])
        del hurt[place:]
    return f"{kind} at {place}"
