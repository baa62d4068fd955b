"""QuestionView: the question of a screen, Back and Continue; rarely another one below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.sentences import DOT
from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import paragraph
from app.views.self_check.asked_view import AskedView
from app.views.self_check.error_summary import ErrorSummary
from app.views.self_check.step_frame import StepFrame

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from app.domain.question import Question
    from app.domain.wording import ControlWords
    from app.presenters.steps import Asking
    from app.views.drawn.look import Look
    from app.views.drawn.text_view import TextView

    Listening = Callable[[str, str, Question], ActionButton]


class QuestionView(QWidget):
    """Emits the chosen code; Continue without one says what is missing instead of moving on.

    `passage_wanted` is emitted to read the passage now, `passage_suggested` to open it beside,
    `stopped` to see the summary of what was answered so far. `listening` makes a button that reads
    a question aloud.
    """

    chosen = Signal(str, str)
    continued = Signal()
    stopped = Signal()
    back_wanted = Signal()
    passage_wanted = Signal(str)
    passage_suggested = Signal(str)

    def __init__(
        self, asking: Asking, words: ControlWords, look: Look, listening: Listening | None = None
    ) -> None:
        super().__init__()
        part = asking.part
        self._words = words
        self._look = look
        self._errors: ErrorSummary | None = None
        counted = words.question_of.format(number=asking.number, count=asking.of)
        caption = f"{part.title}{DOT}{counted}" if part.counted else part.title
        self.frame = StepFrame(look, back=words.back, caption=caption, done=asking.done)
        self._stop = ActionButton(words.stop_here, "link", look, "close")
        self._views = [
            AskedView(
                one,
                words,
                look,
                alone=len(asking.asked) == 1,
                counted=counted if part.counted else "",
                links=[self._stop] if one is asking.asked[-1] else [],
                listen=listening(caption, part.stem, one.question) if listening else None,
            )
            for one in asking.asked
        ]
        go_on = ActionButton(words.go_on, "primary", look)

        if part.stem:
            self.frame.column.add(paragraph(part.stem, look, colour="text-2"))
        self.frame.title = self._views[0].title
        for number, view in enumerate(self._views):
            self.frame.column.add(view, look.em(1.6 if number else 0.6))
        if part.notice:
            notice = paragraph(part.notice, look, size=0.89, colour="text-2")
            self.frame.column.add(notice, look.em(1.0))
        self.frame.add_buttons([go_on])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self._connect(go_on)

    @property
    def missing(self) -> frozenset[str]:
        """The questions of which it says now that they need an answer."""
        return frozenset(one.question.id for one in self._views if one.tells_missing)

    def tell_missing(self, missing: Collection[str]) -> None:
        """Say again what the view before this one said of its questions; the focus stays."""
        unanswered = [one for one in self._views if one.question.id in missing]
        if unanswered:
            self._say_what_is_missing(unanswered)

    def _connect(self, go_on: ActionButton) -> None:
        for view in self._views:
            view.chosen.connect(self._choose)
            view.passage_wanted.connect(self.passage_wanted)
            view.passage_suggested.connect(self.passage_suggested)
        go_on.clicked.connect(self._go_on)
        self._stop.clicked.connect(self.stopped)
        self.frame.back_wanted.connect(self.back_wanted)

    def _go_on(self) -> None:
        unanswered = [view for view in self._views if not view.answered]
        if unanswered:
            self._say_what_is_missing(unanswered).setFocus()
        else:
            self.continued.emit()

    def _say_what_is_missing(self, unanswered: Sequence[AskedView]) -> TextView:
        """Show it above the questions and at each; the heading of it is what is to be read."""
        if self._errors is not None:
            self.frame.column.remove(self._errors)
        for view in unanswered:
            view.say_what_is_missing()
        message = unanswered[0].missing if len(unanswered) == 1 else self._words.choose_each
        questions = {view.question.id: view.question.text for view in unanswered}
        self._errors = ErrorSummary(message, questions, self._look)
        self._errors.question_wanted.connect(self._show_question)
        self.frame.show_above(self._errors)
        return self._errors.title

    def _show_question(self, question: str) -> None:
        next(view for view in self._views if view.question.id == question).focus_answers()

    def _choose(self, question: str, code: str) -> None:
        if self._errors is not None:
            self._errors.settle(question)
        self.chosen.emit(question, code)
