"""The states of a code before one authority, as its decisions make them."""

import datetime

AFTER = {
    "submit": {"draft": "submitted", "rejected": "submitted"},
    "inspect": {"submitted": "inspected", "inspected": "inspected"},
    "reject": {"submitted": "rejected", "inspected": "rejected"},
    "grant": {"draft": "active", "submitted": "active", "inspected": "active"},
    "amend": {"active": "active", "suspended": "suspended"},
    "transfer": {"active": "active", "suspended": "suspended"},
    "suspend": {"active": "suspended"},
    "restore": {"suspended": "active"},
    "revoke": {"active": "revoked", "suspended": "revoked", "expired": "revoked"},
    "renew": {"active": "active", "expired": "active"},
    "withdraw": {state: "withdrawn" for state in ("draft", "submitted", "inspected", "active", "suspended", "expired")},
    "supersede": {state: "superseded" for state in ("active", "suspended", "expired")},
}
# An importer's list knows codes that it never saw submitted; what it refused it may grant.
IMPORTER = {("suspend", "draft"): "suspended", ("revoke", "draft"): "revoked", ("grant", "rejected"): "active"}
# Who holds a code is not the importer's to say, and what it refused stays refused while it is asked again.
NOT_OF_IMPORTERS = {("transfer", "active"), ("transfer", "suspended"), ("submit", "rejected")}
LAST_DAY = "9999-12-31"


def day_after(day):
    if day >= LAST_DAY:
        return LAST_DAY
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isoformat()


def rank(decision):
    """The place of a decision among those of one day."""
    return decision["stands_for"] if decision["stands_for"] is not None else decision["decision_id"]


def by_day(decisions):
    return sorted(decisions, key=lambda decision: (decision["valid_from"], rank(decision)))


def stretches(decisions):
    """The stretches of days, each a dictionary of the columns of `code_states`."""
    made = []
    status, boundary, expires, granted, expired_suspended = "draft", None, None, None, False
    for decision in by_day(decisions):
        kind, day = decision["kind"], decision["valid_from"]
        if expires is not None and expires < day and status in ("active", "suspended"):
            expired_suspended = status == "suspended"
            status = "expired"
        following = AFTER[kind].get(status)
        if following is None and decision["authority"] == "importer":
            following = IMPORTER.get((kind, status))
        if decision["authority"] == "importer" and (kind, status) in NOT_OF_IMPORTERS:
            following = None
        if following is None:
            # A correction may have left it behind; it has no effect.
            continue
        status = "suspended" if status == "expired" and kind == "renew" and expired_suspended else following
        if decision["boundary_id"] is not None:
            boundary = decision["boundary_id"]
        if kind == "grant":
            granted = day
        if kind in ("grant", "renew"):
            expires = decision["expires_on"]
        _begin(made, day, {"status": status, "decision_id": decision["decision_id"], "boundary_id": boundary, "granted_on": granted,
                           "expires_on": expires, "valid_from": day, "valid_to": None})
    return made


def _begin(made, day, stretch):
    # Of several decisions on one day the last holds.
    while made and made[-1]["valid_from"] >= day:
        made.pop()
    if made:
        made[-1]["valid_to"] = day
    made.append(stretch)
    if stretch["expires_on"] is None or stretch["status"] not in ("active", "suspended"):
        return
    end = day_after(stretch["expires_on"])
    if end == stretch["expires_on"]:
        return
    if end <= day:
        stretch["status"] = "expired"
        return
    stretch["valid_to"] = end
    made.append({**stretch, "status": "expired", "valid_from": end, "valid_to": None})
