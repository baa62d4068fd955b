"""SelfCheckView: builds a fresh view for every step of the self-check."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.presenters.steps import (
    Asking,
    Checking,
    Finished,
    Introducing,
    Stating,
    Step,
    Supporting,
    Taking,
    Welcoming,
)
from app.views.layout.rest import Rest
from app.views.self_check.lines_view import LinesView
from app.views.self_check.ready_step import ReadyStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.mode import Policy
    from app.domain.supplies import Supplies
    from app.domain.wording import Wording
    from app.presenters.outlet import Outlet
    from app.presenters.self_check import SelfCheckPresenter
    from app.views.drawn.look import Look
    from app.views.listening.step_listener import StepListener
    from app.views.self_check.check_view import CheckView
    from app.views.self_check.question_view import QuestionView
    from app.views.self_check.statements_view import StatementsView
    from app.views.self_check.step_frame import StepFrame
    from app.views.self_check.summary_view import SummaryView
    from app.views.self_check.support_view import SupportView
    from app.views.self_check.take_home_view import TakeHomeView

    Answering = QuestionView | StatementsView | SupportView
    StepView = LinesView | Answering | CheckView | SummaryView | TakeHomeView

REST_MS = 80
"""How long after a step is shown the next one is made ready."""

WELCOME_ICONS = ("message", "clock", "private", "choice")
"""One for each line of the first screen."""


class SelfCheckView(QWidget):
    """Shows the step; a new one takes the focus on its heading.

    `helplines` makes the panel of help lines, brief or whole.

    `passage_wanted` asks to read page#section now, `passage_suggested` to open it beside,
    `passage_expected` tells what the next step may suggest, `finished` asks to clear everything.
    """

    passage_wanted = Signal(str)
    passage_suggested = Signal(str)
    passage_expected = Signal(str)
    finished = Signal()

    def __init__(
        self,
        presenter: SelfCheckPresenter,
        supplies: Supplies,
        helplines: Callable[[bool], QWidget],
        outlet: Callable[[], Outlet],
        policy: Policy,
        look: Look,
    ) -> None:
        super().__init__()
        self._presenter = presenter
        self._supplies = supplies
        self._helplines = helplines
        self._outlet = outlet
        self._policy = policy
        self._look = look
        self._view: StepView | None = None
        self._ready = ReadyStep(self._made, self)
        self._listener: StepListener | None = None
        self._rest = Rest(REST_MS, self)
        self.setPalette(look.palette_on("surface"))
        self.setAutoFillBackground(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

        self._put_on_screen(presenter.step)
        presenter.step_changed.connect(self.show_step)
        # Through this view, which goes: presenter and reader stay, and would be tied once a visit.
        presenter.passage_suggested.connect(self.passage_suggested)
        presenter.marked.connect(self._renew_marks)
        self._rest.over.connect(self._prepare_next)

    def offer_listening(self, listener: StepListener) -> None:
        """Have every screen read aloud from now on, this one too."""
        self._listener = listener
        self._ready.drop()
        self._put_on_screen(self._presenter.step, takes_focus=False)

    @property
    def frame(self) -> StepFrame | None:
        """That of the screen that is shown."""
        return self._view.frame if self._view is not None else None

    def focus_heading(self) -> None:
        """Put the focus on the heading of the step."""
        if self._view is not None:
            self._view.frame.focus_heading()

    def needed(self, width: int) -> int:
        """How high the step is at a width, when nothing need be scrolled."""
        return self._view.frame.needed(width) if self._view is not None else 0

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger; when there is time the next question is made too."""
        if self._view is not None:
            self._view.frame.let_finger_scroll()

    def show_step(self, step: Step) -> None:
        """Show a step that the person came to."""
        self._put_on_screen(step)
        if self._view is not None and self.isVisible():
            # Before anybody can touch it: taken during a touch, the gesture would lose that touch.
            self._view.frame.let_finger_scroll()
            self._rest.begin()

    def _renew_marks(self) -> None:
        """Show what was marked on the page beside it, and leave the focus there."""
        step = self._presenter.step
        if isinstance(step, Finished):
            if self._listener is not None:
                self._listener.leave()
            self._view.renew(dict(step.summary.matters))  # type: ignore[union-attr]
            self.updateGeometry()
        if isinstance(step, Stating):
            self._view.renew(self._presenter.marks)  # type: ignore[union-attr]

    def _put_on_screen(self, step: Step, *, takes_focus: bool = True) -> None:
        if self._listener is not None:
            self._listener.leave()
        earlier, self._view = self._view, self._ready.take(step) or self._made(step)
        if earlier is not None:
            # First, or both would be laid out in half of the room.
            self._layout.removeWidget(earlier)
        self._layout.addWidget(self._view)
        if self._policy.scrolls_by_button:
            self._view.frame.scroll_by_button()
        self._view.show()
        if earlier is not None:
            # The new view takes the focus first: hiding what has it would send it elsewhere.
            if self.isVisible() and takes_focus:
                self._view.frame.focus_heading()
            earlier.hide()
            earlier.deleteLater()
        self.updateGeometry()

    def _prepare_next(self) -> None:
        """While the person reads, make the question that comes next."""
        step = self._presenter.next_step
        if isinstance(step, Asking) and not step.answered:
            self._ready.prepare(step)
        self.passage_expected.emit(self._presenter.next_passage)

    @cached_property
    def _words(self) -> Wording:
        return self._supplies.wording()

    def _made(self, step: Step) -> StepView:
        view = self._make(step)
        if self._listener is not None:
            self._listener.offer(view.frame, step)
        return view

    def _make(self, step: Step) -> StepView:
        match step:
            case Welcoming() | Introducing():
                return self._lines(step)
            case Asking():
                return self._question(step)
            case Stating():
                return self._statements(step)
            case Supporting():
                return self._support(step)
            case Checking():
                return self._check(step)
            case Finished() | Taking():
                return self._ending(step)

    def _lines(self, step: Welcoming | Introducing) -> StepView:
        if isinstance(step, Introducing):
            return self._introduction(step)
        words = self._supplies.welcome()
        lines = (*words.lines, words.stop)
        view = LinesView(words.title, lines, words.start, self._look, icons=WELCOME_ICONS)
        view.continued.connect(self._presenter.go_on)
        return view

    def _introduction(self, step: Introducing) -> StepView:
        words = self._words.words
        part = step.part
        view = LinesView(
            part.title,
            part.intro,
            words.go_on,
            self._look,
            back=words.back,
            stop=words.stop_here,
        )
        view.continued.connect(self._presenter.go_on)
        view.stopped.connect(self._presenter.stop_here)
        view.back_wanted.connect(self._presenter.go_back)
        return view

    def _question(self, step: Asking) -> StepView:
        from app.views.self_check.question_view import QuestionView  # noqa: PLC0415 - not for the start

        listening = self._listener.question_button if self._listener else None
        view = QuestionView(step, self._words.words, self._look, listening)
        view.chosen.connect(self._presenter.choose)
        # Another answer may lead elsewhere.
        view.chosen.connect(self._rest.begin)
        view.continued.connect(self._presenter.go_on)
        view.stopped.connect(self._presenter.stop_here)
        view.back_wanted.connect(self._presenter.go_back)
        view.passage_wanted.connect(self.passage_wanted)
        view.passage_suggested.connect(self.passage_suggested)
        return view

    def _statements(self, step: Stating) -> StepView:
        from app.views.self_check.statements_view import StatementsView  # noqa: PLC0415 - not for the start

        presenter, words = self._presenter, self._words.words
        options = self._supplies.options()
        view = StatementsView(step, options, presenter.marks, words, self._look)
        view.marked.connect(presenter.mark)
        view.continued.connect(presenter.go_on)
        view.back_wanted.connect(presenter.go_back)
        return view

    def _support(self, step: Supporting) -> StepView:
        from app.views.self_check.support_view import SupportView  # noqa: PLC0415 - not for the start

        words = self._words
        view = SupportView(step, self._helplines(True), words.support, words.words, self._look)
        view.chosen.connect(self._presenter.choose)
        view.continued.connect(self._presenter.go_on)
        view.stopped.connect(self._presenter.stop_here)
        view.back_wanted.connect(self._presenter.go_back)
        view.passage_wanted.connect(self.passage_wanted)
        return view

    def _check(self, step: Checking) -> StepView:
        from app.views.self_check.check_view import CheckView  # noqa: PLC0415 - not for the start

        view = CheckView(step, self._words.check, self._words.words, self._look)
        view.change_wanted.connect(self._presenter.change)
        view.continued.connect(self._presenter.go_on)
        view.back_wanted.connect(self._presenter.go_back)
        return view

    def _ending(self, step: Finished | Taking) -> StepView:
        return self._summary(step) if isinstance(step, Finished) else self._take_home(step)

    def _take_home(self, step: Taking) -> StepView:
        from app.views.self_check.take_home_view import TakeHomeView  # noqa: PLC0415 - not for the start

        words = self._supplies.take_home_words()
        view = TakeHomeView(step, self._outlet(), self._policy, words, self._look)
        view.part_wanted.connect(self._presenter.take_part)
        view.back_wanted.connect(self._presenter.go_back)
        return view

    def _summary(self, step: Finished) -> StepView:
        from app.views.self_check.summary_view import SummaryView  # noqa: PLC0415 - not for the start

        view = SummaryView(
            step,
            self._presenter,
            self._helplines(not step.help_first),
            self._supplies,
            self._look,
            may_type=self._policy.may_type,
            holds_back=self._policy.holds_results_back,
        )
        view.passage_wanted.connect(self.passage_wanted)
        view.change_wanted.connect(self._presenter.change_answers)
        view.missing_wanted.connect(self._presenter.answer_missing)
        view.all_wanted.connect(self._presenter.start)
        view.take_home_wanted.connect(self._presenter.take_home)
        view.finished.connect(self.finished)
        return view
