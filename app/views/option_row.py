"""OptionRow: one answer as a full-width row with a radio mark; the whole row is live."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QRadioButton

from app.views.column import take_height_from_width
from app.views.look import RADIUS, Look, fill_box
from app.views.text import Text


class OptionRow(QRadioButton):
    """An answer; chosen is told by the mark, a thicker border, bold words and a tick."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._look = look
        self._words = words
        self._mark = look.em(1.2)
        self._pad = look.em(0.8)
        self._texts = {
            chosen: Text(
                words,
                look,
                bold=chosen,
                colour="on-selected" if chosen else "text",
            )
            for chosen in (False, True)
        }
        take_height_from_width(self)

    @property
    def narrowest(self) -> int:
        """The width below which a word would break."""
        words = [Text(word, self._look, bold=True).width for word in self._words.split()]
        return max(words, default=0) + self._around()

    def hitButton(self, pos: QPoint) -> bool:
        """React on the whole row: Qt's own radio button reacts on its words only."""
        return self.rect().contains(pos)

    def heightForWidth(self, width: int) -> int:
        """How high the row is at a width, bold or not; never less than a finger."""
        words = max(text.height(self._room(width)) for text in self._texts.values())
        return max(self._look.target, words + self._look.em(0.9))

    def sizeHint(self) -> QSize:
        """The words on one line."""
        width = self._texts[True].width + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A row may wrap."""
        return QSize(self._look.target * 2, self._look.target)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the box, the mark, the words and, when chosen, the tick."""
        look, chosen = self._look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pointed = (self.underMouse() or self.isDown()) and not chosen
        border = (3.0 if chosen else 2.0, look.brush("primary" if chosen or pointed else "border"))
        inside = look.brush("selected" if chosen else "surface")
        fill_box(painter, QRectF(self.rect()), RADIUS, border, inside)
        self._paint_mark(painter)
        text, room = self._texts[chosen], self._room(self.width())
        x = self._pad + self._mark + look.em(0.7)
        text.draw(painter, x, (self.height() - text.height(room)) / 2, room)
        if chosen:
            tick = look.icon("tick", self._mark, "on-selected")
            place = self.width() - self._pad - self._mark
            painter.drawPixmap(place, round((self.height() - self._mark) / 2), tick)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        look, chosen = self._look, self.isChecked()
        box = QRectF(self._pad, (self.height() - self._mark) / 2, self._mark, self._mark)
        rings = [
            ("on-selected" if chosen else "border", 0.0),
            ("selected" if chosen else "surface", 2.0),
        ]
        if chosen:
            rings.append(("on-selected", self._mark * 0.26))
        for colour, inset in rings:
            path = QPainterPath()
            path.addEllipse(box.adjusted(inset, inset, -inset, -inset))
            painter.fillPath(path, look.brush(colour))

    def _around(self) -> int:
        return 2 * self._pad + 2 * self._mark + self._look.em(1.4)

    def _room(self, width: int) -> int:
        return max(1, width - self._around())
