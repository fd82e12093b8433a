"""A PostGIS server for the time of a run: on loopback, in a temporary folder, as a user without privileges."""

import functools
import glob
import os
import pwd
import shutil
import socket
import subprocess
import tempfile

from setting import Trouble, installed


class PostGIS:
    def __init__(self, setting):
        self.setting = setting
        self.folder = None
        self.holds_areas = False

    @functools.cached_property
    def absent(self):
        """None where the server runs; else why not."""
        why = installed(
            ["psql", "/usr/share/postgresql/*/extension/postgis.control", "/usr/lib/postgresql/*/bin/initdb"],
            ["postgresql-15-postgis-3"],
            self.setting.options,
        )
        if why:
            return why
        try:
            self.start()
        except (Trouble, OSError, subprocess.SubprocessError) as error:
            return f"the server does not start: {error}"[:200]
        return None

    def start(self):
        self.setting.tell("starting PostGIS")
        self.programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.folder = tempfile.mkdtemp(prefix="bench-postgis-")
        self.user = None
        if os.geteuid() == 0:
            # The server refuses to run as root.
            for name in ("postgres", "nobody"):
                try:
                    self.user = pwd.getpwnam(name)
                    break
                except KeyError:
                    continue
            os.chown(self.folder, self.user.pw_uid, self.user.pw_gid)
        data = os.path.join(self.folder, "data")
        self._as_user([os.path.join(self.programs, "initdb"), "-D", data, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"])
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        settings = (
            f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories={self.folder} -c shared_buffers=512MB -c jit=off"
        )
        self._as_user(
            [os.path.join(self.programs, "pg_ctl"), "-D", data, "-l", os.path.join(self.folder, "log"), "-w", "-o", settings, "start"]
        )
        self.query("CREATE EXTENSION postgis")

    def _as_user(self, command):
        who = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []} if self.user else {}
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=open(os.path.join(self.setting.folder, "pg.txt"), "w"),
            cwd=self.folder,
            **who,
        )
        if done.returncode != 0:
            with open(os.path.join(self.setting.folder, "pg.txt")) as file:
                raise Trouble(file.read().strip()[-200:])

    def stop(self):
        if not self.folder:
            return
        data = os.path.join(self.folder, "data")
        try:
            self._as_user([os.path.join(self.programs, "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop"])
        except Trouble:
            pass
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder = None

    def hold_areas(self, setting):
        """Brings the present view of the registry into the table `growing_areas`, once."""
        if self.holds_areas:
            return
        copy = ["--config", "PG_USE_COPY", "YES", "-lco", "FID=ogc_fid", "-lco", "GEOMETRY_NAME=geom", "-nln", "growing_areas", "-overwrite"]
        setting.run(["ogr2ogr", "-f", "PostgreSQL", *copy, self.ogr, setting.registry, "growing_areas"])
        self.query("VACUUM ANALYZE growing_areas")
        self.holds_areas = True

    def psql(self, sql):
        return [
            "psql",
            "-X",
            "-q",
            "-A",
            "-t",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            "127.0.0.1",
            "-p",
            str(self.port),
            "-U",
            "bench",
            "-d",
            "postgres",
            "-c",
            sql,
        ]

    @property
    def ogr(self):
        return f"PG:host=127.0.0.1 port={self.port} user=bench dbname=postgres"

    def query(self, sql):
        return subprocess.check_output(self.psql(sql), stdin=subprocess.DEVNULL, text=True).strip()
