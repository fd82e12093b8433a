"""Asks the office as programs of several people do: for personal data, signed stamps, and the events of a lot.

usage: office_api.py ADDRESS AREA NAME PHONE LOT CODE     the tokens on standard input, a role and a token a line
The holder of AREA, or the household of one of its plots, is the person NAME with PHONE. Prints the addresses of the stamps that were signed.
"""
import json
import sys
import urllib.error
import urllib.parse
import urllib.request


def main(base, area, name, phone, lot, code):
    tokens = dict(line.split() for line in sys.stdin.read().splitlines() if line)

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_):
            return None

    opener = urllib.request.build_opener(Stay)

    def asked(path, role=None, body=None, accept="application/json"):
        headers = {"Accept": accept}
        if role:
            headers["Authorization"] = f"Bearer {tokens[role]}"
        if body is not None:
            headers["Content-Type"] = "application/json"
        request = urllib.request.Request(path if path.startswith("http") else base + path, headers=headers,
                                         data=None if body is None else json.dumps(body).encode())
        try:
            with opener.open(request, timeout=60) as answer:
                return answer.status, answer.headers, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read().decode()

    # Personal data: officers and approvers see it, nobody else, and no public answer has it.
    persons = f"/office/areas/{area}/persons"
    for role in ("officer", "approver"):
        status, headers, text = asked(persons, role)
        assert status == 200 and name in text and headers["Cache-Control"] == "no-store", (role, status, text)
        status, _, page = asked(persons, role, accept="text/html")
        assert status == 200 and name in page
    told = json.loads(asked(persons, "officer")[2])
    assert told["households"][0]["household"] == {"name": name, "phone": phone}, told
    for role in ("holder", "exporter", "administrator"):
        status, _, text = asked(persons, role)
        assert status == 403 and name not in text, (role, status)
    assert asked(persons)[0] == 401
    for path in (f"/collections/growing-areas/items/{area}", f"/lookup?q={area}", "/growing-areas.geojson", f"/office/areas/{area}"):
        assert name not in asked(path, "officer")[2], path

    # Signed stamps.
    place = "/office/lots/" + "/".join(urllib.parse.quote(part) for part in lot.split("/"))
    status, _, text = asked(f"{place}/stamps", "officer", {"count": 2, "code": code, "signed": True})
    assert status == 201, text
    stamps = json.loads(text)["stamps"]
    assert len(stamps) == 2 and all("#" in stamp["url"] for stamp in stamps), stamps
    plain = json.loads(asked(f"{place}/stamps", "officer", {"count": 1, "code": code})[2])["stamps"]
    assert "#" not in plain[0]["url"], plain

    # The events of the lot: linked for all, told to who may.
    gtin, number = lot.split("/")
    status, _, text = asked(f"/01/{gtin}/10/{number}?linkType=linkset")
    assert status == 200, text
    links = json.loads(text)["linkset"][0]["https://ref.gs1.org/voc/epcis"]
    assert links[0]["href"] == f"{base}{place}/events" and links[0]["type"] == "application/json", links
    status, headers, _ = asked(f"/01/{gtin}/10/{number}?linkType=gs1:epcis")
    assert status == 307 and headers["Location"] == links[0]["href"], (status, headers["Location"])
    status, headers, _ = asked(links[0]["href"])
    assert status == 401 and headers["WWW-Authenticate"] == "Bearer"
    assert asked(links[0]["href"], "exporter")[0] == 403
    status, _, text = asked(links[0]["href"], "officer")
    document = json.loads(text)
    assert status == 200 and document["type"] == "EPCISDocument" and document["epcisBody"]["eventList"], text[:200]
    # A grant on ground that another code holds stands with a reason and a second officer of this office, and not otherwise.
    feature = json.loads(asked(f"/collections/growing-areas/items/{code.replace('-', '')}")[2])
    outline = {"type": "Feature", "properties": {}, "geometry": feature["geometry"]}
    crop, market = feature["properties"]["crop"], feature["properties"]["market"]
    status, _, text = asked("/office/areas", "officer", {"name": "Trùng đất", "crop": crop, "outline": outline})
    assert status == 201, text
    shared = json.loads(text)["areaId"]

    def granted(**more):
        status, _, text = asked(f"/office/areas/{shared}/codes", "approver",
                                {"code": "VN-BGOR 9971", "market": market, "holder": "HTX Minh Họa", "from": feature["properties"]["statusOn"], **more})
        told = json.loads(text)
        return status, told.get("type", "").split("/")[-1], told.get("field"), text

    assert granted()[:2] == (409, "conflict"), granted()
    assert granted(override="thoả thuận")[:3] == (422, "refused", "override")
    for stranger in ("ghost", "holder-1", "administrator-1"):
        assert granted(override="thoả thuận", secondOfficer=stranger)[:3] == (422, "refused", "secondOfficer"), stranger
    # Who agrees types the password.
    assert granted(override="thoả thuận", secondOfficer="officer-1")[:3] == (422, "field-missing", "secondPassword")
    wrong = granted(override="thoả thuận", secondOfficer="officer-1", secondPassword="một mật khẩu khác")
    assert wrong[:3] == (401, "wrong-login", "secondPassword"), wrong
    password = "một mật khẩu dài"
    assert granted(override="thoả thuận", secondOfficer="approver-1", secondPassword=password)[:3] == (403, "four-eyes", "secondOfficer")
    status, *told = granted(override="thoả thuận", secondOfficer="officer-1", secondPassword=password)
    assert status == 201, told
    for stamp in stamps:
        print(stamp["url"])


main(*sys.argv[1:])
