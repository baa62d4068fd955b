"""PaintedView: a painted figure without a card, with words for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.figures.kept import Kept
from app.views.layout.column import take_height_from_width

if TYPE_CHECKING:
    from app.figures.painted import Painted
    from app.views.drawn.look import Look


class PaintedView(QWidget):
    """The figure at the width it is given."""

    def __init__(self, painted: Painted, said: str, look: Look) -> None:
        super().__init__()
        self.alt = said
        self._kept = Kept(painted, look)
        self._look = look
        self.setAccessibleName(said)
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high the figure is at a width."""
        return self._kept.at(width).height

    def sizeHint(self) -> QSize:
        """A middling size; the width is given from outside."""
        width = self._look.em(24)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._kept.at(self.width()).paint(painter)
        painter.end()
