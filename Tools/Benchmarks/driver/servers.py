"""The servers that are asked over HTTP: ours, and nginx, MapServer and tipg beside it. All on loopback, all ended with the run."""

import functools
import http.client
import math
import os
import re
import socket
import subprocess
import sys
import time

from contest import Run
from setting import Trouble, installed

CONNECTIONS = 16
SECONDS = 4
"""How long one run asks."""
ANSWERS_OF_A_STRANGER = 120
"""Seconds that a server may take to begin answering."""


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def get(port, target, headers=None):
    """Status, headers and bytes of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", target, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def in_milliseconds(text):
    found = re.fullmatch(r"([\d.]+)(us|ms|s|m)", text)
    if not found:
        return math.nan  # So few answers that there is no slowest hundredth.
    number, unit = found.groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}[unit]


class Server:
    """A process, or several, that answer on a port."""

    def __init__(self, commands, port, ready, setting, environment=None):
        self.port = port
        self.processes = [
            subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=open(setting.path("server.txt"), "ab"),
                env={**setting.environment, **(environment or {})},
                cwd=setting.folder,
            )
            for command in commands
        ]
        until = time.monotonic() + ANSWERS_OF_A_STRANGER
        while True:
            try:
                if get(port, ready)[0] == 200:
                    return
            except (OSError, http.client.HTTPException):
                pass
            if time.monotonic() > until or any(one.poll() is not None for one in self.processes):
                self.stop()
                with open(setting.path("server.txt"), errors="replace") as said:
                    raise Trouble(f"{commands[0][0]} does not answer {ready}: {said.read()[-300:]}")
            time.sleep(0.1)

    @property
    def peak_kib(self):
        """The most memory resident so far, of all its processes and their children."""
        total = 0
        for process in self.processes:
            for one in [process.pid, *self._children(process.pid)]:
                try:
                    with open(f"/proc/{one}/status") as status:
                        total += int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))
                except (OSError, AttributeError):
                    pass
        return total

    @staticmethod
    def _children(pid):
        try:
            with open(f"/proc/{pid}/task/{pid}/children") as children:
                return [int(one) for one in children.read().split()]
        except OSError:
            return []

    def stop(self):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


class Servers:
    """Starts each server when it is first asked, and keeps it until the end."""

    def __init__(self, setting, postgis):
        self.setting, self.postgis = setting, postgis
        self.running = []

    def stop(self):
        while self.running:
            self.running.pop().stop()

    def _started(self, *arguments, **named):
        server = Server(*arguments, self.setting, **named)
        self.running.append(server)
        return server

    @functools.cached_property
    def wrk(self):
        """None where the program that asks is there; else why not."""
        return installed(["wrk"], ["wrk"], self.setting.options)

    @functools.cached_property
    def farmzone(self):
        port = free_port()
        command = [self.setting.farmzone, "serve", "--registry", self.setting.registry, "--port", str(port)]
        return self._started([command], port, "/readyz")

    # MARK: nginx, alone and in front of MapServer

    @functools.cached_property
    def no_nginx(self):
        return installed(["nginx"], ["nginx-light"], self.setting.options)

    @functools.cached_property
    def no_mapserver(self):
        return (
            self.no_nginx
            or self.postgis.absent
            or installed(["mapserv", "spawn-fcgi"], ["cgi-mapserver", "spawn-fcgi"], self.setting.options)
        )

    @functools.cached_property
    def nginx(self):
        """nginx with a folder of files under `/files/`, and two MapServers under `/mapserver/` where there are any."""
        port = free_port()
        os.makedirs(self.setting.path("files"), exist_ok=True)
        upstream, location = "", ""
        if not self.no_mapserver:
            sockets = self._mapservers(port)
            upstream = "upstream mapserver { " + " ".join(f"server unix:{one};" for one in sockets) + " }"
            location = f"""
            location ~ ^/mapserver(/.*)$ {{
                fastcgi_pass mapserver;
                fastcgi_param PATH_INFO $1;
                fastcgi_param SCRIPT_NAME /mapserver;
                fastcgi_param QUERY_STRING $query_string;
                fastcgi_param REQUEST_METHOD $request_method;
                fastcgi_param SERVER_NAME 127.0.0.1;
                fastcgi_param SERVER_PORT {port};
            }}"""
        path = self.setting.path("nginx.conf")
        with open(path, "w") as file:
            file.write(
                f"""daemon off; worker_processes 2; pid {self.setting.path("nginx.pid")}; error_log stderr;
{"user root;" if os.geteuid() == 0 else ""}
events {{ worker_connections 256; }}
http {{
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=1000;
    default_type application/geo+json;
    client_body_temp_path {self.setting.path("nginx-body")}; fastcgi_temp_path {self.setting.path("nginx-fastcgi")};
    proxy_temp_path {self.setting.path("nginx-proxy")};
    uwsgi_temp_path {self.setting.path("nginx-uwsgi")}; scgi_temp_path {self.setting.path("nginx-scgi")};
    {upstream}
    server {{
        listen 127.0.0.1:{port};
        location /files/ {{ root {self.setting.folder}; }}{location}
    }}
}}
"""
            )
        with open(self.setting.path("files/ready"), "w") as file:
            file.write("ready\n")
        return self._started([["nginx", "-c", path]], port, "/files/ready")

    def _mapservers(self, port):
        host, number, user, name = "127.0.0.1", self.postgis.port, "bench", "postgres"
        self.postgis.hold_areas(self.setting)
        with open(self.setting.path("areas.map"), "w") as file:
            file.write(
                f"""MAP
  NAME "areas"
  EXTENT 102 8 110 24
  UNITS DD
  WEB
    METADATA
      "ows_enable_request" "*"
      "ows_title" "areas"
      "ows_onlineresource" "http://127.0.0.1:{port}/mapserver/areas/ogcapi"
      "ows_srs" "EPSG:4326"
      "oga_max_limit" "10000"
    END
  END
  PROJECTION "init=epsg:4326" END
  LAYER
    NAME "areas"
    TYPE POLYGON
    STATUS ON
    CONNECTIONTYPE POSTGIS
    CONNECTION "host={host} port={number} user={user} dbname={name}"
    DATA "geom FROM growing_areas USING UNIQUE ogc_fid USING SRID=4326"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    EXTENT 102 8 110 24
    PROJECTION "init=epsg:4326" END
    METADATA
      "ows_title" "areas"
      "ows_enable_request" "*"
      "gml_featureid" "ogc_fid"
      "ows_extent" "102 8 110 24"
      "gml_include_items" "all"
    END
    TEMPLATE "unused"
  END
