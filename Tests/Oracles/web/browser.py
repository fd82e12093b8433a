"""Uses the pages of a service as people do, in Debian's Chromium by Playwright.

    browser.py map ADDRESS SHOTS             the map, on a desk and on a phone, in light and in dark
    browser.py stamp ADDRESS SHOTS URL       the page of a signed stamp: good, broken, missing, and without Web Crypto

Pictures go into SHOTS. Every page must be free of errors on the console, of requests to another host, and of serious findings of axe.
"""

import io
import json
import pathlib
import sys
import urllib.parse

from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import sync_playwright

FLAGS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
LONG = 60_000


class Visit:
    """A page that is watched; what is wrong with it is told at its end."""

    def __init__(self, browser, base, language="vi-VN", phone=False, dark=False, crypto=True):
        self.base, self.wrong = base, []
        self.context = browser.new_context(
            viewport={"width": 360, "height": 740} if phone else {"width": 1280, "height": 800}, is_mobile=phone, has_touch=phone,
            device_scale_factor=2 if phone else 1, locale=language, color_scheme="dark" if dark else "light", reduced_motion="reduce")
        if not crypto:
            self.context.add_init_script("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });")
        self.page = self.context.new_page()
        self.page.set_default_timeout(LONG)
        self.page.on("console", lambda said: said.type == "error" and self.console(said))
        self.page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        self.page.on("request", self.requested)

    def console(self, said):
        # Chromium itself reports the status of an answer that a page was right to get: an unknown stamp is 404.
        if "status of 404" not in said.text:
            self.wrong.append(f"console: {said.text}")

    def requested(self, request):
        host = urllib.parse.urlsplit(request.url)
        if host.scheme in ("http", "https", "ws", "wss") and not request.url.startswith(self.base + "/"):
            self.wrong.append(f"another host: {request.url}")

    def open(self, path):
        self.page.goto(self.base + path)
        return self.page

    def open_map(self, path="/map"):
        page = self.open(path)
        page.wait_for_selector("html[data-drawn=yes]")
        return page

    def end(self, shot=None, axe=True):
        if shot:
            self.page.screenshot(path=shot)
        if axe:
            found = Axe().run(self.page)
            self.wrong += [f"axe: {it['id']} {it['nodes'][0]['html'][:120]}" for it in found.response["violations"]
                           if it["impact"] in ("serious", "critical")]
        assert not self.wrong, f"{self.page.url}\n" + "\n".join(self.wrong)
        self.context.close()


def colours(page, height=None):
    """How many points of the map there are of each colour; of so many pixels of its height from the top, where that is said."""
    image = Image.open(io.BytesIO(page.locator("#map").screenshot())).convert("RGB")
    if height is not None:
        image = image.crop((0, 0, image.width, round(height * image.width / page.locator("#map").bounding_box()["width"])))
    counted = {}
    for number, colour in image.getcolors(1 << 24):
        counted[colour] = counted.get(colour, 0) + number
    return counted


def luminance(colour):
    """Relative luminance (WCAG 2.2)."""
    parts = [part / 255 for part in colour]
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def near(counted, red, green, blue, within=30):
    return sum(number for (r, g, b), number in counted.items() if max(abs(r - red), abs(g - green), abs(b - blue)) <= within)


def page_colour(page):
    """The colour that most of the page has."""
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    return max(image.getcolors(1 << 24))[1]


