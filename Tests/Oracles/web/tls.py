"""Asks a service by TLS, trusting one certificate only, and sees that nothing weaker is spoken.

usage: tls.py ADDRESS CERTIFICATE
"""
import json
import re
import ssl
import sys
import urllib.error
import urllib.parse
import urllib.request
import warnings


def main(base, certificate):
    trusting = ssl.create_default_context(cafile=certificate)

    def asked(path, context=trusting, **more):
        with urllib.request.urlopen(urllib.request.Request(base + path, **more), timeout=240, context=context) as answer:
            return answer.headers, answer.read().decode()

    assert base.startswith("https://")
    links = re.findall(r'"href":"([^"]+)"', asked("/")[1])
    assert links and all(link.startswith(base + "/") for link in links), links
    try:
        asked("/", ssl.create_default_context())
        raise SystemExit("an unknown certificate is taken")
    except urllib.error.URLError as error:
        assert isinstance(error.reason, ssl.SSLCertVerificationError), error
    for version, works in [(ssl.TLSVersion.TLSv1_1, False), (ssl.TLSVersion.TLSv1_2, True), (ssl.TLSVersion.TLSv1_3, True)]:
        context = ssl.create_default_context(cafile=certificate)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            context.minimum_version = context.maximum_version = version
        context.set_ciphers("DEFAULT@SECLEVEL=0")
        try:
            asked("/healthz", context)
            assert works, f"{version.name} is spoken"
        except urllib.error.URLError:
            assert not works, f"{version.name} is not spoken"
    plain = base.replace("https://", "http://")
    try:
        urllib.request.urlopen(plain + "/healthz", timeout=30)
        raise SystemExit("plain HTTP is answered")
    except (urllib.error.URLError, ConnectionError):
        pass
    body = json.dumps({"account": "an", "password": "một mật khẩu dài"}).encode()
    headers, _ = asked("/office/session", data=body, headers={"Content-Type": "application/json"})
    cookie = headers["Set-Cookie"]
    assert cookie.startswith("__Host-farmzone=") and "; Secure" in cookie, cookie
    print("good")


main(*sys.argv[1:])
