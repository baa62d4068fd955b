"""What a stop of the self-check shows: made of the questions and the visit alone."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from app.domain import path
from app.domain.path import SUPPORT, Stop
from app.domain.question import MATTERS, SKIPPED, WHOLE, Question, SelfCheck, asked
from app.domain.rules import Outcome
from app.domain.scoring import INSTRUMENTS, ITEM_9
from app.domain.summary import summarise
from app.domain.take_home import Choice, chosen, offered
from app.presenters.steps import (
    TAUGHT_BACK,
    Answered,
    AnsweredPart,
    Asked,
    Asking,
    Checking,
    Finished,
    Introducing,
    Stating,
    Step,
    Supporting,
    Taking,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.visit import Visit

HELP_FIRST = {Outcome.SAFETY, Outcome.URGENT, Outcome.YOUTH, Outcome.YOUTH_UNDER_15}
"""Outcomes whose page begins with whom to call."""


def step_of(check: SelfCheck, visit: Visit, stop: Stop, done: float, only: str = "") -> Step:
    """The value to show for a stop; `done` is how far the person has come at the least.

    `only` is the one question that is to be asked of those that stand there, if not all are.
    """
    match stop.kind:
        case "question":
            return _asking(check, visit, stop, done, only)
        case "part":
            return Introducing(check.part(stop.id))
        case "statements":
            return Stating(check.part(stop.id), done)
        case "support":
            return _supporting(check, visit)
        case "check":
            return Checking(tuple(_answered_parts(check, visit)))
        case _:
            return _finished(check, visit)


def taking(check: SelfCheck, visit: Visit, wanted: Mapping[str, bool]) -> Taking:
    """What can be taken along, and what of it is `wanted`: fields of Choice, and TAUGHT_BACK."""
    summary = summarise(check, visit)
    usual = Choice()._asdict()
    choice = Choice(**{part: wanted.get(part, usually) for part, usually in usual.items()})
    taught_back = wanted.get(TAUGHT_BACK, False)
    return Taking(summary, offered(summary), chosen(summary, choice), taught_back)


def _asking(check: SelfCheck, visit: Visit, stop: Stop, done: float, only: str) -> Asking:
    # Another question stands beside it on the screen, or the path would lead past this one.
    questions = [one for one in path.on_screen(check, stop) if one.id != visit.told]
    questions = [one for one in questions if one.id == only] or questions
    number, count = path.progress(check, visit.answers, questions[0])
    chosen = tuple(Asked(one, visit.answers.get(one.id, "")) for one in questions)
    return Asking(chosen, check.part(questions[0].part), number, count, done)


def _supporting(check: SelfCheck, visit: Visit) -> Supporting:
    question = check.question(SUPPORT.id)
    disclosed = visit.answers.get(ITEM_9) != SKIPPED
    return Supporting(question, visit.answers.get(question.id, ""), disclosed)


def _answered_parts(check: SelfCheck, visit: Visit) -> list[AnsweredPart]:
    shown = (one for one in asked(check, visit.answers) if path.is_on(check, one.id, visit.way))
    return [
        AnsweredPart(check.part(part).title, tuple(_answered(one, visit) for one in questions))
        for part, questions in groupby(shown, key=lambda one: one.part)
    ]


def _answered(question: Question, visit: Visit) -> Answered:
    code = visit.answers.get(question.id, "")
    return Answered(question, question.words_of(code), code == SKIPPED)


def _finished(check: SelfCheck, visit: Visit) -> Finished:
    summary = summarise(check, visit)
    skipped = visit.answers.get(ITEM_9) == SKIPPED
    not_enough = summary.outcome is Outcome.NOT_ENOUGH and visit.way != MATTERS
    return Finished(
        summary,
        INSTRUMENTS[check.instrument],
        check.part("mood").notice,
        help_first=summary.outcome in HELP_FIRST or summary.discloses or skipped,
        missing=not_enough and (bool(summary.find_out) or summary.total is None),
        alone=visit.way != WHOLE,
    )
