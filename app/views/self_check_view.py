"""SelfCheckView: builds a fresh view for every step of the self-check."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.presenters.steps import (
    Asking,
    Checking,
    Finished,
    Introducing,
    Step,
    Supporting,
    Welcoming,
)
from app.views.lines_view import LinesView

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.wording import Wording
    from app.presenters.self_check import SelfCheckPresenter
    from app.views.check_view import CheckView
    from app.views.look import Look
    from app.views.question_view import QuestionView
    from app.views.summary_view import SummaryView
    from app.views.supplies import Supplies
    from app.views.support_view import SupportView

    StepView = LinesView | QuestionView | SupportView | CheckView | SummaryView

IDLE_MS = 80
"""How long after a step is shown the next one is made ready."""

WELCOME_ICONS = ("message", "clock", "private", "choice")
"""One for each line of the first screen."""


class SelfCheckView(QWidget):
    """Shows the step; a new one takes the focus on its heading.

    `helplines` makes the panel of help lines, brief or whole.

    `passage_wanted` asks to read page#section now, `passage_suggested` to open it beside,
    `finished` to clear everything.
    """

    passage_wanted = Signal(str)
    passage_suggested = Signal(str)
    finished = Signal()

    def __init__(
        self,
        presenter: SelfCheckPresenter,
        supplies: Supplies,
        helplines: Callable[[bool], QWidget],
        look: Look,
    ) -> None:
        super().__init__()
        self._presenter = presenter
        self._supplies = supplies
        self._helplines = helplines
        self._look = look
        self._view: StepView | None = None
        self._ready: tuple[Step, StepView] | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self.setPalette(look.palette_on("surface"))
        self.setAutoFillBackground(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

        self._put_on_screen(presenter.step)
        presenter.step_changed.connect(self.show_step)
        presenter.marked.connect(self._renew_summary)
        self._idle.timeout.connect(self._prepare_next)

    def focus_heading(self) -> None:
        """Put the focus on the heading of the step."""
        if self._view is not None:
            self._view.focus_heading()

    def needed(self, width: int) -> int:
        """How high the step is at a width, when nothing need be scrolled."""
        return self._view.needed(width) if self._view is not None else 0

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger; when there is time the next question is made too."""
        if self._view is not None:
            self._view.let_finger_scroll()

    def show_step(self, step: Step) -> None:
        """Show a step that the person came to."""
        self._put_on_screen(step)
        if self._view is not None and self.isVisible():
            self._idle.start()

    def _renew_summary(self) -> None:
        """Show what was marked on the page beside it, and leave the focus there."""
        step = self._presenter.step
        if isinstance(step, Finished):
            self._put_on_screen(step, takes_focus=False)

    def _put_on_screen(self, step: Step, *, takes_focus: bool = True) -> None:
        earlier, self._view = self._view, self._prepared(step) or self._make(step)
        if earlier is not None:
            # First, or both would be laid out in half of the room.
            self._layout.removeWidget(earlier)
        self._layout.addWidget(self._view)
        self._view.show()
        if earlier is not None:
            # The new view takes the focus first: hiding what has it would send it elsewhere.
            if self.isVisible() and takes_focus:
                self._view.focus_heading()
            earlier.hide()
            earlier.deleteLater()
        self.updateGeometry()

    def _prepared(self, step: Step) -> StepView | None:
        """The view made ready for this step, if it is the one that was expected."""
        ready, self._ready = self._ready, None
        if ready is None:
            return None
        if ready[0] == step:
            return ready[1]
        ready[1].deleteLater()
        return None

    def _prepare_next(self) -> None:
        """While the person reads, make what they need now, and the question that comes next."""
        if self._view is not None:
            self._view.let_finger_scroll()
        step = self._presenter.next_step
        if isinstance(step, Asking) and self._ready is None and not step.chosen:
            view = self._make(step)
            view.setParent(self)
            view.hide()
            view.setGeometry(self.rect())
            # Painted once where nobody sees it, all its text is laid out.
            view.grab()
            self._ready = (step, view)

    @cached_property
    def _words(self) -> Wording:
        return self._supplies.wording()

    def _make(self, step: Step) -> StepView:
        match step:
            case Welcoming():
                return self._welcome()
            case Introducing():
                return self._introduction(step)
            case Asking():
                return self._question(step)
            case Supporting():
                return self._support(step)
            case Checking():
                return self._check(step)
            case Finished():
                return self._summary(step)

    def _welcome(self) -> StepView:
        words = self._words.welcome
        lines = (*words.lines, words.stop)
        view = LinesView(words.title, lines, words.start, self._look, icons=WELCOME_ICONS)
        view.continued.connect(self._presenter.go_on)
        return view

    def _introduction(self, step: Introducing) -> StepView:
        words = self._words.words
        part = step.part
        view = LinesView(part.title, part.intro, words.go_on, self._look, back=words.back)
        view.continued.connect(self._presenter.go_on)
        view.back_wanted.connect(self._presenter.go_back)
        return view

    def _question(self, step: Asking) -> StepView:
        from app.views.question_view import QuestionView  # noqa: PLC0415 - not for the start

        view = QuestionView(step, self._words.words, self._look)
        view.chosen.connect(self._presenter.choose)
        view.continued.connect(self._presenter.go_on)
        view.back_wanted.connect(self._presenter.go_back)
        view.passage_wanted.connect(self.passage_wanted)
        view.passage_suggested.connect(self.passage_suggested)
        return view

    def _support(self, step: Supporting) -> StepView:
        from app.views.support_view import SupportView  # noqa: PLC0415 - not for the start

        words = self._words
        view = SupportView(step, self._helplines(True), words.support, words.words, self._look)
        view.chosen.connect(self._presenter.choose)
        view.continued.connect(self._presenter.go_on)
        view.stopped.connect(self._presenter.stop_here)
        view.back_wanted.connect(self._presenter.go_back)
        view.passage_wanted.connect(self.passage_wanted)
        return view

    def _check(self, step: Checking) -> StepView:
        from app.views.check_view import CheckView  # noqa: PLC0415 - not for the start

        view = CheckView(step, self._words.check, self._words.words, self._look)
        view.change_wanted.connect(self._presenter.change)
        view.continued.connect(self._presenter.go_on)
        view.back_wanted.connect(self._presenter.go_back)
        return view

    def _summary(self, step: Finished) -> StepView:
        from app.views.summary_view import SummaryView  # noqa: PLC0415 - not for the start

        panel = self._helplines(False) if step.help_first else None
        options = self._supplies.options() if step.summary.matters else None
        view = SummaryView(step, panel, options, self._words, self._look)
        view.passage_wanted.connect(self.passage_wanted)
        view.change_wanted.connect(self._presenter.change_answers)
        view.finished.connect(self.finished)
        return view
