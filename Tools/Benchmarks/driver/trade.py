"""What the trade asks for: look-ups of stamps and codes inside a process, and symbols to print."""

import os
import random

import areas
from contest import Contest, Contestant, Goal, Run
from setting import CODE, SEED, installed

ROLL = 1_000_000
"""How many stamps are issued at once."""


def stamped(setting):
    """Issues the stamps of a lot in the registry, and gives some of their serials, drawn by the seed."""
    serials = setting.path("serials.txt")
    if not os.path.exists(serials):
        registry = ["--registry", setting.registry]
        setting.run(
            [
                *(setting.farmzone, "product", "add", "--name", "Bench", "--group", "food", "--stars", "3", "--recognised", "2025-01-01"),
                *("--producer", "Bench", "--crop", areas.CROPS[((setting.areas + 1) // 2 - 1) % 3][0], *registry),
            ]
        )
        lot = ["product-1/BENCH", "--from-code", f"{CODE}=1", "--harvest-from", "2026-06-01"]
        setting.run([setting.farmzone, "lot", "add", *lot, *registry])
        left, drawn, draw = setting.options.stamps, [], random.Random(SEED)
        while left > 0:
            count = min(left, ROLL)
            setting.tell(f"issuing stamps, {left:,} to go")
            roll = setting.path("roll.csv")
            setting.run([setting.farmzone, "stamp", "issue", "product-1/BENCH", "--count", str(count), "--format", "csv", *registry], roll)
            with open(roll) as file:
                lines = file.read().split("\n")[1 : count + 1]
            drawn += [line.split(",")[0] for line in draw.sample(lines, min(2_000, count))]
            os.remove(roll)
            left -= count
        with open(serials, "w") as file:
            file.write("\n".join(drawn) + "\n")
    with open(serials) as file:
        return file.read().split()


def look_up_inside(setting):
    """Stamps, a code, areas and texts that are nothing, in one process; the slow ones count."""
    drawn = stamped(setting)
    draw = random.Random(SEED + 1)
    texts = []
    for number in range(10_000):
        texts.append(
            [
                draw.choice(drawn),
                f"/s/{draw.choice(drawn)}",
                CODE if number % 8 == 0 else f"area-{draw.randint(1, setting.areas)}",
                f"VN-XXOR-{draw.randint(1, 10**6)}",
            ][number % 4]
        )
    path = setting.path("texts.txt")
    with open(path, "w") as file:
        file.write("\n".join(texts) + "\n")

    def run():
        asked = setting.json_of([setting.rooms, "lookup", "--registry", setting.registry, "--texts", path, "--on", setting.today])
        answer = asked.answer
        figures = {"ms at p50": answer["p50"] * 1e3, "ms at p99": answer["p99"] * 1e3, "ms at most": answer["most"] * 1e3}
        return Run(answer["seconds"] / answer["questions"], answer["found"], asked.peak_kib, figures=figures)

    return Contest(
        "lookup in process",
        [Contestant("farmzone, a question alone", run)],
        [Goal("p99 below 2 ms", "ms at p99", 2, None, 1_000_000)],
        setting.areas,
        f"{setting.options.stamps:,} stamps, {len(texts):,} questions",
    )


def symbols(setting, threads):
    """QR symbols of 80 bytes at level M as SVG; both add up the bytes of what they drew."""
    count = str(setting.options.symbols)

    def run(command):
        drawn = setting.json_of([*command])
        answer = drawn.answer
        return Run(
            answer["seconds"],
            (answer["bytes"], answer["sum"]),
            drawn.peak_kib,
            figures={"µs a symbol": answer["seconds"] / setting.options.symbols * 1e6},
        )

    def ours():
        return run([setting.rooms, "symbols", "--count", count, "--threads", str(threads)])

    def theirs():
        return run([setting.peer("symbols"), count, str(threads)])

    absent = installed(["/usr/include/qrencode.h"], ["libqrencode-dev"], setting.options)
    return Contest(
        "symbols" if threads == 1 else "symbols, all cores",
        [Contestant("Symbols", ours), Contestant("C with libqrencode", theirs, absent=absent)],
        [Goal("at least 0.9 of the speed of C", "faster by", 0.9, "C with libqrencode")],
        note=f"{setting.options.symbols:,} symbols of 80 bytes, {threads} thread{'s' if threads > 1 else ''}",
    )
