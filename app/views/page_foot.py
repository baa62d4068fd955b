"""PageFoot: what belongs to reading, below a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QWidget

from app.views.column import take_height_from_width
from app.views.look import SPACE_S

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QResizeEvent

    from app.views.action_button import ActionButton


class PageFoot(QWidget):
    """Some buttons at the left and some at the right; on more lines where one has no room."""

    def __init__(self, left: Sequence[ActionButton], right: Sequence[ActionButton]) -> None:
        super().__init__()
        self._left = list(left)
        self._right = right
        for button in (*left, *right):
            button.setParent(self)
        take_height_from_width(self)

    def add(self, button: ActionButton) -> None:
        """Add a button behind those at the left; Tab reaches it after them."""
        self._left.append(button)
        button.setParent(self)
        for other in self._right:
            other.setParent(self)
        if self.isVisible():
            for shown in (button, *self._right):
                shown.show()

    def heightForWidth(self, width: int) -> int:
        """How high all lines are at a width."""
        bottoms = [box.bottom() + 1 for _, box in self._boxes(width)]
        return max(bottoms, default=0) + SPACE_S // 2

    def sizeHint(self) -> QSize:
        """All on one line."""
        width = self._needed([*self._left, *self._right])
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The foot may be as narrow as it must."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put the buttons in their places."""
        self._place()

    def event(self, event: QEvent) -> bool:
        """Lay out again when a button comes or goes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def _place(self) -> None:
        for button, box in self._boxes(self.width()):
            button.setGeometry(box)

    def _boxes(self, width: int) -> Iterator[tuple[ActionButton, QRect]]:
        y = SPACE_S // 2
        for line in self._lines(width):
            x = SPACE_S
            high = max((button.sizeHint().height() for button in line), default=0)
            free = max(0, width - self._needed(line))
            for button in line:
                if button is self._first_at_right(line):
                    x += free
                wide = min(button.sizeHint().width(), width - 2 * SPACE_S)
                yield button, QRect(x, y, wide, high)
                x += wide + SPACE_S
            y += high + SPACE_S // 2

    def _lines(self, width: int) -> list[list[ActionButton]]:
        left = [button for button in self._left if not button.isHidden()]
        right = [button for button in self._right if not button.isHidden()]
        lines = [left] if self._needed(left) <= width else [[button] for button in left]
        for number, line in enumerate(lines):
            if self._needed([*line, *right]) <= width:
                return [*lines[:number], [*line, *right], *lines[number + 1 :]]
        return [line for line in (*lines, right) if line]

    def _first_at_right(self, line: list[ActionButton]) -> ActionButton | None:
        return next((button for button in line if button in self._right), None)

    def _needed(self, line: list[ActionButton]) -> int:
        return SPACE_S + sum(button.sizeHint().width() + SPACE_S for button in line)
