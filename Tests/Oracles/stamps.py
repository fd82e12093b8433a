"""Signed stamps by pycose, which shares no code with ours.

    stamps.py verify PUBLIC-KEY URL...   prints the claims of each URL whose signature is good; status 1 at the first that is not
    stamps.py make SECRET-KEY LINK       prints the link with a token that pycose signed
Keys are hexadecimal.
"""

import hashlib
import sys

import cbor2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pycose.algorithms import EdDSA
from pycose.headers import KID, Algorithm
from pycose.keys import OKPKey
from pycose.keys.curves import Ed25519
from pycose.messages import CoseMessage, Sign1Message

WIDTHS = [0, 3, 5, 8, 10, 13, 15, 17]


def armoured(data):
    groups = [data[i : i + 7] for i in range(0, len(data), 7)]
    return "".join(str(int.from_bytes(g, "big")).zfill(WIDTHS[len(g)]) for g in groups)


def bare(digits):
    groups = [digits[i : i + 17] for i in range(0, len(digits), 17)]
    return b"".join(int(g).to_bytes(WIDTHS.index(len(g)), "big") for g in groups)


def path(link):
    return link.split("/", 3)[3].encode()


def verify(key, url):
    link, digits = url.split("#")
    message = CoseMessage.decode(bare(digits))
    assert isinstance(message, Sign1Message), "not a COSE_Sign1"
    assert message.get_attr(Algorithm) == EdDSA, "another algorithm"
    assert message.get_attr(KID) == hashlib.sha256(key).digest()[:4], "another key"
    message.external_aad = path(link)
    message.key = OKPKey(crv=Ed25519, x=key)
    assert message.verify_signature(), "the signature does not fit"
    claims = cbor2.loads(message.payload)
    code, crop, status = claims[-70001]
    return f"{claims[1]} {code} {crop} {status} {claims[6]} {claims[4]}"


def make(secret, link):
    private = Ed25519PrivateKey.from_private_bytes(secret)
    public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    claims = {1: "PYCOSE", 4: 1809993600, 6: 1778457600, -70001: ["VN-BGOR-9001", "LIHCH", 1]}
    message = Sign1Message(
        phdr={Algorithm: EdDSA, KID: hashlib.sha256(public).digest()[:4]},
        uhdr={},
        payload=cbor2.dumps(claims, canonical=True),
        external_aad=path(link),
        key=OKPKey(crv=Ed25519, d=secret, x=public),
    )
    return link + "#" + armoured(message.encode())


word, key, *links = sys.argv[1:]
for link in links:
    print((verify if word == "verify" else make)(bytes.fromhex(key), link))
