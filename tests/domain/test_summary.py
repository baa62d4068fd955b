import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.question import MATTERS, MOOD, WHOLE
from app.domain.rules import Outcome
from app.domain.summary import HEADLINES, Summary, summarise
from app.domain.visit import OwnQuestion, Passage, Visit
from tests.domain.people import (
    CHECK,
    ITEM_CODES,
    NONE_AT_ALL,
    PHQ_8,
    adults,
    any_answers,
    calm_person,
    person,
)

TOTAL_9, TOTAL_16 = "333000000", "333331000"
ANYBODY = st.one_of(any_answers(), adults())
ANY_WAY = st.sampled_from([WHOLE, MOOD, MATTERS])


def summary_of(answers: dict[str, str], way: str = WHOLE) -> Summary:
    return summarise(CHECK, Visit(answers, way=way))


# The total.

TOTALS = [
    (NONE_AT_ALL, 0, "minimal"),
    ("111100000", 4, "minimal"),
    ("111110000", 5, "mild"),
    ("333000000", 9, "mild"),
    ("333100000", 10, "moderate"),
    ("333311000", 14, "moderate"),
    ("333330000", 15, "moderately-severe"),
    ("333333100", 19, "moderately-severe"),
    ("333333200", 20, "severe"),
    ("333333333", 27, "severe"),
]


@pytest.mark.parametrize("way", [WHOLE, MOOD])
@pytest.mark.parametrize(("items", "total", "band"), TOTALS)
def test_nine_answers_of_an_adult_give_a_total_and_its_band(
    items: str, total: int, band: str, way: str
) -> None:
    summary = summary_of(person(items), way)
    assert summary.band is not None
    assert (summary.total, summary.band.id) == (total, band)
    assert summary.instrument == "phq-9"


@pytest.mark.parametrize(("items", "total"), [("00000000", 0), ("33331000", 13), ("33333333", 24)])
def test_eight_answers_of_an_adult_give_the_total_of_a_phq_8_without_a_band(
    items: str, total: int
) -> None:
    summary = summarise(PHQ_8, Visit(person(items)))
    assert (summary.total, summary.band, summary.instrument) == (total, None, "phq-8")


def test_a_phq_8_leads_to_the_same_outcomes() -> None:
    assert summarise(PHQ_8, Visit(calm_person("33331000"))).outcome is Outcome.WORTH
    assert summarise(PHQ_8, Visit(calm_person("33300000"))).outcome is Outcome.LOW
    assert summarise(PHQ_8, Visit(calm_person("3333100s"))).outcome is Outcome.NOT_ENOUGH


def is_adult_about_themselves(answers: dict[str, str]) -> bool:
    return answers.get("who-for") == "me" and answers.get("age") in {"18-21", "22-or-over"}


@given(ANYBODY)
def test_a_total_is_shown_only_to_adults_who_answered_all_nine_and_are_safe(
    answers: dict[str, str],
) -> None:
    summary = summary_of(answers)
    complete = all(answers.get(f"phq{number}") in ITEM_CODES for number in range(1, 10))
    shown = complete and is_adult_about_themselves(answers)
    assert (summary.total is not None) == (shown and summary.outcome is not Outcome.SAFETY)


@given(adults())
def test_a_total_that_is_shown_is_the_sum_of_the_nine_answers(answers: dict[str, str]) -> None:
    total = summary_of(answers).total
    if total is not None:
        assert total == sum(ITEM_CODES.index(answers[f"phq{number}"]) for number in range(1, 10))


# What it leads with.

