"""Questions to a registry: look-up, place, search, list, verify."""

import json
import os

import areas
from contest import Contest, Contestant, Goal, Run
from setting import CODE, SEED, installed

CANONICAL = CODE.replace("-", "")
PAST = "2021-06-01"
WORDS = "luc ngan,Thanh Hà,vùng trồng vải,buoi bo ha 1,nhan"


def look_up(setting):
    """One code, the whole process. One run is the mean of several processes: a single one is too short to measure."""
    registry = setting.registry
    times = 10

    def repeated(command, answer):
        total, peak, cpu = 0.0, 0, 0.0
        for _ in range(times):
            run = setting.run(command, setting.path("looked-up.txt"))
            total, peak, cpu = total + run.seconds, max(peak, run.peak_kib), cpu + run.cpu
        with open(setting.path("looked-up.txt")) as file:
            return Run(total / times, answer(file.read()), peak, cpu / times)

    def ours(text):
        code = json.loads(text)["codes"][0]
        return code["area"]["areaId"], code["code"], code["market"], code["today"]["status"]

    sql = f"SELECT 'area-' || area_id, code, market, status FROM growing_areas WHERE canonical = '{CANONICAL}'"
    return Contest(
        "lookup",
        [
            Contestant(
                "farmzone lookup", lambda: repeated([setting.farmzone, "lookup", CODE, "--format", "json", "--registry", registry], ours)
            ),
            Contestant(
                "sqlite3",
                lambda: repeated(["sqlite3", "-readonly", registry, sql], lambda text: tuple(text.strip().split("|"))),
                absent=installed(["sqlite3"], ["sqlite3"], setting.options),
            ),
        ],
        [Goal("at most 10 times sqlite3", "at most", 10, "sqlite3", 1_000_000)],
        setting.areas,
    )


def place(setting):
    """Which areas contain a point, many points in one process: one half of them within a few hundred metres of an area's centre."""
    registry = setting.registry
    count = min(200_000, max(20_000, setting.areas * 2))
    points = setting.path("points.i4")
    areas.write_points(points, setting.places, count, SEED + 1)

    def rooms(key):
        run = setting.json_of([setting.rooms, "place", "--registry", registry, "--points", points, "--on", setting.today])
        return Run(
            run.answer[key],
            (run.answer["hits"], run.answer["checksum"]),
            run.peak_kib,
            figures={"µs a point": run.answer[key] / count * 1e6},
        )

    def loop():
        run = setting.json_of([setting.peer("place"), registry, points, setting.today])
        seconds = run.answer["seconds"]
        return Run(
            seconds,
            (run.answer["hits"], run.answer["checksum"]),
            run.peak_kib,
            figures={"µs a point": seconds / count * 1e6, "hits": run.answer["hits"]},
        )

    return Contest(
        "area at",
        [
            Contestant("GeoPackageStore, one read", lambda: rooms("seconds")),
            Contestant("C loop over the R-tree", loop),
            Contestant("GeoPackageStore, a read a point", lambda: rooms("secondsWithAReadEach")),
        ],
        [Goal("at least 0.5 of the speed of the C loop", "faster by", 0.5, "C loop over the R-tree")],
        setting.areas,
        f"{count:,} points",
    )


def search(setting):
    """Names, inside the process; of several searches the slowest counts."""

    def run():
        found = setting.json_of([setting.rooms, "search", "--registry", setting.registry, "--words", WORDS])
        return Run(found.answer["seconds"], found.answer["hits"], found.peak_kib, figures={"hits": found.answer["hits"]})

    return Contest("search", [Contestant("search, the slowest of five", run)], [Goal("below 20 ms", "seconds", 0.020)], setting.areas)


def listing(setting):
    """The features in a box of about a thousand areas, on a past day and on this one."""
    registry = setting.registry
    middle = setting.areas // 2
    lon, lat = setting.places[2 * middle] / 1e7, setting.places[2 * middle + 1] / 1e7
    half = (331_000 * min(1000, setting.areas) / setting.areas) ** 0.5 / 111 / 2
    box = ",".join(f"{number:.5f}" for number in (lon - half, lat - half, lon + half, lat + half))

    def run(day):
        found = setting.json_of([setting.rooms, "list", "--registry", registry, "--box", box, "--on", day])
        return Run(
            found.answer["seconds"],
            (found.answer["features"], found.answer["bytes"]),
            found.peak_kib,
            figures={"features": found.answer["features"]},
        )

    return Contest(
        "list",
        [Contestant(f"a past day ({PAST})", lambda: run(PAST)), Contestant("today", lambda: run(setting.today))],
        [Goal("the past no slower than the present", "at most", 1.0, "today")],
        setting.areas,
    )


def verify(setting):
    """The journal and every row, the whole process."""

    def run():
        checked = setting.json_of([setting.farmzone, "verify", "--format", "json", "--registry", setting.registry])
        checked.figures = {"entries": checked.answer["entries"]}
        checked.answer = checked.answer["ok"] and checked.answer["entries"] > setting.areas
        if not checked.answer:
            raise AssertionError("verify finds problems in a registry that nobody touched")
        return checked

    size = os.path.getsize(setting.registry) / 1e6
    return Contest(
        "verify",
        [Contestant("farmzone verify", run)],
        [Goal("below 10 s", "seconds", 10, None, 100_000)],
        setting.areas,
        f"a file of {size:,.1f} MB",
    )
