"""QuestionListView: a person's own questions, more that they could ask, and a field for others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.visit import LONGEST_QUESTION, MOST_QUESTIONS, OwnQuestion
from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import heading, paragraph, strong
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.flow import Flow
from app.views.layout.replacing import replace
from app.views.page.listing_button import asking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.wording import QuestionListWords
    from app.presenters.own_list import OwnList
    from app.views.drawn.look import Look
    from app.views.page.typed_question import TypedQuestion


class QuestionListView(QWidget):
    """The list, renewed when it changes; `offered` are (key, words) that one touch adds.

    Without `may_type` nothing can be written.
    """

    def __init__(
        self,
        title: str,
        offered: Sequence[tuple[str, str]],
        own: OwnList,
        words: QuestionListWords,
        look: Look,
        *,
        may_type: bool,
    ) -> None:
        super().__init__()
        self._own = own
        self._words = words
        self._look = look
        self._list = self._make_list()
        self._typed: TypedQuestion | None = None
        column = Column(look.em(0.6))
        column.add(heading(title, 2, look, size=1.17))
        self._layout = QVBoxLayout()
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.em(0.6))
        self._layout.addWidget(column)
        self._layout.addWidget(self._list)
        self._layout.addWidget(self._more(offered))
        if may_type:
            self._layout.addWidget(self._field())
        self.setLayout(self._layout)
        take_height_from_width(self)

        own.listed.connect(self._renew)

    def _renew(self) -> None:
        earlier, self._list = self._list, self._make_list()
        replace(self._layout, earlier, self._list)
        self.updateGeometry()

    def _make_list(self) -> Column:
        look, words = self._look, self._words
        column = Column(look.em(0.4))
        questions = self._own.questions
        if not questions:
            column.add(paragraph(words.empty, look, colour="text-2"))
        for question in questions:
            column.add(self._line(question))
        if not self._own.has_room:
            column.add(paragraph(words.full.format(most=MOST_QUESTIONS), look, colour="text-2"))
        return column

    def _line(self, question: OwnQuestion) -> QWidget:
        look, words = self._look, self._words
        remove = ActionButton(words.remove, "link", look)
        remove.setAccessibleName(f"{words.remove}: {question.text}")
        remove.clicked.connect(partial(self._own.drop_question, question.key))
        text = Column(0)
        text.add(paragraph(question.text, look))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text, 1)
        row.addWidget(remove)
        take_height_from_width(line)
        return line

    def _more(self, offered: Sequence[tuple[str, str]]) -> Column:
        look = self._look
        column = Column(look.em(0.3))
        if offered:
            column.add(strong(self._words.more, look))
        for key, text in offered:
            column.add(paragraph(text, look), look.em(0.5))
            question = OwnQuestion(key, text)
            column.add(Flow([asking(question, text, self._own, self._words, look)]), 0)
        return column

    def _field(self) -> TypedQuestion:
        from app.views.page.typed_question import TypedQuestion  # noqa: PLC0415 - not on a kiosk

        own = self._own
        self._typed = TypedQuestion(self._words, own.typed, LONGEST_QUESTION, self._look)
        self._typed.typing.connect(own.keep_typed)
        self._typed.written.connect(self._add_typed)
        return self._typed

    def _add_typed(self, text: str) -> None:
        if self._typed is not None and self._own.has_room:
            words = " ".join(text.split())
            self._own.want_to_ask(OwnQuestion(f"own:{words}", words))
            self._typed.clear()
