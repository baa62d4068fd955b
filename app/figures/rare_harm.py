"""RareHarm: strips of 10,000 people, for a harm too rare to be seen among 100."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from app.figures.drawing import Drawing
from app.figures.shapes import bars, ring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.facts import Fact, Phrases
    from app.figures.ink import Ink

LONG, SHORT = (200, 50), (100, 100)
"""How many people stand side by side and above each other, in a wide and in a narrow figure."""

LEAST, MOST = 2, 0.22
"""From one person to the next: at least so many pixels, at most so many body text heights."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One strip of people: its name, how many are marked, both numbers in words, and a doubt."""

    name: str
    count: int
    counted: str
    rest: str
    doubt: str


class RareHarm:
    """A strip for each fact: the marked people stand in a solid block within a ring."""

    def __init__(self, strips: Sequence[Strip]) -> None:
        self.strips = tuple(strips)

    def drawing(self, width: int, ink: Ink) -> Drawing:
        """The picture at a width."""
        drawing = Drawing(ink)
        em = ink.em
        columns, rows = LONG if width >= LONG[0] * LEAST else SHORT
        pitch = max(LEAST, min(width // columns, em(MOST)))
        y = 0.0
        for strip in self.strips:
            y = drawing.write(strip.name, 0, y, width, bold=True) + em(0.35)
            _add_people(drawing, strip.count, QRectF(0, y, columns, rows), pitch, ink)
            y = _add_words(drawing, strip, y + rows * pitch + em(0.4), width, ink) + em(1.3)
        return drawing


def strips_of(facts: Sequence[Fact], names: dict[str, str], phrases: Phrases) -> tuple[Strip, ...]:
    """The strips of facts out of 10,000, each under its own name."""

    def strip(fact: Fact) -> Strip:
        counted, rest = fact.say("", phrases), fact.say("rest", phrases)
        doubt = f"{fact.why[:1].upper()}{fact.why[1:]}." if fact.why else ""
        return Strip(
            names[fact.id], fact.count, f"{counted} {fact.what}", f"{rest} {fact.rest}", doubt
        )

    return tuple(strip(fact) for fact in facts)


def _add_people(drawing: Drawing, count: int, grid: QRectF, pitch: int, ink: Ink) -> None:
    """A strip: small squares with gaps; those of the marked people are joined to a block."""
    columns, rows = int(grid.width()), int(grid.height())
    high, wide, y = rows * pitch, columns * pitch, grid.y()
    upright = bars([QRectF(one * pitch, 0, pitch - 1, high) for one in range(columns)])
    across = bars([QRectF(0, one * pitch - 1, wide, 1) for one in range(1, rows + 1)])
    drawing.fill(upright, "chart-none", 0, y)
    drawing.fill(across, "surface", 0, y)

    side = math.ceil(math.sqrt(max(1, count)))
    radius = side * pitch * 0.71 + ink.em(0.55)
    column = round((ink.em(1.2) + radius) / pitch - side / 2)
    row = (rows - side) // 2
    middle = QPointF((column + side / 2) * pitch, y + (row + side / 2) * pitch)
    line = max(1.5, ink.em(0.12))
    drawing.fill(ring(middle, radius + line, 3 * line), "surface")
    drawing.fill(ring(middle, radius, line), "text")
    marked = bars(
        [
            QRectF(
                (column + one % side) * pitch, (row + side - 1 - one // side) * pitch, pitch, pitch
            )
            for one in range(count)
        ]
    )
    drawing.fill(marked, "chart-harm", 0, y)


def _add_words(drawing: Drawing, strip: Strip, y: float, width: int, ink: Ink) -> float:
    """Both numbers, each behind its mark, and the doubt; returns where they end."""
    em, room = ink.em, width - ink.em(1.6)
    mark = QPainterPath()
    mark.addRect(QRectF(0, 0, em(0.8), em(0.8)))
    step = em(0.8) / 3
    squares = bars(
        [
            QRectF(across * step, down * step, step - 1.5, step - 1.5)
            for across in range(3)
            for down in range(3)
        ]
    )
    keys = ((mark, "chart-harm", strip.counted), (squares, "chart-none", strip.rest))
    for number, (key, colour, words) in enumerate(keys):
        drawing.fill(key, colour, em(0.1), y + em(0.3))
        y = drawing.write(words, em(1.6), y, room, bold=number == 0) + em(0.1)
    if strip.doubt:
        y = drawing.write(strip.doubt, em(1.6), y, room, size=0.89, colour="text-2")
    return y
