"""The tables that follow from the journal, as rows in memory."""

VALID = ["valid_from", "valid_to"]
RECORDED = ["recorded_from", "recorded_to"]
HOLDER = ["holder_organisation", "holder_person"]
OUTLINE = ["area_square_metres", "survey_method", "accuracy_metres", "surveyed_on", "entry"]

REFERENCE = {
    "crops": ["crop", "vietnamese", "english", "chinese", "scientific", "eppo", "source"],
    "varieties": ["variety", "crop", "vietnamese", "source"],
    "markets": ["market", "vietnamese", "english", "source"],
    "seasons": ["crop", "first_month_day", "last_month_day", "source"],
    "yields": ["crop", "tonnes_per_hectare", "source"],
    "platforms": ["platform", "name", "host", "source"],
    "holidays": ["day", "name", "source"],
}

# Each table with its columns, the key first, and the columns by which rows are looked for here.
TABLES = {
    "growing_areas": (
        ["fid", "geom", "id", "code", "canonical", "area_id", "code_id", "name", "crop", "variety", "market", "status", "holder", "commune",
         "commune_code", "commune_at_registration", "area_hectares", "declared_hectares", "households", "survey_method", "accuracy_metres",
         "valid_from", "expires_on", "recorded_at", "illustrative", "visibility", "sender_key", "unchanged_since"], ["area_id"]),
    "area_boundaries": (
        ["version", "geom", "boundary_id", "area_id", "extent", "area_square_metres", "survey_method", "accuracy_metres", "surveyed_on",
         "proposed", "entry", *VALID, *RECORDED], ["area_id", "boundary_id"]),
    "administrative_units": (
        ["version", "geom", "code", "level", "name", "kind", "parent", "centre_longitude", "centre_latitude", "west", "south", "east",
         "north", "square_kilometres", "source", *VALID, *RECORDED], ["code"]),
    "areas": (
        ["version", "area_id", "name", "crop", "variety", *HOLDER, "commune", "declared_hectares", "households", "sender_key", "visibility",
         "illustrative", *VALID, *RECORDED], ["area_id", "commune", "holder_organisation"]),
    "codes": (
        ["version", "code_id", "area_id", "code", "canonical", "skeleton", "market", *HOLDER, "certificate", "illustrative", *VALID,
         *RECORDED], ["code_id", "area_id", "canonical", "holder_organisation"]),
    "decisions": (
        ["decision_id", "code_id", "kind", "received_on", "authority", "document", "reason", "officer", "expires_on", "boundary_id",
         *HOLDER, "stands_for", *VALID, *RECORDED], ["code_id"]),
    "code_states": (
        ["version", "code_id", "authority", "status", "decision_id", "boundary_id", "granted_on", "expires_on", *VALID, *RECORDED],
        ["code_id"]),
    "upcoming_changes": (["area_id", "on_day"], []),
    "organisations": (["version", "organisation_id", "name", "tax_code", "address", "website", "illustrative", *RECORDED],
                      ["organisation_id"]),
    "persons": (["person_id", "erased", *RECORDED], []),
    "personal": (["row", "person_id", "field", "value_digest", "seal_digest"], ["person_id"]),
    "unit_successions": (["succession", "code", "successor", "on_day", "decree", *RECORDED], ["code"]),
    "products": (
        ["version", "product_id", "name", "gtin", "ocop_code", "product_group", "stars", "recognised_on", "decision", "producer", "crop",
         "image", "illustrative", *RECORDED], ["product_id"]),
    "listings": (["listing", "product_id", "platform", "address", *VALID, *RECORDED], ["product_id"]),
    "settings": (["setting", "name", "value", *RECORDED], ["name"]),
    "production_zones": (
        ["version", "geom", "zone_id", "kind", "name", "crop", "commune", "declared_hectares", "sender_key", "source", "illustrative",
         *OUTLINE, *VALID, *RECORDED], ["zone_id"]),
    "plots": (["version", "geom", "plot_id", "area_id", "label", "parcels", "household", *OUTLINE, *VALID, *RECORDED], ["plot_id"]),
    "unit_assignments": (["assignment", "area_id", "unit", "on_day", "doubtful", *RECORDED], ["area_id"]),
    "lots": (
        ["version", "lot_id", "product_id", "lot", "harvest_from", "harvest_to", "kilograms", "packed", "packing_facility", "packed_on",
         "treatment", "treatment_facility", "treated_on", "treatment_number", "exporter", "remark", "illustrative", *RECORDED],
        ["lot_id"]),
    "lot_sources": (["source", "lot_version", "lot_id", "code_id", "code", "canonical", "kilograms", *RECORDED], ["lot_id"]),
    "stamp_runs": (["run_id", "lot_id", "code_id", "issued_on", "stamps", "key_id", *RECORDED], []),
    "stamps": (["serial", "place"], []),
    "stamp_changes": (["change", "run_id", "node", "state", "on_day", "reason", *RECORDED], []),
    "stamp_links": (["version", "link", "lot_id", "code_id", "product_id", "stamps", *VALID, *RECORDED], []),
    "foreign_stamps": (["stamp", "token_key", "link_version", "text"], []),
    "facilities": (
        ["version", "geom", "facility_id", "code", "canonical", "kind", "name", "organisation", "address", "illustrative", *VALID,
         *RECORDED], ["facility_id"]),
    "facility_decisions": (
        ["decision_id", "facility_id", "market", "kind", "authority", "document", "reason", "officer", "expires_on", *VALID, *RECORDED],
        []),
    "facility_pairings": (["pairing", "facility_id", "code_id", "market", *VALID, *RECORDED], ["facility_id"]),
    "rights_of_use": (
        ["version", "right_id", "code_id", "exporter", "letter", "scan", "kilograms", "withdrawn_on", "reason", *VALID, *RECORDED],
        ["right_id"]),
    "shipments": (
        ["version", "shipment_id", "number", "market", "exporter", "importer", "facilities", "phytosanitary", "container", "gate",
         *RECORDED], ["shipment_id"]),
    "shipment_lots": (["row", "shipment_version", "step", "lot_id", "kilograms", *RECORDED], ["shipment_version"]),
    "shipment_steps": (["step", "shipment_id", "kind", "on_day", "document", "reason", *RECORDED], []),
    "overlap_acceptances": (
        ["acceptance", "decision_id", "code_id", "other_code_id", "shared_square_metres", "reason", "officer", "second_officer",
         *RECORDED], []),
    "area_successions": (
        ["succession", "kind", "predecessor", "successor", "on_day", "before_square_metres", "after_square_metres", "reason", *RECORDED],
        []),
    "code_aliases": (["alias_id", "code_id", "text", "canonical", "authority", *VALID, *RECORDED], ["code_id"]),
    "code_renumberings": (["renumbering", "old_code_id", "new_code_id", "on_day", "reason", *RECORDED], []),
    "area_visibilities": (["change", "area_id", "visibility", "consent", "on_day", *RECORDED], ["area_id"]),
    "dated_settings": (["setting", "name", "value", *VALID, *RECORDED], ["name"]),
    **{name: (["row", *columns, *RECORDED], [columns[0]]) for name, columns in REFERENCE.items()},
    # The names of the search index, without its lists of words.
    "search_index": (["rowid", "exact", "folded", "name", "reference"], []),
}


