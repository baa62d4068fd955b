"""Countdown: how many seconds are left, in digits within a ring that is eaten away by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from app.views.drawn.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.views.drawn.look import Look

TOP, ROUND = 90.0, 360.0
"""Degrees, against the clock: where the ring begins, and all of it."""


class Countdown(QWidget):
    """It stands still between two seconds; a screen reader is told elsewhere, and not each one."""

    def __init__(self, seconds: int, words: str, look: Look) -> None:
        super().__init__()
        self._whole = seconds
        self._look = look
        self._said = words
        self._words = Text(words, look, size=0.89, centred=True)
        self.show_left(seconds)

    def sizeHint(self) -> QSize:
        """Room for large digits, and a ring around them."""
        return QSize(self._look.em(8), self._look.em(8))

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def show_left(self, seconds: int) -> None:
        """Show that so many are left."""
        self._left = seconds
        self.setAccessibleName(f"{seconds} {self._said}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the ring and the digits in its middle."""
        look, size = self._look, self._look.em(8)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outer = QRectF((self.width() - size) / 2, 0, size, size)
        thin = look.em(0.15)
        inset = (look.em(0.5) - thin) / 2
        whole = outer.adjusted(inset, inset, -inset, -inset)
        painter.fillPath(_ring(whole, thin, ROUND), look.brush("border"))
        left = ROUND * self._left / self._whole
        painter.fillPath(_ring(outer, look.em(0.5), left), look.brush("primary"))
        digits = Text(str(self._left), look, size=2.33, bold=True, centred=True)
        high, low = digits.height(self.width()), self._words.height(self.width())
        top = outer.center().y() - (high + low) / 2
        digits.draw(painter, 0, top, self.width())
        self._words.draw(painter, 0, top + high, self.width())
        painter.end()


def _ring(outer: QRectF, thick: int, degrees: float) -> QPainterPath:
    """The part of a ring from its top on, with the clock."""
    inner = outer.adjusted(thick, thick, -thick, -thick)
    path = QPainterPath()
    path.arcMoveTo(outer, TOP)
    path.arcTo(outer, TOP, -degrees)
    path.arcTo(inner, TOP - degrees, degrees)
    path.lineTo(QPointF(outer.center().x(), outer.top()))
    return path
