import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.path import (
    CHECK as CHECK_ANSWERS,
)
from app.domain.path import (
    SUMMARY,
    SUPPORT,
    WELCOME,
    Stop,
    after,
    before,
    nearest,
    path,
    progress,
)
from tests.domain.people import CHECK, NONE_AT_ALL, adults, any_answers, person

SAFE_NOW, ITEM_9 = Stop("question", "safe-now"), Stop("question", "phq9")
AGE, DIFFICULTY = Stop("question", "age"), Stop("question", "difficulty")


def questions_on(answers: dict[str, str]) -> list[str]:
    return [stop.id for stop in path(CHECK, answers) if stop.kind == "question"]


def test_the_path_before_any_answer_asks_country_and_age() -> None:
    asked = [Stop("question", "country"), AGE]
    assert path(CHECK, {}) == (WELCOME, *asked, SUMMARY)


@pytest.mark.parametrize("age", ["18-21", "22-or-over"])
def test_an_adult_goes_through_mood_and_safety_to_the_check(age: str) -> None:
    items = [f"phq{number}" for number in range(1, 10)]
    answers = person(NONE_AT_ALL, age=age, safe="")
    assert questions_on(answers) == ["country", "age", *items, "safe-now"]
    assert path(CHECK, answers)[-3:] == (SAFE_NOW, CHECK_ANSWERS, SUMMARY)


def test_only_a_part_with_an_introduction_is_introduced() -> None:
    parts = [stop.id for stop in path(CHECK, person("333333333")) if stop.kind == "part"]
    assert parts == ["mood"]


@pytest.mark.parametrize("item_9", "123s")
def test_support_stands_right_behind_item_9_above_0_or_skipped(item_9: str) -> None:
    stops = path(CHECK, person(f"00000000{item_9}"))
    assert stops[stops.index(ITEM_9) + 1] == SUPPORT


@pytest.mark.parametrize("item_9", "0-")
def test_there_is_no_support_page_when_item_9_is_0_or_not_yet_answered(item_9: str) -> None:
    assert SUPPORT not in path(CHECK, person(f"33333333{item_9}"))


@given(adults())
def test_safe_now_is_asked_once_on_every_path_of_every_adult(answers: dict[str, str]) -> None:
    stops = path(CHECK, answers)
    assert stops.count(SUPPORT) + stops.count(SAFE_NOW) == 1


@given(adults())
def test_difficulty_is_asked_exactly_when_an_item_is_above_0(answers: dict[str, str]) -> None:
    none_at_all = {None, "not-at-all", "skipped"}
    above = any(answers.get(f"phq{number}") not in none_at_all for number in range(1, 10))
    assert (DIFFICULTY in path(CHECK, answers)) == above


@pytest.mark.parametrize("place", range(9))
def test_any_single_item_above_0_asks_about_difficulty(place: int) -> None:
    items = NONE_AT_ALL[:place] + "1" + NONE_AT_ALL[place + 1 :]
    assert "difficulty" in questions_on(person(items))


@given(any_answers(), st.sampled_from(["under-15", "15-17", "skipped"]))
def test_a_minor_or_a_person_without_an_age_is_asked_nothing_more(
    answers: dict[str, str], age: str
) -> None:
    asked = [Stop("question", "country"), AGE]
    assert path(CHECK, {**answers, "age": age}) == (WELCOME, *asked, SUMMARY)


@given(st.one_of(any_answers(), adults()))
def test_a_path_leads_from_welcome_to_summary_past_no_screen_twice(
    answers: dict[str, str],
) -> None:
    stops = path(CHECK, answers)
    assert (stops[0], stops[-1]) == (WELCOME, SUMMARY)
    assert len(set(stops)) == len(stops)


def test_going_back_ends_at_welcome_and_going_on_at_the_summary() -> None:
    assert before(CHECK, {}, WELCOME) == WELCOME
    assert after(CHECK, {}, SUMMARY) == SUMMARY


@given(st.one_of(any_answers(), adults()))
def test_going_on_and_back_again_ends_where_it_began(answers: dict[str, str]) -> None:
    for stop in path(CHECK, answers)[:-1]:
        if stop == Stop("question", "safe-now") and answers.get("safe-now") in {"no", "not-sure"}:
            continue
        assert before(CHECK, answers, after(CHECK, answers, stop)) == stop


@pytest.mark.parametrize(
    ("safe", "kind"), [("yes", "check"), ("not-sure", "summary"), ("no", "summary")]
)
def test_who_is_not_safe_is_shown_help_at_once(safe: str, kind: str) -> None:
    answers = person(NONE_AT_ALL, safe=safe)
    assert after(CHECK, answers, Stop("question", "safe-now")).kind == kind


@given(st.one_of(any_answers(), adults()))
def test_a_stop_on_the_path_is_its_own_nearest(answers: dict[str, str]) -> None:
    assert all(nearest(CHECK, answers, stop) == stop for stop in path(CHECK, answers))


@pytest.mark.parametrize(
    ("answers", "stop", "found"),
    [
        (person(NONE_AT_ALL), SUPPORT, ITEM_9),
        (person(NONE_AT_ALL), DIFFICULTY, ITEM_9),
        (person("000000001"), SAFE_NOW, DIFFICULTY),
        (person("00000000s"), SAFE_NOW, SUPPORT),
        (person(NONE_AT_ALL, age="15-17"), Stop("question", "phq5"), AGE),
        (person(NONE_AT_ALL, age="15-17"), Stop("part", "mood"), AGE),
        (person(NONE_AT_ALL, age="15-17"), CHECK_ANSWERS, AGE),
    ],
)
def test_the_nearest_stop_is_the_last_one_in_front_of_a_stop_that_is_gone(
    answers: dict[str, str], stop: Stop, found: Stop
) -> None:
    assert nearest(CHECK, answers, stop) == found


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("country", (1, 2)),
        ("age", (2, 2)),
        ("phq1", (1, 9)),
        ("phq9", (9, 9)),
        ("difficulty", (1, 1)),
    ],
)
def test_progress_counts_the_questions_of_its_own_part(name: str, place: tuple[int, int]) -> None:
    assert progress(CHECK, person("333333333"), CHECK.question(name)) == place
