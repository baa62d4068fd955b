"""Panes: the page and the question, side by side, one below the other, or one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.presenters.screen import PAGE, QUESTION
from app.views.drawn.look import fill_rect
from app.views.layout.arrangement import SINGLE, STACKED, arrangement
from app.views.layout.column import wants_layout

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from app.views.drawn.look import Look
    from app.views.self_check.self_check_view import SelfCheckView

QUESTION_SHARE = 0.365
"""Of the width, beside the page; never below 26 body text heights."""

QUESTION_HEIGHT = (24.0, 0.66)
"""Below the page: at least so many body text heights, at most so much of the height."""

BELOW_HELP = 0.45
"""At most so much of the height below a page that was asked for because it has help lines."""


class Panes(QWidget):
    """Places its two children.

    `used` tells which of both the focus went to: it is the one that stays when there is less room.
    """

    used = Signal(str)

    def __init__(self, page: QWidget, question: SelfCheckView, pane: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pane = pane
        self._page = page
        self._question = question
        self._most = QUESTION_HEIGHT[1]
        self._line = QRect()
        # A screen reader meets them in this order.
        for child in (page, question):
            child.setParent(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._note_focus)

    def event(self, event: QEvent) -> bool:
        """Share the height anew when a question needs more or less of it."""
        if wants_layout(event):
            self._place()
        return super().event(event)

    def show_pane(self, pane: str) -> None:
        """Show this one of the two where there is room for one only."""
        self._pane = pane
        self._place()

    def make_room_for_help(self, *, wanted: bool) -> None:
        """Let the page have what its first help lines need, where it stands above the question."""
        most = BELOW_HELP if wanted else QUESTION_HEIGHT[1]
        if most != self._most:
            self._most = most
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Place the panes for the new size."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the line between the two."""
        painter = QPainter(self)
        fill_rect(painter, QRectF(self._line), self._look.brush("hairline"))
        painter.end()

    def _note_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        both = self._page.isVisible() and self._question.isVisible()
        if new is None or not both or not self.isAncestorOf(new):
            return
        self._pane = PAGE if self._page.isAncestorOf(new) else QUESTION
        self.used.emit(self._pane)

    def _place(self) -> None:
        window = self.window()
        arranged = arrangement(window.width(), window.height(), self._look.px)
        one = arranged == SINGLE
        width, height = self.width(), self.height()
        page, question = QRect(0, 0, width, height), QRect(0, 0, width, height)
        before, self._line = self._line, QRect()
        if arranged == STACKED:
            least, most = self._look.em(QUESTION_HEIGHT[0]), round(height * self._most)
            top = height - min(most, max(least, self._question.needed(width)))
            page.setHeight(top - 1)
            question.setTop(top)
            self._line = QRect(0, top - 1, width, 1)
        elif not one:
            left = width - max(round(width * QUESTION_SHARE), self._look.em(26))
            page.setWidth(left - 1)
            question.setLeft(left)
            self._line = QRect(left - 1, 0, 1, height)
        self._page.setGeometry(page)
        self._question.setGeometry(question)
        self._page.setVisible(not one or self._pane == PAGE)
        self._question.setVisible(not one or self._pane == QUESTION)
        if self._line != before:
            self.update()
