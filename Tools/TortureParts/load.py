"""Officers who write and people who look things up, by HTTP, while the service is stopped and started again."""

import asyncio
import json
import multiprocessing
import os
import random
import re
import signal
import subprocess
import threading
import time

from world import Broken

# What a client may be told besides what it asked for: wait, and come again.
WAITING = (429, 503)
LOOK_UPS = [
    "/lookup?q=VN-BGOR-9001&on=2026-06-10", "/lookup?q=VN-BGOR-9002&market=CN&on=2026-06-10", "/puc/VN-BGOR-9003",
    "/collections/growing-areas/items/VNBGOR9004?f=json", "/lookup?q=VN-BGOR-9005",
]
# An account has twenty tokens at most.
ACCOUNTS = 10


def load(world, seconds, officers, lookups):
    """Nothing fails but by 429 or 503 with Retry-After, nothing acknowledged is lost, and how long answers take is said.

    The time falls into four parts: as usual, a stop and a start, all officers without a pause, and as usual again.
    """
    registry = world.copy("served.gpkg")
    tokens = furnish(world, registry, officers)
    service = Service(world, registry)
    processes = multiprocessing.get_context("fork")
    stop = processes.Event()
    told, ours = processes.Pipe()
    start = time.time()
    phases = Phases(start, seconds)
    asking = processes.Process(target=ask_all, args=(ours, stop, service.port, lookups, phases))
    asking.start()
    answers = None
    try:
        restarting = threading.Timer(phases.restart - time.time(), service.restart)
        restarting.start()
        writing = asyncio.run(write_all(service.port, tokens, world.chance.randrange(1 << 30), phases))
        restarting.join()
        if told.poll(60):
            answers = told.recv()
    finally:
        stop.set()
        asking.join(10)
        if asking.is_alive():
            asking.kill()
        ended = service.stop()
    if service.broken or ended != 0:
        raise Broken(f"the service does not end or start as it should: {service.broken or ended}")
    if answers is None:
        raise Broken("those who look things up have no end")
    for faults in (writing.faults, answers.faults):
        if faults:
            raise Broken(f"{len(faults)} answers that should not be: {faults[0]}")
    if strange := [at for at in answers.lost if not service.gone <= at <= service.back + 1]:
        raise Broken(f"{len(strange)} look-ups were not answered, the first {strange[0] - start:.1f} s after the start")
    kept = check(world, registry, writing)
    if not writing.times["usual"] or not writing.times["after"]:
        raise Broken("nobody could write before the stop, or after the rush")
    return (
        f"{seconds:g} s, {officers} officers, {lookups} look-ups a second wanted: {kept} writes acknowledged and all there, "
        f"{writing.turned_away} told to wait (p99 {writing.p99('away')}), {writing.retried} sent again after the stop; "
        f"{answers.count} look-ups, and {len(answers.lost)} in vain in the {service.back - service.gone:.1f} s of the stop; "
        f"p99 of writes {writing.p99('usual')}, in the rush {writing.p99('rush')}, after it {writing.p99('after')}; "
        f"of look-ups {answers.p99('usual')}, {answers.p99('rush')}, {answers.p99('after')}"
    )


class Phases:
    """When what is done; times by the clock of the machine, which the processes share."""

    def __init__(self, start, seconds):
        self.restart = start + 0.35 * seconds
        # For so long after it nobody is asked to be quick: a start takes a moment.
        self.settled = self.restart + max(1.0, 0.05 * seconds)
        self.rush = start + 0.6 * seconds
        self.rest = start + 0.75 * seconds
        # Who was in the queue of the rush is done.
        self.after = self.rest + max(1.0, 0.05 * seconds)
        self.end = start + seconds

    def name(self, at):
        if self.restart <= at < self.settled or self.rest <= at < self.after:
            return "between"
        return "usual" if at < self.rush else "rush" if at < self.rest else "after"


