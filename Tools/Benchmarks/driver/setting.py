"""Where things lie and how programs are run: the work folder, the compiled peers, the registry to read from."""

import functools
import glob
import json
import os
import shutil
import subprocess
import sys
import time

import areas
from contest import Run

BENCHMARKS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROOT = os.path.dirname(os.path.dirname(BENCHMARKS))
SEED = 20260920
OFFICER = "bench"
CODE = "VN-BGOR-9001"
FROM = "2020-01-01"
"""The first day of all areas, so that there is a past to ask for."""


class Trouble(Exception):
    """The benchmarks cannot be run as asked."""


class Setting:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.areas = options.areas
        self.farmzone = os.path.abspath(options.farmzone)
        if not os.access(self.farmzone, os.X_OK):
            raise Trouble(f"{self.farmzone} is not there: swift build -c release --product farmzone makes it; --farmzone names another")
        self.environment = {**os.environ, "FARMZONE_OFFICER": OFFICER, "LC_ALL": "C.UTF-8"}

    def tell(self, text):
        if sys.stderr.isatty():
            print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    @functools.cached_property
    def today(self):
        """The day in Vietnam (UTC+7), as the command takes it."""
        return time.strftime("%Y-%m-%d", time.gmtime(time.time() + 7 * 3600))

    def peer(self, name):
        """Compiles a peer in C."""
        made = self.path(name)
        source = os.path.join(BENCHMARKS, "Peers", f"{name}.c")
        if not os.path.exists(made) or os.path.getmtime(made) < os.path.getmtime(source):
            libraries = {
                "export": ["-lsqlite3", "-lm"],
                "place": ["-lsqlite3", "-lm"],
                "agree": ["-lsqlite3", "-lm"],
                "convert": ["-lproj", "-lpthread"],
                "measure": [],
                "symbols": ["-lqrencode", "-lpthread"],
            }[name]
            subprocess.run(["gcc", "-O2", "-Wall", "-o", made, source, *libraries], check=True)
        return made

    def run(self, command, output=None, folder=None):
        """Runs a command to its end; an exit code other than 0 is trouble."""
        result = self.path("measured.json")
        with open(output or os.devnull, "wb") as out, open(self.path("stderr.txt"), "wb") as errors:
            subprocess.run(
                [self.peer("measure"), result, *command],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=errors,
                env=self.environment,
                cwd=folder,
                check=True,
            )
        with open(result) as file:
            measured = json.load(file)
        if measured["exit"] != 0:
            with open(self.path("stderr.txt"), errors="replace") as file:
                said = file.read().strip()[-400:]
            raise Trouble(f"{' '.join(command)[:200]}: exit code {measured['exit']}: {said}")
        return Run(measured["seconds"], peak_kib=measured["peakKiB"], cpu=measured["user"] + measured["system"])

    def json_of(self, command):
        """Runs a command that prints JSON."""
        output = self.path("answer.json")
        run = self.run(command, output)
        with open(output) as file:
            run.answer = json.load(file)
        return run

    def agree(self, *words):
        """What a file holds, whoever wrote it."""
        return tuple(json.loads(subprocess.check_output([self.peer("agree"), *words])).items())

    @functools.cached_property
    def rooms(self):
        """The measurements inside a process, built anew where the sources have changed."""
        self.tell("building the rooms")
        built = subprocess.run(
            ["swift", "build", "-c", "release", "-j", "2", "--package-path", BENCHMARKS],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if built.returncode != 0:
            raise Trouble("swift build of the rooms failed:\n" + built.stdout[-2000:])
        return os.path.join(BENCHMARKS, ".build", "release", "rooms")

    @functools.cached_property
    def input(self):
        """The areas as GeoJSON."""
        path = self.path("areas.geojson")
        self.tell(f"making {self.areas:,} areas")
        self.places = areas.write(path, self.areas, SEED)
        return path

    def new_registry(self, path):
        for end in ("", "-wal", "-shm", "-lock", ".key"):
            if os.path.exists(path + end):
                os.remove(path + end)
        self.run([self.farmzone, "init", "--registry", path])

    def import_command(self, path):
        return [self.farmzone, "import", self.input, "--registry", path, "--from", FROM]

    @functools.cached_property
    def registry(self):
        """A registry with all areas and one code, for whoever only reads."""
        path = self.path("registry.gpkg")
        self.new_registry(path)
        self.tell("importing")
        self.run(self.import_command(path))
        self.run(
            [
                self.farmzone,
                "code",
                "issue",
                f"area-{(self.areas + 1) // 2}",
                "--code",
                CODE,
                "--market",
                "CN",
                "--holder",
                "Bench",
                "--from",
                "2020-06-01",
                "--registry",
                path,
            ]
        )
        return path

    @staticmethod
    def size(path):
        """Bytes of a registry with its write-ahead log."""
        return sum(os.path.getsize(path + end) for end in ("", "-wal") if os.path.exists(path + end))


def installed(programs, packages, options):
    """Gives None where programs are there, or can be installed; else says why not."""

    def missing():
        return [one for one in programs if not (shutil.which(one) or glob.glob(one))]

    if missing() and options.install and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            **quiet,
        )
    return f"not installed: {' '.join(packages)}" if missing() else None
