"""StepFrame: the top line, scrolled middle and fixed buttons of every self-check screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.controls.up_down import UpDown
from app.views.drawn.look import SPACE_M, Look, fill_box, fill_rect, fill_rounded
from app.views.drawn.text_view import TextView, paragraph
from app.views.layout.card_grid import CardGrid
from app.views.layout.column import Column, height_of
from app.views.layout.focus_order import read_in_order
from app.views.layout.keeping_focus import keeping_focus
from app.views.layout.scrolling import let_finger_scroll, make_scroll_area
from app.views.layout.soon import soon
from app.views.page.page_foot import PageFoot
from app.views.self_check.step_top import StepTop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent

LEFT_BY_BUTTONS = 3
"""The buttons stay below a column that is twice as high as they are."""

TALLEST = 40.0
"""In body text heights: the buttons stand below the middle, at the same place on every screen."""

SIDE = 1.5
"""In body text heights: beside the column, and above and below the buttons together."""

WIDEST = 33.0
"""As wide as a page's column, so that both line up where one stands below the other."""


class StepFrame(QWidget):
    """Holds a column; `back_wanted` is emitted by its Back button, where it has one.

    `title` is the heading that takes the focus when the screen is shown.
    """

    back_wanted = Signal()

    def __init__(self, look: Look, *, back: str = "", caption: str = "", done: float = 0.0) -> None:
        super().__init__()
        em = look.em
        side, self._widest = em(SIDE), em(WIDEST)
        self.column = Column(em(0.6), (side, em(0.8), side, em(0.8)), self._widest, within=self)
        self.title: TextView | None = None
        self._look = look
        self._top: QWidget | None = None
        self._pressed: Sequence[ActionButton] = ()
        self._grid: CardGrid | None = None
        self._scrollers: PageFoot | None = None
        self._scroll = make_scroll_area(look)
        self._scroll.setWidget(self.column)
        self._scroll.setMaximumHeight(em(TALLEST))
        self._buttons = Column(em(0.6), (side, em(0.6), side, em(0.9)), self._widest)
        self._buttons.hide()
        self._back = ActionButton(back, "link", look, "back") if back else None

        self._add_top(caption, done)
        self._all = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        self._feet = QVBoxLayout()
        self._feet.setSpacing(0)
        self._feet.addWidget(self._buttons)
        layout.addLayout(self._feet)
        # Only what the middle cannot take, being as high as it may.
        layout.addStretch(0)

        if self._back is not None:
            self._back.clicked.connect(self.back_wanted)

    def lead_with(self, title: TextView) -> None:
        """Put the title of the screen into the column."""
        self.title = title
        self.column.add(title)

    def show_above(self, widget: QWidget) -> None:
        """Put a widget above all but the top line, in view."""
        if self._top is not None:
            self.column.insert(widget, behind=self._top)
        self.column.settle()
        self._scroll.verticalScrollBar().setValue(0)
        self._bring(widget)

    def focus_heading(self) -> None:
        """Put the focus on the title, and bring it into view once everything has its place."""
        if self.title is not None:
            self.title.setFocus()
            soon(self, self._bring_title)

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger."""
        let_finger_scroll(self._scroll)

    def add_buttons(self, buttons: Sequence[ActionButton]) -> None:
        """Put buttons of equal width below the column, where they stay in view if there is room."""
        self._pressed = buttons
        narrowest = max(button.narrowest for button in buttons)
        self._grid = CardGrid(buttons, narrowest, max(SPACE_M, self._look.gap))
        self._buttons.add(self._grid)
        self._buttons.show()

    def scroll_by_button(self) -> None:
        """Offer buttons to scroll with, above the others, whenever not everything is in view."""
        self._scrollers = PageFoot((), UpDown(self._scroll, self._look).buttons, self._look)
        self._scrollers.hide()
        self._feet.insertWidget(0, self._scrollers)
        read_in_order([self._scrollers, self._buttons])
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_scrollers)
        self._show_scrollers()

    def put_bar(self, bar: QWidget) -> None:
        """Show a bar above the buttons, which stay where they are: the middle makes room."""
        self._feet.insertWidget(0, bar)
        high = height_of(bar, self.width())
        self._scroll.setMaximumHeight(self._look.em(TALLEST) - high)

    def take_bar(self) -> None:
        """Give the middle its room back: the bar is gone."""
        self._scroll.setMaximumHeight(self._look.em(TALLEST))

    def needed(self, width: int) -> int:
        """How high everything is at a width, when nothing need be scrolled."""
        return self.column.heightForWidth(width) + self._below(width)

    def seen(self, size: QSize) -> int:
        """How much of the column is in view at once in a frame of this size, Up and Down below."""
        room = size.height() - self._below(size.width())
        row = self._scrollers
        high = row.heightForWidth(size.width()) if row is not None else 0
        return min(self._scroll.maximumHeight(), room - high if room > 2 * high else room)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: ARG002 - Qt's signature
        """From now on a second tap is told from a first one."""
        for button in self._pressed:
            button.ignore_second_tap()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Where the buttons would leave little to read they stand at the end of the column."""
        if self._grid is not None:
            high = height_of(self._grid, min(self.width() - 2 * self._look.em(SIDE), self._widest))
            at_end = self.height() < LEFT_BY_BUTTONS * (high + self._look.em(SIDE))
            if at_end != self._buttons.isHidden():
                self._move(self._grid, at_end=at_end)

    def _move(self, buttons: QWidget, *, at_end: bool) -> None:
        with keeping_focus(buttons):
            if at_end:
                self._buttons.take(buttons)
                self.column.add(buttons, self._look.em(1.4))
            else:
                self.column.take(buttons)
                self._buttons.add(buttons)
            self._buttons.setHidden(at_end)
            buttons.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint a line above the buttons while there is more to scroll to."""
        if self._scroll.verticalScrollBar().maximum():
            painter = QPainter(self)
            line = QRectF(0, self._scroll.geometry().bottom() + 1, self.width(), 1)
            fill_rect(painter, line, self._look.brush("hairline"))
            painter.end()

    def _bring_title(self) -> None:
        if self.title is not None:
            self._bring(self.title)

    def _bring(self, widget: QWidget) -> None:
        """Where not all of it is in view, let it be the first that is."""
        bar = self._scroll.verticalScrollBar()
        top = widget.mapTo(self.column, QPoint(0, 0)).y()
        below = top + widget.height() - self._scroll.viewport().height()
        if not below <= bar.value() <= top:
            bar.setValue(top - self._look.em(0.4))

    def _show_scrollers(self) -> None:
        row = self._scrollers
        if row is not None:
            # What needs scrolling only for the room that these take does without them.
            high = row.heightForWidth(self.width())
            taken = 0 if row.isHidden() else high
            needed = self._scroll.verticalScrollBar().maximum() > taken
            # In little room they would take all of it: a finger scrolls there.
            room = self.height() - self._below(self.width())
            shown = needed and room > 2 * high
            if shown == row.isHidden():
                row.setVisible(shown)
                # We may be in the midst of a layout, whose earlier plan is carried out to its end.
                soon(self, self._lay_out)

    def _lay_out(self) -> None:
        self._feet.invalidate()
        self._all.invalidate()
        self._all.activate()

    def _below(self, width: int) -> int:
        """How high the buttons are, if there are any."""
        return 0 if self._buttons.isHidden() else self._buttons.heightForWidth(width)

    def _add_top(self, caption: str, done: float) -> None:
        look = self._look
        words = paragraph(caption, look, size=0.89, colour="text-2") if caption else None
        if self._back is not None or words is not None:
            self._top = StepTop(self._back, words, look)
            self.column.add(self._top)
        if done:
            self._top = Bar(done, look)
            self.column.add(self._top, 0)


class Bar(QWidget):
    """How much of the way is done, from 0 to 1."""

    def __init__(self, done: float, look: Look) -> None:
        super().__init__()
        self._done = done
        self.percent = round(done * 100)
        self.setAccessibleName(self.tr("How much is done"))
        self._look = look
        self._thick = max(6, look.em(0.3))
        self.setFixedHeight(self._thick + look.em(0.7))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the whole length as an outline and what is done of it filled: form tells, too."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, round_ = QRectF(0, 0, self.width(), self._thick), self._thick / 2
        fill_box(painter, box, round_, (1.0, look.brush("border")), look.brush("surface"))
        box.setWidth(max(self._thick, box.width() * self._done))
        fill_rounded(painter, box, round_, look.brush("primary"))
        painter.end()
