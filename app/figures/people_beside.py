"""PeopleBeside: a small icon array for each group of a fact, its numbers beside the people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from app.figures.icon_array import COLUMN_PITCH, COLUMNS, ROW_PITCH, ROWS, people

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.figures.icon_array import Group, IconArray
    from app.figures.ink import Ink

CELL = 0.55
"""A person's box in body text heights."""

NAME, LINE = 1.5, 1.3
"""The height of a group's name and of a line of numbers, in body text heights."""

SIDE_BY_SIDE = 30.0
"""From this many body text heights on, two groups stand beside each other."""


class PeopleBeside:
    """The same groups as a large icon array has, in the room that a card of a comparison gives."""

    def __init__(self, array: IconArray) -> None:
        self._groups = array.groups
        self._difference = array.difference

    def height(self, width: int, ink: Ink) -> int:
        """How high the figure is at a width."""
        rows = 1 if self._beside(width, ink) else len(self._groups)
        difference = ink.em(1.9) if self._difference else 0
        return rows * self._group_height(ink) + (rows - 1) * ink.em(0.7) + difference

    def paint(self, painter: QPainter, width: int, ink: Ink) -> None:
        """Paint it from the painter's origin; words take the painter's pen."""
        beside = self._beside(width, ink)
        x = y = 0.0
        for group in self._groups:
            self._paint_group(painter, group, QPointF(x, y), ink)
            if beside:
                x += width / 2
            else:
                y += self._group_height(ink) + ink.em(0.7)
        if self._difference:
            painter.setFont(ink.font(1.0, bold=True))
            painter.drawText(QPointF(0, self.height(width, ink) - ink.em(0.4)), self._difference)

    def _beside(self, width: int, ink: Ink) -> bool:
        return len(self._groups) > 1 and width >= ink.em(SIDE_BY_SIDE)

    def _group_height(self, ink: Ink) -> int:
        return ink.em(NAME) + round(ROWS * ink.em(CELL) * ROW_PITCH)

    def _paint_group(self, painter: QPainter, group: Group, corner: QPointF, ink: Ink) -> None:
        painter.setFont(ink.font(0.89, bold=True))
        painter.drawText(corner + QPointF(0, ink.em(1.0)), group.name)
        top = corner + QPointF(0, ink.em(NAME))
        filled, outlined = people(group.count, ink.em(CELL))
        painter.translate(top)
        painter.fillPath(filled, ink.brush("chart-well"))
        painter.fillPath(outlined, ink.brush("chart-none"))
        painter.translate(-top)
        x = COLUMNS * ink.em(CELL) * COLUMN_PITCH + ink.em(0.6)
        line = ink.em(1.0)
        for (share, label), bold in ((group.counted, True), (group.rest, False)):
            for words in (share, label):
                painter.setFont(ink.font(0.89, bold=bold))
                painter.drawText(top + QPointF(x, line), words)
                line += ink.em(LINE)
            line += ink.em(0.5)
