"""The command line of the benchmarks."""

import argparse
import os
import platform
import shutil
import sys
import tempfile
import time

import coordinates
import files
import questions
import report
import service
import trade
from contest import Disagreement
from postgis import PostGIS
from python_peers import PythonPeers
from setting import ROOT, Setting, Trouble

BENCHMARKS = {
    "export": lambda setting, python, postgis: files.export(setting, python, postgis),
    "import": lambda setting, python, postgis: files.import_areas(setting, python, postgis),
    "convert": lambda setting, python, postgis: coordinates.in_memory(setting, python, 1),
    "convert-threads": lambda setting, python, postgis: coordinates.in_memory(setting, python, 2),
    "convert-text": lambda setting, python, postgis: coordinates.text(setting),
    "lookup": lambda setting, python, postgis: questions.look_up(setting),
    "lookup-inside": lambda setting, python, postgis: trade.look_up_inside(setting),
    "symbols": lambda setting, python, postgis: trade.symbols(setting, 1),
    "symbols-threads": lambda setting, python, postgis: trade.symbols(setting, os.cpu_count()),
    "place": lambda setting, python, postgis: questions.place(setting),
    "search": lambda setting, python, postgis: questions.search(setting),
    "list": lambda setting, python, postgis: questions.listing(setting),
    "verify": lambda setting, python, postgis: questions.verify(setting),
    "service-one": lambda setting, python, postgis: service.one(setting, postgis),
    "service-lookup": lambda setting, python, postgis: service.look_up(setting, postgis),
    "service-box": lambda setting, python, postgis: service.box(setting, postgis),
    "service-page": lambda setting, python, postgis: service.page(setting, postgis),
    "service-tiles-5": lambda setting, python, postgis: service.tiles(setting, postgis, 5, 100),
    "service-tiles-12": lambda setting, python, postgis: service.tiles(setting, postgis, 12, 30),
}


def whole(text):
    number = int(text.replace("_", ""))
    if number < 1:
        raise argparse.ArgumentTypeError("a whole number above 0 is meant")
    return number


def parsed():
    parser = argparse.ArgumentParser(prog="Tools/bench", description="Measures FarmZone beside its peers. See Tools/Benchmarks/README.md.")
    parser.add_argument(
        "--areas", type=whole, default=100_000, help="how many areas are made (default 100000; 26, 10_000 and 1_000_000 are usual)"
    )
    parser.add_argument("--points", type=whole, default=10_000_000, help="how many points are converted (default 10000000)")
    parser.add_argument(
        "--stamps", type=whole, default=100_000, help="how many stamps lookup-inside issues (default 100000; the goal is for 10_000_000)"
    )
    parser.add_argument("--symbols", type=whole, default=20_000, help="how many symbols are drawn (default 20000)")
    parser.add_argument("--runs", type=whole, default=5, help="timed runs of each, in turn (default 5)")
    parser.add_argument("--only", action="append", choices=sorted(BENCHMARKS), help="this benchmark only; may be given several times")
    parser.add_argument("--json", metavar="FILE", help="writes all numbers to a file")
    parser.add_argument(
        "--farmzone", default=os.path.join(ROOT, ".build", "release", "farmzone"), metavar="FILE", help="the command to measure"
    )
    parser.add_argument("--folder", metavar="FOLDER", help="where files are made and kept (default a temporary one, removed afterwards)")
    parser.add_argument("--venv", metavar="PYTHON", help="the Python of an environment that has the Python peers")
    parser.add_argument("--no-install", dest="install", action="store_false", help="installs nothing; peers that are missing stay away")
    return parser.parse_args()


def main():
    options = parsed()
    folder = options.folder or tempfile.mkdtemp(prefix="bench-")
    os.makedirs(folder, exist_ok=True)
    outcomes = []
    status = 0
    postgis = servers = None
    try:
        setting = Setting(options, folder)
        python, postgis = PythonPeers(setting), PostGIS(setting)
        for name in options.only or BENCHMARKS:
            contest = None
            try:
                contest = BENCHMARKS[name](setting, python, postgis)
                outcome = contest.hold(options.runs, setting.tell)
            except (Disagreement, Trouble, AssertionError) as error:
                setting.tell("")
                print(f"\n{name}: FAILED: {error}", flush=True)
                status = 1
                continue
            finally:
                if contest:
                    contest.close()
            setting.tell("")
            outcomes.append(outcome)
            print(report.table(outcome), flush=True)
        if options.json:
            heading = {
                "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                "cores": os.cpu_count(),
                "machine": platform.machine(),
                "system": platform.platform(),
                "runs": options.runs,
            }
            report.write(options.json, heading, outcomes)
    except Trouble as error:
        print(f"bench: {error}", file=sys.stderr)
        status = 1
    finally:
        if servers:
            servers.stop()
        if postgis:
            postgis.stop()
        if not options.folder:
            shutil.rmtree(folder, ignore_errors=True)
    return status
