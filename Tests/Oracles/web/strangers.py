"""Connects to a service as clients do that mean it no good or know no better, and asks between.

Arguments: the address of the service, how many connections are left idle. Only this machine is asked, and everything is closed at the end.
"""

import socket
import sys
import urllib.error
import urllib.parse
import urllib.request


def main(base, idle):
    host = urllib.parse.urlsplit(base)
    place = (host.hostname, host.port)

    def asked(path="/healthz"):
        with urllib.request.urlopen(base + path, timeout=30) as answer:
            return answer.read()

    # Clients that say nothing at all, up to what is allowed and with room for one that asks.
    silent = []
    for _ in range(idle):
        silent.append(socket.create_connection(place, timeout=10))
    assert b"ok" in asked()

    # Clients that ask for the whole layer and leave after its first bytes.
    for _ in range(40):
        with socket.create_connection(place, timeout=10) as leaving:
            leaving.sendall(b"GET /growing-areas.geojson HTTP/1.1\r\nHost: localhost\r\n\r\n")
            leaving.recv(100)
            leaving.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")

    # What is no HTTP, a header that never ends, a body that was promised and does not come, a body that is not taken.
    for text in [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc", b"GARBAGE\r\n\r\n", b"GET / HTTP/1.1\r\nX: " + b"a" * 200_000,
        b"POST /lookup HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\nabc",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
        b"GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    ]:
        with socket.create_connection(place, timeout=10) as stranger:
            try:
                stranger.sendall(text)
                answer = stranger.recv(4000)
            except (ConnectionError, TimeoutError):
                answer = b""
            assert b"root:" not in answer and b" 500 " not in answer, answer[:200]
        assert b"ok" in asked()

    # The silent are shown out after the idle time; nobody waits for them for ever.
    for connection in silent[:5]:
        connection.settimeout(30)
        try:
            assert connection.recv(10) == b"", "a silent client was answered"
        except ConnectionError:
            pass
    for connection in silent:
        connection.close()
    for path in ["/", "/collections/growing-areas/items?limit=2", "/map", "/lookup?q=VN-BGOR-9001"]:
        assert asked(path)
    metrics = asked("/metrics").decode()
    assert "farmzone_faults_total 0" in metrics, "a fault was counted"
    print("answered")


main(sys.argv[1], int(sys.argv[2]))
