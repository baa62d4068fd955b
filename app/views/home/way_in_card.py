"""WayInCard: one of the three ways into the guide, as one large button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from app.views.drawn.look import CARD_RADIUS, Look, fill_box
from app.views.drawn.text import Text
from app.views.layout.column import take_height_from_width
from app.views.layout.focus_order import ARROWS
from app.views.layout.pointing import pointed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.domain.guide import WayIn


class WayInCard(QPushButton):
    """An icon, a title and a sentence; the whole card is live."""

    def __init__(self, way: WayIn, icon: str, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(f"{way.title}. {way.text}")
        self._look = look
        self._icon = icon
        self._titles, self._texts = {}, {}
        for on, colour, second in (
            (False, "text", "text-2"),
            (True, "on-selected", "on-selected"),
        ):
            self._titles[on] = Text(way.title, look, size=1.33, bold=True, colour=colour)
            self._texts[on] = Text(way.text, look, colour=second)
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high the card is at a width."""
        em, room = self._look.em, self._room(width)
        words = self._titles[False].height(room) + em(0.3) + self._texts[False].height(room)
        return max(words, em(2.2)) + em(2.2)

    def sizeHint(self) -> QSize:
        """A middling size; the width is given from outside."""
        width = self._look.em(20)
        return QSize(width, self.heightForWidth(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to what scrolls: Qt's own buttons would go on to the next."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the card, its icon in a soft circle, and the words."""
        look, em = self._look, self._look.em
        on = pointed(self) or self.isDown()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        border = (2.0, look.brush("primary" if on else "border"))
        fill_box(painter, box, CARD_RADIUS, border, look.brush("selected" if on else "surface"))
        size = em(2.1)
        colour = "on-selected" if on else "primary"
        painter.drawPixmap(
            em(1.2), round((self.height() - size) / 2), look.icon(self._icon, size, colour)
        )
        room = self._room(self.width())
        title, text = self._titles[on], self._texts[on]
        words = title.height(room) + em(0.3) + text.height(room)
        x, y = em(4.0), (self.height() - words) / 2
        title.draw(painter, x, y, room)
        text.draw(painter, x, y + title.height(room) + em(0.3), room)
        painter.end()

    def _room(self, width: int) -> int:
        return max(1, width - self._look.em(5.0))
