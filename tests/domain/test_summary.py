import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.rules import RULES, Outcome
from app.domain.scoring import BANDS
from app.domain.summary import Summary, summarise
from tests.domain.people import (
    CHECK,
    CONTENT,
    ITEM_CODES,
    NONE_AT_ALL,
    WORDING,
    adults,
    any_answers,
    person,
)

USUAL = ("meaning", "options", "follow-up")


def summary_of(answers: dict[str, str]) -> Summary:
    return summarise(CHECK, answers)


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


@pytest.mark.parametrize(("items", "total", "band"), TOTALS)
def test_nine_answers_of_an_adult_give_a_total_and_its_band(
    items: str, total: int, band: str
) -> None:
    summary = summary_of(person(items))
    assert (summary.headline, summary.total, summary.band) == ("mood", total, band)


UNSCORED = {
    "incomplete": (person("33333333-"), "mood-incomplete"),
    "one skipped": (person("s33333330"), "mood-incomplete"),
    "all skipped": (person("sssssssss"), "mood-skipped"),
    "nothing of the mood part": (person(""), "mood-skipped"),
    "only the first answered": (person("0ssssssss"), "mood-incomplete"),
    "only the last answered": (person("ssssssss0"), "mood-incomplete"),
    "not safe": (person("333333330", safe="no"), "safety"),
    "not sure to be safe": (person(NONE_AT_ALL, safe="not-sure"), "safety"),
    "a disclosure without safe-now": (person("333333333", safe=""), "safety"),
    "a disclosure, safe-now skipped": (person("333333333", safe="skipped"), "safety"),
    "under 15": (person("", age="under-15"), "youth-under-15"),
    "15 to 17": (person("", age="15-17"), "youth"),
    "an adult who became 15 to 17": (person("333333333", age="15-17"), "youth"),
    "a disclosure under 15": (person("333333333", age="under-15", safe=""), "safety-under-18"),
    "a disclosure at 15 to 17": (person("333333333", age="15-17", safe=""), "safety-under-18"),
    "a disclosure of an adult of 18": (person("333333333", age="18-21", safe=""), "safety"),
    "age skipped": (person("", age="skipped"), "no-age"),
    "age unanswered": (person("", age=""), "no-age"),
    "age withdrawn": (person("333333333", age="skipped"), "no-age"),
    "nothing at all": ({}, "no-age"),
}


@pytest.mark.parametrize(("answers", "headline"), UNSCORED.values(), ids=UNSCORED)
def test_there_is_no_total_for_missing_answers_safety_or_youth(
    answers: dict[str, str], headline: str
) -> None:
    summary = summary_of(answers)
    assert (summary.headline, summary.total, summary.band) == (headline, None, None)


NOTES = {
    "none": (person(), ()),
    "a disclosure": (person("000000001"), ("lg-r02",)),
    "hard days": (person("100000000", difficulty="very"), ("lg-r20",)),
    "both": (person("000000001", difficulty="very"), ("lg-r02", "lg-r20")),
    "missing answers are no note": (person("s00000000"), ()),
    "safety shows none": (person("000000001", safe="no", difficulty="very"), ()),
    "safety with an age of 15 shows none": (person("000000001", age="15-17", safe=""), ()),
    "youth shows a disclosure": (person("000000001", age="15-17"), ("lg-r02",)),
    "youth shows nothing else": (person("333000000", age="15-17", difficulty="very"), ()),
}


@pytest.mark.parametrize(("answers", "notes"), NOTES.values(), ids=NOTES)
def test_notes_stand_beside_the_outcome(answers: dict[str, str], notes: tuple[str, ...]) -> None:
    assert summary_of(answers).notes == notes


ASK = {
    "usual": (person("333333330"), USUAL),
    "incomplete": (person("s33333330"), USUAL),
    "a disclosure": (person("000000001"), ("stay-safe", "meaning", "options")),
    "hard days": (person("100000000", difficulty="very"), ("daily-life", "meaning", "options")),
    "both": (person("000000001", difficulty="very"), ("stay-safe", "daily-life", "meaning")),
    "safety": (person("000000001", safe=""), ()),
    "youth": (person("", age="15-17"), ()),
    "no age": (person("", age=""), ()),
}


