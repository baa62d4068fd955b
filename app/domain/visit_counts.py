"""How many visits there were on each day: three totals, and nothing of any person."""

from __future__ import annotations

from typing import NamedTuple

STARTED, FINISHED, PRINTED = "started", "finished", "printed"
HEAD = "day,started,finished,printed"


class Day(NamedTuple):
    """The totals of a day."""

    started: int = 0
    finished: int = 0
    printed: int = 0

    def plus(self, what: str) -> Day:
        """The totals with one more."""
        return self._replace(**{what: getattr(self, what) + 1})


def days_of(text: str) -> dict[str, Day]:
    """The days of a file; a line that is none is left out."""
    days = {}
    for line in text.splitlines():
        day, *counts = line.split(",")
        if len(counts) == len(Day._fields) and all(
            one.isascii() and one.isdigit() for one in counts
        ):
            days[day] = Day(*map(int, counts))
    return days


def text_of(days: dict[str, Day]) -> str:
    """The file for these days, in order."""
    lines = [f"{day},{','.join(map(str, days[day]))}" for day in sorted(days)]
    return "\n".join([HEAD, *lines, ""])
