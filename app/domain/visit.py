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

MOST_QUESTIONS, LONGEST_QUESTION = 40, 500
"""How many questions a person may collect, and how many characters one may have."""


class OwnQuestion(NamedTuple):
    """A question on a person's own list, and the page#section it came from, "" if they typed it.

    `key` names it among those that the program offers; a typed one has its own words behind `own:`.
    """

    key: str
    text: str
    place: str = ""

    def __repr__(self) -> str:
        """No words, for a log may hold it."""
        return type(self).__name__


class Passage(NamedTuple):
    """A passage that a person starred: its page#section, and the titles of both."""

    place: str
    section: str
    page: str


class Visit(NamedTuple):
    """A person's answers, how much each statement matters, and the concern to compare by.

    `way` is the part of the self-check that was started alone, "" for all of it; `questions` are
    those that the person wants to ask, in the order in which they came; `starred` are passages.
    `told` is the question that was answered before the self-check began, "" for none; `typed` what
    they began to write of another question to ask.
    """

    answers: Answers = NOTHING
    marks: Mapping[str, str] = NOTHING
    concern: str = ""
    way: str = ""
    questions: tuple[OwnQuestion, ...] = ()
    starred: tuple[Passage, ...] = ()
    told: str = ""
    typed: str = ""

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__

    def answer(self, check: SelfCheck, question_id: str, code: str) -> Visit:
        """The visit with this answer; raises ValueError for a code the question does not have."""
        if not check.question(question_id).accepts(code):
            raise ValueError(f"the question {question_id} has no such answer")
        return self._replace(answers=MappingProxyType({**self.answers, question_id: code}))

    def tell(self, check: SelfCheck, question_id: str, code: str) -> Visit:
        """The visit with an answer that its screen need not ask for; ValueError as in `answer`."""
        return self.answer(check, question_id, code)._replace(told=question_id)

    def reopen(self, question_id: str) -> Visit:
        """The visit whose screens ask this question, though it was answered before they began."""
        return self._replace(told="") if question_id == self.told else self

    def mark(self, statement: Statement, level: str) -> Visit:
        """The visit with this statement marked; raises ValueError for a level there is not."""
        if level not in LEVELS:
            raise ValueError(f"the statement {statement.id} has no such level")
        return self._replace(marks=MappingProxyType({**self.marks, statement.id: level}))

    def care_about(self, concern: Concern) -> Visit:
        """The visit in which the options are compared by this concern."""
        return self._replace(concern=concern.id)

    def take(self, way: str) -> Visit:
        """The visit that goes this way through the self-check."""
        return self._replace(way=way)

    def want_to_ask(self, question: OwnQuestion) -> Visit:
        """The visit with this question on its list, once.

        Raises ValueError for one without words, for one that is too long, and for one too many.
        """
        text = " ".join(question.text.split())
        if not text:
            raise ValueError("a question needs words")
        if len(text) > LONGEST_QUESTION:
            raise ValueError(f"a question has at most {LONGEST_QUESTION} characters")
        if self.wants_to_ask(question.key):
            return self
        if len(self.questions) == MOST_QUESTIONS:
            raise ValueError(f"there are {MOST_QUESTIONS} questions already")
        return self._replace(questions=(*self.questions, question._replace(text=text)))

    def drop(self, key: str) -> Visit:
        """The visit without the question of this key."""
        left = tuple(question for question in self.questions if question.key != key)
        return self._replace(questions=left)

    def write(self, words: str) -> Visit:
        """The visit in which so much of a question is written."""
        return self._replace(typed=words)

    def wants_to_ask(self, key: str) -> bool:
        """Whether the question of this key is on the list."""
        return any(question.key == key for question in self.questions)

    def star(self, passage: Passage) -> Visit:
        """The visit with this passage starred, or no longer starred when it was."""
        left = tuple(one for one in self.starred if one.place != passage.place)
        return self._replace(starred=left if left != self.starred else (*left, passage))
