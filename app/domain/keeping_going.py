"""When a process that nobody looks after should end, so that a fresh one takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_FAILURES, WITHIN = 3, 60
"""So many failures in so many seconds are more than chance."""

MOST_VISITS = 50
NIGHT = 3
"""The hour, by the clock on the wall, at which one night is over for us and the next begins."""


def fails_too_often(moments: Sequence[float]) -> bool:
    """Whether the last failures, by their moments in seconds, came close upon each other."""
    last = moments[-MOST_FAILURES:]
    return len(last) == MOST_FAILURES and last[-1] - last[0] <= WITHIN


def night_of(day: int, hour: int) -> int:
    """The night before or in which an hour lies, as the number of its day; days have numbers."""
    return day if hour >= NIGHT else day - 1


def is_worn(visits: int, began: int, now: int) -> bool:
    """Whether a process has had its visits, or a night has passed since the one it began in.

    A clock that is put back changes the night too: one renewal too many does no harm.
    """
    return visits >= MOST_VISITS or began != now
