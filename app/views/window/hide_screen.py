"""HideScreen: a calm picture over everything, until it is touched or a key is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.views.drawn.look import fill_rect
from app.views.drawn.text import Text
from app.views.layout import guard

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from app.views.drawn.look import Look

SHAPE = 4 / 3


class HideScreen(QPushButton):
    """One button as large as the window; says nothing of what is behind it."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setText(self.tr("Touch or press a key to go on"))
        self._look, self._over = look, parent
        self._words = Text(self.text(), look, size=1.33, bold=True, centred=True)
        self._age = QElapsedTimer()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: ARG002 - Qt's signature
        """From now on a second tap is told from a first one."""
        self._age.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: ARG002 - Qt's signature
        """A second tap on the cover is none on what was behind it."""
        guard.ignore_second_tap(self._over)

    def hitButton(self, pos: QPoint) -> bool:
        """Stay when it is tapped twice at once: the second tap was meant for Hide screen."""
        return self._age.elapsed() >= guard.DOUBLE_TAP_MS and self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with any key, but not with the one that is still held down."""
        if not event.isAutoRepeat():
            self.click()

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
