"""IconArray: 100 people, the counted ones filled from the bottom row, both numbers printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath

if TYPE_CHECKING:
    from app.domain.facts import Fact, Phrases
    from app.domain.guide import FigureWords
    from app.figures.ink import Ink

ROWS = COLUMNS = 10
SIDE_BY_SIDE = 27.0
"""From this many body text heights on, two groups stand beside each other."""


@dataclass(frozen=True, slots=True)
class Group:
    """One group of people: its name, how many of 100 are filled, and the words below."""

    name: str
    count: int
    counted: str
    rest: str


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
            self._paint_group(painter, group, QPointF(x, y), column, ink)
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
        return ink.em(1.8) + ROWS * ink.em(1.15) + ink.em(3.6)

    def _paint_group(
        self, painter: QPainter, group: Group, corner: QPointF, column: float, ink: Ink
    ) -> None:
        cell = ink.em(1.15)
        x, y = corner.x(), corner.y()
        painter.setFont(ink.font(1.0, bold=True))
        painter.drawText(QPointF(x, y + ink.em(1.0)), group.name)
        top = y + ink.em(1.8)
        filled, outlined = QPainterPath(), QPainterPath()
        for number in range(ROWS * COLUMNS):
            row, place = divmod(number, COLUMNS)
            box = QRectF(x + place * cell * 1.1, top + (ROWS - 1 - row) * cell, cell, cell)
            if number < group.count:
                _add_person(filled, box, 0.0)
            else:
                _add_person(outlined, box, 0.0)
                _add_person(outlined, box, max(1.2, cell * 0.075))
        painter.fillPath(filled, ink.brush(self._colour))
        painter.fillPath(outlined, ink.brush("chart-none"))
        line = top + ROWS * cell + ink.em(1.3)
        for words, bold in ((group.counted, True), (group.rest, False)):
            font = ink.font(1.0, bold=bold)
            painter.setFont(font)
            painter.drawText(QPointF(x, line), _fitted(words, font, column))
            line += ink.em(1.4)


def _add_person(path: QPainterPath, box: QRectF, inset: float) -> None:
    """A head and shoulders in a box; added twice with an inset, the two make an outline."""
    size = box.width()
    head = QRectF(box.x() + size * 0.33, box.y() + size * 0.04, size * 0.34, size * 0.34)
    body = QRectF(box.x() + size * 0.2, box.y() + size * 0.44, size * 0.6, size * 0.5)
    path.addEllipse(head.adjusted(inset, inset, -inset, -inset))
    path.addRoundedRect(body.adjusted(inset, inset, -inset, -inset), size * 0.2, size * 0.2)


def _fitted(words: str, font: QFont, column: float) -> str:
    """The words, without their label where the column is too narrow for it."""
    metrics = QFontMetricsF(font)
    return words if metrics.horizontalAdvance(words) <= column else words.partition(":")[0]


def _groups(fact: Fact, phrases: Phrases) -> tuple[Group, ...]:
    def group(name: str, count: int) -> Group:
        def said(number: int, label: str) -> str:
            of = phrases.out_of.format(count=number, of=fact.of)
            return f"{of.rsplit(' ', 1)[0]}: {label}"

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
