"""Every combination of the answers that decide the outcome, compared with the table in oracle.py.

Answers with the same effect by the evidence table form a class, and each combination of classes is
given by chance answers of them. Answers that only add notes are left to chance altogether.
A decision that did not look at an answer is the same whatever it is, so it is made only once.
"""

from __future__ import annotations

from itertools import cycle, product
from random import Random
from typing import TYPE_CHECKING

import pytest

from app.domain.rules import RULES, Outcome, decide
from tests.domain.every_answer import (
    EVERY,
    MOODS,
    NOTED,
    Choices,
    Mood,
    Watched,
    answered,
    chance_answers,
    near_calm,
    said,
    table_differs,
)
from tests.domain.inputs import CALM
from tests.domain.oracle import INPUTS, ORDER, expected, left_by_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.domain.findings import Findings
    from tests.domain.oracle import Expected

SAFE_NOW = {"safe": ("yes",), "not safe": ("no", "not-sure"), "left open": ("",)}

NO, FLAGGED, NONE = ("no",), ("yes", "not-sure"), ("",)
GROUPS = (
    (("psychosis-now", "severe-now"), (NO, FLAGGED, NONE)),
    (("device-head", "device-elsewhere"), (NO, FLAGGED, NONE)),
    (("seizure", "brain", "withdrawal", "substances"), (NO, FLAGGED, NONE)),
    (("mania",), (NO, FLAGGED, NONE)),
    (("mania-now",), (NO, ("not-sure",), ("yes",), NONE)),
    (("pregnant",), (("no", "not-applicable"), FLAGGED, NONE)),
    (("therapy",), (("yes",), ("no", "not-sure", ""))),
)
"""Items with the same effect, and their classes: one of them has it, and the others are no."""

SECOND = ("dx", "ad-trials")
DIAGNOSIS = ("yes", "no", "not-sure", "")
MEDICINES = (("0",), ("1",), ("2", "3-or-more"), ("not-sure", ""))

FIRST = tuple(name for name in INPUTS if name not in SECOND)
COMBINATIONS = 3 * 7 * (3**5 * 4 * 2) * (4 * 4)


def first_halves(chance: Random) -> Iterator[dict[str, str]]:
    """What is asked of an adult's safety, and therapy; notes are left to chance."""
    noted = chance_answers(NOTED, 997)
    for classes in product(*[classes for _, classes in GROUPS]):
        given = {"age": chance.choice(("22-or-over", "18-21")), **chance.choice(noted)}
        for (names, _), codes in zip(GROUPS, classes, strict=True):
            given |= {**dict.fromkeys(names, "no"), chance.choice(names): chance.choice(codes)}
        yield given


def second_halves(chance: Random) -> list[tuple[dict[str, str], int]]:
    """Every class of diagnosis and medicines, and what is left possible by each."""
    halves = [
        answered({"dx": dx, "ad-trials": chance.choice(codes)})
        for dx, codes in product(DIAGNOSIS, MEDICINES)
    ]
    return [(half, left_by_all(half, SECOND)) for half in halves]


Halves = list[tuple[dict[str, str], int]]


def decisions(found: Findings, first: dict[str, str], seconds: Halves) -> Iterator[Expected]:
    """What the rules say of this first half with each second half."""
    made: list[tuple[dict[str, str | None], Expected]] = []
    for second, _ in seconds:
        for looked_at, decided in made:
            if all(second.get(name) == code for name, code in looked_at.items()):
                yield decided
                break
        else:
            codes = Watched(first | second)
            decided = said(decide(found._replace(codes=codes)))
            looked_at = {name: second.get(name) for name in SECOND if name in codes.seen}
            made.append((looked_at, decided))
            yield decided


