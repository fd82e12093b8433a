"""Outlines and points: from the journal's bytes to GeoPackage's (OGC 12-128r18, section 2.1.3), and their boxes."""

import struct

STEPS = 10_000_000


def positions(data):
    """Pairs of longitude and latitude in ten-millionths of a degree: little-endian signed 32-bit numbers."""
    if len(data) % 8:
        raise ValueError("positions that are not pairs of four bytes")
    return list(struct.iter_unpack("<ii", data))


def degrees(position):
    return position[0] / STEPS, position[1] / STEPS


def polygons_blob(shape):
    """The blob of parts, each a list of rings: a MultiPolygon with an envelope, or an empty one."""
    parts = [[positions(ring) for ring in part] for part in shape]
    every = [position for part in parts for ring in part for position in ring]
    out = [b"GP\x00", bytes([0b11 if every else 0b10001]), struct.pack("<i", 4326)]
    if every:
        xs, ys = [x for x, _ in every], [y for _, y in every]
        out.append(struct.pack("<4d", *(value / STEPS for value in (min(xs), max(xs), min(ys), max(ys)))))
    out.append(struct.pack("<BII", 1, 6, len(parts)))
    for part in parts:
        out.append(struct.pack("<BII", 1, 3, len(part)))
        for ring in part:
            out.append(struct.pack("<I", len(ring)))
            for position in ring:
                out.append(struct.pack("<2d", *degrees(position)))
    return b"".join(out)


def point_blob(position):
    return b"GP\x00\x01" + struct.pack("<i", 4326) + struct.pack("<BI2d", 1, 1, *degrees(position))


def box(blob):
    """Least and greatest longitude and latitude of a blob that was made here; None where it is empty."""
    if blob[3] & 0x10:
        return None
    if blob[3] & 0x0E:
        return struct.unpack("<4d", blob[8:40])
    x, y = struct.unpack("<2d", blob[13:29])
    return x, x, y, y


def _single(value):
    return struct.unpack("<f", struct.pack("<f", value))[0]


def tree_box(blob):
    """The box as SQLite's R-tree holds it: in single precision, rounded outwards (its documentation, section 3.4)."""
    bounds = box(blob)
    if bounds is None:
        return None
    step = 1 / 8388608
    rounded = []
    for index, value in enumerate(bounds):
        near = _single(value)
        if index % 2 == 0 and near > value:
            near = _single(value * (1 + step if value < 0 else 1 - step))
        if index % 2 == 1 and near < value:
            near = _single(value * (1 - step if value < 0 else 1 + step))
        rounded.append(near)
    return tuple(rounded)
