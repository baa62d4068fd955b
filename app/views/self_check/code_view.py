"""CodeView: a code for a phone's camera, black on white in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.layout.column import take_height_from_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.views.drawn.look import Look

LIGHT, DARK = 0xFFFFFFFF, 0xFF000000

LEAST_DOT = 4
"""In pixels: smaller ones are hard for a camera."""

WIDEST = 24.0
"""In body text heights."""

TALLEST = 0.6
"""Of the window: a camera must see all of it at once."""


class CodeView(QWidget):
    """Whole pixels a dot, as large as the room allows; `name` tells a screen reader what it is."""

    def __init__(self, rows: Sequence[Sequence[bool]], name: str, look: Look) -> None:
        super().__init__()
        self._rows = rows
        self._dots = _image(rows)
        self._look = look
        self.setAccessibleName(name)
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """The code is square."""
        return self._dot(width) * len(self._rows)

    def sizeHint(self) -> QSize:
        """As large as it may be."""
        side = self._dot(self._look.em(WIDEST)) * len(self._rows)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The smallest that a camera can read."""
        side = LEAST_DOT * len(self._rows)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the dots, in the middle."""
        # As large as its place, which the least may not have.
        dot = max(LEAST_DOT, min(self.width(), self.height()) // max(1, len(self._rows)))
        side = dot * len(self._rows)
        painter = QPainter(self)
        painter.drawImage(QRect((self.width() - side) // 2, 0, side, side), self._dots)
        painter.end()

    def _dot(self, width: int) -> int:
        room = min(width, self._look.em(WIDEST), round(self.window().height() * TALLEST))
        return max(LEAST_DOT, room // max(1, len(self._rows)))


def _image(rows: Sequence[Sequence[bool]]) -> QImage:
    """A pixel a dot. A path of so many squares would leave the window a megabyte of its tools."""
    image = QImage(len(rows[0]), len(rows), QImage.Format.Format_RGB32)
    image.fill(LIGHT)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                image.setPixel(x, y, DARK)
    return image
