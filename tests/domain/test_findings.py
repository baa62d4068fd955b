import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.findings import (
    INPUTS,
    SAFETY_ITEMS,
    SOMEONE_ELSE,
    Findings,
    find,
    findings_of,
    is_unsafe,
    needs_support,
)
from app.domain.question import MATTERS, MOOD, WHOLE
from tests.domain.inputs import CALM, found, items_of
from tests.domain.oracle import SAFETY
from tests.domain.people import CHECK, ITEM_CODES, PHQ_8, any_answers, calm_person, person

AGES = [
    ("18-21", True),
    ("22-or-over", True),
    ("15-17", False),
    ("under-15", False),
    ("", False),
]


@pytest.mark.parametrize(("age", "adult"), AGES)
def test_only_a_given_age_of_18_or_over_is_an_adults(age: str, *, adult: bool) -> None:
    assert found({"age": age}).adult is adult


UNSAFE = [
    # item 9, safe-now, whether help comes first
    *[(0, code, code in {"no", "not-sure"}) for code in ("yes", "no", "not-sure", "")],
    *[(score, "yes", False) for score in (1, 2, 3)],
    *[(score, code, True) for score in (1, 2, 3) for code in ("no", "not-sure", "")],
]


@pytest.mark.parametrize(("item_9", "safe_now", "unsafe"), UNSAFE)
def test_unsafe_is_all_but_a_yes_and_after_a_disclosure_an_open_answer_too(
    item_9: int, safe_now: str, *, unsafe: bool
) -> None:
    findings = found({"safe-now": safe_now}, item_9=item_9)
    assert findings.unsafe is unsafe
    assert findings.disclosed is (item_9 > 0)


@pytest.mark.parametrize(("safe_now", "unsafe"), [("yes", False), ("", False), ("no", True)])
def test_item_9_left_open_discloses_nothing(safe_now: str, *, unsafe: bool) -> None:
    findings = found({"safe-now": safe_now}, missing=(9,))
    assert (findings.disclosed, findings.unsafe) == (False, unsafe)


@pytest.mark.parametrize(
    ("code", "flagged"), [("yes", True), ("not-sure", True), ("no", False), ("", False)]
)
def test_an_item_is_flagged_by_yes_or_not_sure(code: str, *, flagged: bool) -> None:
    findings = found({"brain": code})
    assert findings.flagged("brain") is flagged
    assert findings.flagged("seizure", "brain", "mania") is flagged
    assert not findings.flagged("seizure", "mania")


def test_safety_items_are_those_that_change_the_outcome() -> None:
    assert SAFETY_ITEMS == SAFETY
    assert not {"hearing", "faint"}.intersection(SAFETY_ITEMS)


@pytest.mark.parametrize("item", SAFETY)
def test_a_safety_item_without_an_answer_is_missing(item: str) -> None:
    assert found({item: ""}).missing == (item,)


def test_missing_items_stand_in_their_order_and_none_where_not_all_was_asked() -> None:
    assert found().missing == ()
    nothing = findings_of({}, "phq-9", (None,) * 9)
    assert nothing.missing == SAFETY
    assert [nothing._replace(scope=one).missing for one in (MOOD, MATTERS, SOMEONE_ELSE)] == [
        ()
    ] * 3


def test_findings_of_scores_hold_their_total_and_item_9() -> None:
    findings = findings_of(CALM, "phq-9", items_of(16, 2))
    assert (findings.total, findings.item_9, findings.answered_items) == (16, 2, 9)
    assert findings.codes == CALM
    assert findings.scope == WHOLE


def test_findings_of_a_phq_8_have_no_item_9() -> None:
    findings = findings_of(CALM, "phq-8", items_of(24, instrument="phq-8"))
    assert (findings.total, findings.item_9, findings.answered_items) == (24, None, 8)


def test_a_missing_item_leaves_no_total_but_counts_the_others() -> None:
    findings = findings_of(CALM, "phq-9", (0, None, 1, 2, 3, 0, None, 1, None))
    assert (findings.total, findings.item_9, findings.answered_items) == (None, None, 6)


@pytest.mark.parametrize(("instrument", "count"), [("phq-9", 8), ("phq-9", 10), ("phq-8", 9)])
def test_scores_of_another_form_are_refused(instrument: str, count: int) -> None:
    with pytest.raises(ValueError, match=r"argument|items"):
        findings_of({}, instrument, (0,) * count)


def test_findings_show_no_answer_in_their_repr() -> None:
    shown = repr(found({"safe-now": "not-sure"}, total=27, item_9=3)) + str(found())
    assert not any(word in shown for word in ("not-sure", "27", "yes", "3", "age"))


# From here on: what is found in a person's answers to the real questions.


def test_a_complete_form_is_found_with_its_total() -> None:
    findings = find(CHECK, person("123012301", difficulty="very"))
    assert (findings.total, findings.item_9, findings.answered_items) == (13, 1, 9)
    assert (findings.get("difficulty"), findings.get("safe-now")) == ("very", "yes")
    assert (findings.get("age"), findings.adult) == ("22-or-over", True)


