"""Draws the QR symbols of SVG documents and pages, damages them, and reads them back with two decoders that share no code with ours.

    symbols.py FILE...     for each <svg> of each file a line: version, width in mm, how many ways both decoders read it, the text

The drawing takes the path apart by itself: runs of `M x y` or `m dx 0`, each with `h length`. The ways are: as it is, turned by 7 and by
90 degrees, blurred by 0.4 of a module, and with a tenth of its area covered.
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


def damaged(image, margin):
    yield image
    yield image.rotate(7, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    yield image.rotate(90, expand=True)
    yield image.filter(ImageFilter.GaussianBlur(0.4 * SCALE))
    covered = image.copy()
    inner = image.width - 2 * margin * SCALE
    side = int((inner * inner / 10) ** 0.5)
    # Away from the three corners by which a symbol is found, as a thumb or a tear at its edge would be.
    corner = image.width - margin * SCALE
    ImageDraw.Draw(covered).rectangle((corner - 1.6 * side, corner - side / 1.6, corner, corner), fill=255)
    yield covered


def zbar(image):
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        image.save(file.name)
        run = subprocess.run(["zbarimg", "-q", "--raw", "-Sdisable", "-Sqr.enable", file.name], capture_output=True, text=True, check=False)
    return run.stdout.removesuffix("\n")


for name in sys.argv[1:]:
    text = pathlib.Path(name).read_text()
    for svg in re.findall(r"<svg.*?</svg>", text, re.S):
        image, edge = drawn(svg)
        margin = quiet(image)
        width = float(re.search(r'width="([\d.]+)mm"', svg)[1])
        read = [(zbar(way), [symbol.text for symbol in zxingcpp.read_barcodes(way)]) for way in damaged(image, margin)]
        first = read[0][0]
        both = sum(one == first and two == [first] for one, two in read)
        print((edge - 2 * margin - 17) // 4, width, both, first, sep="\t")
