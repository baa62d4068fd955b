"""Going along a path, back and on, and what is left of it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.path import (
    BLOCKING,
    SUMMARY,
    SUPPORT,
    WELCOME,
    Stop,
    after,
    before,
    entry,
    is_on,
    nearest,
    new_passage,
    on_screen,
    open_behind,
    part_of,
    path,
    progress,
    rest,
    screen_of,
    share,
    unanswered,
)
from app.domain.path import CHECK as CHECK_ANSWERS
from app.domain.question import MATTERS, MOOD, WHOLE, asked
from tests.domain.oracle import SAFETY
from tests.domain.people import CHECK, PHQ_8, adults, any_answers, calm_person, person


def question(name: str) -> Stop:
    return Stop("question", name)


AGE, SAFE_NOW, ITEM_9 = (question(name) for name in ("age", "safe-now", "phq9"))
WHO_FOR, DIFFICULTY = question("who-for"), question("difficulty")
STATEMENTS = Stop("statements", "matters")
ITEMS = [f"phq{number}" for number in range(1, 10)]
WAYS = (WHOLE, MOOD, MATTERS)

ANYBODY = st.one_of(any_answers(), adults())
ANY_WAY = st.sampled_from(WAYS)


def test_going_back_ends_at_welcome_and_going_on_at_the_summary() -> None:
    assert before(CHECK, {}, WELCOME) == WELCOME
    assert after(CHECK, {}, SUMMARY) == SUMMARY


@given(ANYBODY, ANY_WAY)
def test_going_on_and_back_again_ends_where_it_began(answers: dict[str, str], way: str) -> None:
    for stop in path(CHECK, answers, way)[:-1]:
        if stop == SAFE_NOW and answers.get("safe-now") in {"no", "not-sure"}:
            continue
        assert before(CHECK, answers, after(CHECK, answers, stop, way), way) == stop


@given(ANYBODY, ANY_WAY)
def test_going_on_from_the_welcome_passes_every_screen(answers: dict[str, str], way: str) -> None:
    if answers.get("safe-now") in {"no", "not-sure"}:
        answers = {**answers, "safe-now": "yes"}
    passed = [WELCOME]
    while passed[-1] != SUMMARY:
        passed.append(after(CHECK, answers, passed[-1], way))
    assert tuple(passed) == path(CHECK, answers, way)


@given(ANYBODY, ANY_WAY)
def test_a_stop_on_the_path_is_its_own_nearest(answers: dict[str, str], way: str) -> None:
    stops = path(CHECK, answers, way)
    assert all(nearest(CHECK, answers, stop, way) == stop for stop in stops)


@pytest.mark.parametrize(
    ("answers", "stop", "found"),
    [
        (person(), SUPPORT, ITEM_9),
        (person(), DIFFICULTY, ITEM_9),
        (person("000000001"), SAFE_NOW, DIFFICULTY),
        (person("00000000s"), SAFE_NOW, SUPPORT),
        (person(age="15-17"), question("phq5"), AGE),
        (person(age="15-17"), Stop("part", "mood"), AGE),
        (person(age="15-17"), STATEMENTS, AGE),
        (person(age="15-17"), CHECK_ANSWERS, AGE),
        ({"who-for": "someone"}, AGE, WHO_FOR),
        ({}, CHECK_ANSWERS, WHO_FOR),
    ],
)
def test_the_nearest_stop_is_the_last_one_in_front_of_a_stop_that_is_gone(
    answers: dict[str, str], stop: Stop, found: Stop
) -> None:
    assert nearest(CHECK, answers, stop) == found


def test_the_nearest_stop_of_a_way_is_on_that_way() -> None:
    assert nearest(CHECK, calm_person(), question("brain"), MOOD) == SAFE_NOW
    assert nearest(CHECK, calm_person(), question("brain"), MATTERS) == AGE


# Questions that share a screen.


def test_who_it_is_for_and_the_country_share_a_screen_and_no_other_questions_do() -> None:
    screens = [on_screen(CHECK, question(one.id)) for one in CHECK.questions()]
    shared = [[one.id for one in screen] for screen in screens if len(screen) > 1]
    assert shared == [["who-for", "country"]]
    assert screen_of(CHECK, "country") == screen_of(CHECK, "who-for") == WHO_FOR


@given(ANYBODY)
def test_every_question_that_is_asked_stands_on_one_screen_of_the_path(
    answers: dict[str, str],
) -> None:
    stops = path(CHECK, answers)
    shown = [one.id for stop in stops for one in on_screen(CHECK, stop)]
    supported = ["safe-now"] if SUPPORT in stops else []
    assert sorted(shown + supported) == sorted(one.id for one in asked(CHECK, answers))


def test_an_unknown_question_is_on_no_screen() -> None:
    with pytest.raises(KeyError, match="weight"):
        screen_of(CHECK, "weight")


@pytest.mark.parametrize("stop", [WELCOME, SUPPORT, STATEMENTS, SUMMARY])
def test_no_question_stands_on_another_kind_of_screen(stop: Stop) -> None:
    assert on_screen(CHECK, stop) == ()


@pytest.mark.parametrize(
    ("name", "ways"),
    [("age", WAYS), ("country", WAYS), ("phq1", (WHOLE, MOOD)), ("safe-now", (WHOLE, MOOD))]
    + [(name, (WHOLE,)) for name in ("dx", "brain", "attend")],
)
def test_a_question_belongs_to_the_ways_of_its_part(name: str, ways: tuple[str, ...]) -> None:
    assert tuple(way for way in WAYS if is_on(CHECK, name, way)) == ways


# What is left to answer.

DONE = {"country": "us", "in_care": "yes", "difficulty": "very"}
UNANSWERED = [
    ({}, WHOLE, WHO_FOR),
    ({"country": "us"}, WHOLE, WHO_FOR),
    ({"who-for": "me"}, WHOLE, WHO_FOR),
    ({"who-for": "me", "country": "us"}, WHOLE, AGE),
    ({"who-for": "me", "country": "skipped", "age": "skipped"}, WHOLE, None),
    ({"who-for": "someone", "country": "us"}, WHOLE, None),
    (person(country="us"), WHOLE, question("dx")),
    (person(country="us"), MOOD, None),
    (person(country="us", safe=""), MOOD, SAFE_NOW),
    (person(country="us", safe=""), MATTERS, None),
    (person("000000001", country="us", safe=""), MOOD, SUPPORT),
    (person("00000000s", country="us", safe=""), MOOD, SUPPORT),
    (person("000000001", country="us"), MOOD, DIFFICULTY),
    (person("000000001", country="us", difficulty="skipped"), MOOD, None),
    (person("0000-0000", country="us"), MOOD, question("phq5")),
    (person("0000s0000", country="us"), MOOD, None),
    (calm_person(country="us", in_care="yes", difficulty="very"), WHOLE, None),
    (
        calm_person(country="us", in_care="yes", difficulty="very", brain=""),
        WHOLE,
        question("brain"),
    ),
]


@pytest.mark.parametrize(("answers", "way", "stop"), UNANSWERED)
def test_the_first_screen_with_a_question_that_was_never_answered_is_found(
    answers: dict[str, str], way: str, stop: Stop | None
) -> None:
    assert unanswered(CHECK, answers, way) == stop


SKIPPED = [
    (calm_person(**DONE, brain="skipped"), question("brain")),
    (calm_person("33333000s", **DONE), ITEM_9),
    (calm_person("33333000s", **DONE, safe="skipped"), ITEM_9),
    (calm_person("333330001", **DONE, safe="skipped"), SUPPORT),
    (calm_person(**DONE, safe="skipped"), SAFE_NOW),
    (calm_person(**DONE, dx="skipped", therapy="skipped", hearing="skipped"), None),
]


@pytest.mark.parametrize(("answers", "stop"), SKIPPED)
def test_a_skip_has_had_its_say_unless_it_leaves_the_outcome_open(
    answers: dict[str, str], stop: Stop | None
) -> None:
    assert unanswered(CHECK, answers) is None
    assert unanswered(CHECK, answers, blocking=BLOCKING) == stop


def test_what_leaves_the_outcome_open_are_safety_items_and_the_mood_questions() -> None:
    assert {*SAFETY, *ITEMS} == BLOCKING


def test_the_next_unanswered_screen_is_looked_for_behind_a_screen() -> None:
    answers = calm_person(**DONE, brain="", faint="", dx="")
    assert unanswered(CHECK, answers) == question("dx")
    assert unanswered(CHECK, answers, behind=question("dx")) == question("brain")
    assert unanswered(CHECK, answers, behind=question("brain")) == question("faint")
    assert unanswered(CHECK, answers, behind=question("faint")) is None
    assert unanswered(CHECK, answers, behind=SUMMARY) is None


ENTRIES = [
    # answers, way, where it is gone on with
    ({}, WHOLE, WHO_FOR),
    ({"who-for": "me", "country": "us"}, WHOLE, AGE),
    (person("", country="us"), WHOLE, question("dx")),
    (person("", country="us"), MOOD, Stop("part", "mood")),
    (person("0---------", country="us"), MOOD, question("phq2")),
    (person("", country="us"), MATTERS, STATEMENTS),
    (person(country="us"), MATTERS, STATEMENTS),
    (person(country="us"), MOOD, SUMMARY),
    (person("000000001", country="us", safe=""), MOOD, SUPPORT),
    (person(age="15-17", country="us"), MATTERS, SUMMARY),
    (calm_person(**DONE), WHOLE, SUMMARY),
]


@pytest.mark.parametrize(("answers", "way", "stop"), ENTRIES)
def test_a_way_is_gone_on_with_at_its_first_open_question_or_its_introduction(
    answers: dict[str, str], way: str, stop: Stop
) -> None:
    assert entry(CHECK, answers, way) == stop


@given(ANYBODY, ANY_WAY)
def test_a_way_is_gone_on_with_on_its_path(answers: dict[str, str], way: str) -> None:
    assert entry(CHECK, answers, way) in path(CHECK, answers, way)


# How far along.


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("who-for", (1, 3)),
        ("country", (2, 3)),
        ("age", (3, 3)),
        ("phq1", (1, 9)),
        ("phq9", (9, 9)),
        ("difficulty", (1, 1)),
        ("dx", (1, 6)),
        ("faint", (13, 13)),
    ],
)
def test_progress_counts_the_questions_of_its_own_part(name: str, place: tuple[int, int]) -> None:
    assert progress(CHECK, person("333333333"), CHECK.question(name)) == place


def test_progress_counts_eight_mood_questions_of_a_phq_8() -> None:
    assert progress(PHQ_8, person("33333333"), PHQ_8.question("phq8")) == (8, 8)


@given(ANYBODY, ANY_WAY)
def test_the_share_grows_from_0_to_1_along_every_path(answers: dict[str, str], way: str) -> None:
    shares = [share(CHECK, stop, way) for stop in path(CHECK, answers, way)]
    assert (shares[0], shares[-1]) == (0, 1)
    assert all(earlier < later for earlier, later in pairwise(shares))


@pytest.mark.parametrize(
    ("stop", "part"),
    [
        (ITEM_9, "mood"),
        (SUPPORT, "right-now"),
        (Stop("part", "safety"), "safety"),
        (STATEMENTS, "matters"),
        (WELCOME, ""),
        (SUMMARY, ""),
    ],
)
def test_a_screen_belongs_to_the_part_of_what_it_asks(stop: Stop, part: str) -> None:
    assert part_of(CHECK, stop) == part


@pytest.mark.parametrize(
    ("earlier", "stop", "passage"),
    [
        (WELCOME, WHO_FOR, CHECK.part("about-you").learn),
        (WHO_FOR, AGE, ""),
        (DIFFICULTY, Stop("part", "safety"), CHECK.part("safety").learn),
        (ITEM_9, SUPPORT, CHECK.part("right-now").learn),
        (STATEMENTS, CHECK_ANSWERS, ""),
    ],
)
def test_a_screen_that_begins_another_part_has_a_passage_beside_it(
    earlier: Stop, stop: Stop, passage: str
) -> None:
    assert new_passage(CHECK, earlier, stop) == passage


MOOD_DONE = {**person("333331000"), "who-for": "me", "country": "us", "difficulty": "very"}


def test_who_answered_mood_alone_is_asked_the_rest_and_nothing_again() -> None:
    seen, stop, answers = [], question("country"), dict(MOOD_DONE)
    stop = WHO_FOR
    while (following := rest(CHECK, answers, stop)) is not None:
        seen.append(following)
        stop = following
        for one in on_screen(CHECK, following):
            answers[one.id] = "no" if one.accepts("no") else one.options[0].code
        if following == STATEMENTS:
            break
    asked_now = {one.id for one in seen if one.kind == "question"}
    assert asked_now.isdisjoint({*MOOD_DONE})
    assert {"dx", "attend", "hardest", "psychosis-now"} <= asked_now
    assert seen.index(Stop("part", "safety")) == seen.index(question("psychosis-now")) - 1
    assert seen[-1] == STATEMENTS
    assert rest(CHECK, answers, STATEMENTS) is None


def test_what_is_open_behind_a_screen_counts_a_skip_that_leaves_much_open() -> None:
    given = {**calm_person(), "who-for": "me", "country": "skipped", "seizure": "skipped"}
    complete = {one.id: given.get(one.id, "skipped") for one in CHECK.questions()}
    assert unanswered(CHECK, complete) is None
    assert open_behind(CHECK, complete, WELCOME, WHOLE) == question("seizure")
    assert open_behind(CHECK, complete, question("seizure"), WHOLE) is None


def test_a_check_knows_what_it_asks() -> None:
    assert CHECK.asks("phq9")
    assert not PHQ_8.asks("phq9")
