from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given

from app.domain.rules import RULES, Decision, Findings, Outcome, decide, find, needs_support
from tests.domain.people import CHECK, NONE_AT_ALL, any_answers, person

ITEM_9 = "000000001"
TOTAL_9, TOTAL_10 = "333000000", "333100000"
NOT_ENOUGH, SAFETY = Outcome.NOT_ENOUGH, Outcome.SAFETY
YOUTH, UNDER_15 = Outcome.YOUTH, Outcome.YOUTH_UNDER_15


def decision_on(answers: dict[str, str]) -> Decision:
    return decide(find(CHECK, answers))


SAFE_NOW = [
    # item 9, safe-now, rules, outcome
    (NONE_AT_ALL, "yes", (), NOT_ENOUGH),
    (NONE_AT_ALL, "not-sure", ("lg-r01",), SAFETY),
    (NONE_AT_ALL, "no", ("lg-r01",), SAFETY),
    (NONE_AT_ALL, "", (), NOT_ENOUGH),
    (NONE_AT_ALL, "skipped", (), NOT_ENOUGH),
    *[(f"00000000{score}", "yes", ("lg-r02",), NOT_ENOUGH) for score in "123"],
    *[
        (f"00000000{score}", safe, ("lg-r01",), SAFETY)
        for score, safe in product("123", ["not-sure", "no", "", "skipped"])
    ],
    ("00000000s", "yes", ("lg-r12",), NOT_ENOUGH),
    ("00000000s", "", ("lg-r12",), NOT_ENOUGH),
    ("00000000-", "not-sure", ("lg-r01", "lg-r12"), SAFETY),
    ("--------3", "", ("lg-r01", "lg-r12"), SAFETY),
    ("--------3", "yes", ("lg-r02", "lg-r12"), NOT_ENOUGH),
]


@pytest.mark.parametrize(("items", "safe", "fired", "outcome"), SAFE_NOW)
def test_item_9_and_safe_now_decide_about_safety(
    items: str, safe: str, fired: tuple[str, ...], outcome: Outcome
) -> None:
    assert decision_on(person(items, safe=safe)) == Decision(outcome, fired)


AGES = [
    # age, items, safe-now, rules, outcome
    ("under-15", "", "", ("lg-r04",), UNDER_15),
    ("15-17", "", "", ("lg-r05",), YOUTH),
    ("skipped", "", "", ("lg-r05",), YOUTH),
    ("", "", "", ("lg-r05",), YOUTH),
    ("18-21", NONE_AT_ALL, "yes", (), NOT_ENOUGH),
    ("22-or-over", NONE_AT_ALL, "yes", (), NOT_ENOUGH),
    ("18-21", "", "yes", ("lg-r12",), NOT_ENOUGH),
]


@pytest.mark.parametrize(("age", "items", "safe", "fired", "outcome"), AGES)
def test_an_age_below_18_or_none_ends_all_scoring(
    age: str, items: str, safe: str, fired: tuple[str, ...], outcome: Outcome
) -> None:
    assert decision_on(person(items, age=age, safe=safe)) == Decision(outcome, fired)


CHANGED_AGES = [
    ("under-15", "yes", ("lg-r02", "lg-r04"), UNDER_15),
    ("15-17", "yes", ("lg-r02", "lg-r05"), YOUTH),
    ("skipped", "yes", ("lg-r02", "lg-r05"), YOUTH),
    *[
        (age, safe, ("lg-r01", rule), SAFETY)
        for age, rule in [("under-15", "lg-r04"), ("15-17", "lg-r05"), ("", "lg-r05")]
        for safe in ("no", "not-sure", "", "skipped")
    ],
]


@pytest.mark.parametrize(("age", "safe", "fired", "outcome"), CHANGED_AGES)
def test_a_disclosure_still_counts_when_a_changed_age_hides_item_9(
    age: str, safe: str, fired: tuple[str, ...], outcome: Outcome
) -> None:
    assert decision_on(person(ITEM_9, age=age, safe=safe)) == Decision(outcome, fired)


