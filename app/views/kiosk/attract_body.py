"""AttractBody: a picture beside words, or above them, as large as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.views.layout.column import take_height_from_width

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.views.drawn.look import Look
    from app.views.layout.column import Column

SIDE_BY_SIDE = 46.0
"""In body text heights: a body this wide has the picture beside the words."""

WORDS_WIDE, PICTURE_WIDE = 26.0, 40.0
"""In body text heights: no wider than this."""

LEAST_PICTURE = 8.0
"""In body text heights: a lower picture is left out."""

SHAPE = 4 / 3


class AttractBody(QWidget):
    """In a narrow window the words stand low, where a hand reaches them, and the picture above."""

    def __init__(self, picture: QWidget, words: Column, look: Look) -> None:
        super().__init__()
        self._picture = picture
        self._words = words
        self._look = look
        for child in (picture, words):
            child.setParent(self)
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high the words are at a width; the picture takes what is left."""
        return self._words.heightForWidth(self._words_width(width)) + 2 * self._margin

    def sizeHint(self) -> QSize:
        """A middling size; the scroll area gives the width."""
        return QSize(self._look.em(40), self.heightForWidth(self._look.em(40)))

    def minimumSizeHint(self) -> QSize:
        """The body may be as narrow as it must."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put words and picture into their places."""
        if self.width() >= self._look.em(SIDE_BY_SIDE):
            self._beside()
        else:
            self._above()

    @property
    def _margin(self) -> int:
        return self._look.em(1.5)

    def _words_width(self, width: int) -> int:
        em = self._look.em
        room = width - 2 * self._margin
        if width >= em(SIDE_BY_SIDE):
            return min(em(WORDS_WIDE), room // 2)
        return min(em(PICTURE_WIDE), room)

    def _beside(self) -> None:
        margin, gap = self._margin, self._look.em(3.0)
        words = self._words_width(self.width())
        room = self.width() - words - gap - 2 * margin
        wide = min(room, round((self.height() - 2 * margin) * SHAPE), self._look.em(PICTURE_WIDE))
        left = (self.width() - wide - gap - words) // 2
        tall = round(wide / SHAPE)
        self._picture.show()
        self._picture.setGeometry(left, (self.height() - tall) // 2, wide, tall)
        high = self._words.heightForWidth(words)
        self._words.setGeometry(left + wide + gap, (self.height() - high) // 2, words, high)

    def _above(self) -> None:
        margin, gap = self._margin, self._look.em(1.5)
        words = self._words_width(self.width())
        left = (self.width() - words) // 2
        high = self._words.heightForWidth(words)
        room = self.height() - high - gap - 2 * margin
        tall = min(room, round(words / SHAPE))
        shown = tall >= self._look.em(LEAST_PICTURE)
        self._picture.setVisible(shown)
        spare = room - tall if shown else self.height() - high - 2 * margin
        # Two thirds of what is left over go above.
        y = margin + max(0, spare) * 2 // 3
        if shown:
            wide = round(tall * SHAPE)
            self._picture.setGeometry((self.width() - wide) // 2, y, wide, tall)
            y += tall + gap
        self._words.setGeometry(left, y, words, high)
