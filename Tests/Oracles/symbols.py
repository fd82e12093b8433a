"""Draws the QR symbols of SVG documents and pages, damages them, and reads them back with two decoders that share no code with ours.

    symbols.py FILE...     for each <svg> of each file a line: version, width in mm, the ways in which ZBar reads it, those in which
                           zxing-cpp does, the text

The drawing takes the path apart by itself: runs of `M x y` or `m dx 0`, each with `h length`. The ways are: as it is (`plain`), turned by
7 and by 90 degrees (`turned7`, `turned90`), blurred by 0.4 of a module (`blurred`), and with a tenth of its area covered: a strip of the
right edge between the corner marks (`edge`), or the corner that has no mark, with the small one beside it (`corner`).
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

SCALE = 8


def drawn(svg):
    edge = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])
    image = Image.new("L", (edge * SCALE, edge * SCALE), 255)
    draw = ImageDraw.Draw(image)
    x = y = 0
    for kind, first, second, length in re.findall(r"([Mm])(-?\d+) (-?[\d.]+)h(\d+)", re.search(r' d="([^"]*)"', svg)[1]):
        x, y = (int(first), int(float(second))) if kind == "M" else (x + int(first), y)
        draw.rectangle((x * SCALE, y * SCALE, (x + int(length)) * SCALE - 1, (y + 1) * SCALE - 1), fill=0)
        x += int(length)
    return image, edge


def quiet(image):
    """How many light modules stand before the first dark one."""
    box = Image.eval(image, lambda value: 255 - value).getbbox()
    return box[0] // SCALE


def covered(image, box):
    copy = image.copy()
    ImageDraw.Draw(copy).rectangle(box, fill=255)
    return copy


def damaged(image, margin):
    near, far = margin * SCALE, image.width - margin * SCALE
    inner = far - near
    side = int((inner * inner / 10) ** 0.5)
    # The corner marks with their margin take 8 modules, the small mark with its own 9 from the edge.
    top, bottom = near + 8 * SCALE, far - 9.5 * SCALE
    yield "plain", image
    yield "turned7", image.rotate(7, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    yield "turned90", image.rotate(90, expand=True)
    yield "blurred", image.filter(ImageFilter.GaussianBlur(0.4 * SCALE))
    yield "edge", covered(image, (far - inner * inner / 10 / (bottom - top), top, far, bottom))
    yield "corner", covered(image, (far - 1.6 * side, far - side / 1.6, far, far))


def zbar(image):
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        image.save(file.name)
        run = subprocess.run(["zbarimg", "-q", "--raw", "-Sdisable", "-Sqr.enable", file.name], capture_output=True, text=True, check=False)
    return run.stdout.removesuffix("\n")


def zxing(image):
    # Nothing but QR codes: the bars of a linear code are found by chance in one symbol of some hundreds.
    return "\n".join(symbol.text for symbol in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode))


for name in sys.argv[1:]:
    text = pathlib.Path(name).read_text()
    for svg in re.findall(r"<svg.*?</svg>", text, re.S):
        image, edge = drawn(svg)
        margin = quiet(image)
        width = float(re.search(r'width="([\d.]+)mm"', svg)[1])
        first = zxing(image)
        ways = list(damaged(image, margin))
        read = [",".join(way for way, harmed in ways if decoder(harmed) == first) for decoder in (zbar, zxing)]
        print((edge - 2 * margin - 17) // 4, width, *read, first, sep="\t")
