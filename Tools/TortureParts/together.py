"""Several processes at one file: backups while officers write, and writers with readers who hold the log open."""

import os
import sqlite3
import threading
import time

from world import Broken


class Writers:
    """Officers who write one work after the other, each in a process of its own, until they are told to stop."""

    def __init__(self, world, registry, count):
        self.world = world
        self.registry = registry
        self.acknowledged = []
        self.broken = []
        self.ended = threading.Event()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.write) for _ in range(count)]
        for thread in self.threads:
            thread.start()

    def write(self):
        while not self.ended.is_set():
            try:
                with self.lock:
                    # Works are drawn one at a time, so that a seed gives the same ones.
                    work = self.world.any_work()
                self.world.run(*work.arguments, registry=self.registry)
                with self.lock:
                    self.acknowledged.append(work)
            except Exception as broken:
                self.broken.append(broken)
                return

    def stop(self):
        self.ended.set()
        for thread in self.threads:
            thread.join()
        if self.broken:
            raise Broken(f"a writer among others: {self.broken[0]}")
        for work in self.acknowledged:
            found = self.world.holds(self.registry, work)
            if found != work.size:
                raise Broken(f"{work.arguments[:2]} was acknowledged, and {found} of {work.size} is there")


def backups(world, count):
    """Backups under write load: each is whole, and is what the registry was at one moment."""
    registry = world.copy("busy.gpkg")
    writers = Writers(world, registry, 2)
    made = []
    try:
        for number in range(count):
            place = world.path(f"backup-{number % 3}.gpkg")
            arguments = ["--public"] if number % 4 == 3 else []
            world.run("backup", place, "--overwrite", *arguments, registry=registry)
            report = world.verify(place)
            made.append((report["entries"], report["head"]))
            if made[-1][0] < (made[-2][0] if len(made) > 1 else 0):
                raise Broken("a later backup holds less than one before it")
            time.sleep(world.chance.random() * 0.2)
    finally:
        writers.stop()
    database = sqlite3.connect(f"file:{registry}?mode=ro", uri=True, timeout=30)
    for entries, head in made:
        (digest,) = database.execute("SELECT lower(hex(hash)) FROM journal WHERE entry = ?", [entries]).fetchone()
        if digest != head:
            raise Broken(f"a backup ends with entry {entries}, and that has another hash in the registry")
    database.close()
    world.verify(registry)
    return f"{count} backups while {len(writers.acknowledged)} works were written, each whole and of one moment"


def log(world, count):
    """So many seconds of writers whose log is reset again and again beneath readers of other programs: SQLite's WAL-reset race."""
    registry = world.copy("log.gpkg")
    writers = Writers(world, registry, 3)
    deadline = time.monotonic() + count
    reads = 0
    before = 0
    try:
        while time.monotonic() < deadline and not writers.broken:
            # As QGIS does: a connection that reads for a while, goes, and comes back to a log that was begun anew.
            database = sqlite3.connect(f"file:{registry}?mode=ro", uri=True, timeout=30)
            database.execute("BEGIN")
            first = database.execute("SELECT count(*), max(entry) FROM journal").fetchone()
            time.sleep(world.chance.random() * 0.3)
            if database.execute("SELECT count(*), max(entry) FROM journal").fetchone() != first or first[0] != first[1]:
                raise Broken("a reader sees two states in one transaction")
            if first[0] < before:
                raise Broken("entries that were read are gone")
            before = first[0]
            if world.chance.random() < 0.1:
                (found,) = database.execute("PRAGMA quick_check(1)").fetchone()
                if found != "ok":
                    raise Broken(f"the file is damaged: {found}")
            database.close()
            reads += 1
    finally:
        writers.stop()
    world.verify(registry)
    size = os.path.getsize(registry + "-wal") if os.path.exists(registry + "-wal") else 0
    return f"{count} s, {len(writers.acknowledged)} works and {reads} readers, the log {size >> 10} KiB at the end, the registry whole"
