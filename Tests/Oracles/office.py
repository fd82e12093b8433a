"""Works in the office as two officers do, in a real browser: registers a faulty boundary, has it mended, and grants its code.

usage: office.py FARMZONE REGISTRY BOUNDARY [PICTURES]
The accounts an (officer), binh (approver) and lan (administrator) must be there, with FARMZONE_PASSWORD as their password, and the setting
four-eyes must be on. Prints "good" at the end; anything else is a failure.
"""
import datetime
import os
import re
import subprocess
import sys

from playwright.sync_api import sync_playwright

farmzone, registry, boundary = sys.argv[1:4]
pictures = sys.argv[4] if len(sys.argv) > 4 else None
password = os.environ["FARMZONE_PASSWORD"]


def serve():
    """The service on a free port, and its address once it listens."""
    process = subprocess.Popen(
        [farmzone, "serve", "--port", "0", "--registry", registry, "--lang", "en"], stderr=subprocess.PIPE, text=True)
    for line in process.stderr:
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        if found:
            return process, found.group()
    raise SystemExit("the service does not listen")


def log_in(browser, address, name, faults, size=None, language="en"):
    page = browser.new_context(viewport=size or {"width": 1200, "height": 900}, locale=language).new_page()
    # Trying a password is much work for a program that is not optimised, on a machine that has more to do.
    page.set_default_timeout(240_000)
    # A sheet for print names no icon, and a browser asks for one of its own accord.
    page.on("console", lambda said: faults.append(f"{page.url}: {said.text}")
            if said.type == "error" and not said.location["url"].endswith("/favicon.ico") else None)
    page.on("request", lambda asked: None if asked.url.startswith(address) else faults.append("asked " + asked.url))
    page.on("response", lambda told: faults.append(f"{told.status} {told.url}") if told.status >= 500 else None)
    page.goto(address + "/office")
    page.fill("[name=account]", name)
    page.fill("[name=password]", password)
    page.click("main form.fields button")
    return page


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def picture(page, name):
    if pictures:
        page.screenshot(path=f"{pictures}/{name}.png", full_page=True)


