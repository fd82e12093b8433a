"""Reads the present view of a registry and writes GeoJSON. Usage: geopandas_export.py REGISTRY OUTPUT"""

import json
import sys
import time

import geopandas
import orjson

start = time.perf_counter()
frame = geopandas.read_file(sys.argv[1], layer="growing_areas", engine="pyogrio")
for name in frame.select_dtypes(include=["datetime", "datetimetz"]).columns:
    frame[name] = frame[name].astype(str)
with open(sys.argv[2], "wb") as file:
    file.write(orjson.dumps(frame.to_geo_dict(), option=orjson.OPT_SERIALIZE_NUMPY))
print(json.dumps({"seconds": time.perf_counter() - start, "features": len(frame)}))