@pytest.mark.system
@pytest.mark.parametrize("safe", SAFE_NOW)
@pytest.mark.parametrize("mood", MOODS)
def test_every_adult_has_the_one_outcome_and_the_rules_of_the_table(mood: str, safe: str) -> None:
    chance, combinations = Random(21), 0  # noqa: S311
    choices = [second_halves(chance) for _ in range(16)]
    for half in first_halves(chance):
        scores, seconds = chance.choice(MOODS[mood]), chance.choice(choices)
        first = answered({**half, "safe-now": chance.choice(SAFE_NOW[safe])})
        left = left_by_all({**first, **scores.row}, FIRST)
        decided = list(decisions(scores.found, first, seconds))
        assert decided == [expected(left & left_by_second) for _, left_by_second in seconds], first
        combinations += len(decided)
    assert combinations * len(MOODS) * len(SAFE_NOW) == COMBINATIONS


@pytest.mark.sampled(every=4)
@pytest.mark.parametrize("scope", ["", "mood", "matters", "someone-else"])
@pytest.mark.parametrize("chances", [chance_answers, near_calm])
def test_chance_answers_to_everything_have_what_the_table_says(
    chances: Callable[[Choices, int], list[dict[str, str]]], scope: str
) -> None:
    scores = cycle(one for moods in MOODS.values() for one in moods)
    wrong = [
        {**given, **mood.row}
        for given, mood in zip(chances(EVERY, 2_000), scores, strict=False)
        if table_differs(given, mood, scope)
    ]
    assert wrong == []


TOGETHER = {
    "urgent": ("psychosis-now", "severe-now", "mania-now"),
    "devices": ("device-head", "device-elsewhere"),
    "seizures": ("seizure", "brain", "withdrawal", "substances"),
    "mania": ("mania", "mania-now"),
    "notes": ("hearing", "faint", "in-care", "pregnant"),
    "treatments": ("dx", "ad-trials", "therapy", "intolerance"),
}
"""Items that go into the same rules."""


def together(names: tuple[str, ...]) -> Iterator[tuple[dict[str, str], Mood]]:
    """The calm person with every answer to all of these, and all kinds of mood."""
    for codes, moods in product(product(*[EVERY[name] for name in names]), MOODS.values()):
        given = {**CALM, "in-care": "yes", **dict(zip(names, codes, strict=True))}
        yield answered(given), moods[0]


@pytest.mark.parametrize("names", TOGETHER.values(), ids=TOGETHER)
def test_items_of_the_same_rule_are_tried_with_all_their_answers_at_once(
    names: tuple[str, ...],
) -> None:
    assert [given for given, mood in together(names) if table_differs(given, mood)] == []


YOUNG = ("age", "safe-now", *TOGETHER["urgent"])
FIRST_FIVE = {"lg-r01", "lg-r02", "lg-r03", "lg-r04", "lg-r05"}


@pytest.mark.parametrize("mood", MOODS)
def test_below_18_or_without_an_age_only_five_rules_are_looked_at(mood: str) -> None:
    others, wrong = cycle(chance_answers(EVERY, 997)), []
    for codes in product(EVERY["age"][2:], *[EVERY[name] for name in YOUNG[1:]]):
        given = answered({**next(others), **dict(zip(YOUNG, codes, strict=True))})
        decision = decide(MOODS[mood][0].found._replace(codes=given))
        if not FIRST_FIVE.issuperset(decision.fired) or table_differs(given, MOODS[mood][0]):
            wrong.append(given)
    assert wrong == []


def test_every_rule_fires_for_somebody_and_every_outcome_wins_for_somebody() -> None:
    scores = cycle(one for moods in MOODS.values() for one in moods)
    people = [
        *zip(near_calm(EVERY, 1_000), scores, strict=False),
        *together(TOGETHER["treatments"]),
    ]
    decisions = [decide(mood.found._replace(codes=given)) for given, mood in people]
    assert {rule.words for one in decisions for rule in one.rules} == {r.words for r in RULES}
    assert {one.outcome for one in decisions} == set(Outcome)


def test_the_highest_outcome_that_fired_wins() -> None:
    scores = cycle(one for moods in MOODS.values() for one in moods)
    for given, mood in zip(near_calm(EVERY, 2_000), scores, strict=False):
        decision = decide(mood.found._replace(codes=given))
        fired = [rule.outcome.value for rule in decision.rules if rule.outcome]
        assert decision.outcome == min(fired, key=ORDER.index)
