"""Edits of a forger who knows the verifier: each once by name, and how the verifier in Python names what it finds."""

LAST = "entry = (SELECT max(entry) FROM journal)"


def typed(column, kind):
    """A column of the journal's last entry as another type of value, its bytes the same."""
    return f"UPDATE journal SET {column} = CAST({column} AS {kind}) WHERE {LAST}"


# What is done, as statements or as a function of the database, and the identifiers of which one at least must be among the problems.
FORGERIES = {
    "the last hash as text": ([typed("hash", "TEXT")], {"entry-unreadable"}),
    "another text as the last hash": ([f"UPDATE journal SET hash = 'abc' WHERE {LAST}"], {"entry-unreadable"}),
    "a previous hash as text": ([typed("previous", "TEXT")], {"entry-unreadable"}),
    "a payload as text": ([typed("payload", "TEXT")], {"entry-unreadable"}),
    "a kind as bytes": ([typed("kind", "BLOB")], {"entry-unreadable"}),
    "an officer as bytes": ([typed("officer", "BLOB")], {"entry-unreadable"}),
    "an officer that is no UTF-8": ([f"UPDATE journal SET officer = CAST(x'616eff' AS TEXT) WHERE {LAST}"], {"entry-altered"}),
    "a time as bytes": ([typed("recorded_at", "BLOB")], {"entry-unreadable"}),
    "a name of a mark that is no text": (["INSERT INTO farmzone_meta VALUES (x'ff', 'x')"], {"row-foreign"}),
}
