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

SIDE = 10
"""People stand in blocks of so many by so many, as seats in a stadium."""

FORMS = ((20, 5), (10, 10), (5, 20))
"""How many blocks stand side by side and above each other, the narrower the room the fewer."""

BLOCK = SIDE + 2
"""From one block to the next, in people: the aisle is two people wide."""

LEAST, HIGHEST = 2, 16.0
"""From one person to the next: at least so many pixels; the strip's height in body text heights."""


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
        fitting = (one for one in FORMS if width >= (one[0] * BLOCK - 2) * LEAST)
        across, down = next(fitting, FORMS[-1])
        fits = min(width // (across * BLOCK - 2), int(em(HIGHEST) / (down * BLOCK - 2)))
        pitch = max(LEAST, fits)
        y = 0.0
        for strip in self.strips:
            y = drawing.write(strip.name, 0, y, width, bold=True) + em(0.35)
            y = _add_people(drawing, strip.count, y, (across, down, pitch), ink) + em(0.4)
            y = _add_words(drawing, strip, y, width, ink) + em(1.3)
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


def _add_people(
    drawing: Drawing, count: int, y: float, form: tuple[int, int, int], ink: Ink
) -> float:
    """A strip of small squares, the marked ones joined and in a ring; returns where it ends.

    Bars with lines across them are 10,000 squares at the price of some hundred.
    """
    across, down, pitch = form
    wide, high = ((one * BLOCK - 2) * pitch for one in (across, down))
    left, top = ([one * pitch for one in _seats(blocks)] for blocks in (across, down))
    side = (pitch + 1) // 2
    bar = bars([QRectF(0, 0, side, high)])
    drawing.repeat(bar, "chart-none", [QPointF(x, y) for x in left])
    gap, aisle = (bars([QRectF(0, 0, wide, one)]) for one in (pitch - side, 2 * pitch))
    drawing.repeat(gap, "surface", [QPointF(0, y + one + side) for one in top])
    aisles = [QPointF(0, y + (one * BLOCK - 2) * pitch) for one in range(1, down)]
    drawing.repeat(aisle, "surface", aisles)

    # The marked people sit together in the middle of the second block, full rows below.
    row = math.ceil(math.sqrt(max(1, count)))
    rows, more = divmod(count, row)
    middle = QPointF((BLOCK + SIDE / 2) * pitch, (down // 2 * BLOCK + SIDE / 2) * pitch)
    x, foot = middle.x() - row // 2 * pitch, middle.y() + (row + 1) // 2 * pitch
    marked = [
        QRectF(x, foot - rows * pitch, row * pitch + 1, rows * pitch + 1),
        QRectF(x, foot - (rows + 1) * pitch, more * pitch + 1, pitch),
    ][: 2 if more else 1]
    around = QRectF(x, foot - row * pitch, row * pitch + 1, row * pitch + 1)
    middle, line = around.center(), max(1.5, ink.em(0.12))
    # The ring and the clearing around it stay within the strip.
    radius = min(row * pitch * 0.75 + ink.em(0.4), middle.x() - line)
    drawing.fill(ring(middle, radius + line, 3 * line), "surface", 0, y)
    drawing.fill(ring(middle, radius, line), "text", 0, y)
    drawing.fill(bars([around.adjusted(-2, -2, 2, 2)]), "surface", 0, y)
    drawing.fill(bars(marked), "chart-harm", 0, y)
    return y + high


def _seats(blocks: int) -> list[int]:
    """Where people sit along so many blocks, in people and with the aisles between blocks."""
    return [one // SIDE * BLOCK + one % SIDE for one in range(blocks * SIDE)]


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
