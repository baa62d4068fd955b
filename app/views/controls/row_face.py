"""RowFace: how an answer looks as a full-width row, with a mark that is round or square."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath

from app.views.drawn.look import RADIUS, fill_box
from app.views.drawn.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.views.drawn.look import Look

GAP = 0.7
"""In body text heights, between the mark and the words."""


class RowFace:
    """Chosen is told by the mark, a thicker border, bold words and a tick.

    A narrow one, which stands beside others, does without the tick at its end. The mark of a
    square one can be on together with others. Rows of the same words may share one.
    """

    def __init__(
        self, words: str, look: Look, *, narrow: bool = False, square: bool = False
    ) -> None:
        self.words = words
        self._look = look
        self._narrow = narrow
        self._square = square
        self._mark = look.em(1.2)
        self._pad = look.em(0.6 if narrow else 0.8)
        # A narrow row has no tick at its end.
        sides = 1 if narrow else 2
        self._around = 2 * self._pad + sides * (self._mark + look.em(GAP))
        self._heights: dict[int, int] = {}
        self._texts = {
            chosen: Text(words, look, bold=chosen, colour="on-selected" if chosen else "text")
            for chosen in (False, True)
        }

    @property
    def narrowest(self) -> int:
        """The width below which a word would break."""
        return self._texts[True].narrowest + self._around

    @property
    def one_line(self) -> QSize:
        """How large the row is with its words on one line."""
        width = self._texts[True].width + self._around
        return QSize(width, self.height(width))

    @property
    def least(self) -> QSize:
        """The least size of a row, in which its words wrap."""
        return QSize(self._look.target * 2, self._look.target)

    def height(self, width: int) -> int:
        """How high the row is at a width, bold or not; never less than a finger."""
        if width not in self._heights:
            words = max(text.height(self._room(width)) for text in self._texts.values())
            self._heights[width] = max(self._look.target, words + self._look.em(0.9))
        return self._heights[width]

    def paint(self, row: QWidget, *, chosen: bool, pointed: bool) -> None:
        """Paint the box, the mark, the words and, when chosen, the tick."""
        look, box = self._look, QRectF(row.rect())
        painter = QPainter(row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        live = chosen or pointed
        border = (3.0 if chosen else 2.0, look.brush("primary" if live else "border"))
        fill_box(painter, box, RADIUS, border, look.brush("selected" if chosen else "surface"))
        self._paint_mark(painter, row.height(), chosen=chosen)
        text, room = self._texts[chosen], self._room(row.width())
        x = self._pad + self._mark + look.em(GAP)
        text.draw(painter, x, (row.height() - text.height(room)) / 2, room)
        if chosen and not self._narrow:
            tick = look.icon("tick", self._mark, "on-selected")
            place = row.width() - self._pad - self._mark
            painter.drawPixmap(place, round((row.height() - self._mark) / 2), tick)
        painter.end()

    def _paint_mark(self, painter: QPainter, height: int, *, chosen: bool) -> None:
        look = self._look
        box = QRectF(self._pad, (height - self._mark) / 2, self._mark, self._mark)
        rings = [
            ("on-selected" if chosen else "border", 0.0),
            ("selected" if chosen else "surface", 2.0),
        ]
        if chosen:
            rings.append(("on-selected", self._mark * 0.26))
        for colour, inset in rings:
            path = QPainterPath()
            inner = box.adjusted(inset, inset, -inset, -inset)
            if self._square:
                path.addRoundedRect(inner, 2, 2)
            else:
                path.addEllipse(inner)
            painter.fillPath(path, look.brush(colour))

    def _room(self, width: int) -> int:
        return max(1, width - self._around)
