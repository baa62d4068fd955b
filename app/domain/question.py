"""The self-check as data: parts, questions, their options and when each is asked."""

from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

SKIPPED = "skipped"
"""The answer of a person who would rather not answer."""

WHOLE, MOOD, MATTERS = "", "mood", "matters"
"""The ways through the self-check: all of it, or one part that was started alone."""


class Option(NamedTuple):
    """One answer: its code, the words on the screen, and its score where it has one."""

    code: str
    text: str
    value: int | None


class Condition(NamedTuple):
    """Holds when the question is asked and its answer is one of these codes."""

    question: str
    codes: tuple[str, ...]


class Question(NamedTuple):
    """One question; `learn` is page#section, and it is asked when any of `show_when` holds.

    An empty `show_when` asks it always; an empty `skip` leaves no way to rather not answer.
    With `joined` it stands on the screen of the question before it.
    """

    id: str
    part: str
    text: str
    hint: str
    why: str
    learn: str
    skip: str
    options: tuple[Option, ...]
    show_when: tuple[Condition, ...]
    joined: bool = False

    def option(self, code: str) -> Option | None:
        """The option with this code, or None."""
        return next((option for option in self.options if option.code == code), None)

    def words_of(self, code: str) -> str:
        """The words of an answer, "" for one that is not there."""
        option = self.option(code)
        return "" if option is None else option.text

    def accepts(self, code: str) -> bool:
        """Whether this code is an answer to the question."""
        return self.option(code) is not None or (code == SKIPPED and bool(self.skip))


class Part(NamedTuple):
    """Questions that belong together; `stem` and `notice` come with a published instrument.

    `alone` names the shorter ways through the self-check that this part is in; with `statements`
    a person also marks what matters to them, when `show_when` holds.
    """

    id: str
    title: str
    intro: tuple[str, ...]
    learn: str
    stem: str
    notice: str
    counted: bool
    questions: tuple[Question, ...]
    alone: tuple[str, ...] = ()
    statements: bool = False
    show_when: tuple[Condition, ...] = ()


class SelfCheck(NamedTuple):
    """All parts in order, with the mood questions of one instrument: phq-9 or phq-8."""

    parts: tuple[Part, ...]
    instrument: str = "phq-9"

    def questions(self) -> Iterator[Question]:
        """Every question in order."""
        for part in self.parts:
            yield from part.questions

    def question(self, question_id: str) -> Question:
        """The question with this id; raises KeyError when there is none."""
        for question in self.questions():
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def asks(self, question_id: str) -> bool:
        """Whether there is a question with this id: a shorter instrument lacks some."""
        return any(question.id == question_id for question in self.questions())

    def part(self, part_id: str) -> Part:
        """The part with this id; raises KeyError when there is none."""
        for part in self.parts:
            if part.id == part_id:
                return part
        raise KeyError(part_id)


Answers = Mapping[str, str]
"""Codes by question id; what is not in it was never answered."""


def asked(check: SelfCheck, answers: Answers) -> tuple[Question, ...]:
    """The questions that these answers lead to; one hidden by another counts as unanswered."""
    shown: dict[str, Question] = {}
    for question in check.questions():
        if holds(question.show_when, answers, shown):
            shown[question.id] = question
    return tuple(shown.values())


def holds(conditions: tuple[Condition, ...], answers: Answers, asked_ids: Container[str]) -> bool:
    """Whether any of these conditions holds, or there is none."""
    return not conditions or any(
        condition.question in asked_ids and answers.get(condition.question) in condition.codes
        for condition in conditions
    )


def kept(check: SelfCheck, answers: Answers) -> dict[str, str]:
    """The answers that count: those to questions that are asked now."""
    return {
        question.id: answers[question.id]
        for question in asked(check, answers)
        if question.id in answers
    }
