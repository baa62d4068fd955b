"""Calendar: the weeks of a course of treatment, a dot for each session."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from app.figures.drawing import Drawing
from app.figures.shapes import dot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.figures.ink import Ink

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SPREAD = {0: (), 1: (2,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}
"""How many sessions a week: on which of its days."""

DOT, ROW, WIDEST_DAY = 1.05, 1.75, 3.2
"""A dot, the height of a week, and the greatest width of a day, in body text heights."""

FULL_DAY = 0.8
"""Of a day: what a dot and a letter fill at most, so that a gap is seen between two."""

LEAST_DAY = 0.6
"""In narrower days, in body text heights, the names of the weeks stand above their dots."""


class Grid(NamedTuple):
    """Where the days begin, how wide each is, its dot, and whether names stand above dots."""

    left: float
    day: float
    dot: int
    above: bool


class Course(NamedTuple):
    """How a course goes: from so many weeks to so many, sessions a week, and its taper."""

    shortest: int
    longest: int
    a_week: int
    taper: int
    taper_weeks: int


class Stretch(NamedTuple):
    """Weeks of one kind: what stands above them, how full their dots are, sessions a week."""

    label: str
    full: float
    weeks: tuple[int, ...]


class Calendar:
    """Weeks as rows and days as columns; the form of the dots tells who has these weeks."""

    def __init__(self, course: Course, labels: Mapping[str, str]) -> None:
        self._labels = labels
        longer = course.longest - course.shortest
        self.stretches = (
            Stretch(labels["course"], 1.0, (course.a_week,) * course.shortest),
            Stretch(labels["longer"], 0.5, (course.a_week,) * longer),
            Stretch(labels["taper"], 0.0, falling(course.taper, course.taper_weeks)),
        )

    def drawing(self, width: int, ink: Ink) -> Drawing:
        """The picture at a width."""
        drawing = Drawing(ink)
        em = ink.em
        whole = sum(len(stretch.weeks) for stretch in self.stretches)
        names = [self._labels["week"].format(number=one + 1) for one in range(whole)]
        grid = _grid(drawing, names, width)
        _add_days(drawing, [self._labels[key] for key in DAYS], grid)
        week = 0
        for stretch in self.stretches:
            y: float = drawing.height + em(0.7 if week == 0 else 1.0)
            full = dot(QRectF(0, 0, grid.dot, grid.dot), full=stretch.full)
            lower = em(0.2) + (em(DOT) - grid.dot) // 2
            drawing.fill(full, "chart-well", 0, y + lower)
            y = drawing.write(stretch.label, em(1.6), y, width - em(1.6), bold=True) + em(0.4)
            for sessions in stretch.weeks:
                end = drawing.write(names[week], 0, y, width if grid.above else grid.left)
                y = end if grid.above else y
                first = grid.left + (grid.day - grid.dot) / 2
                places = [QPointF(first + one * grid.day, y + lower) for one in SPREAD[sessions]]
                drawing.repeat(full, "chart-well", places)
                y += em(ROW)
                week += 1
            drawing.reach(y - em(0.3))
        return drawing


def _grid(drawing: Drawing, names: list[str], width: int) -> Grid:
    """The days beside the names of the weeks; in little room nearer to them, then below."""
    em = drawing.ink.em
    widest = max(drawing.width_of(name) for name in names)
    left = widest + em(1.0)
    if FULL_DAY * (width - left) / len(DAYS) < em(DOT):
        left = widest + em(0.4)
    above = (width - left) / len(DAYS) < em(LEAST_DAY)
    if above:
        left = 0.0
    day = min(em(WIDEST_DAY), (width - left) / len(DAYS))
    return Grid(left, day, min(em(DOT), int(day * FULL_DAY)), above)


def _add_days(drawing: Drawing, names: list[str], grid: Grid) -> None:
    """The days above the dots; their first letters, smaller too, where there is no room."""
    fits = all(drawing.width_of(name, size=0.89) < grid.day - 2 for name in names)
    said = names if fits else [name[:1] for name in names]
    room = grid.day if fits else grid.day * FULL_DAY
    size = min(drawing.size_for(words, room, size=0.89) for words in said)
    for number, words in enumerate(said):
        x = grid.left + number * grid.day
        drawing.write(words, x, 0, grid.day, size=size, centred=True, colour="text-2")


def falling(sessions: int, weeks: int) -> tuple[int, ...]:
    """Sessions shared over weeks, fewer each week: 6 over 3 are 3, 2 and 1."""
    return tuple(_falling(sessions, weeks))


def _falling(sessions: int, weeks: int) -> Iterator[int]:
    left = sessions
    for week in range(weeks, 0, -1):
        share = min(left, max(SPREAD), -(-2 * left // (week + 1)))
        yield share
        left -= share