# Tables whose keys begin with the number of an area and go on with that of the row among the area's.
BY_AREA = {"area_boundaries": 20}


class Table:
    """Rows by their keys, with lists by the values of some columns."""

    def __init__(self, columns, by, area_bits=None):
        self.columns = columns
        self.key = columns[0]
        self.area_bits = area_bits
        self.rows = {}
        self.last = 0
        self.by = {column: {} for column in by}

    def insert(self, /, **values):
        """Adds a row; without a key it gets the one after the greatest, as SQLite's rowids do."""
        row = dict.fromkeys(self.columns)
        row.update(values)
        if row[self.key] is None:
            row[self.key] = self.last + 1 if self.area_bits is None else self.after(row["area_id"])
        key = row[self.key]
        if key in self.rows:
            raise ValueError(f"there is a row {key} already")
        self.last = max(self.last, key)
        self.rows[key] = row
        for column, lists in self.by.items():
            lists.setdefault(row[column], {})[key] = row
        return row

    def after(self, area):
        """The key after the last of an area's."""
        return max(self.by["area_id"].get(area, ()), default=area << self.area_bits) + 1

    def delete(self, key):
        row = self.rows.pop(key, None)
        if row is None:
            return
        for column, lists in self.by.items():
            del lists[row[column]][key]
        while self.last > 0 and self.last not in self.rows:
            self.last -= 1

    def find(self, column, value):
        """The rows with a value in a column, in the order of their keys."""
        return [row for _, row in sorted(self.by[column].get(value, {}).items())]

    def open(self, column, value):
        """Those of them that no later entry replaced."""
        return [row for row in self.find(column, value) if row["recorded_to"] is None]

    def copy(self, row, entry, /, **changes):
        """Records a row anew with some changes."""
        values = {**row, **changes, self.key: None, "recorded_from": entry, "recorded_to": None}
        return self.insert(**values)


def close(rows, entry):
    for row in rows:
        row["recorded_to"] = entry


def in_force(row, day):
    return (row["valid_from"] is None or row["valid_from"] <= day) and (row["valid_to"] is None or row["valid_to"] > day)
