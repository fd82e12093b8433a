"""Heads of journals: what somebody wrote down or was given, to hold a registry against."""

import datetime
import hashlib
import json
import re

import cbor
import ed25519
from journal import VIETNAM, milliseconds, moment

FORMAT = "farmzone-head/1"
TRUST = "farmzone-trust/1"
# How many characters the value of each part of a notice has; None where only the name of the next ends it.
PARTS = {"registry": None, "entries": None, "head": 64, "signedAt": 24, "kid": 8, "signature": 128}


class BadHead(Exception):
    """A head that says nothing: it cannot be read, or nobody who is trusted signed it."""


class Head:
    def __init__(self, number, digest, registry=None):
        self.number = number
        self.digest = digest
        # The registry's identifier; only a signed head names it.
        self.registry = registry


class Key:
    """A public key, and when its signatures count."""

    def __init__(self, row):
        if not isinstance(row, dict) or not re.fullmatch("[0-9a-fA-F]{64}", str(row.get("publicKey"))):
            raise BadHead("the list of trust holds a key that is none")
        self.public = bytes.fromhex(row["publicKey"])
        self.identifier = hashlib.sha256(self.public).digest()[:4]
        days = {name: row.get(name) for name in ("notBefore", "notAfter", "retired", "compromisedSince")}
        for name, day in days.items():
            if day is not None:
                datetime.date.fromisoformat(day)
        self.first, self.compromised = days["notBefore"], days["compromisedSince"]
        self.last = min((day for day in (days["notAfter"], days["retired"]) if day is not None), default=None)

    def is_good_on(self, day):
        return (
            (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
            and (self.compromised is None or day < self.compromised)
        )


def trusted_keys(path):
    """The keys of a list as `farmzone key export-trust` writes it."""
    with open(path, encoding="utf-8") as file:
        try:
            document = json.load(file)
            if document["format"] != TRUST:
                raise BadHead(f"{path} is no list of trust")
            return [Key(row) for row in document["keys"]]
        except (ValueError, KeyError, TypeError) as error:
            raise BadHead(f"{path} is no list of trust: {error}") from None


def read(path, keys):
    """A head from a file: signed, as JSON or as the lines of a notice, or the line that `farmzone head` prints.

    A signed one needs a key that is trusted; a line is taken as it stands, since it was read from a notice or a wall.
    """
    with open(path, "rb") as file:
        text = file.read(1_000_000).decode("utf-8", "replace")
    line = re.fullmatch(r"\s*([0-9]{1,18})[ \t]+([0-9a-f]{64})(?:[ \t][^\n]*)?\s*", text)
    if line:
        if keys is not None:
            raise BadHead("the head is not signed, and keys were given to verify it with")
        return Head(int(line[1]), bytes.fromhex(line[2]))
    if keys is None:
        raise BadHead("the head is signed or is none: --trust must name the list of keys")
    try:
        parts = json.loads(text)
    except ValueError:
        parts = of_notice(text)
    else:
        if not isinstance(parts, dict) or parts.get("format") != FORMAT:
            raise BadHead("the file is no signed head")
    return verified(parts, keys)


def of_notice(text):
    """The parts in a text that stands behind the name of the format: a name, then its value, in which white space does not count."""
    words = text.split()
    if FORMAT not in words:
        raise BadHead("the file is neither a signed head nor a line with a number and a hash")
    parts, current = {}, None
    for word in words[words.index(FORMAT) + 1 :]:
        if word in PARTS and word not in parts:
            current = word
            parts[word] = ""
        elif current is not None and (PARTS[current] is None or len(parts[current]) < PARTS[current]):
            parts[current] += (" " if current == "registry" and parts[current] else "") + word
    return parts


def verified(parts, keys):
    """The head that the parts name, where a trusted key signed it (COSE_Sign1, RFC 9052, section 4.4) while it was in use."""
    try:
        registry, number, signed_at = str(parts["registry"]), int(parts["entries"]), str(parts["signedAt"]).upper()
        digest, kid, signature = (bytes.fromhex(parts[name]) for name in ("head", "kid", "signature"))
    except (KeyError, ValueError, TypeError):
        raise BadHead("the signed head lacks a part, or has one that cannot be read") from None
    time = milliseconds(signed_at)
    if time is None or number < 0 or (len(digest), len(kid), len(signature)) != (32, 4, 64):
        raise BadHead("the signed head has a part that cannot be read")
    # The keys of the map in the order of their encodings: the shorter first.
    members = (("hash", digest), ("time", time), ("number", number), ("registry", registry))
    payload = b"\xa4" + b"".join(cbor.write(name) + cbor.write(value) for name, value in members)
    protected = b"\xa2" + cbor.write(1) + cbor.write(-8) + cbor.write(4) + cbor.write(kid)
    message = cbor.write(["Signature1", protected, b"", payload])
    named = [key for key in keys if key.identifier == kid]
    if not named:
        raise BadHead(f"no trusted key has the name {kid.hex()}")
    signers = [key for key in named if ed25519.is_valid(key.public, message, signature)]
    if not signers:
        raise BadHead("the signature does not fit the head")
    day = (moment(signed_at) + VIETNAM).strftime("%Y-%m-%d")
    if not any(key.is_good_on(day) for key in signers):
        raise BadHead(f"the key was not in use on {day}, or somebody else may have had it")
    return Head(number, digest, registry)
