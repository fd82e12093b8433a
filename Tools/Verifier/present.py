"""The present view: what the truth says of the day of the last entry, a feature for each code and each area without one."""

from tables import in_force


class PresentView:
    def __init__(self, tables, times):
        self.tables = tables
        # When each entry was recorded.
        self.times = times

    def turn(self, day):
        """Shows those areas anew whose view changes by itself until a day."""
        due = [area for area, row in self.tables["upcoming_changes"].rows.items() if row["on_day"] <= day]
        for area in sorted(due):
            self.show(area, day)

    def show(self, area, day):
        """Shows an area anew as of a day."""
        table = self.tables["growing_areas"]
        for row in table.find("area_id", area):
            table.delete(row["fid"])
        days = self.days_of_change(area)
        since = max((found for found in days if found <= day), default=None)
        for feature in self.features(area, day):
            table.insert(**feature, unchanged_since=since)
        self.note(area, min((found for found in days if found > day), default=None))

    def note(self, area, day):
        table = self.tables["upcoming_changes"]
        table.delete(area)
        if day is not None:
            table.insert(area_id=area, on_day=day)

    # What is shown

    def features(self, number, day):
        rows = [row for row in self.tables["areas"].open("area_id", number) if in_force(row, day)]
        if not rows:
            return
        area = rows[-1]
        codes = [row for row in self.tables["codes"].open("area_id", number) if in_force(row, day)]
        if not codes:
            boundary = self.boundary(number, None, day)
            yield self.feature(area, boundary, day, [area, boundary])
        for code in sorted(codes, key=lambda row: row["code_id"]):
            yield self.code_feature(area, code, day)

    def code_feature(self, area, code, day):
        found = [
            row for row in self.tables["code_states"].open("code_id", code["code_id"]) if row["authority"] == "ours" and in_force(row, day)
        ]
        state = found[0] if found else None
        boundary = self.boundary(area["area_id"], state and state["boundary_id"], day)
        decision = state and self.tables["decisions"].rows.get(state["decision_id"])
        feature = self.feature(area, boundary, day, [area, code, boundary, decision])
        own = {row["code_id"] for row in self.tables["codes"].find("area_id", area["area_id"])}
        earlier = {row["code_id"] for row in self.tables["codes"].find("canonical", code["canonical"]) if row["code_id"] < code["code_id"]}
        holder = code if code["holder_organisation"] is not None or code["holder_person"] is not None else area
        feature.update(
            fid=area["area_id"] << 12 | sum(1 for other in own if other <= code["code_id"]),
            id=f"{code['canonical']}-{len(earlier) + 1}" if earlier else code["canonical"], code=code["code"], canonical=code["canonical"],
            code_id=code["code_id"], market=code["market"], status=state["status"] if state else "draft",
            holder=self.name(holder["holder_organisation"]), valid_from=state and state["granted_on"],
            expires_on=state and state["expires_on"], illustrative=int(bool(code["illustrative"] or area["illustrative"])))
        return feature

    def feature(self, area, boundary, day, known_from):
        now, then, commune = None, None, area["commune"]
        if commune is not None:
            since = area["valid_from"] or day
            then = self.unit(commune, since)
            assigned = [row for row in self.tables["unit_assignments"].open("area_id", area["area_id"]) if row["on_day"] <= day]
            if assigned:
                last = max(assigned, key=lambda row: row["on_day"])
                now = self.successor(last["unit"], last["on_day"], day)
            else:
                now = self.successor(commune, since, day)
        polygon = boundary if boundary is not None and boundary["extent"] == "polygon" else None
        entry = max(row["recorded_from"] for row in known_from if row is not None)
        return {
            "fid": area["area_id"] << 12, "geom": polygon and polygon["geom"], "id": f"area-{area['area_id']}", "area_id": area["area_id"],
            "name": area["name"], "crop": area["crop"], "variety": area["variety"], "holder": self.name(area["holder_organisation"]),
            "commune": now and full_name(now), "commune_code": now["code"] if now else commune,
            "commune_at_registration": then and full_name(then),
            "area_hectares": polygon and polygon["area_square_metres"] / 10_000, "declared_hectares": area["declared_hectares"],
            "households": area["households"], "survey_method": boundary and boundary["survey_method"],
            "accuracy_metres": boundary and boundary["accuracy_metres"], "valid_from": area["valid_from"],
            "recorded_at": self.times[entry], "illustrative": area["illustrative"], "visibility": self.visibility(area),
            "sender_key": area["sender_key"],
        }

    def visibility(self, area):
        """What the public sees of an area: what was set last, else what it was registered with."""
        rows = self.tables["area_visibilities"].open("area_id", area["area_id"])
        return max(rows, key=lambda row: (row["on_day"], row["change"]))["visibility"] if rows else area["visibility"]

    def boundary(self, area, cited, day):
        """The boundary that a grant cites, in force or not; otherwise the one of the area that is in force."""
        table = self.tables["area_boundaries"]
        if cited is not None:
            rows = table.find("boundary_id", cited)
        else:
            rows = [row for row in table.open("area_id", area) if not row["proposed"] and in_force(row, day)]
        return rows[-1] if rows else None

    def name(self, organisation):
        if organisation is None:
            return None
        rows = self.tables["organisations"].open("organisation_id", organisation)
        return rows[0]["name"] if rows else None

    # Units

    def unit(self, code, day):
        rows = [row for row in self.tables["administrative_units"].open("code", code) if in_force(row, day)]
        return max(rows, key=lambda row: row["valid_from"] or "") if rows else None

    def successions(self, code):
        rows = self.tables["unit_successions"].find("code", code)
        return sorted(rows, key=lambda row: (row["on_day"], row["succession"]))

    def successor(self, code, since, day):
        """What a code that was a unit's on one day stands for on another; None where a unit was split."""
        while True:
            steps = [row for row in self.successions(code) if since < row["on_day"] <= day]
            if not steps:
                return self.unit(code, day)
            if any(row["on_day"] == steps[0]["on_day"] and row["successor"] != steps[0]["successor"] for row in steps):
                return None
            code, since = steps[0]["successor"], steps[0]["on_day"]

    def units_changed(self, codes, day):
        """Shows the areas anew that were registered in some communes, or in what went over into them."""
        registered, pending = set(codes), list(codes)
        while pending:
            code = pending.pop()
            for row in self.tables["unit_successions"].rows.values():
                if row["successor"] == code and row["code"] not in registered:
                    registered.add(row["code"])
                    pending.append(row["code"])
        touched = {row["area_id"] for code in registered for row in self.tables["areas"].open("commune", code)}
        for area in sorted(touched):
            self.show(area, day)

    # When it changes by itself

    def days_of_change(self, area):
        """The days on which a state, a boundary, a fact or the commune of an area begins or ends."""
        days = []
        rows = self.tables["areas"].open("area_id", area)
        if rows and rows[-1]["commune"] is not None:
            days += self.unit_days(rows[-1]["commune"])
        for row in self.tables["unit_assignments"].open("area_id", area):
            days += [row["on_day"], *self.unit_days(row["unit"])]
        dated = list(rows)
        dated += [row for row in self.tables["area_boundaries"].open("area_id", area) if not row["proposed"]]
        dated += self.tables["codes"].open("area_id", area)
        for code in {row["code_id"] for row in self.tables["codes"].find("area_id", area)}:
            dated += self.tables["code_states"].open("code_id", code)
        days += [row[column] for row in dated for column in ("valid_from", "valid_to")]
        return {found for found in days if found is not None}

    def unit_days(self, code):
        """The days on which the unit that a code stands for begins, ends or goes over into another, and those of all its successors."""
        days, seen, pending = [], {code}, [code]
        while pending:
            current = pending.pop()
            for row in self.tables["administrative_units"].open("code", current):
                days += [row["valid_from"], row["valid_to"]]
            for row in self.successions(current):
                days.append(row["on_day"])
                if row["successor"] not in seen:
                    seen.add(row["successor"])
                    pending.append(row["successor"])
        return days


def full_name(unit):
    return f"{unit['kind']} {unit['name']}" if unit["kind"] else unit["name"]
