"""StepFrame: the top line, scrolled middle and fixed buttons of every self-check screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.action_button import ActionButton
from app.views.column import Column, height_of, take_height_from_width
from app.views.look import SPACE_M, Look, fill_rect
from app.views.scrolling import let_finger_scroll, make_scroll_area
from app.views.text_view import TextView, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

TALLEST = 40.0
"""In body text heights: the buttons stand below the middle, at the same place on every screen."""

WIDEST = 33.0
"""As wide as a page's column, so that both line up where one stands below the other."""

DOUBLE_TAP_MS = 400
"""A second tap this soon was meant for the screen before."""


class StepFrame(QWidget):
    """Holds a column; `back_wanted` is emitted by its Back button, where it has one.

    `title` is the heading that takes the focus when the screen is shown.
    """

    back_wanted = Signal()

    def __init__(self, look: Look, *, back: str = "", caption: str = "", done: float = 0.0) -> None:
        super().__init__()
        em = look.em
        self.column = Column(em(0.6), (em(1.5), em(0.8), em(1.5), em(0.8)), em(WIDEST), within=self)
        self.title: TextView | None = None
        self._look = look
        self._pressed: Sequence[ActionButton] = ()
        self._scroll = make_scroll_area(look)
        self._scroll.setWidget(self.column)
        self._scroll.setMaximumHeight(em(TALLEST))
        self._buttons = Column(em(0.6), (em(1.5), em(0.6), em(1.5), em(0.9)), em(WIDEST))
        self._back = ActionButton(back, "link", look, "back") if back else None

        self._add_top(caption, done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._buttons)
        # Only what the middle cannot take, being as high as it may.
        layout.addStretch(0)

        if self._back is not None:
            self._back.clicked.connect(self.back_wanted)

    def lead_with(self, title: TextView) -> None:
        """Put the title of the screen into the column."""
        self.title = title
        self.column.add(title)

    def focus_heading(self) -> None:
        """Put the focus on the title."""
        if self.title is not None:
            self.title.setFocus()

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger."""
        let_finger_scroll(self._scroll)

    def add_buttons(self, buttons: Sequence[ActionButton]) -> None:
        """Put buttons of equal width below the column, where they stay in view."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_M)
        for button in buttons:
            layout.addWidget(button, 1)
        self._pressed = buttons
        take_height_from_width(row)
        self._buttons.add(row)

    def put_bar(self, bar: QWidget) -> None:
        """Show a bar above the buttons, which stay where they are: the middle makes room."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, bar)
        high = height_of(bar, self.width())
        self._scroll.setMaximumHeight(self._look.em(TALLEST) - high)

    def take_bar(self) -> None:
        """Give the middle its room back: the bar is gone."""
        self._scroll.setMaximumHeight(self._look.em(TALLEST))

    def needed(self, width: int) -> int:
        """How high everything is at a width, when nothing need be scrolled."""
        return self.column.heightForWidth(width) + self._buttons.heightForWidth(width)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: ARG002 - Qt's signature
        """From now on a second tap is told from a first one."""
        for button in self._pressed:
            button.ignore_taps_for(DOUBLE_TAP_MS)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint a line above the buttons while there is more to scroll to."""
        if self._scroll.verticalScrollBar().maximum():
            painter = QPainter(self)
            line = QRectF(0, self._buttons.y(), self.width(), 1)
            fill_rect(painter, line, self._look.brush("hairline"))
            painter.end()

    def _add_top(self, caption: str, done: float) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        if self._back is not None:
            row.addWidget(self._back)
        row.addStretch(1)
        if caption:
            words = paragraph(caption, self._look, size=0.89, colour="text-2")
            words.setFixedSize(words.sizeHint())
            row.addWidget(words)
        if self._back is not None or caption:
            line.setMinimumHeight(self._look.target)
            self.column.add(line)
        if done:
            self.column.add(Bar(done, self._look), 0)


class Bar(QWidget):
    """How far a part is done, from 0 to 1; the words beside it say it too."""

    def __init__(self, done: float, look: Look) -> None:
        super().__init__()
        self._done = done
        self.setAccessibleName(f"{round(done * 100)} %")
        self._look = look
        self._thick = max(6, look.em(0.3))
        self.setFixedHeight(self._thick + look.em(0.7))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the whole length and what is done of it."""
        painter = QPainter(self)
        box = QRectF(0, 0, self.width(), self._thick)
        fill_rect(painter, box, self._look.brush("hairline"))
        box.setWidth(box.width() * self._done)
        fill_rect(painter, box, self._look.brush("primary"))
        painter.end()
