"""ScrollBar: a rounded handle on the background, wide enough to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from app.views.look import fill_rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.views.look import Look


class ScrollBar(QScrollBar):
    """Drawn by us, worked by the style: the handle is where the style takes it to be."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._width = max(16, look.target * 2 // 5)
        self.setSingleStep(look.em(2))

    def sizeHint(self) -> QSize:
        """As wide as the look says."""
        return QSize(self._width, self._look.em(4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the handle."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(handle).adjusted(3, 0, -3, 0)
        fill_rounded(painter, box, box.width() / 2, self._look.brush("border"))
        painter.end()
