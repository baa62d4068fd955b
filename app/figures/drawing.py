"""Drawing: a figure laid out at a width, ready to be painted again and again."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from app.figures.lines import break_lines, layout_of, passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPainterPath, QTextLayout

    from app.figures.ink import Ink

LINE = 1.15
"""Of the font's own line height."""

SMALLEST = 0.4
"""Of its size: so small words are written before one of them is broken."""

_APART = re.compile(r"(?<=[ -])")
"""Where a line may end."""


class Shape(NamedTuple):
    """A shape in one colour, and everywhere that its origin stands.

    One path of many parts takes Qt a hundred times as long as a small one painted often.
    """

    path: QPainterPath
    colour: str
    places: tuple[QPointF, ...]


class Writing(NamedTuple):
    """Words, the box they stand in, and how wide that box may be."""

    words: str
    layout: QTextLayout
    box: QRectF
    room: float


class Drawing:
    """Our own drawings, then shapes, then words; nothing here touches the `Qt` namespace."""

    def __init__(self, ink: Ink) -> None:
        self.height = 0
        self.shapes: list[Shape] = []
        self.writings: list[Writing] = []
        self.pictures: list[tuple[str, QRectF]] = []
        self.ink = ink

    def fill(self, path: QPainterPath, colour: str, x: float = 0.0, y: float = 0.0) -> None:
        """Add a shape with its origin at a place."""
        self.repeat(path, colour, (QPointF(x, y),))

    def repeat(self, path: QPainterPath, colour: str, places: Sequence[QPointF]) -> None:
        """Add a shape that stands in several places, none, or one."""
        self.shapes.append(Shape(path, colour, tuple(places)))
        lowest = max((place.y() for place in places), default=0.0)
        self.reach(lowest + path.boundingRect().bottom() if places else 0.0)

    def picture(self, name: str, box: QRectF) -> None:
        """Add one of our own drawings."""
        self.pictures.append((name, box))
        self.reach(box.bottom())

    def write(
        self,
        words: str,
        x: float,
        y: float,
        room: float,
        *,
        size: float = 1.0,
        bold: bool = False,
        centred: bool = False,
        colour: str = "text",
    ) -> float:
        """Add words from a top left corner, wrapped to their room; returns where they end."""
        # Where a word is wider than the room, all are written smaller.
        size = self.size_for(words, room, size=size, bold=bold, least=size * SMALLEST)
        layout = layout_of(words, self.ink.font(size, bold=bold))
        layout.setFormats([passage(0, words, self.ink.brush(colour))])
        height = self.line_height(size=size, bold=bold)
        wide, lines = break_lines(layout, room, height, centred=centred)
        high = lines * height
        left = x + (room - wide) / 2 if centred else x
        self.writings.append(Writing(words, layout, QRectF(left, y, wide, high), room))
        self.reach(y + high)
        return y + high

    def width_of(self, words: str, *, size: float = 1.0, bold: bool = False) -> float:
        """How wide words are on one line."""
        return self.ink.metrics(size, bold=bold).horizontalAdvance(words)

    def size_for(
        self, words: str, room: float, *, size: float = 1.0, bold: bool = False, least: float = 0.0
    ) -> float:
        """The size, or a smaller one but no less than the least, at which no word is broken."""
        pixel = 1 / self.ink.em(1.0)
        while size - pixel > least and not self.holds(words, room, size=size, bold=bold):
            size -= pixel
        return size

    def holds(self, words: str, room: float, *, size: float = 1.0, bold: bool = False) -> bool:
        """Whether each word has room on one line."""
        measures = self.ink.metrics(size, bold=bold)
        if measures.horizontalAdvance(words) <= room:
            return True
        parts = (one.rstrip(" ") for one in _APART.split(words))
        return all(measures.horizontalAdvance(one) <= room for one in parts)

    def line_height(self, *, size: float = 1.0, bold: bool = False) -> int:
        """How high a line of words is."""
        return round(self.ink.metrics(size, bold=bold).height() * LINE)

    def reach(self, bottom: float) -> None:
        """Be at least as high as this."""
        self.height = max(self.height, math.ceil(bottom))

    def paint(self, painter: QPainter) -> None:
        """Paint it from the painter's origin."""
        for name, box in self.pictures:
            pixmap = self.ink.picture(name, round(box.width()), round(box.height()))
            painter.drawPixmap(round(box.x()), round(box.y()), pixmap)
        for shape in self.shapes:
            brush = self.ink.brush(shape.colour)
            for place in shape.places:
                painter.translate(place)
                painter.fillPath(shape.path, brush)
                painter.translate(-place)
        for writing in self.writings:
            writing.layout.draw(painter, writing.box.topLeft())
