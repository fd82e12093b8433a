"""Reads every collection of a service with GDAL's OAPIF driver in two systems, and compares with what the service says itself.

Arguments: the address of the service. Fails with a sentence where the two differ.
"""

import json
import sys
import urllib.request

import pyogrio
import shapely

WGS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
ZONE = "http://www.opengis.net/def/crs/EPSG/0/9214"


def ask(address):
    with urllib.request.urlopen(address, timeout=60) as answer:
        return json.load(answer)


def everything(base, collection, system):
    """All features by the service's own words, from page to page."""
    address, found = f"{base}/collections/{collection}/items?limit=7&crs={system}", {}
    while address:
        page = ask(address)
        for feature in page["features"]:
            assert feature["id"] not in found, f"{collection}: {feature['id']} comes twice"
            found[feature["id"]] = feature
        address = next((link["href"] for link in page["links"] if link["rel"] == "next"), None)
    return found


def main(base):
    for collection in [known["id"] for known in ask(f"{base}/collections")["collections"]]:
        for system in (WGS84, ZONE):
            expected = everything(base, collection, system)
            meta, _, geometries, _ = pyogrio.raw.read(
                f"OAPIF:{base}", layer=collection, CRS=system if system == ZONE else "OGC:CRS84", PAGE_SIZE=5)
            shapes = [shapely.from_wkb(wkb) for wkb in geometries if wkb is not None] if geometries is not None else []
            drawn = [feature["geometry"] for feature in expected.values() if feature["geometry"]]
            count = len(geometries) if geometries is not None else len(expected)
            assert count == len(expected), f"{collection} in {system}: {count} features instead of {len(expected)}"
            assert len(shapes) == len(drawn), f"{collection} in {system}: {len(shapes)} shapes instead of {len(drawn)}"
            ours = sorted(round(shapely.from_geojson(json.dumps(shape)).centroid.x, 4) for shape in drawn)
            # An east before a north, and a longitude before a latitude: GDAL draws what it reads.
            theirs = sorted(round(shape.centroid.x, 4) for shape in shapes)
            assert ours == theirs, f"{collection} in {system}: other places"
            print(f"{collection} {system.rsplit('/', 1)[1]} {len(expected)}")


main(sys.argv[1])
