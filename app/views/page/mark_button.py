"""MarkButton: a passage of a text that can be pressed."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.page import FACT
from app.views.accessibility.announcing import OPENED, tell_opened
from app.views.drawn.look import fill_rect
from app.views.layout.focus_order import ARROWS

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from app.views.drawn.look import Look
    from app.views.drawn.text import Mark

BESIDE = 6
"""In pixels: what is live around the words, as they are smaller than a finger."""

WITHIN = 3
"""In pixels: how far inside their line the ring is drawn around the words, half of its width."""


def beyond(mark: Mark, look: Look) -> int:
    """How far the button reaches above and below its line."""
    return max(0, look.passage - mark.lines[0].height()) // 2 + 1


class MarkButton(QPushButton):
    """Lies over the passage, which is painted below it; larger than the words, for a finger.

    `ringed` is what has the ring of the focus around it: the words, so that it covers no others.
    """

    def __init__(self, mark: Mark, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._within = parent
        self.setProperty(OPENED, False)
        self._below: list[QRectF] = []
        self.ringed = QRect()
        self.style_of = mark.style
        says = self.tr("{words}: where this number comes from")
        if not mark.style.startswith(FACT):
            says = self.tr("{words}: what this word means")
        self.setAccessibleName(says.format(words=mark.words))
        self.setFlat(True)

    def place(self, mark: Mark, above: int) -> None:
        """Lie over the passage, in a text that has so much room above."""
        taller = beyond(mark, self._look)
        lines = mark.moved(0, above).lines
        live = [self._live(line, taller) for line in lines]
        box = reduce(QRect.united, live)
        corner = box.topLeft()
        ends = [line.translated(-corner) for line in lines]
        # First: the ring follows what moves at once.
        self.ringed = reduce(QRect.united, ends).adjusted(0, WITHIN, 0, -WITHIN)
        self.setGeometry(box)
        if len(live) > 1:
            # What stands beside it on these lines may be live too.
            self.setMask(reduce(QRegion.united, (QRegion(one.translated(-corner)) for one in live)))
        elif not self.mask().isEmpty():
            self.clearMask()
        self._below = [QRectF(end.x(), end.bottom(), end.width(), 2) for end in ends]

    def set_open(self, *, shown: bool) -> None:
        """Tell whether what it opens is shown."""
        tell_opened(self, shown=shown)
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """React on the whole rectangle."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to what scrolls: Qt's own buttons would go on to the next."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint a line below the words while what they open is shown; the words are below."""
        if self.property(OPENED):
            painter = QPainter(self)
            for line in self._below:
                fill_rect(painter, line, self._look.brush("link"))
            painter.end()

    def _live(self, words: QRect, taller: int) -> QRect:
        """What of a line can be pressed, in the text's own places."""
        wider = max(BESIDE, (self._look.passage - words.width() + 1) // 2)
        box = words.adjusted(-wider, -taller, wider, taller)
        # At the end of a line what is live is all on the other side.
        box.moveRight(min(box.right(), self._within.width() - 1))
        box.moveLeft(max(box.left(), 0))
        return box
