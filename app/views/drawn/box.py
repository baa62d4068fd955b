"""Box: a column on a card of its own colour, with an optional bar at its left edge."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.drawn.look import CARD_RADIUS, Look, fill_box
from app.views.layout.column import Column, take_height_from_width


class Box(QWidget):
    """Shows a column on a rounded card; `bar` and `border` are tokens, "" for none."""

    def __init__(
        self, column: Column, look: Look, *, inside: str, border: str = "", bar: str = ""
    ) -> None:
        super().__init__()
        self.column = column
        self._look = look
        self._inside = inside
        self._border = border
        self._bar = bar
        layout = QVBoxLayout(self)
        pad = look.em(1.0)
        layout.setContentsMargins(
            pad + (look.em(0.25) if bar else 0), look.em(0.9), pad, look.em(0.9)
        )
        layout.addWidget(column)
        take_height_from_width(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the card and the bar."""
        look, box = self._look, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = (1.0 if self._border else 0.0, look.brush(self._border or "hairline"))
        fill_box(painter, box, CARD_RADIUS, border, look.brush(self._inside))
        if self._bar:
            card, strip = QPainterPath(), QPainterPath()
            card.addRoundedRect(box, CARD_RADIUS, CARD_RADIUS)
            strip.addRect(QRectF(0, 0, look.em(0.35), box.height()))
            painter.fillPath(card.intersected(strip), look.brush(self._bar))
        painter.end()