@pytest.mark.parametrize("name", [*CALM, "in-care", "difficulty"])
def test_every_answer_that_a_rule_looks_at_is_found(name: str) -> None:
    answers = calm_person("333000000", in_care="no", difficulty="very")
    assert find(CHECK, answers).get(name) == answers[name]


def test_what_makes_visits_hard_is_found_for_the_questions_to_ask() -> None:
    assert find(CHECK, calm_person(attend="no", hardest="travel")).get("hardest") == "travel"


def test_a_skipped_answer_is_none() -> None:
    answers = {**person("s00000000", safe="skipped"), "seizure": "skipped"}
    findings = find(CHECK, answers)
    assert (findings.total, findings.answered_items) == (None, 8)
    assert not {"safe-now", "seizure", "phq1"}.intersection(findings.codes)


def test_only_inputs_of_the_rules_are_found() -> None:
    answers = {**person(), "country": "us", **CALM}
    assert set(find(CHECK, answers).codes) <= set(INPUTS)
    assert not {"country", "who-for"}.intersection(INPUTS)


DISCLOSURES = [
    (item, safe) for item in "0123s-" for safe in ("yes", "no", "not-sure", "skipped", "")
]
HIDING = {
    "younger": {"age": "15-17"},
    "much younger": {"age": "under-15"},
    "age withdrawn": {"age": "skipped"},
    "for someone else": {"who-for": "someone"},
    "only looking": {"who-for": "looking"},
}


@pytest.mark.parametrize(("item_9", "safe"), DISCLOSURES)
@pytest.mark.parametrize("change", HIDING.values(), ids=HIDING)
def test_a_disclosure_never_vanishes_when_its_question_does(
    item_9: str, safe: str, change: dict[str, str]
) -> None:
    adult = find(CHECK, person(f"00000000{item_9}", safe=safe))
    hidden = find(CHECK, {**person(f"00000000{item_9}", safe=safe), **change})
    assert (hidden.item_9, hidden.get("safe-now")) == (adult.item_9, adult.get("safe-now"))
    assert (hidden.disclosed, hidden.unsafe) == (adult.disclosed, adult.unsafe)


@pytest.mark.parametrize("change", HIDING.values(), ids=HIDING)
def test_no_other_answer_counts_once_its_question_is_hidden(change: dict[str, str]) -> None:
    findings = find(CHECK, {**person("333333333", difficulty="very"), **CALM, **change})
    assert set(findings.codes) <= {"age", "safe-now"}
    assert (findings.total, findings.answered_items, findings.adult) == (None, 1, False)


@given(any_answers(), st.sampled_from(list(HIDING.values())))
def test_hiding_questions_changes_nothing_about_safety(
    answers: dict[str, str], change: dict[str, str]
) -> None:
    assert find(CHECK, {**answers, **change}).unsafe == find(CHECK, answers).unsafe


SCOPES = [
    ("me", "", WHOLE),
    ("me", MOOD, MOOD),
    ("me", MATTERS, MATTERS),
    ("someone", "", SOMEONE_ELSE),
    ("someone", MOOD, SOMEONE_ELSE),
    ("looking", MATTERS, SOMEONE_ELSE),
]


@pytest.mark.parametrize(("who_for", "way", "scope"), SCOPES)
def test_the_scope_is_the_way_unless_it_is_about_someone_else(
    who_for: str, way: str, scope: str
) -> None:
    assert find(CHECK, {"who-for": who_for}, way).scope == scope


def test_who_has_not_said_for_whom_is_taken_to_ask_for_themselves() -> None:
    assert find(CHECK, {}).scope == WHOLE


def test_a_phq_8_is_complete_without_item_9_and_never_discloses() -> None:
    findings = find(PHQ_8, person("333333333"))
    assert (findings.total, findings.item_9, findings.answered_items) == (24, None, 8)
    assert not findings.disclosed
    assert find(PHQ_8, person("33333333-", safe="no")).unsafe


@given(any_answers())
def test_findings_depend_on_answers_alone_and_not_on_their_order(answers: dict[str, str]) -> None:
    backwards = dict(reversed(answers.items()))
    assert find(CHECK, answers) == find(CHECK, answers) == find(CHECK, backwards)


@pytest.mark.parametrize(
    ("answers", "unsafe"),
    [
        ({}, False),
        ({"safe-now": "yes"}, False),
        ({"safe-now": "skipped"}, False),
        ({"safe-now": "no"}, True),
        ({"safe-now": "not-sure"}, True),
    ],
)
def test_only_no_and_not_sure_say_that_somebody_is_not_safe(
    answers: dict[str, str], *, unsafe: bool
) -> None:
    assert is_unsafe(answers) is unsafe


@pytest.mark.parametrize(
    ("item_9", "needs"),
    [({}, False), ({"phq9": "skipped"}, True)]
    + [({"phq9": code}, code != "not-at-all") for code in ITEM_CODES],
)
def test_support_is_needed_above_not_at_all_or_after_a_skip(
    item_9: dict[str, str], *, needs: bool
) -> None:
    assert needs_support(item_9) is needs


def test_findings_are_plain_values() -> None:
    assert found() == Findings(dict(CALM), 0, 9, 16)
