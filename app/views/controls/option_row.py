"""OptionRow: an answer of which one is chosen, as a row with a radio mark; all of it is live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QRadioButton

from app.views.layout.column import take_height_from_width
from app.views.layout.pointing import pointed

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QSize
    from PySide6.QtGui import QPaintEvent

    from app.views.controls.row_face import RowFace


class OptionRow(QRadioButton):
    """An answer that looks like its face."""

    def __init__(self, face: RowFace) -> None:
        super().__init__(face.words.replace("&", "&&"))
        self.setAccessibleName(face.words)
        self._face = face
        take_height_from_width(self)

    @property
    def narrowest(self) -> int:
        """The width below which a word would break."""
        return self._face.narrowest

    def hitButton(self, pos: QPoint) -> bool:
        """React on the whole row: Qt's own radio button reacts on its words only."""
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
