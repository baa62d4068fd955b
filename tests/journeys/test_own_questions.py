"""A person's own list of questions: from a page, from the summary, in their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.domain.visit import MOST_QUESTIONS, OwnQuestion
from app.presenters.screen import QUESTION
from app.views.controls.text_field import TextField
from app.views.layout.scrolling import area_around
from app.views.page.question_list_view import QuestionListView
from tests.journeys.hands import (
    button,
    buttons,
    click,
    press,
    read,
    read_page,
    read_self_check,
    scroll_to,
    settle,
)
from tests.journeys.test_parts_and_changes import EVERYTHING, show_summary
from tests.presenters.questions import ADULT, choose

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.program import Program
    from tests.conftest import Start

FULL = f"The list holds at most {MOST_QUESTIONS} questions."
MEMORY = "Can we talk about “Thinking and memory”? (Side effects)"


def listed(program: Program) -> list[str]:
    return [question.text for question in program.self_check.own.questions]


def field_of(program: Program) -> TextField:
    """The field below the list."""
    fields = [
        one
        for view in program.window.findChildren(QuestionListView)
        for one in view.findChildren(TextField)
    ]
    (field,) = (one for one in fields if one.isVisible())
    return field


def type_in(program: Program, words: str) -> None:
    """Type into the field below the list."""
    field = field_of(program)
    scroll_to(field)
    field.setFocus()
    QTest.keyClicks(field, words)


def write(program: Program, words: str) -> None:
    """Type a question of one's own, and add it."""
    type_in(program, words)
    press(program, Qt.Key.Key_Return)


def test_a_section_of_a_page_is_put_on_the_list_and_taken_off_again(start: Start) -> None:
    program = start()
    read_page(program, "side-effects#memory")
    click(program, "Add to my questions: Thinking and memory")
    assert listed(program) == [MEMORY]
    assert program.self_check.own.questions[0].place == "side-effects#memory"
    click(program, "On your list: Thinking and memory")
    assert listed(program) == []
    assert button(program, "Add to my questions: Thinking and memory").isVisible()


def test_an_answer_that_opens_is_put_on_the_list(start: Start) -> None:
    program = start()
    read_page(program, "faq#hurt")
    click(program, "Add to my questions: Does TMS hurt?")
    assert listed(program) == ["Can we talk about “Does TMS hurt?”? (Common questions)"]


def test_what_is_on_the_list_stays_there_in_another_size_and_on_another_page(start: Start) -> None:
    program = start()
    read_page(program, "side-effects#memory")
    click(program, "Add to my questions: Thinking and memory")
    program.display.choose_text_size(150)
    settle()
    read_page(program, "ect")
    read_page(program, "side-effects#memory")
    assert button(program, "On your list: Thinking and memory").isVisible()
    show_summary(program, EVERYTHING)
    assert MEMORY in read_self_check(program)
    assert button(program, f"Take off the list: {MEMORY}").isVisible()


def test_help_asks_for_nothing(start: Start) -> None:
    program = start()
    read_page(program, "help-now")
    assert not [one for one in buttons(program) if one.accessibleName().startswith("Add to my")]


def test_an_offered_question_is_taken_and_dropped(start: Start) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    assert "Your list is empty." in read_self_check(program)
    offered = next(
        one.accessibleName()
        for one in buttons(program)
        if one.accessibleName().startswith("Add to my questions: ")
        and program.window.findChildren(QuestionListView)[-1].isAncestorOf(one)
    )
    words = offered.removeprefix("Add to my questions: ")
    click(program, offered)
    assert listed(program) == [words]
    assert "Your list is empty." not in read_self_check(program)
    click(program, f"Take off the list: {words}")
    assert listed(program) == []
    assert button(program, offered).isVisible()


def test_a_question_of_ones_own_is_typed(start: Start) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    write(program, " Can my daughter come along? ")
    write(program, "Can my daughter come along?")
    assert listed(program) == ["Can my daughter come along?"]
    write(program, "x" * 700)
    assert len(listed(program)[1]) == 500
    write(program, "   ")
    assert len(listed(program)) == 2


def test_a_typed_word_is_no_name_of_an_offered_question(start: Start) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    program.self_check.own.want_to_ask(OwnQuestion("cost", "What would I pay in all?"))
    settle()
    write(program, "cost")
    assert listed(program) == ["What would I pay in all?", "cost"]


def test_the_same_words_with_other_spaces_stand_once(start: Start) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    write(program, "Can my   daughter come?")
    write(program, "Can my daughter come?")
    assert listed(program) == ["Can my daughter come?"]