LED_BY = {
    "calm": (calm_person(), WHOLE, "worth"),
    "medicines not known": (calm_person(ad_trials="not-sure"), WHOLE, "worth-check"),
    "therapy not known either": (
        calm_person(ad_trials="not-sure", therapy="not-sure"),
        WHOLE,
        "options-first",
    ),
    "no medicine": (calm_person(ad_trials="0"), WHOLE, "options-first"),
    "not diagnosed": (calm_person(dx="no"), WHOLE, "assessment-first"),
    "not diagnosed, no medicine": (calm_person(dx="", ad_trials="0"), WHOLE, "assessment-first"),
    "low": (calm_person(TOTAL_9), WHOLE, "low"),
    "low, disclosed": (calm_person("000000001"), WHOLE, "low"),
    "device": (calm_person(device_head="not-sure"), WHOLE, "device-check"),
    "device, not diagnosed": (calm_person(device_head="yes", dx="no"), WHOLE, "device-check"),
    "seizure": (calm_person(seizure="yes"), WHOLE, "specialist"),
    "urgent": (calm_person(psychosis_now="yes"), WHOLE, "urgent"),
    "open": (calm_person(brain="skipped"), WHOLE, "not-enough"),
    "some mood left out": (calm_person("s33333330"), WHOLE, "not-enough"),
    "all mood left out": (calm_person("sssssssss"), WHOLE, "not-enough-no-mood"),
    "mood not reached": (person(""), WHOLE, "not-enough-no-mood"),
    "nothing": ({}, WHOLE, "no-age"),
    "not safe": (calm_person(safe="no"), WHOLE, "safety"),
    "not sure to be safe": (calm_person(NONE_AT_ALL, safe="not-sure"), WHOLE, "safety"),
    "disclosed, safe-now open": (calm_person("333333333", safe=""), WHOLE, "safety"),
    "disclosed, safe-now skipped": (calm_person("333333333", safe="skipped"), WHOLE, "safety"),
    "under 15": (person("", age="under-15"), WHOLE, "youth-under-15"),
    "15 to 17": (person("", age="15-17"), WHOLE, "youth"),
    "now 15 to 17": (calm_person("333333333", age="15-17"), WHOLE, "youth"),
    "disclosed under 15": (person("000000001", age="under-15", safe=""), WHOLE, "safety-under-18"),
    "disclosed at 15 to 17": (person("000000001", age="15-17", safe=""), WHOLE, "safety-under-18"),
    "disclosed at 18": (person("000000001", age="18-21", safe=""), WHOLE, "safety"),
    "disclosed, age withdrawn": (person("000000001", age="skipped", safe=""), WHOLE, "safety"),
    "age skipped": (person("", age="skipped"), WHOLE, "no-age"),
    "age open": (person("", age=""), WHOLE, "no-age"),
    "mood": (person(TOTAL_16), MOOD, "mood"),
    "mood, low": (person(NONE_AT_ALL), MOOD, "mood"),
    "mood, disclosed": (person("333333333"), MOOD, "mood"),
    "mood, one missing": (person("33333333-"), MOOD, "mood-incomplete"),
    "mood, only the last": (person("ssssssss0"), MOOD, "mood-incomplete"),
    "mood, all skipped": (person("sssssssss"), MOOD, "mood-skipped"),
    "mood, not safe": (person(TOTAL_16, safe="no"), MOOD, "safety"),
    "mood, no age": (person("", age="skipped"), MOOD, "no-age"),
    "mood, urgent answers of before": (calm_person(psychosis_now="yes"), MOOD, "mood"),
    "matters": (person(""), MATTERS, "matters"),
    "matters, 15 to 17": (person("", age="15-17"), MATTERS, "youth"),
    "matters, not safe": (person(safe="no"), MATTERS, "safety"),
    "someone": ({"who-for": "someone"}, WHOLE, "someone"),
    "looking": ({"who-for": "looking"}, MOOD, "looking"),
    "someone, who was not safe": (person(safe="no") | {"who-for": "someone"}, WHOLE, "safety"),
}


@pytest.mark.parametrize(("answers", "way", "headline"), LED_BY.values(), ids=LED_BY)
def test_a_summary_leads_with_the_words_of_its_outcome(
    answers: dict[str, str], way: str, headline: str
) -> None:
    assert summary_of(answers, way).headline == headline


def test_every_headline_but_those_for_the_urgent_below_18_leads_somebody() -> None:
    """No answer below 18 but item 9 and safe-now counts, so urgent-under-18 is for other rules."""
    led = {headline for _, _, headline in LED_BY.values()}
    assert set(HEADLINES) - led == {"urgent-under-18"}


