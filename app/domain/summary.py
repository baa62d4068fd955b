"""What goes on the result page, made from one visit alone: every other form is made from this."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.findings import (
    COUNTRY,
    FLAGGED,
    MINOR,
    NOTED_ITEMS,
    SAFETY_ITEMS,
    WHO_FOR,
    find,
)
from app.domain.path import is_on
from app.domain.question import MATTERS, MOOD, kept
from app.domain.questions_to_ask import ask
from app.domain.rules import NO_TMS, Decision, Outcome, decide
from app.domain.scoring import INSTRUMENTS, ITEM_9, PHQ9, Band, band
from app.domain.visit import A_LOT, SOME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.findings import Findings
    from app.domain.question import SelfCheck
    from app.domain.visit import OwnQuestion, Passage, Visit

HEADLINES = (
    "safety",
    "safety-under-18",
    "urgent",
    "urgent-under-18",
    "youth-under-15",
    "youth",
    "no-age",
    "device-check",
    "specialist",
    "not-enough",
    "not-enough-no-mood",
    "options-first",
    "assessment-first",
    "low",
    "worth",
    "worth-check",
    "mood",
    "mood-incomplete",
    "mood-skipped",
    "matters",
    "someone",
    "looking",
)
"""Every key of the words that a summary can lead with."""

HEADLINE_OF = {
    Outcome.SAFETY: "safety",
    Outcome.URGENT: "urgent",
    Outcome.YOUTH_UNDER_15: "youth-under-15",
    Outcome.YOUTH: "youth",
    Outcome.DEVICE_CHECK: "device-check",
    Outcome.SPECIALIST: "specialist",
    Outcome.NOT_ENOUGH: "not-enough",
    Outcome.OPTIONS_FIRST: "options-first",
    Outcome.LOW: "low",
    Outcome.WORTH: "worth",
}
"""The words of each outcome; some have a variant for what the answers say."""

DISCLOSED = "lg-r02"
"""The note that stands before everything else."""

YOUNG_ADULT = "age-18-21"
"""The note on what is known for 18 to 21, wherever TMS may be worth asking about."""

NOTES = (
    DISCLOSED,
    "lg-r03",
    *(f"lg-r{number:02}" for number in (6, 7, 8, 9, 10, 12, 13)),
    YOUNG_ADULT,
    *("lg-r14", "lg-r15", "lg-r16", "lg-r17", "lg-r18", "lg-r18-worth", "lg-r27"),
    *(f"lg-r{number}" for number in range(19, 26)),
)
"""Every note, in the order of the rules; the other rules speak through the headline."""

TOLD_ITEMS = (
    *(name for name in SAFETY_ITEMS if name != "safe-now"),
    *NOTED_ITEMS,
)
"""What a clinic is told before any TMS, when it was answered with yes or not sure."""

UNANSWERED = "unanswered"
UNSCORED = {"lg-r01", "lg-r04", "lg-r05"}


class Summary(NamedTuple):
    """The result; all that is text in it is a key of the self-check's words.

    `total` and `band` are None when incomplete or when no score may be shown. `notes` stand below
    the headline, `also` further down. `tell` holds (input, its answer) for the clinic, or None
    where nothing is told; `find_out` the safety items without an answer. `ask` are three questions,
    `offered` more of them. `rules` are those that fired. `matters` are ids of statements with their
    level, what matters a lot first; `questions` the person's own. `answers` are (question, code) of
    every question that was asked and answered or skipped, in their order, and of a disclosure in
    any case; `passages` were starred.
    `instrument` names the mood questions.
    """

    outcome: Outcome | None
    headline: str
    total: int | None = None
    band: Band | None = None
    notes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    tell: tuple[tuple[str, str], ...] | None = None
    find_out: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    matters: tuple[tuple[str, str], ...] = ()
    questions: tuple[OwnQuestion, ...] = ()
    in_us: bool = False
    answers: tuple[tuple[str, str], ...] = ()
    passages: tuple[Passage, ...] = ()
    instrument: str = PHQ9.id

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__

    @property
    def discloses(self) -> bool:
        """Whether what was said of thoughts of death or self-harm stands before all else."""
        return DISCLOSED in self.notes

    @property
    def leads_with_disclosure(self) -> bool:
        """Whether it even takes the place of the headline: a low range must not answer it."""
        return self.discloses and self.outcome in {Outcome.LOW, Outcome.WORTH}


def summarise(check: SelfCheck, visit: Visit) -> Summary:
    """The summary of a visit; the same one always gives the same summary."""
    found = find(check, visit.answers, visit.way)
    decision = decide(found)
    total = shown_total(found, decision)
    notes, also = _notes(found, decision)
    asked, offered = ask(found, decision)
    # Beside safety nothing else is said, not even why.
    safety = decision.outcome is Outcome.SAFETY
    return Summary(
        outcome=decision.outcome,
        headline=_headline(found, decision, visit.answers.get(WHO_FOR, "")),
        total=total,
        band=None if total is None else band(INSTRUMENTS[check.instrument], total),
        notes=notes,
        also=also,
        tell=_tell(found, decision),
        find_out=found.missing if "lg-r11" in decision.fired and not safety else (),
        ask=asked,
        offered=offered,
        rules=("lg-r01",) if safety else tuple(rule.words for rule in decision.rules),
        matters=_matters(decision.outcome, visit.marks),
        questions=visit.questions,
        passages=visit.starred,
        instrument=check.instrument,
        in_us=visit.answers.get(COUNTRY) == "us",
        answers=_answers(check, visit, disclosed=DISCLOSED in notes),
    )


def _answers(check: SelfCheck, visit: Visit, *, disclosed: bool) -> tuple[tuple[str, str], ...]:
    """What was asked and answered; what was disclosed does not vanish when it is asked no more."""
    answers = kept(check, visit.answers)
    asked = {
        question: answers[question] for question in answers if is_on(check, question, visit.way)
    }
    if disclosed:
        asked.setdefault(ITEM_9, visit.answers[ITEM_9])
    return tuple(asked.items())


def shown_total(found: Findings, decision: Decision) -> int | None:
    """The total where it may be shown: not below 18, nor beside safety, nor with mood not asked."""
    unasked = found.scope == MATTERS
    return None if unasked or UNSCORED.intersection(decision.fired) else found.total


def _headline(found: Findings, decision: Decision, who_for: str) -> str:
    age, fired = found.get("age"), {rule.words for rule in decision.rules}
    outcome = decision.outcome
    if outcome is None:
        return who_for
    if outcome is Outcome.NOT_ENOUGH:
        return _not_enough(found)
    base = HEADLINE_OF[outcome]
    variants = {
        f"{base}-under-18": age in MINOR,
        "no-age": outcome is Outcome.YOUTH and age is None,
        "assessment-first": outcome is Outcome.OPTIONS_FIRST and "lg-r27" in fired,
        "worth-check": "lg-r18-worth" in fired,
    }
    return next((key for key, holds in variants.items() if holds and key in HEADLINES), base)


def _not_enough(found: Findings) -> str:
    if found.scope == MATTERS:
        return "matters"
    if found.scope == MOOD and found.total is not None:
        return "mood"
    if found.scope == MOOD:
        return "mood-incomplete" if found.answered_items else "mood-skipped"
    return "not-enough" if found.answered_items else "not-enough-no-mood"


def _notes(found: Findings, decision: Decision) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The notes that stand first, and the others."""
    outcome = decision.outcome
    if outcome is Outcome.SAFETY:
        return (), ()
    rules = [rule for rule in decision.rules if rule.words in NOTES]
    first = {rule.words for rule in rules if rule.outcome in {outcome} - {None}} | {DISCLOSED}
    if outcome in {Outcome.YOUTH, Outcome.YOUTH_UNDER_15}:
        rules = [rule for rule in rules if rule.id == DISCLOSED]
    if outcome is Outcome.URGENT:
        # What comes of cutting down can need help now, and cannot be for later.
        first |= {"lg-r24"} | ({"lg-r07"} if found.flagged("withdrawal") else set())
    # What these say stands below the headline of their own outcome.
    said = {Outcome.LOW: "lg-r19", Outcome.NOT_ENOUGH: "lg-r12"}.get(outcome or Outcome.SAFETY)
    keys = {rule.words for rule in rules} - {said}
    if keys & {"lg-r13", "lg-r18-worth"} and found.get("age") == "18-21":
        keys.add(YOUNG_ADULT)
        first.add(YOUNG_ADULT)
    ordered = [key for key in NOTES if key in keys]
    return (
        tuple(key for key in ordered if key in first),
        tuple(key for key in ordered if key not in first),
    )


def _tell(found: Findings, decision: Decision) -> tuple[tuple[str, str], ...] | None:
    """What a clinic is told, in the order of the questions; None where that is not shown.

    Hearing and fainting do not hold up an outcome: left open, they are for the clinic to ask.
    """
    if not found.adult or found.scope or decision.outcome in NO_TMS:
        return None
    told = [
        (name, found.get(name) or UNANSWERED)
        for name in TOLD_ITEMS
        if found.get(name) in FLAGGED or (name in NOTED_ITEMS and found.get(name) is None)
    ]
    return tuple(told)


def _matters(outcome: Outcome | None, marks: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What matters a lot and some; with a safety outcome nothing but help is shown."""
    if outcome is Outcome.SAFETY:
        return ()
    return tuple(
        (statement, level)
        for level in (A_LOT, SOME)
        for statement, marked in sorted(marks.items())
        if marked == level
    )