def work(browser, address, faults):
    officer = log_in(browser, address, "an", faults)
    assert officer.url.endswith("/office/due"), officer.url
    picture(officer, "due")

    # A boundary that crosses itself: checked, its places shown, mended, registered.
    officer.click("nav >> text=Register a growing area")
    officer.set_input_files("[name=file]", boundary)
    officer.fill("[name=name]", "Đồi Nơ")
    officer.select_option("[name=crop]", "lychee")
    press(officer, "Check")
    assert officer.locator(".failure").count() == 1, officer.content()
    assert officer.locator("svg.sketch g.fault").count() >= 1
    assert officer.locator("button:has-text('Register')").count() == 0
    picture(officer, "faults")
    officer.check("[name=mend][value=split-bow-tie]")
    press(officer, "Check")
    assert officer.locator("svg.sketch path.shape").count() == 1, officer.content()
    assert officer.input_value("[name=name]") == "Đồi Nơ"
    picture(officer, "mended")
    press(officer, "Register")
    assert officer.locator(".notice").count() == 1, officer.content()
    area = re.search(r"area-\d+", officer.url).group()
    picture(officer, "area")

    # A code is written down and submitted; to grant it is not offered. What the importer decided has a form of its own.
    ours, theirs = (f"form:has(button:text-is('{button}')) " for button in ("Record the decision", "Record what the importer decided"))
    officer.fill("[name=code]", "VN-BGOR 9950")
    officer.select_option("[name=market]", "CN")
    press(officer, "Write it down")
    assert "/office/codes/VNBGOR9950" in officer.url, officer.url
    kinds = officer.locator(ours + "[name=kind] option").evaluate_all("all => all.map(one => one.value)")
    assert "submit" in kinds and "grant" not in kinds, kinds
    officer.select_option(ours + "[name=kind]", "submit")
    press(officer, "Record the decision")
    assert officer.locator(".status").inner_text() == "submitted", officer.content()
    code = officer.url.split("&done")[0]

    # The approver grants it; the page that the officer still has open is out of date by then.
    approver = log_in(browser, address, "binh", faults)
    approver.goto(code)
    approver.select_option(ours + "[name=kind]", "grant")
    approver.fill(ours + "[name=expires]", "2030-12-31")
    picture(approver, "decide")
    press(approver, "Record the decision")
    assert approver.locator(".status").inner_text() == "active", approver.content()
    officer.select_option(ours + "[name=kind]", "withdraw")
    press(officer, "Record the decision")
    assert "changed" in officer.inner_text("h1").lower(), officer.content()

    # The importer suspends it: recorded from a form of its own, and said beside our state, on the page and in the list.
    approver.select_option(theirs + "[name=kind]", "suspend")
    approver.fill(theirs + "[name=document]", "GACC 2026-05")
    approver.fill(theirs + "[name=received]", TODAY)
    press(approver, "Record what the importer decided")
    states = approver.locator(".status").all_inner_texts()
    assert states == ["active", f"importing country: suspended since {TODAY}"], states
    picture(approver, "importer")
    approver.goto(address + "/office/areas?q=VN-BGOR+9950")
    assert "importing country: suspended" in approver.inner_text("main"), approver.content()

    # Who registered a boundary cannot grant on it, even as an approver.
    approver.goto(address + "/office/registration")
    approver.set_input_files("[name=file]", {"name": "b.geojson", "mimeType": "application/geo+json", "buffer": SQUARE})
    approver.fill("[name=name]", "Đồi riêng")
    approver.select_option("[name=crop]", "lychee")
    press(approver, "Check")
    press(approver, "Register")
    approver.fill("[name=code]", "VN-BGOR 9951")
    approver.select_option("[name=market]", "CN")
    approver.fill("[name=from]", TODAY)
    press(approver, "Write it down")
    assert "second officer" in approver.inner_text("main").lower(), approver.content()

    # Print sheets, and the other pages, at the size of a phone too.
    sheet = approver.goto(f"{address}/office/areas/{area}/sheets/field-sheet")
    assert sheet.status == 200
    picture(approver, "sheet")
    phone = log_in(browser, address, "an", faults, {"width": 360, "height": 740}, "vi")
    for name, path in [("due", "due"), ("areas", "areas?q=%C4%91%E1%BB%93i"), ("area", f"areas/{area}"), ("code", "codes/VNBGOR9950"),
                       ("registration", "registration"), ("lots", "lots"), ("rights", "rights"), ("tokens", "tokens")]:
        assert phone.goto(f"{address}/office/{path}").status == 200, path
        wide = phone.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, f"{path} is {wide} wide"
        picture(phone, f"phone-{name}")

    # A token is shown once.
    phone.fill("[name=label]", "máy quét")
    press(phone, "Tạo khóa")
    secret = phone.inner_text("code.secret")
    assert re.fullmatch(r"fz_[0-9a-f]{64}", secret)
    phone.goto(address + "/office/tokens")
    assert secret not in phone.content()

    # The administrator shuts the officer out: the session ends at once.
    administrator = log_in(browser, address, "lan", faults)
    assert administrator.url.endswith("/office/accounts")
    picture(administrator, "accounts")
    administrator.click("form[action='/office/accounts/an/state'] button")
    officer.goto(address + "/office/due")
    assert "/office/login" in officer.url, officer.url
    picture(officer, "login")


def ring(east, north, size):
    corners = [(east, north), (east + size, north), (east + size, north + size), (east, north + size), (east, north)]
    return "[" + ",".join(f"[{x:.7f},{y:.7f}]" for x, y in corners) + "]"


TODAY = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=7)).date().isoformat()
SQUARE = ('{"type":"Polygon","coordinates":[' + ring(106.62, 21.42, 0.001) + "]}").encode()

process, address = serve()
try:
    faults = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        work(browser, address, faults)
        browser.close()
    # The refusals that are asked for above are errors to the console of a browser.
    faults = [fault for fault in faults if not re.search(r"status of (403|412|422)", fault)]
    assert not faults, faults
    print("good")
finally:
    process.terminate()
    process.wait(60)
