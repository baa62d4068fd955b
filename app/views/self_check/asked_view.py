"""AskedView: one question with its answers, and why it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.accessibility.announcing import OPENED, tell_opened
from app.views.controls.action_button import ActionButton
from app.views.drawn.box import Box
from app.views.drawn.icon_line import IconLine
from app.views.drawn.text_view import heading, paragraph
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.flow import Flow
from app.views.layout.scrolling import show_opened
from app.views.self_check.answer_group import AnswerGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.wording import ControlWords
    from app.presenters.steps import Asked
    from app.views.drawn.look import Look

SHORT = 48
"""In characters: a shorter question that stands alone is set as large as a title."""


class AskedView(QWidget):
    """Emits the question's id with the chosen code.

    `counted` says to a screen reader which of how many it is.
    `passage_wanted` is emitted to read the passage now, `passage_suggested` to open it beside.
    """

    chosen = Signal(str, str)
    passage_wanted = Signal(str)
    passage_suggested = Signal(str)

    def __init__(
        self,
        asked: Asked,
        words: ControlWords,
        look: Look,
        *,
        alone: bool,
        counted: str = "",
        links: Sequence[ActionButton] = (),
        listen: ActionButton | None = None,
    ) -> None:
        super().__init__()
        question = asked.question
        large = alone and len(question.text) < SHORT
        self.title = heading(question.text, 2, look, size=1.55 if large else 0.0)
        self.question = question
        self._words = words
        self._look = look
        self._column = Column(look.em(0.6))
        self._answers = AnswerGroup(question, asked.chosen, look)
        self._error: IconLine | None = None
        # With the heading, where the focus arrives, and with the group, however one comes to it.
        self._counted = counted
        for said in (self.title, self._answers):
            said.setAccessibleDescription(counted)
        self._why: Box | None = None

        self._column.add(self.title)
        if question.hint:
            self._column.add(paragraph(question.hint, look, colour="text-2"))
        self._column.add(self._answers, look.em(0.9))
        self._add_links([listen] if listen is not None else [], links)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)
        take_height_from_width(self)

        self._answers.chosen.connect(self._choose)

    @property
    def answered(self) -> bool:
        """Whether an answer is chosen."""
        return self._answers.answered

    @property
    def missing(self) -> str:
        """What to do when there is no answer yet."""
        return self._words.choose if self.question.skip else self._words.choose_one

    @property
    def tells_missing(self) -> bool:
        """Whether it says now that an answer is still to be chosen."""
        return self._error is not None and not self._error.isHidden()

    def say_what_is_missing(self) -> None:
        """Say below the question that an answer is still to be chosen."""
        if self._error is None:
            self._error = IconLine("caution", self.missing, self._look, bold=True, colour="urgent")
            self._column.insert(self._error, behind=self.title)
        self._error.show()
        said = (self._counted, self.missing)
        self._answers.setAccessibleDescription(". ".join(one for one in said if one))

    def focus_answers(self) -> None:
        """Put the focus on the first answer."""
        self._answers.focus_first()

    def _add_links(self, listen: list[ActionButton], links: Sequence[ActionButton]) -> None:
        look, words = self._look, self._words
        why = ActionButton(words.why, "link", look, "info")
        why.setProperty(OPENED, False)
        why.clicked.connect(self._say_why)
        self._why_button = why
        own = [why, *listen]
        if self.question.learn:
            read = ActionButton(words.read, "link", look, "read")
            read.clicked.connect(self._want_passage)
            own.append(read)
        self._links = Flow([*own, *links], look.em(1.0), look.gap)
        self._column.add(self._links, look.em(0.7))

    def _say_why(self) -> None:
        if self._why is None:
            column = Column(0)
            column.add(paragraph(self.question.why, self._look))
            self._why = Box(column, self._look, inside="soft")
            self._column.insert(self._why, behind=self._links)
        else:
            self._why.setVisible(self._why.isHidden())
        tell_opened(self._why_button, shown=not self._why.isHidden())
        if not self._why.isHidden():
            show_opened(self._links, self._why, self._look.em(0.5))
            self.passage_suggested.emit(self.question.learn)

    def _choose(self, code: str) -> None:
        if self._error is not None:
            self._error.hide()
            self._answers.setAccessibleDescription(self._counted)
        self.chosen.emit(self.question.id, code)

    def _want_passage(self) -> None:
        self.passage_wanted.emit(self.question.learn)
