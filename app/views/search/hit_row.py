"""HitRow: a place that search found, as one large button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from app.domain.page import plain
from app.views.drawn.look import RADIUS, Look, fill_box
from app.views.drawn.text import Text
from app.views.layout.column import take_height_from_width
from app.views.layout.pointing import pointed
from app.views.page.links_view import icon_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.domain.search import Hit

PAD, ABOVE, BETWEEN = 0.9, 0.65, 0.2
"""In body text heights: beside and above the words, and between the title and what follows."""

UP_AND_DOWN = (0x01000013, 0x01000015)
"""Qt.Key_Up and Qt.Key_Down."""


class HitRow(QPushButton):
    """Its title, the page it is on, and a line of it with the words that were looked for bold."""

    chosen = Signal(str)

    def __init__(self, hit: Hit, look: Look) -> None:
        super().__init__()
        said = (hit.title, hit.page, plain(hit.line))
        self.setAccessibleName(". ".join(words.rstrip(".") for words in said if words))
        self._look = look
        self._target = hit.target
        self._icon = icon_of(hit.target)
        self._texts = [Text(hit.title, look, bold=True, colour="link")]
        if hit.page:
            self._texts.append(Text(hit.page, look, size=0.89, colour="text-2"))
        if hit.line:
            self._texts.append(Text(hit.line, look, size=0.94))
        take_height_from_width(self)
        self.clicked.connect(self._choose)

    def heightForWidth(self, width: int) -> int:
        """How high the row is at a width; never less than a finger."""
        room, em = self._room(width), self._look.em
        words = sum(text.height(room) for text in self._texts)
        gaps = em(BETWEEN) * (len(self._texts) - 1)
        return max(self._look.target, words + gaps + 2 * em(ABOVE))

    def sizeHint(self) -> QSize:
        """A middling size; the width is given from outside."""
        width = self._look.em(20)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A row may wrap."""
        return QSize(self._look.target, self._look.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the list that the row is in."""
        if event.key() in UP_AND_DOWN:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the box, the icon and the words."""
        look, em = self._look, self._look.em
        live = pointed(self) or self.isDown()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The words keep their colours, so the border alone says what is pointed at.
        border = (2.0, look.brush("primary")) if live else (1.0, look.brush("hairline"))
        fill_box(painter, QRectF(self.rect()), RADIUS, border, look.brush("surface"))
        size, room = em(1.25), self._room(self.width())
        y = em(ABOVE)
        first = self._texts[0].height(room)
        middle = y + (min(first, em(1.5)) - size) // 2
        painter.drawPixmap(em(PAD), round(middle), look.icon(self._icon, size, "link"))
        for text in self._texts:
            text.draw(painter, em(PAD) + size + em(0.6), y, room)
            y += text.height(room) + em(BETWEEN)
        painter.end()

    def _room(self, width: int) -> int:
        em = self._look.em
        return max(1, width - 2 * em(PAD) - em(1.25) - em(0.6))

    def _choose(self) -> None:
        self.chosen.emit(self._target)
