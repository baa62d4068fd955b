"""The test vectors of evidence 21.5: tv-30 to tv-32 hold for any answers and stand at the end."""

from typing import NamedTuple

import pytest

from app.domain.findings import Findings
from app.domain.rules import Decision, Outcome, decide
from app.domain.summary import shown_total
from tests.domain.inputs import found

SAFETY, URGENT, NOT_ENOUGH = Outcome.SAFETY, Outcome.URGENT, Outcome.NOT_ENOUGH
FIRST, LOW, WORTH = Outcome.OPTIONS_FIRST, Outcome.LOW, Outcome.WORTH


class Vector(NamedTuple):
    """A row: what differs from its defaults, the rules it names, and those that fire besides."""

    id: str
    found: Findings
    outcome: Outcome
    rules: str
    besides: str = ""
    scored: bool = True


def vector(
    name: str,
    changes: dict[str, str],
    outcome: Outcome,
    rules: str,
    besides: str = "",
    *,
    total: int = 16,
    item_9: int = 0,
    missing: tuple[int, ...] = (),
    scored: bool = True,
) -> Vector:
    findings = found(changes, total=total, item_9=item_9, missing=missing)
    return Vector(name, findings, outcome, rules, besides, scored)


IMPLANT = {"device-head": "yes", "ad-trials": "3-or-more"}
UNSURE = {"ad-trials": "not-sure"}

VECTORS = (
    vector("tv-01", {"safe-now": "no"}, SAFETY, "01", scored=False),
    vector("tv-02", {"ad-trials": "2"}, WORTH, "02 13 15", item_9=1),
    vector("tv-03", {"safe-now": "not-sure"}, SAFETY, "01", scored=False),
    vector("tv-04", {"age": "under-15"}, Outcome.YOUTH_UNDER_15, "04", scored=False),
    vector("tv-05", {"age": "15-17"}, Outcome.YOUTH, "05", scored=False),
    vector("tv-06", {"age": ""}, Outcome.YOUTH, "05", scored=False),
    vector("tv-07", IMPLANT, Outcome.DEVICE_CHECK, "06", total=18),
    vector("tv-08", {**IMPLANT, "device-head": "not-sure"}, Outcome.DEVICE_CHECK, "06", total=18),
    vector("tv-09", {"seizure": "not-sure"}, Outcome.SPECIALIST, "07", total=12),
    vector("tv-10", {"withdrawal": "yes"}, Outcome.SPECIALIST, "07"),
    vector("tv-11", {"mania": "yes", "mania-now": "yes"}, URGENT, "03", "08"),
    vector("tv-12", {"mania": "yes", "mania-now": "no"}, Outcome.SPECIALIST, "08"),
    vector("tv-13", {"psychosis-now": "not-sure"}, URGENT, "03"),
    vector("tv-14", {"pregnant": "not-sure"}, Outcome.SPECIALIST, "09", total=20),
    vector("tv-15", {"seizure": ""}, NOT_ENOUGH, "11", total=15),
    vector("tv-16", {"ad-trials": "1", "in-care": "yes"}, WORTH, "13 14", "26", total=22),
    vector("tv-17", {"ad-trials": "2", "in-care": "yes"}, WORTH, "15", "13 26", total=11),
    vector("tv-18", {"ad-trials": "3-or-more"}, LOW, "19", total=9),
    vector("tv-19", {"difficulty": "extremely"}, LOW, "19 20", total=9),
    vector("tv-20", {"ad-trials": "0", "therapy": "no"}, FIRST, "16", "23", total=13),
    vector("tv-21", {"ad-trials": "0", "intolerance": "yes"}, FIRST, "17", "16", total=13),
    vector("tv-22", {**UNSURE, "therapy": "not-sure"}, FIRST, "18", total=13),
    vector("tv-23", {**UNSURE, "therapy": "yes"}, WORTH, "18-worth", total=13),
    vector("tv-24", {"ad-trials": "2"}, NOT_ENOUGH, "12", missing=(5,), scored=False),
    vector("tv-25", {**IMPLANT, "safe-now": "no"}, SAFETY, "01", "06", total=18, scored=False),
    vector("tv-26", {"dx": "no"}, FIRST, "27", total=17),
    vector("tv-27", {"ad-trials": "0", "therapy": "yes"}, FIRST, "16", total=17),
    vector("tv-28", {"safe-now": ""}, SAFETY, "01", "11", item_9=2, scored=False),
    vector("tv-29", {"safe-now": ""}, NOT_ENOUGH, "11"),
)
EACH = pytest.mark.parametrize("case", VECTORS, ids=[one.id for one in VECTORS])


def words(decision: Decision) -> list[str]:
    return [rule.words.removeprefix("lg-r") for rule in decision.rules]


@EACH
def test_the_vector_has_its_outcome_and_its_rules(case: Vector) -> None:
    decision = decide(case.found)
    assert decision.outcome is case.outcome
    assert set(words(decision)) >= set(case.rules.split())


@EACH
def test_no_other_rule_fires_than_those_that_follow(case: Vector) -> None:
    named = {*case.rules.split(), *case.besides.split()}
    assert set(words(decide(case.found))) == named


@EACH
def test_the_vector_shows_a_total_only_where_one_may_be_shown(case: Vector) -> None:
    total = shown_total(case.found, decide(case.found))
    assert total == (case.found.total if case.scored else None)


@EACH
def test_the_same_answers_twice_give_the_same_decision(case: Vector) -> None:
    again = case.found._replace(codes=dict(reversed([*case.found.codes.items()])))
    assert decide(case.found) == decide(case.found) == decide(again)


def test_the_vectors_are_those_of_the_table() -> None:
    assert [one.id for one in VECTORS] == [f"tv-{number:02}" for number in range(1, 30)]


@pytest.mark.parametrize("code", ["no", "not-sure"])
def test_unsafe_wins_over_all_that_vectors_can_bring(code: str) -> None:
    for case in VECTORS:
        unsafe = case.found._replace(codes={**case.found.codes, "safe-now": code})
        assert decide(unsafe).outcome is SAFETY
