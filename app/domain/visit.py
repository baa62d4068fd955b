"""All that one person told the program, in one frozen value that is dropped to forget it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.domain.question import Answers

if TYPE_CHECKING:
    from app.domain.question import SelfCheck


@dataclass(frozen=True, slots=True, repr=False)
class Visit:
    """A person's answers; it has no repr, so that no log can hold one."""

    answers: Answers = field(default_factory=lambda: MappingProxyType({}))

    def answer(self, check: SelfCheck, question_id: str, code: str) -> Visit:
        """The visit with this answer; raises ValueError for a code the question does not have."""
        if not check.question(question_id).accepts(code):
            raise ValueError(f"the question {question_id} has no such answer")
        return replace(self, answers=MappingProxyType({**self.answers, question_id: code}))