def the_map(browser, base, shots):
    visit = Visit(browser, base)
    page = visit.open_map()
    # Lychee is the green, longan the orange of the palette, over the ground's own colour.
    assert near(colours(page), 76, 180, 148) > 200, "no lychee is drawn"
    lychee = near(colours(page), 76, 180, 148)
    page.select_option("#crop", "longan")
    page.wait_for_timeout(1500)
    assert near(colours(page), 76, 180, 148) < lychee / 4, "the filter hides nothing"
    assert "crop=longan" in page.url
    page.select_option("#crop", "")

    # As typed on a keyboard without marks, by keys alone.
    page.focus("#search")
    page.keyboard.type("dong huu")
    page.wait_for_selector("#hits li[role=option]")
    assert "Đồng Hưu" in page.inner_text("#hits li >> nth=0")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("#card h2")
    page.wait_for_selector("#card .decisions:not(:empty)")
    card = page.inner_text("#card")
    assert "Đồng Hưu" in card and "VN-BGOR-9001" in card and "ha" in card and "2022" in card, card
    assert near(colours(page), 47, 174, 139) > 5000, "the area does not fill the map"
    visit.end(f"{shots}/map-card.png")

    visit = Visit(browser, base, language="en-GB", dark=True)
    page = visit.open_map("/map#area=area-1")
    page.wait_for_selector("#card h2")
    assert page.title() == "Map of growing areas"
    # In the dark the ground is the dark one, and what is drawn is still told apart from it.
    dark = colours(page)
    assert near(dark, 0x1D, 0x24, 0x20, 6) > 20_000 and near(dark, 0xF3, 0xF1, 0xEA, 6) < 500, "the map is not dark"
    assert near(dark, 0x74, 0xE0, 0xA0, 25) > 100, "no outline is seen in the dark"
    assert max(page_colour(page)) < 70, f"the page is not dark: {page_colour(page)}"
    # Before the first grant the areas are there, and none of the codes.
    page.evaluate("() => { const day = document.getElementById('day'); day.value = '2021-11-30'; day.dispatchEvent(new Event('change')); }")
    page.wait_for_timeout(2500)
    assert "day=2021-11-30" in page.url, page.url
    assert "in force" not in page.inner_text("#card").lower().replace("not in force", ""), page.inner_text("#card")
    page.keyboard.press("Escape")
    page.wait_for_selector("#card", state="hidden")
    with page.expect_download() as download:
        page.click("#download")
    text = pathlib.Path(download.value.path()).read_text(encoding="utf-8")
    assert text.startswith('{"type":"FeatureCollection"'), text[:80]
    saved = json.loads(text)
    assert saved["statusOn"] == "2021-11-30" and all(saved[key] for key in ("asOf", "source", "license")), list(saved)
    visit.end(f"{shots}/map-dark.png")

    # China suspended the code two days before: our own word alone would praise it.
    visit = Visit(browser, base, language="en-GB")
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base)
    page = visit.open_map("/map#day=2026-06-20&area=area-1")
    page.wait_for_selector("#card .judged.no")
    first = page.locator("#card .codes > li").first
    for word in ("VN-BGOR-9001", "NO: the code is not good.", "China: suspended since 2026-06-18", "2026-06-18 · suspension · China", "grant"):
        assert word in first.inner_text(), first.inner_text()
    assert first.locator("strong.valid").count() == 0 and "restoration" not in first.inner_text(), first.inner_text()
    page.click("#copy")
    page.wait_for_selector("#said:not(:empty)")
    copied = json.loads(page.evaluate("() => navigator.clipboard.readText()"))
    assert copied["statusOn"] == "2026-06-20" and copied["source"] and copied["features"][0]["properties"]["areaId"] == "area-1", copied.keys()
    # The other languages are about the same place, day and area.
    page.click("header nav a[hreflang=vi]")
    page.wait_for_selector("#card .judged.no")
    for part in ("lang=vi", "at=", "day=2026-06-20", "area=area-1"):
        assert part in page.url, page.url
    assert "Trung Quốc: tạm dừng từ ngày 2026-06-18" in page.inner_text("#card"), page.inner_text("#card")
    # What is not there on a day is not copied from another one.
    page.evaluate("() => { const day = document.getElementById('day'); day.value = '2020-12-31'; day.dispatchEvent(new Event('change')); }")
    page.wait_for_selector("#copy", state="hidden")
    assert "2020-12-31" in page.inner_text("#card"), page.inner_text("#card")
    visit.end(f"{shots}/map-importer.png")

    visit = Visit(browser, base, phone=True)
    page = visit.open_map()
    seen = colours(page)
    assert near(seen, 0xF3, 0xF1, 0xEA, 6) > 20_000, "the ground is not drawn on a phone"
    map_box = page.locator("#map").bounding_box()
    assert map_box["width"] <= 360 and map_box["height"] > 200, map_box
    page.tap("#search")
    page.keyboard.type("9001")
    page.wait_for_selector("#hits li[role=option]")
    page.tap("#hits li >> nth=0")
    page.wait_for_selector("#card h2")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360, "wider than the phone"
    page.wait_for_timeout(1500)
    seen = colours(page)
    assert near(seen, 47, 174, 139) > 1000 or near(seen, 76, 180, 148) > 1000, "no area is drawn on a phone"
    # The card takes the lower part, and the area that was searched for stands above it.
    card, map_box = page.locator("#card").bounding_box(), page.locator("#map").bounding_box()
    assert card["y"] > map_box["y"] + map_box["height"] / 2, f"the card covers the map: {card}"
    above = colours(page, card["y"] - map_box["y"])
    assert near(above, 47, 174, 139) > 0.95 * near(seen, 47, 174, 139) > 0, "the card covers the area"
    visit.end(f"{shots}/map-phone.png")
    print("map ok")


