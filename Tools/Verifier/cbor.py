"""A reader of deterministic CBOR (RFC 8949, sections 3 and 4.2.1), and the few items that a hash or a signature needs written.

Integers, byte strings, texts, arrays, maps, tags, true, false, null and floats are read; each must stand in the one form that section
4.2.1 leaves it: shortest head, definite length, map keys ascending by their bytes, shortest float that keeps the value.
"""

import math
import struct


class NotCBOR(Exception):
    """Bytes that are not the one encoding of anything; says where."""

    def __init__(self, what, offset):
        super().__init__(f"{what} at byte {offset}")


class Tagged:
    def __init__(self, tag, value):
        self.tag = tag
        self.value = value


DEEPEST = 64
FLOATS = {25: (2, ">e"), 26: (4, ">f"), 27: (8, ">d")}


def decode(data):
    """The one value in some bytes."""
    value, end = _item(data, 0, 0)
    if end != len(data):
        raise NotCBOR("bytes after the value", end)
    return value


def _head(data, start):
    if start >= len(data):
        raise NotCBOR("the bytes end", start)
    major, low = data[start] >> 5, data[start] & 31
    if low < 24:
        return major, low, low, start + 1
    if low > 27:
        raise NotCBOR("an indefinite length or a reserved head", start)
    width = 1 << (low - 24)
    end = start + 1 + width
    if end > len(data):
        raise NotCBOR("the bytes end", start)
    argument = int.from_bytes(data[start + 1 : end], "big")
    if major == 7:
        if low == 24:
            raise NotCBOR("a simple value that is not known", start)
    elif argument < (24 if low == 24 else 1 << (width * 4)):
        raise NotCBOR("a head that could be shorter", start)
    return major, low, argument, end


def _item(data, start, depth):
    if depth > DEEPEST:
        raise NotCBOR("too many levels", start)
    major, low, argument, at = _head(data, start)
    if major == 0:
        return argument, at
    if major == 1:
        return -1 - argument, at
    if major in (2, 3):
        end = at + argument
        if end > len(data):
            raise NotCBOR("the bytes end", start)
        if major == 2:
            return bytes(data[at:end]), end
        try:
            return data[at:end].decode("utf-8"), end
        except UnicodeDecodeError:
            raise NotCBOR("a text that is not UTF-8", start) from None
    if major == 4:
        if argument > len(data) - at:
            raise NotCBOR("the bytes end", start)
        items = []
        for _ in range(argument):
            item, at = _item(data, at, depth + 1)
            items.append(item)
        return items, at
    if major == 5:
        if argument > (len(data) - at) // 2:
            raise NotCBOR("the bytes end", start)
        members, before = {}, None
        for _ in range(argument):
            key, end = _item(data, at, depth + 1)
            encoded = bytes(data[at:end])
            if before is not None and encoded <= before:
                raise NotCBOR("a key out of order or twice", at)
            if not isinstance(key, (int, str, bytes)) or isinstance(key, bool):
                raise NotCBOR("a key that is no number, text or bytes", at)
            before = encoded
            members[key], at = _item(data, end, depth + 1)
        return members, at
    if major == 6:
        value, at = _item(data, at, depth + 1)
        return Tagged(argument, value), at
    if low in (20, 21, 22):
        return {20: False, 21: True, 22: None}[low], at
    if low not in FLOATS:
        raise NotCBOR("a simple value that is not known", start)
    width, shape = FLOATS[low]
    bits = argument.to_bytes(width, "big")
    number = struct.unpack(shape, bits)[0]
    if bits != write_float(number)[1:]:
        raise NotCBOR("a float that could be shorter", start)
    return number, at


def write_float(number):
    """The shortest float that keeps a value."""
    if math.isnan(number):
        return b"\xf9\x7e\x00"
    for initial, shape in ((b"\xf9", ">e"), (b"\xfa", ">f")):
        try:
            bits = struct.pack(shape, number)
        except OverflowError:
            continue
        if struct.unpack(shape, bits)[0] == number:
            return initial + bits
    return b"\xfb" + struct.pack(">d", number)


def write(value):
    """The bytes of an integer, a byte string, a text, an array of these, or an empty map."""
    if isinstance(value, bool) or value is None:
        raise TypeError(value)
    if isinstance(value, int):
        return _written_head(0, value) if value >= 0 else _written_head(1, -1 - value)
    if isinstance(value, bytes):
        return _written_head(2, len(value)) + value
    if isinstance(value, str):
        encoded = value.encode("utf-8")
        return _written_head(3, len(encoded)) + encoded
    if isinstance(value, list):
        return _written_head(4, len(value)) + b"".join(write(item) for item in value)
    raise TypeError(value)


def _written_head(major, argument):
    if argument < 24:
        return bytes([major << 5 | argument])
    for low, width in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if argument < 1 << (8 * width):
            return bytes([major << 5 | low]) + argument.to_bytes(width, "big")
    raise OverflowError(argument)
