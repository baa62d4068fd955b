"""CheckRow: something that can be taken or left, as a row with a square mark; all of it is live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from app.views.controls.row_face import RowFace
from app.views.layout.column import take_height_from_width
from app.views.layout.pointing import pointed

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QSize
    from PySide6.QtGui import QPaintEvent

    from app.views.drawn.look import Look


class CheckRow(QCheckBox):
    """Checked is what is taken."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._face = RowFace(words, look, square=True)
        take_height_from_width(self)

    def hitButton(self, pos: QPoint) -> bool:
        """React on the whole row."""
        return self.rect().contains(pos)

    def heightForWidth(self, width: int) -> int:
        """How high the row is at a width."""
        return self._face.height(width)

    def sizeHint(self) -> QSize:
        """The words on one line."""
        return self._face.one_line

    def minimumSizeHint(self) -> QSize:
        """A row may wrap."""
        return self._face.least

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the row."""
        live = pointed(self) or self.isDown()
        self._face.paint(self, chosen=self.isChecked(), pointed=live)