def stamp(browser, base, shots, url):
    link, signature = url.split("#")
    path = "/" + link.split("/", 3)[3]
    broken = signature[:-1] + ("1" if signature[-1] != "1" else "2")
    for name, fragment, kind, crypto, language in [
        ("good", signature, "stamp-good", True, "vi-VN"), ("good-en", signature, "stamp-good", True, "en-GB"),
        ("good-zh", signature, "stamp-good", True, "zh-CN"), ("broken", broken, "stamp-bad", True, "vi-VN"),
        ("missing", None, "stamp-unsigned", True, "en-GB"), ("without-crypto", signature, "stamp-good", False, "vi-VN"),
    ]:
        visit = Visit(browser, base, language=language, phone=name != "good-en", crypto=crypto)
        page = visit.open(path + (f"#{fragment}" if fragment else ""))
        page.wait_for_selector("#signature:not([hidden])")
        checked = page.get_attribute("#signature", "data-checked")
        assert checked == kind or (kind == "stamp-bad" and checked == "stamp-malformed"), f"{name}: {checked}"
        assert page.locator(".verdict").count() == 1 and page.locator(".reason").count() > 0, "no answer"
        # What stands on top does not praise what is said below to be forged, and other languages are about the same signature.
        if name == "broken":
            assert page.get_attribute(".verdict", "class") == "verdict no", page.get_attribute(".verdict", "class")
        links = page.locator(".languages a").evaluate_all("all => all.map((link) => link.href)")
        assert links and all(link.endswith(f"#{fragment}") if fragment else "#" not in link for link in links), links
        assert page.evaluate("() => document.documentElement.lang") == language[:2]
        assert page.evaluate("() => document.documentElement.scrollWidth") <= (1280 if name == "good-en" else 360), "too wide"
        visit.end(f"{shots}/stamp-{name}.png")
        print(f"{name} {checked}")
    for phone in (True, False):
        visit = Visit(browser, base, language="en-GB", phone=phone, dark=True)
        page = visit.open(path + f"#{signature}")
        page.wait_for_selector("#signature:not([hidden])")
        assert max(page_colour(page)) < 70, f"the page is not dark: {page_colour(page)}"
        # The verdict is read: its letters, in their own colour, stand out from the ground (WCAG 2.2, 1.4.3 asks for 4.5 to 1).
        shot = Image.open(io.BytesIO(page.locator(".verdict").screenshot())).convert("RGB")
        lightest = max(shot.getcolors(1 << 24), key=lambda counted: luminance(counted[1]))[1]
        assert (luminance(lightest) + 0.05) / (luminance(page_colour(page)) + 0.05) > 4.5, lightest
        visit.end(f"{shots}/stamp-dark-{'phone' if phone else 'desk'}.png")
    # The answer itself needs no script, and reads on paper too.
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}, locale="vi-VN")
    page = context.new_page()
    page.goto(base + path)
    assert page.locator(".verdict").inner_text(), "no answer without a script"
    # Market, day and exporter are asked for without one as well.
    page.locator(".lookup summary").click()
    page.select_option(".lookup select[name=market]", "CN")
    page.fill(".lookup input[name=on]", "2026-06-20")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360, "the form is too wide"
    page.locator(".lookup button").click()
    assert "market=CN" in page.url and "on=2026-06-20" in page.url, page.url
    assert page.input_value(".lookup select[name=market]") == "CN" and page.input_value(".lookup input[name=on]") == "2026-06-20"
    page.emulate_media(media="print")
    page.screenshot(path=f"{shots}/stamp-print.png", full_page=True)
    assert not page.locator("form").is_visible()
    context.close()


def main(what, base, shots, *rest):
    pathlib.Path(shots).mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        try:
            {"map": the_map, "stamp": stamp}[what](browser, base, shots, *rest)
        finally:
            browser.close()


main(*sys.argv[1:])
