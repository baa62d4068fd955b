import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.question import MATTERS, MOOD, WHOLE
from app.domain.questions_to_ask import BY_RULE, FIRST, MORE, NOT_ABOUT_TMS, QUESTIONS, ask
from app.domain.rules import RULES, Outcome, decide
from app.domain.summary import NOTES, Summary, summarise
from app.domain.visit import Visit
from tests.domain.inputs import found
from tests.domain.people import CHECK, adults, any_answers, calm_person, person

ANYBODY = st.one_of(any_answers(), adults())
ANY_WAY = st.sampled_from([WHOLE, MOOD, MATTERS])
LOW = "000000000"

NO_SUGGESTION = {*NOT_ABOUT_TMS, "meaning", "options", "follow-up"}
"""What may be asked on a page that does not bring up TMS."""


def summary_of(answers: dict[str, str], way: str = WHOLE) -> Summary:
    return summarise(CHECK, Visit(answers, way=way))


ASKED = {
    "worth": (calm_person(), "not-helped chances side-effects", "cost meaning options follow-up"),
    "one medicine": (
        calm_person(ad_trials="1"),
        "other-steps chances side-effects",
        "cost not-helped meaning options follow-up",
    ),
    "to check": (
        calm_person(ad_trials="not-sure"),
        "medicines side-effects cost",
        "not-helped meaning options follow-up",
    ),
    "disclosed": (
        calm_person("333333301"),
        "stay-safe not-helped chances",
        "side-effects cost meaning options follow-up",
    ),
    "device": (calm_person(device_head="yes"), "devices meaning options", "follow-up"),
    "several": (
        calm_person(
            device_head="yes", seizure="yes", mania="yes", pregnant="yes", brain="", prev_tms="no"
        ),
        "devices seizure high-moods",
        "pregnancy find-out tms-before meaning options",
    ),
    "first options": (calm_person(ad_trials="0"), "first-options meaning options", "follow-up"),
    "not tolerated": (
        calm_person(ad_trials="0", intolerance="yes"),
        "first-options not-tolerated meaning",
        "options follow-up",
    ),
    "not diagnosed": (
        calm_person(dx="no", ad_trials="0"),
        "assessment first-options meaning",
        "options follow-up",
    ),
    "low": (calm_person(LOW), "meaning options follow-up", ""),
    "low, disclosed, hard days": (
        calm_person("000000001", difficulty="very", hearing="yes", prev_tms="helped"),
        "stay-safe daily-life meaning",
        "options follow-up",
    ),
    "low, not in care, no therapy": (
        calm_person(LOW, in_care="no", therapy="no", attend="no"),
        "first-step therapy meaning",
        "options follow-up",
    ),
    "urgent": (
        calm_person("333333301", severe_now="yes", device_head="yes", in_care="no"),
        "stay-safe soon first-step",
        "meaning options follow-up",
    ),
    "safety": (calm_person(safe="no", device_head="yes"), "", ""),
    "youth": (person("", age="15-17"), "youth-care youth-who follow-up", ""),
    "no age": (person("", age="skipped"), "youth-care youth-who follow-up", ""),
    "youth, disclosed": (
        person("000000001", age="15-17"),
        "stay-safe youth-care youth-who",
        "follow-up",
    ),
    "hearing, tms before": (
        calm_person(hearing="yes", prev_tms="helped"),
        "not-helped chances tms-again",
        "ears-and-fainting side-effects cost meaning options",
    ),
    "somebody else": ({"who-for": "someone"}, "helping options follow-up", "meaning"),
}


@pytest.mark.parametrize(("answers", "asked", "offered"), ASKED.values(), ids=ASKED)
def test_the_most_pressing_questions_are_asked_and_more_are_offered(
    answers: dict[str, str], asked: str, offered: str
) -> None:
    summary = summary_of(answers)
    assert (" ".join(summary.ask), " ".join(summary.offered)) == (asked, offered)


def test_who_answered_what_matters_alone_is_asked_what_fits() -> None:
    summary = summary_of(person(""), MATTERS)
    assert (summary.ask, summary.offered) == (("what-fits", "options", "follow-up"), ("meaning",))


def test_who_answered_the_mood_part_alone_is_asked_what_it_means() -> None:
    assert summary_of(calm_person(), MOOD).ask == ("meaning", "options", "follow-up")
    disclosed = summary_of(person("100000001", difficulty="very"), MOOD)
    assert disclosed.ask == ("stay-safe", "daily-life", "meaning")


@pytest.mark.parametrize(
    ("hardest", "key"),
    [(one, one) for one in ("travel", "work", "care", "cost")]
    + [(one, "visits") for one in ("other", "skipped", "")],
)
def test_the_question_on_visits_is_the_one_that_makes_them_hard(hardest: str, key: str) -> None:
    summary = summary_of(calm_person(device_head="yes", attend="no", hardest=hardest))
    assert summary.ask == ("devices", key, "meaning")


def test_what_makes_visits_hard_is_not_asked_about_when_they_are_not() -> None:
    summary = summary_of(calm_person(device_head="yes", attend="yes", hardest="travel"))
    assert summary.ask == ("devices", "meaning", "options")


@given(ANYBODY, ANY_WAY)
def test_questions_are_three_and_up_to_five_more_or_none_beside_safety(
    answers: dict[str, str], way: str
) -> None:
    summary = summary_of(answers, way)
    every = (*summary.ask, *summary.offered)
    assert len(summary.ask) == (0 if summary.outcome is Outcome.SAFETY else FIRST)
    assert len(summary.offered) <= MORE
    assert len(set(every)) == len(every)
    assert set(every) <= set(QUESTIONS)


@given(ANYBODY, ANY_WAY)
def test_how_to_stay_safe_is_the_first_question_after_a_disclosure(
    answers: dict[str, str], way: str
) -> None:
    summary = summary_of(answers, way)
    assert summary.discloses == (summary.ask[:1] == ("stay-safe",))


@given(adults())
def test_nothing_is_asked_about_tms_where_the_page_does_not_bring_it_up(
    answers: dict[str, str],
) -> None:
    summary = summary_of(answers)
    if summary.outcome in {Outcome.LOW, Outcome.URGENT}:
        assert {*summary.ask, *summary.offered} <= NO_SUGGESTION


def test_every_rule_that_asks_something_is_one_there_is() -> None:
    assert set(BY_RULE) <= {rule.words for rule in RULES}
    silent = {rule.words for rule in RULES} - set(BY_RULE)
    assert silent == {f"lg-r{number}" for number in ("01", "04", "05", "12", "19", "26")}
    assert set(BY_RULE) <= set(NOTES) | {"lg-r11"}


def test_every_question_there_is_no_other_than_once() -> None:
    assert len(set(QUESTIONS)) == len(QUESTIONS)
    assert set(QUESTIONS) >= {*BY_RULE.values(), *NO_SUGGESTION}


def test_each_rule_brings_its_question() -> None:
    urgent = {"psychosis-now": "yes"}
    for changes, key in [
        (urgent, "soon"),
        ({"seizure": ""}, "find-out"),
        ({"ad-trials": "", "therapy": "no"}, "medicines"),
    ]:
        findings = found(changes)
        assert ask(findings, decide(findings))[0][0] == key
