"""What the rules look at: the answers that count, as the evidence table names its inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.question import SKIPPED, WHOLE, Answers, SelfCheck, kept
from app.domain.scoring import INSTRUMENTS, ITEM_9, total

if TYPE_CHECKING:
    from collections.abc import Iterator

AGE, SAFE_NOW, WHO_FOR, COUNTRY = "age", "safe-now", "who-for", "country"
ME = "me"
ADULT = ("18-21", "22-or-over")
MINOR = ("under-15", "15-17")
SOMEONE_ELSE = "someone-else"
"""The scope of findings where nothing was asked about the person; otherwise it is the way."""

YES, NO, NOT_SURE, NOT_APPLICABLE = "yes", "no", "not-sure", "not-applicable"
FLAGGED = (YES, NOT_SURE)
"""An unsure answer to a safety item counts as a yes: it never moves a person towards TMS."""

UNSAFE = (NO, NOT_SURE)

SAFETY_ITEMS = (
    SAFE_NOW,
    "psychosis-now",
    "mania",
    "mania-now",
    "severe-now",
    "device-head",
    "device-elsewhere",
    "seizure",
    "brain",
    "withdrawal",
    "substances",
    "pregnant",
)
"""Each of these can change the outcome, so one without an answer leaves it open (lg-r11)."""

NOTED_ITEMS = ("hearing", "faint")
"""These only add to what the clinic is told (lg-r10)."""

INPUTS = (
    AGE,
    *SAFETY_ITEMS,
    *NOTED_ITEMS,
    "dx",
    "in-care",
    "ad-trials",
    "intolerance",
    "therapy",
    "prev-tms",
    "attend",
    "hardest",
    "difficulty",
)
"""Every answer that a rule or a summary looks at, besides those to the mood questions."""


class Findings(NamedTuple):
    """The codes of the answers that count, by input, and the mood items with their total.

    What is not in `codes` was not answered, skipped or not asked. `item_9` is None for the same.
    `scope` says how much was asked.
    """

    codes: Answers
    item_9: int | None
    answered_items: int
    total: int | None
    scope: str = WHOLE

    def get(self, name: str) -> str | None:
        """The answer to an input, or None."""
        return self.codes.get(name)

    def flagged(self, *names: str) -> bool:
        """Whether any of these was answered with yes or not sure."""
        return any(self.codes.get(name) in FLAGGED for name in names)

    @property
    def adult(self) -> bool:
        """Whether an age of 18 or over was given; nothing is scored otherwise (lg-adults-only)."""
        return self.codes.get(AGE) in ADULT

    @property
    def disclosed(self) -> bool:
        """Whether item 9 was answered above "not at all"."""
        return self.item_9 is not None and self.item_9 > 0

    @property
    def unsafe(self) -> bool:
        """Not safe, unsure, or a disclosure without a yes to "are you safe" (lg-r01)."""
        safe_now = self.codes.get(SAFE_NOW)
        return safe_now in UNSAFE or (self.disclosed and safe_now != YES)

    @property
    def missing(self) -> tuple[str, ...]:
        """The safety items without an answer, in their order; none where they were not asked."""
        if self.scope != WHOLE:
            return ()
        return tuple(name for name in SAFETY_ITEMS if name not in self.codes)

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


def find(check: SelfCheck, answers: Answers, way: str = WHOLE) -> Findings:
    """What the rules look at: answers to questions asked now, and any disclosure ever made.

    `way` is the part that was started alone, if one was.

    Item 9 and safe-now count even when a changed age hides them: a disclosure must not vanish.
    """
    counted = {
        question: answers[question] for question in (ITEM_9, SAFE_NOW) if question in answers
    }
    counted |= kept(check, answers)
    about_me = counted.get(WHO_FOR, ME) == ME
    given = {question: code for question, code in counted.items() if code != SKIPPED}
    instrument = INSTRUMENTS[check.instrument]
    return findings_of(
        {name: given[name] for name in INPUTS if name in given},
        check.instrument,
        tuple(_scores(check, given, instrument.items)),
        way if about_me else SOMEONE_ELSE,
    )


def findings_of(
    codes: Answers, instrument: str, scores: tuple[int | None, ...], scope: str = WHOLE
) -> Findings:
    """Findings of given codes and item scores; raises ValueError for scores there are not."""
    known = INSTRUMENTS[instrument]
    item_9 = dict(zip(known.items, scores, strict=True)).get(ITEM_9)
    answered = sum(one is not None for one in scores)
    return Findings(codes, item_9, answered, total(known, scores), scope)


def _scores(check: SelfCheck, answers: Answers, items: tuple[str, ...]) -> Iterator[int | None]:
    for item in items:
        option = check.question(item).option(answers.get(item, ""))
        yield None if option is None else option.value


def is_unsafe(answers: Answers) -> bool:
    """Whether "are you safe right now" was answered with anything but yes or a skip."""
    return answers.get(SAFE_NOW) in UNSAFE


def needs_support(answers: Answers) -> bool:
    """Whether item 9 is above "not at all", or skipped: support comes next (item9-app-rule)."""
    return answers.get(ITEM_9, "not-at-all") != "not-at-all"
