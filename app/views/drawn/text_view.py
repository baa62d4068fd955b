"""TextView: a paragraph or a heading on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.page import Words, plain
from app.views.drawn.text import Mark, Span, Text
from app.views.layout.column import take_height_from_width
from app.views.layout.focus_order import TAB_FOCUS

if TYPE_CHECKING:
    from app.domain.sentences import Sentence
    from app.views.drawn.look import Look


class TextView(QWidget):
    """Text, with its role for a screen reader: `level` 1 to 3 for a heading, 0 for a paragraph.

    `apart` is the space it wants between itself and another paragraph; a label or a heading, which
    belongs to what is below it, and small print want none.
    """

    def __init__(
        self,
        words: str | Words,
        look: Look,
        *,
        size: float = 1.0,
        bold: bool = False,
        colour: str = "text",
        level: int = 0,
    ) -> None:
        super().__init__()
        self.level = level
        self._large = size > 1
        self.apart = look.apart if not (level or bold) and size >= 1 else 0
        self._spoken: Span | None = None
        pen = look.pen(colour, self)
        self._text = Text(words, look, size=size, bold=bold, colour=colour, pen=pen)
        self._smaller = (0, self._text)
        self.setAccessibleName(words if isinstance(words, str) else plain(words))
        take_height_from_width(self)
        if level:
            self.setProperty("focusPolicy", TAB_FOCUS)

    def heightForWidth(self, width: int) -> int:
        """How high the text is at a width."""
        return self._at(width).height(width)

    def sizeHint(self) -> QSize:
        """The text on one line."""
        width = self._text.width
        return QSize(width, self._text.height(width))

    def minimumSizeHint(self) -> QSize:
        """Text may be as narrow as it must."""
        return QSize(1, 1)

    def marks(self, width: int) -> list[Mark]:
        """The passages that lead to a meaning or a source, and where they stand."""
        return self._at(width).marks(width)

    def mark(self, spoken: Sentence | None) -> QRect | None:
        """Mark a sentence while it is said, or none; returns its place, None when not its own."""
        own = spoken is not None and spoken.piece == self._text.words
        self._spoken = (spoken.start, spoken.length) if own and spoken is not None else None
        self.update()
        wide = self.width()
        return self._at(wide).place_of(self._spoken, wide) if self._spoken else None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the text."""
        painter = QPainter(self)
        self._at(self.width()).draw(painter, 0, 0, self.width(), self._spoken)
        painter.end()

    def _at(self, width: int) -> Text:
        """The text for a width: larger than body text, it gets smaller before a word breaks."""
        if not self._large or width >= self._text.narrowest:
            return self._text
        if self._smaller[0] != width:
            self._smaller = (width, self._text.fitting(width))
        return self._smaller[1]


HEADING_SIZES = {1: 1.78, 2: 1.33, 3: 1.17}


def heading(text: str, level: int, look: Look, *, size: float = 0.0) -> TextView:
    """A heading of a level, at the level's size unless another is given."""
    return TextView(text, look, size=size or HEADING_SIZES[level], bold=True, level=level)


def paragraph(text: str, look: Look, *, size: float = 1.0, colour: str = "text") -> TextView:
    """Plain words as a paragraph."""
    return TextView(text, look, size=size, colour=colour)


def strong(text: str, look: Look, *, size: float = 1.0, colour: str = "text") -> TextView:
    """Plain words as a bold paragraph."""
    return TextView(text, look, size=size, bold=True, colour=colour)
