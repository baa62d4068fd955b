"""FigureView: a picture or a painted figure, with its caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.column import take_height_from_width
from app.views.look import CARD_RADIUS, Look, fill_rounded
from app.views.text import Text

if TYPE_CHECKING:
    from app.domain.page import Figure
    from app.figures.icon_array import IconArray

PICTURE_SHAPE = 9 / 16


class FigureView(QWidget):
    """A card with the figure and its caption; the alternative text is its accessible name.

    `painted` draws the figure, or is None for one of our own drawings.
    """

    def __init__(self, figure: Figure, painted: IconArray | None, look: Look) -> None:
        super().__init__()
        self.alt = figure.alt
        self._name = figure.name
        self._painted = painted
        self._look = look
        self._caption = Text(f"{figure.caption}", look, size=0.89, colour="text-2")
        self._pad = look.em(1.0) if painted else 0
        self.setAccessibleName(figure.alt)
        self.setPalette(look.palette_on("surface"))
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high figure and caption are at a width."""
        return self._card_height(width) + self._look.em(0.5) + self._caption.height(width)

    def sizeHint(self) -> QSize:
        """A middling size; the width is given from outside."""
        width = self._look.em(20)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the card, the figure in it and the caption below."""
        width, height = self.width(), self._card_height(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._painted is None:
            painter.drawPixmap(0, 0, self._look.picture(self._name, width, height))
        else:
            card = self.rect().toRectF()
            card.setHeight(height)
            fill_rounded(painter, card, CARD_RADIUS, self._look.brush("surface"))
            painter.translate(self._pad, self._pad)
            self._painted.paint(painter, width - 2 * self._pad, self._look)
            painter.translate(-self._pad, -self._pad)
        self._caption.draw(painter, 0, height + self._look.em(0.5), width)
        painter.end()

    def _card_height(self, width: int) -> int:
        if self._painted is None:
            return round(width * PICTURE_SHAPE)
        return self._painted.height(width - 2 * self._pad, self._look) + 2 * self._pad
