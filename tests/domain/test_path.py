from collections.abc import Iterator
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.path import CHECK as CHECK_ANSWERS
from app.domain.path import (
    SUMMARY,
    SUPPORT,
    WELCOME,
    Stop,
    after,
    path,
)
from app.domain.question import MATTERS, MOOD, WHOLE, SelfCheck
from tests.domain.oracle import SAFETY
from tests.domain.people import CHECK, NONE_AT_ALL, PHQ_8, adults, any_answers, calm_person, person


def question(name: str) -> Stop:
    return Stop("question", name)


AGE, SAFE_NOW, ITEM_9 = (question(name) for name in ("age", "safe-now", "phq9"))
WHO_FOR, DIFFICULTY = question("who-for"), question("difficulty")
STATEMENTS = Stop("statements", "matters")
ITEMS = [f"phq{number}" for number in range(1, 10)]
TREATMENTS = ["dx", "in-care", "ad-trials", "intolerance", "therapy", "prev-tms"]
HEALTH = [*SAFETY[1:], "hearing", "faint"]
WAYS = (WHOLE, MOOD, MATTERS)

ANYBODY = st.one_of(any_answers(), adults())
ANY_WAY = st.sampled_from(WAYS)
ADULT_AGES = pytest.mark.parametrize("age", ["18-21", "22-or-over"])
BOTH_FORMS = pytest.mark.parametrize("check", [CHECK, PHQ_8], ids=["phq-9", "phq-8"])


def questions_on(answers: dict[str, str], way: str = WHOLE, check: SelfCheck = CHECK) -> list[str]:
    return [stop.id for stop in path(check, answers, way) if stop.kind == "question"]


def test_the_path_before_any_answer_asks_for_whom_it_is() -> None:
    assert path(CHECK, {}) == (WELCOME, WHO_FOR, SUMMARY)


@ADULT_AGES
def test_an_adult_goes_through_all_parts_to_the_check(age: str) -> None:
    answers = person(age=age, safe="")
    assert questions_on(answers)[:8] == ["who-for", "age", *TREATMENTS]
    assert questions_on(answers)[8:18] == [*ITEMS, "safe-now"]
    assert sorted(questions_on(answers)[18:-1]) == sorted(HEALTH)
    assert questions_on(answers)[-1] == "attend"
    assert path(CHECK, answers)[-3:] == (STATEMENTS, CHECK_ANSWERS, SUMMARY)


@ADULT_AGES
def test_the_mood_part_alone_asks_about_mood_and_about_being_safe(age: str) -> None:
    answers = person(age=age, safe="")
    assert questions_on(answers, MOOD) == ["who-for", "age", *ITEMS, "safe-now"]
    assert path(CHECK, answers, MOOD)[-2:] == (CHECK_ANSWERS, SUMMARY)


@ADULT_AGES
def test_what_matters_alone_asks_nothing_about_health(age: str) -> None:
    stops = path(CHECK, calm_person(age=age), MATTERS)
    assert [one for one in stops if one.kind != "part"] == [
        WELCOME,
        WHO_FOR,
        AGE,
        STATEMENTS,
        SUMMARY,
    ]


NOTHING_MORE = {
    "under 15": {"age": "under-15"},
    "15 to 17": {"age": "15-17"},
    "age skipped": {"age": "skipped"},
}
NOT_ABOUT_ME = {"someone": {"who-for": "someone"}, "looking": {"who-for": "looking"}}


@given(any_answers(), st.sampled_from(list(NOTHING_MORE.values())), ANY_WAY)
def test_below_18_or_without_an_age_nothing_more_is_asked(
    answers: dict[str, str], age: dict[str, str], way: str
) -> None:
    stops = path(CHECK, {**answers, "who-for": "me", **age}, way)
    assert stops == (WELCOME, WHO_FOR, AGE, SUMMARY)


@given(any_answers(), st.sampled_from(list(NOT_ABOUT_ME.values())), ANY_WAY)
def test_nothing_is_asked_about_somebody_else(
    answers: dict[str, str], who: dict[str, str], way: str
) -> None:
    assert path(CHECK, {**answers, **who}, way) == (WELCOME, WHO_FOR, SUMMARY)


@given(adults())
def test_difficulty_is_asked_exactly_when_an_item_is_above_0(answers: dict[str, str]) -> None:
    none_at_all = {None, "not-at-all", "skipped"}
    above = any(answers.get(item) not in none_at_all for item in ITEMS)
    assert (DIFFICULTY in path(CHECK, answers)) == above


@BOTH_FORMS
@pytest.mark.parametrize("place", range(9))
def test_any_single_item_above_0_asks_about_difficulty(place: int, check: SelfCheck) -> None:
    items = NONE_AT_ALL[:place] + "1" + NONE_AT_ALL[place + 1 :]
    asks = place < 8 or check is CHECK
    assert ("difficulty" in questions_on(person(items), check=check)) == asks


