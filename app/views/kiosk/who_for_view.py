"""WhoForView: the one question in front of the start screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.icon_line import IconLine
from app.views.drawn.text_view import heading, paragraph
from app.views.layout.column import Column
from app.views.layout.scrolling import let_finger_scroll, make_column_area

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from app.domain.question import Question
    from app.views.drawn.look import Look

WIDEST = 33.0
"""In body text heights."""


class WhoForView(QWidget):
    """Its answers are buttons that go on at once; `chosen` carries the code of one."""

    chosen = Signal(str)

    def __init__(self, question: Question, limits: str, look: Look) -> None:
        super().__init__()
        em = look.em
        self._title = heading(question.text, 1, look)
        self._buttons = [
            ActionButton(option.text, "secondary", look) for option in question.options
        ]
        column = Column(em(0.7), (em(1.5), em(1.0), em(1.5), em(1.5)), em(WIDEST))
        column.add(self._title)
        if question.why:
            column.add(paragraph(question.why, look, colour="text-2"))
        for option, button in zip(question.options, self._buttons, strict=True):
            button.setProperty("code", option.code)
            button.clicked.connect(self._choose)
            column.add(button, em(0.7 if button is not self._buttons[0] else 1.4))
        column.add(IconLine("clock", limits, look, colour="text-2"), em(1.8))
        self._scroll, self._heights = make_column_area(column, (1, 1), look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def focus_heading(self) -> None:
        """Put the focus on the question."""
        self._title.setFocus()

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger."""
        let_finger_scroll(self._scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Stand low in a high window, where a hand reaches it."""
        self._heights.setStretch(0, 4 if self.height() > self.width() else 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: ARG002 - Qt's signature
        """A second tap was meant for the screen before."""
        for button in self._buttons:
            button.ignore_second_tap()

    def _choose(self) -> None:
        self.chosen.emit(self.sender().property("code"))
