"""What each kind of entry makes of the tables.

It was written from the description of the journal and the tables, not translated: the two ways from an entry to a row stand beside each
other so that a fault in the one shows as a difference to the other.
"""

import shapes
import words
from present import PresentView
from replay_ground import Ground
from replay_trade import Trade
from tables import BY_AREA, REFERENCE, TABLES, Table, close

SEARCH_KINDS = ["area", "code", "unit", "organisation", "product", "zone", "facility", "lot"]


class Unknown(Exception):
    """A kind of entry that is not known here."""


class Replay(Ground, Trade):
    def __init__(self):
        self.tables = {name: Table(columns, by, BY_AREA.get(name)) for name, (columns, by) in TABLES.items()}
        self.meta = {}
        self.times = {}
        self.view = PresentView(self.tables, self.times)
        self.day = None

    def apply(self, entry):
        """Applies one entry; what it does not hold, or holds otherwise than it should, comes out as a KeyError, TypeError or ValueError."""
        made = KINDS.get(entry.kind)
        self.times[entry.number] = entry.recorded_at
        if self.day != entry.day:
            self.day = entry.day
            self.view.turn(entry.day)
        if made is None:
            raise Unknown(entry.kind)
        made(self, entry.payload, entry)

    def finish(self):
        if self.day is not None:
            self.meta["projected_on"] = self.day

    # Rows that are known from an entry on

    def insert(self, table, entry, /, **values):
        return self.tables[table].insert(recorded_from=entry.number, **values)

    def index(self, name, kind, number, also=None, reference=""):
        text = name if also is None else f"{name} {also}"
        self.tables["search_index"].insert(
            rowid=self.search_row(kind, number), exact=words.exact(text), folded=words.folded(text), name=name, reference=reference)

    def unindex(self, kind, number):
        self.tables["search_index"].delete(self.search_row(kind, number))

    @staticmethod
    def search_row(kind, number):
        return number * len(SEARCH_KINDS) + SEARCH_KINDS.index(kind)

    @staticmethod
    def holder(value):
        """The two columns of a holder."""
        if value is None:
            return {"holder_organisation": None, "holder_person": None}
        kind, number = value
        return {
            "organisation": {"holder_organisation": number, "holder_person": None},
            "person": {"holder_organisation": None, "holder_person": number},
        }[kind]

    # The registry itself, its settings and facts to refer to

    def registry_created(self, payload, _):
        self.meta["registry"] = payload["registry"]

    def setting_changed(self, payload, entry):
        close(self.tables["settings"].open("name", payload["name"]), entry.number)
        self.insert("settings", entry, name=payload["name"], value=payload["value"])

    def setting_dated(self, payload, entry):
        same = [row for row in self.tables["dated_settings"].open("name", payload["name"]) if row["valid_from"] == payload["from"]]
        close(same, entry.number)
        self.insert("dated_settings", entry, name=payload["name"], value=payload["value"], valid_from=payload["from"])

    def reference_defined(self, payload, entry):
        name, values = payload["table"], payload["values"]
        columns = REFERENCE[name]
        if len(values) != len(columns):
            raise ValueError("values that are not one a column")
        # A crop has several seasons.
        keys = 2 if name == "seasons" else 1
        table = self.tables[name]
        close([row for row in table.open(columns[0], values[0]) if all(row[columns[i]] == values[i] for i in range(keys))], entry.number)
        self.insert(name, entry, **{column: value or None for column, value in zip(columns, values)})

    # Units, organisations, persons, products

    def unit_recorded(self, payload, entry):
        table = self.tables["administrative_units"]
        same = [row for row in table.open("code", payload["code"]) if row["valid_from"] == payload.get("from")]
        for row in same:
            self.unindex("unit", row["version"])
        close(same, entry.number)
        centre = shapes.degrees(*shapes.positions(payload["centre"])) if "centre" in payload else (None, None)
        low, high = [shapes.degrees(corner) for corner in shapes.positions(payload["box"])] if "box" in payload else [(None, None)] * 2
        row = self.insert(
            "administrative_units", entry, geom=shapes.polygons_blob(payload["outline"]) if "outline" in payload else None,
            code=payload["code"], level=payload["level"], name=payload["name"], kind=payload["kind"], parent=payload.get("parent"),
            centre_longitude=centre[0], centre_latitude=centre[1], west=low[0], south=low[1], east=high[0], north=high[1],
            square_kilometres=payload.get("squareKilometres"), source=payload.get("source"), valid_from=payload.get("from"),
            valid_to=payload.get("to"))
        name = f"{payload['kind']} {payload['name']}" if payload["kind"] else payload["name"]
        self.index(name, "unit", row["version"], reference=payload["code"])
        self.view.units_changed([payload["code"]], entry.day)

    def unit_succeeded(self, payload, entry):
        self.insert(
            "unit_successions", entry, code=payload["code"], successor=payload["successor"], on_day=payload["on"],
            decree=payload.get("decree"))
        self.view.units_changed([payload["code"], payload["successor"]], entry.day)

    def organisation_added(self, payload, entry):
        number = payload["organisation"]
        self.insert(
            "organisations", entry, organisation_id=number, name=payload["name"], tax_code=payload.get("taxCode"),
            address=payload.get("address"), website=payload.get("website"), illustrative=int(payload.get("illustrative", False)))
        self.index(payload["name"], "organisation", number, reference=str(number))

    def organisation_revised(self, payload, entry):
        number = payload["organisation"]
        before = self.tables["organisations"].open("organisation_id", number)
        close(before, entry.number)
        self.unindex("organisation", number)
        self.organisation_added(payload, entry)
        if before and before[0]["name"] == payload["name"]:
            return
        # The present view shows the names of holders.
        held = {row["area_id"] for name in ("areas", "codes") for row in self.tables[name].open("holder_organisation", number)}
        for area in sorted(held):
            self.view.show(area, entry.day)

    def person_added(self, payload, entry):
        self.insert("persons", entry, person_id=payload["person"], erased=0)
        for field, value, seal in payload.get("fields", []):
            self.tables["personal"].insert(person_id=payload["person"], field=field, value_digest=value, seal_digest=seal)

    def person_erased(self, payload, entry):
        for row in self.tables["personal"].find("person_id", payload["person"]):
            self.tables["personal"].delete(row["row"])
        row = self.tables["persons"].rows.get(payload["person"])
        if row is not None:
            row.update(erased=1, recorded_to=entry.number)

    def product_facts(self, payload, entry):
        number = payload["product"]
        self.insert(
            "products", entry, product_id=number, name=payload["name"], gtin=payload.get("gtin"), ocop_code=payload.get("ocop"),
            product_group=payload["group"], stars=payload["stars"], recognised_on=payload["recognised"], decision=payload.get("decision"),
            producer=payload["producer"], crop=payload.get("crop"), image=payload.get("image"),
            illustrative=int(payload.get("illustrative", False)))
        self.index(payload["name"], "product", number, reference=payload.get("gtin") or str(number))

    def product_added(self, payload, entry):
        self.product_facts(payload, entry)
        for platform in payload.get("platforms", []):
            self.product_listed({"product": payload["product"], "platform": platform}, entry)

    def product_revised(self, payload, entry):
        close(self.tables["products"].open("product_id", payload["product"]), entry.number)
        self.unindex("product", payload["product"])
        self.product_facts(payload, entry)

    def product_listed(self, payload, entry):
        table = self.tables["listings"]
        close([row for row in table.open("product_id", payload["product"]) if row["platform"] == payload["platform"]], entry.number)
        self.insert(
            "listings", entry, product_id=payload["product"], platform=payload["platform"], address=payload.get("address"),
            valid_from=payload.get("from"), valid_to=payload.get("to"))


