"""PeopleBeside: a small icon array for each group of a fact, its numbers beside or below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from app.figures.drawing import Drawing
from app.figures.icon_array import COLUMN_PITCH, COLUMNS, ROW_PITCH, ROWS, fitting, seats
from app.figures.shapes import person

if TYPE_CHECKING:
    from app.figures.icon_array import Group, IconArray
    from app.figures.ink import Ink

CELL = 0.55
"""A person's box in body text heights."""

SIDE_BY_SIDE = 30.0
"""From this many body text heights on, two groups stand beside each other."""

SMALL = 0.89

_NUMBER = re.compile(r".*\d")
"""What stands on one line: '38 out of 100' of '38 out of 100 people'."""


class PeopleBeside:
    """The same groups as a large icon array has, in the room that a card of a comparison gives."""

    def __init__(self, array: IconArray) -> None:
        self._array = array

    def drawing(self, width: int, ink: Ink) -> Drawing:
        """The picture at a width."""
        drawing, groups = Drawing(ink), self._array.groups
        beside = len(groups) > 1 and width >= ink.em(SIDE_BY_SIDE)
        room = width / 2 if beside else float(width)
        apart = _apart(fitting(room, ink.em(CELL)), ink)
        lines = all(_has_lines(drawing, group, room - apart) for group in groups)
        x = y = 0.0
        for group in groups:
            self._add_group(drawing, group, QPointF(x, y), room, beside=lines)
            if beside:
                x += width / 2
            else:
                y = drawing.height + ink.em(0.7)
        if self._array.difference:
            top = drawing.height + ink.em(0.6)
            drawing.write(self._array.difference, 0, top, width, bold=True)
        return drawing

    def _add_group(
        self, drawing: Drawing, group: Group, corner: QPointF, room: float, *, beside: bool
    ) -> None:
        ink, x, y = drawing.ink, corner.x(), corner.y()
        cell = fitting(room, ink.em(CELL))
        if group.name:
            y = drawing.write(group.name, x, y, room, size=SMALL, bold=True) + ink.em(0.3)
        places = seats(x, y, cell)
        drawing.repeat(person(cell, filled=True), self._array.colour, places[: group.count])
        drawing.repeat(person(cell, filled=False), "chart-none", places[group.count :])
        apart = _apart(cell, ink) if beside else 0
        if not beside:
            y += round(cell * ROW_PITCH) * ROWS + ink.em(0.2)
        for said, bold in ((group.counted, True), (group.rest, False)):
            for words in said:
                y = drawing.write(words, x + apart, y, room - apart, size=SMALL, bold=bold)
            y += ink.em(0.4)


def _apart(cell: int, ink: Ink) -> int:
    """From the first person's left to numbers beside the people."""
    return round(cell * COLUMN_PITCH) * COLUMNS + ink.em(0.6)


def _has_lines(drawing: Drawing, group: Group, room: float) -> bool:
    """Whether both numbers have room on one line, and each word beside them too."""
    for said, bold in ((group.counted, True), (group.rest, False)):
        number = _NUMBER.match(said[0])
        if number and drawing.width_of(number[0], size=SMALL, bold=bold) > room:
            return False
        if not all(drawing.holds(words, room, size=SMALL, bold=bold) for words in said):
            return False
    return True
