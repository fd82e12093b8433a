"""Opens an inspector's snapshot in a browser without a network and prints what it answers.

    snapshot.py PAGE LANGUAGE with|without QUESTION...    a line for each question: the kinds of the answers, and their words

`without` takes Web Crypto away, as an old browser, or a page that was opened from a file, may be without it. A page that asks for
anything but itself ends the program with status 1.
"""

import pathlib
import re
import sys
import urllib.parse

from playwright.sync_api import sync_playwright

page_file, language, crypto, *questions = sys.argv[1:]
address = pathlib.Path(page_file).resolve().as_uri()
asked = []
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    context = browser.new_context(offline=True)
    if crypto == "without":
        context.add_init_script("Object.defineProperty(globalThis, 'crypto', { value: undefined })")
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: sys.exit(f"the page failed: {error}"))
    page.goto(address + "#" + urllib.parse.urlencode({"lang": language}))
    for question in questions:
        page.fill("#ask", question)
        page.click("#go")
        page.wait_for_function("text => document.getElementById('answer').dataset.done === text", arg=question.strip())
        kinds = page.eval_on_selector_all("#answer article", "all => all.map((one) => one.className)")
        print(",".join(kinds), re.sub(r"\s+", " ", page.inner_text("#answer")).strip(), sep="\t")
    browser.close()
others = [url for url in asked if url.split("#")[0] != address]
if others:
    sys.exit(f"the page asked for {others}")
