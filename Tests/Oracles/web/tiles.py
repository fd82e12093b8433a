"""Decodes vector tiles with mapbox-vector-tile and compares hectares with the GeoJSON. Argument: the address of the service.

An outline in a tile is cut at the tile's margin and rounded to its steps, so only areas that lie wholly in a tile are compared.
"""

import json
import math
import sys
import urllib.request

import mapbox_vector_tile
import shapely

EXTENT = 4096


def read(address):
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read()


def tile_of(lon, lat, zoom):
    scale = 1 << zoom
    x = (lon + 180) / 360 * scale
    y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * scale
    return int(x), int(y)


def main(base):
    description = json.loads(read(f"{base}/tiles/growing-areas.json"))
    assert description["tilejson"] == "3.0.0" and description["minzoom"] == 0, "no TileJSON 3"
    features = json.loads(read(f"{base}/growing-areas.geojson"))["features"]
    compared = 0
    for zoom in (5, 9, 12, 14, 16):
        wanted = {}
        for feature in features:
            if not feature["geometry"]:
                continue
            shape = shapely.from_geojson(json.dumps(feature["geometry"]))
            west, south, east, north = shape.bounds
            corner = tile_of(west, north, zoom)
            if corner == tile_of(east, south, zoom):
                wanted.setdefault(corner, []).append((feature, shape))
        for (column, row), inside in wanted.items():
            address = description["tiles"][0].format(z=zoom, x=column, y=row)
            decoded = mapbox_vector_tile.decode(read(address))["growing-areas"]
            assert decoded["extent"] == EXTENT
            found = {part["properties"].get("id"): part for part in decoded["features"]}
            if zoom < 9:
                assert found, f"{address}: empty"
                continue
            for feature, shape in inside:
                part = found.get(feature["id"])
                assert part is not None, f"{address}: {feature['id']} is missing"
                for name in ("code", "name", "crop", "market", "status"):
                    assert part["properties"].get(name) == feature["properties"][name], f"{address}: {name} of {feature['id']}"
                if zoom < 14:
                    continue
                drawn = shapely.from_geojson(json.dumps(part["geometry"]))
                assert drawn.is_valid, f"{address}: {feature['id']} is invalid"
                # Steps of the tile are the same length both ways; on the ground they shrink with the cosine of the latitude.
                step = 2 * math.pi * 6378137 / (1 << zoom) / EXTENT * math.cos(math.radians(shape.centroid.y))
                hectares = drawn.area * step * step / 10000
                expected = feature["properties"]["areaHectares"]
                edge = shape.length * 111_000 * step / 10000
                assert abs(hectares - expected) <= 0.01 * expected + edge, f"{address}: {feature['id']} {hectares} instead of {expected}"
                compared += 1
    assert compared >= 8, f"only {compared} compared"
    print(f"compared {compared}")


main(sys.argv[1])
