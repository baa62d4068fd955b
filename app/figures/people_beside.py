"""PeopleBeside: a small icon array for each group of a fact, its numbers beside the people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.figures.drawing import Drawing
from app.figures.icon_array import COLUMN_PITCH, COLUMNS, seats
from app.figures.shapes import person

if TYPE_CHECKING:
    from app.figures.icon_array import Group, IconArray
    from app.figures.ink import Ink

CELL = 0.55
"""A person's box in body text heights."""

SIDE_BY_SIDE = 30.0
"""From this many body text heights on, two groups stand beside each other."""

SMALL = 0.89


class PeopleBeside:
    """The same groups as a large icon array has, in the room that a card of a comparison gives."""

    def __init__(self, array: IconArray) -> None:
        self._array = array

    def drawing(self, width: int, ink: Ink) -> Drawing:
        """The picture at a width."""
        drawing, groups = Drawing(ink), self._array.groups
        beside = len(groups) > 1 and width >= ink.em(SIDE_BY_SIDE)
        x = y = 0.0
        for group in groups:
            self._add_group(drawing, group, x, y, width / 2 if beside else width)
            if beside:
                x += width / 2
            else:
                y = drawing.height + ink.em(0.7)
        if self._array.difference:
            top = drawing.height + ink.em(0.6)
            drawing.write(self._array.difference, 0, top, width, bold=True)
        return drawing

    def _add_group(self, drawing: Drawing, group: Group, x: float, y: float, room: float) -> None:
        ink, cell = drawing.ink, drawing.ink.em(CELL)
        if group.name:
            y = drawing.write(group.name, x, y, room, size=SMALL, bold=True) + ink.em(0.3)
        places = seats(x, y, cell)
        drawing.repeat(person(cell, filled=True), self._array.colour, places[: group.count])
        drawing.repeat(person(cell, filled=False), "chart-none", places[group.count :])
        beside = round(cell * COLUMN_PITCH) * COLUMNS + ink.em(0.6)
        for (share, label), bold in ((group.counted, True), (group.rest, False)):
            for words in (share, label):
                y = drawing.write(words, x + beside, y, room - beside, size=SMALL, bold=bold)
            y += ink.em(0.4)
