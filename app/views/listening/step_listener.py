"""StepListener: reads a screen of the self-check aloud, and shows where the voice is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.sentences import of_question
from app.presenters.screen import QUESTION
from app.presenters.speech import Passage
from app.presenters.steps import Checking, Finished, Introducing, Stating, Welcoming
from app.views.controls.action_button import ActionButton
from app.views.layout.flow import Flow
from app.views.listening.listen_bar import ListenBar
from app.views.listening.spoken_mark import SpokenMark
from app.views.listening.written import written_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.question import Question
    from app.domain.sentences import Sentence
    from app.presenters.speech import Speech
    from app.presenters.steps import Step
    from app.views.drawn.look import Look
    from app.views.self_check.step_frame import StepFrame

CONTENT = Welcoming | Introducing | Stating
ANSWERED = Checking | Finished
"""What is heard of PERSONAL steps: on the others help comes first, or paper."""


class StepListener(QObject):
    """Makes buttons that read a question or a screen; `frame` gives the one on the screen."""

    def __init__(
        self, speech: Speech, frame: Callable[[], StepFrame | None], look: Look, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._speech = speech
        self._frame = frame
        self._look = look
        self._mark = SpokenMark(look)
        self._bar: ListenBar | None = None
        self._below: StepFrame | None = None

        speech.changed.connect(self._show_bar)
        speech.sentence_changed.connect(self._follow)

    def question_button(self, caption: str, stem: str, question: Question) -> ActionButton:
        """A button that reads a question with its answers aloud."""
        button = self._button(self.tr("Listen to this question: {text}").format(text=question.text))
        button.clicked.connect(partial(self._say, of_question(caption, stem, question)))
        return button

    def offer(self, frame: StepFrame, step: Step) -> None:
        """Put a button on a screen that has no question; on one with answers only where it may."""
        personal = isinstance(step, ANSWERED)
        if not isinstance(step, CONTENT) and not (personal and self._speech.may_say_answers):
            return
        row = Flow([self._screen_button(frame)])
        if personal and frame.title is not None:
            frame.column.insert(row, behind=frame.title)
        else:
            frame.column.add(row)

    def leave(self) -> None:
        """Be silent about a screen that goes, with its bar gone before it."""
        self._speech.stop()

    def _screen_button(self, frame: StepFrame) -> ActionButton:
        button = self._button(self.tr("Listen to this screen"))
        button.clicked.connect(partial(self._say_screen, frame))
        return button

    def _button(self, name: str) -> ActionButton:
        button = ActionButton(self.tr("Listen"), "link", self._look, "listen")
        button.setAccessibleName(name)
        return button

    def _say_screen(self, frame: StepFrame) -> None:
        self._say(written_in(frame.column))

    def _say(self, sentences: tuple[Sentence, ...]) -> None:
        self._speech.speak(Passage(QUESTION, sentences))

    def _show_bar(self) -> None:
        wanted = self._speech.pane == QUESTION
        frame = self._frame()
        if wanted and self._bar is None and frame is not None:
            self._bar, self._below = ListenBar(self._speech, self._look), frame
            frame.put_bar(self._bar)
        elif not wanted and self._bar is not None and self._below is not None:
            bar, self._bar = self._bar, None
            bar.give_focus_back()
            bar.hide()
            bar.deleteLater()
            self._below.take_bar()

    def _follow(self, sentence: Sentence | None) -> None:
        frame = self._frame()
        if sentence is None or frame is None or self._speech.pane != QUESTION:
            self._mark.clear()
        else:
            self._mark.show(frame.column, sentence)
