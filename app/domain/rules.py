"""What the answers lead to: rules with ids and sources, the highest outcome wins.

The ids are those of the evidence table (lg-r01 and on). These are the rules for a mood check
that stands alone; a rule that gives no outcome adds a note.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from app.domain.question import SKIPPED, Answers, SelfCheck, kept
from app.domain.scoring import ITEMS, total

if TYPE_CHECKING:
    from collections.abc import Callable

AGE, SAFE_NOW, ITEM_9, DIFFICULTY = "age", "safe-now", "phq9", "difficulty"
ADULT = ("18-21", "22-or-over")
MINOR = ("under-15", "15-17")
UNSAFE = ("no", "not-sure")
LOW_TOTAL = 10


class Outcome(StrEnum):
    """What a summary leads with, highest first."""

    SAFETY = "lg-out-safety"
    YOUTH_UNDER_15 = "lg-out-youth-under15"
    YOUTH = "lg-out-youth"
    NOT_ENOUGH = "lg-out-not-enough"


class Findings(NamedTuple):
    """The answers the rules look at; None means unanswered, skipped or not asked."""

    age: str | None
    safe_now: str | None
    item_9: int | None
    answered_items: int
    total: int | None
    difficulty: str | None

    @property
    def adult(self) -> bool:
        """Whether an age of 18 or over was given; nothing is scored otherwise (lg-adults-only)."""
        return self.age in ADULT

    @property
    def disclosed(self) -> bool:
        """Whether item 9 was answered above "not at all"."""
        return self.item_9 is not None and self.item_9 > 0

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


class Rule(NamedTuple):
    """One row of the table: it fires on findings, and gives an outcome or only a note."""

    id: str
    fires: Callable[[Findings], bool]
    outcome: Outcome | None
    sources: tuple[str, ...]


def _unsafe(found: Findings) -> bool:
    if found.safe_now in UNSAFE:
        return True
    return found.disclosed and found.safe_now != "yes"


def _disclosed_and_safe(found: Findings) -> bool:
    return found.disclosed and found.safe_now == "yes"


def _under_15(found: Findings) -> bool:
    return found.age == "under-15"


def _youth_or_age_unknown(found: Findings) -> bool:
    return not found.adult and not _under_15(found)


def _incomplete(found: Findings) -> bool:
    return found.adult and found.total is None


def _hard_days_with_low_total(found: Findings) -> bool:
    if not found.adult or found.total is None or _unsafe(found):
        return False
    return found.total < LOW_TOTAL and found.difficulty in {"very", "extremely"}


RULES = (
    Rule("lg-r01", _unsafe, Outcome.SAFETY, ("SIMON13", "SIMON16", "NA18")),
    Rule("lg-r02", _disclosed_and_safe, None, ("SIMON13", "HOROWITZ21")),
    Rule("lg-r04", _under_15, Outcome.YOUTH_UNDER_15, ("CROARKIN21",)),
    Rule("lg-r05", _youth_or_age_unknown, Outcome.YOUTH, ("CROARKIN21",)),
    Rule("lg-r12", _incomplete, Outcome.NOT_ENOUGH, ("KROENKE01",)),
    Rule("lg-r20", _hard_days_with_low_total, None, ("KROENKE01",)),
)
"""In the order of the table; `fires` of each is its row's condition."""


class Decision(NamedTuple):
    """The outcome, and the ids of every rule that fired in the table's order."""

    outcome: Outcome
    fired: tuple[str, ...]


def find(check: SelfCheck, answers: Answers) -> Findings:
    """What the rules look at: answers to questions asked now, and any disclosure ever made.

    Item 9 and safe-now count even when a changed age hides them: a disclosure must not vanish.
    """
    counted = {
        question: answers[question] for question in (ITEM_9, SAFE_NOW) if question in answers
    }
    counted |= kept(check, answers)
    given = {question: code for question, code in counted.items() if code != SKIPPED}
    scores = [score(check, given, item) for item in ITEMS]
    return Findings(
        age=given.get(AGE),
        safe_now=given.get(SAFE_NOW),
        item_9=score(check, given, ITEM_9),
        answered_items=sum(one is not None for one in scores),
        total=total(scores),
        difficulty=given.get(DIFFICULTY),
    )


def score(check: SelfCheck, answers: Answers, question_id: str) -> int | None:
    """The score of the answer to a question, or None without one."""
    option = check.question(question_id).option(answers.get(question_id, ""))
    return None if option is None else option.value


def is_unsafe(answers: Answers) -> bool:
    """Whether "are you safe right now" was answered with anything but yes or a skip."""
    return answers.get(SAFE_NOW) in UNSAFE


def needs_support(answers: Answers) -> bool:
    """Whether item 9 is above "not at all", or skipped: support comes next (item9-app-rule)."""
    return answers.get(ITEM_9, "not-at-all") != "not-at-all"


def decide(found: Findings) -> Decision:
    """The highest outcome of the rules that fire; without one the mood answers stand alone."""
    fired = [rule for rule in RULES if rule.fires(found)]
    outcomes = {rule.outcome for rule in fired if rule.outcome is not None}
    highest = next((outcome for outcome in Outcome if outcome in outcomes), Outcome.NOT_ENOUGH)
    return Decision(highest, tuple(rule.id for rule in fired))
