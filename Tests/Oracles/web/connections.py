"""Asks a service as HTTP allows and as it does not, byte by byte, and as clients do that take no answer.

Arguments: the address of the service, which closes a connection that takes nothing for two seconds. Everything is closed at the end.
"""

import socket
import sys
import time
import urllib.parse


def is_open(port, peer):
    """Whether the service still holds a connection from a port of this machine: its end is told only to who reads."""
    with open("/proc/net/tcp") as table:
        ends = [line.split()[1:4] for line in table.readlines()[1:]]
    return any(own.endswith(f":{port:04X}") and other.endswith(f":{peer:04X}") and state == "01" for own, other, state in ends)


def main(base):
    host = urllib.parse.urlsplit(base)
    place = (host.hostname, host.port)

    def asked(text):
        with socket.create_connection(place, timeout=60) as connection:
            connection.sendall(text)
            told = b""
            while part := connection.recv(65536):
                told += part
            return told

    # A host is named once (RFC 9112, 3.2).
    for fields in (b"", b"Host: localhost\r\nHost: localhost\r\n"):
        told = asked(b"GET /healthz HTTP/1.1\r\n" + fields + b"Connection: close\r\n\r\n")
        assert told.startswith(b"HTTP/1.1 400") and b"/problems/host" in told, told[:300]
    assert asked(b"GET /healthz HTTP/1.0\r\n\r\n").split()[1] == b"200"

    # Who asks first whether a body is wanted is told so before it is sent (RFC 9110, 10.1.1).
    with socket.create_connection(place, timeout=60) as connection:
        connection.sendall(
            b"POST /office/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
            b"Expect: 100-continue\r\nConnection: close\r\n\r\n")
        told = connection.recv(65536)
        assert told.startswith(b"HTTP/1.1 100"), told
        connection.sendall(b"{}")
        while part := connection.recv(65536):
            told += part
        assert b"HTTP/1.1 4" in told, told

    # A body without an end, where none is taken.
    sent = 0
    with socket.create_connection(place, timeout=60) as connection:
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        try:
            while sent < 64 << 20:
                connection.sendall(b"4000\r\n" + bytes(0x4000) + b"\r\n")
                sent += 0x4000
        except ConnectionError:
            pass
    assert sent < 64 << 20, "a body was taken without end"

    # Many answers asked for, and none taken: the connection is closed, and not all of them were sent. How much a system takes in for who
    # reads nothing differs (Linux: the last number of tcp_rmem, up to tens of megabytes), so that it is said here.
    count = 400
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 << 10)
        connection.settimeout(60)
        connection.connect(place)
        connection.sendall(b"GET /api HTTP/1.1\r\nHost: localhost\r\n\r\n" * count)
        ours, waited = connection.getsockname()[1], time.monotonic()
        while is_open(host.port, ours):
            assert time.monotonic() - waited < 120, "a connection that takes nothing stays open"
            time.sleep(0.1)
        told = b""
        try:
            while part := connection.recv(1 << 20):
                told += part
        except ConnectionError:
            pass
    answered = told.count(b"HTTP/1.1 200")
    assert 0 < answered < count, f"{answered} of {count}"
    print("answered", answered)


main(*sys.argv[1:])
