"""Entries about areas, their boundaries and codes, zones and plots."""

import shapes
import states
import words
from tables import close


class Ground:
    # Areas and boundaries

    def area_registered(self, payload, entry):
        number = payload["area"]
        self.insert(
            "areas", entry, area_id=number, name=payload["name"], crop=payload["crop"], variety=payload.get("variety"),
            commune=payload.get("commune"), declared_hectares=payload.get("declaredHectares"), households=payload.get("households"),
            sender_key=payload.get("key"), visibility=payload.get("visibility", "full"),
            illustrative=int(payload.get("illustrative", False)), valid_from=payload["from"], **self.holder(payload.get("holder")))
        self.boundary(payload, entry, number, payload["from"], None)
        self.index(payload["name"], "area", number, also=payload.get("variety"))
        if payload["from"] <= entry.day:
            self.view.show(number, entry.day)
        else:
            self.view.note(number, payload["from"])

    def boundary(self, payload, entry, area, start, end):
        self.insert(
            "area_boundaries", entry, geom=shapes.polygons_blob(payload["shape"]) if payload["extent"] == "polygon" else None,
            boundary_id=payload["boundary"], area_id=area, extent=payload["extent"], area_square_metres=payload.get("squareMetres", 0.0),
            survey_method=payload["method"], accuracy_metres=payload.get("accuracy"), surveyed_on=payload.get("surveyed"),
            proposed=int(start is None), entry=entry.number, valid_from=start, valid_to=end)

    def boundary_revised(self, payload, entry):
        area, start = payload["area"], payload.get("from")
        following = None if start is None else self.end_boundary(area, start, entry.number) or self.end_of(area)
        self.boundary(payload, entry, area, start, following)
        self.view.show(area, entry.day)

    def end_boundary(self, area, day, entry):
        """Ends what is in force on a day; the day on which a boundary that is known already comes into force later, if any."""
        table, following = self.tables["area_boundaries"], None
        for row in table.open("area_id", area):
            if row["proposed"] or (row["valid_to"] is not None and row["valid_to"] <= day):
                continue
            start = row["valid_from"]
            if start is not None and start > day:
                following = start if following is None else min(following, start)
                continue
            if start is not None and start < day:
                table.copy(row, entry, valid_to=day)
            row["recorded_to"] = entry
        return following

    def end_of(self, area):
        """The day on which an area is recorded to end: no boundary goes beyond it."""
        return next((row["valid_to"] for row in self.tables["areas"].open("area_id", area)), None)

    def put_in_force(self, boundary, area, day, entry):
        table = self.tables["area_boundaries"]
        proposed = [row for row in table.open("area_id", area) if row["proposed"]]
        for row in proposed:
            if row["boundary_id"] == boundary:
                following = self.end_boundary(area, day, entry) or self.end_of(area)
                table.copy(row, entry, proposed=0, valid_from=day, valid_to=following)
                row["recorded_to"] = entry
        # What was proposed before it is overtaken.
        close([row for row in proposed if row["boundary_id"] < boundary], entry)

    def area_succeeded(self, payload, entry):
        for predecessor in payload.get("from", []):
            for successor in payload.get("to") or [None]:
                self.insert(
                    "area_successions", entry, kind=payload["kind"], predecessor=predecessor, successor=successor, on_day=payload["on"],
                    before_square_metres=payload.get("before", 0.0), after_square_metres=payload.get("after", 0.0),
                    reason=payload.get("reason"))
            self.end_area(predecessor, payload["on"], entry.number)
            self.view.show(predecessor, entry.day)

    def end_area(self, area, day, entry):
        self.end_boundary(area, day, entry)
        later = [
            row for row in self.tables["area_boundaries"].open("area_id", area)
            if not row["proposed"] and row["valid_from"] is not None and row["valid_from"] >= day
        ]
        close(later, entry)
        table = self.tables["areas"]
        for row in table.open("area_id", area):
            if row["valid_to"] is None:
                table.copy(row, entry, valid_to=day)
                row["recorded_to"] = entry

    def area_assigned(self, payload, entry):
        table = self.tables["unit_assignments"]
        close([row for row in table.open("area_id", payload["area"]) if row["on_day"] == payload["on"]], entry.number)
        self.insert(
            "unit_assignments", entry, area_id=payload["area"], unit=payload["unit"], on_day=payload["on"],
            doubtful=int(payload.get("doubtful", False)))
        self.view.show(payload["area"], entry.day)

    def visibility_set(self, payload, entry):
        area = payload["area"]
        table = self.tables["area_visibilities"]
        close([row for row in table.open("area_id", area) if row["on_day"] == payload["on"]], entry.number)
        self.insert(
            "area_visibilities", entry, area_id=area, visibility=payload["visibility"], consent=payload["consent"],
            on_day=payload["on"])
        self.view.show(area, entry.day)

    def area_corrected(self, payload, entry):
        area, table = payload["area"], self.tables["areas"]
        columns = {
            "name": "name", "crop": "crop", "variety": "variety", "commune": "commune", "declaredHectares": "declared_hectares",
            "households": "households",
        }
        right = {column: payload[key] for key, column in columns.items() if key in payload}
        facts = None
        for row in table.open("area_id", area):
            facts = table.copy(row, entry.number, **right)
            row["recorded_to"] = entry.number
        if "commune" in right:
            close(self.tables["unit_assignments"].open("area_id", area), entry.number)
        if facts is not None and ("name" in right or "variety" in right):
            self.unindex("area", area)
            self.index(facts["name"], "area", area, also=facts["variety"])
        self.view.show(area, entry.day)

    # Zones and plots

    def outlined(self, table, key, payload, entry, /, **facts):
        number = facts[key]
        following = self.end_outlined(table, key, number, payload["from"], entry.number)
        self.insert(
            table, entry, geom=shapes.polygons_blob(payload["shape"]), area_square_metres=payload.get("squareMetres", 0.0),
            survey_method=payload["method"], accuracy_metres=payload.get("accuracy"), surveyed_on=payload.get("surveyed"),
            entry=entry.number, valid_from=payload["from"], valid_to=following, **facts)

    def end_outlined(self, name, key, number, day, entry, with_later=False):
        table, following = self.tables[name], None
        for row in table.open(key, number):
            if row["valid_to"] is not None and row["valid_to"] <= day:
                continue
            start = row["valid_from"]
            if start is not None and start > day and not with_later:
                following = start if following is None else min(following, start)
                continue
            if start is None or start < day:
                table.copy(row, entry, valid_to=day)
            row["recorded_to"] = entry
        return following

    def zone_recorded(self, payload, entry):
        number = payload["zone"]
        self.outlined(
            "production_zones", "zone_id", payload, entry, zone_id=number, kind=payload["kind"], name=payload["name"],
            crop=payload.get("crop"), commune=payload.get("commune"), declared_hectares=payload.get("declaredHectares"),
            sender_key=payload.get("key"), source=payload.get("source"), illustrative=int(payload.get("illustrative", False)))
        self.unindex("zone", number)
        self.index(payload["name"], "zone", number, reference=f"zone-{number}")

    def zone_closed(self, payload, entry):
        self.end_outlined("production_zones", "zone_id", payload["zone"], payload["on"], entry.number, with_later=True)

    def plot_recorded(self, payload, entry):
        self.outlined(
            "plots", "plot_id", payload, entry, plot_id=payload["plot"], area_id=payload["area"], label=payload.get("label"),
            parcels="\n".join(payload["parcels"]) if payload.get("parcels") else None, household=payload.get("household"))

    def plot_closed(self, payload, entry):
        self.end_outlined("plots", "plot_id", payload["plot"], payload["on"], entry.number, with_later=True)

    # Codes and decisions

    def code_issued(self, payload, entry):
        self.insert(
            "codes", entry, code_id=payload["code"], area_id=payload["area"], code=payload["text"], canonical=payload["canonical"],
            skeleton=words.skeleton(payload["canonical"]), market=payload["market"], certificate=payload.get("certificate"),
            illustrative=int(payload.get("illustrative", False)), valid_from=payload["from"], **self.holder(payload.get("holder")))
        self.index(payload["text"], "code", payload["code"], also=payload["canonical"], reference=payload["canonical"])
        self.view.show(payload["area"], entry.day)

    def code(self, number):
        """The last row of a code, as known now."""
        rows = self.tables["codes"].open("code_id", number)
        return rows[-1] if rows else None

    def code_aliased(self, payload, entry):
        self.insert(
            "code_aliases", entry, alias_id=payload["alias"], code_id=payload["code"], text=payload["text"],
            canonical=payload["canonical"], authority=payload["authority"], valid_from=payload.get("from"), valid_to=payload.get("to"))
        code = self.code(payload["code"])
        if code is None:
            return
        aliases = [f"{row['text']} {row['canonical']}" for row in self.tables["code_aliases"].open("code_id", payload["code"])]
        self.unindex("code", payload["code"])
        self.index(code["code"], "code", payload["code"], also=" ".join([code["canonical"], *aliases]), reference=code["canonical"])

    def code_renumbered(self, payload, entry):
        self.insert(
            "code_renumberings", entry, old_code_id=payload["old"], new_code_id=payload["new"], on_day=payload["on"],
            reason=payload.get("reason"))

    def overlap_accepted(self, payload, entry):
        for other, shared in payload.get("conflicts", []):
            self.insert(
                "overlap_acceptances", entry, decision_id=payload["decision"], code_id=payload["code"], other_code_id=other,
                shared_square_metres=shared, reason=payload["reason"], officer=entry.officer, second_officer=payload["secondOfficer"])

    def decision(self, payload, entry):
        return self.insert(
            "decisions", entry, decision_id=payload["decision"], code_id=payload["code"], kind=payload["kind"],
            received_on=payload.get("received"), authority=payload["authority"], document=payload.get("document"),
            reason=payload.get("reason"), officer=entry.officer, expires_on=payload.get("expires"), boundary_id=payload.get("boundary"),
            stands_for=payload.get("standsFor"), valid_from=payload["on"], **self.holder(payload.get("holder")))

    def decision_made(self, payload, entry):
        row = self.decision(payload, entry)
        code = self.code(payload["code"])
        if code is None:
            return
        if payload["kind"] in ("amend", "grant") and row["boundary_id"] is not None:
            self.put_in_force(row["boundary_id"], code["area_id"], payload["on"], entry.number)
        self.lay_out_holders(row["code_id"], entry.number, payload["kind"] == "transfer")
        self.lay_out_states(row["code_id"], row["authority"], entry.number)
        self.view.show(code["area_id"], entry.day)

    def decision_corrected(self, payload, entry):
        wrong = self.tables["decisions"].rows.get(payload["corrects"])
        if wrong is None or wrong["recorded_to"] is not None:
            return
        code = self.code(wrong["code_id"])
        if code is None:
            return
        wrong["recorded_to"] = entry.number
        day = None
        if "decision" in payload:
            day = self.decision(payload, entry)["valid_from"]
        if wrong["valid_from"] != day:
            self.move_boundary(wrong, code["area_id"], day, entry.number)
        self.lay_out_holders(wrong["code_id"], entry.number, wrong["kind"] == "transfer")
        self.lay_out_states(wrong["code_id"], wrong["authority"], entry.number)
        self.view.show(code["area_id"], entry.day)

    def move_boundary(self, wrong, area, day, entry):
        """Moves the day on which a boundary came into force with a decision; without a day it is a proposal again."""
        boundary = wrong["boundary_id"]
        if boundary is None:
            return
        table = self.tables["area_boundaries"]
        first = self.tables["decisions"].rows.get(states.rank(wrong))
        by = None if first is None else first["recorded_from"]
        if by is None or not any(row["proposed"] and row["recorded_to"] == by for row in table.find("boundary_id", boundary)):
            return
        in_use = [row for row in table.open("boundary_id", boundary) if not row["proposed"] and row["valid_from"] == wrong["valid_from"]]
        if not in_use:
            return
        own = in_use[0]
        before = [row for row in table.open("area_id", area) if not row["proposed"] and row["valid_to"] == wrong["valid_from"]]
        if before and before[0]["valid_from"] is not None:
            table.copy(before[0], entry, proposed=0, valid_to=day if day is not None else own["valid_to"])
            before[0]["recorded_to"] = entry
        if day is not None:
            table.copy(own, entry, proposed=0, valid_from=day)
        else:
            table.copy(own, entry, proposed=1, valid_from=None, valid_to=None)
        own["recorded_to"] = entry

    def lay_out_holders(self, code, entry, is_transfer):
        table = self.tables["codes"]
        rows = sorted(table.open("code_id", code), key=lambda row: row["valid_from"])
        if not rows:
            return
        decisions = [row for row in self.tables["decisions"].open("code_id", code) if row["authority"] == "ours"]
        start = min([rows[0]["valid_from"], *(row["valid_from"] for row in decisions)])
        if not is_transfer and start >= rows[0]["valid_from"]:
            return
        issued = table.find("code_id", code)[0]
        made = [(start, issued)]
        for transfer in states.by_day([row for row in decisions if row["kind"] == "transfer"]):
            if transfer["holder_organisation"] is None and transfer["holder_person"] is None:
                continue
            day = max(transfer["valid_from"], start)
            if made[-1][0] == day:
                made.pop()
            made.append((day, transfer))
        for index, (day, holder) in enumerate(made):
            table.copy(
                rows[0], entry, holder_organisation=holder["holder_organisation"], holder_person=holder["holder_person"], valid_from=day,
                valid_to=made[index + 1][0] if index + 1 < len(made) else None)
        close(rows, entry)

    def lay_out_states(self, code, authority, entry):
        decisions = [row for row in self.tables["decisions"].open("code_id", code) if row["authority"] == authority]
        wanted = states.stretches(decisions)
        known = [row for row in self.tables["code_states"].open("code_id", code) if row["authority"] == authority]

        def told(row):
            columns = ("status", "decision_id", "boundary_id", "granted_on", "expires_on", "valid_from", "valid_to")
            return tuple(row[name] for name in columns)

        close([row for row in known if told(row) not in {told(stretch) for stretch in wanted}], entry)
        for stretch in wanted:
            if told(stretch) not in {told(row) for row in known}:
                self.tables["code_states"].insert(code_id=code, authority=authority, recorded_from=entry, **stretch)
