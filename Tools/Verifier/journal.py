"""The journal: its entries, and the chain that they make."""

import datetime
import hashlib
import re

import cbor

TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
KIND = re.compile(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*/[1-9][0-9]*")
EPOCH = datetime.datetime(1970, 1, 1)
# Days are those of Vietnam, which keeps UTC+7 all year.
VIETNAM = datetime.timedelta(hours=7)


class Entry:
    """An entry as it is stored, with what it is about."""

    def __init__(self, number, recorded_at, officer, kind, payload):
        self.number = number
        self.recorded_at = recorded_at
        self.officer = officer
        self.kind = kind
        self.payload = payload
        self.day = day_of(recorded_at)


def moment(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ")


def day_of(text):
    """The day in Vietnam at a time as it is stored; the calendar ends with the year 9999."""
    try:
        return (moment(text) + VIETNAM).date().isoformat()
    except OverflowError:
        return "9999-12-31"


def milliseconds(text):
    """Milliseconds since 1970 of a time as it is stored; None for what is none."""
    if not isinstance(text, str) or not TIME.fullmatch(text):
        return None
    try:
        return (moment(text) - EPOCH) // datetime.timedelta(milliseconds=1)
    except ValueError:
        return None


def entry_hash(number, time, officer, kind, payload, previous):
    """The hash of a leaf (RFC 9162, section 2.1.1) over the array of what an entry holds."""
    return hashlib.sha256(b"\x00" + cbor.write([number, time, officer, kind, payload, previous])).digest()


def entries(database, report):
    """Yields each entry whose contents can be read; what is wrong with the chain goes into the report.

    A column may hold a value of any type; only what has the type and the length of an entry's is taken for one.
    """
    before, before_time, expected = bytes(32), None, 1
    rows = database.execute("SELECT entry, recorded_at, officer, kind, payload, previous, hash FROM journal ORDER BY entry")
    for number, recorded_at, officer, kind, payload, previous, stored in rows:
        if not isinstance(number, int):
            report.problem("entry-unreadable", "journal", number, "its number is none")
            continue
        time = milliseconds(recorded_at)
        wrong = unreadable(officer, kind, payload, previous, stored)
        if time is None:
            wrong.insert(0, "recorded_at")
        if wrong:
            report.problem("entry-unreadable", "journal", number, f"not those of an entry: {', '.join(wrong)}")
            # What cannot be a hash has none that follows on it.
            before, expected = None if "hash" in wrong else stored, number + 1
            continue
        if number != expected:
            report.problem("chain-broken", "journal", number, f"entry {expected} should stand here")
        elif previous != before:
            report.problem("chain-broken", "journal", number, "it does not follow on the entry before")
        try:
            computed = entry_hash(number, time, officer, kind, payload, previous)
        except UnicodeEncodeError:
            computed = None
        if computed != stored:
            report.problem("entry-altered", "journal", number, "its hash is not that of its contents")
        if before_time is not None and time < before_time:
            report.problem("chain-broken", "journal", number, "it is older than the entry before")
        before, expected = stored, number + 1
        before_time = time if before_time is None else max(time, before_time)
        report.heads[number] = stored
        try:
            contents = cbor.decode(payload)
        except cbor.NotCBOR as error:
            report.problem("entry-altered", "journal", number, f"its payload is not deterministic CBOR: {error}")
            continue
        if not isinstance(contents, dict):
            report.problem("entry-unreadable", "journal", number, "its payload is not a map")
            continue
        yield Entry(number, recorded_at, officer, kind, contents)
    report.last = expected - 1
    report.head = before


def unreadable(officer, kind, payload, previous, stored):
    """The columns whose values are not of the kind that an entry has."""
    wrong = [] if isinstance(officer, str) else ["officer"]
    if not isinstance(kind, str) or not KIND.fullmatch(kind):
        wrong.append("kind")
    if not isinstance(payload, bytes):
        wrong.append("payload")
    return wrong + [name for name, part in (("previous", previous), ("hash", stored)) if not isinstance(part, bytes) or len(part) != 32]
