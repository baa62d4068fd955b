"""Large text on a small screen: what one came for is in view, and what one presses within reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.mode import Mode
from app.presenters.screen import HOME, QUESTION
from app.settings import Settings
from tests.journeys.hands import ask, button, click, read_page, scroll_to, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.program import Program
    from tests.conftest import Start


def part_seen(widget: QWidget) -> float:
    return widget.visibleRegion().boundingRect().height() / widget.height()


SMALL = {
    "kiosk": (Mode.KIOSK, 1366, 768),
    "portrait-kiosk": (Mode.KIOSK, 768, 1366),
    "netbook": (Mode.HOME, 1024, 600),
    "least": (Mode.HOME, 640, 480),
}


@pytest.fixture(params=SMALL)
def small(request: pytest.FixtureRequest, start: Start) -> Program:
    """Text at 200 % on a small screen."""
    mode, width, height = SMALL[request.param]
    return start(Settings(mode=mode, text_size=200), width=width, height=height)


@pytest.mark.sampled(every=3)
def test_both_answers_to_start_over_can_be_reached(small: Program) -> None:
    ask(small, "phq1")
    small.screen.ask_to_start_over()
    settle()
    for words in ("Keep going", "Clear everything"):
        scroll_to(button(small, words))
        assert part_seen(button(small, words)) == 1
    click(small, "Clear everything")
    assert small.screen.showing != QUESTION


@pytest.mark.sampled(every=3)
def test_a_question_and_what_is_missing_are_in_view_when_they_come(small: Program) -> None:
    ask(small, "phq1")
    asked = QApplication.focusWidget()
    assert asked is not None
    assert asked.accessibleName() == "Little interest or pleasure in doing things"
    assert part_seen(asked) > 0.5
    click(small, "Continue")
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
def test_all_of_the_menu_is_in_the_window(small: Program) -> None:
    read_page(small, "start")
    click(small, "Menu")
    for words in ("Menu", "Home", "Topics", "Text size", "Get help now"):
        assert part_seen(button(small, words)) == 1, words
    click(small, "Menu")
    assert part_seen(button(small, "Start over")) == 1
