"""What all parts share: the command, a folder with a registry, and the works that officers do on it."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Broken(Exception):
    """A promise that was not kept."""


class Work:
    """One change that an officer asks for, and how the registry shows whether it was made."""

    def __init__(self, arguments, made, size):
        self.arguments = arguments
        # A question of SQL with one number as its answer, and the number where all of it was made.
        self.made = made
        self.size = size


class World:
    def __init__(self, command, folder, chance):
        self.command = os.path.abspath(command)
        self.folder = folder
        self.chance = chance
        self.number = 0
        os.makedirs(folder)
        self.start = os.path.join(folder, "start.gpkg")
        self.run("init", "--demo", registry=self.start)

    def path(self, name):
        return os.path.join(self.folder, name)

    def copy(self, name):
        """A fresh copy of the demonstration under a name."""
        place = self.path(name)
        for end in ("", "-wal", "-shm", "-lock"):
            if os.path.exists(place + end):
                os.remove(place + end)
        shutil.copy(self.start, place)
        return place

    def begin(self, *arguments, registry=None, limit=None):
        """Starts the command; `limit` is the size in bytes beyond which its writes to any file fail."""

        def starve():
            if limit is not None:
                import resource

                # Without its signal the limit shows itself as a write that fails.
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        environment = {**os.environ, "FARMZONE_OFFICER": "an", "FARMZONE_LANG": "en"}
        return subprocess.Popen(
            [self.command, *arguments, *(["--registry", registry] if registry else [])],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, preexec_fn=starve,
        )

    def run(self, *arguments, registry=None, statuses=(0,), limit=None):
        """Runs the command to its end; a status that is not expected, a signal or a wait of a minute is a broken promise."""
        child = self.begin(*arguments, registry=registry, limit=limit)
        try:
            out, words = child.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            child.kill()
            raise Broken(f"{' '.join(arguments)} hangs")
        if statuses is not None and child.returncode not in statuses:
            raise Broken(f"{' '.join(arguments)}: status {child.returncode}: {words.decode(errors='replace')[-300:]}")
        return child.returncode, out, words.decode(errors="replace")

    def verify(self, registry):
        """Requires that the registry is whole, without anybody's help."""
        status, out, words = self.run("verify", "--format", "json", registry=registry, statuses=(0, 65))
        if status != 0:
            raise Broken(f"verify: {out.decode(errors='replace')[:300]}{words[:300]}")
        return json.loads(out)

    def ask(self, registry, question):
        """One number from the file, as any other program would read it."""
        database = sqlite3.connect(f"file:{registry}?mode=ro", uri=True, timeout=30)
        try:
            return database.execute(question).fetchone()[0]
        finally:
            database.close()

    def holds(self, registry, work):
        return self.ask(registry, work.made)

    # Works

    def square(self, name):
        x, y = 106.0 + self.chance.random() * 0.2, 21.42 + self.chance.random() * 0.2
        ring = [[x, y], [x + 0.003, y], [x + 0.003, y + 0.0025], [x, y + 0.0025], [x, y]]
        ring = [[round(a, 7), round(b, 7)] for a, b in ring]
        return {"type": "Feature", "properties": {"name": name}, "geometry": {"type": "Polygon", "coordinates": [ring]}}

    def write(self, name, features):
        place = self.path(name)
        with open(place, "w") as file:
            json.dump({"type": "FeatureCollection", "features": features}, file)
        return place

    def any_work(self):
        self.number += 1
        return self.chance.choice([self.registration, self.importing, self.issue, self.revision])(self.number)

    def registration(self, number):
        name = f"torture-{number}"
        file = self.write(f"{number}.geojson", [self.square(name)])
        return Work(
            ["area", "register", file, "--crop", "lychee", "--crs", "EPSG:4326"], f"SELECT count(*) FROM areas WHERE name = '{name}'", 1
        )

    def importing(self, number):
        count = self.chance.choice([3, 60, 900])
        file = self.write(f"{number}.geojson", [self.square(f"torture-{number}-{index}") for index in range(count)])
        return Work(
            ["import", file, "--crop", "longan", "--crs", "EPSG:4326"],
            f"SELECT count(*) FROM areas WHERE name LIKE 'torture-{number}-%'", count,
        )

    def issue(self, number):
        return Work(
            ["code", "issue", "area-3", "--code", f"TT-{number}", "--market", "AU", "--from", "2026-01-01", "--expires", "2030-01-01"],
            "SELECT (SELECT count(*) FROM decisions WHERE code_id = c.code_id) + count(*) FROM codes AS c "
            f"WHERE code = 'TT-{number}'", 2,
        )

    def revision(self, number):
        file = self.write(f"{number}.geojson", [self.square(f"torture-{number}")])
        # A revision shows itself by the reason in its entry; with an end, so that the reason of another does not hold it.
        reason = f"torture-{number}-"
        return Work(
            ["area", "revise", "area-5", file, "--crs", "EPSG:4326", "--reason", reason],
            f"SELECT count(*) FROM journal WHERE instr(payload, CAST('{reason}' AS BLOB)) > 0 AND kind LIKE 'boundary.revised/%'", 1,
        )


def kill(children):
    """Ends processes that this run started, all at once."""
    for child in children:
        if child.poll() is None:
            child.send_signal(signal.SIGKILL)
    for child in children:
        child.communicate()
