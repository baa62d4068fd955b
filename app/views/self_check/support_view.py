"""SupportView: after item 9, whom to call, and whether the person is safe right now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import heading, paragraph
from app.views.self_check.answer_group import AnswerGroup
from app.views.self_check.step_frame import StepFrame

if TYPE_CHECKING:
    from app.domain.wording import ControlWords, SupportWords
    from app.presenters.steps import Supporting
    from app.views.drawn.look import Look


class SupportView(QWidget):
    """Help stands first; both ways out are equally large, and neither needs an answer."""

    chosen = Signal(str, str)
    continued = Signal()
    stopped = Signal()
    back_wanted = Signal()
    passage_wanted = Signal(str)

    def __init__(
        self,
        step: Supporting,
        panel: QWidget,
        words: SupportWords,
        controls: ControlWords,
        look: Look,
    ) -> None:
        super().__init__()
        self._question = step.question.id
        self._learn = step.question.learn
        self.frame = StepFrame(look, back=controls.back)
        title = heading(words.disclosed if step.disclosed else words.skipped, 2, look, size=1.55)
        answers = AnswerGroup(step.question, step.chosen, look)
        answers.setAccessibleName(words.question)
        happens = ActionButton(words.happens, "row", look, "read", trailing="forward")
        keep_going = ActionButton(controls.keep_going, "secondary", look)
        stop = ActionButton(controls.stop_here, "secondary", look)

        column = self.frame.column
        self.frame.lead_with(title)
        first, *others = words.lines if step.disclosed else words.skipped_lines
        column.add(paragraph(first, look))
        column.add(panel, look.em(0.8))
        column.add(heading(words.question, 3, look), look.em(1.2))
        column.add(answers)
        for line in (*others, words.near):
            column.add(paragraph(line, look), look.em(0.9))
        if self._learn:
            column.add(happens, look.em(1.0))
        self.frame.add_buttons([keep_going, stop])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)

        answers.chosen.connect(self._choose)
        keep_going.clicked.connect(self.continued)
        stop.clicked.connect(self.stopped)
        happens.clicked.connect(self._want_passage)
        self.frame.back_wanted.connect(self.back_wanted)

    def _choose(self, code: str) -> None:
        self.chosen.emit(self._question, code)

    def _want_passage(self) -> None:
        self.passage_wanted.emit(self._learn)