END
"""
            )
        configuration = self.setting.path("mapserver.conf")
        with open(configuration, "w") as file:
            file.write(
                f"""CONFIG
  ENV
    MS_MAP_PATTERN "."
    OGCAPI_HTML_TEMPLATE_DIRECTORY "/usr/share/mapserver/ogcapi/templates/html-plain/"
  END
  MAPS
    areas "{self.setting.path("areas.map")}"
  END
END
"""
            )
        sockets = [self.setting.path(f"mapserver-{number}.socket") for number in (1, 2)]
        for one in sockets:
            if os.path.exists(one):
                os.remove(one)
            process = subprocess.Popen(
                ["spawn-fcgi", "-n", "-s", one, "--", "/usr/bin/mapserv"],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=open(self.setting.path("server.txt"), "ab"),
                env={**self.setting.environment, "MAPSERVER_CONFIG_FILE": configuration},
            )
            self.running.append(Process(process))
        return sockets

    # MARK: tipg

    @functools.cached_property
    def no_tipg(self):
        if self.postgis.absent:
            return self.postgis.absent
        python = self.tipg_python
        if not os.path.exists(python):
            if not self.setting.options.install:
                return "not installed: tipg"
            self.setting.tell("installing tipg")
            subprocess.run([sys.executable, "-m", "venv", os.path.dirname(os.path.dirname(python))], check=True)
            done = subprocess.run([python, "-m", "pip", "install", "-q", "tipg", "uvicorn[standard]"], capture_output=True, text=True)
            if done.returncode != 0:
                return "pip: " + done.stderr.strip()[-100:]
        return None

    @property
    def tipg_python(self):
        return self.setting.path("tipg/bin/python")

    @functools.cached_property
    def tipg(self):
        port = free_port()
        self.postgis.hold_areas(self.setting)
        command = [self.tipg_python, "-m", "uvicorn", "tipg.main:app", "--host", "127.0.0.1", "--port", str(port), "--workers", "2"]
        database = f"postgresql://bench@127.0.0.1:{self.postgis.port}/postgres"
        environment = {"DATABASE_URL": database, "TIPG_DB_SCHEMAS": '["public"]', "WEB_CONCURRENCY": "2"}
        return self._started([[*command, "--log-level", "error"]], port, "/collections?f=json", environment=environment)

    # MARK: Asking

    def ask(self, server, target, answer):
        """Asks for one thing again and again over several connections; `answer` makes of its bytes what is compared."""
        status, _, body = get(server.port, target)
        if status != 200:
            raise Trouble(f"port {server.port} answers {target} with {status}: {body[:200]!r}")
        said = subprocess.run(
            ["wrk", "-c", str(CONNECTIONS), "-t", "2", "-d", f"{SECONDS}s", "--timeout", "30s", "--latency"]
            + [f"http://127.0.0.1:{server.port}{target}"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        failed = re.search(r"Non-2xx or 3xx responses: (\d+)", said) or re.search(r"Socket errors: (.*)", said)
        if failed:
            raise Trouble(f"port {server.port}, {target}: {failed.group(0)}")
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))
        late = in_milliseconds(re.search(r"99%\s+(\S+)", said).group(1))
        return Run(1 / rate, answer(body), server.peak_kib, figures={"a second": rate, "p99 ms": late})


class Process:
    """A process that only has to be ended, and that does not end while it waits for somebody to connect."""

    def __init__(self, process):
        self.process = process

    def stop(self):
        self.process.kill()
        self.process.wait()
