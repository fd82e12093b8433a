"""Convert: points in memory, and two numbers a line."""

import json
import os
import random
import subprocess

from contest import Contest, Contestant, Goal, Run
from setting import installed


def in_memory(setting, python, threads):
    """VN-2000 / TM-3 107-00 (EPSG:9214) to WGS 84 by EPSG:6960, points in memory."""
    points = setting.options.points
    pipeline = json.loads(subprocess.check_output([setting.rooms, "convert", "--points", "1"], text=True))["pipeline"]

    def inside(command):
        run = setting.json_of(command)
        seconds = run.answer["seconds"]
        found = {key: run.answer[key] for key in ("bits", "sumX", "sumY")}
        return Run(seconds, found, run.peak_kib, figures={"ns a point": seconds / points * 1e9})

    def pyproj():
        path = setting.path(f"points-{points}.f8")
        if not os.path.exists(path):
            setting.run([setting.peer("convert"), str(points), "0", path])
        run = python.run("pyproj_convert.py", path, pipeline)
        run.figures = {"ns a point": run.seconds / points * 1e9}
        return run

    def bits(ours, theirs):
        return ours["bits"] == theirs["bits"]

    def nearly(ours, theirs):
        """Another version of PROJ: its mean may differ by less than 1e-9 degrees, a tenth of a millimetre."""
        return all(abs(ours[key] - theirs[key]) / points < 1e-9 for key in ("sumX", "sumY"))

    rooms = lambda count: lambda: inside([setting.rooms, "convert", "--points", str(points), "--threads", str(count)])
    loop = lambda count: lambda: inside([setting.peer("convert"), str(points), str(count), pipeline])
    if threads == 1:
        return Contest(
            "convert, one thread",
            [
                Contestant("Transformations, 1 thread", rooms(1), bits),
                Contestant("C proj_trans_generic, 1 thread", loop(1), bits),
                Contestant("pyproj", pyproj, nearly, python.absent),
            ],
            [
                Goal("at least 0.95 of the speed of C", "faster by", 0.95, "C proj_trans_generic, 1 thread"),
                Goal("faster than pyproj", "at most", 1, "pyproj"),
            ],
            None,
            f"{points:,} points",
        )
    return Contest(
        "convert, two threads",
        [
            Contestant("Transformations, 2 threads", rooms(2), bits),
            Contestant("Transformations, 1 thread", rooms(1), bits),
            Contestant("C proj_trans_generic, 2 threads", loop(2), bits),
        ],
        [
            Goal("at least 1.8 times the speed of one thread", "faster by", 1.8, "Transformations, 1 thread"),
        ],
        None,
        f"{points:,} points",
    )


def text(setting):
    """The same, as text: easting and northing a line, as EPSG orders them, to latitude and longitude."""
    lines = max(1, setting.options.points // 10)
    source = setting.path("points.txt")
    chance = random.Random(1)
    with open(source, "w") as file:
        for _ in range(lines):
            file.write(f"{chance.uniform(4e5, 6e5):.3f} {chance.uniform(1e6, 2.5e6):.3f}\n")
    output = setting.path("converted.txt")

    def sums():
        count, north, east, low, high = 0, 0.0, 0.0, 1e9, -1e9
        with open(output) as file:
            for line in file:
                words = line.split()
                lat, lon = float(words[0]), float(words[1])
                count, north, east = count + 1, north + lat, east + lon
                low, high = min(low, lat), max(high, lat)
        return count, north, east, low, high

    def run(command):
        measured = setting.run(command, output)
        measured.answer = sums()
        measured.figures = {"ns a line": measured.seconds / lines * 1e9}
        return measured

    def nearly(ours, theirs):
        return ours[0] == theirs[0] and all(abs(a - b) < 1e-9 * max(1, ours[0]) for a, b in zip(ours[1:], theirs[1:]))

    return Contest(
        "convert, text",
        [
            Contestant(
                "farmzone convert",
                lambda: run(
                    [
                        setting.farmzone,
                        "convert",
                        source,
                        "--from",
                        "EPSG:9214",
                        "--to",
                        "EPSG:4326",
                        "--order",
                        "en",
                        "--out-order",
                        "latlon",
                    ]
                ),
            ),
            Contestant(
                "cs2cs",
                lambda: run(["cs2cs", "-f", "%.9f", "EPSG:9214", "EPSG:4326", source]),
                nearly,
                installed(["cs2cs"], ["proj-bin"], setting.options),
            ),
        ],
        [Goal("faster than cs2cs", "at most", 1, "cs2cs")],
        None,
        f"{lines:,} lines",
    )
