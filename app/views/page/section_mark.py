"""SectionMark: shows for a moment which section a link or search has led to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.drawn.look import RADIUS, Look, fill_rect, fill_rounded

SHOWN_MS = 2000
BESIDE, ABOVE, BAR = 0.7, 0.3, 0.25
"""In body text heights: how far it reaches beyond the section's first line, and its bar."""


class SectionMark(QWidget):
    """A soft box with a bar behind the first line of a section; goes by itself, without motion."""

    def __init__(self, section: QWidget, look: Look) -> None:
        super().__init__(section.parentWidget())
        self._section = section
        self._look = look
        section.installEventFilter(self)
        self._place()
        # Behind all words.
        self.lower()
        self.show()
        QTimer.singleShot(SHOWN_MS, self, self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Stay behind the section when it moves."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the box and the bar at its left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        fill_rounded(painter, box, RADIUS, self._look.brush("soft"))
        box.setWidth(max(4, self._look.em(BAR)))
        fill_rect(painter, box, self._look.brush("primary"))
        painter.end()

    def _place(self) -> None:
        beside, above = self._look.em(BESIDE), self._look.em(ABOVE)
        self.setGeometry(self._section.geometry().adjusted(-beside, -above, beside, above))
