"""A person who does whatever the screen allows, in any order: what must hold all the same."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.options import Concern, Statement
from app.domain.path import STRAIGHT, SUPPORT, path
from app.domain.question import MATTERS, MOOD, WHOLE, kept
from app.domain.scoring import INSTRUMENTS, ITEM_9
from app.domain.summary import summarise
from app.domain.visit import LEVELS, MOST_QUESTIONS, OwnQuestion, Visit
from app.presenters.self_check import SelfCheckPresenter
from app.presenters.steps import (
    Asking,
    Checking,
    Finished,
    Introducing,
    Stating,
    Supporting,
    Welcoming,
)
from tests.presenters.questions import CHECK, SHORTER, by_chance, codes, in_capitals

if TYPE_CHECKING:
    from app.domain.question import Question, SelfCheck
    from app.presenters.steps import Step

TURNING = ["age", "phq9", "safe-now"]
"""Questions whose answer changes most of what follows."""

STATEMENTS = [Statement(name, name, name) for name in ("soon", "lasts", "cost")]
OWN = [OwnQuestion(f"key {number}", f"Words {number}?") for number in range(3)]


class Person(RuleBasedStateMachine):
    """Uses the self-check as the views let a person use it, beside a memory of what was said."""

    check: SelfCheck = CHECK

    def __init__(self) -> None:
        super().__init__()
        self.presenter = SelfCheckPresenter(lambda: self.check)
        self.said = Visit()
        self.done = 0.0
        self.owed = False
        self.suggested = ""
        self.presenter.step_changed.connect(self.see)
        self.presenter.passage_suggested.connect(self.hear)

    def see(self, step: Step) -> None:
        """Look at each screen that is shown."""
        if isinstance(step, Supporting):
            self.owed = False
        stops = path(self.check, self.said.answers, self.presenter._visit.way)
        if self.owed and SUPPORT in stops:
            assert stops.index(self.presenter._stop) < stops.index(SUPPORT)

    def hear(self, passage: str) -> None:
        """Keep what is opened beside the screen."""
        self.suggested = passage

    @property
    def step(self) -> Step:
        """What is on the screen."""
        step: Step = self.presenter.step
        return step

    def keep(self, question: Question, code: str) -> None:
        """Choose an answer, and remember it apart from the program."""
        self.presenter.choose(question.id, code)
        self.said = self.said._replace(answers={**self.said.answers, question.id: code})
        if question.id == ITEM_9:
            self.owed = code != "not-at-all"

    def asked(self) -> list[Question]:
        """The questions on the screen."""
        step = self.step
        if isinstance(step, Asking):
            return [one.question for one in step.asked]
        return [step.question] if isinstance(step, Supporting) else []

    @initialize(seed=st.integers(0, 999), screens=st.sampled_from([0, 20, *[60] * 6]))
    def begin(self, seed: int, screens: int) -> None:
        self.answer_and_go_on(seed, screens)

    @rule(seed=st.integers(0, 999), screens=st.sampled_from([1, 2, 12, 60, 60, 60]))
    def answer_and_go_on(self, seed: int, screens: int) -> None:
        chance = Random(seed)  # noqa: S311 - no secret
        for _ in range(screens):
            if isinstance(self.step, Checking | Finished):
                break
            for question in self.asked():
                self.keep(question, by_chance(question, chance))
            self.presenter.go_on()
            self.look()

    @precondition(lambda self: self.asked())
    @rule(seed=st.integers(0, 99))
    def answer_alone(self, seed: int) -> None:
        for question in self.asked():
            self.keep(question, by_chance(question, Random(seed)))  # noqa: S311 - no secret

    @precondition(lambda self: self.asked())
    @rule()
    def skip(self) -> None:
        for question in self.asked():
            self.keep(question, codes(question)[-1])

    @precondition(lambda self: self.asked())
    @rule()
    def give_an_answer_that_there_is_not(self) -> None:
        with pytest.raises(ValueError, match="no such answer"):
            self.presenter.choose(self.asked()[0].id, "surely")

    @precondition(lambda self: not isinstance(self.step, Finished))
    @rule()
    def go_on(self) -> None:
        step = self.step
        if isinstance(step, Asking) and not all(one.chosen for one in step.asked):
            return
        straight = self.presenter._leads == STRAIGHT and self.presenter._return is None
        foretold, self.suggested = self.presenter.next_passage, ""
        self.presenter.go_on()
        if straight and not self.owed:
            assert self.suggested == foretold

    @precondition(lambda self: not isinstance(self.step, Welcoming | Finished))
    @rule(times=st.integers(1, 6))
    def go_back(self, times: int) -> None:
        for _ in range(times):
            self.presenter.go_back()

    @precondition(lambda self: isinstance(self.step, Asking | Introducing | Supporting))
    @rule()
    def stop_here(self) -> None:
        self.presenter.stop_here()

    @precondition(lambda self: isinstance(self.step, Finished))
    @rule()
    def change_answers(self) -> None:
        self.presenter.change_answers()

    @precondition(lambda self: isinstance(self.step, Finished) and self.step.missing)
    @rule()
    def answer_what_is_missing(self) -> None:
        self.presenter.answer_missing()
        assert isinstance(self.step, Asking | Supporting | Checking)

    @precondition(lambda self: isinstance(self.step, Checking))
    @rule(number=st.integers(0, 50))
    def change_one(self, number: int) -> None:
        step = self.step
        assert isinstance(step, Checking)
        self.presenter.change(step.rows[number % len(step.rows)].question.id)

    @rule(seed=st.integers(0, 99), question=st.sampled_from(TURNING), stops=st.booleans())
    def change_what_turns_much(self, seed: int, question: str, stops: bool) -> None:
        if question not in [one.id for one in self.check.questions()]:
            return
        before = self.presenter._visit.way
        self.presenter.ask(question)
        self.take(before)
        for one in self.asked():
            self.keep(one, by_chance(one, Random(seed)))  # noqa: S311 - no secret
        self.presenter.stop_here() if stops else self.presenter.go_on()

    @rule(seed=st.integers(0, 99), stays=st.booleans())
    def choose_a_country(self, seed: int, stays: bool) -> None:
        stop, leads, asking = self.presenter._stop, self.presenter._leads, self.presenter._return
        back: list[Step] = []
        self.suggested = ""
        self.presenter.ask_country(lambda: back.append(self.step))
        (country,) = self.asked()
        self.keep(country, by_chance(country, Random(seed)))  # noqa: S311 - no secret
        if stays or asking is not None:
            return
        self.presenter.go_on() if seed % 2 else self.presenter.go_back()
        assert len(back) == 1
        assert (self.presenter._stop, self.presenter._leads) == (stop, leads)
        assert self.suggested == ""

    @rule(number=st.integers(0, 99))
    def follow_a_link_to(self, number: int) -> None:
        before = self.presenter._visit.way
        ids = [question.id for question in self.check.questions()]
        self.presenter.ask(ids[number % len(ids)])
        self.take(before)

    @rule(way=st.sampled_from([WHOLE, WHOLE, MOOD, MATTERS]))
    def start(self, way: str) -> None:
        before = self.presenter._visit.way
        self.presenter.start(way)
        assert self.presenter._visit.way == way
        self.take(before)

    def take(self, before: str) -> None:
        way = self.presenter._visit.way
        self.said = self.said.take(way)
        if way != before:
            self.done = 0.0

    @rule(level=st.sampled_from(LEVELS), statement=st.sampled_from(STATEMENTS))
    def mark(self, statement: Statement, level: str) -> None:
        self.presenter.mark(statement, level)
        self.said = self.said.mark(statement, level)

    @rule(name=st.sampled_from(["better", "cost"]))
    def care_about(self, name: str) -> None:
        concern = Concern(name, name, "", ())
        self.presenter.care_about(concern)
        self.said = self.said.care_about(concern)

    @rule(question=st.sampled_from(OWN), wanted=st.booleans())
    def collect(self, question: OwnQuestion, wanted: bool) -> None:
        if wanted:
            self.presenter.own.want_to_ask(question)
            self.said = self.said.want_to_ask(question)
        else:
            self.presenter.own.drop_question(question.key)
            self.said = self.said.drop(question.key)

    @rule(words=st.sampled_from(["", "Can my", "Can my sister come?"]))
    def write(self, words: str) -> None:
        self.presenter.own.keep_typed(words)
        self.said = self.said.write(words)

    @rule(capitals=st.booleans())
    def speak_another_language(self, capitals: bool) -> None:
        words = type(self).check
        self.check = in_capitals(words) if capitals else words
        self.presenter.use_words(lambda: self.check)
        for question in self.asked():
            assert question.text == self.check.question(question.id).text

    @rule(sure=st.sampled_from([False, False, False, True]))
    def start_over(self, sure: bool) -> None:
        if not sure:
            return
        self.presenter.forget()
        self.said, self.done, self.owed = Visit(), 0.0, False
        left = vars(self.presenter)
        assert left["_visit"] == Visit()
        assert left["_done"] == 0
        assert not left["_leads"]
        assert not left["_owes_support"]
        assert isinstance(self.step, Welcoming)
        assert not left["_wanted"]
        assert (self.presenter.country, self.presenter.own.questions) == ("", ())

    @invariant()
    def look(self) -> None:
        """Look at the screen, whatever led to it."""
        self.the_place_is_on_the_path()
        self.there_is_always_a_step_and_a_next_one()
        self.progress_never_becomes_less()
        self.a_summary_is_made_of_what_was_said_and_nothing_else()
        self.a_total_is_the_sum_of_all_items_or_there_is_none()
        self.a_disclosure_shows_help_before_any_total()

    def the_place_is_on_the_path(self) -> None:
        way = self.presenter._visit.way
        assert self.presenter._stop in path(self.check, self.said.answers, way)

    @invariant()
    def nothing_that_was_said_is_lost_or_changed(self) -> None:
        assert self.presenter._visit == self.said

    def there_is_always_a_step_and_a_next_one(self) -> None:
        assert self.step is not None
        assert self.presenter.next_step is not None

    def progress_never_becomes_less(self) -> None:
        step = self.step
        if isinstance(step, Asking | Stating):
            assert self.done <= step.done <= 1
            self.done = step.done

    def a_summary_is_made_of_what_was_said_and_nothing_else(self) -> None:
        step = self.step
        if isinstance(step, Finished):
            assert step.summary == summarise(self.check, self.said)

    def a_total_is_the_sum_of_all_items_or_there_is_none(self) -> None:
        step = self.step
        if not isinstance(step, Finished) or step.summary.total is None:
            return
        answers = kept(self.check, self.said.answers)
        scores = [
            option.value
            for item in INSTRUMENTS[self.check.instrument].items
            if (option := self.check.question(item).option(answers.get(item, ""))) is not None
        ]
        assert len(scores) == len(INSTRUMENTS[self.check.instrument].items)
        assert step.summary.total == sum(score or 0 for score in scores)
        assert answers["age"] in {"18-21", "22-or-over"}

    def a_disclosure_shows_help_before_any_total(self) -> None:
        step = self.step
        disclosed = self.said.answers.get(ITEM_9, "not-at-all") != "not-at-all"
        if disclosed and isinstance(step, Finished):
            assert step.help_first
            assert step.summary.total is None or not self.owed

    @invariant()
    def the_list_of_questions_is_never_too_long(self) -> None:
        assert len(self.presenter.own.questions) <= MOST_QUESTIONS


class PersonAtAKiosk(Person):
    """The same with the PHQ-8."""

    check = SHORTER


SETTINGS = settings(
    max_examples=50,
    stateful_step_count=30,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestPhq9 = pytest.mark.system(Person.TestCase)
TestPhq9.settings = SETTINGS
TestPhq8 = pytest.mark.system(PersonAtAKiosk.TestCase)
TestPhq8.settings = settings(SETTINGS, max_examples=20)
