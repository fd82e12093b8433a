"""Visits the service as anybody can: starts `farmzone serve` on a free port, asks for the paths on standard input, and ends it.

Prints everything that came back, heads and bodies, and after a line of its own everything that the service wrote to its log.
Usage: visitor.py FARMZONE REGISTRY
"""

import http.client
import json
import signal
import socket
import subprocess
import sys
import time


def main():
    command, registry = sys.argv[1:3]
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        port = place.getsockname()[1]
    service = subprocess.Popen(
        [command, "serve", "--port", str(port), "--registry", registry], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    answers, statuses = [], {}
    try:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.05)
        for path in sys.stdin.read().split("\n"):
            if not path:
                continue
            for accepted in ("application/json", "text/html"):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
                connection.request("GET", path, headers={"Accept": accepted})
                answer = connection.getresponse()
                head = "\n".join(f"{name}: {value}" for name, value in answer.getheaders())
                answers.append(f"{path}\n{answer.status}\n{head}\n".encode() + answer.read())
                statuses.setdefault(path, []).append(answer.status)
                connection.close()
    finally:
        service.send_signal(signal.SIGTERM)
        log, _ = service.communicate(timeout=30)
    sys.stdout.buffer.write(b"\n".join(answers) + b"\n--- log ---\n" + log)
    print(json.dumps(statuses), file=sys.stderr)
    return service.returncode


sys.exit(main())
