"""Codes and names brought to the forms that are compared and searched for."""

import hashlib
import unicodedata

WORD = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No"}
MARKS = {"Mn", "Mc", "Me"}
# Capitals and digits that are taken for one another; the Cyrillic and Greek ones are printed alike.
LOOKALIKES = str.maketrans(
    {"O": "0", "I": "1", "L": "1", "\u0406": "1", "\u04c0": "1", "\u041e": "0", "\u039f": "0", "\u0410": "A", "\u0391": "A",
     "\u0412": "B", "\u0392": "B", "\u0415": "E", "\u0395": "E", "\u041d": "H", "\u0397": "H", "\u041a": "K", "\u039a": "K",
     "\u041c": "M", "\u039c": "M", "\u0420": "P", "\u03a1": "P", "\u0421": "C", "\u0422": "T", "\u03a4": "T", "\u0425": "X",
     "\u03a7": "X", "\u0399": "1", "\u039d": "N", "\u03a5": "Y", "\u0396": "Z", "\u0423": "Y", "\u04ae": "Y", "\u0405": "S",
     "\u0408": "J", "\u050c": "G", "\u051a": "Q", "\u051c": "W"})
# What is not seen (Default_Ignorable_Code_Point of Unicode), letters among it.
INVISIBLE = [
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E),
    (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF)]


def canonical(text):
    """The letters and digits of a code in capitals, full-width forms as plain ones; None where there are none."""
    kept = []
    for letter in text:
        if 0xFF01 <= ord(letter) <= 0xFF5E:
            letter = chr(ord(letter) - 0xFEE0)
        if any(first <= ord(letter) <= last for first, last in INVISIBLE):
            continue
        if letter.isalpha() or letter.isnumeric():
            kept.append(letter.upper())
    return "".join(kept) or None


def skeleton(code):
    """A canonical code with look-alikes made one, and without zeros before its last digits."""
    folded = code.translate(LOOKALIKES)
    start = len(folded)
    while start > 0 and folded[start - 1].isnumeric():
        start -= 1
    return folded[:start] + folded[start:].lstrip("0")


def _words(text):
    kept = "".join(letter if unicodedata.category(letter) in WORD else " " for letter in text)
    return " ".join(part for part in kept.split(" ") if part)


def exact(text):
    """A name in small letters, composed, its words a blank apart."""
    return _words(unicodedata.normalize("NFC", text).lower())


def folded(text):
    """The same without marks, and đ as d."""
    apart = unicodedata.normalize("NFD", text.lower())
    return _words("".join("d" if letter == "đ" else letter for letter in apart if unicodedata.category(letter) not in MARKS))


def stamp_key(text):
    """A number for the last part of another issuer's stamp, which is what people type of it; 0 for what is no stamp's text."""
    text = text.strip()
    if not text or len(text.encode()) > 2048 or any(letter.isspace() or unicodedata.category(letter) == "Cc" for letter in text):
        return 0
    separators = "/=#?&:"
    rest = text.rstrip(separators) or text
    start = max(rest.rfind(separator) for separator in separators) + 1
    return int.from_bytes(hashlib.sha256(rest[start:].encode()).digest()[:8], "big", signed=True)
