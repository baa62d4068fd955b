"""QuestionView: one question, its answers, Back and Continue, and why it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.action_button import ActionButton
from app.views.answer_group import AnswerGroup
from app.views.box import Box
from app.views.column import Column
from app.views.flow import Flow
from app.views.focus_order import TAB_FOCUS
from app.views.scrolling import show_opened
from app.views.step_frame import StepFrame
from app.views.text_view import TextView, heading, paragraph, strong

if TYPE_CHECKING:
    from app.domain.wording import ControlWords
    from app.presenters.steps import Asking
    from app.views.look import Look

SHORT = 48
"""In characters: a shorter question is set as large as a title."""


class QuestionView(QWidget):
    """Emits the chosen code; Continue without one says what is missing instead of moving on.

    `passage_wanted` is emitted to read the passage now, `passage_suggested` to open it beside.
    """

    chosen = Signal(str)
    continued = Signal()
    back_wanted = Signal()
    passage_wanted = Signal(str)
    passage_suggested = Signal(str)

    def __init__(self, asking: Asking, words: ControlWords, look: Look) -> None:
        super().__init__()
        question, part = asking.question, asking.part
        counted = words.question_of.format(number=asking.number, count=asking.of)
        self._asking = asking
        self._words = words
        self._look = look
        self._frame = StepFrame(
            look,
            back=words.back,
            caption=f"{part.title}  ·  {counted}" if part.counted else part.title,
            done=asking.number / asking.of if part.counted else 0.0,
        )
        short = len(question.text) < SHORT
        self._title = heading(question.text, 2, look, size=1.55 if short else 0.0)
        self._answers = AnswerGroup(question, asking.chosen, look)
        self._error: TextView | None = None
        self._why: Box | None = None
        go_on = ActionButton(words.go_on, "primary", look)

        if part.stem:
            self._frame.column.add(paragraph(part.stem, look, colour="text-2"))
        self._frame.column.add(self._title)
        if question.hint:
            self._frame.column.add(paragraph(question.hint, look, colour="text-2"))
        self._frame.column.add(self._answers, look.em(0.9))
        self._add_passage()
        if part.notice:
            notice = paragraph(part.notice, look, size=0.89, colour="text-2")
            self._frame.column.add(notice, look.em(1.0))
        self._frame.add_buttons([go_on])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

        self._answers.chosen.connect(self._choose)
        go_on.clicked.connect(self._go_on)
        self._frame.back_wanted.connect(self.back_wanted)

    def focus_heading(self) -> None:
        """Put the focus on the question."""
        self._title.setFocus()

    def needed(self, width: int) -> int:
        """How high everything is at a width, when nothing need be scrolled."""
        return self._frame.needed(width)

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger."""
        self._frame.let_finger_scroll()

    def _add_passage(self) -> None:
        look, words = self._look, self._words
        why = ActionButton(words.why, "link", look, "info")
        why.clicked.connect(self._say_why)
        links = [why]
        if self._asking.question.learn:
            read = ActionButton(words.read, "link", look, "read")
            read.clicked.connect(self._want_passage)
            links.append(read)
        self._links = Flow(links, look.em(1.0))
        self._frame.column.add(self._links, look.em(0.7))

    def _say_why(self) -> None:
        if self._why is None:
            column = Column(0)
            column.add(paragraph(self._asking.question.why, self._look))
            self._why = Box(column, self._look, inside="soft")
            self._frame.column.insert(self._why, behind=self._links)
        else:
            self._why.setVisible(self._why.isHidden())
        if not self._why.isHidden():
            show_opened(self._links, self._why, self._look.em(0.5))
            self.passage_suggested.emit(self._asking.question.learn)

    def _choose(self, code: str) -> None:
        if self._error is not None:
            self._error.hide()
        self.chosen.emit(code)

    def _go_on(self) -> None:
        if self._answers.answered:
            self.continued.emit()
        else:
            self._say_what_is_missing()

    def _say_what_is_missing(self) -> None:
        if self._error is None:
            self._error = strong(self._words.choose, self._look, colour="urgent")
            self._error.setProperty("focusPolicy", TAB_FOCUS)
            self._frame.column.insert(self._error, behind=self._title)
        self._error.show()
        self._error.setFocus()

    def _want_passage(self) -> None:
        self.passage_wanted.emit(self._asking.question.learn)
