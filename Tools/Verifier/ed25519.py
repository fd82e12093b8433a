"""Verification of Ed25519 signatures as RFC 8032, section 5.1 describes it, in whole numbers of Python.

It is not fast and its time depends on what it is given; nothing here is secret.
"""

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def _recovered(y, sign):
    """The x of a point on the curve -x² + y² = 1 + d x² y² (section 5.1.3); None where there is none."""
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT % P
    if x * x % P != square:
        return None
    return P - x if x & 1 != sign else x


def _point(encoded):
    """A point in extended coordinates (X, Y, Z, T) from its 32 bytes."""
    number = int.from_bytes(encoded, "little")
    y = number & ((1 << 255) - 1)
    x = _recovered(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


def _sum(one, other):
    """The sum of two points (section 5.1.4)."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def _times(factor, point):
    product = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            product = _sum(product, point)
        point = _sum(point, point)
        factor >>= 1
    return product


def _same(one, other):
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


_BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (_recovered(_BASE_Y, 0), _BASE_Y, 1, _recovered(_BASE_Y, 0) * _BASE_Y % P)


def is_valid(key, message, signature):
    """Whether a signature of 64 bytes is one over a message by the key of 32 bytes (section 5.1.7)."""
    if len(key) != 32 or len(signature) != 64:
        return False
    public, commitment = _point(key), _point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if public is None or commitment is None or scalar >= L:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = _times(scalar, BASE), _sum(commitment, _times(challenge, public))
    # The group equation is multiplied by the cofactor, as the section has it.
    return _same(_times(8, left), _times(8, right))
