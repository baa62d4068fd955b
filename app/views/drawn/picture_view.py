"""PictureView: one of our own drawings, with words for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.views.drawn.look import Look


class PictureView(QWidget):
    """The drawing at the size it is given."""

    def __init__(self, name: str, alt: str, look: Look) -> None:
        super().__init__()
        self._name = name
        self._look = look
        self.setAccessibleName(alt)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the drawing."""
        drawing = self._look.picture(self._name, self.width(), self.height())
        painter = QPainter(self)
        painter.drawPixmap(0, 0, drawing)
        painter.end()
