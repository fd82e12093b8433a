"""Draws boundaries in the office as an officer does, by mouse and by keys, in Debian's Chromium.

usage: draw.py ADDRESS SHOTS
The account an (officer) must be there. Every page must be free of errors on the console, of requests to another host, and of serious findings of
axe.
"""
import pathlib
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

FLAGS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
PASSWORD = "một mật khẩu dài"


def main(base, shots):
    pathlib.Path(shots).mkdir(parents=True, exist_ok=True)
    wrong = []

    def opened(context):
        page = context.new_page()
        page.set_default_timeout(240_000)
        # A refusal that is asked for below is an error to the console.
        page.on("console", lambda said: said.type == "error" and "status of 412" not in said.text and wrong.append(f"console: {said.text}"))
        page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
        page.on("request", lambda asked: asked.url.startswith((base, "data:", "blob:")) or wrong.append(f"another host: {asked.url}"))
        return page

    def judged(page, shot):
        page.screenshot(path=f"{shots}/{shot}.png", full_page=True)
        found = Axe().run(page)
        wrong.extend(f"axe: {it['id']} {it['nodes'][0]['html'][:120]}" for it in found.response["violations"]
                     if it["impact"] in ("serious", "critical"))

    def drawn(page, path):
        page.goto(base + path)
        page.wait_for_selector("html[data-drawn=yes]")

    def corners(page):
        return page.locator("#drawing-corners input").evaluate_all("all => all.map(one => Number(one.value))")

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", reduced_motion="reduce")
        page = opened(context)
        page.goto(base + "/office")
        page.fill("[name=account]", "an")
        page.fill("[name=password]", PASSWORD)
        page.click("main form.fields button")

        # A new area: the map is brought near at its margin, where nothing is registered, and four corners are set.
        drawn(page, "/office/registration")
        page.fill("[name=name]", "Đồi vẽ tay")
        page.select_option("[name=crop]", "lychee")
        page.locator("#drawing-map").scroll_into_view_if_needed()
        box = page.locator("#drawing-map").bounding_box()
        page.mouse.move(box["x"] + 25, box["y"] + 25)
        for _ in range(80):
            bar = re.fullmatch(r"(\d+)\s*(m|km)", page.inner_text(".maplibregl-ctrl-scale").strip())
            if bar and bar[2] == "m" and int(bar[1]) <= 50:
                break
            page.mouse.wheel(0, -300)
            page.wait_for_timeout(250)
        else:
            raise SystemExit("the map does not come near")
        page.click("#drawing-check")
        assert "three corners" in page.inner_text("#drawing-said")
        middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        for x, y in [(-120, -90), (120, -90), (120, 90), (-120, 90)]:
            page.mouse.click(middle[0] + x, middle[1] + y)
        expect(page.locator(".knob")).to_have_count(4)
        page.click("#drawing-check")
        expect(page.locator("#drawing-record")).to_be_enabled()
        before = re.search(r"[\d.]+ ha", page.inner_text("#drawing-said")).group()
        assert page.locator("#drawing-faults .error").count() == 0

        # A corner is dragged: what was checked is no longer what is drawn.
        held = page.locator(".knob >> nth=2").bounding_box()
        page.mouse.move(held["x"] + held["width"] / 2, held["y"] + held["height"] / 2)
        page.mouse.down()
        page.mouse.move(held["x"] + 60, held["y"] + 40, steps=6)
        page.mouse.up()
        expect(page.locator("#drawing-record")).to_be_disabled()
        page.click("#drawing-check")
        expect(page.locator("#drawing-record")).to_be_enabled()
        after = re.search(r"[\d.]+ ha", page.inner_text("#drawing-said")).group()
        assert float(after.split()[0]) > float(before.split()[0]), f"{before} {after}"
        # A corner on a side goes between its ends; undone it is gone.
        page.mouse.click(middle[0], middle[1] - 90)
        expect(page.locator(".knob")).to_have_count(5)
        page.click("#drawing-undo")
        expect(page.locator(".knob")).to_have_count(4)
        page.click("#drawing-check")
        expect(page.locator("#drawing-record")).to_be_enabled()
        judged(page, "draw-new")
        page.click("#drawing-record")
        page.wait_for_url(re.compile(r"/office/areas/area-\d+\?done=registered"))
        area = re.search(r"area-\d+", page.url).group()

        # Its boundary is corrected by keys alone, while another page of the same boundary goes out of date.
        late = opened(context)
        drawn(late, f"/office/areas/{area}/revision")
        drawn(page, f"/office/areas/{area}/revision")
        assert len(corners(page)) == 8
        place = corners(page)
        page.focus(".knob >> nth=0")
        for _ in range(5):
            page.keyboard.press("Shift+ArrowLeft")
        moved = corners(page)
        assert moved[1] < place[1] and abs(moved[0] - place[0]) < 1e-6 and moved[2:] == place[2:], (place, moved)
        page.focus("#drawing-add")
        page.keyboard.press("Enter")
        expect(page.locator(".knob")).to_have_count(5)
        page.focus(".knob >> nth=4")
        page.keyboard.press("Delete")
        expect(page.locator(".knob")).to_have_count(4)
        page.fill("#drawing-corners input >> nth=0", f"{moved[0] + 0.0001:.7f}")
        page.keyboard.press("Tab")
        assert abs(corners(page)[0] - moved[0] - 0.0001) < 1e-9
        page.focus("#drawing-check")
        page.keyboard.press("Enter")
        expect(page.locator("#drawing-record")).to_be_enabled()
        judged(page, "draw-revision")
        page.focus("#drawing-record")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(rf"/office/areas/{area}\?done=revised"))
        late.focus(".knob >> nth=1")
        late.keyboard.press("ArrowRight")
        late.click("#drawing-check")
        expect(late.locator("#drawing-said")).to_contain_text("changed after you read it")

        # On a phone, in the dark.
        phone = browser.new_context(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True, locale="vi-VN", color_scheme="dark",
                                    reduced_motion="reduce", storage_state=context.storage_state())
        page = opened(phone)
        drawn(page, f"/office/areas/{area}/revision")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, "wider than the phone"
        judged(page, "draw-phone")
        browser.close()
    assert not wrong, "\n".join(wrong)
    print(f"drawn {area}")


main(*sys.argv[1:])
