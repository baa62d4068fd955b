"""IconLine: a paragraph, or a heading of a level, behind an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.views.drawn.text_view import TextView
from app.views.layout.column import take_height_from_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.views.drawn.look import Look


class IconLine(QWidget):
    """The icon, "" for none, says nothing that the words do not say."""

    def __init__(
        self,
        icon: str,
        text: str,
        look: Look,
        *,
        size: float = 1.0,
        bold: bool = False,
        colour: str = "text",
        level: int = 0,
    ) -> None:
        super().__init__()
        self._icon = icon
        self._look = look
        self._size = look.em(1.4 * size)
        self.words = TextView(text, look, size=size, bold=bold, colour=colour, level=level)
        self._indent = look.em(2.2)
        self.words.setParent(self)
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high the words are at a width."""
        return self.words.heightForWidth(max(1, width - self._indent))

    def sizeHint(self) -> QSize:
        """The words on one line."""
        words = self.words.sizeHint()
        return QSize(self._indent + words.width(), words.height())

    def minimumSizeHint(self) -> QSize:
        """The line may be as narrow as it must."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put the words behind the icon."""
        room = max(1, self.width() - self._indent)
        self.words.setGeometry(self._indent, 0, room, self.words.heightForWidth(room))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the icon beside the first line."""
        if self._icon:
            painter = QPainter(self)
            painter.drawPixmap(0, 0, self._look.icon(self._icon, self._size, "primary"))
            painter.end()
