"""PageFoot: what belongs to reading, below a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from app.views.layout.column import take_height_from_width, wants_layout
from app.views.layout.focus_order import read_in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from app.views.controls.action_button import ActionButton
    from app.views.drawn.look import Look


class PageFoot(QWidget):
    """Some buttons at the left and some at the right; on more lines where one has no room."""

    def __init__(
        self, left: Sequence[ActionButton], right: Sequence[ActionButton], look: Look
    ) -> None:
        super().__init__()
        self._gap = look.gap
        # The ring around what has the focus stands out by 6 pixels.
        self._edge = max(6, look.gap // 2)
        self._pad = left[0].pad if left else 0
        self._left = list(left)
        self._right = right
        self._heights: dict[tuple[int, ...], int] = {}
        for button in (*left, *right):
            button.setParent(self)
        take_height_from_width(self)

    def add(self, button: ActionButton) -> None:
        """Add a button behind those at the left; Tab reaches it after them."""
        self._left.append(button)
        self._heights.clear()
        right = [other for other in self._right if other.parentWidget() is self]
        for one in (button, *right):
            one.setParent(self)
        if self.isVisible():
            for one in (button, *right):
                one.show()

    def take_right(self) -> None:
        """Have the buttons at the right again, that stood somewhere else for a while."""
        for button in self._right:
            button.setParent(self)

    @property
    def inset(self) -> int:
        """How far from its left edge the first icon is."""
        return self._gap + self._pad

    def heightForWidth(self, width: int) -> int:
        """How high all lines are at a width."""
        return self._high(width)

    def most(self, width: int) -> int:
        """How high it may become at a width: with all its buttons, also those not shown now."""
        return self._high(width, whole=True)

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
        if wants_layout(event):
            self._heights.clear()
            self._place()
            self.updateGeometry()
        return super().event(event)

    def _place(self) -> None:
        boxes = list(self._boxes(self.width()))
        for button, box in boxes:
            button.setGeometry(box)
        # Tab goes along the lines, whatever stands in which.
        read_in_order([button for button, _ in boxes])

    def _high(self, width: int, *, whole: bool = False) -> int:
        # Which of them are shown may change while this is hidden, and nobody says so; none of them
        # says other words later.
        key = (width, *(whole or self._shows(one) for one in (*self._left, *self._right)))
        if key not in self._heights:
            bottoms = [box.bottom() + 1 for _, box in self._boxes(width, whole=whole)]
            self._heights[key] = max(bottoms, default=0) + self._edge
        return self._heights[key]

    def _boxes(self, width: int, *, whole: bool = False) -> Iterator[tuple[ActionButton, QRect]]:
        y = self._edge
        for line in self._lines(width, whole=whole):
            x = self._gap
            wides = [min(one.sizeHint().width(), width - 2 * self._gap) for one in line]
            each = list(zip(line, wides, strict=True))
            high = max((button.heightForWidth(wide) for button, wide in each), default=0)
            free = max(0, width - self._needed(line))
            for button, wide in each:
                if button is self._first_at_right(line):
                    x += free
                yield button, QRect(x, y, wide, high)
                x += wide + self._gap
            y += high + self._gap

    def _lines(self, width: int, *, whole: bool) -> list[list[ActionButton]]:
        left, right = (
            [button for button in buttons if whole or self._shows(button)]
            for buttons in (self._left, self._right)
        )
        lines: list[list[ActionButton]] = [[]]
        for button in left:
            if lines[-1] and self._needed([*lines[-1], button]) > width:
                lines.append([])
            lines[-1].append(button)
        for number, line in enumerate(lines):
            if self._needed([*line, *right]) <= width:
                return [*lines[:number], [*line, *right], *lines[number + 1 :]]
        return [line for line in (*lines, right) if line]

    def _shows(self, button: ActionButton) -> bool:
        return button.parentWidget() is self and not button.isHidden()

    def _first_at_right(self, line: list[ActionButton]) -> ActionButton | None:
        return next((button for button in line if button in self._right), None)

    def _needed(self, line: list[ActionButton]) -> int:
        return self._gap + sum(button.sizeHint().width() + self._gap for button in line)
