"""Which pictures are painted of the self-check: every kind of question, and every summary."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtWidgets import QScrollBar

from app.domain.findings import NOTED_ITEMS, SAFETY_ITEMS
from app.domain.scoring import ITEMS
from app.presenters.screen import QUESTION
from app.presenters.steps import Finished
from app.program import Program
from app.views.controls.action_button import ActionButton
from app.views.self_check.self_check_view import SelfCheckView

Shot = Callable[[Program], None]

ADULT = {"who-for": "me", "country": "us", "age": "22-or-over"}
EVERYTHING = {
    **ADULT,
    **dict.fromkeys(ITEMS[:-1], "more-than-half"),
    **dict.fromkeys((*SAFETY_ITEMS, *NOTED_ITEMS), "no"),
    ITEMS[-1]: "not-at-all",
    "safe-now": "yes",
    "difficulty": "very",
    "dx": "yes",
    "in-care": "yes",
    "ad-trials": "2",
    "intolerance": "no",
    "therapy": "yes",
    "prev-tms": "never",
    "attend": "yes",
}
"""The answers of a person whom no rule stops."""

SUMMARIES = {
    "worth": {},
    "worth-disclosed": {ITEMS[-1]: "several-days"},
    "device-check": {"device-head": "yes", "hearing": "yes", "therapy": "no", "in-care": "no"},
    "specialist": {"seizure": "not-sure", "mania": "yes", "pregnant": "not-sure"},
    "urgent": {"psychosis-now": "not-sure", "in-care": "no", "ad-trials": "0"},
    "not-enough": {"seizure": "skipped", ITEMS[4]: "skipped"},
    "options-first": {"ad-trials": "0", "intolerance": "yes", "therapy": "no"},
    "assessment-first": {"dx": "no"},
    "low": dict.fromkeys(ITEMS, "not-at-all"),
    "safety": {"safe-now": "not-sure"},
    "youth": {"age": "15-17"},
    "no-age": {"age": "skipped"},
    "someone": {"who-for": "someone"},
}
"""What each summary differs in."""


def shots() -> Iterator[tuple[str, Shot]]:
    """What to show, in order, and how to get there."""
    yield "20-welcome", lambda program: program.screen.show_guide(QUESTION)
    yield "21-who-and-country", lambda program: program.self_check.go_on()
    yield "22-age", to("age", **ADULT)
    yield "23-medicines", to("ad-trials")
    yield "24-mood", _introduction("phq1")
    yield "24-phq1", to("phq1")
    yield "25-phq2-chosen", to("phq2", phq2="more-than-half")
    yield "26-phq8-long", to("phq8")
    yield "27-support", _support
    yield "28-difficulty", to("difficulty", **{"safe-now": "yes"})
    yield "29-safety", _introduction("psychosis-now")
    yield "29-safety-metal", to("device-head")
    yield "29-safety-pregnant", to("pregnant")
    yield "30-attend", to("attend")
    yield "31-matters", _statements
    yield "32-check", lambda program: program.self_check.change_answers()
    yield from _summary_shots()


def _summary_shots() -> Iterator[tuple[str, Shot]]:
    for name, answers in SUMMARIES.items():
        yield f"33-summary-{name}", _summary(answers)
        yield f"34-summary-{name}-end", _end_of_summary
    yield "35-summary-mood-alone", _alone
    yield "35-take-home", lambda program: program.self_check.take_home()
    yield "35-take-home-code", _code
    yield "36-summary-matters-alone", lambda program: program.ways.say_what_matters()


def to(question_id: str, **answers: str) -> Shot:
    """Give answers by question, and show a question."""

    def shot(program: Program) -> None:
        for question, code in answers.items():
            program.self_check.choose(question, code)
        program.self_check.ask(question_id)

    return shot


def _introduction(question_id: str) -> Shot:
    def shot(program: Program) -> None:
        program.self_check.ask(question_id)
        program.self_check.go_back()

    return shot


def _support(program: Program) -> None:
    for item in ITEMS:
        program.self_check.choose(item, "several-days")
    program.self_check.ask(ITEMS[-1])
    program.self_check.go_on()


def _statements(program: Program) -> None:
    program.self_check.choose("attend", "yes")
    program.self_check.ask("attend")
    program.self_check.go_on()


def _summary(answers: Mapping[str, str]) -> Shot:
    def shot(program: Program) -> None:
        check = program.self_check
        for question, code in {**EVERYTHING, **answers}.items():
            check.choose(question, code)
        check.start()
        check.stop_here()
        # The support page may stand before it.
        if not isinstance(check.step, Finished):
            check.stop_here()

    return shot


def _end_of_summary(program: Program) -> None:
    for view in program.window.findChildren(SelfCheckView):
        for bar in view.findChildren(QScrollBar):
            bar.setValue(bar.maximum())


def _code(program: Program) -> None:
    words = program.guide.take_home_words().show_code
    for one in program.window.findChildren(ActionButton):
        if one.isVisible() and one.accessibleName() == words:
            one.click()


def _alone(program: Program) -> None:
    _summary({})(program)
    program.ways.answer_mood()
