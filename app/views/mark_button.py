"""MarkButton: a passage of a text that can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.page import FACT
from app.views.announcing import OPENED, tell_opened
from app.views.look import fill_rect

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from app.views.look import Look
    from app.views.text import Mark

LEAST = 44
BESIDE = 6
"""In pixels: what is live around the words, as they are smaller than a finger."""


class MarkButton(QPushButton):
    """Lies over the passage, which is painted below it; larger than the words, for a finger."""

    def __init__(self, mark: Mark, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty(OPENED, False)
        self._line = QRectF()
        self.style_of = mark.style
        says = self.tr("{words}: where this number comes from")
        if not mark.style.startswith(FACT):
            says = self.tr("{words}: what this word means")
        self.setAccessibleName(says.format(words=mark.words))
        self.setFlat(True)

    def place(self, mark: Mark) -> None:
        """Lie over the passage."""
        box = mark.place
        taller = max(0, LEAST - box.height()) // 2 + 1
        wider = max(BESIDE, (LEAST - box.width() + 1) // 2)
        self.setGeometry(box.adjusted(-wider, -taller, wider, taller))
        self._line = QRectF(wider, self.height() - taller - 1, box.width(), 2)

    def set_open(self, *, shown: bool) -> None:
        """Tell whether what it opens is shown."""
        tell_opened(self, shown=shown)
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """React on the whole rectangle."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint a line below the words while what they open is shown; the words are below."""
        if self.property(OPENED):
            painter = QPainter(self)
            fill_rect(painter, self._line, self._look.brush("link"))
            painter.end()
