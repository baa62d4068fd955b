"""`python -m tests.endurance soak` lets visitors come, `monkey` lets a monkey at the screen."""

from __future__ import annotations

import argparse
import sys
import time
from random import SystemRandom
from typing import TYPE_CHECKING

from tests.benchmarks.machine import tell_busy
from tests.benchmarks.report import say

if TYPE_CHECKING:
    from tests.endurance.soak import Line

VISITORS, SECONDS = 10_000, 60.0
WIDTHS = (34, 62, 10)


def main() -> int:
    """Do what was asked for; the exit status is 1 where a figure is broken."""
    commands = argparse.ArgumentParser(prog="python -m tests.endurance", description=__doc__)
    which = commands.add_subparsers(dest="which", required=True)
    soak = which.add_parser("soak", help="scripted visitors, one after the other")
    soak.add_argument("--visitors", type=int, default=VISITORS)
    soak.add_argument("--without-speed", action="store_true", help="hold no time against a limit")
    monkey = which.add_parser("monkey", help="touches, keys and all that by chance")
    monkey.add_argument("--seconds", type=float, default=SECONDS)
    monkey.add_argument("--events", type=int, default=0, help="so many, however long it takes")
    monkey.add_argument("--tell", action="store_true", help="print each event and screen")
    for one in (soak, monkey):
        one.add_argument("--seed", type=int, default=SystemRandom().randrange(1_000_000))
    given = commands.parse_args()
    say(f"SEED={given.seed} brings the same again.")
    return _soak(given) if given.which == "soak" else _monkey(given)


def _soak(given: argparse.Namespace) -> int:
    from tests.endurance import soak  # noqa: PLC0415 - it brings Qt

    tell_busy()
    began = time.monotonic()
    found = soak.soak(given.visitors, given.seed)
    tell_busy()
    taken = time.monotonic() - began
    last = max(found.samples, default=0)
    say(f"{last} visitors in {taken:.0f} s, {taken / max(1, last):.2f} s each:")
    return summarise(soak.judge(found, speed=not given.without_speed))


def _monkey(given: argparse.Namespace) -> int:
    from tests.endurance import monkey  # noqa: PLC0415 - it brings Qt

    return summarise(monkey.run(given.seed, given.seconds, given.events, tell=given.tell))


def summarise(lines: list[Line]) -> int:
    """Print a table, and a sentence for each figure that is broken; returns the exit status."""
    for line in lines:
        cells = (line.name, line.found, line.limit)
        shown = "".join(cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True))
        say(f"  {shown}{'BROKEN' if line.broken else ''}".rstrip())
    broken = [line.broken for line in lines if line.broken]
    for sentence in broken:
        say(f"Broken: {sentence}.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
