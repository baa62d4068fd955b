"""All that one person told the program, in one frozen value that is dropped to forget it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.options import Concern, Statement
    from app.domain.question import Answers, SelfCheck

A_LOT, SOME, NOT_MUCH = "a-lot", "some", "not-much"
LEVELS = (A_LOT, SOME, NOT_MUCH)
"""How much something matters; what matters not much is neither lined up nor summed up."""

NOTHING: Answers = MappingProxyType({})


class Visit(NamedTuple):
    """A person's answers, how much each statement matters, and the concern to compare by."""

    answers: Answers = NOTHING
    marks: Mapping[str, str] = NOTHING
    concern: str = ""

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__

    def answer(self, check: SelfCheck, question_id: str, code: str) -> Visit:
        """The visit with this answer; raises ValueError for a code the question does not have."""
        if not check.question(question_id).accepts(code):
            raise ValueError(f"the question {question_id} has no such answer")
        return self._replace(answers=MappingProxyType({**self.answers, question_id: code}))

    def mark(self, statement: Statement, level: str) -> Visit:
        """The visit with this statement marked; raises ValueError for a level there is not."""
        if level not in LEVELS:
            raise ValueError(f"the statement {statement.id} has no such level")
        return self._replace(marks=MappingProxyType({**self.marks, statement.id: level}))

    def care_about(self, concern: Concern) -> Visit:
        """The visit in which the options are compared by this concern."""
        return self._replace(concern=concern.id)
