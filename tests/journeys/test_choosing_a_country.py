"""Who chooses a country for its help lines is shown them, and is back where they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.domain.mode import Mode
from app.presenters.screen import PAGE, QUESTION
from app.presenters.steps import Asking, Finished, Introducing, Supporting, Taking, Welcoming
from app.settings import Settings
from app.views.controls.action_button import ActionButton
from app.views.self_check.self_check_view import SelfCheckView
from tests.journeys.hands import (
    answer,
    ask,
    click,
    page_view,
    read,
    read_self_check,
    scroll_to,
    settle,
    to_mood,
)
from tests.journeys.test_linked_pair import open_place, to_question_3
from tests.journeys.test_parts_and_changes import EVERYTHING, asked, show_summary
from tests.journeys.ways_of_using import act

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start

CHOOSE, OTHER = "Choose your country to see its numbers", "Choose another country"


def asks_for_the_country(program: Program) -> bool:
    """Whether that is asked, and nothing else: a person wants its numbers."""
    step = program.self_check.step
    return isinstance(step, Asking) and [one.question.id for one in step.asked] == ["country"]


def choose_beside_the_page(program: Program) -> None:
    """Press the button of the help lines in the self-check: the page may have one as well."""
    (view,) = program.window.findChildren(SelfCheckView)
    (other,) = [one for one in view.findChildren(QAbstractButton) if one.text() == OTHER]
    scroll_to(other)
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    settle()


@pytest.mark.sampled
@pytest.mark.parametrize(
    ("settings", "width", "height"),
    [
        pytest.param(Settings(theme="light"), 1366, 768, id="beside each other"),
        pytest.param(Settings(theme="light"), 1000, 700, id="one at a time"),
        pytest.param(Settings(mode=Mode.KIOSK, theme="light"), 1080, 1920, id="kiosk"),
    ],
)
def test_from_the_page_of_help_before_anything_was_answered(
    start: Start, settings: Settings, width: int, height: int
) -> None:
    program = start(settings, width=width, height=height)
    click(program, "Get help now")
    click(program, CHOOSE)
    assert asks_for_the_country(program)
    assert open_place(program) == "help-now#"
    answer(program, "Canada")
    assert page_view(program).isVisible()
    assert "In danger now? Call 911" in read(program)
    assert program.screen.pane == PAGE
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Get help now"
    assert isinstance(program.self_check.step, Welcoming)


def test_in_the_midst_of_the_questions(start: Start) -> None:
    program = start()
    to_question_3(program)
    before = program.self_check.step
    click(program, "Get help now")
    click(program, OTHER)
    answer(program, "Canada")
    assert program.self_check.step == before
    assert open_place(program) == "help-now#"
    assert program.self_check.country == "ca"
    answer(program, "Not at all")
    assert program.self_check.step != before


@pytest.mark.sampled
@pytest.mark.parametrize("way_back", ["Continue", "Back"])
def test_from_the_support_page_which_then_goes_on_as_ever(start: Start, way_back: str) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Not at all"] * 8, "Several days")
    place = open_place(program)
    choose_beside_the_page(program)
    assert asks_for_the_country(program)
    click(program, "Canada")
    click(program, way_back)
    assert isinstance(program.self_check.step, Supporting)
    assert program.screen.pane == QUESTION
    assert open_place(program) == place
    assert "Helplines: Canada" in read_self_check(program)
    click(program, "Yes")
    click(program, "Keep going")
    assert asked(program) == "difficulty"


def test_from_the_support_page_after_something_was_read(start: Start) -> None:
    program = start()
    ask(program, "phq9")
    click(program, "Read about this")
    answer(program, "Several days")
    choose_beside_the_page(program)
    answer(program, "Canada")
    assert isinstance(program.self_check.step, Supporting)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Thank you for telling us"


def test_a_screen_reader_that_presses_without_the_focus_is_led_back_to_the_page(
    start: Start,
) -> None:
    program = start(width=1366, height=768)
    click(program, "Get help now")
    (view,) = program.window.findChildren(SelfCheckView)
    view.focus_heading()
    assert program.screen.pane == QUESTION
    (button,) = [
        one for one in page_view(program).findChildren(ActionButton) if one.text() == CHOOSE
    ]
    act(QAccessible.queryAccessibleInterface(button))
    settle()
    assert asks_for_the_country(program)
    answer(program, "Canada")
    assert program.screen.pane == PAGE


def test_who_asks_again_for_the_numbers_meanwhile_is_led_back_all_the_same(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Not at all"] * 8, "Several days")
    click(program, OTHER)
    click(program, "Get help now")
    click(program, OTHER)
    assert asks_for_the_country(program)
    answer(program, "Canada")
    assert isinstance(program.self_check.step, Supporting)


def test_from_a_summary_and_from_what_is_taken_along(start: Start) -> None:
    program = start()
    show_summary(program, {**EVERYTHING, "safe-now": "no"})
    click(program, OTHER)
    answer(program, "Canada")
    assert isinstance(program.self_check.step, Finished)
    assert "Helplines: Canada" in read_self_check(program)
    program.self_check.take_home()
    program.ways.help()
    settle()
    click(program, OTHER)
    answer(program, "United States")
    assert isinstance(program.self_check.step, Taking)


def test_who_is_at_that_question_anyway_finds_it_answered(start: Start) -> None:
    program = start()
    click(program, "Only the mood questions")
    click(program, "Me")
    click(program, "Get help now")
    click(program, CHOOSE)
    answer(program, "Canada")
    step = program.self_check.step
    assert isinstance(step, Asking)
    assert [one.chosen for one in step.asked] == ["me", "ca"]
    click(program, "Continue")
    answer(program, "22 or over")
    assert isinstance(program.self_check.step, Introducing)


@pytest.mark.sampled
@pytest.mark.parametrize("page", ["help-now", "family"])
def test_the_link_in_a_text_leads_to_the_numbers_too(start: Start, page: str) -> None:
    program = start()
    program.ways.read(page)
    settle()
    click(program, "Choose your country" if page == "help-now" else "Choose your country for its")
    assert asks_for_the_country(program)
    answer(program, "Canada")
    assert open_place(program) == "help-now#"
    assert "In danger now? Call 911" in read(program)


def test_who_begins_the_questions_meanwhile_goes_straight_on(start: Start) -> None:
    program = start()
    click(program, "Get help now")
    click(program, CHOOSE)
    click(program, "Home")
    click(program, "Answer a few questions")
    click(program, "Start")
    click(program, "Me")
    answer(program, "Canada", "22 or over")
    assert asked(program) == "dx"


@pytest.mark.sampled
@pytest.mark.parametrize("chosen", ["", "Canada"])
def test_who_goes_home_meanwhile_is_back_where_they_were(start: Start, chosen: str) -> None:
    program = start()
    to_question_3(program)
    before = program.self_check.step
    click(program, "Get help now")
    click(program, OTHER)
    if chosen:
        click(program, chosen)
    click(program, "Home")
    click(program, "Only the mood questions")
    assert program.self_check.step == before
    assert program.self_check.country == ("ca" if chosen else "us")
    assert open_place(program) == "help-now#"
    answer(program, "Not at all")
    assert asked(program) == "phq4"


def test_another_way_through_the_questions_leads_nowhere_back(start: Start) -> None:
    program = start()
    to_question_3(program)
    click(program, "Get help now")
    click(program, OTHER)
    click(program, "Home")
    click(program, "Answer a few questions")
    assert asks_for_the_country(program) is False
    before = program.self_check.step
    program.self_check.go_on()
    assert program.self_check.step != before
    assert program.screen.pane == QUESTION
