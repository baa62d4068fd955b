"""The real questions, and how a person answers them by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.question import SKIPPED
from app.domain.scoring import PHQ8
from app.loading.self_check import load_self_checks
from tests.loading.smallest import CONTENT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from app.domain.question import Question, SelfCheck
    from app.presenters.self_check import SelfCheckPresenter

CHECK = load_self_checks(CONTENT, "en")["phq-9"]
SHORTER = load_self_checks(CONTENT, "en")[PHQ8.id]

ADULT = {"who-for": "me", "country": "us", "age": "22-or-over"}
LEADS_ON = {"who-for": "me", "age": "22-or-over", "safe-now": "yes"}
"""Answers that lead to most of the questions: chance alone would seldom get there."""

OFTEN, SELDOM = 0.85, 0.02
"""How often such an answer is given, and how often none is."""


def in_capitals(check: SelfCheck) -> SelfCheck:
    """The same questions in other words."""
    return check._replace(
        parts=tuple(
            part._replace(
                questions=tuple(one._replace(text=one.text.upper()) for one in part.questions)
            )
            for part in check.parts
        )
    )


def codes(question: Question) -> list[str]:
    """Every answer that a question has."""
    return [option.code for option in question.options] + [SKIPPED] * bool(question.skip)


def by_chance(question: Question, chance: Random) -> str:
    """An answer, as people give them."""
    if question.skip and chance.random() < SELDOM:
        return SKIPPED
    if question.id in LEADS_ON and chance.random() < OFTEN:
        return LEADS_ON[question.id]
    return chance.choice(question.options).code


def choose(presenter: SelfCheckPresenter, answers: Mapping[str, str]) -> None:
    """Give answers by question, wherever the person is."""
    for question, code in answers.items():
        presenter.choose(question, code)
