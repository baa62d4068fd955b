"""CardGrid: cards of one width, in as many columns as the width has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.views.layout.column import height_of, take_height_from_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class CardGrid(QWidget):
    """Lays cards out row by row, `most` beside each other; a row is as high as its highest."""

    def __init__(self, cards: Sequence[QWidget], narrowest: int, gap: int, most: int = 3) -> None:
        super().__init__()
        self._cards = cards
        self._narrowest = narrowest
        self._gap = gap
        self._most = most
        for card in cards:
            card.setParent(self)
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high all rows are at a width."""
        heights = self._heights(width)
        return sum(heights) + self._gap * (len(heights) - 1)

    def sizeHint(self) -> QSize:
        """One column; the width that it is given makes the height."""
        return QSize(self._narrowest, 1)

    def minimumSizeHint(self) -> QSize:
        """The grid may be as narrow as it must."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put the cards in their places."""
        count, each = self._columns(self.width())
        y = 0
        for row, height in enumerate(self._heights(self.width())):
            for place, card in enumerate(self._cards[row * count : (row + 1) * count]):
                card.setGeometry(place * (each + self._gap), y, each, height)
            y += height + self._gap

    def _columns(self, width: int) -> tuple[int, int]:
        """How many columns there are, and how wide each is."""
        fit = min(self._most, (width + self._gap) // (self._narrowest + self._gap))
        # Rows of one length: 3 cards are never followed by a row of 1.
        count = max(one for one in (1, 2, 3) if one <= max(1, fit) and not len(self._cards) % one)
        return count, (width - self._gap * (count - 1)) // count

    def _heights(self, width: int) -> list[int]:
        count, each = self._columns(width)
        cards = self._cards
        return [
            max(height_of(card, each) for card in cards[start : start + count])
            for start in range(0, len(cards), count)
        ]
