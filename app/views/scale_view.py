"""ScaleView: a painted figure that stands alone, with words for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.column import take_height_from_width

if TYPE_CHECKING:
    from app.figures.painted import Painted
    from app.views.look import Look


class ScaleView(QWidget):
    """The scale at the width it is given."""

    def __init__(self, scale: Painted, said: str, look: Look) -> None:
        super().__init__()
        self.alt = said
        self._scale = scale
        self._look = look
        self.setAccessibleName(said)
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high the scale is at a width."""
        return self._scale.height(width, self._look)

    def sizeHint(self) -> QSize:
        """A middling size; the width is given from outside."""
        width = self._look.em(24)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the scale."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._scale.paint(painter, self.width(), self._look)
        painter.end()
