"""Scripted visitors, one after the other in one process, and what is left of them."""

from __future__ import annotations

import random
import signal
import traceback
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.report import percentile, say
from tests.endurance.figures import figures
from tests.endurance.kiosk import Kiosk, folder
from tests.endurance.visitor import GoneAway, Visitor
from tests.endurance.visits import ALWAYS_SEEN, ENDINGS, KINDS, look_otherwise

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Mapping

    from tests.endurance.figures import Figures

MOST_MB, LATER_MB, SETTLED_AT = 10.0, 1.0, 1000
SLOWEST_MS = 100.0
WARM_AT = 25
"""So many visitors make what is made once and kept."""

SAMPLES = 200
ALL_SEEN_FROM = 500
"""So many visitors see everything between them; fewer may not."""

PATIENT = 400
LOOKS_OTHERWISE, GIVES_UP = 0.25, 0.3


class Soaked(NamedTuple):
    """What was measured: figures by the number of visitors so far, and how many ms steps took."""

    samples: Mapping[int, Figures]
    steps: Counter[int]
    slowest: tuple[float, str]
    seen: frozenset[str]
    errors: tuple[str, ...]


class Stopped:
    """True once somebody has pressed Ctrl+C: what was measured until then is told all the same."""

    def __init__(self) -> None:
        self._asked = False
        signal.signal(signal.SIGINT, self._ask)

    def __bool__(self) -> bool:
        return self._asked

    def _ask(self, *_: object) -> None:
        self._asked = True


class Line(NamedTuple):
    """One figure of the table; `broken` says in a sentence what is wrong with it, or nothing."""

    name: str
    found: str
    limit: str
    broken: str = ""


def soak(visitors: int, seed: int) -> Soaked:
    """Let so many people visit; stops at the first error, and when somebody presses Ctrl+C."""
    with folder() as where:
        kiosk = Kiosk(Path(where))
        visitor = Visitor(kiosk, random.Random(seed))  # noqa: S311 - no secret
        every = max(1, visitors // SAMPLES)
        samples: dict[int, Figures] = {}
        stopped = Stopped()
        for number in range(1, visitors + 1):
            try:
                visit(visitor)
            except Exception as error:  # the figures of hours would go with it
                traceback.print_exception(error)
                kiosk.errors.append(f"the visitor stumbled: {type(error).__name__}")
            if kiosk.errors or stopped:
                break
            if number >= WARM_AT and (number % every == 0 or number in {WARM_AT, SETTLED_AT}):
                samples[number] = figures(kiosk.program)
                say(_so_far(number, samples[number]))
        errors = tuple(kiosk.errors)
        found = Soaked(samples, visitor.steps, visitor.slowest, frozenset(visitor.seen), errors)
        kiosk.program.end()
    return found


def _so_far(visitors: int, now: Figures) -> str:
    counts = f"{now.widgets} widgets, {now.objects} objects, {now.connections} connections"
    return f"  {visitors} visitors: {now.megabytes:.1f} MB, {counts}, {now.files} files"


def visit(visitor: Visitor) -> None:
    """One visit, from the screen that waits to the screen that waits."""
    chance = visitor.chance
    visitor.patience = chance.randint(1, 40) if chance.random() < GIVES_UP else PATIENT
    try:
        if chance.random() < LOOKS_OTHERWISE:
            look_otherwise(visitor)
        drawn(visitor, KINDS)
        if chance.random() < LOOKS_OTHERWISE:
            look_otherwise(visitor)
    except GoneAway:
        visitor.seen.add("gave up")
    visitor.patience = PATIENT
    drawn(visitor, ENDINGS)
    # Whoever did not end it leaves it to the clock.
    visitor.kiosk.wait(3000)
    if not visitor.program.screen.untouched:
        visitor.kiosk.errors.append("a visit was not cleared when nobody was left")


def drawn(visitor: Visitor, kinds: Mapping[Callable[[Visitor], None], int]) -> None:
    """Do one of these, as chance has it."""
    (one,) = visitor.chance.choices(list(kinds), list(kinds.values()))
    one(visitor)


def judge(found: Soaked, *, speed: bool) -> list[Line]:
    """Every figure beside its limit; with `speed` that of the steps too."""
    numbers = sorted(found.samples)
    if not numbers:
        return [_errors(found)]
    first, last = found.samples[numbers[0]], found.samples[numbers[-1]]
    lines = [_growth("memory in all", first, last, MOST_MB, numbers[0])]
    if numbers[-1] > SETTLED_AT:
        lines.append(_level(found))
    lines += [
        *(_count(name, found) for name in ("widgets", "objects", "connections", "files")),
        Line("values of Python", f"{first.values} to {last.values}", ""),
        _time(found, speed=speed),
        _errors(found),
    ]
    missing = sorted(ALWAYS_SEEN - found.seen)
    if numbers[-1] >= ALL_SEEN_FROM:
        broken = f"no visitor ever saw: {', '.join(missing)}" if missing else ""
        lines.append(Line("kinds of screen seen", f"{len(found.seen)}", "", broken))
    return lines


def _growth(name: str, then: Figures, now: Figures, limit: float, since: int) -> Line:
    grown = now.megabytes - then.megabytes
    broken = f"{name}: {grown:.1f} MB more than after {since} visitors, {limit:g} may be"
    return Line(
        f"{name}, since {since}",
        f"{grown:+.2f} MB",
        f"< {limit:g} MB",
        broken if grown >= limit else "",
    )


def _level(found: Soaked) -> Line:
    """How much higher the last tenth of the later samples lies than the first; they vary by chance.

    Python takes and returns memory by the megabyte: a line through all of them would tell one step
    in their midst as half as much again.
    """
    later = [
        found.samples[number].megabytes for number in sorted(found.samples) if number >= SETTLED_AT
    ]
    tenth = max(1, len(later) // 10)
    grown = fmean(later[-tenth:]) - fmean(later[:tenth])
    broken = (
        f"memory later: {grown:.1f} MB more than after {SETTLED_AT} visitors, {LATER_MB:g} may be"
    )
    return Line(
        f"memory later, since {SETTLED_AT}",
        f"{grown:+.2f} MB (n={len(later)})",
        f"< {LATER_MB:g} MB",
        broken if grown >= LATER_MB else "",
    )


def _count(name: str, found: Soaked) -> Line:
    """What a visit makes goes with it: there are always as many."""
    counts = [getattr(found.samples[number], name) for number in sorted(found.samples)]
    low, high = min(counts), max(counts)
    if low == high:
        return Line(f"{name} between visits", str(low), "always as many")
    broken = f"{name}: between visits there were {low} to {high} of them"
    return Line(f"{name} between visits", f"{low} to {high}", "always as many", broken)


def _time(found: Soaked, *, speed: bool) -> Line:
    slow, (most, where) = percentile(list(found.steps.elements()), 99), found.slowest
    said = f"{slow:.0f} ms (n={found.steps.total()}, most {most:.0f} ms at {where!r})"
    broken = f"99 of 100 steps took up to {slow:.0f} ms, {SLOWEST_MS:g} may be"
    over = speed and slow >= SLOWEST_MS
    limit = f"< {SLOWEST_MS:g} ms" if speed else ""
    return Line("99 of 100 steps within", said, limit, broken if over else "")


def _errors(found: Soaked) -> Line:
    said = "; ".join(found.errors)
    return Line("errors and warnings", str(len(found.errors)), "none", said)
