"""FigureView: a figure on its card; and the whole of it, with title, caption and words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.figures.kept import Kept
from app.views.drawn.look import CARD_RADIUS, Look, fill_rounded
from app.views.drawn.text_view import paragraph, strong
from app.views.layout.column import Column, take_height_from_width

if TYPE_CHECKING:
    from app.domain.page import Figure
    from app.figures.painted import Painted

PICTURE_SHAPE = 9 / 16


class FigureView(QWidget):
    """A card with the figure; the alternative text is its accessible name.

    `painted` lays the figure out, or is None for one of our own drawings.
    """

    def __init__(self, figure: Figure, painted: Painted | None, look: Look) -> None:
        super().__init__()
        self.alt = figure.alt
        self._name = figure.name
        self._kept = Kept(painted, look) if painted is not None else None
        self._look = look
        self._pad = look.em(1.0) if painted else 0
        self.setAccessibleName(figure.alt)
        self.setAccessibleDescription(figure.description)
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high the card is at a width."""
        if self._kept is None:
            return round(width * PICTURE_SHAPE)
        return self._kept.at(self._room(width)).height + 2 * self._pad

    def sizeHint(self) -> QSize:
        """A middling size; the width is given from outside."""
        width = self._look.em(20)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the card and the figure on it."""
        width, height = self.width(), self.height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._kept is None:
            painter.drawPixmap(0, 0, self._look.picture(self._name, width, height))
        else:
            card = self.rect().toRectF()
            fill_rounded(painter, card, CARD_RADIUS, self._look.brush("surface"))
            painter.translate(self._pad, self._pad)
            self._kept.at(self._room(width)).paint(painter)
        painter.end()

    def _room(self, width: int) -> int:
        return max(1, width - 2 * self._pad)


def with_words(figure: Figure, painted: Painted | None, in_words: str, look: Look) -> QWidget:
    """A figure below its title, and behind it the caption and all of it in words."""
    column = Column(look.em(0.5))
    if figure.title:
        column.add(strong(figure.title, look))
    column.add(FigureView(figure, painted, look))
    if figure.caption:
        column.add(paragraph(figure.caption, look, size=0.89, colour="text-2"))
    if figure.description:
        from app.views.page.disclosure_view import DisclosureView  # noqa: PLC0415

        fill = partial(_add_words, figure.description, look)
        view = DisclosureView(in_words, fill, look, quiet=True, about=figure.title)
        column.add(view, look.em(0.2))
    return column


def _add_words(description: str, look: Look, column: Column) -> None:
    column.add(paragraph(description, look, size=0.89))
