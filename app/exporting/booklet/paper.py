"""The paper a booklet is laid out for, in units of which 288 make an inch and 4 a point."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSizeF

UNITS_PER_INCH, UNITS_PER_POINT = 288, 4

BODY = 48
"""The height of body text: 12 points."""

FIGURE = 43
"""Of the words in a figure: 10.75 points, at which four steps stand side by side on A4."""

MEASURE = 37.0
"""Running text is no wider than this, in body text heights: about 72 letters."""

HAIRLINE, LINE = 2.0, 4.0
"""Half a point, the thinnest line that every office printer prints, and one point."""


class Paper(NamedTuple):
    """A sheet's size and its margins; the running title and the number stand in the margins."""

    name: str
    width: int
    height: int
    side: int
    top: int
    foot: int

    @property
    def room(self) -> int:
        """How wide what is printed may be."""
        return self.width - 2 * self.side

    @property
    def measure(self) -> int:
        """How wide running text may be."""
        return min(self.room, round(BODY * MEASURE))

    @property
    def high(self) -> int:
        """How high what is printed may be."""
        return self.height - self.top - self.foot

    @property
    def points(self) -> QSizeF:
        """The size in points."""
        return QSizeF(self.width / UNITS_PER_POINT, self.height / UNITS_PER_POINT)


PAPERS = {
    "a4": Paper("a4", 2381, 3368, 228, 256, 248),
    "letter": Paper("letter", 2448, 3168, 260, 250, 240),
}
