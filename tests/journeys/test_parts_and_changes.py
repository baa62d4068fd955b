"""Stopping, coming back, changing an answer, one part alone, and somebody else's questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from app.domain.mode import Mode
from app.domain.rules import Outcome
from app.presenters.screen import QUESTION
from app.presenters.steps import (
    Asking,
    Checking,
    Finished,
    Introducing,
    Stating,
    Supporting,
    Welcoming,
)
from app.settings import Settings
from app.views.self_check.step_frame import Bar
from tests.journeys.hands import (
    about_me,
    answer,
    button,
    buttons,
    click,
    read_self_check,
    settle,
    to_mood,
)
from tests.presenters.questions import ADULT, choose

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.program import Program
    from tests.conftest import Start

SKIP = "I would rather not answer"
TREATMENTS = ("Yes", "Yes", "2", "No", "Yes", "No, I have never had TMS")
MOOD = dict.fromkeys([f"phq{number}" for number in range(1, 9)], "more-than-half")
TREATED = {
    "dx": "yes",
    "in-care": "yes",
    "ad-trials": "2",
    "intolerance": "no",
    "therapy": "yes",
    "prev-tms": "never",
}
ALL_NO = dict.fromkeys(
    [
        *("psychosis-now", "mania", "mania-now", "severe-now", "device-head", "device-elsewhere"),
        *("seizure", "brain", "withdrawal", "substances", "pregnant", "hearing", "faint"),
    ],
    "no",
)
EVERYTHING = {
    **ADULT,
    **TREATED,
    **MOOD,
    "phq9": "not-at-all",
    "difficulty": "very",
    "safe-now": "yes",
    **ALL_NO,
    "attend": "yes",
}


@pytest.fixture
def start(start: Start) -> Start:
    """In a window with room for one pane: the page beside the questions need not be made."""
    return partial(start, width=800, height=700)


def asked(program: Program) -> str:
    step = program.self_check.step
    assert isinstance(step, Asking)
    return step.question.id


def finished(program: Program) -> Finished:
    step = program.self_check.step
    assert isinstance(step, Finished)
    return step


def show_summary(program: Program, answers: Mapping[str, str]) -> None:
    """Give answers behind the screen, and show what they lead to."""
    choose(program.self_check, answers)
    program.self_check.stop_here()
    if isinstance(program.self_check.step, Supporting):
        program.self_check.stop_here()
    program.screen.show_guide(QUESTION)
    settle()


def names(program: Program) -> list[str]:
    return [one.accessibleName() for one in buttons(program)]


def test_stop_here_from_a_question_leads_to_a_summary_of_what_was_said(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, "Several days", "Not at all")
    click(program, "Stop here")
    words = read_self_check(program)
    assert "Your answers about mood" in words
    assert "You left out some of the mood questions. That is fine." in words
    assert "Your total" not in words


def test_stop_here_from_the_beginning_of_a_part_is_as_large_as_going_on(start: Start) -> None:
    program = start()
    choose(program.self_check, {**ADULT, **TREATED})
    program.self_check.ask("prev-tms")
    program.screen.show_guide(QUESTION)
    settle()
    click(program, "Continue")
    assert isinstance(program.self_check.step, Introducing)
    go_on, stop = button(program, "Continue"), button(program, "Stop here")
    assert abs(go_on.width() - stop.width()) <= 1
    assert go_on.height() == stop.height()
    click(program, "Stop here")
    assert "We need a little more information" in read_self_check(program)


def test_answer_what_is_missing_asks_that_alone_and_ends_at_the_check(start: Start) -> None:
    program = start()
    left = {name: code for name, code in EVERYTHING.items() if name not in {"phq4", "attend"}}
    show_summary(program, {**left, "seizure": "skipped", "faint": "skipped"})
    assert finished(program).summary.find_out == ("seizure",)
    assert "Whether you or your close family ever had a seizure." in read_self_check(program)
    click(program, "Answer what is missing")
    seen = []
    for option in ("Several days", "No", "Yes"):
        seen.append(asked(program))
        answer(program, option)
    # A question that was skipped is asked again only where nothing can be said without it.
    assert seen == ["phq4", "seizure", "attend"]
    assert isinstance(program.self_check.step, Checking)
    click(program, "Show my summary")
    assert "Answer what is missing" not in names(program)
    assert "TMS may be worth asking about" in read_self_check(program)


def test_what_is_missing_may_be_left_open_again(start: Start) -> None:
    program = start()
    show_summary(program, {**EVERYTHING, "seizure": "skipped", "brain": "skipped"})
    click(program, "Answer what is missing")
    answer(program, SKIP)
    assert asked(program) == "brain"
    answer(program, SKIP)
    assert isinstance(program.self_check.step, Checking)


def test_help_comes_first_when_what_is_missing_is_a_disclosure(start: Start) -> None:
    program = start()
    left = {name: code for name, code in EVERYTHING.items() if name not in {"phq9", "safe-now"}}
    show_summary(program, left)
    click(program, "Answer what is missing")
    assert asked(program) == "phq9"
    answer(program, "Several days")
    assert isinstance(program.self_check.step, Supporting)
    click(program, "Yes")
    click(program, "Keep going")
    assert isinstance(program.self_check.step, Checking)


def test_change_returns_to_the_check_with_all_parts(start: Start) -> None:
    program = start()
    choose(program.self_check, EVERYTHING)
    program.screen.show_guide(QUESTION)
    program.self_check.change_answers()
    settle()
    words = read_self_check(program)
    for part in ("About you", "Treatments so far", "Your mood", "Things to tell a clinic"):
        assert part in words
    click(program, "Change: Have you tried talking therapy")
    answer(program, "No")
    assert isinstance(program.self_check.step, Checking)
    click(program, "Show my summary")
    assert "lg-r23" in finished(program).summary.rules


def test_back_from_a_question_to_change_returns_to_the_check(start: Start) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    click(program, "Change answers")
    click(program, "Change: Little interest")
    assert asked(program) == "phq1"
    click(program, "Back")
    assert isinstance(program.self_check.step, Checking)


def test_a_changed_age_takes_every_part_away_and_another_brings_all_answers_back(
    start: Start,
) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    click(program, "Change answers")
    click(program, "Change: How old are you?")
    answer(program, "15 to 17")
    assert "Information for under-18s" in read_self_check(program)
    click(program, "Change answers")
    answer(program, "18 to 21")
    program.self_check.stop_here()
    settle()
    assert finished(program).summary.total == 16


def test_someone_i_care_for_is_asked_no_more_and_may_collect_questions(start: Start) -> None:
    program = start()
    click(program, "Answer a few questions")
    click(program, "Start")
    click(program, "Someone I care for")
    answer(program, "Canada")
    summary = finished(program).summary
    assert (summary.outcome, summary.total, summary.tell) == (None, None, None)
    words = read_self_check(program)
    assert "For the person you care for" in words
    assert "My questions" in words
    assert "How can I help, and what would you like me to leave to you?" in words
    assert "Your total" not in words
    assert "Tell the clinic" not in words
    click(program, "Change answers")
    assert asked(program) == "who-for"


def test_mood_alone_goes_on_with_the_other_questions_and_keeps_its_answers(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["More than half the days"] * 8, "Not at all", "Very difficult", "Yes")
    click(program, "Show my summary")
    assert finished(program).summary.total == 16
    assert "Your answers about mood" in read_self_check(program)
    click(program, "Answer the other questions too")
    assert asked(program) == "dx"
    answer(program, *TREATMENTS)
    step = program.self_check.step
    assert isinstance(step, Introducing)
    # What was answered alone is passed over.
    assert step.part.id == "safety"
    click(program, "Continue")
    assert asked(program) == "psychosis-now"
    program.self_check.ask("phq1")
    settle()
    assert button(program, "More than half the days").isChecked()


def test_what_matters_alone_is_marked_and_summed_up(start: Start) -> None:
    program = start()
    click(program, "Only what matters to you")
    about_me(program)
    step = program.self_check.step
    assert isinstance(step, Stating)
    click(program, "A lot")
    click(program, "Continue")
    summary = finished(program).summary
    assert (summary.headline, summary.total) == ("matters", None)
    assert summary.matters == (("soon", "a-lot"),)
    words = read_self_check(program)
    assert "Nothing is added up, and no option wins." in words
    assert "It works soon" in words
    click(program, "Answer the other questions too")
    assert asked(program) == "dx"


def test_coming_back_to_the_self_check_is_where_it_was_left(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, "Several days")
    click(program, "Home")
    click(program, "Only the mood questions")
    assert asked(program) == "phq2"


SHORTER = Settings(theme="light", instrument="phq-8")


def test_the_shorter_form_has_8_items_and_still_asks_whether_the_person_is_safe(
    start: Start,
) -> None:
    program = start(SHORTER)
    click(program, "Only the mood questions")
    about_me(program)
    assert "The next 8 questions are about the last 2 weeks." in read_self_check(program)
    assert "thoughts of death" not in read_self_check(program)
    click(program, "Continue")
    for number in range(1, 9):
        assert asked(program) == f"phq{number}"
        words = read_self_check(program)
        assert f"Question {number} of 8" in words
        assert "PHQ-8. Developed by" in words
        answer(program, "Nearly every day")
    answer(program, "Very difficult")
    assert asked(program) == "safe-now"
    answer(program, "Yes")
    click(program, "Show my summary")
    words = read_self_check(program)
    assert "Your total is 24 of 24." in words
    assert "PHQ-8. Developed by" in words
    assert "PHQ-9" not in words


def test_who_is_not_safe_is_shown_help_with_the_shorter_form_too(start: Start) -> None:
    program = start(SHORTER)
    to_mood(program)
    answer(program, *["Not at all"] * 8, "I am not sure")
    assert "Please get help now" in read_self_check(program)


@pytest.mark.system
def test_a_question_of_the_longer_form_that_search_finds_breaks_nothing(start: Start) -> None:
    program = start(SHORTER)
    for question in program.guide.self_check("phq-9").questions():
        program.ways.follow(f"question:{question.id}")
        settle()
    assert isinstance(program.self_check.step, Asking)


TITLES = {
    "Please get help now": {"safe-now": "no"},
    "Please speak to someone soon": {"psychosis-now": "not-sure"},
    "Information for under-18s": {"age": "15-17"},
    "Without your age we show general information": {"age": "skipped"},
    "Something to check first": {"device-head": "not-sure"},
    "A specialist would need to look at this": {"seizure": "yes"},
    "We need a little more information": {"brain": "skipped"},
    "Other options usually come first": {"ad-trials": "0"},
    "An assessment usually comes first": {"dx": "no"},
    "Your answers are in the lower range": dict.fromkeys(MOOD, "not-at-all"),
    "TMS may be worth asking about": {},
}
"""Those of evidence.md 21.4, and the two that the rules' decisions add to them."""


