"""StepTop: the way back at the left of a self-check screen, and where one is at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.views.layout.column import take_height_from_width

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.views.controls.action_button import ActionButton
    from app.views.drawn.look import Look
    from app.views.drawn.text_view import TextView

BETWEEN = 0.8
"""In body text heights: the least space between the two."""

BELOW = 0.3
"""The space below words on a line of their own, in body text heights."""


class StepTop(QWidget):
    """Either may be missing; where both have no room on one line the words stand below."""

    def __init__(self, back: ActionButton | None, words: TextView | None, look: Look) -> None:
        super().__init__()
        self._back = back
        self._words = words
        self._least = look.target
        self._between = look.em(BETWEEN)
        self._below = look.em(BELOW)
        for child in (back, words):
            if child is not None:
                child.setParent(self)
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high the line is at a width, or both lines."""
        if self._words is None or self._fits(width):
            return self._line(width)
        return self._above(width) + self._words.heightForWidth(width) + self._below

    def sizeHint(self) -> QSize:
        """Both on one line."""
        return QSize(self._needed(), self._line(self._needed()))

    def minimumSizeHint(self) -> QSize:
        """The line may be as narrow as it must."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put both in their places."""
        width, words = self.width(), self._words
        if self._back is not None:
            wide = min(width, self._back.sizeHint().width())
            self._back.setGeometry(0, 0, wide, self._line(width))
        if words is None:
            return
        if self._fits(width):
            size = words.sizeHint()
            x, y = width - size.width(), (self._line(width) - size.height()) // 2
            words.setGeometry(x, y, size.width(), size.height())
        else:
            words.setGeometry(0, self._above(width), width, words.heightForWidth(width))

    def _line(self, width: int) -> int:
        """How high the way back is: its words wrap where they must."""
        return max(self._least, self._back.heightForWidth(width) if self._back is not None else 0)

    def _above(self, width: int) -> int:
        return self._line(width) if self._back is not None else 0

    def _fits(self, width: int) -> bool:
        return self._needed() <= width

    def _needed(self) -> int:
        shown = [one.sizeHint().width() for one in (self._back, self._words) if one is not None]
        return sum(shown) + self._between * (len(shown) - 1)
