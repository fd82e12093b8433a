"""A virtual environment with the Python peers, and the small programs that run in it."""

import functools
import os
import subprocess
import sys

from contest import Run
from setting import BENCHMARKS

PACKAGES = ["geopandas", "shapely", "pyogrio", "pyproj", "orjson"]


class PythonPeers:
    def __init__(self, setting):
        self.setting = setting

    @functools.cached_property
    def absent(self):
        """None where the peers can run; else why not."""
        if not os.path.exists(self.interpreter):
            if not self.setting.options.install:
                return "not installed: " + " ".join(PACKAGES)
            self.setting.tell("installing the Python peers")
            subprocess.run([sys.executable, "-m", "venv", os.path.dirname(os.path.dirname(self.interpreter))], check=True)
            done = subprocess.run([self.interpreter, "-m", "pip", "install", "-q", *PACKAGES], capture_output=True, text=True)
            if done.returncode != 0:
                return "pip: " + done.stderr.strip()[-100:]
        imports = subprocess.run([self.interpreter, "-c", "import " + ", ".join(PACKAGES)], capture_output=True, text=True)
        return None if imports.returncode == 0 else imports.stderr.strip()[-100:]

    def lacks(self, *packages):
        """None where more packages are there, or could be installed beside the peers; else why not."""
        if self.absent:
            return self.absent
        wanted = [self.interpreter, "-c", "import " + ", ".join(packages)]
        if subprocess.run(wanted, capture_output=True).returncode == 0:
            return None
        if not self.setting.options.install:
            return "not installed: " + " ".join(packages)
        self.setting.tell(f"installing {' '.join(packages)}")
        done = subprocess.run([self.interpreter, "-m", "pip", "install", "-q", *packages], capture_output=True, text=True)
        return None if done.returncode == 0 else "pip: " + done.stderr.strip()[-100:]

    @property
    def interpreter(self):
        return self.setting.options.venv or self.setting.path("venv/bin/python")

    def run(self, program, *words):
        """Runs a program of Peers; it measures itself after its imports, which is kind to it."""
        whole = self.setting.json_of([self.interpreter, os.path.join(BENCHMARKS, "Peers", program), *map(str, words)])
        return Run(whole.answer["seconds"], whole.answer, whole.peak_kib)
