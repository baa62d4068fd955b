"""Large text on a small screen: what one came for is in view, and what one presses within reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.mode import Mode
from app.presenters.screen import HOME, QUESTION
from app.settings import Settings
from tests.journeys.hands import button, click, scroll_to, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.program import Program
    from tests.conftest import Start


def part_seen(widget: QWidget) -> float:
    return widget.visibleRegion().boundingRect().height() / widget.height()


def ask(program: Program, question: str) -> None:
    for one, code in (("who-for", "me"), ("country", "us"), ("age", "22-or-over")):
        program.self_check.choose(one, code)
    program.screen.show_guide(QUESTION)
    program.self_check.ask(question)
    settle()


SMALL = [
    pytest.param(Mode.KIOSK, 200, 1366, 768, id="kiosk"),
    pytest.param(Mode.KIOSK, 200, 768, 1366, id="portrait-kiosk"),
    pytest.param(Mode.HOME, 200, 1024, 600, id="netbook"),
    pytest.param(Mode.HOME, 200, 640, 480, id="least"),
]


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize(("mode", "text_size", "width", "height"), SMALL)
def test_both_answers_to_start_over_can_be_reached(
    start: Start, mode: Mode, text_size: int, width: int, height: int
) -> None:
    program = start(Settings(mode=mode, text_size=text_size), width=width, height=height)
    ask(program, "phq1")
    program.screen.ask_to_start_over()
    settle()
    for words in ("Keep going", "Clear everything"):
        scroll_to(button(program, words))
        assert part_seen(button(program, words)) == 1
    click(program, "Clear everything")
    assert program.screen.showing != QUESTION


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize(("mode", "text_size", "width", "height"), SMALL)
def test_a_question_and_what_is_missing_are_in_view_when_they_come(
    start: Start, mode: Mode, text_size: int, width: int, height: int
) -> None:
    program = start(Settings(mode=mode, text_size=text_size), width=width, height=height)
    ask(program, "phq1")
    asked = QApplication.focusWidget()
    assert asked is not None
    assert asked.accessibleName() == "Little interest or pleasure in doing things"
    assert part_seen(asked) > 0.5
    click(program, "Continue")
    missing = QApplication.focusWidget()
    assert missing is not None
    assert missing is not asked
    assert part_seen(missing) > 0.5


def test_buttons_that_would_leave_nothing_to_read_stand_at_the_end(start: Start) -> None:
    program = start(Settings(text_size=200), width=640, height=480)
    ask(program, "phq1")
    go_on = button(program, "Continue")
    assert part_seen(go_on) == 0
    scroll_to(go_on)
    assert part_seen(go_on) == 1
    go_on.setFocus()
    for height, stays in ((1400, True), (480, False), (1400, True)):
        program.window.resize(640, height)
        settle()
        assert QApplication.focusWidget() is go_on
        assert (part_seen(go_on) == 1) is stays


def test_the_menu_closes_when_it_has_led_somewhere(start: Start) -> None:
    program = start(Settings(text_size=200), width=800, height=600)
    ask(program, "phq1")
    closed = program.window.frame.panes[0].height()
    click(program, "Menu")
    assert program.window.frame.panes[0].height() > closed
    click(program, "Home")
    assert program.screen.showing == HOME
    assert program.window.frame.panes[0].height() <= closed


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize(("mode", "text_size", "width", "height"), SMALL)
def test_all_of_the_menu_is_in_the_window(
    start: Start, mode: Mode, text_size: int, width: int, height: int
) -> None:
    program = start(Settings(mode=mode, text_size=text_size), width=width, height=height)
    program.ways.read("start")
    settle()
    click(program, "Menu")
    for words in ("Menu", "Home", "Topics", "Text size", "Get help now"):
        assert part_seen(button(program, words)) == 1, words
    click(program, "Menu")
    assert part_seen(button(program, "Start over")) == 1
