"""Transforms points that Peers/convert.c wrote. Usage: pyproj_convert.py POINTS PIPELINE"""

import json
import sys
import time

import numpy
import pyproj

points = numpy.fromfile(sys.argv[1], dtype="<f8").reshape(-1, 2)
x, y = numpy.ascontiguousarray(points[:, 0]), numpy.ascontiguousarray(points[:, 1])
transformer = pyproj.Transformer.from_pipeline(sys.argv[2])
transformer.transform(x[:1000], y[:1000])
start = time.perf_counter()
x, y = transformer.transform(x, y)
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "points": len(points), "sumX": float(x.sum()), "sumY": float(y.sum())}))
