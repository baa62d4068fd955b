"""Which questions a person may want to take along: chosen by the rules that fired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.findings import SOMEONE_ELSE
from app.domain.question import MATTERS
from app.domain.rules import NO_TMS, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.findings import Findings
    from app.domain.rules import Decision

FIRST, MORE = 3, 5
"""How many stand on the summary, and how many more are offered."""

BY_RULE = {
    "lg-r02": "stay-safe",
    "lg-r03": "soon",
    "lg-r06": "devices",
    "lg-r07": "seizure",
    "lg-r08": "high-moods",
    "lg-r09": "pregnancy",
    "lg-r27": "assessment",
    "lg-r11": "find-out",
    "lg-r18": "medicines",
    "lg-r18-worth": "medicines",
    "lg-r16": "first-options",
    "lg-r17": "not-tolerated",
    "lg-r15": "not-helped",
    "lg-r14": "other-steps",
    "lg-r13": "chances",
    "lg-r20": "daily-life",
    "lg-r21": "tms-before",
    "lg-r22": "tms-again",
    "lg-r24": "first-step",
    "lg-r23": "therapy",
    "lg-r25": "visits",
    "lg-r10": "ears-and-fainting",
}
"""What to ask because of a rule, the most pressing first."""

MADE_HARD_BY = ("travel", "work", "care", "cost")
"""Asked about in place of the visits, where it is known what makes them hard."""

ABOUT_TMS = ("side-effects", "cost", "not-helped")
GENERAL = ("meaning", "options", "follow-up")
FOR_YOUTH = ("youth-care", "youth-who", "follow-up")
FOR_SOMEONE = ("helping", "options", "follow-up")
FOR_MATTERS = ("what-fits", "options", "follow-up")

NOT_ABOUT_TMS = {"stay-safe", "soon", "daily-life", "first-step", "therapy", "find-out"}
"""All that is asked where the page does not bring up TMS."""

QUESTIONS = tuple(
    dict.fromkeys(
        (
            *BY_RULE.values(),
            *MADE_HARD_BY,
            *ABOUT_TMS,
            *GENERAL,
            *FOR_YOUTH,
            *FOR_SOMEONE,
            *FOR_MATTERS,
        )
    )
)
"""Every key of the words for a question."""


def ask(found: Findings, decision: Decision) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Three questions, and more that are offered; none beside safety, where help comes first."""
    if decision.outcome is Outcome.SAFETY:
        return (), ()
    keys = tuple(dict.fromkeys(_keys(found, decision)))
    return keys[:FIRST], keys[FIRST : FIRST + MORE]


def _keys(found: Findings, decision: Decision) -> Iterator[str]:
    fired = {rule.words for rule in decision.rules}
    chosen = [key for rule, key in BY_RULE.items() if rule in fired]
    if decision.outcome in NO_TMS:
        yield from (key for key in chosen if key in NOT_ABOUT_TMS)
        yield from GENERAL
        return
    if decision.outcome in {Outcome.YOUTH, Outcome.YOUTH_UNDER_15}:
        yield from (*(key for key in chosen if key in NOT_ABOUT_TMS), *FOR_YOUTH)
        return
    hardest = found.get("hardest")
    for key in chosen:
        yield hardest if key == "visits" and hardest in MADE_HARD_BY else key
    by_scope = {SOMEONE_ELSE: FOR_SOMEONE, MATTERS: FOR_MATTERS}
    yield from by_scope.get(found.scope, ())
    if decision.outcome is Outcome.WORTH:
        yield from ABOUT_TMS
    yield from GENERAL
