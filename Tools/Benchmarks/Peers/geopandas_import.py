"""Reads areas, checks each and its neighbours, and writes a GeoPackage. Usage: geopandas_import.py INPUT OUTPUT"""

import json
import sys
import time

import geopandas
import shapely

start = time.perf_counter()
frame = geopandas.read_file(sys.argv[1], engine="pyogrio")
valid = int(frame.geometry.is_valid.sum())
shapes = frame.geometry.values
pairs = shapely.STRtree(shapes).query(shapes, predicate="overlaps")
overlaps = int((pairs[0] < pairs[1]).sum())
frame.to_file(sys.argv[2], layer="areas", driver="GPKG", engine="pyogrio")
print(json.dumps({"seconds": time.perf_counter() - start, "valid": valid, "overlaps": overlaps}))
