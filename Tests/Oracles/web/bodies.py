"""Sends bodies to a service as clients do that mean it no good: a byte at a time, more than was said, compressed, and cut off.

usage: bodies.py ADDRESS COUNT
The service must wait two seconds for a body. Others are answered all the while.
"""
import gzip
import json
import socket
import sys
import time
import urllib.parse
import urllib.request


def main(base, count):
    host = urllib.parse.urlsplit(base)
    place = (host.hostname, host.port)

    def asked(path="/healthz"):
        with urllib.request.urlopen(base + path, timeout=30) as answer:
            return answer.read()

    def head(length, *more):
        lines = ["POST /office/session HTTP/1.1", f"Host: {host.netloc}", "Content-Type: application/json", f"Content-Length: {length}", *more]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def answer(connection):
        text = b""
        connection.settimeout(60)
        try:
            while part := connection.recv(65536):
                text += part
        except ConnectionError:
            pass
        return text

    # A byte at a time: each is told that it is too slow, and shown out.
    slow = [socket.create_connection(place, timeout=10) for _ in range(count)]
    for connection in slow:
        connection.sendall(head(1000) + b"{")
    for _ in range(6):
        time.sleep(0.5)
        for connection in slow:
            try:
                connection.sendall(b" ")
            except ConnectionError:
                pass
        assert b"ok" in asked()
    for connection in slow:
        told = answer(connection)
        assert told.startswith(b"HTTP/1.1 408") or told == b"", told[:200]
        connection.close()

    # What unpacks to a gigabyte weighs one megabyte; it is not taken at all.
    bomb = gzip.compress(bytes(40 << 20))
    with socket.create_connection(place, timeout=10) as connection:
        connection.sendall(head(len(bomb), "Content-Encoding: gzip", "Connection: close") + bomb[:1000])
        told = connection.recv(65536)
        assert told.startswith(b"HTTP/1.1 415") and b"body" not in told.split(b"\r\n\r\n")[0], told[:200]

    # Bodies that are cut off, by closing and by resetting.
    for linger in (b"\0\0\0\0\0\0\0\0", b"\x01\0\0\0\0\0\0\0"):
        for _ in range(50):
            with socket.create_connection(place, timeout=10) as connection:
                connection.sendall(head(5000) + b'{"account":"an","password":"')
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        assert b"ok" in asked()

    # A body larger than is taken, announced and not.
    for more in (head(1 << 30), b"POST /office/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                 + b"10000\r\n" + b" " * 65536 + b"\r\n" + b"10000\r\n" + b" " * 65536 + b"\r\n"):
        with socket.create_connection(place, timeout=10) as connection:
            connection.sendall(more)
            told = connection.recv(65536)
            assert told.startswith(b"HTTP/1.1 413"), told[:200]

    assert json.loads(asked("/readyz"))["status"] == "ok"
    assert "farmzone_faults_total 0" in asked("/metrics").decode(), "a fault was counted"
    print("answered")


main(sys.argv[1], int(sys.argv[2]))
