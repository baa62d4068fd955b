from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.presenters.screen import QUESTION
from app.presenters.steps import Asking, Checking, Finished, Supporting, Welcoming
from app.program import Program
from app.settings import Settings
from app.views.controls.action_button import ActionButton
from app.views.controls.option_row import OptionRow
from app.views.self_check.answer_group import AnswerGroup
from app.views.self_check.error_summary import ErrorSummary
from app.views.self_check.question_view import QuestionView
from app.views.self_check.self_check_view import SelfCheckView
from tests.accessibility.tree import nodes
from tests.journeys.hands import (
    about_me,
    answer,
    answer_about_me,
    arrow_to,
    ask,
    button,
    buttons,
    click,
    press,
    read,
    settle,
    tab_to,
    to_mood,
)
from tests.journeys.quick_taps import make_taps_quick, pause

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Start

SKIP = "I would rather not answer"


@pytest.fixture
def start(start: Start) -> Start:
    """In a window with room for one pane: the page beside the questions need not be made."""
    return partial(start, width=800, height=700)


def asked(program: Program) -> str:
    step = program.self_check.step
    assert isinstance(step, Asking)
    return step.question.id


def test_a_visit_with_the_mouse_ends_with_a_total_and_three_questions(start: Start) -> None:
    program = start(width=1366, height=768)
    click(program, "Only the mood questions")
    click(program, "Me")
    for option in ("United States", "22 or over"):
        answer(program, option)
    click(program, "Continue")
    for option in (*["Several days"] * 8, "Not at all", "Somewhat difficult", "Yes"):
        answer(program, option)
    click(program, "Show my summary")
    words = read(program)
    assert "Your total is 8 of 27" in words
    assert "“mild” (5 to 9)" in words
    assert "3 questions to ask" in words
    assert "This is not a diagnosis" in words


def test_a_visit_with_the_keyboard_alone_ends_with_the_same_total(start: Start) -> None:
    program = start(width=1366, height=768)

    def push(words: str) -> None:
        tab_to(program, words)
        press(program, Qt.Key.Key_Return)

    def choose(*options: str) -> None:
        for option in options:
            arrow_to(program, option)
            press(program, Qt.Key.Key_Space)
            push("Continue")

    push("Only the mood questions")
    arrow_to(program, "Me")
    press(program, Qt.Key.Key_Space)
    choose("United States", "22 or over")
    push("Continue")
    choose(*["Several days"] * 8, "Not at all", "Somewhat difficult", "Yes")
    push("Show my summary")
    assert "Your total is 8 of 27" in read(program)


def test_choosing_never_moves_on(start: Start) -> None:
    program = start()
    to_mood(program)
    click(program, "Nearly every day")
    assert asked(program) == "phq1"


def test_continue_without_an_answer_says_what_is_missing(start: Start) -> None:
    program = start()
    to_mood(program)
    click(program, "Continue")
    assert asked(program) == "phq1"
    assert "Choose an answer" in read(program)
    click(program, "Not at all")
    assert "Choose an answer" not in read(program)


def change_text_size(program: Program) -> None:
    program.display.choose_text_size(150)
    settle()


def change_colours(program: Program) -> None:
    program.display.choose_theme("dark")
    settle()


@pytest.mark.parametrize("change", [change_text_size, change_colours, Program.rebuild])
def test_what_is_missing_is_said_in_another_look_too(
    start: Start, change: Callable[[Program], None]
) -> None:
    program = start()
    to_mood(program)
    click(program, "Continue")
    said, message = read(program), focused()
    assert said.count(message) == 2
    change(program)
    assert read(program) == said
    assert focused() == message
    click(program, "Not at all")
    assert message not in read(program)
    change(program)
    assert message not in read(program)


def test_of_two_questions_what_is_still_missing_is_said_in_another_look(start: Start) -> None:
    program = start()
    program.screen.show_guide(QUESTION)
    program.self_check.go_on()
    settle()
    click(program, "Continue")
    click(program, "Me")
    change_text_size(program)
    (errors,) = program.window.findChildren(ErrorSummary)
    links = [one.accessibleName() for one in errors.findChildren(ActionButton)]
    assert links == ["Which country are you in?"]


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def test_what_is_missing_takes_the_focus_and_leads_to_the_answers(start: Start) -> None:
    program = start()
    to_mood(program)
    click(program, "Continue")
    assert focused() == "Choose an answer, or choose “I would rather not answer”."
    press(program, Qt.Key.Key_Tab)
    assert focused() == "Little interest or pleasure in doing things"
    press(program, Qt.Key.Key_Tab)
    assert focused() == "Little interest or pleasure in doing things"
    press(program, Qt.Key.Key_Tab)
    assert focused() == "Not at all"
    press(program, Qt.Key.Key_Backtab)
    press(program, Qt.Key.Key_Backtab)
    press(program, Qt.Key.Key_Return)
    assert focused() == "Not at all"


