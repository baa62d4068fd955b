"""CleaningView: counts down while the screen is wiped; no touch does anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.drawn.look import fill_rect
from app.views.drawn.text import Text

if TYPE_CHECKING:
    from app.views.drawn.look import Look

SECONDS = 30


class CleaningView(QWidget):
    """`finished` is emitted when the time is over."""

    finished = Signal()

    def __init__(self, look: Look, seconds: int = SECONDS) -> None:
        super().__init__()
        self._look = look
        self._seconds = seconds
        self.setPalette(look.palette)
        self.setAccessibleName(self.tr("Cleaning: touches do nothing"))
        self._title = Text(
            self.tr("You can clean the screen now"), look, size=1.78, bold=True, centred=True
        )
        self._note = Text(self.tr("Touches do nothing until 0."), look, centred=True)
        self._since = QElapsedTimer()
        self._since.start()
        self._tick = QTimer(self, interval=200)
        self._tick.timeout.connect(self._count)
        self._tick.start()

    @property
    def left(self) -> int:
        """How many seconds are left."""
        return max(0, self._seconds - self._since.elapsed() // 1000)

    def focus_heading(self) -> None:
        """Take the focus, so that no key presses anything."""
        self.setFocus()

    def _count(self) -> None:
        self.update()
        if not self.left:
            self._tick.stop()
            self.finished.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the words and the seconds in the middle."""
        look, width = self._look, self.width()
        painter = QPainter(self)
        fill_rect(painter, QRectF(self.rect()), look.brush("page"))
        y = self.height() // 2 - look.em(6)
        count = Text(str(self.left), look, size=5, bold=True, centred=True)
        for text in (self._title, count, self._note):
            text.draw(painter, 0, y, width)
            y += text.height(width) + look.em(0.8)
        painter.end()
