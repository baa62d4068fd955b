"""All that one person told the program, in one frozen value that is dropped to forget it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.domain.question import Answers, SelfCheck

NOTHING: Answers = MappingProxyType({})


class Visit(NamedTuple):
    """A person's answers."""

    answers: Answers = NOTHING

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__

    def answer(self, check: SelfCheck, question_id: str, code: str) -> Visit:
        """The visit with this answer; raises ValueError for a code the question does not have."""
        if not check.question(question_id).accepts(code):
            raise ValueError(f"the question {question_id} has no such answer")
        return self._replace(answers=MappingProxyType({**self.answers, question_id: code}))
