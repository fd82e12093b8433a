"""Says what was measured: a table for people, JSON for programs."""

import dataclasses
import json


def shown(seconds):
    if seconds is None:
        return "–"
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.2f} µs"


def table(outcome):
    size = f", {outcome.areas:,} areas" if outcome.areas else ""
    lines = [f"\n{outcome.name}{size}   (load {outcome.load[0]:.1f})"]
    if outcome.note:
        lines.append(f"  {outcome.note}")
    head = ("", "median", "least", "most", "cpu", "ours/it", "peak MiB", "")
    rows = []
    for row in outcome.rows:
        if row["absent"]:
            rows.append((row["name"], "–", "–", "–", "–", "–", "–", "absent: " + row["absent"]))
            continue
        ratio = "" if row is outcome.rows[0] else f"{row['ratio']:.3g}"
        peak = f"{row['peakMiB']:.0f}" if row["peakMiB"] else "–"
        figures = ", ".join(f"{key} {value:,.4g}" for key, value in row["figures"].items())
        rows.append((row["name"], shown(row["seconds"]), shown(row["least"]), shown(row["most"]), shown(row["cpu"]), ratio, peak, figures))
    widths = [max(len(line[i]) for line in [head] + rows) for i in range(len(head))]
    for line in [head] + rows:
        cells = [cell.ljust(width) if i in (0, 7) else cell.rjust(width) for i, (cell, width) in enumerate(zip(line, widths))]
        lines.append("  " + "  ".join(cells).rstrip())
    for goal in outcome.goals:
        value = "not measured" if goal["value"] is None else f"{goal['value']:.3g}"
        verdict = "" if goal["met"] is None else "met" if goal["met"] else "MISSED"
        if verdict and not goal["applies"]:
            verdict = f"({verdict.lower()}; the goal is for {goal['atAreas']:,} areas)"
        lines.append(f"  goal: {goal['text']}: {value}  {verdict}".rstrip())
    return "\n".join(lines)


def write(path, heading, outcomes):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({**heading, "benchmarks": [dataclasses.asdict(one) for one in outcomes]}, file, ensure_ascii=False, indent=1)
        file.write("\n")
