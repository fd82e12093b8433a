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
import starvation
import together
from world import ROOT, Broken, World

SHORT = {"kills": 12, "migrations": 3, "faults": 12, "damages": 25, "edits": 26, "backups": 3, "log": 4}
LONG = {"kills": 500, "migrations": 40, "faults": 200, "damages": 1000, "edits": 1000, "backups": 60, "log": 300}
PARTS = {
    "kills": kills.writers, "migrations": kills.migrations, "faults": starvation.faults, "damages": damage.damages, "edits": edits.edits,
    "backups": together.backups, "log": together.log,
}

# What is counted, where the part does not say.
NAMES = {"log": "seconds of writers and readers of the log"}


def parsed():
    parser = argparse.ArgumentParser(
        prog="Tools/torture",
        description="Ends the command at random moments, lets its writes fail, damages its files, edits them as a forger would, and has "
        "several processes at one file; says what was promised and not kept.",
    )
    parser.add_argument("--short", action="store_true", help="a form that ends within a minute")
    parser.add_argument("--only", action="append", choices=sorted(PARTS), help="this part only; may be given several times")
    for name in PARTS:
        counted = f"how many {NAMES.get(name, name)} (default {LONG[name]}, short {SHORT[name]})"
        parser.add_argument(f"--{name}", type=int, metavar="N", help=counted)
    parser.add_argument("--seed", type=int, help="the seed of a run that is to be repeated")
    parser.add_argument(
        "--farmzone", default=os.path.join(ROOT, ".build", "release", "farmzone"), metavar="FILE", help="the command that is tortured"
    )
    return parser.parse_args()


def main():
    options = parsed()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}", flush=True)
    folder = tempfile.mkdtemp(prefix="torture-")
    failed = 0
    try:
        for name in options.only or PARTS:
            wanted = getattr(options, name)
            count = wanted if wanted is not None else (SHORT if options.short else LONG)[name]
            world = World(options.farmzone, os.path.join(folder, name), random.Random(f"{seed} {name}"))
            try:
                print(f"{name}: {PARTS[name](world, count)}", flush=True)
            except Broken as broken:
                failed += 1
                print(f"{name}: BROKEN: {broken}", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if failed:
        print(f"repeat with --seed {seed}", file=sys.stderr)
    return 70 if failed else 0
