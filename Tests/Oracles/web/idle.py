"""Opens connections that say nothing, and asks while they are open.

usage: idle.py ADDRESS COUNT
"""
import resource
import select
import socket
import sys
import urllib.parse
import urllib.request


def main(base, count):
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    host = urllib.parse.urlsplit(base)
    idle = [socket.create_connection((host.hostname, host.port), timeout=60) for _ in range(count)]
    # Half of them have asked once and stay, as browsers do.
    for connection in idle[::2]:
        connection.sendall(f"GET /healthz HTTP/1.1\r\nHost: {host.netloc}\r\n\r\n".encode())
    for connection in idle[::2]:
        assert connection.recv(4000).startswith(b"HTTP/1.1 200")
    for path in ["/healthz", "/collections/growing-areas/items?limit=2", "/lookup?q=VN-BGOR-9001", "/map"] * 5:
        with urllib.request.urlopen(base + path, timeout=60) as answer:
            assert answer.status == 200
    poll = select.poll()
    for connection in idle:
        poll.register(connection, select.POLLIN)
    closed = len(poll.poll(0))
    assert closed == 0, f"{closed} were shown out"
    with urllib.request.urlopen(base + "/metrics", timeout=60) as answer:
        metrics = answer.read().decode()
    assert "farmzone_faults_total 0" in metrics, "a fault was counted"
    memory = next(line for line in metrics.splitlines() if line.startswith("process_resident_memory_bytes "))
    print(f"{count} idle, {int(memory.split()[1]) >> 20} MiB")


main(sys.argv[1], int(sys.argv[2]))