KINDS = {
    "registry.created/1": Replay.registry_created,
    "setting.changed/1": Replay.setting_changed,
    "setting.dated/1": Replay.setting_dated,
    "reference.defined/1": Replay.reference_defined,
    "unit.recorded/1": Replay.unit_recorded,
    "unit.succeeded/1": Replay.unit_succeeded,
    "organisation.added/1": Replay.organisation_added,
    "organisation.revised/1": Replay.organisation_revised,
    "person.added/1": Replay.person_added,
    "person.erased/1": Replay.person_erased,
    "person.erased/2": Replay.person_erased,
    "product.added/1": Replay.product_added,
    "product.added/2": Replay.product_added,
    "product.revised/1": Replay.product_revised,
    "product.listed/1": Replay.product_listed,
    "area.registered/1": Replay.area_registered,
    "boundary.revised/1": Replay.boundary_revised,
    "area.succeeded/1": Replay.area_succeeded,
    "area.assigned/1": Replay.area_assigned,
    "visibility.set/1": Replay.visibility_set,
    "area.corrected/1": Replay.area_corrected,
    "zone.recorded/1": Replay.zone_recorded,
    "zone.closed/1": Replay.zone_closed,
    "plot.recorded/1": Replay.plot_recorded,
    "plot.closed/1": Replay.plot_closed,
    "code.issued/1": Replay.code_issued,
    "code.aliased/1": Replay.code_aliased,
    "code.renumbered/1": Replay.code_renumbered,
    "decision.made/1": Replay.decision_made,
    "decision.corrected/1": Replay.decision_corrected,
    "overlap.accepted/1": Replay.overlap_accepted,
    "lot.added/1": Replay.lot_added,
    "lot.revised/1": Replay.lot_revised,
    "stamps.issued/1": Replay.stamps_issued,
    "stamps.changed/1": Replay.stamps_changed,
    "stamps.linked/1": Replay.stamps_linked,
    "facility.recorded/1": Replay.facility_recorded,
    "facility.decided/1": Replay.facility_decided,
    "facility.paired/1": Replay.facility_paired,
    "right.granted/1": Replay.right_granted,
    "right.withdrawn/1": Replay.right_withdrawn,
    "shipment.recorded/1": Replay.shipment_recorded,
    "shipment.stepped/1": Replay.shipment_stepped,
}
