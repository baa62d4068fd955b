"""IconArray: 100 people, the counted ones filled from the bottom row, both numbers printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from app.figures.drawing import Drawing
from app.figures.shapes import person

if TYPE_CHECKING:
    from app.domain.facts import Fact, Phrases
    from app.domain.guide import FigureWords
    from app.figures.ink import Ink

ROWS = COLUMNS = 10
COLUMN_PITCH, ROW_PITCH = 1.2, 1.3
"""From one person's box to the next, in boxes of one body text height."""

SIDE_BY_SIDE = 27.0
"""From this many body text heights on, two groups stand beside each other."""

BESIDE_PEOPLE = 22.0
"""From this many on, the numbers of a group stand beside its people."""


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
        self.colour = "chart-harm" if fact.harm else "chart-well"

    def drawing(self, width: int, ink: Ink) -> Drawing:
        """The picture at a width."""
        drawing = Drawing(ink)
        em = ink.em
        beside = len(self.groups) > 1 and width >= em(SIDE_BY_SIDE)
        column = (width - em(2.0)) / 2 if beside else float(width)
        x = y = 0.0
        for group in self.groups:
            self._add_group(drawing, group, QRectF(x, y, column, 0), ink)
            if beside:
                x += column + em(2.0)
            else:
                y = drawing.height + em(1.4)
        if self.difference:
            drawing.write(self.difference, 0, drawing.height + em(0.9), width, bold=True)
        return drawing

    def _add_group(self, drawing: Drawing, group: Group, place: QRectF, ink: Ink) -> None:
        em, x, top = ink.em, place.x(), place.y()
        if group.name:
            top = drawing.write(group.name, x, top, place.width(), bold=True) + em(0.6)
        box = fitting(place.width(), em(1.0))
        places = seats(x, top, box)
        drawing.repeat(person(box, filled=True), self.colour, places[: group.count])
        drawing.repeat(person(box, filled=False), "chart-none", places[group.count :])
        high, wide = round(box * ROW_PITCH) * ROWS, round(box * COLUMN_PITCH) * COLUMNS
        if place.width() >= em(BESIDE_PEOPLE):
            numbers = QRectF(x + wide + em(1.5), top, place.width() - wide - em(1.5), 0)
        else:
            numbers = QRectF(x, top + high + em(0.4), place.width(), 0)
        self._add_numbers(drawing, group, numbers, box)

    def _add_numbers(self, drawing: Drawing, group: Group, place: QRectF, box: int) -> None:
        """Both numbers, each behind one of the people it counts."""
        em, x, y = drawing.ink.em, place.x(), place.y()
        behind, lower = box + em(1.6) - em(1.0), em(0.2) + (em(1.0) - box) // 2
        room = place.width() - behind
        for (share, label), filled in ((group.counted, True), (group.rest, False)):
            key = person(box, filled=filled)
            drawing.fill(key, self.colour if filled else "chart-none", x, y + lower)
            y = drawing.write(share, x + behind, y, room, bold=filled)
            y = drawing.write(label, x + behind, y, room, bold=filled) + em(0.5)


def fitting(room: float, most: int) -> int:
    """The box of a person, in whole pixels, with which all columns have room."""
    box = most
    while box > 1 and round(box * COLUMN_PITCH) * (COLUMNS - 1) + box > room:
        box -= 1
    return box


def seats(x: float, y: float, cell: int) -> list[QPointF]:
    """Where 100 people stand, from the bottom row's left on."""
    across, down = round(cell * COLUMN_PITCH), round(cell * ROW_PITCH)
    return [
        QPointF(x + column * across, y + (ROWS - 1 - row) * down)
        for row in range(ROWS)
        for column in range(COLUMNS)
    ]


def _groups(fact: Fact, phrases: Phrases) -> tuple[Group, ...]:
    def group(name: str, count: int) -> Group:
        def said(number: int, label: str) -> tuple[str, str]:
            out_of = phrases.out_of.format(count=number, of=fact.of)
            return phrases.said(out_of, exact=fact.is_seen), label

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
