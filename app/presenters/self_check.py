"""The self-check of one visit: where the person is, and what they answered."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.options import Concern, Statement

from PySide6.QtCore import QObject, Signal

from app.domain import path
from app.domain.path import CHECK, SUMMARY, SUPPORT, WELCOME, Stop
from app.domain.question import SKIPPED, Question, SelfCheck, asked
from app.domain.rules import ITEM_9, Outcome, needs_support
from app.domain.scoring import BANDS
from app.domain.summary import summarise
from app.domain.visit import Visit
from app.presenters.steps import (
    Answered,
    Asking,
    Checking,
    Finished,
    Introducing,
    Step,
    Supporting,
    Welcoming,
)

COUNTRY = "country"


class SelfCheckPresenter(QObject):
    """Holds the one reference to the Visit; emits a Step for every screen.

    `passage_suggested` carries page#section when another part begins, `country_changed` a code.
    `marked` is emitted when something else matters to the person.
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
        self._returns_to_check = False
        self._owes_support = False

    @property
    def step(self) -> Step:
        """What is to be shown now."""
        return self._step_of(self._stop)

    @property
    def next_step(self) -> Step:
        """What Continue would show, were nothing answered before it."""
        return self._step_of(self._next())

    def _step_of(self, stop: Stop) -> Step:
        match stop.kind:
            case "welcome":
                return Welcoming()
            case "part":
                return Introducing(self._check.part(stop.id))
            case "question":
                return self._asking(self._check.question(stop.id))
            case "support":
                return self._supporting()
            case "check":
                return Checking(tuple(self._answered(question) for question in self._asked()))
            case _:
                return self._finished()

    @property
    def country(self) -> str:
        """The code of the chosen country, or ""."""
        code = self._visit.answers.get(COUNTRY, "")
        return "" if code == SKIPPED else code

    @property
    def country_name(self) -> str:
        """The chosen country's name, or ""."""
        if not self.country:
            return ""
        option = self._check.question(COUNTRY).option(self.country)
        return "" if option is None else option.text

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

    def use_words(self, load: Callable[[], SelfCheck]) -> None:
        """Ask the same questions in another language; place and answers stay."""
        self._load = load
        self.__dict__.pop("_check", None)

    @cached_property
    def _check(self) -> SelfCheck:
        return self._load()

    def choose(self, code: str) -> None:
        """Keep an answer to the question on the screen; raises ValueError for one it has not."""
        self._visit = self._visit.answer(self._check, self._stop.id, code)
        if self._stop.id == ITEM_9:
            self._owes_support = needs_support(self._visit.answers)
        if self._stop.id == COUNTRY:
            self.country_changed.emit(self.country)

    def go_on(self) -> None:
        """Show the next screen, or the check again after a change made from there."""
        returns = self._returns_to_check and CHECK in self._path()
        self._show(CHECK if returns and self._next() != SUMMARY else self._next())

    def go_back(self) -> None:
        """Show the screen before; every answer is kept."""
        self._returns_to_check = False
        self._show(path.before(self._check, self._visit.answers, self._stop))

    def change(self, question_id: str) -> None:
        """Show a question again from the check; Continue then returns to the check."""
        self._show(self._nearest(question_id))
        self._returns_to_check = True

    def ask(self, question_id: str) -> None:
        """Show a question that a passage leads to, or the one that must come first."""
        self._returns_to_check = False
        stop = self._nearest(question_id)
        self._show(self._next() if stop == WELCOME == self._stop else stop)

    def stop_here(self) -> None:
        """Show the summary of what was answered so far."""
        self._show(SUMMARY)

    def change_answers(self) -> None:
        """Show the check, or the age question when there is nothing to check."""
        self._show(CHECK if CHECK in self._path() else Stop("question", "age"))

    def forget(self) -> None:
        """Drop every answer and show the first screen."""
        self._visit = Visit()
        self._owes_support = False
        self._show(WELCOME)
        self.country_changed.emit("")

    def _show(self, stop: Stop) -> None:
        stop = self._with_support(stop)
        if stop in {CHECK, SUMMARY, WELCOME}:
            self._returns_to_check = False
        earlier, self._stop = self._part_of(self._stop), stop
        self.step_changed.emit(self.step)
        part = self._part_of(stop)
        if part and part != earlier:
            self.passage_suggested.emit(self._check.part(part).learn)

    def _with_support(self, stop: Stop) -> Stop:
        """The support page in place of anything behind item 9, until it has been shown."""
        stops = self._path()
        if not self._owes_support or SUPPORT not in stops or stop not in stops:
            return stop
        if stops.index(stop) < stops.index(SUPPORT):
            return stop
        self._owes_support = False
        return SUPPORT

    def _part_of(self, stop: Stop) -> str:
        if stop.kind in {"question", "support"}:
            return self._check.question(stop.id).part
        return stop.id if stop.kind == "part" else ""

    def _path(self) -> tuple[Stop, ...]:
        return path.path(self._check, self._visit.answers)

    def _next(self) -> Stop:
        return path.after(self._check, self._visit.answers, self._stop)

    def _nearest(self, question_id: str) -> Stop:
        stop = Stop("question", question_id)
        if SUPPORT in self._path() and question_id == SUPPORT.id:
            return SUPPORT
        return path.nearest(self._check, self._visit.answers, stop)

    def _asked(self) -> tuple[Question, ...]:
        return asked(self._check, self._visit.answers)

    def _asking(self, question: Question) -> Asking:
        number, count = path.progress(self._check, self._visit.answers, question)
        chosen = self._visit.answers.get(question.id, "")
        return Asking(question, self._check.part(question.part), chosen, number, count)

    def _supporting(self) -> Supporting:
        question = self._check.question(SUPPORT.id)
        disclosed = self._visit.answers.get(ITEM_9) != SKIPPED
        chosen = self._visit.answers.get(question.id, "")
        return Supporting(question, chosen, disclosed)

    def _answered(self, question: Question) -> Answered:
        code = self._visit.answers.get(question.id, "")
        option = question.option(code)
        return Answered(question, "" if option is None else option.text, code == SKIPPED)

    def _finished(self) -> Finished:
        summary = summarise(self._check, self._visit.answers, self._visit.marks)
        band = next((band for band in BANDS if band.id == summary.band), None)
        notice = self._check.part(self._check.question(ITEM_9).part).notice
        skipped = self._visit.answers.get(ITEM_9) == SKIPPED
        help_first = summary.outcome is not Outcome.NOT_ENOUGH or bool(summary.notes) or skipped
        return Finished(summary, band, notice, help_first)
