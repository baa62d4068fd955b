"""Panes: the page and the question, side by side, one below the other, or one at a time."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.presenters.screen import PAGE, QUESTION
from app.views.action_button import ActionButton
from app.views.arrangement import SIDE, SINGLE, STACKED, arrangement
from app.views.look import Look

QUESTION_SHARE = 0.365
"""Of the width, beside the page; never below 26 body text heights."""

QUESTION_HEIGHT = 31.0
"""In body text heights, below the page; never more than 55 of 100 of the height."""


class Panes(QWidget):
    """Places its two children; in a narrow window a switch at the foot shows the other one."""

    pane_wanted = Signal(str)

    def __init__(self, page: QWidget, question: QWidget, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pane = PAGE
        self._page = page
        self._question = question
        self._switch = ActionButton("", "secondary", look, "question")
        # A screen reader meets them in this order: the page, the question, the switch.
        for child in (page, question, self._switch):
            child.setParent(self)
        self._line = QRect()

        self._switch.clicked.connect(self._switch_over)

    @property
    def single(self) -> bool:
        """Whether only one of the two is shown."""
        return self._arranged() == SINGLE

    def show_pane(self, pane: str) -> None:
        """Show this one of the two where there is room for one only."""
        self._pane = pane
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Place the panes for the new size."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the line between the two."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self._line), self._look.brush("hairline"))
        painter.end()

    def _arranged(self) -> str:
        return arrangement(self.width(), self.height(), self._look.px)

    def _place(self) -> None:
        arranged = self._arranged()
        one = arranged == SINGLE
        self._page.setVisible(not one or self._pane == PAGE)
        self._question.setVisible(not one or self._pane == QUESTION)
        self._switch.setVisible(one)
        place = {SIDE: self._side, STACKED: self._stacked, SINGLE: self._one}
        place[arranged]()
        self.update()

    def _side(self) -> None:
        width, height = self.width(), self.height()
        question = max(round(width * QUESTION_SHARE), self._look.em(26))
        left = width - question
        self._page.setGeometry(0, 0, left - 1, height)
        self._line = QRect(left - 1, 0, 1, height)
        self._question.setGeometry(left, 0, question, height)

    def _stacked(self) -> None:
        width, height = self.width(), self.height()
        question = min(self._look.em(QUESTION_HEIGHT), round(height * 0.55))
        top = height - question
        self._page.setGeometry(0, 0, width, top - 1)
        self._line = QRect(0, top - 1, width, 1)
        self._question.setGeometry(0, top, width, question)

    def _one(self) -> None:
        if self._pane == PAGE:
            self._switch.say(self.tr("Back to the question"), "question")
        else:
            self._switch.say(self.tr("Back to the page"), "read")
        foot = self._look.target + 2 * 6
        width, height = self.width(), self.height() - foot
        self._page.setGeometry(0, 0, width, height)
        self._question.setGeometry(0, 0, width, height)
        self._line = QRect(0, height, width, 1)
        wanted = min(self._switch.sizeHint().width() + self._look.em(4), width - 12)
        self._switch.setGeometry((width - wanted) // 2, height + 6, wanted, self._look.target)

    def _switch_over(self) -> None:
        self.pane_wanted.emit(QUESTION if self._pane == PAGE else PAGE)
