"""Processes that are ended at random moments."""

import sqlite3
import time

from world import Broken, kill


def writers(world, count):
    """Several writers at once, ended at a random moment: what was acknowledged is there, what was not is there whole or not at all."""
    ended = rounds = acknowledged = 0
    registry = None
    kept = []
    while ended < count:
        if rounds % 25 == 0:
            registry, kept = world.copy("registry.gpkg"), []
        rounds += 1
        works = [world.any_work() for _ in range(3)]
        children = [world.begin(*work.arguments, registry=registry) for work in works]
        time.sleep(world.chance.random() ** 2 * 0.6)
        kill(children)
        world.verify(registry)
        for work, child in zip(works, children):
            found = world.holds(registry, work)
            if found not in (0, work.size):
                raise Broken(f"{work.arguments[:2]} is half there: {found} of {work.size}")
            if child.returncode == 0:
                acknowledged += 1
                if found == 0:
                    raise Broken(f"{work.arguments[:2]} was acknowledged and is gone")
            elif child.returncode != -9:
                raise Broken(f"{work.arguments[:2]} ended with {child.returncode}")
            else:
                ended += 1
            if found:
                kept.append(work)
        # What was there once stays, whatever happens to later writers.
        for work in kept:
            found = world.holds(registry, work)
            if found != work.size:
                raise Broken(f"{work.arguments[:2]} was there whole, and now {found} of {work.size} is")
        if rounds > 20 * count + 100:
            raise Broken(f"only {ended} of {count} kills hit a running command")
    return f"{ended} kills in {rounds} rounds of 3 writers, {acknowledged} works acknowledged and all there"


def migrations(world, count):
    """A file of an older version that is opened by a command which is ended: it is of the old version or of the new one."""
    ended = tries = 0
    whole = world.verify(world.start)["head"]
    while ended < count:
        tries += 1
        registry = world.copy("old.gpkg")
        age(registry)
        child = world.begin("area", "list", registry=registry)
        time.sleep(world.chance.random() * 0.12)
        kill([child])
        ended += child.returncode == -9
        world.run("area", "list", registry=registry)
        if world.verify(registry)["head"] != whole:
            raise Broken("the journal has another end after a migration")
        if tries > 20 * count + 100:
            raise Broken(f"only {ended} of {count} kills hit a migration")
    return f"{ended} kills of {tries} migrations"


def age(registry):
    """Gives a file the version before, and a table less."""
    database = sqlite3.connect(registry)
    database.create_function("farmzone_writes", 0, lambda: 1)
    database.execute("UPDATE farmzone_meta SET value = '1' WHERE name = 'schema'")
    database.execute("DROP TABLE listings")
    database.execute("DELETE FROM gpkg_contents WHERE table_name = 'listings'")
    database.commit()
    database.close()
