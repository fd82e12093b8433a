# What the tools share; read by `source`, never run.
# Every tool runs from anywhere, says nothing that is not needed, and can be run again.

set -euo pipefail

# Where the person stood; paths in arguments are meant from there.
called_from="$PWD"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
tool="$(basename "$0")"
cd "$root"

# What `swift build` needs beside Swift: PROJ, GEOS, libqrencode, SQLite, and zlib for the static Foundation.
build_packages=(libproj-dev proj-data libgeos-dev libqrencode-dev libsqlite3-dev pkg-config zlib1g-dev)
# What the tests call: GDAL and its GeoPackage validator, a reader of QR codes, SQLite's shell, Python for a few oracles, and the
# interpreter of PostScript that one of them needs.
test_packages=(proj-bin gdal-bin python3-gdal unzip zbar-tools sqlite3 python3-venv ghostscript chromium
    node-tweetnacl fonts-dejavu-core)

say() { printf '%s\n' "$*" >&2; }

fail() {
    local status="$1"
    shift
    say "$tool: $*"
    exit "$status"
}

# Runs a command and shows what it printed only where it failed.
quietly() {
    local log status=0
    log="$(mktemp)"
    "$@" >"$log" 2>&1 || status=$?
    if ((status != 0)); then
        cat "$log" >&2
        say "$tool: failed (status $status): $*"
    fi
    rm -f "$log"
    return "$status"
}

# Installs the Debian packages that are missing; where none is, nothing is asked of the network.
need_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "$tool: this system has no dpkg; the equivalents of these Debian packages must be installed: $*"
        return 0
    fi
    local package missing=()
    for package in "$@"; do
        [[ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" == installed ]] || missing+=("$package")
    done
    ((${#missing[@]} > 0)) || return 0
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail 69 "these packages are missing, and only root can install them: ${missing[*]}"
        as_root=(sudo)
    fi
    say "Installing ${missing[*]}"
    quietly "${as_root[@]}" apt-get update -qq || fail 69 "the package lists could not be read"
    quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" ||
        fail 69 "not installed: ${missing[*]}"
}

need_swift() {
    command -v swift >/dev/null || fail 69 "Swift 6.2 or newer is needed: https://www.swift.org/install/linux/"
}

# Builds the command in release; the path of what was built is in `binary`.
build_release() {
    if [[ ! -x .build/release/farmzone ]]; then say "Building farmzone (the first time takes some minutes)"; fi
    quietly swift build -c release --product farmzone || fail 70 "farmzone does not build"
    binary="$root/.build/release/farmzone"
}

# Makes the Python environment of the tests outside the project; its interpreter is in `FARMZONE_TEST_PYTHON`.
need_test_python() {
    local folder="${XDG_CACHE_HOME:-${HOME:-/var/tmp}/.cache}/farmzone/test-venv"
    local wanted="$root/Tools/lib/test-requirements.txt"
    if ! cmp -s "$wanted" "$folder/installed.txt"; then
        say "Installing what the tests need of Python"
        quietly python3 -m venv "$folder" || fail 69 "no Python environment could be made in $folder"
        quietly "$folder/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" ||
            fail 69 "the packages of Tools/lib/test-requirements.txt could not be installed"
        cp "$wanted" "$folder/installed.txt"
    fi
    export FARMZONE_TEST_PYTHON="$folder/bin/python"
}

# MapLibre GL JS 5.3.0 as a wheel of PyPI carries it, known by the wheel's own digest.
maplibre_wheel="maplibre==0.3.6"
maplibre_digest="eeafab617d4a1b71c0c174c71405f67c4b4e494fe1b27968d4d2359bc160e277"

# Puts the libraries that pages need in a browser into a folder, unless they are there.
need_web_assets() {
    local folder="$1" name missing=false
    for name in maplibre-gl.js maplibre-gl.css nacl-fast.min.js; do [[ -s "$folder/$name" ]] || missing=true; done
    "$missing" || return 0
    need_packages python3-pip node-tweetnacl
    local kept
    kept="$(mktemp -d)"
    say "Fetching MapLibre GL JS ($maplibre_wheel)"
    printf '%s --hash=sha256:%s\n' "$maplibre_wheel" "$maplibre_digest" >"$kept/wanted.txt"
    quietly python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
        -r "$kept/wanted.txt" -d "$kept" || fail 69 "not to be had: $maplibre_wheel"
    mkdir -p "$folder" || fail 73 "the folder cannot be made: $folder"
    python3 - "$kept" "$folder" <<'PYTHON' || fail 74 "the wheel of MapLibre could not be unpacked"
import pathlib, sys, zipfile
wheel = next(pathlib.Path(sys.argv[1]).glob("*.whl"))
with zipfile.ZipFile(wheel) as archive:
    for name in ("maplibre-gl.js", "maplibre-gl.css"):
        pathlib.Path(sys.argv[2], name).write_bytes(archive.read(f"maplibre/srcjs/{name}"))
PYTHON
    cp /usr/share/nodejs/tweetnacl/nacl-fast.min.js "$folder/" || fail 74 "TweetNaCl is not where Debian puts it"
    rm -rf "$kept"
}

# Layout and documentation of every Swift file.
lint() {
    local places=() place
    for place in Package.swift Sources Tests GeoData Tools; do [[ -e "$place" ]] && places+=("$place"); done
    quietly swift format lint --strict --parallel --recursive "${places[@]}" || fail 65 "swift format has something to say"
}

# Fails unless a log ends with the line by which Swift Testing closes a run in which something ran and all of it passed.
require_closing_line() {
    local line
    line="$(grep -v '^[[:space:]]*$' "$1" | tail -n 1)"
    [[ "$line" =~ Test\ run\ with\ ([0-9]+)\ tests?\ .*passed\ after ]] || fail 70 "the runner did not close the run: ${line:-no output}"
    ((BASH_REMATCH[1] > 0)) || fail 70 "no test ran"
}
