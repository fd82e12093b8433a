"""The service beside other servers, asked over HTTP on loopback by wrk."""

import http.client
import json
import math
import os
import re
import signal
import socket
import subprocess
import time
import urllib.parse

from contest import Contest, Contestant, Run
from setting import CODE, Trouble, installed

SECONDS = 5
CONNECTIONS = 32
PACKAGES = {"wrk": "wrk", "nginx": "nginx-light", "/usr/bin/mapserv": "cgi-mapserver", "spawn-fcgi": "spawn-fcgi"}


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


class Server:
    """A server that runs until it is stopped, with its workers."""

    def __init__(self, command, port, setting, ready="/", environment=None, folder=None):
        self.port = port
        self.log = open(setting.path(f"server-{port}.txt"), "w")
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
            env={**setting.environment, **(environment or {})},
            cwd=folder,
            start_new_session=True,
        )
        for _ in range(1200):
            if self.process.poll() is not None:
                raise Trouble(f"{command[0]} ended at once: {self.said()}")
            try:
                if ready is None:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                else:
                    get(port, ready)
                return
            except (OSError, http.client.HTTPException):
                time.sleep(0.1)
        self.stop()
        raise Trouble(f"{command[0]} does not answer: {self.said()}")

    def said(self):
        self.log.flush()
        with open(self.log.name, errors="replace") as file:
            return file.read()[-400:]

    def resident_kib(self):
        """Resident memory of the process and of all that it started (/proc/PID/status)."""
        parents, sizes = {}, {}
        for name in os.listdir("/proc"):
            if not name.isdigit():
                continue
            try:
                with open(f"/proc/{name}/status") as file:
                    text = file.read()
            except OSError:
                continue
            parents[int(name)] = int(re.search(r"PPid:\s+(\d+)", text)[1])
            found = re.search(r"VmRSS:\s+(\d+)", text)
            sizes[int(name)] = int(found[1]) if found else 0
        wanted = {self.process.pid}
        while True:
            more = {child for child, parent in parents.items() if parent in wanted} | wanted
            if more == wanted:
                return sum(sizes.get(one, 0) for one in wanted)
            wanted = more

    def stop(self):
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, number)
            except ProcessLookupError:
                break
            try:
                self.process.wait(20)
                break
            except subprocess.TimeoutExpired:
                continue
        self.log.close()


