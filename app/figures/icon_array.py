"""IconArray: 100 people, the counted ones filled from the bottom row, both numbers printed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

if TYPE_CHECKING:
    from app.domain.facts import Fact, Phrases
    from app.domain.guide import FigureWords
    from app.figures.ink import Ink

ROWS = COLUMNS = 10
CELL, COLUMN_PITCH, ROW_PITCH = 1.0, 1.2, 1.3
"""A person's box in body text heights, and the distance to the next in boxes."""

SIDE_BY_SIDE = 27.0
"""From this many body text heights on, two groups stand beside each other."""


@dataclass(frozen=True, slots=True)
class Group:
    """One group of people: its name, how many of 100 are filled, and numbers with their labels."""

    name: str
    count: int
    counted: tuple[str, str]
    rest: tuple[str, str]


class IconArray:
    """The picture of one fact; a comparison group stands beside it, and the difference below."""

    def __init__(self, fact: Fact, phrases: Phrases, words: FigureWords) -> None:
        self.groups = _groups(fact, phrases)
        self.difference = _difference(fact, phrases, words)
        self._colour = "chart-harm" if fact.harm else "chart-well"

    def height(self, width: int, ink: Ink) -> int:
        """How high the picture is at a width."""
        rows = 1 if self._beside(width, ink) else len(self.groups)
        difference = ink.em(2.0) if self.difference else 0
        return rows * self._group_height(ink) + (rows - 1) * ink.em(1.2) + difference

    def paint(self, painter: QPainter, width: int, ink: Ink) -> None:
        """Paint it from the painter's origin; words take the painter's pen."""
        beside = self._beside(width, ink)
        gap = ink.em(2.0)
        column = (width - gap) / 2 if beside else float(width)
        x = y = 0.0
        for group in self.groups:
            self._paint_group(painter, group, QPointF(x, y), ink)
            if beside:
                x += column + gap
            else:
                y += self._group_height(ink) + ink.em(1.2)
        if self.difference:
            painter.setFont(ink.font(1.0, bold=True))
            painter.drawText(QPointF(0, self.height(width, ink) - ink.em(0.3)), self.difference)

    def _beside(self, width: int, ink: Ink) -> bool:
        return len(self.groups) > 1 and width >= ink.em(SIDE_BY_SIDE)

    def _group_height(self, ink: Ink) -> int:
        return ink.em(1.8) + round(ROWS * ink.em(CELL) * ROW_PITCH) + ink.em(6.2)

    def _paint_group(self, painter: QPainter, group: Group, corner: QPointF, ink: Ink) -> None:
        x, y = corner.x(), corner.y()
        painter.setFont(ink.font(1.0, bold=True))
        painter.drawText(QPointF(x, y + ink.em(1.0)), group.name)
        top = y + ink.em(1.8)
        self._paint_people(painter, group.count, QPointF(x, top), ink)
        line = top + ROWS * ink.em(CELL) * ROW_PITCH + ink.em(1.1)
        for (share, label), bold in ((group.counted, True), (group.rest, False)):
            for words in (share, label):
                painter.setFont(ink.font(1.0, bold=bold))
                painter.drawText(QPointF(x, line), words)
                line += ink.em(1.35)
            line += ink.em(0.3)

    def _paint_people(self, painter: QPainter, count: int, corner: QPointF, ink: Ink) -> None:
        filled, outlined = people(count, ink.em(CELL))
        painter.translate(corner)
        painter.fillPath(filled, ink.brush(self._colour))
        painter.fillPath(outlined, ink.brush("chart-none"))
        painter.translate(-corner)


@lru_cache(maxsize=16)
def people(count: int, cell: int) -> tuple[QPainterPath, QPainterPath]:
    """The people who are counted and the others, from a corner at 0, 0; kept, as they are many."""
    filled, outlined = QPainterPath(), QPainterPath()
    for number in range(ROWS * COLUMNS):
        row, place = divmod(number, COLUMNS)
        y = (ROWS - 1 - row) * cell * ROW_PITCH
        box = QRectF(place * cell * COLUMN_PITCH, y, cell, cell)
        if number < count:
            _add_person(filled, box, 0.0)
        else:
            _add_person(outlined, box, 0.0)
            _add_person(outlined, box, max(1.2, cell * 0.075))
    return filled, outlined


def _add_person(path: QPainterPath, box: QRectF, inset: float) -> None:
    """A head and shoulders in a box; added twice with an inset, the two make an outline."""
    size = box.width()
    head = QRectF(box.x() + size * 0.32, box.y(), size * 0.36, size * 0.36)
    body = QRectF(box.x() + size * 0.16, box.y() + size * 0.44, size * 0.68, size * 0.56)
    path.addEllipse(head.adjusted(inset, inset, -inset, -inset))
    radius = max(0.0, size * 0.26 - inset)
    path.addRoundedRect(body.adjusted(inset, inset, -inset, -inset), radius, radius)


def _groups(fact: Fact, phrases: Phrases) -> tuple[Group, ...]:
    def group(name: str, count: int) -> Group:
        def said(number: int, label: str) -> tuple[str, str]:
            of = phrases.out_of.format(count=number, of=fact.of)
            return of.rsplit(" ", 1)[0], label

        rest = said(fact.of - count, fact.rest_label)
        return Group(name, count, said(count, fact.label), rest)

    groups = [group(fact.name, fact.count)]
    if fact.comparator is not None:
        groups.append(group(fact.comparator_name, fact.comparator))
    return tuple(groups)


def _difference(fact: Fact, phrases: Phrases, words: FigureWords) -> str:
    if fact.comparator is None:
        return ""
    count = abs(fact.count - fact.comparator)
    if not count:
        return words.no_difference
    more = fact.name if fact.count > fact.comparator else fact.comparator_name
    return words.difference.format(
        count=phrases.number(count), of=phrases.number(fact.of), group=more
    )
