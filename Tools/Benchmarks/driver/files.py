"""Export and import: files of areas, out and in."""

import os
import re

from contest import Contest, Contestant, Goal
from setting import installed


def contents(ours, theirs):
    """The same geometries, positions and sums of coordinates; how many bytes it took is each one's own affair."""
    return ours == theirs


def nearly(ours, theirs):
    """As `contents`, but a sum may be off by a step in a thousand positions, or by ten where there are few.

    GDAL 3.6 takes the 3 of 106.1000003 for noise and drops it.
    """
    ours, theirs = dict(ours), dict(theirs)
    slack = max(10, ours["positions"] / 1000)
    return all(abs(ours[key] - theirs[key]) <= (slack if key.startswith("sum") else 0) for key in ours)


def export(setting, python, postgis):
    """The whole public layer of a registry to GeoJSON."""
    registry = setting.registry
    ours = setting.path("ours.geojson")
    theirs = setting.path("theirs.geojson")

    def judged(run, path):
        run.answer = setting.agree("geojson", path)
        run.figures = {"MB": os.path.getsize(path) / 1e6}
        return run

    def clear(path):
        if os.path.exists(path):
            os.remove(path)

    def farmzone():
        clear(ours)
        return judged(setting.run([setting.farmzone, "export", "-o", ours, "--registry", registry]), ours)

    def loop():
        clear(theirs)
        with open(ours, "rb") as file:
            heading = re.match(rb'.*?"features":\[', file.read(4096)).group().decode()
        run = setting.run([setting.peer("export"), registry, theirs, setting.today, heading])
        judged(run, theirs)
        # The loop does the very same, so its file is the very same.
        with open(ours, "rb") as one, open(theirs, "rb") as other:
            while chunk := one.read(1 << 20):
                if chunk != other.read(1 << 20):
                    run.answer = "other bytes"
                    break
        return run

    def ogr():
        clear(theirs)
        return judged(setting.run(["ogr2ogr", "-f", "GeoJSON", "-lco", "RFC7946=YES", theirs, registry, "growing_areas"]), theirs)

    def geopandas():
        clear(theirs)
        return judged(python.run("geopandas_export.py", registry, theirs), theirs)

    def server():
        postgis.hold_areas(setting)
        run = setting.run(postgis.psql("COPY (SELECT ST_AsGeoJSON(t.*, 'geom', 7) FROM growing_areas t) TO STDOUT"), theirs)
        run.peak_kib = run.cpu = None  # The server's, not this client's, would count.
        return judged(run, theirs)

    return Contest(
        "export",
        [
            Contestant("farmzone export", farmzone),
            Contestant("C loop", loop),
            Contestant("ogr2ogr", ogr, nearly, installed(["ogr2ogr"], ["gdal-bin"], setting.options)),
            Contestant("geopandas+orjson", geopandas, contents, python.absent),
            Contestant("PostGIS ST_AsGeoJSON", server, contents, postgis.absent),
        ],
        [
            Goal("at most 1.3 times the C loop", "at most", 1.3, "C loop", 100_000),
            Goal("20 times as fast as ogr2ogr", "faster by", 20, "ogr2ogr", 100_000),
            Goal("twice as fast as PostGIS", "faster by", 2, "PostGIS ST_AsGeoJSON", 100_000),
            Goal("peak memory below 64 MiB", "peakMiB", 64, None, 100_000),
        ],
        setting.areas,
    )


def import_areas(setting, python, postgis):
    """A file of areas into a new registry. The peers keep no journal; what each of them does is in the README."""
    source = setting.input
    ours = setting.path("imported.gpkg")
    theirs = setting.path("theirs.gpkg")
    overlaps = {}

    def clear():
        for end in ("", "-wal", "-shm", "-journal"):
            if os.path.exists(theirs + end):
                os.remove(theirs + end)

    def farmzone():
        setting.new_registry(ours)
        before = setting.size(ours)
        run = setting.run(setting.import_command(ours))
        run.answer = setting.agree("gpkg", ours, "area_boundaries")
        run.figures = {
            "bytes an area": (os.path.getsize(ours) - before) / setting.areas,
            "in the log": (setting.size(ours) - os.path.getsize(ours)) / setting.areas,
        }
        return run

    def ogr():
        clear()
        run = setting.run(["ogr2ogr", "-f", "GPKG", "-nln", "areas", theirs, source])
        run.answer = setting.agree("gpkg", theirs, "areas")
        run.figures = {"bytes an area": os.path.getsize(theirs) / setting.areas}
        return run

    def geopandas():
        clear()
        run = python.run("geopandas_import.py", source, theirs)
        if run.answer["valid"] != setting.areas:
            run.answer = f"{setting.areas - run.answer['valid']} invalid"
            return run
        overlaps["geopandas"] = run.answer["overlaps"]
        run.answer = setting.agree("gpkg", theirs, "areas")
        run.figures = {"bytes an area": os.path.getsize(theirs) / setting.areas, "overlaps": overlaps["geopandas"]}
        return run

    def server():
        run = setting.run(
            [
                "ogr2ogr",
                "-f",
                "PostgreSQL",
                "--config",
                "PG_USE_COPY",
                "YES",
                "-nln",
                "imported",
                "-lco",
                "GEOMETRY_NAME=geom",
                "-overwrite",
                postgis.ogr,
                source,
            ]
        )
        checks = (
            "SELECT count(*) FILTER (WHERE NOT ST_IsValid(geom)) FROM imported; "
            "SELECT count(*) FROM imported a JOIN imported b "
            "ON a.ogc_fid < b.ogc_fid AND a.geom && b.geom AND ST_Overlaps(a.geom, b.geom)"
        )
        run.seconds += setting.run(postgis.psql("ANALYZE imported; " + checks), setting.path("checks.txt")).seconds
        run.peak_kib = run.cpu = None  # The server's, not this client's, would count.
        with open(setting.path("checks.txt")) as file:
            invalid, overlapping = (int(word) for word in file.read().split())
        if invalid or overlaps.setdefault("PostGIS", overlapping) != overlaps.get("geopandas", overlapping):
            run.answer = f"{invalid} invalid, {overlapping} overlaps, geopandas {overlaps}"
            return run
        theirs_sum = postgis.query(
            "SELECT count(DISTINCT ogc_fid) || ' ' || count(*) || ' ' || sum(round(ST_X(p.geom) * 1e7)::bigint) || ' ' || "
            "sum(round(ST_Y(p.geom) * 1e7)::bigint) "
            "FROM imported, LATERAL ST_DumpPoints(geom) p"
        ).split()
        run.answer = tuple(zip(("geometries", "positions", "sumX", "sumY"), map(int, theirs_sum)))
        run.figures = {"overlaps": overlapping}
        return run

    return Contest(
        "import",
        [
            Contestant("farmzone import", farmzone),
            Contestant("ogr2ogr copying", ogr, contents, installed(["ogr2ogr"], ["gdal-bin"], setting.options)),
            Contestant("geopandas, checked", geopandas, contents, python.absent),
            Contestant("PostGIS, checked", server, contents, postgis.absent),
        ],
        [
            Goal("faster than ogr2ogr copying", "at most", 1, "ogr2ogr copying", 100_000),
            Goal("less than 5,000 bytes of file an area", "bytes an area", 5000, None, 100_000),
        ],
        setting.areas,
    )