class Tally:
    def __init__(self):
        self.faults = []
        self.times = {"usual": [], "between": [], "rush": [], "after": [], "away": []}
        self.count = self.turned_away = self.retried = 0
        # When nobody answered.
        self.lost = []

    def p99(self, phase):
        times = sorted(self.times[phase])
        return f"{times[min(len(times) - 1, int(len(times) * 0.99))] * 1000:.0f} ms" if times else "unknown"

    def judge(self, what, status, headers, body):
        """Whether the answer is one that may be; of those that ask to wait it is known for how long."""
        if status in WAITING:
            if "retry-after" not in headers:
                self.faults.append(f"{what}: {status} without Retry-After")
            self.turned_away += 1
            return False
        if status >= 400:
            self.faults.append(f"{what}: {status} {body[:300]!r}")
            return False
        return True


class Service:
    """`farmzone serve` on one port, before and after a stop."""

    def __init__(self, world, registry):
        self.world, self.registry, self.port, self.broken = world, registry, 0, None
        self.gone = self.back = time.time()
        self.begin()

    def begin(self):
        environment = {**os.environ, "FARMZONE_LANG": "en"}
        log = open(self.world.path("service.log"), "ab")
        self.child = subprocess.Popen(
            [self.world.command, "serve", "--port", str(self.port), "--registry", self.registry], env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for line in self.child.stderr:
            found = re.search(rb"answers at http://[^ ]*:(\d+)", line)
            if found:
                self.port = int(found[1])
                # What it says further must not fill the pipe.
                threading.Thread(target=lambda stream: log.writelines(stream), args=(self.child.stderr,), daemon=True).start()
                return
        raise Broken("the service does not start")

    def stop(self):
        self.child.send_signal(signal.SIGTERM)
        try:
            return self.child.wait(60)
        except subprocess.TimeoutExpired:
            self.child.kill()
            return "it goes on after SIGTERM"

    def restart(self):
        self.gone = time.time()
        try:
            status = self.stop()
            if status != 0:
                self.broken = f"status {status} after SIGTERM"
            self.begin()
            self.back = time.time()
        except Exception as broken:
            self.broken = str(broken)


def furnish(world, registry, officers):
    """Accounts, and a token for each officer."""
    os.environ["FARMZONE_PASSWORD"] = "correct horse battery staple"
    tokens = []
    names = [f"officer-{number}" for number in range(min(officers, ACCOUNTS))]
    for name in names:
        world.run("account", "add", name, "--role", "approver", registry=registry)
    for number in range(officers):
        _, out, _ = world.run("account", "token", "new", names[number % len(names)], "--label", f"load {number}", registry=registry)
        tokens.append(out.decode().strip())
    return tokens


class Connection:
    """HTTP/1.1 on one connection, opened again when it was closed."""

    def __init__(self, port):
        self.port = port
        self.reader = self.writer = None

    async def ask(self, method, path, headers=(), body=b""):
        """Status, headers and body of an answer; `OSError` or `EOFError` where there is none."""
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}", *headers]
        try:
            self.writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
            return await asyncio.wait_for(self.answer(), 90)
        except BaseException:
            self.close()
            raise

    async def answer(self):
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        if headers.get("transfer-encoding") == "chunked":
            body = b""
            while size := int((await self.reader.readline()).split(b";")[0], 16):
                body += await self.reader.readexactly(size)
                await self.reader.readexactly(2)
            await self.reader.readline()
        else:
            body = await self.reader.readexactly(int(headers.get("content-length", 0)))
        if headers.get("connection") == "close":
            self.close()
        return int(head[0].split()[1]), headers, body

    def close(self):
        if self.writer is not None:
            self.writer.close()
        self.reader = self.writer = None


# Writing

async def write_all(port, tokens, seed, phases):
    tally = Tally()
    tally.acknowledged, tally.tried = [], []
    await asyncio.gather(*(officer(tally, port, token, random.Random(f"{seed} {number}"), number, phases)
                           for number, token in enumerate(tokens)))
    return tally


async def officer(tally, port, token, chance, number, phases):
    """Writes one thing after the other with a pause between, and without one in the rush."""
    connection = Connection(port)
    made = 0
    await asyncio.sleep(chance.random())
    # What the rush held up is waited for: on a slow machine the time after it may be over before the first of it is answered.
    while (now := time.time()) < phases.end or not tally.times["after"] and now < phases.end + 60:
        made += 1
        name = f"load-{number}-{made}"
        tally.tried.append(name)
        if await register(tally, connection, token, chance, name, phases):
            tally.acknowledged.append(name)
        if phases.name(time.time()) != "rush":
            await asyncio.sleep(chance.random() * 2)
    connection.close()


