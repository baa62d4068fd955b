"""SpokenBar: the bar below what is being said where that is no text: an answer, a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.drawn.look import RADIUS, fill_rounded
from app.views.drawn.spoken_words import bar_of

if TYPE_CHECKING:
    from app.views.drawn.look import Look


class SpokenBar(QWidget):
    """Lies over a widget and lets every press through."""

    def __init__(self, said: QWidget, look: Look) -> None:
        super().__init__(said)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        said.installEventFilter(self)
        self.setGeometry(said.rect())
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is said."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the bar within the lower edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = 2 * bar_of(self._look)
        box = QRectF(RADIUS, self.height() - 2 * thick, self.width() - 2 * RADIUS, thick)
        fill_rounded(painter, box, thick / 2, self._look.brush("primary"))
        painter.end()
