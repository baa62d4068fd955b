"""HideScreen: a calm picture over everything, until it is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.views.drawn.look import fill_rect
from app.views.drawn.text import Text

if TYPE_CHECKING:
    from app.views.drawn.look import Look

SHAPE = 4 / 3


class HideScreen(QPushButton):
    """One button as large as the window; says nothing of what is behind it."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setText(self.tr("Touch or press a key to go on"))
        self._look = look
        self._words = Text(self.text(), look, size=1.33, bold=True, centred=True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the picture in the middle, the words below."""
        look, box = self._look, QRectF(self.rect())
        painter = QPainter(self)
        fill_rect(painter, box, look.brush("page"))
        width = min(self.width(), round((self.height() - look.em(6)) * SHAPE), look.em(40))
        height = round(width / SHAPE)
        top = max(0, (self.height() - height - look.em(4)) // 2)
        painter.drawPixmap(
            (self.width() - width) // 2, top, look.picture("hide-screen", width, height)
        )
        self._words.draw(painter, 0, top + height + look.em(1), self.width())
        painter.end()