async def register(tally, connection, token, chance, name, phases):
    """Sends one registration under one key until it is answered; says whether it was acknowledged."""
    x, y = round(106.0 + chance.random() * 0.3, 7), round(21.3 + chance.random() * 0.3, 7)
    ring = [[x, y], [x + 0.001, y], [x + 0.001, y + 0.001], [x, y + 0.001], [x, y]]
    outline = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [
        [[round(a, 7), round(b, 7)] for a, b in ring]]}}
    body = json.dumps({"name": name, "crop": "lychee", "outline": outline}).encode()
    headers = (f"Authorization: Bearer {token}", "Content-Type: application/json", f"Idempotency-Key: {name}")
    began = time.time()
    while True:
        at = time.time()
        try:
            status, fields, answer = await connection.ask("POST", "/office/areas", headers, body)
        except (OSError, EOFError, asyncio.TimeoutError):
            # Nobody there, or gone in the middle: the same is sent again, under the same key.
            if time.time() > phases.end + 30:
                tally.faults.append(f"{name}: no answer any more")
                return False
            tally.retried += 1
            await asyncio.sleep(0.1 + chance.random() * 0.2)
            continue
        # Each try counts by itself: who is told to wait is to know at once.
        tally.times["away" if status in WAITING else phases.name(at)].append(time.time() - at)
        if tally.judge(name, status, fields, answer):
            return True
        if status not in WAITING:
            return False
        if time.time() - began > 120:
            tally.faults.append(f"{name}: told to wait for two minutes")
            return False
        # A short run waits less than it is told to, so that it tries more.
        pause = min(int(fields.get("retry-after", 1)), max(0.2, (phases.end - phases.rest) / 10))
        await asyncio.sleep(pause * (0.5 + chance.random()))


def check(world, registry, writing):
    """Requires that what was acknowledged is there once, and what was not is there once or not at all."""
    world.verify(registry)
    database = f"SELECT group_concat(name, ' ') FROM areas WHERE name LIKE 'load-%'"
    found = (world.ask(registry, database) or "").split()
    if len(found) != len(set(found)):
        raise Broken("something was written twice")
    missing = set(writing.acknowledged) - set(found)
    if missing:
        raise Broken(f"{len(missing)} of {len(writing.acknowledged)} acknowledged writes are gone, among them {sorted(missing)[0]}")
    if strange := set(found) - set(writing.tried):
        raise Broken(f"nobody wrote {sorted(strange)[0]}")
    return len(writing.acknowledged)


# Looking up

def ask_all(pipe, stop, port, wanted, phases):
    """Runs in a process of its own, so that those who write do not slow it down."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tally = asyncio.run(look_ups(stop, port, wanted, phases))
    pipe.send(tally)


async def look_ups(stop, port, wanted, phases):
    """So many a second, each at its time whether those before are answered or not: what comes late counts as slow."""
    tally = Tally()
    connections = min(max(4, wanted // 20), 100)
    await asyncio.gather(*(visitor(tally, stop, port, number, connections, wanted, phases) for number in range(connections)))
    return tally


async def visitor(tally, stop, port, number, connections, wanted, phases):
    connection = Connection(port)
    due = time.time() + number / wanted
    while (now := time.time()) < phases.end and not stop.is_set():
        if due > now:
            await asyncio.sleep(due - now)
        path = LOOK_UPS[(number + tally.count) % len(LOOK_UPS)]
        try:
            status, fields, answer = await connection.ask("GET", path)
        except (OSError, EOFError, asyncio.TimeoutError):
            tally.lost.append(time.time())
            await asyncio.sleep(0.1)
            due = time.time()
            continue
        tally.count += 1
        tally.times[phases.name(due)].append(time.time() - due)
        tally.judge(path, status, fields, answer)
        due += connections / wanted
        # Who is behind by more than a second gives up on what was missed.
        due = max(due, time.time() - 1)
    connection.close()
