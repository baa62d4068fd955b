"""IconLine: a paragraph, or a heading of a level, behind an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.column import Column, take_height_from_width
from app.views.text_view import TextView

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.views.look import Look


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
        words = Column(0)
        words.add(self.words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.em(2.2), 0, 0, 0)
        layout.addWidget(words)
        take_height_from_width(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the icon beside the first line."""
        if self._icon:
            painter = QPainter(self)
            painter.drawPixmap(0, 0, self._look.icon(self._icon, self._size, "primary"))
            painter.end()
