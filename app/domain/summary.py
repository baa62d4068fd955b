"""What goes on the result page, made from the answers alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.rules import MINOR, Findings, Outcome, decide, find
from app.domain.scoring import band
from app.domain.visit import A_LOT, SOME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.question import Answers, SelfCheck

QUESTIONS_TO_ASK = 3
HEADLINES = (
    "safety",
    "safety-under-18",
    "youth-under-15",
    "youth",
    "no-age",
    "mood",
    "mood-incomplete",
    "mood-skipped",
)
NOTES = ("lg-r02", "lg-r20")
QUESTIONS = ("stay-safe", "daily-life", "meaning", "options", "follow-up")
"""Every key that a summary can hold."""


class Summary(NamedTuple):
    """The result: `total` and `band` are None when incomplete or when no score may be shown.

    `headline` names the words to lead with, `notes` the cards to add, `ask` three questions;
    all are keys of the self-check's words. `fired` are ids of rules. `matters` are ids of
    statements with their level, what matters a lot first.
    """

    outcome: Outcome
    headline: str
    total: int | None
    band: str | None
    notes: tuple[str, ...]
    ask: tuple[str, ...]
    fired: tuple[str, ...]
    matters: tuple[tuple[str, str], ...] = ()

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


def summarise(
    check: SelfCheck, answers: Answers, marks: Mapping[str, str] | None = None
) -> Summary:
    """The summary of answers and marks; the same ones always give the same summary."""
    found = find(check, answers)
    decision = decide(found)
    scored = decision.outcome is Outcome.NOT_ENOUGH and found.total is not None
    total = found.total if scored else None
    return Summary(
        outcome=decision.outcome,
        headline=_headline(decision.outcome, found),
        total=total,
        band=None if total is None else band(total).id,
        notes=_notes(decision.fired),
        ask=_ask(decision.outcome, decision.fired),
        fired=decision.fired,
        matters=_matters(decision.outcome, marks or {}),
    )


def _headline(outcome: Outcome, found: Findings) -> str:
    if outcome is Outcome.YOUTH and found.age is None:
        return "no-age"
    if outcome is Outcome.SAFETY and found.age in MINOR:
        return "safety-under-18"
    if outcome is Outcome.NOT_ENOUGH and found.total is None:
        return "mood-incomplete" if found.answered_items else "mood-skipped"
    return {
        Outcome.SAFETY: "safety",
        Outcome.YOUTH_UNDER_15: "youth-under-15",
        Outcome.YOUTH: "youth",
        Outcome.NOT_ENOUGH: "mood",
    }[outcome]


def _matters(outcome: Outcome, marks: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What matters a lot and some; with a safety outcome nothing but help is shown."""
    if outcome is Outcome.SAFETY:
        return ()
    return tuple(
        (statement, level)
        for level in (A_LOT, SOME)
        for statement, marked in sorted(marks.items())
        if marked == level
    )


def _notes(fired: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(rule for rule in fired if rule in NOTES)


def _ask(outcome: Outcome, fired: tuple[str, ...]) -> tuple[str, ...]:
    if outcome is not Outcome.NOT_ENOUGH:
        return ()
    first = [
        key for rule, key in (("lg-r02", "stay-safe"), ("lg-r20", "daily-life")) if rule in fired
    ]
    return tuple([*first, "meaning", "options", "follow-up"][:QUESTIONS_TO_ASK])
