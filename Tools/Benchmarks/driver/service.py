"""The service over HTTP, beside nginx with a file, MapServer and tipg on PostGIS. A run's time is that of one answer: seconds by answers."""

import http.client
import json
import math
import os
import time

from contest import Contest, Contestant, Goal, Run
from servers import Servers, get
from setting import CODE

CANONICAL = CODE.replace("-", "")


def features(body):
    """How many features an answer has."""
    answer = json.loads(body)
    return len(answer["features"]) if "features" in answer else 1


def box_of(setting, count):
    """A box of about so many areas, in the middle of them."""
    setting.registry
    middle = setting.areas // 2
    lon, lat = setting.places[2 * middle] / 1e7, setting.places[2 * middle + 1] / 1e7
    half = (331_000 * count / setting.areas) ** 0.5 / 111 / 2
    return ",".join(f"{number:.5f}" for number in (lon - half, lat - half, lon + half, lat + half))


def number_of(setting, postgis):
    """The number that PostGIS knows the area of the code by."""
    postgis.hold_areas(setting)
    return postgis.query(f"SELECT ogc_fid FROM growing_areas WHERE canonical = '{CANONICAL}'")


def contest(name, setting, postgis, target, goals, mapserver=None, tipg=None, answer=features):
    servers = Servers(setting, postgis)

    def ours():
        return servers.ask(servers.farmzone, target, answer)

    def file():
        _, _, body = get(servers.farmzone.port, target)
        with open(setting.path("files/answer.json"), "wb") as kept:
            kept.write(body)
        return servers.ask(servers.nginx, "/files/answer.json", answer)

    def behind_nginx():
        run = servers.ask(servers.nginx, "/mapserver/areas/ogcapi/collections/areas/items" + mapserver(), answer)
        run.peak_kib = None
        return run

    def python():
        return servers.ask(servers.tipg, "/collections/public.growing_areas/items" + tipg(), answer)

    os.makedirs(setting.path("files"), exist_ok=True)
    # The same areas, counted: which of several that touch a box's edge are in it, or come first, is each server's own.
    contestants = [
        Contestant("farmzone serve", ours, absent=servers.wrk),
        Contestant("nginx, the same bytes as a file", file, absent=servers.no_nginx),
    ]
    if mapserver:
        contestants.append(Contestant("MapServer on PostGIS", behind_nginx, absent=servers.no_mapserver))
    if tipg:
        contestants.append(Contestant("tipg on PostGIS", python, absent=servers.no_tipg))
    made = Contest(name, contestants, goals, setting.areas, target)
    made.close = servers.stop
    return made


def one(setting, postgis):
    number = lambda: number_of(setting, postgis)
    return contest(
        "service: one area",
        setting,
        postgis,
        f"/collections/growing-areas/items/{CANONICAL}?f=json",
        [
            Goal("5 times MapServer", "faster by", 5, "MapServer on PostGIS", 100_000),
            Goal("5 times tipg", "faster by", 5, "tipg on PostGIS", 100_000),
            Goal("at least 0.15 of nginx with a file", "faster by", 0.15, "nginx, the same bytes as a file", 100_000),
            Goal("p99 below 5 ms", "p99 ms", 5, None, 100_000),
            Goal("memory below 150 MiB", "peakMiB", 150),
        ],
        lambda: f"/{number()}?f=json",
        lambda: f"/{number()}?f=geojson",
    )


def look_up(setting, postgis):
    return contest(
        "service: look-up",
        setting,
        postgis,
        f"/lookup?q={CODE}&f=json",
        [
            Goal("at least 0.15 of nginx with a file", "faster by", 0.15, "nginx, the same bytes as a file", 100_000),
            Goal("p99 below 5 ms", "p99 ms", 5, None, 100_000),
        ],
        answer=lambda body: json.loads(body)["verdict"],
    )


def box(setting, postgis):
    inside = box_of(setting, 50)
    return contest(
        "service: a box of about fifty",
        setting,
        postgis,
        f"/collections/growing-areas/items?f=json&limit=1000&bbox={inside}",
        [
            Goal("5 times MapServer", "faster by", 5, "MapServer on PostGIS", 100_000),
            Goal("5 times tipg", "faster by", 5, "tipg on PostGIS", 100_000),
        ],
        lambda: f"?f=json&limit=1000&bbox={inside}",
        lambda: f"?f=geojson&limit=1000&bbox={inside}",
    )


def page(setting, postgis):
    return contest(
        "service: a page of a thousand",
        setting,
        postgis,
        "/collections/growing-areas/items?f=json&limit=1000",
        [
            Goal("8 times MapServer", "faster by", 8, "MapServer on PostGIS", 100_000),
            Goal("8 times tipg", "faster by", 8, "tipg on PostGIS", 100_000),
        ],
        lambda: "?f=json&limit=1000",
        lambda: "?f=geojson&limit=1000",
    )


def tile_of(lon, lat, zoom):
    """The tile that holds a position."""
    count = 2**zoom
    x = int((lon + 180) / 360 * count)
    angle = math.radians(lat)
    y = int((1 - math.log(math.tan(angle) + 1 / math.cos(angle)) / math.pi) / 2 * count)
    return x, y


def tiles(setting, postgis, zoom, limit):
    """Tiles that were not asked for before, one after the other over one connection; then one of them again and again."""
    servers = Servers(setting, postgis)
    setting.registry
    count = len(setting.places) // 2
    wanted = []
    for index in range(0, count, max(1, count // 4000)):
        tile = tile_of(setting.places[2 * index] / 1e7, setting.places[2 * index + 1] / 1e7, zoom)
        if tile not in wanted:
            wanted.append(tile)
        if len(wanted) == 300:
            break

    def uncached():
        # A new process knows no tile.
        servers.stop()
        servers.__dict__.pop("farmzone", None)
        connection = http.client.HTTPConnection("127.0.0.1", servers.farmzone.port, timeout=60)
        took, largest = [], 0
        # What far tiles are made from is read once after the start, and then kept up to date: that is told apart.
        began = time.perf_counter()
        connection.request("GET", "/tiles/growing-areas/0/0/0.mvt")
        connection.getresponse().read()
        first = time.perf_counter() - began
        for x, y in wanted:
            began = time.perf_counter()
            connection.request("GET", f"/tiles/growing-areas/{zoom}/{x}/{y}.mvt", headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            largest = max(largest, len(answer.read()))
            took.append(time.perf_counter() - began)
        connection.close()
        took.sort()
        late = took[min(len(took) - 1, int(len(took) * 0.99))]
        figures = {"first ms": first * 1e3, "p99 ms": late * 1e3, "tiles": len(wanted), "largest KB": largest / 1e3}
        return Run(took[len(took) // 2], len(wanted), servers.farmzone.peak_kib, figures=figures)

    def again():
        x, y = wanted[0]
        return servers.ask(servers.farmzone, f"/tiles/growing-areas/{zoom}/{x}/{y}.mvt", lambda _: len(wanted))

    made = Contest(
        f"service: tiles of zoom {zoom}",
        [Contestant("uncached", uncached), Contestant("cached", again, absent=servers.wrk)],
        [Goal(f"p99 below {limit} ms", "p99 ms", limit, None, 1_000_000), Goal("tiles below 500 KB", "largest KB", 500)],
        setting.areas,
    )
    made.close = servers.stop
    return made
