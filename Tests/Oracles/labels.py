"""Opens sheets of labels in a browser, as a printer would, and says whether each label holds what stands on it.

    labels.py PAGE...   for each page: the number of labels, their size in mm, `whole` or what is wrong, the number of printed pages
"""

import pathlib
import re
import sys
import tempfile

from playwright.sync_api import sync_playwright

MEASURE = """() => [...document.querySelectorAll("section")].map((section) => {
  const box = section.getBoundingClientRect();
  const inner = [...section.querySelectorAll("svg, b, p")].map((part) => part.getBoundingClientRect());
  const cut = inner.some((part) => part.left < box.left - 0.5 || part.right > box.right + 0.5 || part.top < box.top - 0.5 ||
    part.bottom > box.bottom + 0.5);
  const symbol = section.querySelector("svg").getBoundingClientRect();
  const over = [...section.querySelectorAll("p, b")].some((part) => part.getBoundingClientRect().left < symbol.right - 0.5);
  return { width: box.width, height: box.height, cut, over };
})"""

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for name in sys.argv[1:]:
        page = browser.new_page()
        page.goto(pathlib.Path(name).resolve().as_uri())
        page.emulate_media(media="print")
        labels = page.evaluate(MEASURE)
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            page.pdf(path=file.name, prefer_css_page_size=True)
            pages = len(re.findall(rb"/Type\s*/Page\b", pathlib.Path(file.name).read_bytes()))
        sizes = {f"{label['width'] * 25.4 / 96:.1f}x{label['height'] * 25.4 / 96:.1f}" for label in labels}
        wrong = [word for word in ("cut", "over") if any(label[word] for label in labels)]
        print(len(labels), " ".join(sorted(sizes)), " ".join(wrong) or "whole", pages)
    browser.close()
