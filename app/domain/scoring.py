"""Totals of the mood questions and their bands, as their authors published them.

PHQ-9: [KROENKE01]. PHQ-8, its first eight items, has no bands of its own here: [KROENKE09].
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

ITEMS = tuple(f"phq{number}" for number in range(1, 10))
"""The ids of the nine items, in the instrument's order."""

ITEM_9 = ITEMS[8]
LOW_BELOW = 10
"""A total of 10 or more is the usual screening point (phq9-cutoff)."""

HIGHEST_SCORE = 3


class Band(NamedTuple):
    """A named range of totals, both ends included."""

    id: str
    low: int
    high: int


class Instrument(NamedTuple):
    """A published set of mood questions: its items, its highest total and its bands, if any."""

    id: str
    items: tuple[str, ...]
    highest: int
    bands: tuple[Band, ...]


BANDS = (
    Band("minimal", 0, 4),
    Band("mild", 5, 9),
    Band("moderate", 10, 14),
    Band("moderately-severe", 15, 19),
    Band("severe", 20, 27),
)
PHQ9 = Instrument("phq-9", ITEMS, 27, BANDS)
PHQ8 = Instrument("phq-8", ITEMS[:8], 24, ())
INSTRUMENTS = {one.id: one for one in (PHQ9, PHQ8)}


def total(instrument: Instrument, scores: Sequence[int | None]) -> int | None:
    """The sum of all item scores of 0 to 3, or None while any is missing (`phq9-missing`)."""
    if len(scores) != len(instrument.items):
        raise ValueError(f"{instrument.id} has {len(instrument.items)} items, not {len(scores)}")
    known = [score for score in scores if score is not None]
    if any(score not in range(HIGHEST_SCORE + 1) for score in known):
        raise ValueError("an item scores 0 to 3")
    return sum(known) if len(known) == len(scores) else None


def band(instrument: Instrument, score: int) -> Band | None:
    """The band of a complete total, None without bands; ValueError for no such total."""
    if score not in range(instrument.highest + 1):
        raise ValueError(f"a total of {instrument.id} is 0 to {instrument.highest}")
    return next((one for one in instrument.bands if one.low <= score <= one.high), None)
