"""Heads of journals: what somebody wrote down or was given, to hold a registry against."""

import datetime
import hashlib
import json
import re

import cbor
import ed25519
from journal import day_of, milliseconds

FORMAT = "farmzone-head/1"
TRUST = "farmzone-trust/1"
# How many characters the value of each part of a notice has; None where only the name of the next ends it.
PARTS = {"registry": None, "entries": None, "head": 64, "signedAt": 24, "kid": 8, "signature": 128}


class BadHead(Exception):
    """A head that says nothing: it cannot be read, or nobody who is trusted signed it."""


class Head:
    def __init__(self, number, digest, registry=None, doubt=None):
        self.number = number
        self.digest = digest
        # The registry's identifier; only a signed head names it.
        self.registry = registry
        # Why a signature that is good may still be somebody else's; None where it cannot.
        self.doubt = doubt


class Key:
    """A public key, and when its signatures count, as a row of a list of trust says it."""

    def __init__(self, row):
        if not isinstance(row, dict) or not is_hexadecimal(row.get("publicKey"), 64):
            raise BadHead("it holds a key that is none")
        self.public = bytes.fromhex(row["publicKey"])
        self.identifier = hashlib.sha256(self.public).digest()[:4]
        if row.get("kid") != self.identifier.hex():
            raise BadHead(f"it gives the key {self.identifier.hex()} another name")
        for name in ("notBefore", "notAfter", "retired", "compromisedSince"):
            value = row.get(name)
            if not is_day(value) and (value is not None or name.startswith("not")):
                raise BadHead(f"{name} of the key {self.identifier.hex()} is no day")
        self.first, self.compromised = row["notBefore"], row.get("compromisedSince")
        self.last = least(row["notAfter"], row.get("retired"))

    def join(self, other):
        """Of several words on one key the gravest counts: a list may be older than what another says."""
        self.first = max(self.first, other.first)
        self.last = least(self.last, other.last)
        self.compromised = least(self.compromised, other.compromised)

    def is_in_use(self, day):
        return self.first <= day <= self.last

    def is_in_other_hands(self, day):
        return self.compromised is not None and self.compromised <= day


def is_hexadecimal(value, digits):
    return isinstance(value, str) and re.fullmatch(f"[0-9a-fA-F]{{{digits}}}", value) is not None


def is_day(value):
    if not isinstance(value, str) or not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def least(*days):
    return min((day for day in days if day is not None), default=None)


def once(pairs):
    """The members of an object in which none stands twice: which of them holds would be anybody's guess."""
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member stands there twice")
    return members


def parsed(text):
    try:
        return json.loads(text, object_pairs_hook=once)
    except RecursionError:
        raise ValueError("too many levels") from None


def trusted_keys(paths):
    """The keys of lists as `farmzone key export-trust` writes them, each once."""
    keys = {}
    for path in paths:
        with open(path, "rb") as file:
            content = file.read()
        try:
            document = parsed(content.decode("utf-8"))
            if not isinstance(document, dict) or document.get("format") != TRUST or not isinstance(document.get("keys"), list):
                raise BadHead("it is in another format")
            if not is_day(document.get("asOf")):
                raise BadHead("asOf is no day")
            for key in map(Key, document["keys"]):
                if key.public in keys:
                    keys[key.public].join(key)
                else:
                    keys[key.public] = key
        except (ValueError, BadHead) as error:
            raise BadHead(f"{path} is no list of trust: {error}") from None
    return list(keys.values())


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
        parts = parsed(text)
    except ValueError:
        parts = of_notice(text)
        # On paper a number is digits like all else.
        if re.fullmatch("[0-9]{1,18}", parts.get("entries", "")):
            parts["entries"] = int(parts["entries"])
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
    registry, number, signed_at = parts.get("registry"), parts.get("entries"), parts.get("signedAt")
    if not isinstance(registry, str) or type(number) is not int or not 0 <= number < 1 << 63 or not isinstance(signed_at, str):
        raise BadHead("the signed head lacks a part, or has one that cannot be read")
    if not all(is_hexadecimal(parts.get(name), PARTS[name]) for name in ("head", "kid", "signature")):
        raise BadHead("the signed head lacks a part, or has one that is not of so many digits")
    digest, kid, signature = (bytes.fromhex(parts[name]) for name in ("head", "kid", "signature"))
    signed_at = signed_at.upper()
    time = milliseconds(signed_at)
    if time is None or any(0xD800 <= ord(letter) <= 0xDFFF for letter in registry):
        raise BadHead("the signed head has a time or a registry that is none")
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
    day = day_of(signed_at)
    signers = [key for key in signers if key.is_in_use(day)]
    if not signers:
        raise BadHead(f"the key {kid.hex()} was not in use on {day}")
    signers = [key for key in signers if not key.is_in_other_hands(day)]
    if not signers:
        raise BadHead(f"the key {kid.hex()} may have been in other hands on {day}")
    doubt = None
    if all(key.compromised is not None for key in signers):
        doubt = (
            f"the head is dated {day}, before the key {kid.hex()} got into other hands on {least(*(key.compromised for key in signers))}; "
            "but whoever has the key can write an earlier date: hold it against one that was given out before then"
        )
    return Head(number, digest, registry, doubt)
