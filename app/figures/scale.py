"""Scale: the PHQ-9's five named steps; one colour, so that none looks like a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from app.domain.scoring import BANDS, PHQ9, Band
from app.figures.drawing import Drawing
from app.figures.shapes import bars

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.figures.ink import Ink

SMALL = 0.89

FULL_STEP = 0.9
"""Of a step's width: what its number fills at most."""


class Scale:
    """A bar from 0 to 27 in five steps with their names, and a mark at a total if there is one.

    `line` says a step that does not fit below the bar: its {low}, {high} and {name}.
    """

    def __init__(self, names: Mapping[str, str], line: str, total: int | None = None) -> None:
        self._names = names
        self._line = line
        self._total = total

    def drawing(self, width: int, ink: Ink) -> Drawing:
        """The scale at a width: names that do not fit stand on their own lines."""
        drawing = Drawing(ink)
        em = ink.em
        top = 0 if self._total is None else em(1.5)
        below = top + em(0.9)
        if self._total is not None:
            self._add_mark(drawing, self._total, width, ink)
        fits = all(self._fits(drawing, band, width, ink) for band in BANDS)
        size = self._size(drawing, width)
        bottom: float = below + em(1.5)
        y = bottom
        for band in BANDS:
            left, right = self._x(band.low, width), self._x(band.high + 1, width)
            here = self._is_here(band)
            step = bars([QRectF(left + 1, top, right - left - 2, em(0.7))])
            drawing.fill(step, "primary" if here else "chart-none")
            drawing.write(str(band.low), left + 1, below, em(2), size=size, bold=here)
            if fits:
                name, room = self._names[band.id], right - left - em(0.3)
                end = drawing.write(name, left + 1, y, room, size=SMALL, bold=here)
                bottom = max(bottom, end)
            else:
                bottom = drawing.write(self._said(band), 0, bottom, width, size=SMALL, bold=here)
        self._add_end(drawing, below, width, size)
        return drawing

    def _size(self, drawing: Drawing, width: int) -> float:
        """The size of all numbers below the bar."""
        *rooms, last = (self._x(band.high + 1 - band.low, width) for band in BANDS)
        # Below the last step stands the end of the bar, too.
        room = min(*rooms, last / 2) * FULL_STEP
        return drawing.size_for(str(PHQ9.highest), room, size=SMALL, bold=True)

    def _said(self, band: Band) -> str:
        return self._line.format(low=band.low, high=band.high, name=self._names[band.id])

    def _is_here(self, band: Band) -> bool:
        return self._total is not None and band.low <= self._total <= band.high

    def _add_end(self, drawing: Drawing, y: float, width: int, size: float) -> None:
        """The highest total, at the end of the bar."""
        words = str(PHQ9.highest)
        wide = drawing.width_of(words, size=size)
        drawing.write(words, width - wide - 1, y, wide + 1, size=size)

    def _add_mark(self, drawing: Drawing, total: int, width: int, ink: Ink) -> None:
        em = ink.em
        x = self._x(total, width) + (self._x(1, width) - self._x(0, width)) / 2
        half, tip = em(0.45), em(1.4)
        # Whole at both ends, also where a point is narrower than the mark.
        x = min(max(x, half), width - half)
        mark = QPainterPath(QPointF(x, tip))
        mark.lineTo(x - half, tip - half * 1.5)
        mark.lineTo(x + half, tip - half * 1.5)
        mark.closeSubpath()
        drawing.fill(mark, "text")
        words = str(total)
        room = max(x, width - x) - half - em(0.3) - 1
        size = drawing.size_for(words, room, bold=True)
        wide = drawing.width_of(words, size=size, bold=True)
        beside = x + half + em(0.3)
        if beside + wide > width:
            beside = x - half - em(0.3) - wide
        drawing.write(words, beside, 0, wide + 1, size=size, bold=True)

    def _x(self, total: int, width: int) -> float:
        return width * total / (PHQ9.highest + 1)

    def _fits(self, drawing: Drawing, band: Band, width: int, ink: Ink) -> bool:
        """Whether each word of a step's name is narrower than the step."""
        room = self._x(band.high + 1, width) - self._x(band.low, width) - ink.em(0.3)
        words = self._names[band.id].split()
        return all(drawing.width_of(word, size=SMALL, bold=True) < room for word in words)
