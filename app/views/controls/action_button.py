"""ActionButton: every button of the program, drawn as its kind; the whole rectangle is live."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from app.views.drawn.look import RADIUS, Look, fill_box
from app.views.drawn.text import Text
from app.views.layout import guard
from app.views.layout.column import take_height_from_width
from app.views.layout.focus_order import ARROWS
from app.views.layout.pointing import pointed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Kind(NamedTuple):
    """Colours ("" for none) of the words, the inside, the inside while pointed at, the border."""

    words: str
    inside: str
    pointed: str
    border: str
    bold: bool
    centred: bool


KINDS = {
    "primary": Kind("on-primary", "primary", "primary-hover", "", bold=True, centred=True),
    "secondary": Kind("text", "surface", "selected", "border", bold=False, centred=True),
    "help": Kind("primary", "surface", "selected", "primary", bold=True, centred=True),
    "quiet": Kind("text", "", "selected", "", bold=False, centred=True),
    "link": Kind("link", "", "", "", bold=False, centred=False),
    "row": Kind("link", "surface", "selected", "hairline", bold=False, centred=False),
    "disclosure": Kind("text", "surface", "selected", "hairline", bold=True, centred=False),
    "aside": Kind("link", "", "", "", bold=False, centred=False),
}

LARGE = 1.5
"""How much larger than the others a large button is, with its words."""

WIDTHS = {"": 0.0, "hairline": 1.0}
"""Of borders that are not 2 pixels wide."""


class ActionButton(QPushButton):
    """Words with an icon in front; they wrap where there is no room for one line.

    A `large` one is what a screen is there for. `pad` is the room at its sides, in pixels.
    """

    def __init__(
        self,
        words: str,
        kind: str,
        look: Look,
        icon: str = "",
        trailing: str = "",
        *,
        large: bool = False,
    ) -> None:
        super().__init__(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._words = words
        self._deaf_ms = 0
        self._age = QElapsedTimer()
        self._kind = KINDS[kind]
        self._underlined = kind == "link"
        self._look = look
        self._icon = icon
        self._trailing = trailing
        self._pen = look.pen(self._kind.words, self)
        self._texts: dict[str, Text] = {}
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._size = LARGE if large else 1.0
        self._least = round(look.target * self._size)
        self.pad = look.em(0.55) if kind not in {"link", "aside"} else 0
        self._trailing_close = kind == "aside"
        self._icon_size = look.em(1.25 * self._size)
        self.setFlat(True)
        take_height_from_width(self)

    def ignore_second_tap(self) -> None:
        """Be deaf to a pointer for a moment: a second tap was meant for what stood here before."""
        self._deaf_ms = guard.DOUBLE_TAP_MS
        self._age.start()

    def hitButton(self, pos: QPoint) -> bool:
        """React on the whole rectangle."""
        deaf = self._deaf_ms and self._age.elapsed() < self._deaf_ms
        return not deaf and self.rect().contains(pos)

    def set_trailing(self, icon: str) -> None:
        """Show another icon behind the words."""
        self._trailing = icon
        self.update()

    def say(self, words: str, icon: str) -> None:
        """Show other words with another icon in front."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._words = words
        self._icon = icon
        self._texts.clear()
        self._heights.clear()
        self._hint = None
        self.update()
        parent = self.parentWidget()
        if parent is not None and not parent.isVisible():
            # Qt tells only those that are seen.
            QCoreApplication.postEvent(parent, QEvent(QEvent.Type.LayoutRequest))

    @property
    def narrowest(self) -> int:
        """The width below which a word would break."""
        return self._text().narrowest + 2 * self.pad + self._icons_width()

    def heightForWidth(self, width: int) -> int:
        """How high the button is at a width; never less than a finger."""
        if width not in self._heights:
            words = self._text().height(self._room(width)) + 2 * self._look.em(0.5)
            self._heights[width] = max(self._least, words)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """The words on one line."""
        if self._hint is None:
            width = self._text().width + 2 + 2 * self.pad + self._icons_width()
            self._hint = QSize(width, self.heightForWidth(width))
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """A button may wrap, but stays as wide as a finger."""
        return QSize(self._look.target, self._look.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to what scrolls: Qt's own buttons would go on to the next."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the box, the icon and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        text, room = self._text(), self._room(self.width())
        longest = text.longest(room)
        used = math.ceil(longest)
        free = self.width() - 2 * self.pad - self._icons_width() - used
        x = self.pad + (max(0, free // 2) if self._kind.centred else 0)
        middle = self.height() / 2
        if self._icon:
            pixmap = self._look.icon(self._icon, self._icon_size, self._words_colour())
            painter.drawPixmap(x, round(middle - self._icon_size / 2), pixmap)
            x += self._icon_size + self._look.em(0.35)
        # Words that wrap are centred in all of the room.
        inset = (room - longest) / 2 if self._kind.centred else 0
        text.draw(painter, x - inset, middle - text.height(room) / 2, room)
        if self._trailing:
            pixmap = self._look.icon(self._trailing, self._icon_size, self._words_colour())
            end = self.width() - self.pad - self._icon_size
            x = min(end, x + used + self._look.em(0.35)) if self._trailing_close else end
            painter.drawPixmap(x, round(middle - self._icon_size / 2), pixmap)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        kind, look = self._kind, self._look
        live = self.isEnabled() and (pointed(self) or self.isDown() or self.isChecked())
        inside = kind.pointed if live else kind.inside
        if not inside and not kind.border:
            return
        border = (WIDTHS.get(kind.border, 2.0), look.brush(kind.border or "border"))
        fill_box(painter, QRectF(self.rect()), RADIUS, border, look.brush(inside or "page"))

    def _words_colour(self) -> str:
        if not self.isEnabled():
            return "border"
        live = pointed(self) or self.isDown() or self.isChecked()
        on_selected = live and self._kind.pointed == "selected"
        return "on-selected" if on_selected else self._kind.words

    def _text(self) -> Text:
        colour = self._words_colour()
        if colour not in self._texts:
            self._texts[colour] = Text(
                self._words,
                self._look,
                size=self._size,
                bold=self._kind.bold,
                colour=colour,
                pen=self._pen if self.isEnabled() else "border",
                underlined=self._underlined,
                centred=self._kind.centred,
            )
        return self._texts[colour]

    def _icons_width(self) -> int:
        gap = self._look.em(0.35)
        return sum(self._icon_size + gap for icon in (self._icon, self._trailing) if icon)

    def _room(self, width: int) -> int:
        return max(1, width - 2 * self.pad - self._icons_width())
