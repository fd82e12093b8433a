"""Files that are damaged: bits flipped and ends cut off at random places."""

import json
import os

from world import Broken

# Whatever is wrong with a file, these are the ways to say so.
REFUSALS = (65, 66, 70, 74)


def damages(world, count):
    """Damage is found and named wherever it can be seen, and what the journal holds is saved."""
    whole = bytearray(open(world.start, "rb").read())
    answers = {question: world.run(*question, registry=world.start)[1] for question in QUESTIONS}
    head = world.verify(world.start)["head"]
    unseen = named = refused = saved = wrong = 0
    for number in range(count):
        hurt = bytearray(whole)
        what = hurt_somewhere(world, hurt)
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
        if os.path.exists(place):
            after = world.verify(place)
            if status == 0 and after["head"] != head:
                raise Broken(f"{what}: recover says that all is saved, and the end is another")
            saved += status == 0
    return (
        f"{count} damages: {named} named, {unseen} where nothing is kept; {refused} questions refused, {wrong} answered otherwise; "
        f"{saved} journals saved whole"
    )


QUESTIONS = [("export", "--as", "geojson", "-o", "-"), ("lookup", "VN-BGOR-9001", "--on", "2026-06-10", "--format", "json")]


def hurt_somewhere(world, hurt):
    chance = world.chance
    kind = chance.choice(["bit", "bit", "bit", "run", "cut"])
    place = chance.randrange(len(hurt))
    if kind == "bit":
        hurt[place] ^= 1 << chance.randrange(8)
    elif kind == "run":
        for index in range(place, min(place + chance.choice([16, 512, 4096]), len(hurt))):
            hurt[index] = chance.randrange(256)
    else:
        del hurt[place:]
    return f"{kind} at {place}"
