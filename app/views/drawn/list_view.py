"""ListView: a list with dots or numbers in front of its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.page import Words, plain
from app.views.drawn.part import ITEM, Part
from app.views.drawn.text import Mark, Text
from app.views.layout.column import take_height_from_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.domain.sentences import Sentence
    from app.views.drawn.look import Look

INDENT, GAP, WIDE_GAP = 1.25, 0.35, 1.0
"""In body text heights: where the words begin, and the space between two items."""

DOT = "\N{BULLET}"


class ListView(QWidget):
    """Paints the items; its accessible name says them, one a line, and each is a Part too."""

    def __init__(
        self,
        items: Sequence[str | Words],
        look: Look,
        *,
        numbered: bool = False,
        size: float = 1.0,
        colour: str = "text",
    ) -> None:
        super().__init__()
        self.apart = look.apart
        self._indent = look.em(INDENT)
        self._gap = look.em(WIDE_GAP if look.more_spacing else GAP)
        self._spoken: Sentence | None = None
        pen = look.pen(colour, self)
        self._rows = [
            (
                Text(f"{number}." if numbered else DOT, look, size=size, colour=colour, pen=pen),
                Text(item, look, size=size, colour=colour, pen=pen),
            )
            for number, item in enumerate(items, 1)
        ]
        said = [item if isinstance(item, str) else plain(item) for item in items]
        self.setAccessibleName("\n".join(said))
        self._parts = [Part(ITEM, words, self) for words in said]
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high the list is at a width."""
        return sum(height for *_, height in self._placed(width))

    def sizeHint(self) -> QSize:
        """Every item on one line."""
        width = self._indent + max((words.width for _, words in self._rows), default=0)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A list may be as narrow as it must."""
        return QSize(1, 1)

    def marks(self, width: int) -> list[Mark]:
        """The passages that lead to a meaning or a source, and where they stand."""
        y, room = 0, self._room(width)
        found: list[Mark] = []
        for _, words, height in self._placed(width):
            found += (mark.moved(self._indent, y) for mark in words.marks(room))
            y += height
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Let a screen reader find each item where it stands."""
        y, width = 0, self.width()
        for part, (*_, height) in zip(self._parts, self._placed(width), strict=True):
            part.setGeometry(0, y, width, height)
            y += height

    def mark(self, spoken: Sentence | None) -> QRect | None:
        """Mark a sentence while it is said, or none; returns its place, None when not its own."""
        place, y, room = None, 0, self._room(self.width())
        self._spoken = None
        for number, (_, words, height) in enumerate(self._placed(self.width())):
            if spoken is not None and (number, words.words) == (spoken.item, spoken.piece):
                self._spoken = spoken
                place = words.place_of((spoken.start, spoken.length), room)
                place.translate(self._indent, y)
            y += height
        self.update()
        return place

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint every item behind its mark."""
        painter = QPainter(self)
        y, room, spoken = 0, self._room(self.width()), self._spoken
        for number, (mark, words, height) in enumerate(self._placed(self.width())):
            mark.draw(painter, 0, y, self._indent)
            said = spoken is not None and number == spoken.item
            span = (spoken.start, spoken.length) if said and spoken is not None else None
            words.draw(painter, self._indent, y, room, span)
            y += height
        painter.end()

    def _placed(self, width: int) -> Iterable[tuple[Text, Text, int]]:
        """Mark, words and height of every item, with the space below it."""
        room, last = self._room(width), len(self._rows) - 1
        for number, (mark, words) in enumerate(self._rows):
            yield mark, words, words.height(room) + (self._gap if number < last else 0)

    def _room(self, width: int) -> int:
        return max(1, width - self._indent)
