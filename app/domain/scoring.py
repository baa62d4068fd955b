"""The PHQ-9's total and its bands, as its authors published them [KROENKE01]."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

ITEMS = tuple(f"phq{number}" for number in range(1, 10))
"""The ids of the nine items, in the instrument's order."""

HIGHEST = 27


class Band(NamedTuple):
    """A named range of totals, both ends included."""

    id: str
    low: int
    high: int


BANDS = (
    Band("minimal", 0, 4),
    Band("mild", 5, 9),
    Band("moderate", 10, 14),
    Band("moderately-severe", 15, 19),
    Band("severe", 20, HIGHEST),
)


def total(scores: Sequence[int | None]) -> int | None:
    """The sum of nine item scores of 0 to 3, or None while any is missing (`phq9-missing`)."""
    if len(scores) != len(ITEMS):
        raise ValueError(f"the PHQ-9 has {len(ITEMS)} items, not {len(scores)}")
    known = [score for score in scores if score is not None]
    if any(score not in range(4) for score in known):
        raise ValueError("a PHQ-9 item scores 0 to 3")
    return sum(known) if len(known) == len(ITEMS) else None


def band(score: int) -> Band:
    """The band of a complete total; raises ValueError outside 0 to 27."""
    for candidate in BANDS:
        if candidate.low <= score <= candidate.high:
            return candidate
    raise ValueError(f"a PHQ-9 total is 0 to {HIGHEST}")