def test_no_other_answer_counts_once_a_changed_age_hides_it() -> None:
    found = find(CHECK, person("333333333", age="15-17", difficulty="very"))
    assert (found.item_9, found.safe_now) == (3, "yes")
    assert (found.total, found.difficulty, found.adult) == (None, None, False)


HARD_DAYS = [
    # items, difficulty, whether the note is given
    (TOTAL_9, "extremely", True),
    (TOTAL_9, "very", True),
    (TOTAL_9, "somewhat", False),
    (TOTAL_9, "not-difficult", False),
    (TOTAL_9, "skipped", False),
    (TOTAL_9, "", False),
    (TOTAL_10, "extremely", False),
    ("100000000", "very", True),
    ("33300000s", "very", False),
    (NONE_AT_ALL, "very", False),
]


@pytest.mark.parametrize(("items", "difficulty", "noted"), HARD_DAYS)
def test_hard_days_are_noted_below_a_total_of_10(
    items: str, difficulty: str, *, noted: bool
) -> None:
    fired = decision_on(person(items, difficulty=difficulty)).fired
    assert ("lg-r20" in fired) == noted


def test_hard_days_are_not_noted_beside_safety() -> None:
    assert decision_on(person(TOTAL_9, safe="no", difficulty="very")).fired == ("lg-r01",)


def test_hard_days_and_a_disclosure_are_both_noted() -> None:
    fired = decision_on(person(ITEM_9, difficulty="very")).fired
    assert fired == ("lg-r02", "lg-r20")


@pytest.mark.parametrize(
    ("item_9", "needs"),
    [({}, False)]
    + [({"phq9": code}, code != "not-at-all") for code in ("not-at-all", "skipped")]
    + [({"phq9": code}, True) for code in ("several-days", "more-than-half", "nearly-every-day")],
)
def test_support_is_needed_above_not_at_all_or_after_a_skip(
    item_9: dict[str, str], *, needs: bool
) -> None:
    assert needs_support(item_9) is needs


def test_rules_stand_in_the_order_of_their_table_with_their_sources() -> None:
    assert [rule.id for rule in RULES] == [
        f"lg-r{number}" for number in ("01", "02", "04", "05", "12", "20")
    ]
    assert all(rule.sources for rule in RULES)


def test_findings_show_no_answer_in_their_repr() -> None:
    shown = repr(find(CHECK, person("333333333", safe="not-sure")))
    assert "not-sure" not in shown
    assert "27" not in shown


@given(any_answers())
def test_an_answer_of_no_or_not_sure_is_never_taken_for_safe(answers: dict[str, str]) -> None:
    unsure = {**answers, "safe-now": "not-sure"}
    assert decision_on(unsure).outcome is Outcome.SAFETY
    assert decision_on(unsure) == decision_on({**answers, "safe-now": "no"})


@given(any_answers())
def test_a_skipped_safe_now_counts_as_an_unanswered_one(answers: dict[str, str]) -> None:
    unanswered = {question: code for question, code in answers.items() if question != "safe-now"}
    skipped = {**answers, "safe-now": "skipped"}
    assert decision_on(skipped) == decision_on(unanswered)


def every_findings() -> Iterator[Findings]:
    ages = [None, "under-15", "15-17", "18-21", "22-or-over"]
    safe = [None, "yes", "not-sure", "no"]
    difficulty = [None, "somewhat", "very"]
    for parts in product(ages, safe, [None, 0, 1], [None, 9, 10], difficulty):
        age, safe_now, item_9, total, hard = parts
        yield Findings(age, safe_now, item_9, 9 if total is not None else 0, total, hard)


def test_the_highest_outcome_that_fired_wins() -> None:
    ranks = list(Outcome)
    for found in every_findings():
        outcomes = [rule.outcome for rule in RULES if rule.fires(found) and rule.outcome]
        highest = min(outcomes, key=ranks.index, default=Outcome.NOT_ENOUGH)
        assert decide(found).outcome is highest
