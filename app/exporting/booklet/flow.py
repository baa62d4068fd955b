"""Strips onto sheets: what belongs together stays together, and nothing is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.exporting.booklet.strip import Strip, high

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST = 0.3
"""Of a sheet: with less left of it, what is higher than a sheet begins on the next."""


TIGHTER = (0.9, 0.8, 0.7)
"""Of the space between strips."""


class Placed(NamedTuple):
    """A strip and where it stands below the head of its sheet."""

    strip: Strip
    y: float


def flow(strips: Sequence[Strip], room: float) -> list[list[Placed]]:
    """The strips of each sheet; where less white saves a sheet, with less white."""
    wide = _flow(strips, room)
    for tighter in TIGHTER:
        tight = _flow([strip._replace(gap=strip.gap * tighter) for strip in strips], room)
        if len(tight) < len(wide):
            return tight
    return wide


def _flow(strips: Sequence[Strip], room: float) -> list[list[Placed]]:
    sheets = _Sheets(room)
    for bound in _bound(strips):
        fitting = bound
        if not sheets.takes(high(bound)):
            fitting = _shrunk(bound, sheets.left)
            if fitting is bound and (high(bound) <= room or sheets.left < LEAST * sheets.room):
                sheets.begin()
        for strip in fitting:
            sheets.add(strip)
    return sheets.done


class _Sheets:
    """The sheets so far; the last one is being filled."""

    def __init__(self, room: float) -> None:
        self.room = room
        self.done: list[list[Placed]] = [[]]
        self._y = 0.0

    @property
    def left(self) -> float:
        """How much is left of the sheet."""
        return self.room - self._y

    def takes(self, height: float) -> bool:
        """Whether so much fits on the sheet."""
        return height <= self.left

    def begin(self) -> None:
        """Go on with an empty sheet."""
        if self.done[-1]:
            self.done.append([])
            self._y = 0.0

    def add(self, strip: Strip) -> None:
        """Place a strip below the last one, or at the head of the next sheet."""
        if not self.takes(strip.gap + strip.height):
            self.begin()
        if not self.done[-1] and strip.again is not None:
            self._put(strip.again)
        self._put(strip)

    def _put(self, strip: Strip) -> None:
        self._y += strip.gap if self.done[-1] else 0.0
        self.done[-1].append(Placed(strip, self._y))
        self._y += strip.height


def _shrunk(bound: list[Strip], left: float) -> list[Strip]:
    """The same strips with a smaller picture, where that makes them fit what is left."""
    over = high(bound) - left
    for number, strip in enumerate(bound):
        if strip.shrunk is not None and over <= strip.height * (1 - strip.least):
            return [*bound[:number], strip.shrunk(strip.height - over), *bound[number + 1 :]]
    return bound


def _bound(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Strips that stay on one sheet, each with the ones that follow it."""
    bound: list[Strip] = []
    for strip in strips:
        bound.append(strip)
        if not strip.keep:
            yield bound
            bound = []
    if bound:
        yield bound