def test_what_is_missing_is_read_before_the_question_and_its_answers(start: Start) -> None:
    program = start()
    to_mood(program)
    click(program, "Continue")
    (view,) = program.window.findChildren(SelfCheckView)
    names = [node.name for node in nodes(view) if node.name]
    message = "Choose an answer, or choose “I would rather not answer”."
    item = "Little interest or pleasure in doing things"
    assert [name for name in names if name in {message, item, "Not at all"}] == [
        message,
        item,
        item,
        message,
        item,
        "Not at all",
    ]


def test_a_question_that_cannot_be_skipped_does_not_offer_it(start: Start) -> None:
    program = start()
    click(program, "Only the mood questions")
    click(program, "United States")
    click(program, "Continue")
    assert focused() == "Choose an answer."


def test_two_missing_answers_are_told_together_and_leave_one_by_one(start: Start) -> None:
    program = start()
    click(program, "Only the mood questions")
    for _ in range(2):
        click(program, "Continue")
        assert focused() == "Choose an answer to each of these."
        (errors,) = program.window.findChildren(ErrorSummary)
        links = [link.accessibleName() for link in errors.findChildren(ActionButton)]
        assert links == ["Who is this for?", "Which country are you in?"]
    click(program, "Me")
    click(program, "Me")
    shown = [one.accessibleName() for one in buttons(program)]
    assert ("Who is this for?" in shown, "Which country are you in?" in shown) == (False, True)
    click(program, "Canada")
    assert errors.isHidden()
    assert "Choose an answer" not in read(program)


@pytest.fixture
def quick_taps(monkeypatch: pytest.MonkeyPatch) -> None:
    make_taps_quick(monkeypatch)


@pytest.mark.usefixtures("quick_taps")
def test_a_double_tap_on_continue_answers_one_question_and_scolds_nobody(start: Start) -> None:
    program = start()
    ask(program, "phq1")
    pause(program)
    click(program, "Not at all")
    place = button(program, "Continue")
    spot = place.mapTo(program.window, place.rect().center())
    for _ in range(2):
        under = program.window.childAt(spot)
        assert under is not None
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(program.window, spot))
        settle()
    assert asked(program) == "phq2"
    assert "Choose an answer" not in read(program)


@pytest.mark.usefixtures("quick_taps")
def test_a_double_tap_on_show_my_summary_does_not_clear_it(start: Start) -> None:
    program = start()
    answer_about_me(program)
    program.screen.show_guide(QUESTION)
    program.self_check.change_answers()
    settle()
    pause(program)
    for words in ("Show my summary", "Finish and clear"):
        target = button(program, words)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())
        settle()
    assert isinstance(program.self_check.step, Finished)


def test_back_keeps_answers(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, "Several days")
    click(program, "Back")
    row = button(program, "Several days")
    assert isinstance(row, OptionRow)
    assert row.isChecked()


@pytest.mark.sampled(every=2)
@pytest.mark.parametrize("option", ["Several days", "More than half the days", SKIP])
def test_item_9_above_zero_or_skipped_leads_to_the_support_page(start: Start, option: str) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Not at all"] * 8, option)
    assert isinstance(program.self_check.step, Supporting)
    words = read(program)
    assert "In danger now? Call 911" in words
    assert "Are you safe right now?" in words
    assert button(program, "Keep going").height() == button(program, "Stop here").height()
    assert abs(button(program, "Keep going").width() - button(program, "Stop here").width()) <= 1