@pytest.mark.parametrize(
    ("attend", "asks"), [("yes", False), ("no", True), ("not-sure", True), ("skipped", False)]
)
def test_what_makes_visits_hard_is_asked_only_of_those_who_doubt_that_they_can_come(
    attend: str, *, asks: bool
) -> None:
    assert ("hardest" in questions_on(person(attend=attend))) is asks


def test_a_phq_8_has_every_question_but_item_9_and_no_support_page() -> None:
    answers = person("33333333", safe="")
    nine = questions_on(person("333333330", safe=""))
    assert questions_on(answers, check=PHQ_8) == [name for name in nine if name != "phq9"]
    assert SUPPORT not in path(PHQ_8, person("333333333", safe="no"))


def test_the_parts_with_an_introduction_are_introduced_before_their_first_question() -> None:
    stops = path(CHECK, calm_person())
    introduced = {part.id for part in CHECK.parts if part.intro}
    assert {stop.id for stop in stops if stop.kind == "part"} == introduced
    for part, first in pairwise(stops):
        if part.kind == "part":
            assert first.id in {part.id, CHECK.part(part.id).questions[0].id}


# Support, and being safe.


@pytest.mark.parametrize("item_9", "123s")
@pytest.mark.parametrize("way", [WHOLE, MOOD])
def test_support_stands_right_behind_item_9_above_0_or_skipped(item_9: str, way: str) -> None:
    stops = path(CHECK, person(f"00000000{item_9}"), way)
    assert stops[stops.index(ITEM_9) + 1] == SUPPORT


@pytest.mark.parametrize("item_9", "0-")
def test_there_is_no_support_page_when_item_9_is_0_or_not_yet_answered(item_9: str) -> None:
    assert SUPPORT not in path(CHECK, person(f"33333333{item_9}"))


@given(adults(), st.sampled_from([WHOLE, MOOD]))
def test_safe_now_is_asked_once_on_the_whole_and_the_mood_way_of_every_adult(
    answers: dict[str, str], way: str
) -> None:
    for check in (CHECK, PHQ_8):
        stops = path(check, answers, way)
        assert stops.count(SUPPORT) + stops.count(SAFE_NOW) == 1


def test_support_comes_back_with_the_earlier_answer_when_item_9_is_raised_later() -> None:
    assert path(CHECK, person("000000000")).count(SAFE_NOW) == 1
    raised = path(CHECK, person("000000001"))
    assert (raised.count(SUPPORT), raised.count(SAFE_NOW)) == (1, 0)


@pytest.mark.parametrize(
    ("safe", "kind"), [("yes", "part"), ("not-sure", "summary"), ("no", "summary")]
)
def test_who_is_not_safe_is_shown_help_at_once(safe: str, kind: str) -> None:
    assert after(CHECK, person(NONE_AT_ALL, safe=safe), SAFE_NOW).kind == kind


def test_who_left_open_whether_they_are_safe_goes_on() -> None:
    assert after(CHECK, person(safe=""), SAFE_NOW) != SUMMARY
    assert after(CHECK, person(safe="skipped"), SAFE_NOW) != SUMMARY


# The shape of a path.


@given(ANYBODY, ANY_WAY)
def test_a_path_leads_from_welcome_to_summary_past_no_screen_twice(
    answers: dict[str, str], way: str
) -> None:
    stops = path(CHECK, answers, way)
    assert (stops[0], stops[-1]) == (WELCOME, SUMMARY)
    assert len(set(stops)) == len(stops)


@given(ANYBODY, ANY_WAY)
def test_a_path_is_the_same_for_the_same_answers_in_any_order(
    answers: dict[str, str], way: str
) -> None:
    backwards = dict(reversed(answers.items()))
    assert path(CHECK, answers, way) == path(CHECK, answers, way) == path(CHECK, backwards, way)


@given(ANYBODY, st.sampled_from([MOOD, MATTERS]))
def test_a_shorter_way_is_part_of_the_whole(answers: dict[str, str], way: str) -> None:
    whole, part = path(CHECK, answers), path(CHECK, answers, way)
    assert [stop for stop in whole if stop in part] == list(part)


def longest_answers() -> Iterator[dict[str, str]]:
    """Answers that can make a path longer or shorter, in every combination."""
    for item_1, item_9, safe, attend in product(
        "03", "0123s", ["yes", "no", "skipped", ""], ["yes", "no", "not-sure", "skipped", ""]
    ):
        yield calm_person(f"{item_1}0000000{item_9}", safe=safe, attend=attend)


@BOTH_FORMS
def test_the_longest_path_has_at_most_40_screens(check: SelfCheck) -> None:
    conditions = {
        one.question
        for when in [one.show_when for one in check.parts]
        + [q.show_when for q in check.questions()]
        for one in when
        if one.question not in ITEMS
    }
    assert conditions == {"who-for", "age", "attend"}, "longest_answers knows of no other"
    assert max(len(path(check, answers)) for answers in longest_answers()) <= 40


@given(ANYBODY)
def test_no_answers_lead_past_more_than_40_screens(answers: dict[str, str]) -> None:
    assert len(path(CHECK, answers)) <= 40
