"""The command line of the torture."""

import argparse
import os
import random
import shutil
import sys
import tempfile

import damage
import edits
import kills
import load
import starvation
import together
from world import ROOT, Broken, World

SHORT = {"kills": 12, "migrations": 3, "faults": 12, "damages": 25, "edits": 26, "backups": 3, "log": 4, "load": 6}
LONG = {"kills": 500, "migrations": 40, "faults": 200, "damages": 1000, "edits": 1000, "backups": 60, "log": 300, "load": 600}
PARTS = {
    "kills": kills.writers, "migrations": kills.migrations, "faults": starvation.faults, "damages": damage.damages, "edits": edits.edits,
    "backups": together.backups, "log": together.log, "load": load.load,
}

# What is counted, where the part does not say.
NAMES = {"log": "seconds of writers and readers of the log", "load": "seconds of officers and look-ups by HTTP"}
# How many write and look up in the load: officers, look-ups a second.
SHORT_LOAD, LONG_LOAD = (8, 100), (200, 2000)


def parsed():
    parser = argparse.ArgumentParser(
        prog="Tools/torture",
        description="Ends the command at random moments, lets its writes fail, damages its files, edits them as a forger would, has "
        "several processes at one file and many people at its service; says what was promised and not kept.",
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"these parts only: {', '.join(PARTS)}")
    parser.add_argument("--short", action="store_true", help="a form that ends within a minute")
    for name in PARTS:
        counted = f"how many {NAMES.get(name, name)} (default {LONG[name]}, short {SHORT[name]})"
        parser.add_argument(f"--{name}", type=int, metavar="N", help=counted)
    parser.add_argument("--seconds", type=int, dest="load", metavar="N", help="the same as --load")
    parser.add_argument("--officers", type=int, metavar="N", help=f"who write in the load (default {LONG_LOAD[0]}, short {SHORT_LOAD[0]})")
    parser.add_argument(
        "--lookups", type=int, metavar="N", help=f"look-ups a second in the load (default {LONG_LOAD[1]}, short {SHORT_LOAD[1]})")
    parser.add_argument("--seed", type=int, help="the seed of a run that is to be repeated")
    parser.add_argument(
        "--farmzone", default=os.path.join(ROOT, ".build", "release", "farmzone"), metavar="FILE", help="the command that is tortured"
    )
    options = parser.parse_args()
    for part in options.parts:
        if part not in PARTS:
            parser.error(f"no such part: {part}")
    return options


def main():
    options = parsed()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}", flush=True)
    folder = tempfile.mkdtemp(prefix="torture-")
    failed = 0
    try:
        for name in options.parts or PARTS:
            wanted = getattr(options, name)
            count = wanted if wanted is not None else (SHORT if options.short else LONG)[name]
            world = World(options.farmzone, os.path.join(folder, name), random.Random(f"{seed} {name}"))
            more = ()
            if name == "load":
                officers, lookups = SHORT_LOAD if options.short else LONG_LOAD
                more = (options.officers or officers, options.lookups or lookups)
            try:
                print(f"{name}: {PARTS[name](world, count, *more)}", flush=True)
            except Broken as broken:
                failed += 1
                print(f"{name}: BROKEN: {broken}", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if failed:
        print(f"repeat with --seed {seed}", file=sys.stderr)
    return 70 if failed else 0
