"""The self-check of one visit: where the person is, and what they answered."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain import path
from app.domain.findings import COUNTRY, WHO_FOR, needs_support
from app.domain.path import CHECK, ENDS, STRAIGHT, SUMMARY, SUPPORT, TAKE_HOME, WELCOME, Stop
from app.domain.question import SKIPPED, WHOLE
from app.domain.scoring import ITEM_9
from app.domain.visit import Visit
from app.presenters.aside import Aside
from app.presenters.own_list import OwnList
from app.presenters.steps import Finished, Welcoming

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.options import Concern, Statement
    from app.domain.question import SelfCheck
    from app.domain.summary import Summary
    from app.presenters.steps import Step


class SelfCheckPresenter(QObject):
    """Holds the one reference to the Visit; emits a Step for every screen.

    `passage_suggested` carries page#section when another part begins, `country_changed` a code.
    `marked` tells that something else matters to the person; `own` is what they collect.
    """

    step_changed = Signal(object)
    passage_suggested = Signal(str)
    country_changed = Signal(str)
    marked = Signal()

    def __init__(self, load: Callable[[], SelfCheck], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._visit = Visit()
        self._stop = WELCOME
        self._done, self._leads, self._owes_support = 0.0, STRAIGHT, False
        self._return: Aside | None = None
        self._wanted: dict[str, bool] = {}
        self.own = OwnList(lambda: self._visit, self._hold, self)

    @property
    def step(self) -> Step:
        """What is to be shown now."""
        return self._step_of(self._stop, only=COUNTRY if self._return else "")

    @property
    def is_aside(self) -> bool:
        """Whether only the country is asked, for its help lines: that begins no self-check."""
        return self._return is not None

    @property
    def next_step(self) -> Step:
        """What Continue would show, were nothing answered before it."""
        return self._step_of(self._next())

    @property
    def next_passage(self) -> str:
        """The page#section that Continue would open beside, or ""."""
        return self._read_beside(self._stop, self._next(), self.next_step)

    def _step_of(self, stop: Stop, only: str = "") -> Step:
        if stop == WELCOME:
            return Welcoming()
        from app.presenters.step_of import step_of, taking  # noqa: PLC0415 - the first needs none

        if stop == TAKE_HOME:
            return taking(self.check, self._visit, self._wanted)
        return step_of(self.check, self._visit, stop, self._done_at(stop), only)

    @property
    def summary(self) -> Summary:
        """What the answers say so far."""
        from app.domain.summary import summarise  # noqa: PLC0415 - not for the start

        return summarise(self.check, self._visit)

    def _done_at(self, stop: Stop) -> float:
        return max(self._done, path.share(self.check, stop, self._visit.way))

    @property
    def country(self) -> str:
        """The code of the chosen country, or ""."""
        code = self._visit.answers.get(COUNTRY, "")
        return "" if code == SKIPPED else code

    @property
    def country_name(self) -> str:
        """The chosen country's name, or ""."""
        return self.check.question(COUNTRY).words_of(self.country) if self.country else ""

    @property
    def marks(self) -> Mapping[str, str]:
        """How much each statement matters, by its id."""
        return self._visit.marks

    @property
    def concern(self) -> str:
        """The id of what the person cares about most, or ""."""
        return self._visit.concern

    def mark(self, statement: Statement, level: str) -> None:
        """Keep how much a statement matters; raises ValueError for a level there is not."""
        self._visit = self._visit.mark(statement, level)
        self.marked.emit()

    def care_about(self, concern: Concern) -> None:
        """Keep what the person cares about most."""
        self._visit = self._visit.care_about(concern)

    def _hold(self, visit: Visit) -> None:
        self._visit = visit

    def take_home(self) -> None:
        """Show what the person can take along."""
        self._show(TAKE_HOME)

    def take_part(self, part: str, wanted: bool) -> None:  # noqa: FBT001 - from a signal
        """Let a part of the summary, a field of Choice or TAUGHT_BACK, go along or not."""
        self._wanted[part] = wanted

    def use_words(self, load: Callable[[], SelfCheck]) -> None:
        """Ask the same questions in another language; place and answers stay."""
        self._load = load
        self.__dict__.pop("check", None)

    @cached_property
    def check(self) -> SelfCheck:
        """The questions with their words."""
        return self._load()

    def start(self, way: str = WHOLE) -> None:
        """Go on where the person left this way, or begin it at its first open question."""
        if way == self._visit.way:
            if self._return is not None:
                self._come_back(self._return)
            return
        self._visit = self._visit.take(way)
        self._done, self._leads = 0.0, STRAIGHT
        stop = path.entry(self.check, self._visit.answers, way)
        self._show(stop)
        # What was answered in a part alone is not asked again.
        if way == WHOLE and stop not in ENDS and self._visit.answers:
            self._leads = path.THROUGH_REST

    def choose(self, question_id: str, code: str) -> None:
        """Keep an answer; raises ValueError for one that the question has not."""
        self._visit = self._visit.answer(self.check, question_id, code)
        if question_id == ITEM_9:
            self._owes_support = needs_support(self._visit.answers)
        if question_id == COUNTRY:
            self.country_changed.emit(self.country)

    def say_who(self, code: str) -> None:
        """Keep who this is for, asked in front of the self-check, which only asks the rest."""
        self._visit = self._visit.tell(self.check, WHO_FOR, code)

    def go_on(self) -> None:
        """Show the next screen, or what comes next for who came from somewhere else."""
        if (back := self._return) is not None:
            self._come_back(back)
            back.then()
            return
        visit = self._visit
        self._show(path.onward(self.check, visit.answers, self._stop, visit.way, self._leads))

    def go_back(self) -> None:
        """Show the screen before; every answer is kept."""
        if self._return is not None:
            self.go_on()
            return
        if self._leads != path.TO_CHECK:
            self._leads = STRAIGHT
        visit = self._visit
        self._show(path.backward(self.check, visit.answers, self._stop, visit.way, self._leads))

    def change(self, question_id: str) -> None:
        """Show a question again from the check; Continue and Back then return to the check."""
        self._show(self._nearest(question_id))
        self._leads = path.TO_CHECK

    def ask(self, question_id: str) -> None:
        """Show a question that a passage leads to, or what comes first, if it is asked at all."""
        if not self.check.asks(question_id):
            return
        self._leads = STRAIGHT
        if not path.is_on(self.check, question_id, self._visit.way):
            self._visit = self._visit.take(WHOLE)
        stop = self._nearest(question_id)
        self._show(self._next() if stop == WELCOME == self._stop else stop)

    def ask_country(self, then: Callable[[], None]) -> None:
        """Show the question about the country alone, beside what is read there.

        Continue and Back lead to where the person was, and call `then`; so does `start`, without.
        """
        back = self._return or Aside(self._stop, self._leads, then)
        self._show(self._nearest(COUNTRY), beside=False, back=back)

    def _come_back(self, back: Aside) -> None:
        visit = self._visit
        stop = path.nearest(self.check, visit.answers, back.stop, visit.way)
        self._show(stop, beside=False)
        self._leads = back.leads

    def answer_missing(self) -> None:
        """Show what is still open, one question after the other, and then the check."""
        gap = path.open_behind(self.check, self._visit.answers, WELCOME, self._visit.way)
        self._show(gap or CHECK)
        self._leads = STRAIGHT if gap is None else path.THROUGH_GAPS

    def stop_here(self) -> None:
        """Show the summary of what was answered so far."""
        self._show(SUMMARY)

    def change_answers(self) -> None:
        """Show the check, or the last of the first questions when there is nothing to check."""
        visit = self._visit = self._visit.reopen(WHO_FOR)
        self._show(path.review(self.check, visit.answers, visit.way))

    def forget(self) -> None:
        """Drop every answer and show the first screen."""
        self._visit = Visit()
        self._wanted, self._done, self._owes_support = {}, 0.0, False
        self._show(WELCOME)
        self.country_changed.emit("")
        self.own.listed.emit()

    def _show(self, stop: Stop, *, beside: bool = True, back: Aside | None = None) -> None:
        self._return = back
        stop = self._with_support(stop)
        if stop in ENDS:
            self._leads = STRAIGHT
        earlier, self._stop = self._stop, stop
        if stop not in ENDS:
            self._done = self._done_at(stop)
        step = self.step
        self.step_changed.emit(step)
        if beside and (passage := self._read_beside(earlier, stop, step)):
            self.passage_suggested.emit(passage)

    def _read_beside(self, earlier: Stop, stop: Stop, step: Step) -> str:
        new = path.new_passage(self.check, earlier, stop)
        return step.passage if isinstance(step, Finished) else new

    def _with_support(self, stop: Stop) -> Stop:
        """The support page in place of anything behind item 9, until it has been shown."""
        if not self._owes_support:
            return stop
        stops = path.path(self.check, self._visit.answers, self._visit.way)
        if not path.is_behind_support(stops, stop):
            return stop
        self._owes_support = False
        return SUPPORT

    def _next(self) -> Stop:
        return path.after(self.check, self._visit.answers, self._stop, self._visit.way)

    def _nearest(self, question_id: str) -> Stop:
        visit = self._visit = self._visit.reopen(question_id)
        return path.place_of(self.check, visit.answers, question_id, visit.way)
