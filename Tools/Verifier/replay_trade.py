"""Entries about lots, stamps, facilities, rights of use and shipments."""

import shapes
import words
from tables import close

# Stamps of a run stand in a binary tree of this depth.
DEPTH = 20


def weight(kilograms):
    """Kilograms exact to the gram."""
    return round(kilograms * 1000) / 1000


def optional_weight(kilograms):
    return None if kilograms is None else weight(kilograms)


def nodes(first, last):
    """The fewest nodes of the tree that cover the places from one to another: 1 is the root, 2n and 2n+1 are the halves of n."""
    low, high = first + (1 << DEPTH), last + 1 + (1 << DEPTH)
    found = []
    while low < high:
        if low % 2:
            found.append(low)
            low += 1
        if high % 2:
            high -= 1
            found.append(high)
        low, high = low // 2, high // 2
    return found


class Trade:
    # Lots

    def lot_added(self, payload, entry):
        packing, treatment = payload.get("packing"), payload.get("treatment") or {}
        row = self.insert(
            "lots", entry, lot_id=payload["lot"], product_id=payload["product"], lot=payload["text"],
            harvest_from=payload.get("harvestFrom"), harvest_to=payload.get("harvestTo"), kilograms=weight(payload["kilograms"]),
            packed=int(packing is not None), packing_facility=(packing or {}).get("facility"), packed_on=(packing or {}).get("on"),
            treatment=treatment.get("kind"), treatment_facility=treatment.get("facility"), treated_on=treatment.get("on"),
            treatment_number=treatment.get("number"), exporter=payload.get("exporter"), remark=payload.get("remark"),
            illustrative=int(payload.get("illustrative", False)))
        for source in payload.get("sources", []):
            text = None if "code" in source else source["text"]
            self.insert(
                "lot_sources", entry, lot_version=row["version"], lot_id=payload["lot"], code_id=source.get("code"), code=text,
                canonical=None if text is None else words.canonical(text), kilograms=weight(source["kilograms"]))

    def lot_revised(self, payload, entry):
        for name in ("lots", "lot_sources"):
            close(self.tables[name].open("lot_id", payload["lot"]), entry.number)
        self.lot_added(payload, entry)

    # Stamps

    def stamps_issued(self, payload, entry):
        serials = payload["serials"]
        if len(serials) % 7:
            raise ValueError("serials that are not of seven bytes")
        numbers = [int.from_bytes(serials[start : start + 7], "big") for start in range(0, len(serials), 7)]
        self.insert(
            "stamp_runs", entry, run_id=payload["run"], lot_id=payload["lot"], code_id=payload.get("code"), issued_on=payload["on"],
            stamps=len(numbers), key_id=payload.get("key"))
        for place, number in enumerate(numbers):
            self.tables["stamps"].insert(serial=number, place=payload["run"] << DEPTH | place)

    def stamps_changed(self, payload, entry):
        for run, first, last in payload.get("ranges", []):
            for node in nodes(first, last):
                self.insert(
                    "stamp_changes", entry, run_id=run, node=node, state=payload["state"], on_day=payload["on"],
                    reason=payload.get("reason"))

    def stamps_linked(self, payload, entry):
        texts = payload.get("texts", [])
        lot = payload.get("lot")
        code = payload.get("code") if lot is None else None
        row = self.insert(
            "stamp_links", entry, link=payload["link"], lot_id=lot, code_id=code,
            product_id=payload["product"] if lot is None and code is None else None, stamps=len(texts), valid_from=payload.get("from"),
            valid_to=payload.get("to"))
        for text in texts:
            self.tables["foreign_stamps"].insert(token_key=words.stamp_key(text), link_version=row["version"], text=text)

    # Facilities

    def facility_recorded(self, payload, entry):
        close(self.tables["facilities"].open("facility_id", payload["facility"]), entry.number)
        position = shapes.positions(payload["position"])[0] if "position" in payload else None
        self.insert(
            "facilities", entry, geom=None if position is None else shapes.point_blob(position), facility_id=payload["facility"],
            code=payload["text"], canonical=payload["canonical"], kind=payload["kind"], name=payload["name"],
            organisation=payload.get("organisation"), address=payload.get("address"), illustrative=int(payload.get("illustrative", False)),
            valid_from=payload.get("from"), valid_to=payload.get("to"))

    def facility_decided(self, payload, entry):
        self.insert(
            "facility_decisions", entry, decision_id=payload["decision"], facility_id=payload["facility"], market=payload["market"],
            kind=payload["kind"], authority=payload["authority"], document=payload.get("document"), reason=payload.get("reason"),
            officer=entry.officer, expires_on=payload.get("expires"), valid_from=payload["on"])

    def facility_paired(self, payload, entry):
        same = [
            row for row in self.tables["facility_pairings"].open("facility_id", payload["facility"])
            if (row["code_id"], row["market"], row["valid_from"]) == (payload["code"], payload["market"], payload.get("from"))
        ]
        close(same, entry.number)
        self.insert(
            "facility_pairings", entry, facility_id=payload["facility"], code_id=payload["code"], market=payload["market"],
            valid_from=payload.get("from"), valid_to=payload.get("to"))

    # Rights of use

    def right_granted(self, payload, entry):
        self.insert(
            "rights_of_use", entry, right_id=payload["right"], code_id=payload["code"], exporter=payload["exporter"],
            letter=payload["letter"], scan=payload.get("scan"), kilograms=optional_weight(payload.get("kilograms")),
            valid_from=payload.get("from"), valid_to=payload.get("to"))

    def right_withdrawn(self, payload, entry):
        table = self.tables["rights_of_use"]
        rows = table.open("right_id", payload["right"])
        if not rows:
            return
        close(rows, entry.number)
        table.copy(rows[-1], entry.number, withdrawn_on=payload["on"], reason=payload.get("reason"))

    # Shipments

    def shipment_recorded(self, payload, entry):
        before = self.tables["shipments"].open("shipment_id", payload["shipment"])
        for row in before:
            close(self.tables["shipment_lots"].open("shipment_version", row["version"]), entry.number)
        close(before, entry.number)
        row = self.insert(
            "shipments", entry, shipment_id=payload["shipment"], number=payload["number"], market=payload["market"],
            exporter=payload.get("exporter"), importer=payload.get("importer"),
            facilities=";".join(str(number) for number in payload.get("facilities", [])), phytosanitary=payload.get("phytosanitary"),
            container=payload.get("container"), gate=payload.get("gate"))
        self.shipped(payload, entry, shipment_version=row["version"])

    def shipment_stepped(self, payload, entry):
        row = self.insert(
            "shipment_steps", entry, shipment_id=payload["shipment"], kind=payload["kind"], on_day=payload["on"],
            document=payload.get("document"), reason=payload.get("reason"))
        self.shipped(payload, entry, step=row["step"])

    def shipped(self, payload, entry, **owner):
        for part in payload.get("lots", []):
            self.insert("shipment_lots", entry, lot_id=part["lot"], kilograms=weight(part["kilograms"]), **owner)