@pytest.mark.parametrize(
    ("items", "outcome", "leads"),
    [
        ("000000001", Outcome.LOW, True),
        ("333333301", Outcome.WORTH, True),
        ("333333300", Outcome.WORTH, False),
    ],
)
def test_a_disclosure_takes_the_place_of_a_headline_that_would_answer_it(
    items: str, outcome: Outcome, *, leads: bool
) -> None:
    summary = summary_of(calm_person(items))
    assert (summary.outcome, summary.leads_with_disclosure) == (outcome, leads)
    assert summary.discloses is leads


def test_beside_other_outcomes_a_disclosure_is_the_first_note() -> None:
    summary = summary_of(calm_person("333333301", device_head="yes"))
    assert (summary.notes, summary.leads_with_disclosure) == (("lg-r02", "lg-r06"), False)


# Safety.


@given(ANYBODY, ANY_WAY, st.sampled_from(["no", "not-sure"]))
def test_with_a_safety_outcome_nothing_but_help_is_shown(
    answers: dict[str, str], way: str, safe: str
) -> None:
    summary = summarise(
        CHECK, Visit({**answers, "safe-now": safe}, marks={"awake": "a-lot"}, way=way)
    )
    assert summary.outcome is Outcome.SAFETY
    assert (summary.total, summary.band, summary.tell) == (None, None, None)
    assert (summary.notes, summary.also, summary.find_out, summary.matters) == ((), (), (), ())
    assert (summary.ask, summary.offered, summary.rules) == ((), (), ("lg-r01",))


# All else that a person brings.

MARKS = {"visits": "some", "memory": "a-lot", "cost": "not-much", "awake": "a-lot"}


def test_what_matters_is_summed_up_what_matters_a_lot_first() -> None:
    summary = summarise(CHECK, Visit(person(), marks=MARKS))
    assert summary.matters == (("awake", "a-lot"), ("memory", "a-lot"), ("visits", "some"))


def test_the_order_of_marking_changes_nothing() -> None:
    backwards = Visit(person(), marks=dict(reversed(MARKS.items())))
    assert summarise(CHECK, backwards) == summarise(CHECK, Visit(person(), marks=MARKS))


def test_own_questions_and_starred_passages_are_taken_along_in_their_order() -> None:
    visit = Visit(person()).star(Passage("cost#price", "Price", "Cost"))
    for key in ("b", "a"):
        visit = visit.want_to_ask(OwnQuestion(key, f"{key}?"))
    summary = summarise(CHECK, visit)
    assert [one.text for one in summary.questions] == ["b?", "a?"]
    assert [one.place for one in summary.passages] == ["cost#price"]


def test_answers_of_the_way_that_was_taken_are_listed_in_their_order() -> None:
    answers = {"age": "18-21", "dx": "skipped", "phq1": "not-at-all", "who-for": "me"}
    assert summary_of(answers).answers == (
        ("who-for", "me"),
        ("age", "18-21"),
        ("dx", "skipped"),
        ("phq1", "not-at-all"),
    )
    assert [name for name, _ in summary_of(answers, MOOD).answers] == ["who-for", "age", "phq1"]
    assert [name for name, _ in summary_of(answers, MATTERS).answers] == ["who-for", "age"]


@given(ANYBODY, ANY_WAY, st.randoms())
def test_the_same_answers_in_any_order_give_the_same_summary(
    answers: dict[str, str], way: str, chance: random.Random
) -> None:
    shuffled = list(answers.items())
    chance.shuffle(shuffled)
    summary = summary_of(answers, way)
    assert summary == summary_of(answers, way) == summary_of(dict(shuffled), way)


@given(ANYBODY, ANY_WAY, st.sampled_from(["us", "gb", "other", "skipped"]))
def test_the_country_changes_nothing_but_what_is_said_of_the_us(
    answers: dict[str, str], way: str, country: str
) -> None:
    there = summary_of({**answers, "country": country}, way)
    before = summary_of(answers, way)
    assert there.in_us is (country == "us")
    assert there._replace(in_us=False, answers=()) == before._replace(in_us=False, answers=())


def test_nobody_is_taken_to_be_in_the_us() -> None:
    assert summary_of(person()).in_us is False


def test_a_summary_shows_no_answer_in_its_repr() -> None:
    shown = repr(summary_of(person("333333333")))
    assert not any(word in shown for word in ("27", "severe", "lg-", "mood"))
