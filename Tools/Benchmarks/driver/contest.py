"""Runs contestants in turn and compares what they found before their times count."""

import dataclasses
import os
import statistics
import typing


class Disagreement(Exception):
    """Two contestants found different things: a fast wrong answer is an error."""


@dataclasses.dataclass
class Run:
    """One run of one contestant."""

    seconds: float
    answer: object = None
    """What was found; compared with what ours found."""
    peak_kib: int | None = None
    cpu: float | None = None
    """Seconds of processor time, where the whole process is measured: it tells work from waiting on a busy machine."""
    figures: dict = dataclasses.field(default_factory=dict)
    """Other numbers measured, as `bytesAnArea`."""


@dataclasses.dataclass
class Contestant:
    name: str
    run: typing.Callable[[], Run]
    agrees: typing.Callable[[object, object], bool] = lambda ours, theirs: ours == theirs
    absent: str | None = None
    """Why it cannot take part."""


@dataclasses.dataclass
class Goal:
    """What is asked of ours; `peer` names who it is compared with, none where a number is meant."""

    text: str
    kind: str
    """`at most`: ours/peer in time; `faster by`: peer/ours in time; or the name of a figure that ours may reach at most."""
    limit: float
    peer: str | None = None
    at_areas: int | None = None
    """For how many areas the goal was set; with others it is shown, not judged."""


@dataclasses.dataclass
class Outcome:
    name: str
    areas: int | None
    rows: list
    goals: list
    load: tuple
    note: str = ""


class Contest:
    """One benchmark: ours and the peers, in turn, A B A B."""

    def __init__(self, name, contestants, goals, areas=None, note=""):
        self.name, self.contestants, self.goals, self.areas, self.note = name, contestants, goals, areas, note

    def close(self):
        """Ends what the contestants left running; replaced where they do."""

    def hold(self, runs, tell):
        load = os.getloadavg()
        taking_part = [one for one in self.contestants if not one.absent]
        results = {one.name: [] for one in taking_part}
        # The first round warms the caches and is compared, not timed.
        first = None
        for one in taking_part:
            tell(f"{self.name}: {one.name}, checking")
            run = one.run()
            if first is None:
                first = run
            elif not one.agrees(first.answer, run.answer):
                raise Disagreement(f"{self.name}: {one.name} found {run.answer}, {taking_part[0].name} {first.answer}")
        for number in range(runs):
            for one in taking_part:
                tell(f"{self.name}: {one.name}, run {number + 1} of {runs}")
                run = one.run()
                if not one.agrees(first.answer, run.answer):
                    raise Disagreement(f"{self.name}: {one.name} found {run.answer} in run {number + 1}; meant was {first.answer}")
                results[one.name].append(run)
        rows = [self._row(one, results.get(one.name)) for one in self.contestants]
        for row in rows:
            row["ratio"] = rows[0]["seconds"] / row["seconds"] if row["seconds"] and rows[0]["seconds"] else None
        return Outcome(self.name, self.areas, rows, [self._judge(goal, rows) for goal in self.goals], load, self.note)

    def _row(self, one, runs):
        row = {
            "name": one.name,
            "absent": one.absent,
            "seconds": None,
            "least": None,
            "most": None,
            "cpu": None,
            "peakMiB": None,
            "figures": {},
        }
        if not runs:
            return row
        times = [run.seconds for run in runs]
        row.update(seconds=statistics.median(times), least=min(times), most=max(times))
        peaks = [run.peak_kib for run in runs if run.peak_kib]
        if peaks:
            row["peakMiB"] = max(peaks) / 1024
        if all(run.cpu is not None for run in runs):
            row["cpu"] = statistics.median(run.cpu for run in runs)
        for key in runs[0].figures:
            row["figures"][key] = statistics.median(run.figures[key] for run in runs)
        return row

    def _judge(self, goal, rows):
        ours = rows[0]
        peer = next((row for row in rows if row["name"] == goal.peer), None)
        if goal.kind in ("at most", "faster by"):
            if not peer or not peer["seconds"] or not ours["seconds"]:
                value = None
            else:
                value = ours["seconds"] / peer["seconds"] if goal.kind == "at most" else peer["seconds"] / ours["seconds"]
        else:
            value = {"seconds": ours["seconds"], "peakMiB": ours["peakMiB"]}.get(goal.kind, ours["figures"].get(goal.kind))
        met = None if value is None else value >= goal.limit if goal.kind == "faster by" else value <= goal.limit
        applies = goal.at_areas is None or goal.at_areas == self.areas
        return {"text": goal.text, "value": value, "limit": goal.limit, "met": met, "applies": applies, "atAreas": goal.at_areas}