def get(port, path):
    """A body as it is without compression."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("GET", path, headers={"Accept": "application/geo+json, application/json, */*"})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise Trouble(f"{path}: {answer.status}: {body[:200]!r}")
        return body
    finally:
        connection.close()


def wrk(port, path, setting):
    """Asks for some seconds, and for longer where not one answer came in them."""
    for seconds in (SECONDS, 12 * SECONDS):
        rate, slow = asked_for(seconds, port, path, setting)
        if rate > 0:
            return rate, slow
    raise Trouble(f"{path}: no answer within {12 * SECONDS} s")


def asked_for(seconds, port, path, setting):
    """Requests a second, and the latency of the slowest hundredth in milliseconds; an answer that is not 2xx is trouble."""
    script = setting.path("wrk.lua")
    with open(script, "w") as file:
        file.write(
            "done = function(summary, latency) io.write(string.format('%.3f %.3f %d %d\\n', summary.requests / summary.duration * 1e6, "
            "latency:percentile(99) / 1000, summary.errors.status, summary.errors.connect + summary.errors.read + summary.errors.timeout)) end\n"
        )
    told = subprocess.run(
        ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "60s", "-s", script, f"http://127.0.0.1:{port}{path}"],
        capture_output=True,
        text=True,
    )
    line = told.stdout.strip().splitlines()[-1] if told.stdout.strip() else ""
    numbers = re.fullmatch(r"([\d.]+) ([\d.]+) (\d+) (\d+)", line)
    if told.returncode != 0 or not numbers:
        raise Trouble(f"wrk {path}: {told.stdout[-200:]}{told.stderr[-200:]}")
    if numbers[3] != "0" or numbers[4] != "0":
        raise Trouble(f"wrk {path}: {numbers[3]} answers were refused, {numbers[4]} connections failed")
    return float(numbers[1]), float(numbers[2])


class Service:
    """All servers on the same areas; each is started at its first need, and all are stopped at the end."""

    def __init__(self, setting, python, postgis):
        self.setting, self.python, self.postgis = setting, python, postgis
        self.servers = []
        self.started = {}
        why = installed(["wrk"], [PACKAGES["wrk"]], setting.options)
        if why:
            raise Trouble(f"nothing can be measured without wrk: {why}")

    def stop(self):
        for server in self.servers:
            server.stop()

    def running(self, name, start):
        """A server by its name, or why there is none."""
        if name not in self.started:
            try:
                self.setting.tell(f"starting {name}")
                found = start()
                if isinstance(found, Server):
                    self.servers.append(found)
                self.started[name] = found
            except (Trouble, OSError, subprocess.SubprocessError) as error:
                self.started[name] = f"{error}"[:200]
        return self.started[name]

    # MARK: The servers

    def ours(self):
        def start():
            port = free_port()
            return Server(
                [self.setting.farmzone, "serve", "--port", str(port), "--registry", self.setting.registry],
                port,
                self.setting,
                "/healthz",
                {"FARMZONE_BODY_SECONDS": "60"},
            )

        found = self.running("farmzone", start)
        if not isinstance(found, Server):
            raise Trouble(f"farmzone serve does not run: {found}")
        return found

    def nginx(self):
        """A server of files: the answers of ours as files, which is as fast as bytes can be sent."""

        def start():
            why = installed(["nginx"], [PACKAGES["nginx"]], self.setting.options)
            if why:
                raise Trouble(why)
            port, folder = free_port(), self.setting.path("nginx")
            os.makedirs(os.path.join(folder, "files"), exist_ok=True)
            os.chmod(self.setting.folder, 0o755)
            configuration = os.path.join(folder, "nginx.conf")
            with open(configuration, "w") as file:
                file.write(
                    f"daemon off; pid {folder}/pid; error_log stderr; worker_processes auto; events {{ worker_connections 1024; }}\n"
                    f"http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;\n"
                    f"default_type application/geo+json; client_body_temp_path {folder}/a; proxy_temp_path {folder}/b;\n"
                    f"fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;\n"
                    f"server {{ listen 127.0.0.1:{port}; root {folder}/files; location / {{ }} }} }}\n"
                )
            return Server(["nginx", "-p", folder, "-c", configuration], port, self.setting, None)

        return self.running("nginx", start)

    def mapserver(self):
        """MapServer by FastCGI behind nginx, on a GeoPackage with the same outlines."""

        def start():
            why = installed(
                ["nginx", "/usr/bin/mapserv", "spawn-fcgi", "ogr2ogr"],
                [PACKAGES["nginx"], PACKAGES["/usr/bin/mapserv"], PACKAGES["spawn-fcgi"], "gdal-bin"],
                self.setting.options,
            )
            if why:
                raise Trouble(why)
            folder, port, behind = self.setting.path("mapserver"), free_port(), free_port()
            os.makedirs(folder, exist_ok=True)
            data = os.path.join(folder, "areas.gpkg")
            subprocess.run(
                ["ogr2ogr", "-f", "GPKG", data, self.layer(), "-nln", "areas", "-overwrite"], check=True, stderr=subprocess.DEVNULL
            )
            mapfile = os.path.join(folder, "areas.map")
            with open(mapfile, "w") as file:
                file.write(
                    f"""MAP
  NAME "areas" EXTENT 102 8 110 24 SIZE 256 256 UNITS DD
  PROJECTION "init=epsg:4326" END
  WEB METADATA
    "ows_enable_request" "*" "ows_title" "areas" "ows_srs" "EPSG:4326 EPSG:3857" "oga_onlineresource" "http://127.0.0.1:{port}/"
    "wfs_getfeature_formatlist" "geojson"
  END END
  OUTPUTFORMAT NAME "geojson" DRIVER "OGR/GEOJSON" MIMETYPE "application/geo+json" FORMATOPTION "STORAGE=stream" FORMATOPTION "FORM=simple" END
  OUTPUTFORMAT NAME "mvt" DRIVER "MVT" FORMATOPTION "EXTENT=4096" END
  LAYER
    NAME "areas" TYPE POLYGON STATUS ON CONNECTIONTYPE OGR CONNECTION "{data}" DATA "areas"
    PROCESSING "CLOSE_CONNECTION=DEFER" TEMPLATE "x" EXTENT 102 8 110 24
    PROJECTION "init=epsg:4326" END
    METADATA "gml_include_items" "all" "ows_title" "areas" "wfs_use_default_extent_for_getfeature" "false" "gml_featureid" "areaId" END
  END
