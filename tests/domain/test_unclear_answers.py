"""An unclear answer never moves a person towards TMS: not sure is not no, and none is not no."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from app.domain.rules import Decision, Outcome, decide
from tests.domain.every_answer import EVERY, FOUR, MOODS, answered, chance_answers, near_calm
from tests.domain.inputs import CALM, found
from tests.domain.oracle import ORDER, SAFETY

if TYPE_CHECKING:
    from app.domain.findings import Findings

RULE_OF = {
    "safe-now": "lg-r01",
    "psychosis-now": "lg-r03",
    "severe-now": "lg-r03",
    "mania": "lg-r08",
    "mania-now": "lg-r08",
    "device-head": "lg-r06",
    "device-elsewhere": "lg-r06",
    "seizure": "lg-r07",
    "brain": "lg-r07",
    "withdrawal": "lg-r07",
    "substances": "lg-r07",
    "pregnant": "lg-r09",
}
"""The rule that "not sure" fires; every other safety item of it is left at no."""

ADULTS = ("22-or-over", "18-21")
ITEMS = pytest.mark.parametrize("item", SAFETY)
BEHIND_SAFE_NOW = pytest.mark.parametrize("item", SAFETY[1:])


def everybody() -> list[Findings]:
    """Adults of all kinds: some near the calm one, others with chance answers to everything."""
    scores = cycle(one.found for moods in MOODS.values() for one in moods)
    grown = {**EVERY, "age": ADULTS}
    answers = [*near_calm(grown, 400), *chance_answers(grown, 200)]
    return [mood._replace(codes=given) for given, mood in zip(answers, scores, strict=False)]


EVERYBODY = everybody()


@pytest.fixture(params=[True, pytest.param(False, marks=pytest.mark.system)], ids=["some", "rest"])
def people(request: pytest.FixtureRequest) -> list[Findings]:
    """Every third of these people, who are enough for a quick look, or the others."""
    return [one for place, one in enumerate(EVERYBODY) if (place % 3 == 0) is request.param]


def with_answer(person: Findings, item: str, code: str) -> Decision:
    return decide(person._replace(codes=answered({**person.codes, item: code})))


def rank(decision: Decision) -> int:
    """How far down the order of outcomes a decision is: the further, the nearer to TMS."""
    assert decision.outcome is not None
    return ORDER.index(decision.outcome)


def test_every_safety_item_has_its_rule() -> None:
    assert list(SAFETY) == sorted(RULE_OF, key=SAFETY.index)


@BEHIND_SAFE_NOW
@pytest.mark.parametrize("total", [9, 10])
def test_not_sure_is_another_decision_than_no(item: str, total: int) -> None:
    person = found(total=total)
    not_sure, no = with_answer(person, item, "not-sure"), with_answer(person, item, "no")
    assert not_sure != no
    assert rank(not_sure) < rank(no)
    assert {RULE_OF[item]} == set(not_sure.fired) - set(no.fired)


def test_not_sure_to_be_safe_is_the_same_as_not_safe_since_both_need_help(
    people: list[Findings],
) -> None:
    for person in people:
        not_sure, no = (with_answer(person, "safe-now", code) for code in ("not-sure", "no"))
        assert not_sure == no
        assert not_sure.outcome is Outcome.SAFETY


@ITEMS
def test_not_sure_fires_the_rule_of_the_item_whatever_else_was_answered(
    item: str, people: list[Findings]
) -> None:
    assert all(RULE_OF[item] in with_answer(one, item, "not-sure").fired for one in people)


@ITEMS
@pytest.mark.parametrize("unclear", ["not-sure", ""])
def test_an_unclear_answer_never_leads_nearer_to_tms_than_no(
    item: str, unclear: str, people: list[Findings]
) -> None:
    calmest = "yes" if item == "safe-now" else "no"
    for person in people:
        clear = with_answer(person, item, calmest)
        assert rank(with_answer(person, item, unclear)) <= rank(clear)


@ITEMS
def test_an_item_left_open_leaves_the_outcome_open_at_best(
    item: str, people: list[Findings]
) -> None:
    for person in people:
        left_open = with_answer(person, item, "")
        assert "lg-r11" in left_open.fired
        assert rank(left_open) <= ORDER.index("lg-out-not-enough")


@BEHIND_SAFE_NOW
def test_not_sure_counts_as_yes(item: str, people: list[Findings]) -> None:
    if item == "mania-now":
        person = found()
        yes, not_sure = (with_answer(person, item, code) for code in ("yes", "not-sure"))
        assert (yes.outcome, not_sure.outcome) == (Outcome.URGENT, Outcome.SPECIALIST)
        return
    for person in people:
        assert with_answer(person, item, "not-sure") == with_answer(person, item, "yes")


def test_not_applicable_is_no_for_a_pregnancy(people: list[Findings]) -> None:
    for person in people:
        no = with_answer(person, "pregnant", "no")
        assert with_answer(person, "pregnant", "not-applicable") == no


@pytest.mark.parametrize("dx", ["no", "not-sure", ""])
def test_without_a_diagnosis_tms_is_never_the_topic(dx: str, people: list[Findings]) -> None:
    for person in people:
        decision = with_answer(person, "dx", dx)
        assert decision.outcome is not Outcome.WORTH
        assert not {"lg-r13", "lg-r14", "lg-r15", "lg-r18", "lg-r26"}.intersection(decision.fired)


@pytest.mark.parametrize("unknown", ["not-sure", ""])
@pytest.mark.parametrize("therapy", FOUR)
def test_unknown_medicines_are_worth_a_look_only_with_therapy_and_a_diagnosis(
    unknown: str, therapy: str
) -> None:
    decision = decide(found({"ad-trials": unknown, "therapy": therapy}))
    assert decision.outcome is (Outcome.WORTH if therapy == "yes" else Outcome.OPTIONS_FIRST)
    assert not {"lg-r13", "lg-r14", "lg-r15", "lg-r16"}.intersection(decision.fired)


def test_unknown_medicines_are_the_same_whether_not_sure_or_left_open(
    people: list[Findings],
) -> None:
    for person in people:
        not_sure = with_answer(person, "ad-trials", "not-sure")
        assert with_answer(person, "ad-trials", "") == not_sure


@pytest.mark.parametrize("name", ["hearing", "faint", "intolerance", "prev-tms", "attend"])
def test_what_is_only_noted_never_changes_the_outcome(name: str, people: list[Findings]) -> None:
    for person in people:
        outcomes = {with_answer(person, name, code).outcome for code in EVERY[name]}
        assert len(outcomes) == 1


def test_rules_hold_for_18_to_21_as_for_22_or_over(people: list[Findings]) -> None:
    for person in people:
        assert with_answer(person, "age", "18-21") == with_answer(person, "age", "22-or-over")


def test_the_calm_person_is_nearest_to_tms() -> None:
    assert rank(decide(found())) == len(ORDER) - 1
    assert CALM["pregnant"] == "no"