def test_the_list_holds_no_more_than_fit(start: Start) -> None:
    program = start()
    for number in range(MOST_QUESTIONS):
        program.self_check.own.want_to_ask(OwnQuestion(f"{number}", f"Question {number}?"))
    show_summary(program, EVERYTHING)
    assert FULL in read_self_check(program)
    write(program, "One more?")
    assert len(listed(program)) == MOST_QUESTIONS
    read_page(program, "side-effects#memory")
    click(program, "Add to my questions: Thinking and memory")
    assert len(listed(program)) == MOST_QUESTIONS
    program.screen.show_guide(QUESTION)
    settle()
    click(program, "Take off the list: Question 0?")
    assert FULL not in read_self_check(program)
    read_page(program, "side-effects#memory")
    click(program, "Add to my questions: Thinking and memory")
    assert listed(program)[-1] == MEMORY


def test_what_was_typed_but_not_added_is_not_lost_when_the_list_is_full(start: Start) -> None:
    program = start()
    for number in range(MOST_QUESTIONS):
        program.self_check.own.want_to_ask(OwnQuestion(f"{number}", f"Question {number}?"))
    show_summary(program, EVERYTHING)
    write(program, "One more?")
    fields = [one for one in program.window.findChildren(TextField) if one.isVisible()]
    assert [one.text() for one in fields] == ["One more?"]


def mark_beside(program: Program) -> None:
    """Say on the page beside the summary that something matters."""
    read_page(program, "matters")
    click(program, "A lot")


def take_home_and_come_back(program: Program) -> None:
    """Look at what can be taken along, and at the summary again."""
    program.self_check.take_home()
    settle()
    program.self_check.go_back()


CHANGES: dict[str, Callable[[Program], object]] = {
    "size": lambda program: program.display.choose_text_size(125),
    "theme": lambda program: program.display.choose_theme("dark"),
    "window": lambda program: program.window.resize(1900, 1020),
    "mark": mark_beside,
    "take home": take_home_and_come_back,
}


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("change", CHANGES)
def test_what_is_being_typed_stays(start: Start, change: str) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    type_in(program, "Can my sister come ")
    CHANGES[change](program)
    settle()
    type_in(program, "along?")
    assert field_of(program).text() == "Can my sister come along?"
    press(program, Qt.Key.Key_Return)
    assert listed(program) == ["Can my sister come along?"]


def test_what_was_added_is_not_typed_once_more(start: Start) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    write(program, "Can my sister come along?")
    program.display.choose_text_size(125)
    settle()
    assert field_of(program).text() == ""


@pytest.mark.sampled
@pytest.mark.parametrize("who", ["someone", "looking"])
def test_who_is_asked_nothing_has_a_list_too(start: Start, who: str) -> None:
    program = start()
    read_page(program, "family#help")
    added = next(one for one in buttons(program) if one.accessibleName().startswith("Add to my"))
    click(program, added.accessibleName())
    choose(program.self_check, {"who-for": who, "country": "us"})
    program.self_check.ask("who-for")
    program.screen.show_guide(QUESTION)
    settle()
    click(program, "Continue")
    assert listed(program)[0] in read_self_check(program)


def test_start_over_drops_the_list(start: Start) -> None:
    program = start()
    read_page(program, "side-effects#memory")
    click(program, "Add to my questions: Thinking and memory")
    click(program, "Start over")
    click(program, "Clear everything")
    assert listed(program) == []
    read_page(program, "side-effects#memory")
    assert button(program, "Add to my questions: Thinking and memory").isVisible()
    assert MEMORY not in read(program)


def test_a_word_typed_and_not_added_is_gone_after_start_over(start: Start) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    (field,) = (one for one in program.window.findChildren(TextField) if one.isVisible())
    field.setText("A secret")
    click(program, "Start over")
    click(program, "Clear everything")
    show_summary(program, {**ADULT, **EVERYTHING})
    fields = program.window.findChildren(TextField)
    assert {one.text() for one in fields} == {""}
    assert program.self_check.own.typed == ""


@pytest.mark.parametrize(
    ("key", "held", "comes_back"),
    [
        (Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier, True),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier, False),
    ],
    ids=["letter", "capital", "deleting", "alone", "larger text"],
)
def test_who_scrolled_away_from_a_field_and_types_on_sees_it_again(
    start: Start, key: Qt.Key, held: Qt.KeyboardModifier, *, comes_back: bool
) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    type_in(program, "Is it")
    QTest.mouseClick(program.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    field = field_of(program)
    field.setFocus()
    area = area_around(field)
    assert area is not None
    area.verticalScrollBar().setValue(0)
    settle()
    assert field.visibleRegion().isEmpty()

    QTest.keyClick(program.window.windowHandle(), key, held)
    settle()

    assert field_of(program).visibleRegion().isEmpty() is not comes_back