@pytest.mark.sampled(every=4)
@pytest.mark.parametrize("title", TITLES)
def test_each_outcome_has_its_title(start: Start, title: str) -> None:
    program = start()
    show_summary(program, {**EVERYTHING, **TITLES[title]})
    words = read_self_check(program)
    assert title in words.splitlines()
    assert not [other for other in TITLES if other != title and other in words.splitlines()]
    assert "This is not a diagnosis." in words
    assert "Call 911" in words
    for never in ("eligible", "candidate", "qualify", "you should"):
        assert never not in words.lower()


def test_under_15_has_words_of_its_own(start: Start) -> None:
    program = start()
    show_summary(program, {**EVERYTHING, "age": "under-15"})
    assert finished(program).summary.outcome is Outcome.YOUTH_UNDER_15
    assert "Below 15, TMS for depression is still being studied." in read_self_check(program)


@pytest.mark.parametrize("disclosed", [False, True])
def test_a_safety_outcome_shows_no_score_and_does_not_bring_up_tms(
    start: Start, disclosed: bool
) -> None:
    program = start(width=800, height=800)
    unsafe = {"phq9": "several-days", "safe-now": "not-sure"} if disclosed else {"safe-now": "no"}
    show_summary(program, {**EVERYTHING, **unsafe})
    click(program, "How this was put together")
    words = read_self_check(program)
    assert "We show no result here. Your answers can wait." in words
    assert "TMS" not in words
    assert "total" not in words.lower()
    assert "My questions" not in words