def test_the_support_page_asks_eyes_and_ears_in_the_same_words(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Not at all"] * 8, "Several days")
    (group,) = program.window.findChildren(AnswerGroup)
    assert group.accessibleName() == "Are you safe right now?"


def test_item_9_at_zero_leads_on(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Not at all"] * 9)
    assert asked(program) == "safe-now"


@pytest.mark.sampled(every=2)
@pytest.mark.parametrize(
    ("safe", "total"), [("Yes", True), ("I am not sure", False), ("No", False)]
)
def test_a_total_is_shown_after_support_only_to_a_person_who_is_safe(
    start: Start, safe: str, total: bool
) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Several days"] * 9)
    click(program, safe)
    click(program, "Keep going")
    answer(program, "Somewhat difficult")
    click(program, "Show my summary")
    assert ("Your total is 9" in read(program)) is total
    assert ("Please get help now" in read(program)) is not total
    assert "Call 911" in read(program)


def test_support_left_unanswered_shows_no_total(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Several days"] * 9)
    click(program, "Keep going")
    answer(program, "Somewhat difficult")
    click(program, "Show my summary")
    assert "Your total" not in read(program)


def test_stop_here_leads_to_the_summary_with_help(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Several days"] * 9)
    click(program, "Stop here")
    assert isinstance(program.self_check.step, Finished)
    assert "Call 911" in read(program)


def test_a_skipped_item_leaves_no_total(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, SKIP, *["Several days"] * 7, "Not at all")
    answer(program, "Not difficult at all", "Yes")
    click(program, "Show my summary")
    assert "Your total" not in read(program)
    assert "You left out some of the mood questions. That is fine." in read(program)


def test_the_support_page_cannot_be_walked_around(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Not at all"] * 9, "Yes")
    click(program, "Change: Thoughts that you would be better off dead")
    click(program, "Nearly every day")
    program.ways.follow("question:difficulty")
    assert isinstance(program.self_check.step, Supporting)


def test_a_skipped_item_9_shows_help_on_the_summary(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Not at all"] * 8, SKIP)
    click(program, "Yes")
    click(program, "Keep going")
    click(program, "Show my summary")
    assert "Call 911" in read(program)


def test_who_is_not_safe_is_shown_help_at_once(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Not at all"] * 9, "No")
    assert isinstance(program.self_check.step, Finished)
    assert "Please get help now" in read(program)


def test_change_returns_to_the_check(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Not at all"] * 9, "Yes")
    click(program, "Change: Trouble falling or staying asleep, or sleeping too much")
    assert asked(program) == "phq3"
    answer(program, "Nearly every day")
    assert isinstance(program.self_check.step, Checking)


def test_raising_item_9_from_the_check_passes_the_support_page(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Not at all"] * 9, "Yes")
    click(program, "Change: Thoughts that you would be better off dead")
    answer(program, "Several days")
    step = program.self_check.step
    assert isinstance(step, Supporting)
    assert step.chosen == "yes"
    click(program, "Keep going")
    assert isinstance(program.self_check.step, Checking)


@pytest.mark.sampled(every=2)
@pytest.mark.parametrize("age", ["Under 15", "15 to 17", SKIP])
def test_without_an_adult_age_there_is_information_and_no_item(start: Start, age: str) -> None:
    program = start()
    click(program, "Answer a few questions")
    click(program, "Start")
    about_me(program, country="Canada", age=age)
    assert isinstance(program.self_check.step, Finished)
    assert "Your total" not in read(program)
    click(program, "Change answers")
    assert asked(program) == "age"


def test_the_instrument_shows_its_notice_and_its_stem_on_every_item(start: Start) -> None:
    program = start()
    to_mood(program)
    for _ in range(8):
        words = read(program)
        assert "Over the last 2 weeks" in words
        assert "No permission is required to reproduce" in words
        answer(program, "Not at all")


def test_a_new_question_has_the_focus_on_its_words(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, "Not at all")
    focused = program.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Feeling down, depressed, or hopeless"


def test_only_one_question_is_on_the_screen_after_many_steps(start: Start) -> None:
    program = start()
    to_mood(program)
    answer(program, *["Not at all"] * 7)
    assert len(program.window.findChildren(QuestionView)) == 1


def test_finish_and_clear_drops_everything(start: Start) -> None:
    program = start(Settings(theme="light"))
    to_mood(program)
    answer(program, *["Several days"] * 8, "Not at all", "Very difficult", "Yes")
    click(program, "Show my summary")
    click(program, "Finish and clear")
    assert isinstance(program.self_check.step, Welcoming)
    assert program.reader.opening is None
    program.screen.show_guide(QUESTION)
    assert "A few questions about you" in read(program)