END
"""
                )
            configured = os.path.join(folder, "mapserver.conf")
            with open(configured, "w") as file:
                file.write(f'CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n  END\n  MAPS\n    areas "{mapfile}"\n  END\nEND\n')
            fast = Server(
                ["spawn-fcgi", "-n", "-a", "127.0.0.1", "-p", str(behind), "-F", str(os.cpu_count() or 2), "--", "/usr/bin/mapserv"],
                behind,
                self.setting,
                None,
                {"MAPSERVER_CONFIG_FILE": configured},
            )
            self.servers.append(fast)
            self.fast = fast
            configuration = os.path.join(folder, "nginx.conf")
            with open(configuration, "w") as file:
                file.write(
                    f"daemon off; pid {folder}/pid; error_log stderr; worker_processes auto; events {{ worker_connections 1024; }}\n"
                    f"http {{ access_log off; keepalive_requests 1000000; upstream fast {{ server 127.0.0.1:{behind}; keepalive 32; }}\n"
                    f"client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d;\n"
                    f"scgi_temp_path {folder}/e; server {{ listen 127.0.0.1:{port}; location / {{ fastcgi_pass fast; fastcgi_keep_conn on;\n"
                    f"fastcgi_buffers 64 64k; fastcgi_buffer_size 64k; fastcgi_param QUERY_STRING $query_string;\n"
                    f"fastcgi_param REQUEST_METHOD $request_method; fastcgi_param SERVER_NAME $host; fastcgi_param SERVER_PORT {port};\n"
                    f"fastcgi_param SCRIPT_NAME /; fastcgi_param CONTENT_TYPE $content_type; }} }} }}\n"
                )
            return Server(["nginx", "-p", folder, "-c", configuration], port, self.setting, None)

        return self.running("MapServer", start)

    def tipg(self):
        """tipg on PostGIS."""

        def start():
            why = self.postgis.absent or self.python.lacks("tipg", "uvicorn")
            if why:
                raise Trouble(why)
            subprocess.run(
                ["ogr2ogr", "-f", "PostgreSQL", self.postgis.ogr, self.layer(), "-nln", "areas", "-overwrite", "-lco", "GEOMETRY_NAME=geom"],
                check=True,
                stderr=subprocess.DEVNULL,
            )
            self.postgis.query('CREATE INDEX ON areas ("code"); ANALYZE areas')
            port = free_port()
            return Server(
                [self.python.interpreter, "-m", "uvicorn", "tipg.main:app", "--port", str(port), "--log-level", "error", "--workers", "2"],
                port,
                self.setting,
                "/healthz",
                {"DATABASE_URL": f"postgresql://bench@127.0.0.1:{self.postgis.port}/postgres", "TIPG_DEFAULT_FEATURES_LIMIT": "10",
                 "TIPG_MAX_FEATURES_PER_QUERY": "10000"},
            )

        return self.running("tipg", start)

    def layer(self):
        """What ours publishes, as a file for the others."""
        path = self.setting.path("layer.geojson")
        if not os.path.exists(path):
            self.setting.run([self.setting.farmzone, "export", "--as", "geojson", "-o", path, "--registry", self.setting.registry])
        return path

    # MARK: Questions

    def contest(self, name, path, peers, found):
        """One question: ours, and what each peer is asked for the same; `found` says what an answer holds."""
        ours = self.ours()
        body = get(ours.port, path)
        nginx = self.nginx()
        if isinstance(nginx, Server):
            kept = re.sub(r"\W", "_", name)
            with open(os.path.join(self.setting.path("nginx"), "files", kept), "wb") as file:
                file.write(body)
            peers = [("nginx, the same bytes as a file", nginx, f"/{kept}", found), *peers]
        else:
            peers = [("nginx, the same bytes as a file", nginx, "", found), *peers]

        def asked(server, path, found):
            def run():
                answer = found(get(server.port, path))
                rate, slow = wrk(server.port, path, self.setting)
                peak = server.resident_kib() + (self.fast.resident_kib() if server is self.started.get("MapServer") else 0)
                return Run(1 / rate, answer, peak_kib=peak, figures={"requestsASecond": rate, "slowestHundredthMs": slow})

            return run

        contestants = [Contestant("farmzone", asked(ours, path, found))]
        for title, server, where, reading in peers:
            if isinstance(server, Server):
                contestants.append(Contestant(title, asked(server, where, reading)))
            else:
                contestants.append(Contestant(title, lambda: None, absent=server))
        return Contest(name, contestants, [], areas=self.setting.areas)


def members(body):
    """How many features a collection holds."""
    try:
        document = json.loads(body)
    except ValueError as error:
        raise Trouble(f"no JSON: {body[:300]!r}") from error
    return len(document["features"]) if "features" in document else 1


def anything(body):
    """Tiles and look-ups have no like elsewhere: an answer must only be there."""
    return len(body) > 0


def middle(service):
    """A place within the area that has a code."""
    shape = json.loads(get(service.ours().port, f"/collections/growing-areas/items/{CODE.replace('-', '')}"))["geometry"]["coordinates"]
    return shape[0][0][0][0], shape[0][0][0][1]


def box(service, place):
    """A box around a place with about fifty areas, found by asking for larger ones."""
    lon, lat = place
    half = 0.001
    while True:
        text = f"{lon - half:.6f},{lat - half:.6f},{lon + half:.6f},{lat + half:.6f}"
        count = members(get(service.ours().port, f"/collections/growing-areas/items?bbox={text}&limit=1000"))
        if count >= 45 or half > 10:
            return text
        half *= 1.1


def tile(lon, lat, zoom):
    scale = 1 << zoom
    x = int((lon + 180) / 360 * scale)
    y = int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * scale)
    return x, y


def contests(setting, service):
    """The questions of the table, each a contest by its name."""
    made = {}

    def ask(name, *what):
        made[name] = lambda: service.contest(name, *what)

    page = "/collections/growing-areas/items"
    mapserver, tipg = service.mapserver(), service.tipg()
    place = middle(service)
    where = box(service, place)
    wfs = "/?map=areas&SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=areas&OUTPUTFORMAT=geojson&SRSNAME=EPSG:4326"
    x, y, right, top = where.split(",")
    one = urllib.parse.quote(
        f"<Filter><PropertyIsEqualTo><ValueReference>code</ValueReference><Literal>{CODE}</Literal></PropertyIsEqualTo></Filter>"
    )
    table = "/collections/public.areas/items"
    ask(
        "service-area",
        f"{page}/{CODE.replace('-', '')}",
        [
            ("MapServer, WFS by FastCGI", mapserver, f"{wfs}&FILTER={one}", members),
            ("tipg on PostGIS", tipg, f"{table}?code={CODE}&f=geojson", members),
        ],
        members,
    )
    ask("service-lookup", f"/lookup?q={CODE}&market=CN", [], anything)
    ask(
        "service-bbox",
        f"{page}?bbox={where}&limit=1000",
        [
            ("MapServer, WFS by FastCGI", mapserver, f"{wfs}&BBOX={y},{x},{top},{right},urn:ogc:def:crs:EPSG::4326", members),
            ("tipg on PostGIS", tipg, f"{table}?bbox={where}&limit=1000&f=geojson", members),
        ],
        members,
    )
    ask(
        "service-page",
        f"{page}?limit=1000",
        [
            ("MapServer, WFS by FastCGI", mapserver, f"{wfs}&COUNT=1000", members),
            ("tipg on PostGIS", tipg, f"{table}?limit=1000&f=geojson", members),
        ],
        members,
    )
    lon, lat = place
    for zoom in (12, 5):
        column, row = tile(lon, lat, zoom)
        ask(
            f"service-tile-{zoom}",
            f"/tiles/growing-areas/{zoom}/{column}/{row}.mvt",
            [
                (
                    "MapServer, MVT by FastCGI",
                    mapserver,
                    f"/?map=areas&MODE=tile&TILEMODE=gmap&TILE={column}+{row}+{zoom}&LAYERS=areas&MAP.IMAGETYPE=mvt",
                    anything,
                ),
                ("tipg on PostGIS", tipg, f"/collections/public.areas/tiles/WebMercatorQuad/{zoom}/{column}/{row}", anything),
            ],
            anything,
        )
    return made