def test_help_stands_in_view_where_it_comes_first(start: Start) -> None:
    for settings, size in (
        (Settings(theme="light"), (1366, 768)),
        (Settings(mode=Mode.KIOSK), (1080, 1920)),
    ):
        program = start(settings, width=size[0], height=size[1])
        for answers in ({"safe-now": "no"}, {"psychosis-now": "yes"}, {"age": "under-15"}):
            program.self_check.forget()
            show_summary(program, {**EVERYTHING, **answers})
            assert in_sight(program, "Call 911"), (settings.mode, answers)


def in_sight(program: Program, words: str) -> bool:
    """Whether something with these words can be seen without scrolling."""
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415 - for this alone

    for one in program.window.findChildren(QWidget):
        if words in one.accessibleName() and one.isVisible():
            seen = one.visibleRegion().boundingRect()
            if seen.height() >= one.height() * 0.9:
                return True
    return False


def bars(program: Program) -> list[float]:
    return [one._done for one in program.window.findChildren(Bar) if one.isVisible()]


def test_the_bar_of_progress_never_goes_back(start: Start) -> None:
    program = start()
    to_mood(program)
    seen: list[float] = []

    def look() -> None:
        seen.extend(bars(program))

    for option in ("Several days", "Not at all", "Not at all"):
        look()
        answer(program, option)
    look()
    for _ in range(3):
        click(program, "Back")
        look()
    click(program, "Stop here")
    click(program, "Answer what is missing")
    look()
    answer(program, *["Not at all"] * 6, "Somewhat difficult")
    look()
    answer(program, "Yes")
    click(program, "Change: Feeling tired or having little energy")
    look()
    assert len(seen) >= 9
    assert seen == sorted(seen)
    assert len(set(seen)) > 4


@pytest.mark.system
def test_other_sizes_and_colours_keep_place_and_answers_in_every_part(start: Start) -> None:
    program = start()
    choose(program.self_check, {**EVERYTHING, "attend": "not-sure"})
    program.screen.show_guide(QUESTION)
    for question in ("who-for", "ad-trials", "device-head", "hardest"):
        program.self_check.ask(question)
        settle()
        chosen = [one.accessibleName() for one in buttons(program) if one.isChecked()]
        for size, theme in ((150, "dark"), (100, "light")):
            program.display.choose_text_size(size)
            program.display.choose_theme(theme)
            settle()
            assert asked(program) == question
            again = [one.accessibleName() for one in buttons(program) if one.isChecked()]
            assert again == chosen
    program.self_check.change_answers()
    before = program.self_check.step
    program.display.choose_text_size(125)
    settle()
    assert program.self_check.step == before
    assert "Check your answers" in read_self_check(program)


def test_start_over_forgets_every_part(start: Start) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    click(program, "Finish and clear")
    assert isinstance(program.self_check.step, Welcoming)
    click(program, "Answer a few questions")
    click(program, "Start")
    assert not [one for one in buttons(program) if one.isChecked()]
