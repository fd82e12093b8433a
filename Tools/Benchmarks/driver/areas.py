"""Generates growing areas: seeded, valid, spread over Vietnam, about 40 vertices and 20 hectares each."""

import array
import bisect
import math
import random

# Latitude, western and eastern longitude of the mainland, roughly: enough to spread areas over it.
BANDS = [
    (8.8, 104.9, 105.3),
    (9.5, 105.0, 106.2),
    (10.2, 105.0, 106.6),
    (10.9, 105.2, 108.0),
    (11.6, 106.2, 109.0),
    (12.3, 107.0, 109.2),
    (13.0, 107.6, 109.2),
    (13.7, 107.5, 109.1),
    (14.4, 107.6, 108.9),
    (15.1, 107.5, 108.8),
    (15.8, 107.3, 108.3),
    (16.5, 106.9, 107.6),
    (17.2, 106.2, 106.9),
    (17.9, 105.7, 106.4),
    (18.6, 105.0, 105.7),
    (19.3, 104.2, 105.7),
    (20.0, 104.7, 106.0),
    (20.7, 103.9, 106.7),
    (21.4, 103.0, 107.6),
    (22.1, 102.6, 106.6),
    (22.8, 103.6, 105.9),
]
STEP = 0.7
CROPS = [("lychee", "vải"), ("longan", "nhãn"), ("pomelo", "bưởi")]
PLACES = [
    "Lục Ngạn",
    "Yên Thế",
    "Tân Yên",
    "Lạng Giang",
    "Thanh Hà",
    "Chí Linh",
    "Khoái Châu",
    "Tiên Lữ",
    "Đoan Hùng",
    "Phúc Trạch",
    "Hương Khê",
    "Sông Mã",
    "Mai Sơn",
    "Cao Phong",
    "Yên Thủy",
    "Đông Triều",
    "Chợ Lách",
    "Bình Minh",
    "Vĩnh Cửu",
    "Tân Triều",
    "Cái Bè",
    "Châu Thành",
    "Bố Hạ",
    "Phượng Sơn",
    "Quý Sơn",
]
METRES_PER_DEGREE = 111_195.0
MEAN_RADIUS = 250.0
"""Metres; with the spread of radii below the mean area is about 20 hectares."""
TEMPLATES = 512


def templates(chance):
    """Outlines round the origin with a mean radius of 1: star-like, hand-drawn, 30 to 50 vertices, anticlockwise."""
    made = []
    for _ in range(TEMPLATES):
        count = chance.randint(30, 50)
        waves = [(chance.uniform(0.03, 0.22) / k, k, chance.uniform(0, math.tau)) for k in (2, 3, 5)]
        outline = []
        for vertex in range(count):
            angle = (vertex + chance.uniform(-0.35, 0.35)) * math.tau / count
            radius = 1 + sum(size * math.cos(k * angle + phase) for size, k, phase in waves) + chance.uniform(-0.04, 0.04)
            outline.append((radius * math.cos(angle), radius * math.sin(angle)))
        made.append(outline)
    return made


def centres(count):
    """Centres on a grid as wide as the land allows, row by row from the south, as whole 1e-7 degrees."""
    rows = [(low + STEP * part / 100, west, east) for low, west, east in BANDS for part in range(100)]
    widths = [(east - west) * math.cos(math.radians(lat)) for lat, west, east in rows]
    total = sum(widths) * METRES_PER_DEGREE * STEP / 100 * METRES_PER_DEGREE
    cell = math.sqrt(total / count) / METRES_PER_DEGREE
    found = array.array("i")
    lat = BANDS[0][0] + cell / 2
    starts = [band[0] for band in BANDS]
    # The rounding of rows to whole cells may leave a few short; the last row is then made longer.
    while len(found) < 2 * count:
        _, west, east = BANDS[min(bisect.bisect_right(starts, lat) - 1, len(BANDS) - 1)]
        across = cell / math.cos(math.radians(lat))
        row = max(1, int((east - west) / across))
        for column in range(row):
            found.extend((round((west + (column + 0.5) * across) * 1e7), round(lat * 1e7)))
        lat += cell
    return found[: 2 * count]


def write(path, count, seed):
    """Writes a FeatureCollection, a feature a line, and gives the centres."""
    chance = random.Random(seed)
    outlines = templates(chance)
    places = centres(count)
    forms = {n: ",".join(["[%.7f,%.7f]"] * (n + 1)) for n in range(30, 51)}
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"type":"FeatureCollection","features":[\n')
        for index in range(count):
            lon, lat = places[2 * index] / 1e7, places[2 * index + 1] / 1e7
            outline = outlines[int(chance.random() * TEMPLATES)]
            radius = MEAN_RADIUS * (0.75 + 0.5 * chance.random())
            turn = chance.random() * math.tau
            cosine, sine = radius * math.cos(turn) / METRES_PER_DEGREE, radius * math.sin(turn) / METRES_PER_DEGREE
            across = math.cos(math.radians(lat))
            numbers = []
            for x, y in outline:
                numbers.append(lon + (x * cosine - y * sine) / across)
                numbers.append(lat + x * sine + y * cosine)
            numbers += numbers[:2]
            crop, word = CROPS[index % 3]
            place = PLACES[int(chance.random() * len(PLACES))]
            file.write(
                '{"type":"Feature","properties":{"name":"Vùng trồng %s %s %d","crop":"%s"},'
                '"geometry":{"type":"Polygon","coordinates":[[%s]]}}%s\n'
                % (word, place, index + 1, crop, forms[len(outline)] % tuple(numbers), "," if index + 1 < count else "")
            )
        file.write("]}\n")
    return places


def write_points(path, places, count, seed):
    """Writes points as pairs of int32: one half near centres of areas, the other anywhere between them."""
    chance = random.Random(seed)
    areas = len(places) // 2
    points = array.array("i")
    for index in range(count):
        area = int(chance.random() * areas)
        reach = 25_000 if index % 2 else 500_000
        points.extend((places[2 * area] + int(chance.uniform(-reach, reach)), places[2 * area + 1] + int(chance.uniform(-reach, reach))))
    with open(path, "wb") as file:
        points.tofile(file)