@pytest.mark.parametrize(("answers", "ask"), ASK.values(), ids=ASK)
def test_three_questions_to_ask_begin_with_staying_safe(
    answers: dict[str, str], ask: tuple[str, ...]
) -> None:
    assert summary_of(answers).ask == ask


@given(any_answers())
def test_questions_to_ask_are_three_or_none(answers: dict[str, str]) -> None:
    summary = summary_of(answers)
    assert len(summary.ask) == (3 if summary.outcome is Outcome.NOT_ENOUGH else 0)
    assert len(set(summary.ask)) == len(summary.ask)


@given(st.one_of(any_answers(), adults()))
def test_a_total_is_shown_only_to_adults_who_answered_all_nine_and_are_safe(
    answers: dict[str, str],
) -> None:
    summary = summary_of(answers)
    items = [answers.get(f"phq{number}") for number in range(1, 10)]
    complete = all(item in ITEM_CODES for item in items)
    adult = answers.get("age") in {"18-21", "22-or-over"}
    assert (summary.total is not None) == (complete and adult and "lg-r01" not in summary.fired)


@given(adults())
def test_a_total_that_is_shown_is_the_sum_of_the_nine_answers(answers: dict[str, str]) -> None:
    total = summary_of(answers).total
    if total is not None:
        assert total == sum(ITEM_CODES.index(answers[f"phq{number}"]) for number in range(1, 10))


@given(st.one_of(any_answers(), adults()), st.randoms())
def test_the_same_answers_in_any_order_give_the_same_summary(
    answers: dict[str, str], chance: random.Random
) -> None:
    shuffled = list(answers.items())
    chance.shuffle(shuffled)
    assert summary_of(answers) == summary_of(answers) == summary_of(dict(shuffled))


@given(st.one_of(any_answers(), adults()), st.sampled_from(["us", "gb", "other", "skipped"]))
def test_the_country_changes_nothing(answers: dict[str, str], country: str) -> None:
    assert summary_of({**answers, "country": country}) == summary_of(answers)


@given(st.one_of(any_answers(), adults()))
def test_every_summary_has_words_for_all_it_names(answers: dict[str, str]) -> None:
    summary = summary_of(answers)
    assert summary.headline in WORDING.headline
    assert set(summary.notes) <= set(WORDING.note)
    assert set(summary.ask) <= set(WORDING.ask)
    assert set(summary.fired) <= set(WORDING.rule)


def test_every_band_and_rule_has_words() -> None:
    assert list(WORDING.band) == [band.id for band in BANDS]
    assert [*(rule.id for rule in RULES), "none"] == list(WORDING.rule)


@pytest.mark.parametrize("word", ["eligible", "candidate", "qualify", "you should"])
@pytest.mark.parametrize("file", ["self-check.toml", "guide.toml"])
def test_no_words_promise_or_order_a_treatment(file: str, word: str) -> None:
    text = (CONTENT / "en" / file).read_text(encoding="utf-8")
    assert word not in " ".join(text.lower().split())


def test_words_for_safety_name_no_treatment() -> None:
    said = " ".join(WORDING.headline["safety"].lines)
    assert "TMS" not in said


def test_a_summary_shows_no_answer_in_its_repr() -> None:
    shown = repr(summary_of(person("333333333")))
    assert not any(word in shown for word in ("27", "severe", "lg-", "mood"))


MARKS = {"visits": "some", "memory": "a-lot", "cost": "not-much", "awake": "a-lot"}


def test_what_matters_is_summed_up_what_matters_a_lot_first() -> None:
    summary = summarise(CHECK, person(), MARKS)
    assert summary.matters == (("awake", "a-lot"), ("memory", "a-lot"), ("visits", "some"))


def test_the_order_of_marking_changes_nothing() -> None:
    backwards = dict(reversed(MARKS.items()))
    assert summarise(CHECK, person(), backwards) == summarise(CHECK, person(), MARKS)


def test_with_a_safety_outcome_nothing_but_help_is_shown() -> None:
    assert summarise(CHECK, person(safe="no"), MARKS).matters == ()
